"""The dialogs over the window."""

import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.common.sentences import Sentence
from app.context import Finding, Holder, Holds
from app.models import Affiliation, Kind, LetterTemplate, Person
from app.papers import letterhead
from app.papers.address_book import ADDRESS_BOOK
from app.papers.lists import LIST
from app.papers.paper import Paper
from app.papers.print_job import PrintJob
from app.services import timeline
from app.services.casework import cases, writing
from app.services.casework.follow_ups import FollowUp
from app.services.casework.writing import Writing
from app.services.events import events, series
from app.services.importing.runs import RunRow
from app.services.lists import ListQuery
from app.services.merging.plan import Attached, plan
from app.services.merging.unmerge import Edited, Unmerging
from app.services.office import tasks
from app.services.people import persons
from app.services.people.relationships import Related
from app.services.records import title_of
from app.services.timeline import ItemKind
from app.views.gallery.pages import records
from app.views.gallery.samples import (
    FOUND,
    FUNCTION,
    PEOPLE,
    SOMEBODY,
    TEMPLATE_BODY,
    TEMPLATE_NAME,
    TEMPLATE_SUBJECT,
    TO_DO,
    TOLD,
)
from app.views.gallery.stage import Stage, settle, shown
from app.views.location import Location
from app.views.main.maintenance.check_dialog import AREAS, CheckDialog
from app.views.pages.actors.affiliation_dialog import AffiliationDialog
from app.views.pages.casework.status_dialog import StatusDialog
from app.views.pages.events.link_dialog import LinkDialog
from app.views.pages.events.repeat_dialog import series_dialog
from app.views.pages.events.transfer import TransferDialog
from app.views.pages.events.transfer_sheet import read_sheet
from app.views.pages.office.later import LaterDialog
from app.views.pages.people.relation_dialog import RelationDialog
from app.views.pages.privacy.holders import HoldersDialog
from app.views.preferences.comparison import ComparisonDialog
from app.views.preferences.dialog import PreferencesDialog
from app.views.preferences.label_dialog import LabelDialog
from app.views.preferences.template_dialog import TemplateDialog
from app.views.preview.export_dialog import ExportDialog
from app.views.preview.preview import Preview
from app.views.preview.saving import Saving
from app.views.question import QuestionDialog
from app.views.shared.forms.tag_dialog import TagDialog
from app.views.shared.lists.list_page import ListPage
from app.views.shared.records.bulk.event_dialog import EventDialog
from app.views.shared.records.bulk.role_dialog import RoleDialog
from app.views.shared.records.changes_dialog import ChangesDialog
from app.views.shared.records.contacts.dialog import ContactDialog
from app.views.shared.records.merge_actions import MergeWithDialog
from app.views.shared.records.merge_dialog import MergeDialog
from app.views.shared.records.unmerge_dialog import UnmergeDialog
from app.views.transfer.import_wizard.wizard import ImportWizard
from app.views.transfer.imports_dialog import ImportsDialog, OriginDialog

_tr = QCoreApplication.translate
_SOME = 50
_FEW = 3


def message(stage: Stage) -> QWidget:
    text = _tr(
        "Gallery", "Auf dem Datenträger ist kein Platz mehr. Bisher Gesichertes ist unversehrt; bitte Platz schaffen."
    )
    title, close = _tr("Gallery", "Das ging nicht"), _tr("Gallery", "Schließen")
    return shown(QuestionDialog(title, text, [close], parent=stage.window))


def question(stage: Stage) -> QWidget:
    text = _tr(
        "Gallery", "Drei Einträge werden mit allem, was daran hängt, gelöscht. Das lässt sich nicht rückgängig machen."
    )
    title, yes, no = (
        _tr("Gallery", "Papierkorb leeren"),
        _tr("Gallery", "Endgültig löschen"),
        _tr("Gallery", "Abbrechen"),
    )
    return shown(QuestionDialog(title, text, [yes], no, danger=True, parent=stage.window))


def preview(paper: Paper) -> Callable[[Stage], QWidget]:
    """The preview of a paper; only the window where the vault holds nothing it could be about."""

    def play(stage: Stage) -> QWidget:
        try:
            about = stage.context.read(paper.example)
        except LookupError:
            return stage.window
        return shown(Preview(stage.window.window_context, PrintJob(paper, about), stage.window))

    return play


