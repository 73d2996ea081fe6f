"""What leaves is said before it does: as which file, of whom, and who is left out; and just that is written."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.models import AuditKind, Kind, Person
from app.papers import lists
from app.papers.address_book import ADDRESS_BOOK
from app.papers.choice import Chosen
from app.papers.lists import LIST, ListView, ShownColumn
from app.papers.print_job import PrintJob
from app.reports.forms.form import CSV, TABLE, VCARD
from app.services.people import persons
from app.views.ask import ScriptedAsk
from app.views.preview.export_dialog import ExportDialog
from app.views.preview.saving import Saving
from app.views.window_context import WindowContext
from tests.views.windows import settle

NAME = ShownColumn("Name", lambda row: row.name, private=True)
PHONE = ShownColumn("Telefon", lambda row: row.phone)
Open = Callable[..., ExportDialog]


@pytest.fixture
def ids(window_context: WindowContext) -> list[int]:
    """Two persons, and one with an address block."""
    write = window_context.context.write
    return [
        write("Person", persons.save, Person(family_name="Abdi", phone="07627 910010", note="mag Tee")),
        write("Person", persons.save, Person(family_name="Bauer", given_name="Irma")),
        write("Person", persons.save, Person(family_name="Geheim", given_name="Gerda", address_block=True)),
    ]


@pytest.fixture
def open_dialog(qtbot: QtBot, window_context: WindowContext) -> Open:
    def open_it(selected: tuple[int, ...] = (), format_: str = "", papers: Any = (LIST, ADDRESS_BOOK)) -> ExportDialog:
        chosen = Chosen(Kind.PERSON, persons.ids, selected=selected)
        view = ListView("Personen", chosen, persons.rows, (NAME, PHONE), "{} Personen".format)
        prepared = [window_context.context.read(PrintJob(paper, view).prepared) for paper in papers]
        dialog = ExportDialog(window_context, prepared, Saving(window_context, window_context.work), format_)
        qtbot.addWidget(dialog)
        dialog.show()
        settle(window_context.work)
        return dialog

    return open_it


def chooses(window_context: WindowContext, dialog: ExportDialog, format_: str) -> None:
    dialog.format.set_value(format_)
    dialog.format.changed.emit()
    settle(window_context.work)


@pytest.mark.usefixtures("ids")
def test_says_whose_data_leaves_and_who_is_left_out(window_context: WindowContext, open_dialog: Open) -> None:
    dialog = open_dialog()
    assert dialog.title.text() == "Liste: Personen"
    assert dialog.persons.text() == (
        "Enthält die gezeigten Angaben über 2 Personen oder Haushalte. 1 mit Auskunftssperre (auch im Haushalt) steht nicht darauf."
    )
    assert dialog.told.text() == "Angaben: Name, Telefon."
    assert dialog.save.isEnabled()
    assert "scope" not in dialog.fields
    chooses(window_context, dialog, VCARD)
    assert dialog.title.text() == "Adressbuch: Personen"
    assert dialog.persons.text().startswith("Enthält Angaben über 2 Personen.")
    assert dialog.told.text() == "Angaben: Name, Telefon, Notiz."
    dialog.fields["notes"].set_value(False)
    dialog.fields["notes"].changed.emit()
    settle(window_context.work)
    assert dialog.told.text() == "Angaben: Name, Telefon."


def test_writes_what_it_told_of_even_if_that_has_changed_since(
    window_context: WindowContext, open_dialog: Open, ask: ScriptedAsk, tmp_path: Path, ids: list[int]
) -> None:
    dialog = open_dialog()
    chooses(window_context, dialog, CSV)
    late = Person(family_name="Zuspät")
    window_context.context.write("Person", persons.save, late)
    ask.answers = [tmp_path / "liste"]
    dialog.save.click()
    settle(window_context.work)
    assert (tmp_path / "liste.csv").read_text(encoding="utf-8-sig").splitlines() == [
        "Name;Telefon",
        "Abdi;07627 910010",
        "Bauer, Irma;",
    ]
    lines = window_context.context.audit(kinds=[AuditKind.EXPORT])
    assert [line.text for line in lines] == ["liste-person.csv"]
    assert dialog.result() == ExportDialog.DialogCode.Accepted
    assert ids


def test_only_the_selected_row(
    window_context: WindowContext, open_dialog: Open, ask: ScriptedAsk, tmp_path: Path, ids: list[int]
) -> None:
    dialog = open_dialog((ids[1],), VCARD)
    assert dialog.fields["scope"].isVisible()
    assert dialog.persons.text() == "Enthält Angaben über 1 Person."
    ask.answers = [tmp_path / "x.vcf"]
    dialog.save.click()
    settle(window_context.work)
    text = (tmp_path / "x.vcf").read_text(encoding="utf-8")
    assert (text.count("BEGIN:VCARD"), "Irma" in text) == (1, True)


@pytest.mark.usefixtures("ids")
def test_who_leaves_the_question_where_to_is_back_and_nothing_is_written(
    open_dialog: Open, ask: ScriptedAsk, window_context: WindowContext
) -> None:
    dialog = open_dialog()
    ask.answers = [None]
    dialog.save.click()
    settle(window_context.work)
    assert dialog.isVisible()
    assert window_context.context.audit(kinds=[AuditKind.EXPORT]) == []


@pytest.mark.usefixtures("ids")
def test_opens_as_it_was_left(
    window_context: WindowContext, open_dialog: Open, ask: ScriptedAsk, tmp_path: Path
) -> None:
    dialog = open_dialog(format_=VCARD)
    dialog.fields["notes"].set_value(False)
    dialog.fields["notes"].changed.emit()
    settle(window_context.work)
    ask.answers = [tmp_path / "x.vcf"]
    dialog.save.click()
    settle(window_context.work)
    again = open_dialog()
    assert (again.format.value(), again.fields["notes"].value()) == (VCARD, False)
    assert open_dialog(format_=TABLE).format.value() == TABLE


def test_says_why_nothing_can_be_written(open_dialog: Open) -> None:
    dialog = open_dialog()
    assert "Es gibt nichts" in dialog.notice.text.text()
    assert not dialog.save.isEnabled()


@pytest.mark.usefixtures("ids")
def test_a_disk_that_is_full_is_said_and_leaves_no_file(
    window_context: WindowContext, open_dialog: Open, ask: ScriptedAsk, tmp_path: Path
) -> None:
    dialog = open_dialog()
    told: list[str] = []
    dialog._saving.refused.connect(told.append)
    ask.answers = [tmp_path / "gibt" / "es" / "nicht" / "x.xlsx"]
    dialog.save.click()
    settle(window_context.work)
    assert len(told) == 1
    assert window_context.context.audit(kinds=[AuditKind.EXPORT]) == []


@pytest.mark.usefixtures("ids")
def test_stopped_it_says_so_and_another_choice_takes_anew(
    window_context: WindowContext, open_dialog: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = open_dialog()

    def cancelled(*_: object) -> None:
        job = dialog._job
        assert job is not None
        job.cancel()

    with monkeypatch.context() as patched:
        patched.setattr(lists, "letterhead", _Cancelling(cancelled, lists.letterhead))
        dialog._asked = None
        dialog._look()
        settle(window_context.work)
    assert dialog.notice.text.text() == "Abgebrochen. Es wurde nichts gespeichert."
    assert not dialog.save.isEnabled()
    chooses(window_context, dialog, VCARD)
    assert dialog.save.isEnabled()


class _Cancelling:
    """Calls something at the first use of what it stands for."""

    def __init__(self, first: Callable[[], object], real: Any) -> None:
        self._first, self._real = first, real

    def __getattr__(self, name: str) -> Any:
        self._first()
        return getattr(self._real, name)


def test_a_list_without_cards_is_no_address_book(open_dialog: Open, ids: list[int]) -> None:
    dialog = open_dialog(papers=(LIST,))
    assert list(dialog._papers) == [TABLE, CSV]
    assert ids
