"""The page with all conversations."""

from datetime import datetime

import pytest

from app.context import Context
from app.models import ContactEntry, Person
from app.services.casework import contacts, entry_list
from app.services.people import persons
from app.views.ask import ScriptedAsk
from app.views.pages.casework.entry_page import SPEC, EntryPage
from app.views.shared.records.contacts.dialog import ContactDialog
from app.views.window_context import WindowContext


@pytest.fixture
def entries(context: Context) -> list[int]:
    client = context.write("Person", persons.save, Person(family_name="Haddad", given_name="Rana"))
    return [
        context.write(
            "Eintrag",
            contacts.save_entry,
            ContactEntry(record_id=record, at=datetime(2026, 10, day, 9), summary="Kita"),
        )
        for day, record in ((1, client), (2, None))
    ]


@pytest.fixture
def page(qtbot: object, window_context: WindowContext, entries: list[int]) -> EntryPage:  # noqa: ARG001
    made = EntryPage(window_context, SPEC)
    qtbot.addWidget(made)  # type: ignore[attr-defined]
    window_context.bus.changed.connect(made.refresh)
    made.show()
    made.show_list()
    return made


def cells(page: EntryPage) -> list[str]:
    rows = page.window_context.context.read(
        entry_list.rows, page.window_context.context.read(entry_list.ids, page.list.query)
    )
    about = next(column for column in page.list.spec.columns if column.key == "about")
    return [about.text(row) for row in rows]


def test_it_lists_whom_it_was_with(page: EntryPage) -> None:
    assert cells(page) == ["anonym", "Haddad, Rana"]


def test_several_get_a_result_in_one_step(
    context: Context, page: EntryPage, ask: ScriptedAsk, entries: list[int]
) -> None:
    ask.answers.append(None)
    page.set_result(entries)
    assert [row.result for row in context.read(entry_list.rows, entries)] == ["", ""]
    ask.answers.append(0)
    page.set_result(entries)
    assert [row.result for row in context.read(entry_list.rows, entries)] == ["geklärt", "geklärt"]
    context.undo()
    assert [row.result for row in context.read(entry_list.rows, entries)] == ["", ""]


def test_a_line_opens_what_was_written_and_several_are_deleted_at_once(
    context: Context, page: EntryPage, ask: ScriptedAsk, entries: list[int]
) -> None:
    seen: list[str] = []

    def look(dialog: ContactDialog) -> bool:
        seen.append(dialog.about.text())
        return False

    ask.answers += [look, look]
    page.list.opened.emit(entries[0], False)
    page.list.opened.emit(entries[1], False)
    assert seen == ["Haddad, Rana", "Anonymes Gespräch"]
    page.remove(entries)
    assert context.read(entry_list.count) == 0
    context.undo()
    assert context.read(entry_list.count) == 2
