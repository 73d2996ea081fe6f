"""Settings *Papiere* and *Etikettenbogen*: what she sets is what is printed, and what can't be says why."""

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QColorDialog, QDialog
from pytestqt.qtbot import QtBot

from app.papers import letterhead
from app.services.office import settings as kept
from app.services.office import stationery
from app.settings.office import Stationery
from app.settings.signing import PUBLIC_SERVANT, SIGNED_PAPERS, SignedPapers
from app.views.ask import ScriptedAsk
from app.views.preferences.dialog import PreferencesDialog
from app.views.preferences.label_dialog import LabelDialog
from app.views.preview.preview import Preview
from app.views.window_context import WindowContext


@pytest.fixture
def dialog(qtbot: QtBot, window_context: WindowContext) -> PreferencesDialog:
    made = PreferencesDialog(window_context)
    qtbot.addWidget(made)
    return made


def field_of(form: Any, key: str) -> Any:
    return form._bindings[key].field


def picture(path: Path, kind: str = "PNG", mode: str = "RGBA") -> Path:
    out = io.BytesIO()
    Image.new(mode, (320, 120)).save(out, kind)
    path.write_bytes(out.getvalue())
    return path


class TestPapers:
    def test_office_and_look_are_saved_in_one_step(
        self, window_context: WindowContext, dialog: PreferencesDialog
    ) -> None:
        form = dialog.sections["papers"].form
        field_of(form, "return_line").editor.setText("Rathaus Steinen")
        field_of(form, "large").editor.setChecked(True)
        languages = field_of(form, "languages")
        languages.set_value(["ar"])
        languages.changed.emit()
        assert dialog.save()
        assert window_context.context.read(kept.office).sender_line == "Rathaus Steinen"
        assert window_context.context.read(stationery.stationery) == Stationery(large=True, languages=("ar",))
        window_context.context.undo()
        assert window_context.context.read(stationery.stationery) == Stationery()

    def test_by_which_law_she_keeps_secrets_and_who_signs_is_saved_or_asked_for(
        self, window_context: WindowContext, dialog: PreferencesDialog
    ) -> None:
        form = dialog.sections["papers"].form
        assert window_context.context.read(kept.read, SIGNED_PAPERS) == SignedPapers()

        def enter(key: str, value: object) -> None:
            field_of(form, key).set_value(value)
            field_of(form, key).changed.emit()

        enter("bound_as", PUBLIC_SERVANT)
        enter("young_from", None)
        assert not dialog.save()
        enter("young_from", 16)
        assert dialog.save()
        assert window_context.context.read(kept.read, SIGNED_PAPERS) == SignedPapers(PUBLIC_SERVANT, 16)

    def test_a_colour_of_her_own(
        self, window_context: WindowContext, dialog: PreferencesDialog, ask: ScriptedAsk
    ) -> None:
        def choose(asked: QDialog) -> bool:
            assert isinstance(asked, QColorDialog)
            asked.setCurrentColor(QColor("#7A1F5C"))
            return True

        accent = field_of(dialog.sections["papers"].form, "accent")
        ask.answers.append(choose)
        accent.editor.setCurrentIndex(accent.editor.count() - 1)
        accent.editor.activated.emit(accent.editor.count() - 1)
        assert accent.value() == "#7A1F5C"
        assert dialog.save()
        assert window_context.context.read(stationery.stationery).accent == "#7A1F5C"

    def test_a_pale_colour_is_refused_where_it_stands(
        self, window_context: WindowContext, dialog: PreferencesDialog, ask: ScriptedAsk
    ) -> None:
        accent = field_of(dialog.sections["papers"].form, "accent")
        accent._choose = lambda _now: "#FFEE88"
        accent.editor.activated.emit(accent.editor.count() - 1)
        assert not dialog.save()
        assert "schlecht zu lesen" in dialog.sections["papers"].notice.text.text()
        assert window_context.context.read(stationery.stationery) == Stationery()
        assert ask.asked == []

    def test_leaving_the_colours_changes_nothing(self, dialog: PreferencesDialog) -> None:
        accent = field_of(dialog.sections["papers"].form, "accent")
        accent._choose = lambda _now: None
        before = accent.value()
        accent.editor.activated.emit(accent.editor.count() - 1)
        assert accent.value() == before
        assert not dialog.sections["papers"].form.dirty

    def test_a_logo_is_kept_shown_and_taken_away(
        self, qtbot: QtBot, window_context: WindowContext, dialog: PreferencesDialog, ask: ScriptedAsk, tmp_path: Path
    ) -> None:
        box = dialog.sections["papers"].logo
        assert not box.remove_button.isEnabled()
        ask.answers.append(picture(tmp_path / "logo.png"))
        with qtbot.waitSignal(window_context.noticed):
            box.choose_button.click()
        assert not box.picture.pixmap().isNull()
        assert window_context.context.read(letterhead.letterhead).logo is not None
        box.remove_button.click()
        assert window_context.context.read(letterhead.letterhead).logo is None
        window_context.context.undo()
        assert window_context.context.read(letterhead.letterhead).logo is not None
        assert not box.picture.pixmap().isNull(), "what undo changed is shown"

    @pytest.mark.parametrize(
        ("name", "content", "words"),
        [
            ("gross.png", b"\x89PNG" + b"0" * 50_000_000, "zu groß"),
            ("kaputt.png", b"\x89PNG\r\n\x1a\nnichts", "lässt sich nicht lesen"),
            ("zeichnung.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>", "Vektorzeichnung"),
            ("fehlt.png", None, "öffnen"),
        ],
    )
    def test_a_picture_that_cannot_be_a_logo_says_why(
        self, qtbot: QtBot, window_context: WindowContext, dialog: PreferencesDialog, ask: ScriptedAsk, tmp_path: Path,
        name: str, content: bytes | None, words: str,
    ) -> None:  # fmt: skip
        path = tmp_path / name
        if content is not None:
            path.write_bytes(content)
        section = dialog.sections["papers"]
        ask.answers.append(path)
        section.logo.choose_button.click()
        qtbot.waitUntil(lambda: not section.notice.isHidden(), timeout=10_000)
        assert words in section.notice.text.text()
        assert section.logo.choose_button.isEnabled()
        assert window_context.context.read(stationery.logo) == b""

    def test_a_picture_for_print_is_converted(
        self, qtbot: QtBot, window_context: WindowContext, dialog: PreferencesDialog, ask: ScriptedAsk, tmp_path: Path
    ) -> None:
        ask.answers.append(picture(tmp_path / "cmyk.jpg", "JPEG", "CMYK"))
        with qtbot.waitSignal(window_context.noticed):
            dialog.sections["papers"].logo.choose_button.click()
        assert window_context.context.read(stationery.logo).startswith(b"\x89PNG")

    def test_the_example_follows_what_is_typed(self, qtbot: QtBot, dialog: PreferencesDialog) -> None:
        section = dialog.sections["papers"]
        qtbot.waitUntil(lambda: not section.example.pixmap().isNull())
        before = section.example.pixmap().toImage()
        field_of(section.form, "municipality").editor.setText("Gemeinde Musterhausen am See")
        qtbot.waitUntil(lambda: section.example.pixmap().toImage() != before)

    def test_a_small_line_that_does_not_fit_is_said_where_it_is_typed(self, dialog: PreferencesDialog) -> None:
        form = dialog.sections["papers"].form
        field = field_of(form, "return_line")
        assert not field.editor.property("odd")
        field.editor.setText(
            "Quartiersmanagement der Großen Kreisstadt Villingen-Schwenningen · Bickenstraße 12 · 78050 Ort"
        )
        form.show_warnings()
        assert field.editor.property("odd")
        assert "Fenster" in field._hint_shown.text

    def test_specimen_pages_are_shown(self, qtbot: QtBot, dialog: PreferencesDialog, ask: ScriptedAsk) -> None:
        seen: list[str] = []

        def look(shown: Preview) -> bool:
            qtbot.waitUntil(lambda: bool(shown.data), timeout=10_000)
            seen.append(shown.windowTitle())
            return False

        ask.answers.append(look)
        dialog.sections["papers"].specimen.click()
        assert seen == ["Musterseiten"]