def export(format_: str) -> Callable[[Stage], QWidget]:
    """What is said of the list of persons before it leaves, with some of its rows selected."""

    def play(stage: Stage) -> QWidget:
        window_context = stage.window.window_context
        stage.window.go(Location("people"))
        page = stage.window.stack.page
        assert isinstance(page, ListPage)
        view = page.papers.view()
        selected = stage.context.read(persons.ids, ListQuery(), _FEW)
        view = replace(view, chosen=replace(view.chosen, selected=tuple(selected)))
        prepared = [stage.context.read(PrintJob(paper, view).prepared) for paper in (LIST, ADDRESS_BOOK)]
        dialog = ExportDialog(window_context, prepared, Saving(window_context, stage.window), format_, stage.window)
        settle(stage.work, stage.window)
        return shown(dialog)

    return play


def letter_template(stage: Stage) -> QWidget:
    """A template that is written."""
    template = LetterTemplate(name=TEMPLATE_NAME, subject=TEMPLATE_SUBJECT, body=TEMPLATE_BODY)
    return shown(TemplateDialog(stage.window.window_context, template, stage.window))


def label_sheet(stage: Stage) -> QWidget:
    form, _offered = stage.context.read(letterhead.every_format)[0]
    return shown(LabelDialog(stage.window.window_context, form, stage.window))


def transfer(stage: Stage) -> QWidget:
    """The paper of an event that is over, else of any."""
    window_context = stage.window.window_context
    past = ListQuery(filters={"when": "past"}, sort=(("starts_at", True),))
    found = stage.context.read(events.ids, past, 1) or stage.context.read(events.ids, ListQuery(), 1)
    if not found:
        return stage.window
    return shown(TransferDialog(window_context, found[0], stage.context.read(read_sheet, found[0]), stage.window))


def entry(stage: Stage) -> QWidget:
    """A new entry, with what is understood of its text and what is not."""
    dialog = _entry_dialog(stage, writing.begin)
    if dialog is None:
        return stage.window
    dialog.form.summary.editor.setPlainText(TOLD)
    return shown(dialog)


def entry_on_file(stage: Stage) -> QWidget:
    """An entry that ended with a follow-up."""

    def followed(session: Any, record_id: int) -> Writing:
        begun = writing.begin(session, record_id)
        item = next(iter(timeline.items(session, record_id, (ItemKind.CONTACT,), 1)), None)
        found = writing.reopen(session, item.id) if item else begun
        found.had = found.follow_up = FollowUp(found.entry.at.date(), TO_DO, task_id=0)
        return found

    dialog = _entry_dialog(stage, followed)
    return stage.window if dialog is None else shown(dialog)


def _entry_dialog(stage: Stage, write: Callable[[Any, int], Writing]) -> ContactDialog | None:
    """The dialog of an entry about the first person who has one; no draft of it is kept. None where nobody is on file."""
    window = stage.window
    people = stage.context.read(persons.ids, ListQuery(), _SOME)
    if not people:
        return None
    told = (one for one in people if stage.context.read(timeline.items, one, (ItemKind.CONTACT,), 1))
    dialog = ContactDialog(window.window_context, QCoreApplication.translate("ContactDialog", "Eintrag"), window)
    dialog.show_writing(stage.context.read(write, next(told, people[0])))
    dialog.form.forget()
    return dialog


def sessions(stage: Stage) -> QWidget:
    found = stage.context.read(series.ids, ListQuery(), 1)
    return shown(series_dialog(stage.window.window_context, found[0], stage.window)) if found else stage.window


def status(stage: Stage) -> QWidget:
    """Another status for the first case."""
    found = stage.context.read(cases.ids, ListQuery(), 1)
    if not found:
        return stage.window
    return shown(StatusDialog(stage.window.window_context, stage.context.read(cases.load, found[0]), stage.window))


def affiliation(stage: Stage) -> QWidget:
    known = Affiliation(function=FUNCTION, since=date(2024, 3, 1))
    return shown(AffiliationDialog(stage.window.window_context, known, SOMEBODY, stage.window))


def relation(stage: Stage) -> QWidget:
    """Who the first person is to somebody."""
    found = stage.context.read(persons.ids, ListQuery(), 1)
    if not found:
        return stage.window
    return shown(RelationDialog(stage.window.window_context, Related(found[0]), SOMEBODY, stage.window))


def link(stage: Stage) -> QWidget:
    return shown(LinkDialog(stage.window.window_context, 0, SOMEBODY, stage.window))


def later(stage: Stage) -> QWidget:
    """The first task, put off."""
    found = stage.context.read(tasks.ids, ListQuery(), 1)
    return shown(LaterDialog(stage.window.window_context, [found[0]], TO_DO, stage.window)) if found else stage.window


