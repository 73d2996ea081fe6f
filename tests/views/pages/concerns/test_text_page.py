"""Amtliche Texte in the window: counted, moved to another issue, handed in, copied, appeared."""

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from app.common import clock
from app.context import Context
from app.models import AuditKind, Event, Kind, Medium
from app.services.concerns import official_texts
from app.services.events import events
from app.services.lists import ListQuery
from app.services.office import settings, tasks
from app.settings.deadlines import GAZETTE, Gazette
from app.views.ask import ScriptedAsk
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.pages.concerns.text_page import TextDetail


@pytest.fixture(autouse=True)
def monday() -> Iterator[None]:
    with clock.standing_at(datetime(2026, 11, 30, 9)):
        yield


@pytest.fixture
def window(make_window: Callable[..., MainWindow]) -> MainWindow:
    made = make_window()
    made.resize(1440, 900)
    made.go(Location("official_texts"))
    return made


@pytest.fixture
def detail(window: MainWindow) -> TextDetail:
    """A new text, nothing typed yet."""
    window.stack.page.new()
    detail = window.stack.page.detail
    assert isinstance(detail, TextDetail)
    return detail


def fill(detail: TextDetail, key: str, value: Any) -> Any:
    """Put a value into a field as she would: it is changed, and left."""
    field = detail.form.field(key)
    field.set_value(value)
    field._edited()
    field.finish()
    return field


def write(detail: TextDetail, **values: Any) -> int:
    for key, value in {"heading": "Nähcafé", **values}.items():
        fill(detail, key, value)
    assert detail.save()
    assert detail.record_id is not None
    return detail.record_id


def test_characters_are_counted_while_she_types(context: Context, detail: TextDetail) -> None:
    words = detail.form.count.words
    assert words.text() == "0 von 2.500 Zeichen mit Leerzeichen, noch 2.500 frei"
    text: Any = detail.form.field("text")
    text.editor.insertPlainText("ä" * 2_498)
    assert words.text() == "2.498 von 2.500 Zeichen mit Leerzeichen, noch 2 frei"
    text.editor.insertPlainText("öüß")
    assert words.text() == "2.501 von 2.500 Zeichen mit Leerzeichen: 1 zu viel"
    assert words.property("role") == "danger"
    assert context.read(official_texts.load, write(detail)).text == "ä" * 2_498 + "öüß", (
        "too long is saved all the same"
    )


def test_the_limit_is_that_of_the_settings(context: Context, window: MainWindow) -> None:
    context.write("Grenze", settings.save_within, GAZETTE, Gazette(characters=100))
    window.stack.page.new()
    assert "von 100 Zeichen" in window.stack.page.detail.form.count.words.text()


def test_another_issue_has_another_deadline_unless_she_set_her_own(detail: TextDetail) -> None:
    deadline = detail.form.field("deadline")
    assert deadline.value() == date(2026, 11, 30)
    fill(detail, "day", date(2027, 1, 7))
    assert deadline.value() == date(2027, 1, 4)
    fill(detail, "deadline", date(2027, 1, 2))
    fill(detail, "day", date(2027, 1, 14))
    assert deadline.value() == date(2027, 1, 2)
    fill(detail, "deadline", None)
    fill(detail, "day", date(2027, 1, 21))
    assert deadline.value() == date(2027, 1, 18)


def test_what_is_asked_for_follows_from_where_it_appears(context: Context, detail: TextDetail) -> None:
    form = detail.form
    assert form.field("proposal").isHidden() or not form.field("proposal").isVisible()
    fill(detail, "medium", Medium.COUNCIL)
    assert [form.field(key).label for key in ("text", "day", "deadline", "done_on")] == [
        "Sachverhalt",
        "Sitzung am",
        "Abzugeben bis",
        "Beschlossen am",
    ]
    assert (form.field("day").value(), form.field("deadline").value()) == (None, None), "a proposal only"
    assert form.field("proposal").isVisible()
    assert not form.count.isVisible()
    fill(detail, "medium", Medium.GAZETTE)
    assert form.field("day").value() == date(2026, 12, 3)
    fill(detail, "medium", Medium.COUNCIL)
    text_id = write(detail, proposal="Der Gemeinderat stimmt zu.", public=False, day=date(2026, 12, 15))
    text = context.read(official_texts.load, text_id)
    assert (text.medium, text.proposal, text.public, text.day) == (
        Medium.COUNCIL,
        "Der Gemeinderat stimmt zu.",
        False,
        date(2026, 12, 15),
    )


def test_the_deadline_is_a_task_in_one_click(context: Context, detail: TextDetail) -> None:
    fill(detail, "heading", "Nähcafé")
    detail.hand_in()
    assert detail.record_id is not None, "what was typed is saved with it"
    (task,) = context.read(tasks.about, detail.record_id)
    assert (task.what, task.due_on) == ("Amtsblatt: „Nähcafé“ abgeben, bis 12:00 Uhr", date(2026, 11, 30))
    detail.hand_in()
    assert len(context.read(tasks.about, detail.record_id)) == 1
    context.undo()
    assert context.read(tasks.about, detail.record_id) == []


def test_before_an_election_she_is_asked(context: Context, detail: TextDetail, ask: ScriptedAsk) -> None:
    context.write("Wahl", settings.save_within, GAZETTE, Gazette(election_days=(date(2026, 12, 20),)))
    text_id = write(detail)
    ask.answers = [False, True]
    detail.hand_in()
    assert context.read(tasks.about, text_id) == []
    assert ask.asked[0][2] == (
        "Karenzzeit vor der Wahl am 20.12.2026: bitte mit der Redaktion klären, ob der Text erscheint."
    )
    detail.hand_in()
    assert len(context.read(tasks.about, text_id)) == 1


def test_the_text_is_copied_as_it_stands_and_the_trail_knows(context: Context, detail: TextDetail) -> None:
    text_id = write(detail, text="Alt.")
    fill(detail, "text", "Kommt alle!")
    detail.copy()
    assert QGuiApplication.clipboard().text() == "Nähcafé\n\nKommt alle!"
    assert context.read(official_texts.load, text_id).text == "Alt.", "copying saves nothing"
    assert detail.dirty
    context.write_notes()
    (line,) = context.audit(kinds=[AuditKind.EXPORT])
    assert (line.record_id, line.text) == (text_id, "list:official_texts:1")


def test_what_appeared_leaves_the_open_list_and_can_be_opened_again(context: Context, detail: TextDetail) -> None:
    text_id = write(detail)
    detail._done.click()
    assert context.read(official_texts.load, text_id).done_on == date(2026, 11, 30)
    assert detail._done.text() == "Wieder öffnen"
    assert context.read(official_texts.ids, ListQuery(filters={"state": "open"})) == []
    detail._done.click()
    assert context.read(official_texts.load, text_id).done_on is None
    assert detail._done.text() == "Erschienen"


def test_a_text_is_begun_from_an_event(context: Context, window: MainWindow) -> None:
    event = Event(name="Fest", starts_at=datetime(2026, 12, 12, 15), place="Saal")
    event_id = context.write("Fest", events.save, event)
    window.go(Location("events", event_id))
    window.stack.page.detail.announce()
    page = window.stack.page
    assert page.spec.key == "official_texts"
    assert page.detail.form.field("heading").value() == "Fest"
    assert page.detail.entity.about_id == event_id
    (fact,) = [one for one in page.detail.head.facts if one.record_id == event_id]
    assert fact.kind is Kind.EVENT
    context.undo()
    assert context.read(official_texts.count) == 0
