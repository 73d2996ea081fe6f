"""Noch aktuell? The line above a client of whom nobody has said for long where she lives and how she is reached."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.common.changes import Changes
from app.models import Kind, Person
from app.services.people import confirming, persons
from app.services.people.confirming import Stale
from app.views.language import written
from app.views.language.sentences import translated
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields import LineField, MailField, PhoneField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.shared.forms.new_household import household_maker
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.notice import NoticeLine
from app.views.shared.page_command import page_command
from app.views.shared.records.record_detail import RecordDetail
from app.views.shared.step import change
from app.views.shared.widgets import action_button, writes
from app.views.window_context import WindowContext

_CONFIRM, _EDIT = "Ctrl+Shift+J", "Ctrl+Shift+E"


class StillRight(NoticeLine):
    """Stands under the head card of the detail it belongs to; one key says that it holds, another changes it."""

    def __init__(self, window_context: WindowContext, detail: RecordDetail) -> None:
        super().__init__(detail)
        self._window_context, self._detail = window_context, detail
        self._record: int | None = None
        self.stale: Stale | None = None
        confirm, edit = self.tr("Stimmt noch"), self.tr("Wohnung und Telefon ändern …")
        self.answers = (
            page_command(detail, confirm, "check", self.confirm, _CONFIRM),
            page_command(detail, edit, "edit", self.edit, _EDIT),
        )
        writes(self.button).setToolTip(self.tr("Strg+Umschalt+J"))
        self.edit_button = writes(action_button(self.tr("Ändern …"), self.edit, role="link"))
        self.edit_button.setToolTip(self.tr("Strg+Umschalt+E"))
        line, column = self.layout(), detail.layout()
        assert isinstance(line, QHBoxLayout)
        assert isinstance(column, QVBoxLayout)
        line.insertWidget(line.indexOf(self.close_button), self.edit_button)
        column.insertWidget(1, self)
        detail.renamed.connect(self._show_record)
        window_context.bus.changed.connect(self._follow)
        window_context.discreet.changed.connect(self._say)
        self.close_button.clicked.connect(self._put_off)
        self._hold(None)

    def confirm(self) -> None:
        """Where she lives and how she is reached still holds."""
        if self.stale is not None:
            name, person = self.tr("Wohnung und Telefon bestätigt"), self.stale.person_id
            change(self._window_context, name, confirming.confirm, person, about=[person])

    def edit(self) -> None:
        """Change what does not hold any more."""
        if self.stale is not None:
            dialog = ReachDialog(self._window_context, self.stale.person_id, self._window_context.over())
            if self._window_context.ask.dialog(dialog):
                self._window_context.done(self.tr("Wohnung und Telefon geändert"), dialog.entity.id)

    def _show_record(self) -> None:
        if self._detail.record_id != self._record:
            self._record = self._detail.record_id
            self._ask()

    def _follow(self, changes: Changes) -> None:
        if self.stale is not None and confirming.SHOWN.concerned(changes):
            self._ask()

    def _ask(self) -> None:
        context = self._window_context.context
        if self._record is None or context.read_only:
            self._hold(None)
        else:
            self._hold(context.read(confirming.asked, self._record))

    def _put_off(self) -> None:
        """She closed the line: it asks again when the record is opened the next time."""
        self._hold(None)

    def _hold(self, stale: Stale | None) -> None:
        self.stale = stale
        for action in self.answers:
            action.setEnabled(stale is not None)
        self._say()

    def _say(self, *_: object) -> None:
        if self.stale is None:
            self.hide()
            return
        since = self.tr("bestätigt am {day}") if self.stale.confirmed else self.tr("seit {day} nicht bestätigt")
        text = self.tr("Noch aktuell? {known} ({since})").format(
            known=self._known(self.stale), since=since.format(day=written.day(self.stale.since))
        )
        self.tell(text, "info", self.tr("Stimmt noch"), self.confirm)

    def _known(self, stale: Stale) -> str:
        """As it may be shown now; of a person only what does not stand on the card above."""
        if self._detail.kind is Kind.PERSON:
            parts = (translated(stale.housing), self.tr("Wohnung und Telefon"))
            return " · ".join(filter(None, parts))
        return self._window_context.discreet.mask(translated(stale.known))


class ReachForm(Form):
    """How a client is reached and where she lives."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("reach", window_context.settings, VaultDrafts(window_context.context))
        self.beside((PhoneField(self.tr("Telefon")), "phone"), (PhoneField(self.tr("Mobil")), "mobile"))
        self.add(MailField(self.tr("E-Mail")), "email")
        maker = household_maker(window_context)
        household = record_picker(window_context, self.tr("Haushalt"), Kind.HOUSEHOLD, create=maker)
        self.add(household, "household_id")
        self.add(
            LineField(self.tr("Straße und Hausnummer"), placeholder=self.tr("leer: Anschrift des Haushalts")), "street"
        )
        self.beside((LineField(self.tr("PLZ")), "postcode"), (LineField(self.tr("Ort")), "city"), stretch=(1, 3))


class ReachDialog(FormDialog):
    """Saving says at once that all of it holds."""

    form: ReachForm

    def __init__(self, window_context: WindowContext, person_id: int, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("ReachDialog", "Wohnung und Telefon"), ReachForm(window_context), parent
        )
        self._window_context = window_context
        person: Person = window_context.context.read(persons.load, person_id)
        self.show_about(window_context.discreet.mask(person.title))
        self.bind(person, person_id)

    def keep(self) -> None:
        def save(session: Any) -> None:
            confirming.confirm(session, persons.save(session, self.entity))

        self._window_context.context.write(self.tr("Wohnung und Telefon geändert"), save)
