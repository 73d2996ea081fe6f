"""Telephone numbers are tidied where it is certain what was meant, and are never made into others."""

import pytest

from app.services.people.phones import is_phone, numbers_in, tidy_phone


@pytest.mark.parametrize(
    ("typed", "kept", "is_one"),
    [
        ("07627 910010 App. 12", "07627 910010 App. 12", True),
        ("07627/12345 (Tom)", "07627 12345 (Tom)", True),
        ("07627/9100 Fax", "07627 9100 Fax", True),
        ("0711/1234 Sohn", "0711 1234 Sohn", True),
        ("Tel.: 07627910010", "Tel.: 07627 910010", True),
        ("910010", "910010", False),
        ("91 00 10", "91 00 10", False),
        ("4915123456789", "4915123456789", False),
        ("49 7627 910010", "49 7627 910010", False),
        ("110", "110", True),
        ("116117", "116117", True),
        ("+49 (0) 7627 910010", "07627 910010", True),
        ("0049 7627 910010", "07627 910010", True),
        ("00380442345678", "+380 44 234 5678", True),
        ("0 76 27 / 91 00 10", "07627 910010", True),
        ("07627 910010 / 11", "07627 910010 / 11", True),
        ("07627 910010 oder 0711/1234567", "07627 910010 oder 0711/1234567", True),
        ("0800 TELEKOM", "0800 TELEKOM", False),
        ("a1@example.org", "a1@example.org", False),
    ],
)
def test_words_stay_words_and_a_local_number_stays_as_typed(typed: str, kept: str, is_one: bool) -> None:
    assert (tidy_phone(typed), is_phone(typed)) == (kept, is_one)
    assert tidy_phone(kept) == kept


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("07627 12345", ["07627 12345"]),
        ("07627/12345", ["07627/12345"]),
        ("07627 / 12345", ["07627 / 12345"]),
        ("07627 12345 / 0151 234567", ["07627 12345", "0151 234567"]),
        ("07627/12345/0151 234567", ["07627/12345", "0151 234567"]),
        ("07627 12345, 0151 234567 (Tom)", ["07627 12345", "0151 234567 (Tom)"]),
        ("07627 12345\n0151 234567", ["07627 12345", "0151 234567"]),
        ("07627 12345 ::: 07627 54321", ["07627 12345", "07627 54321"]),
        ("0151 234567 / Fax 07627 12345", ["0151 234567", "Fax 07627 12345"]),
        ("07627 12345, ab 18 Uhr", ["07627 12345, ab 18 Uhr"]),
        ("abends, morgens", ["abends, morgens"]),
    ],
)
def test_several_numbers_in_one_text(text: str, numbers: list[str]) -> None:
    assert numbers_in(text) == numbers
