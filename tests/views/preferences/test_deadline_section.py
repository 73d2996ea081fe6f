"""The rules for answering concerns and for the Amtsblatt, as she changes them."""

from datetime import date
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.services.office import settings
from app.settings.deadlines import DEADLINES, GAZETTE, ConcernDeadlines, Gazette
from app.views.preferences.dialog import PreferencesDialog
from app.views.shared.forms.fields.rows import RowsField
from app.views.window_context import WindowContext


@pytest.fixture
def dialog(qtbot: QtBot, window_context: WindowContext) -> PreferencesDialog:
    made = PreferencesDialog(window_context, "deadlines")
    qtbot.addWidget(made)
    return made


def typed(dialog: PreferencesDialog, key: str, text: str) -> None:
    """Type into a field as she would."""
    field: Any = dialog.sections["deadlines"].form.field(key)
    field.editor.setText(text)
    field.finish()


def elections(dialog: PreferencesDialog, *days: str) -> RowsField:
    """Type election days, one in each row."""
    rows: RowsField = dialog.sections["deadlines"].form.field("election_days")
    for day in days:
        rows.add()
        part: Any = rows.rows[-1].parts["day"]
        part.editor.setText(day)
        part.finish()
    return rows


def test_everything_is_saved_in_one_step_and_undone(window_context: WindowContext, dialog: PreferencesDialog) -> None:
    read = window_context.context.read
    typed(dialog, "acknowledge", "5")
    typed(dialog, "closes_at", "9.30")
    dialog.sections["deadlines"].form.fill("closes_on", 5)
    elections(dialog, "6.6.2027", "14.3.2027", "14.3.2027", "")
    assert dialog.save()
    assert read(settings.read, DEADLINES) == ConcernDeadlines(acknowledge=5)
    days = (date(2027, 3, 14), date(2027, 6, 6))
    assert read(settings.read, GAZETTE) == Gazette(closes_on=5, closes_at="09:30", election_days=days)
    assert len(elections(dialog).rows) == 2, "sorted, each once"
    window_context.context.undo()
    assert read(settings.read, GAZETTE) == Gazette()
    assert elections(dialog).rows == []


@pytest.mark.parametrize(
    ("key", "text", "part"),
    [
        ("acknowledge", "", "ausfüllen"),
        ("acknowledge", "0", "zwischen 1 und 60"),
        ("closes_at", "mittags um", "ansehen"),
        ("characters", "7", "zwischen 100 und 100000"),
    ],
)
def test_what_makes_no_sense_is_refused_where_it_stands(
    window_context: WindowContext, dialog: PreferencesDialog, key: str, text: str, part: str
) -> None:
    typed(dialog, key, text)
    assert not dialog.save()
    assert part in dialog.sections["deadlines"].notice.text.text()
    assert not window_context.context.read(settings.is_set, DEADLINES)
    assert not window_context.context.read(settings.is_set, GAZETTE)


def test_an_election_day_that_is_none_is_refused(window_context: WindowContext, dialog: PreferencesDialog) -> None:
    elections(dialog, "irgendwann")
    assert not dialog.save()
    assert not window_context.context.read(settings.is_set, GAZETTE)
