"""Text templates where she writes: called by their name, chosen from a menu, taken back in one go."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit
from pytestqt.qtbot import QtBot

from app.models import TextTemplate
from app.services.office import text_templates
from app.views.ask import ScriptedAsk
from app.views.preferences.dialog import PreferencesDialog
from app.views.preferences.text_template_dialog import TextTemplateDialog
from app.views.shared.forms.template_keys import TemplateKeys
from app.views.window_context import WindowContext

_FORM = "Antrag auf Wohngeld ausgefüllt, es fehlt: ___ Danke."


@pytest.fixture
def text(qtbot: QtBot, window_context: WindowContext) -> QPlainTextEdit:
    made = QPlainTextEdit()
    qtbot.addWidget(made)
    TemplateKeys(window_context, made)
    made.show()
    return made


def keep(window_context: WindowContext, **bodies: str) -> None:
    for name, body in bodies.items():
        template = TextTemplate(name=name, body=body)
        window_context.context.write("Textbaustein", text_templates.save, template)


def call(qtbot: QtBot, text: QPlainTextEdit) -> None:
    qtbot.keyClick(text, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)


def menu_of(text: QPlainTextEdit) -> QMenu:
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.parent() is text
    return menu


def test_its_name_calls_it_and_the_blank_waits(
    qtbot: QtBot, window_context: WindowContext, text: QPlainTextEdit
) -> None:
    keep(window_context, Wohngeld=_FORM, Kita="Platz gesucht.")
    qtbot.keyClicks(text, "Termin. wohng")
    call(qtbot, text)
    assert text.toPlainText() == f"Termin. {_FORM}"
    assert text.textCursor().selectedText() == "___"
    qtbot.keyClicks(text, "der Mietvertrag.")
    assert text.toPlainText().endswith("es fehlt: der Mietvertrag. Danke.")


def test_one_undo_takes_it_back(qtbot: QtBot, window_context: WindowContext, text: QPlainTextEdit) -> None:
    keep(window_context, Kita="Platz gesucht.")
    qtbot.keyClicks(text, "kita")
    call(qtbot, text)
    assert text.toPlainText() == "Platz gesucht."
    text.undo()
    assert text.toPlainText() == "kita"


def test_where_the_name_is_not_one_of_them_she_chooses(
    qtbot: QtBot, window_context: WindowContext, text: QPlainTextEdit
) -> None:
    keep(window_context, Wohngeld=_FORM, Wohnung="Suche begonnen.", **{"R&B <b>": "Raum"})
    qtbot.keyClicks(text, "wohn")
    call(qtbot, text)
    names = [action.text() for action in menu_of(text).actions()]
    assert names[:2] == ["Wohngeld", "Wohnung"]
    menu_of(text).actions()[1].trigger()
    assert text.toPlainText() == "Suche begonnen."
    menu_of(text).close()
    qtbot.keyClicks(text, " Dann")
    call(qtbot, text)
    assert [action.text() for action in menu_of(text).actions()][:3] == ["Wohngeld", "Wohnung", "R&&B <b>"]
    menu_of(text).actions()[2].trigger()
    assert text.toPlainText() == "Suche begonnen. DannRaum"
    menu_of(text).close()


def test_without_any_it_leads_to_where_they_are_made(
    qtbot: QtBot, window_context: WindowContext, text: QPlainTextEdit
) -> None:
    call(qtbot, text)
    (edit,) = menu_of(text).actions()
    with qtbot.waitSignal(window_context.commanded) as told:
        edit.trigger()
    assert told.args == ["preferences:text_templates"]
    menu_of(text).close()


def test_they_are_made_changed_and_removed_in_the_settings(
    qtbot: QtBot, window_context: WindowContext, ask: ScriptedAsk
) -> None:
    dialog = PreferencesDialog(window_context, "text_templates")
    qtbot.addWidget(dialog)
    section = dialog.sections["text_templates"]

    def write(made: TextTemplateDialog) -> bool:
        qtbot.addWidget(made)
        made.form.field("name").editor.setText("Kita")
        made.form.field("body").editor.setPlainText("Platz gesucht.")
        made.save()
        return True

    ask.answers.append(write)
    section.add()
    assert [section.list.item(place).text() for place in range(section.list.count())] == ["Kita"]
    section.list.setCurrentRow(0)
    section.remove()
    assert section.list.count() == 0
    window_context.context.undo()
    assert [one.body for one in window_context.context.read(text_templates.everything)] == ["Platz gesucht."]
