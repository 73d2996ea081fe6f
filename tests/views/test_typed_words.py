"""What she typed stands on the screen as she typed it, in both languages, even where it is one of the program's words."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.common import clock
from app.common.errors import UserError
from app.context import Context
from app.models import Event, ParticipationStatus, Person
from app.services import search, timeline
from app.services.capture.vocabulary import Vocabulary
from app.services.events import events, participations
from app.services.office import tags
from app.services.people import persons
from app.views.language import i18n
from app.views.language.sentences import translated
from app.views.shared.capture.line import CaptureLine
from app.views.shared.capture.reader import WordReader
from app.views.shared.records.changes_dialog import ChangesDialog
from app.views.shared.records.timeline import Timeline
from app.views.shared.records.timeline_lines import Entry
from app.views.window_context import WindowContext

PRESENT = {"de": "anwesend", "en": "present"}
FAMILY_NAME = {"de": "Familienname", "en": "Family name"}
SIMILAR = {
    "de": "Vielleicht schon da: {who}, Irma (1990) – gleicher Name",
    "en": "Perhaps on file already: {who}, Irma (1990) – same name",
}
BORN = {"de": "geb. 1990", "en": "born 1990"}
EXISTS = {"de": "Das Schlagwort „{}“ gibt es schon.", "en": "The tag “{}” exists already."}


@pytest.fixture(params=sorted(i18n.LANGUAGES))
def language(qapp: QApplication, window_context: WindowContext, request: pytest.FixtureRequest) -> Iterator[str]:  # noqa: ARG001
    """After the window context, which is made in German."""
    i18n.install(qapp, request.param)
    yield request.param
    i18n.install(qapp, "de")


@pytest.fixture(params=["Aufgabe", "Person", "{0}", "{name}", "a {", "100 % {}", "geklärt"])
def typed(request: pytest.FixtureRequest) -> str:
    return str(request.param)


def known(context: Context, name: str) -> int:
    """A person of this name who was at an event of this name and was called otherwise before."""
    record = context.write(
        "a", persons.save, Person(family_name="Brandt", given_name="Irma", birth_year=1990, languages=[])
    )
    person = context.read(persons.load, record)
    person.family_name, person.native_name = name, name
    context.write("b", persons.save, person)
    event = context.write("c", events.save, Event(name=name, starts_at=clock.now(), place=name))
    part = context.write("d", participations.register, event, record)
    context.write("e", participations.set_status, part, ParticipationStatus.ATTENDED)
    return record


def test_in_timeline_history_and_search(
    qtbot: QtBot, context: Context, window_context: WindowContext, language: str, typed: str
) -> None:
    record = known(context, typed)
    line = Timeline(lambda *_: [], CaptureLine(WordReader(Vocabulary())))
    qtbot.addWidget(line)
    (item,) = context.read(timeline.items, record, [timeline.ItemKind.PARTICIPATION])
    wording = line._worded(Entry(item))
    assert (wording.text, wording.beside) == (typed, PRESENT[language])
    dialog = ChangesDialog(window_context, record, writable=True)
    qtbot.addWidget(dialog)
    lines = [[dialog.table.item(row, column).text() for column in (1, 2, 3)] for row in range(dialog.table.rowCount())]
    assert [FAMILY_NAME[language], "Brandt", typed] in lines
    (hit,) = [hit for hit in context.read(search.find, "Irma") if hit.id == record]
    assert translated(hit.title) == f"{typed}, Irma"
    assert translated(hit.subtitle) == f"{typed} · {BORN[language]}"


def test_in_hints_and_errors(context: Context, language: str, typed: str) -> None:
    record = known(context, typed)
    (hint,) = context.read(persons.warnings, Person(family_name=typed, given_name="Irma", languages=[]))
    assert translated(hint.text) == SIMILAR[language].replace("{who}", typed)
    context.write("f", tags.set_tags, record, [typed, "anders"])
    (other,) = [tag.id for tag in context.read(tags.everything) if tag.name == "anders"]
    with pytest.raises(UserError) as refused:
        context.write("h", tags.rename, other, typed)
    assert translated(refused.value) == EXISTS[language].format(typed)
