"""The settings: one save for all forms, lists that change step by step, backups proven and gone back to."""

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.common import clock
from app.models import Case, Catalogue, ContactEntry, Person
from app.services import catalogues
from app.services.office import settings as kept
from app.settings.rules import Protection
from app.settings.worktime import CAPACITY, Capacity
from app.views.ask import ScriptedAsk
from app.views.language import i18n
from app.views.preferences.dialog import PreferencesDialog, open_preferences
from app.views.shared.forms.catalogue_fields import CatalogueField
from app.views.window_context import WindowContext


@pytest.fixture
def dialog(qtbot: QtBot, window_context: WindowContext) -> PreferencesDialog:
    made = PreferencesDialog(window_context)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def commands(window_context: WindowContext) -> list[str]:
    found: list[str] = []
    window_context.commanded.connect(found.append)
    return found


def typed(form: Any, key: str, text: str) -> None:
    """Type into a field of a form as she would."""
    field = form._bindings[key].field
    field.editor.setText(text)
    field.finish()


def labels(window_context: WindowContext, catalogue: Catalogue, active_only: bool = False) -> list[str]:
    return [entry.label for entry in window_context.context.read(catalogues.entries, catalogue, active_only)]


def test_every_changed_form_is_saved_in_one_step(window_context: WindowContext, dialog: PreferencesDialog):
    assert not dialog.save_button.isEnabled()
    typed(dialog.sections["papers"].form, "person", "Petra Beispiel")
    typed(dialog.sections["capacity"].form, "tight", "80")
    assert dialog.save_button.isEnabled()
    assert dialog.save()
    assert window_context.context.read(kept.office).person == "Petra Beispiel"
    assert window_context.context.read(kept.read, CAPACITY) == Capacity(tight=80)
    assert not dialog.save_button.isEnabled()
    window_context.context.undo()
    assert window_context.context.read(kept.office).person == ""
    assert window_context.context.read(kept.read, CAPACITY) == Capacity()
    assert dialog.sections["papers"].form.fields[3].value() == "", "what undo changed is shown"


def test_a_rule_of_another_day_stands_beside_the_old_one(window_context: WindowContext, dialog: PreferencesDialog):
    section = dialog.sections["protection"]
    ahead = clock.today() + timedelta(days=40)
    typed(section.form, "persons", "7")
    typed(section.form, "valid_from", ahead.strftime("%d.%m.%Y"))
    assert dialog.save()
    assert window_context.context.read(kept.protections) == [Protection(), Protection(ahead, persons=7)]
    assert window_context.context.read(kept.protection, clock.today()).persons == 5


def test_the_base_of_means_is_a_limit_like_the_others(window_context: WindowContext, dialog: PreferencesDialog):
    section = dialog.sections["protection"]
    typed(section.form, "mean", "8")
    assert dialog.save()
    assert window_context.context.read(kept.protection, clock.today()).mean == 8
    assert "Mittelwerte ab 8" in section.words(section.rules()[-1])


@pytest.mark.parametrize(
    ("key", "text", "part"),
    [
        ("persons", "1", "mindestens 2"),
        ("persons", "", "ausfüllen"),
        ("base", "x", "ansehen"),
        ("mean", "1", "zwischen 2 und 1000"),
    ],
)
def test_a_rule_that_protects_nothing_is_refused_where_it_stands(
    window_context: WindowContext, dialog: PreferencesDialog, key: str, text: str, part: str
):
    typed(dialog.sections["papers"].form, "person", "Petra Beispiel")
    section = dialog.sections["protection"]
    typed(section.form, key, text)
    assert not dialog.save()
    assert part in section.notice.text.text()
    assert dialog.stack.currentWidget() is section
    assert window_context.context.read(kept.office).person == "", "all or nothing"


def test_lists_are_changed_step_by_step(window_context: WindowContext, dialog: PreferencesDialog, ask: ScriptedAsk):
    section = dialog.sections["catalogues"]
    section.catalogue.set_value(Catalogue.RESULT)
    section.catalogue.changed.emit()
    before = labels(window_context, Catalogue.RESULT)
    ask.answers.append("aufgeschoben")
    section.add_button.click()
    assert labels(window_context, Catalogue.RESULT) == [*before, "aufgeschoben"]
    assert section.current.label == "aufgeschoben"
    section.up_button.click()
    assert labels(window_context, Catalogue.RESULT)[-2:] == ["aufgeschoben", before[-1]]
    ask.answers.append("vertagt")
    section.rename_button.click()
    section.switch_button.click()
    assert "vertagt" not in labels(window_context, Catalogue.RESULT, active_only=True)
    assert section.entries.currentItem().text() == "vertagt (abgeschaltet)"
    section.switch_button.click()
    section.remove_button.click()
    assert labels(window_context, Catalogue.RESULT) == before
    window_context.context.undo()
    assert "vertagt" in labels(window_context, Catalogue.RESULT)
    assert "vertagt" in [section.entries.item(n).text() for n in range(section.entries.count())]