def changes(stage: Stage) -> QWidget:
    person = records(stage).get("person")
    if person is None:
        return stage.window
    return shown(ChangesDialog(stage.window.window_context, person, writable=True, parent=stage.window))


def tags(stage: Stage) -> QWidget:
    some = stage.context.read(persons.ids, ListQuery(), 3)
    return shown(TagDialog(stage.window.window_context, some, stage.window))


def several_to_event(stage: Stage) -> QWidget:
    """Some persons are registered for one event."""
    some = stage.context.read(persons.ids, ListQuery(), 3)
    return shown(EventDialog(stage.window.window_context, some, stage.window))


def role_for_several(stage: Stage) -> QWidget:
    """Some persons get one role."""
    some = stage.context.read(persons.ids, ListQuery(), 3)
    return shown(RoleDialog(stage.window.window_context, some, stage.window))


def _two_persons(stage: Stage) -> tuple[int, int]:
    """The first two on file; of an empty vault two are made."""
    while len(found := stage.context.read(persons.ids, ListQuery(), 2)) < 2:
        stage.context.write("Person angelegt", persons.save, Person(family_name="Kovač", given_name="Marija"))
    return found[0], found[1]


def merging(stage: Stage) -> QWidget:
    """Two persons side by side."""
    kept, other = _two_persons(stage)
    wanted = stage.context.read(plan, kept, other)
    return shown(MergeDialog(stage.window.window_context, wanted, stage.window))


def merging_with(stage: Stage) -> QWidget:
    person, _other = _two_persons(stage)
    return shown(MergeWithDialog(stage.window.window_context, Kind.PERSON, person, stage.window))


def unmerging(stage: Stage) -> QWidget:
    """Two persons that are two again, with a field that was edited in between."""
    kept, other = _two_persons(stage)
    first, second = (stage.context.read(title_of, one) for one in (kept, other))
    edited = Edited("phone", Sentence("Telefon"), "07627 1234", "07627 12 34 56", "07627 1234", "0170 5556677")
    going = (Attached(Sentence("Einträge im Verlauf"), 3), Attached(Sentence("Dokumente"), 1))
    moment = datetime(2026, 10, 5, 9, 30)
    wanted = Unmerging(1, Kind.PERSON, kept, other, first, second, moment, (edited,), going, going[1:])
    return shown(UnmergeDialog(stage.window.window_context, wanted, stage.window))


def inside(stage: Stage) -> QWidget:
    settle(stage.work, stage.window)
    last = stage.context.last_backup()
    if last is None:
        return stage.window
    return shown(ComparisonDialog(stage.window.window_context, stage.context.compare_backup(last.path), stage.window))


def findings(*severities: str) -> Callable[[Stage], QWidget]:
    areas = tuple(AREAS)
    found = [
        Finding(areas[number % len(areas)], severity, FOUND[severity]) for number, severity in enumerate(severities)
    ]
    return lambda stage: shown(CheckDialog(found, parent=stage.window))


def holders(stage: Stage) -> QWidget:
    """What could still hold what was erased."""
    made = datetime(2026, 11, 2, 17, 30)
    backups = [
        Holder(Holds.BACKUP, Path(f"{number}.qbsicherung"), made - timedelta(days=number), 3 + number, made.date())
        for number in range(6)
    ]
    stick = Holder(Holds.COPY, Path("/media/Stick/Sicherung-2026-11-02-173000-812.qbsicherung"), made)
    return shown(HoldersDialog(stage.window.window_context, [*backups, stick], stage.window))


def preferences(section: str) -> Callable[[Stage], QWidget]:
    return lambda stage: shown(PreferencesDialog(stage.window.window_context, section, stage.window))


def bringing_in(steps: int) -> Callable[[Stage], QWidget]:
    """The import at one of its steps."""

    def show(stage: Stage) -> QWidget:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "liste.csv"
            path.write_text(PEOPLE, encoding="utf-8")
            dialog = ImportWizard(stage.window.window_context, path, Kind.PERSON, stage.window)
            settle(stage.work, stage.window)
            for _step in range(steps):
                dialog.on.click()
                settle(stage.work, stage.window)
        return shown(dialog)

    return show


def origin(stage: Stage) -> QWidget:
    """Whose list it was."""
    run = RunRow(1, datetime(2026, 11, 2, 17, 30), Kind.PERSON, "Wohnbau Steinen", "§ 67 SGB X", 120, 3, 123)
    return shown(OriginDialog(run, stage.window))


def imports(stage: Stage) -> QWidget:
    """The lists that came in."""
    return shown(ImportsDialog(stage.window.window_context, stage.window))
