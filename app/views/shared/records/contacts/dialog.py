"""The dialog for one contact: new, on file, or caught from anywhere with the search for whom it is about first."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from app.common.errors import StorageError, UserError
from app.common.sentences import Sentence
from app.models import Case, ContactEntry, Kind, graph
from app.services import records
from app.services.capture.captured import Captured
from app.services.casework import cases, consultations, contacts, note_history, writing
from app.services.casework.writing import Writing
from app.services.named import named
from app.services.referrals import offered
from app.views.language.sentences import translated
from app.views.shared.forms.form_dialog import FormDialog
from app.views.shared.forms.new_person import person_maker
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.records.contacts.form import ContactForm
from app.views.shared.records.referring import refer_from
from app.views.shared.step import write
from app.views.shared.widgets import action_button
from app.views.window_context import Notice, WindowContext

_tr = QCoreApplication.translate


class ContactDialog(FormDialog):
    """Leaving it without saving keeps what is typed as a draft."""

    form: ContactForm
    keeps_when_left = True

    def __init__(self, window_context: WindowContext, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, ContactForm(window_context), parent)
        self.window_context = window_context
        self.entry_id: int | None = None
        """The contact once it is saved."""
        self.said: Captured | None = None
        """What was typed before it is known whom it is about."""
        self.close_button.setText(self.tr("Schließen"))
        self._remove = action_button(self.tr("Löschen"), self.remove, role="flat", icon_name="trash")
        self._remove.hide()
        self._forget = action_button(self.tr("Verlauf dieses Eintrags löschen …"), self.forget, role="flat")
        self._forget.hide()
        self.add_aside(self._remove, self._forget)
        self.picker = record_picker(
            window_context,
            self.tr("Mit wem oder worüber?"),
            *graph.kinds_with_contacts(),
            create=person_maker(window_context),
            placeholder=self.tr("Name, Akteur oder Fallnummer suchen …"),
        )
        self.picker.hide()
        self.picker.left.connect(self._picked)
        self.top.addWidget(self.picker)
        self._anonymous = action_button(self.tr("Anonymes Gespräch"), self.write_anonymous, role="flat")
        self._anonymous.hide()
        self.top.addWidget(self._anonymous, alignment=Qt.AlignmentFlag.AlignLeft)

    def show_writing(self, wanted: Writing) -> None:
        """Show a contact to write or to change."""
        self.entity = wanted.entry
        self._remove.setVisible(wanted.entry.id is not None)
        self.form.show_writing(wanted)
        self.show_about(about(self.window_context, wanted.entry))
        self._show_form(True)
        if self.window_context.context.read_only:
            self.only_read()
            self._remove.hide()
        self._show_forget()
        QTimer.singleShot(0, self, self._write_on)

    def start_search(self) -> None:
        """Ask first whom or what it is about."""
        self._show_form(False)
        QTimer.singleShot(0, self.picker, self.picker.setFocus)

    def write_anonymous(self) -> None:
        """Write about a talk with somebody who is not named."""
        self.show_writing(self.window_context.context.read(writing.begin, None, self.said))

    def _write_on(self) -> None:
        """The cursor after what is written already."""
        text = self.form.summary.editor
        text.setFocus()
        text.moveCursor(QTextCursor.MoveOperation.End)

    def _show_form(self, known: bool) -> None:
        """The form once it is known whom it is about, else the search."""
        self.picker.setVisible(not known)
        self._anonymous.setVisible(not known)
        self.show_form(known)

    def keep(self) -> None:
        name = self.tr("Eintrag gesichert")
        self.entry_id = self.window_context.context.write(name, writing.save, self.form.writing)

    def remove(self) -> None:
        """Delete the contact; the bar at the bottom offers the way back."""
        if remove_contact(self.window_context, self.form.writing.entry.id, self.form.writing.entry.record_id):
            self.form.discard()
            self.reject()

    def forget(self) -> None:
        """Erase what the contact and its confidential note were before, after a question: it is final."""
        text = self.tr(
            "Was in diesem Eintrag früher stand, auch in seiner vertraulichen Notiz und wenn sie entfernt ist, wird endgültig aus dem "
            "Verlauf gelöscht. Was heute darin steht, bleibt. Das lässt sich nicht rückgängig machen; was ältere Sicherungen "
            "noch enthalten und bis wann, steht unter dem Papierkorb."
        )
        ask, name = self.window_context.ask, self.tr("Verlauf eines Eintrags gelöscht")
        if not ask.confirm(self.tr("Verlauf dieses Eintrags löschen"), text, self.tr("Endgültig löschen"), danger=True):
            return
        entry_id = self.form.writing.entry.id
        self.window_context.work.run(
            self.window_context.context.write_long,
            name,
            lambda session: note_history.forget_entry(session, entry_id),
            what=name,
            kept=True,
            done=self._forgotten,
            failed=self._not_forgotten,
        )

    def _forgotten(self, _nothing: None) -> None:
        name, record_id = self.tr("Verlauf eines Eintrags gelöscht"), self.form.writing.entry.record_id
        self.window_context.done(name, *_known(record_id), undo=False)
        self._show_forget()

    def _not_forgotten(self, error: BaseException) -> None:
        if isinstance(error, UserError | StorageError):
            self.form.refuse(error)
        else:
            self.window_context.work.crashed.emit(error)

    def _show_forget(self) -> None:
        entry_id, context = self.form.writing.entry.id, self.window_context.context
        known = entry_id is not None and not context.read_only and context.read(note_history.has_history, entry_id)
        self._forget.setVisible(known)

    def _picked(self) -> None:
        record_id = self.picker.value()
        if record_id is None:
            return
        self.show_writing(self.window_context.context.read(writing.begin, record_id, self.said))


def about(window_context: WindowContext, entry: ContactEntry) -> str:
    """Whom or what a contact is about, as it may be shown now: a case with its client."""
    record_id = entry.record_id
    if record_id is None:
        return _tr("ContactDialog", "Anonymes Gespräch")
    kind = window_context.context.read(records.kind_of, record_id)
    if kind != Kind.CASE:
        return window_context.discreet.title(kind, window_context.context.read(records.title_of, record_id))
    case: Case = window_context.context.read(cases.load, record_id)
    return f"{case.number} · {window_context.discreet.mask(case.person.title)}"


def write_contact(
    window_context: WindowContext, record_id: int | None, parent: QWidget | None, said: Captured | None = None
) -> bool:
    """Open the dialog for a new contact about a record, or with somebody anonymous; `said` is what was typed so far. Whether it was saved."""
    wanted = _read(window_context, lambda session: writing.begin(session, record_id, said))
    return wanted is not None and _run(window_context, parent, _tr("ContactDialog", "Neuer Eintrag"), wanted)


def open_contact(window_context: WindowContext, entry_id: int, parent: QWidget | None) -> bool:
    """Open the dialog for a contact on file. Whether it was saved."""
    wanted = _read(window_context, lambda session: writing.reopen(session, entry_id), opened_as=Sentence("Eintrag"))
    return wanted is not None and _run(window_context, parent, _tr("ContactDialog", "Eintrag"), wanted)


def capture_contact(window_context: WindowContext, parent: QWidget | None, said: Captured | None = None) -> bool:
    """Open the dialog from anywhere: first the search for whom it is about. Whether it was saved."""
    return _run(window_context, parent, _tr("ContactDialog", "Neuer Eintrag"), None, said)


Door = tuple[str, Callable[[], object]]
"""A word in the bar at the bottom, and what it does."""


def tell_saved(window_context: WindowContext, entry_id: int, record_id: int | None, *doors: Door) -> None:
    """Say that a contact was saved, and with whom or on which case; with the way back and these `doors`. From the third
    Kurzberatung with a person on, a case is offered; where somebody was sent elsewhere, the referral.
    """
    if window_context.context.read(offered.is_due, entry_id):
        doors = ((_tr("ContactDialog", "Verweis anlegen"), partial(refer_from, window_context, entry_id)), *doors)
    if record_id is not None and window_context.context.read(consultations.asks_for_a_case, record_id):
        _offer_case(window_context, record_id, doors)
        return
    text = _tr("ContactDialog", "Eintrag bei {whom} gesichert")
    if record_id is None:
        text = _tr("ContactDialog", "Anonymes Gespräch gesichert")
    about = tuple(window_context.context.read(named, _known(record_id)))
    window_context.noticed.emit(Notice(text, undo=True, buttons=doors, about=about))


def _offer_case(window_context: WindowContext, person_id: int, doors: tuple[Door, ...]) -> None:
    def open_case() -> None:
        case_id = write(
            window_context, _tr("ContactDialog", "Fall aus Kurzberatungen eröffnet"), consultations.open_case, person_id
        )
        if case_id is not None:
            window_context.open(Kind.CASE, case_id)

    text = _tr("ContactDialog", "Eintrag bei {whom} gesichert. Es gibt mehrere Kurzberatungen und keinen offenen Fall.")
    about = tuple(window_context.context.read(named, [person_id]))
    buttons = ((_tr("ContactDialog", "Fall anlegen"), open_case), *doors)
    window_context.noticed.emit(Notice(text, undo=True, buttons=buttons, about=about))


def _known(record_id: int | None) -> tuple[int, ...]:
    return () if record_id is None else (record_id,)


def _read(
    window_context: WindowContext, find: Callable[[Any], Writing], opened_as: Sentence | None = None
) -> Writing | None:
    try:
        wanted = window_context.context.read(find)
        if opened_as and wanted.entry.record_id is not None:
            window_context.shown(wanted.entry.record_id, opened_as)
        return wanted
    except (UserError, StorageError) as error:
        window_context.ask.message(_tr("ContactDialog", "Eintrag"), translated(error))
        return None


def _run(
    window_context: WindowContext,
    parent: QWidget | None,
    title: str,
    wanted: Writing | None,
    said: Captured | None = None,
) -> bool:
    dialog = ContactDialog(window_context, title, parent)
    if wanted is None:
        dialog.said = said
        dialog.start_search()
    else:
        dialog.show_writing(wanted)
    saved = window_context.ask.dialog(dialog)
    if saved and dialog.entry_id is not None:
        tell_saved(window_context, dialog.entry_id, dialog.form.writing.entry.record_id)
    elif dialog.form.dirty:
        _offer_draft(window_context, parent, dialog.form.writing.entry)
    return saved


def _offer_draft(window_context: WindowContext, parent: QWidget | None, entry: ContactEntry) -> None:
    entry_id, record_id = entry.id, entry.record_id
    if record_id is None:
        text = _tr("ContactDialog", "Nicht gesichert, Ihr Entwurf bleibt aufgehoben.")
    else:
        text = _tr("ContactDialog", "Nicht gesichert, Ihr Entwurf bleibt aufgehoben: {whom}")

    def go_on() -> None:
        if entry_id is not None:
            open_contact(window_context, entry_id, parent)
        else:
            write_contact(window_context, record_id, parent)

    about = window_context.context.read(named, _known(record_id))
    buttons = ((_tr("ContactDialog", "Weiterschreiben"), go_on),)
    window_context.noticed.emit(Notice(text, buttons=buttons, about=tuple(about)))


def remove_contact(window_context: WindowContext, entry_id: int, record_id: int | None) -> bool:
    """Delete a contact about a record (or an anonymous one), with the way back in the bar at the bottom."""
    name = _tr("ContactDialog", "Eintrag gelöscht")
    try:
        window_context.context.write(name, contacts.remove, entry_id)
    except (UserError, StorageError) as error:
        window_context.ask.message(name, translated(error))
        return False
    step = (
        _tr("ContactDialog", "Eintrag bei {whom} gelöscht") if record_id else _tr("ContactDialog", "Eintrag gelöscht")
    )
    window_context.done(step, *_known(record_id))
    return True