def test_entries_that_nobody_renamed_follow_the_language_of_the_window(
    qapp: QApplication, window_context: WindowContext, dialog: PreferencesDialog, ask: ScriptedAsk
):
    section = dialog.sections["catalogues"]
    section.catalogue.set_value(Catalogue.CHANNEL)
    i18n.install(qapp, "en")
    try:
        section.catalogue.changed.emit()
        assert section.entries.item(0).text() == "Office"
        ask.answers.append("Office")
        section.rename_button.click()
        assert labels(window_context, Catalogue.CHANNEL)[0] == "Büro", "nothing was renamed"
        ask.answers.append("Telefon")
        section.rename_button.click()
        assert section.entries.item(0).text() == "Telefon", "hers"
        field = CatalogueField(window_context, "", Catalogue.CHANNEL)
        assert [field.editor.itemText(place) for place in range(field.editor.count())][1:4] == [
            "Telefon",
            "Home visit",
            "Phone",
        ]
    finally:
        i18n.install(qapp, "de")


def test_an_entry_in_use_is_only_switched_off(window_context: WindowContext, dialog: PreferencesDialog):
    def use(session: Any) -> None:
        channel = catalogues.entries(session, Catalogue.CHANNEL)[0]
        person = Person(family_name="Probe")
        session.add(person)
        session.flush()
        case = Case(number="F-1", person_id=person.id, opened_on=clock.today())
        session.add(case)
        session.flush()
        session.add(ContactEntry(record_id=case.id, at=clock.now(), channel_id=channel.id))

    window_context.context.write("Benutzt", use)
    section = dialog.sections["catalogues"]
    section.catalogue.set_value(Catalogue.CHANNEL)
    section.catalogue.changed.emit()
    section.entries.setCurrentRow(0)
    section.remove_button.click()
    assert "wird benutzt" in section.notice.text.text()
    assert labels(window_context, Catalogue.CHANNEL)[0] == "Büro"
    assert labels(window_context, Catalogue.CHANNEL, active_only=True)[0] != "Büro"


def test_a_wrong_age_group_is_refused(window_context: WindowContext, dialog: PreferencesDialog, ask: ScriptedAsk):
    section = dialog.sections["catalogues"]
    section.catalogue.set_value(Catalogue.AGE_GROUP)
    section.catalogue.changed.emit()
    ask.answers.append("uralt")
    section.add_button.click()
    assert "Spanne" in section.notice.text.text()
    assert "uralt" not in labels(window_context, Catalogue.AGE_GROUP)


def test_looks_are_commands_of_the_window(dialog: PreferencesDialog, commands: list[str]):
    dialog.sections["appearance"].mode.editor.setCurrentIndex(2)
    assert commands == ["mode:dark"]


def test_the_language_changes_when_the_dialog_is_closed(
    window_context: WindowContext, ask: ScriptedAsk, commands: list[str]
):
    def choose_english(dialog: PreferencesDialog) -> bool:
        dialog.sections["appearance"].language.editor.setCurrentIndex(1)
        assert commands == []
        dialog.reject()
        return False

    ask.answers.append(choose_english)
    open_preferences(window_context, "appearance")
    assert commands == ["language:en"]


def test_what_is_typed_and_not_saved_stays_a_draft(
    qtbot: QtBot, window_context: WindowContext, dialog: PreferencesDialog
):
    dialog.show()
    qtbot.waitUntil(dialog.sections["papers"].form.isVisible)  # a turn later, where the dialog has to be scrolled
    typed(dialog.sections["papers"].form, "street", "Köchlinstraße 1")
    dialog.reject()
    again = PreferencesDialog(window_context)
    qtbot.addWidget(again)
    assert again.sections["papers"].form.dirty
    assert again.save_button.isEnabled()
    assert window_context.context.read(kept.office).street == ""
