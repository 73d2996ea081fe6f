"""Zählung: numbers by age group, their sum, saved as one step."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.context import Context
from app.models import Catalogue
from app.services import catalogues, drafts
from app.services.events import attendance
from app.services.events.numbers import numbers
from app.views.pages.events.tally import TallyPanel
from app.views.window_context import WindowContext


@pytest.fixture
def panel(qtbot: QtBot, window_context: WindowContext, held: int) -> TallyPanel:
    made = TallyPanel(window_context)
    qtbot.addWidget(made)
    window_context.bus.changed.connect(made.refresh)
    made.show_record(held)
    made.show()
    return made


def stored(context: Context, event_id: int) -> list[int]:
    return [line.people for line in context.read(attendance.head_counts, event_id)]


def test_numbers_are_summed_saved_and_undone(qtbot: QtBot, context: Context, panel: TallyPanel, held: int) -> None:
    editor = panel.form.fields[1].editor
    editor.setFocus()
    editor.selectAll()
    qtbot.keyClicks(editor, "12")
    qtbot.keyClick(panel.form.fields[2].editor, Qt.Key.Key_Up)
    assert panel.form._sum.text() == "Gezählt: 13"
    assert panel._bar.isVisible()
    qtbot.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert stored(context, held)[:3] == [12, 1, 0]
    assert not panel.dirty
    assert not panel._bar.isVisible()
    context.undo()
    assert stored(context, held)[:2] == [0, 0]
    assert panel.form._sum.text() == "Gezählt: 0"


def test_one_plain_total_stands_first_and_the_larger_number_counts(
    context: Context, panel: TallyPanel, held: int
) -> None:
    total, youngest = panel.form.fields[:2]
    assert total.label == "insgesamt"
    total.editor.setValue(26)
    youngest.editor.setValue(2)
    assert panel.form._sum.text() == "Gezählt: 26"
    assert panel.save()
    assert context.read(numbers, [held])[held].counted == 26
    youngest.editor.setValue(30)
    assert panel.form._sum.text() == "Gezählt: 30"
    assert panel.save()
    assert context.read(numbers, [held])[held].counted == 30
    total.editor.setValue(0)
    assert panel.save()
    assert stored(context, held)[-1] == 0
    context.undo()
    assert stored(context, held)[-1] == 26


def test_what_is_typed_waits_as_a_draft(context: Context, panel: TallyPanel, held: int, coming: int) -> None:
    panel.form.fields[2].editor.setValue(5)
    panel.show_record(coming)
    assert panel.form.fields[2].value() == 0
    panel.show_record(held)
    assert (panel.form.fields[2].value(), panel.dirty) == (5, True)
    panel._discard()
    assert panel.form._sum.text() == "Gezählt: 0"
    assert context.read(drafts.load_draft, f"tally:{held}") is None


def test_what_is_typed_and_what_was_counted_elsewhere_are_both_kept(
    context: Context, panel: TallyPanel, held: int
) -> None:
    panel.form.fields[1].editor.setValue(3)
    groups = [line.age_group_id for line in context.read(attendance.head_counts, held)]
    context.write("Zählung", attendance.set_head_counts, held, {groups[1]: 9})
    assert panel.form.fields[1].value() == 3
    assert panel.save()
    assert stored(context, held)[:2] == [3, 9]


def test_a_new_age_group_stands_there_at_once(context: Context, panel: TallyPanel) -> None:
    def add(session: object) -> int:
        entry = catalogues.new(session, Catalogue.AGE_GROUP)  # type: ignore[arg-type]
        entry.label = "90+"
        return catalogues.save_entry(session, entry)  # type: ignore[arg-type]

    before = len(panel.form.fields)
    context.write("Altersgruppe", add)
    assert len(panel.form.fields) == before + 1
    assert panel.form.fields[-1].label == "90+"


def test_without_an_event_nothing_can_be_counted(panel: TallyPanel) -> None:
    panel.show_record(None)
    assert not panel.isEnabled()
