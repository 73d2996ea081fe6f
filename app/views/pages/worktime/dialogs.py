"""One entry, one contract, one absence, one declined request."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models import WEEKDAYS, Absence, AbsenceKind, Area, Catalogue, Contract, DeclinedRequest, WorkTime
from app.services.records import FieldWarning
from app.services.worktime import absences, contracts, declined, entries
from app.views.language import written
from app.views.pages.worktime.hours_field import HoursField
from app.views.shared.forms.catalogue_fields import CatalogueField
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import CheckField, LineField, NumberField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


def _draft_of(row_id: int | None) -> str:
    """The key of a draft of what is no record: it must not look like the id of one."""
    return f"row-{row_id}" if row_id else "new"


class EntryForm(Form):
    """When, for which task, how long, and what."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("worktime.entry", window_context.settings, VaultDrafts(window_context.context))
        self.beside(
            (DateField(self.tr("Tag"), prefer="past"), "day"),
            (HoursField(self.tr("Dauer (Stunden)")), "minutes"),
            stretch=(2, 1),
        )
        self.add(ChoiceField(self.tr("Aufgabe"), Area), "area")
        self.add(LineField(self.tr("Was (ohne Namen)")), "what")

        def look(entry: WorkTime) -> list[FieldWarning]:
            return window_context.context.read(entries.warnings, entry)

        self.watch(look)


class EntryDialog(FormDialog):
    """Saves a single entry of working time as a step of its own."""

    def __init__(self, window_context: WindowContext, entry: WorkTime, parent: QWidget | None = None) -> None:
        super().__init__(_tr("WorkTime", "Eintrag der Arbeitszeit"), EntryForm(window_context), parent)
        self.window_context = window_context
        self.bind(entry, _draft_of(entry.id))

    def keep(self) -> None:
        self.window_context.context.write(_tr("WorkTime", "Eintrag gesichert"), entries.save, self.entity)


class ContractForm(Form):
    """From when on, how long on each weekday, how many days of vacation."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("worktime.contract", window_context.settings, VaultDrafts(window_context.context))
        self.beside(
            (DateField(self.tr("Gilt ab"), prefer="near"), "valid_from"),
            (NumberField(self.tr("Urlaubstage im Jahr"), least=0), "vacation_days"),
            stretch=(2, 1),
        )
        self.heading(self.tr("Stunden am"))
        days = [(HoursField(written.weekday_name(number)), name) for number, name in enumerate(WEEKDAYS, 1)]
        self.beside(*days[:3])
        self.beside(*days[3:], stretch=(1, 1))

        def look(contract: Contract) -> list[FieldWarning]:
            return window_context.context.read(contracts.warnings, contract)

        self.watch(look)


class ContractDialog(FormDialog):
    """Saves a contract as a step of its own."""

    def __init__(self, window_context: WindowContext, contract: Contract, parent: QWidget | None = None) -> None:
        super().__init__(_tr("WorkTime", "Vertrag"), ContractForm(window_context), parent)
        self.window_context = window_context
        self.bind(contract, _draft_of(contract.id))

    def keep(self) -> None:
        self.window_context.context.write(_tr("WorkTime", "Vertrag gesichert"), contracts.save, self.entity)


class AbsenceForm(Form):
    """From the first to the last day, why, and whether for half days."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("worktime.absence", window_context.settings, VaultDrafts(window_context.context))
        self.beside(
            (DateField(self.tr("Erster Tag"), prefer="near"), "first"),
            (DateField(self.tr("Letzter Tag"), prefer="near"), "last"),
        )
        self.add(ChoiceField(self.tr("Grund"), AbsenceKind), "kind")
        self.add(CheckField(self.tr("nur den halben Tag")), "half")
        self.watch(absences.warnings)


class AbsenceDialog(FormDialog):
    """Saves an absence as a step of its own."""

    def __init__(self, window_context: WindowContext, absence: Absence, parent: QWidget | None = None) -> None:
        super().__init__(_tr("WorkTime", "Abwesenheit"), AbsenceForm(window_context), parent)
        self.window_context = window_context
        self.bind(absence, _draft_of(absence.id))

    def keep(self) -> None:
        self.window_context.context.write(_tr("WorkTime", "Abwesenheit gesichert"), absences.save, self.entity)


class DeclinedForm(Form):
    """When, for which task, why, how many; nobody is named."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("worktime.declined", window_context.settings, VaultDrafts(window_context.context))
        self.beside(
            (DateField(self.tr("Tag"), prefer="past"), "day"),
            (NumberField(self.tr("Anfragen"), least=1), "count"),
            stretch=(2, 1),
        )
        self.add(ChoiceField(self.tr("Aufgabe"), Area), "area")
        self.add(CatalogueField(window_context, self.tr("Grund"), Catalogue.DECLINE_REASON), "reason_id")
        self.add(TextField(self.tr("Notiz (ohne Namen)"), lines=2), "note")


class DeclinedDialog(FormDialog):
    """Saves declined requests as a step of its own."""

    def __init__(self, window_context: WindowContext, request: DeclinedRequest, parent: QWidget | None = None) -> None:
        super().__init__(_tr("WorkTime", "Abgelehnte Anfrage"), DeclinedForm(window_context), parent)
        self.window_context = window_context
        self.bind(request, _draft_of(request.id))

    def keep(self) -> None:
        self.window_context.context.write(_tr("WorkTime", "Ablehnung gesichert"), declined.save, self.entity)
