"""What services and storage say is there in English, too; what she typed is never translated."""

import copy
import json
import pickle
import re
from collections.abc import Iterator
from datetime import date, datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from app.common.errors import StorageError, UserError, WrongSecret
from app.common.sentences import Sentence, counted, joined
from app.figures import periods
from app.figures.areas.events import VISITS
from app.models import Area, AuditKind, Kind
from app.services import catalogues
from app.services.timeline import ItemKind
from app.views.language import i18n, sentence_tools
from app.views.language.sentences import book_file, translated

BOOK: dict[str, str] = json.loads(book_file("en").read_text(encoding="utf-8"))
PLACES = re.compile(r"\{\w+\}")
LANGUAGES = sorted(i18n.LANGUAGES)
HOSTILE = (
    "Aufgabe",
    "Person",
    "{0}",
    "{name}",
    "{",
    "}}",
    "%n",
    "100 %",
    "%(name)s",
    "\\1",
    "Die Passphrase stimmt nicht.",
)
TAGGED = "Das Schlagwort „{name}“ gibt es schon."


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    i18n.install(qapp, "en")
    yield
    i18n.install(qapp, "de")


def test_every_sentence_has_its_translation_and_no_other_is_kept() -> None:
    assert sentence_tools.missing() == []
    assert sentence_tools.superfluous() == []


def test_labels_are_found_where_they_stand() -> None:
    found = sentence_tools.sentences()
    assert {choice.label for choice in (*Kind, *Area, *AuditKind, *ItemKind)} <= found
    assert {label for labels in catalogues.DEFAULTS.values() for label in labels} <= found
    assert {VISITS.title, VISITS.text} <= found


def test_a_new_error_is_found_by_what_it_descends_from() -> None:
    assert {"UserError", "WrongSecret", "Busy"} <= sentence_tools.errors_of()
    assert "ValueError" not in sentence_tools.errors_of()


def test_nothing_that_is_put_in_gets_lost() -> None:
    lost = [
        german for german, english in BOOK.items() if sorted(PLACES.findall(german)) != sorted(PLACES.findall(english))
    ]
    assert lost == []


def test_an_error_is_told_in_english() -> None:
    with pytest.raises(UserError) as refused:
        periods.parse("{0} Irgendwann")
    assert str(refused.value).startswith("„{0} Irgendwann“ ist kein Zeitraum.")
    assert translated(refused.value).startswith("“{0} Irgendwann” is no period.")


def test_another_error_is_told_as_it_is() -> None:
    assert translated(ValueError("Aufgabe")) == "Aufgabe"


def test_a_sentence_put_into_another_is_translated_as_well() -> None:
    error = WrongSecret("{refusal} Es wurde nichts geändert.", refusal=Sentence("Die Passphrase stimmt nicht."))
    assert str(error) == "Die Passphrase stimmt nicht. Es wurde nichts geändert."
    assert translated(error) == "The passphrase is wrong. Nothing was changed."


@pytest.mark.parametrize("value", HOSTILE)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_she_typed_is_never_translated(qapp: QApplication, language: str, value: str) -> None:
    i18n.install(qapp, language)
    template = TAGGED if language == "de" else BOOK[TAGGED]
    assert translated(UserError(TAGGED, name=value)) == template.replace("{name}", value)
    assert translated(value) == value


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.sampled_from(sorted(BOOK)), st.text())
def test_any_value_comes_through_untouched(german: str, value: str) -> None:
    names = [place[1:-1] for place in PLACES.findall(german)]
    sentence = Sentence(german, **dict.fromkeys(names, value))
    for said, template in ((str(sentence), german), (translated(sentence), BOOK[german])):
        assert said.split(value or None) == PLACES.sub(lambda _place: value, template).split(value or None)
    assert translated(value) == value


def test_numbers_and_days_are_written_as_the_language_does() -> None:
    sentence = Sentence("Zeile {line} hat mehr als {most} Spalten. Bitte die Datei prüfen.", line=1234, most=5)
    assert sentence == "Zeile 1.234 hat mehr als 5 Spalten. Bitte die Datei prüfen."
    assert translated(sentence).startswith("Row 1,234 ")
    assert Sentence("{day}, {moment}", day=date(2026, 3, 1), moment=datetime(2026, 3, 1, 9, 5)) == (
        "01.03.2026, 01.03.2026, 09:05"
    )


@pytest.mark.parametrize(
    ("number", "said", "shown"),
    [
        (0, "0 Seiten der Datei sind beschädigt.", "0 pages of the file are damaged."),
        (1, "Eine Seite der Datei ist beschädigt.", "One page of the file is damaged."),
        (2, "2 Seiten der Datei sind beschädigt.", "2 pages of the file are damaged."),
    ],
)
def test_one_and_several(number: int, said: str, shown: str) -> None:
    sentence = counted(number, "Eine Seite der Datei ist beschädigt.", "{number} Seiten der Datei sind beschädigt.")
    assert sentence == said
    assert translated(sentence) == shown


def test_a_line_of_several_parts_translates_only_its_sentences() -> None:
    line = joined(" · ", Sentence("Reihe"), "", "Aufgabe", "{part0}")
    assert line == "Reihe · Aufgabe · {part0}"
    assert translated(line) == "Series · Aufgabe · {part0}"


def test_a_sentence_stays_one_when_it_is_copied_or_stored() -> None:
    sentence = Sentence(TAGGED, name="{0}")
    for same in (copy.deepcopy(sentence), pickle.loads(pickle.dumps(sentence))):
        assert (same, same.template, same.values) == (sentence, TAGGED, {"name": "{0}"})
    error = pickle.loads(pickle.dumps(StorageError(TAGGED, name="{0}")))
    assert translated(error) == "The tag “{0}” exists already."


def test_without_values_braces_stay() -> None:
    assert str(UserError("Der Drucker „{0}“ antwortet nicht.")) == "Der Drucker „{0}“ antwortet nicht."


def test_german_stays_german(qapp: QApplication) -> None:
    i18n.install(qapp, "de")
    assert translated(Sentence("Die Passphrase stimmt nicht.")) == "Die Passphrase stimmt nicht."
