"""What is left of a text when names are taken out of it."""

from typing import Any

import pytest

from app.services import called

NAMES = called.names_in(["Müller, Jörg", "Abdi"])


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Jörg Müller war da", "  war da"),
        ("MULLER, Jorg war da", ",  war da"),
        ("Müller war da", "Müller war da"),
        ("Müllers Jörg", "Müllers Jörg"),
        ("Jörg Müller", ""),
        ("– Jörg Müller!", ""),
        ("–", "–"),
        ("", ""),
    ],
)
def test_a_name_goes_where_it_stands_in_full(text: str, left: str) -> None:
    """What had no words before is left as it is; what has none any more is nothing."""
    assert called.without(text, NAMES) == left


def test_one_word_is_no_name_that_can_be_told_from_a_word() -> None:
    assert called.names_in(["Abdi", "Abdi,", ""]) == frozenset()
    assert called.without("Abdi war da", NAMES) == "Abdi war da"


@pytest.mark.parametrize(
    ("value", "left"),
    [
        (["Jörg Müller", "Anna", ""], ["Anna", ""]),
        ({"a": "Jörg Müller", "b": ["Jörg Müller", 0, None, False]}, {"a": "", "b": [0, None, False]}),
        ([{"a": "Jörg Müller"}, []], [{"a": ""}, []]),
        (7, 7),
        (None, None),
        (True, True),
    ],
)
def test_json_keeps_everything_but_the_names(value: Any, left: Any) -> None:
    assert called.without_in(value, NAMES) == left


@pytest.mark.parametrize(
    ("text", "fits"), [("jörg MÜLLER", True), ("Müller", False), ("Jörg Müller da", False), ("", False)]
)
def test_who_is_called_so_is_called_nothing_else(text: str, fits: bool) -> None:
    assert called.is_called(text, NAMES) is fits
