"""The preview of a paper in another language says whether somebody has read its texts; noting it is a step she can undo."""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.common import clock
from app.models import Event
from app.papers import foreign
from app.papers.attendance import BADGES
from app.papers.print_job import PrintJob
from app.services.events import participations
from app.views.ask import ScriptedAsk
from app.views.preferences.foreign import ForeignSection
from app.views.preview.check_dialog import CheckDialog
from app.views.preview.preview import Preview
from app.views.window_context import WindowContext

UNREAD = "Der Text auf Arabisch ist noch nicht geprüft."


def _event(session: Any) -> int:
    event = Event(name="Nähcafé", starts_at=clock.now())
    session.add(event)
    session.flush()
    participations.register(session, event.id, name="Irma")
    return int(event.id)


@pytest.fixture
def preview(qtbot: QtBot, window_context: WindowContext) -> Preview:
    made = Preview(window_context, PrintJob(BADGES, window_context.context.write("Probe", _event)))
    qtbot.addWidget(made)
    qtbot.waitUntil(lambda: bool(made.data), timeout=10_000)
    return made


def _read_by(name: str) -> Any:
    def fill(dialog: CheckDialog) -> bool:
        assert dialog.form.texts.rowCount() > 0
        dialog.form._bindings["by"].field.editor.setText(name)
        dialog.form._bindings["by"].field.finish()
        dialog.save()
        return bool(dialog.result())

    return fill


def test_is_said_noted_and_undone(
    qtbot: QtBot, window_context: WindowContext, ask: ScriptedAsk, preview: Preview
) -> None:
    assert preview.checks.isHidden(), "German needs nobody who reads it"
    preview.options.fields["language"].set_value("ar")
    preview.options.fields["language"].changed.emit()
    qtbot.waitUntil(lambda: not preview.checks.isHidden())
    assert preview.checks.text.text() == UNREAD
    ask.answers.append(_read_by(""))
    preview.checks.button.click()
    assert not preview.checks.isHidden(), "without a name nothing is noted"
    assert preview.checks.text.text() == UNREAD
    ask.answers.append(_read_by("Amira H."))
    preview.checks.button.click()
    assert preview.checks.text.text().startswith("Auf Arabisch geprüft von Amira H. am ")
    assert not preview.checks.button.isVisible()
    window_context.context.undo()
    assert preview.checks.text.text() == UNREAD


def test_the_settings_list_all_of_them(qtbot: QtBot, window_context: WindowContext, ask: ScriptedAsk) -> None:
    section = ForeignSection(window_context)
    qtbot.addWidget(section)
    section.load()
    everything = window_context.context.read(foreign.everything)
    assert section.table.rowCount() == len(everything)
    assert not section.check_button.isEnabled()
    section.table.choose(1)
    first = section.current
    assert first is not None
    assert section.check_button.isEnabled()
    assert not section.take_back_button.isEnabled()
    ask.answers.append(_read_by("Amira H."))
    section.check()
    read = [one for one in section._shown if one.checked is not None]
    assert [(one.subject, one.language) for one in read] == [(first.subject, first.language)]
    assert section._shown[-1] in read, "what is left to do stands first"
    section.table.choose(len(everything))
    assert section.take_back_button.isEnabled()
    section.take_back()
    assert all(one.checked is None for one in section._shown)
