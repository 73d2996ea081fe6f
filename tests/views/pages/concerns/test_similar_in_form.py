"""The form of a concern shows open ones that say the same: "auch ich" or joining, in one step."""

from pytestqt.qtbot import QtBot

from app.context import Context
from app.models import Concern
from app.services import drafts
from app.services.concerns import concerns
from app.services.lists import ListQuery
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.pages.concerns.concern_page import ConcernDetail, ConcernPage


def lamp(session) -> int:
    concern: Concern = concerns.new(session)
    concern.subject = "Die Straßenlaterne vor Haus 3 ist kaputt"
    return concerns.save(session, concern)


def begun(qtbot: QtBot, window: MainWindow, text: str) -> ConcernDetail:
    """A new concern of which so much is typed."""
    window.go(Location("concerns"))
    page = window.stack.page
    assert isinstance(page, ConcernPage)
    page.new()
    detail = page.detail
    detail.form.subject.editor.setText(text)
    qtbot.waitUntil(lambda: bool(detail.form.similar.rows))
    return detail


def everything(context: Context) -> list[int]:
    return context.read(concerns.ids, ListQuery(sort=(("number", False),)))


def test_joining_saves_what_is_typed_in_the_same_step(qtbot: QtBot, context: Context, window: MainWindow) -> None:
    first = context.write("Anliegen", lamp)
    detail = begun(qtbot, window, "Straßenlaterne kaputt")
    before = len(context.steps())
    detail.form.similar.joined.emit(first)
    _first, second = everything(context)
    assert context.read(concerns.load, second).joined_to_id == first
    assert len(context.steps()) == before + 1
    context.undo()
    assert everything(context) == [first]


def test_me_too_counts_there_and_keeps_what_is_typed(qtbot: QtBot, context: Context, window: MainWindow) -> None:
    first = context.write("Anliegen", lamp)
    detail = begun(qtbot, window, "Straßenlaterne kaputt")
    detail.form.similar.seconded.emit(first)
    assert context.read(concerns.load, first).supporters == 1
    assert detail.record_id == first
    assert everything(context) == [first]
    draft = context.read(drafts.load_draft, "concern:new")
    assert draft is not None
    assert draft.payload["subject"] == "Straßenlaterne kaputt"


def test_an_open_record_is_not_compared_before_something_is_typed(context: Context, window: MainWindow) -> None:
    first = context.write("Anliegen", lamp)
    context.write("Anliegen", lamp)
    window.go(Location("concerns", first))
    page = window.stack.page
    assert isinstance(page, ConcernPage)
    assert not page.detail.form.similar.rows
    assert page.detail.form.typed().text == ""
