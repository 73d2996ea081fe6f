"""What is said about a concern with an office: it goes there, something is promised."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.common import clock
from app.models import Concern, Kind
from app.services.concerns import forwardings
from app.services.concerns.forwardings import ForwardingRow
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import CheckField, LineField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.shared.forms.record_picker import record_picker
from app.views.window_context import WindowContext


@dataclass
class _Going:
    department_id: int | None
    on: date
    with_name: bool = False


class ForwardForm(Form):
    """Where to, when, and whether the name goes along."""

    def __init__(self, window_context: WindowContext, *, may_name: bool) -> None:
        super().__init__("forward", window_context.settings, VaultDrafts(window_context.context))
        office = record_picker(
            window_context,
            self.tr("An welche Stelle?"),
            Kind.ORGANISATION,
            placeholder=self.tr("Amt oder Akteur suchen …"),
        )
        self.add(office, "department_id")
        self.add(DateField(self.tr("Am"), prefer="past"), "on")
        if may_name:
            self.add(CheckField(self.tr("Mit dem Namen: Das ist für dieses Anliegen erlaubt")), "with_name")


class ForwardDialog(FormDialog):
    """Notes that it went out; the letter is printed from the tab."""

    def __init__(self, window_context: WindowContext, concern: Concern, parent: QWidget | None = None) -> None:
        may_name = concern.may_name and concern.reporter_id is not None
        title = QCoreApplication.translate("ForwardDialog", "Weiterleiten")
        super().__init__(title, ForwardForm(window_context, may_name=may_name), parent)
        self.window_context, self.concern = window_context, concern
        self.show_about(f"{concern.number} · {window_context.discreet.mask(concern.subject)}")
        self.bind(_Going(concern.department_id, clock.today()), concern.id)

    def keep(self) -> None:
        going: _Going = self.entity
        self.window_context.context.write(
            self.tr("Anliegen weitergeleitet"),
            _forward,
            self.concern.id,
            going.department_id,
            going.on or clock.today(),
            going.with_name,
        )


def _forward(session: object, concern_id: int, department_id: int | None, on: date, with_name: bool) -> None:
    forwardings.forward(session, concern_id, department_id, on, with_name=with_name)  # type: ignore[arg-type]


@dataclass
class _Promised:
    what: str
    by: str
    until: date | None
    on: date


class PromiseForm(Form):
    """What, by whom, until when."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("promise", window_context.settings, VaultDrafts(window_context.context))
        self.add(TextField(self.tr("Was ist zugesagt?"), lines=2), "what")
        self.beside(
            (LineField(self.tr("Von wem")), "by"),
            (DateField(self.tr("Bis wann"), prefer="future"), "until"),
        )
        self.add(DateField(self.tr("Gesagt am"), prefer="past"), "on")


class PromiseDialog(FormDialog):
    """A promise becomes a task."""

    def __init__(self, window_context: WindowContext, row: ForwardingRow, parent: QWidget | None = None) -> None:
        title = QCoreApplication.translate("PromiseDialog", "Zusage notieren")
        super().__init__(title, PromiseForm(window_context), parent)
        self.window_context, self.row = window_context, row
        self.show_about(f"{row.number} · {row.department}")
        self.bind(_Promised("", row.promised_by, None, clock.today()), row.id)

    def keep(self) -> None:
        said: _Promised = self.entity
        self.window_context.context.write(
            self.tr("Zusage notiert"),
            forwardings.promise,
            self.row.id,
            said.what,
            said.by,
            said.until,
            said.on or clock.today(),
        )
