"""The recovery sheet: the whole code on one page, and nowhere else."""

from tagged import page_count, problems, text_of

from app.reports.forms.recovery_sheet import RecoverySheet, render

CODE = "7K2PQ-0H9WX-MZ4TB-3VC8D-5NR1E-G6YSA-J4Q8"
SHEET = RecoverySheet(CODE, "a3f9-17c2", "23.11.2026", "C:\\Benutzer\\" + "langer Ordner " * 30, "Gemeinde Steinen")


def test_code_vault_and_date_stand_on_one_page() -> None:
    data = render(SHEET)
    assert page_count(data) == 1
    assert problems(data) == []
    copied = text_of(data)
    for part in (*CODE.split("-"), "a3f9-17c2", "23.11.2026", "Gemeinde Steinen"):
        assert part in copied


def test_the_code_is_not_in_the_metadata_or_any_message() -> None:
    assert CODE[:5] not in repr(SHEET)
    data = render(SHEET)
    assert all(group.encode() not in data for group in CODE.split("-"))


def test_only_the_code_is_needed() -> None:
    assert problems(render(RecoverySheet(CODE))) == []