class TestLabelSheets:
    def test_a_sheet_of_her_own_is_added_changed_and_taken_away(
        self, window_context: WindowContext, dialog: PreferencesDialog, ask: ScriptedAsk
    ) -> None:
        section = dialog.sections["labels"]
        common = section.sheets.count()
        assert common > 15
        assert not section.remove_button.isEnabled()

        def fill_in(asked: LabelDialog) -> bool:
            for key, text in (
                ("title", "Mein Bogen"),
                ("columns", "2"),
                ("rows", "3"),
                ("width", "90"),
                ("height", "60"),
            ):
                field_of(asked.form, key).editor.setText(text)
            asked.save()
            return asked.result() == QDialog.DialogCode.Accepted

        ask.answers.append(fill_in)
        section.add_button.click()
        assert section.sheets.count() == common + 1
        assert section.current.title == "Mein Bogen"
        assert section.current.steps == (90.0, 60.0), "without gaps unless she says so"
        section.remove_button.click()
        assert section.sheets.count() == common
        window_context.context.undo()
        assert section.sheets.count() == common + 1

    def test_measures_that_cannot_be_are_said_in_the_dialog(
        self, qtbot: QtBot, window_context: WindowContext, dialog: PreferencesDialog, ask: ScriptedAsk
    ) -> None:
        assert dialog
        said: list[str] = []

        def too_wide(asked: LabelDialog) -> bool:
            qtbot.addWidget(asked)
            asked.save()
            said.append(asked.form.notice.text.text())
            for key, text in (("title", "Zu breit"), ("width", "90"), ("height", "30")):
                field_of(asked.form, key).editor.setText(text)
            asked.save()
            said.append(asked.form.notice.text.text())
            return False

        ask.answers.append(too_wide)
        dialog.sections["labels"].add_button.click()
        assert "alle Maße" in said[0]
        assert "ragen über das Blatt hinaus" in said[1]
        assert window_context.context.read(stationery.label_sheets).own == ()

    def test_a_common_sheet_is_switched_off_changed_and_reset(
        self, window_context: WindowContext, dialog: PreferencesDialog, ask: ScriptedAsk
    ) -> None:
        section = dialog.sections["labels"]
        section.sheets.setCurrentRow(1)
        section.switch_button.click()
        assert section.sheets.currentItem().text().endswith("(abgeschaltet)")
        section.switch_button.click()
        assert not section.sheets.currentItem().text().endswith("(abgeschaltet)")

        def rename(asked: LabelDialog) -> bool:
            field_of(asked.form, "title").editor.setText("Aus der unteren Schublade")
            asked.save()
            return True

        ask.answers.append(rename)
        section.edit_button.click()
        assert section.sheets.currentItem().text() == "Aus der unteren Schublade"
        assert section.remove_button.text() == "Zurücksetzen"
        section.remove_button.click()
        assert "70 × 36" in section.sheets.currentItem().text()
        assert window_context.context.read(stationery.label_sheets).own == ()

    def test_a_trial_print_shows_the_sheet(self, qtbot: QtBot, dialog: PreferencesDialog, ask: ScriptedAsk) -> None:
        def look(shown: Preview) -> bool:
            qtbot.waitUntil(lambda: bool(shown.data))
            assert shown.options.fields["outlines"].value()
            return False

        ask.answers.append(look)
        dialog.sections["labels"].trial_button.click()
        assert ask.asked[-1][1] == "Probedruck eines Etikettenbogens"
