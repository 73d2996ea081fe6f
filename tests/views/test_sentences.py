"""What services and storage say is there in English, too."""

import ast
import json
import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from app.common.errors import UserError
from app.figures import periods
from app.views.language import i18n, sentence_tools
from app.views.language.sentences import book_file, told

BOOK: dict[str, str] = json.loads(book_file("en").read_text(encoding="utf-8"))
PLACES = re.compile(r"\{\d\}")


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    i18n.install(qapp, "en")
    yield
    i18n.install(qapp, "de")


def test_every_sentence_has_its_translation_and_no_other_is_kept() -> None:
    assert sentence_tools.missing() == []
    assert sentence_tools.superfluous() == []


@pytest.mark.parametrize("german", BOOK)
def test_nothing_that_is_put_in_gets_lost(german: str) -> None:
    assert sorted(PLACES.findall(german)) == sorted(PLACES.findall(BOOK[german]))


@pytest.mark.parametrize("german", BOOK)
def test_every_sentence_is_told_by_its_own_translation(german: str) -> None:
    parts = [f"Teil{number}" for number in range(len(PLACES.findall(german)))]
    assert told(german.format(*parts)) == BOOK[german].format(*parts)


def test_a_sentence_put_into_another_is_translated_as_well() -> None:
    assert told("Die Passphrase stimmt nicht. Es wurde nichts geändert.") == (
        "The passphrase is wrong. Nothing was changed."
    )


def test_an_error_with_what_she_typed_is_told_in_english() -> None:
    with pytest.raises(UserError) as refused:
        periods.parse("{0} Irgendwann")
    assert told(str(refused.value)).startswith("“{0} Irgendwann” is no period.")


def test_german_stays_german(qapp: QApplication) -> None:
    i18n.install(qapp, "de")
    assert told("Die Passphrase stimmt nicht.") == "Die Passphrase stimmt nicht."


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text())
def test_any_other_text_stays_as_it_is(text: str) -> None:
    assert told(f"x {text}") == f"x {text}"


def test_a_new_sentence_is_found() -> None:
    tree = ast.parse('def f(x):\n    """Ein Satz, der nur erklärt."""\n    raise UserError(f"Das gibt es nicht: {x}")')
    assert list(sentence_tools._literals(tree)) == ["Das gibt es nicht: {0}"]
