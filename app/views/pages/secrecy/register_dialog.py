"""The register: releases and consents of everybody in one list, with all that was said in each."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models import ConsentState, Kind
from app.services import records
from app.services.people import consents
from app.services.secrecy import register
from app.services.secrecy.register import Entry, RegisterRow
from app.services.secrecy.standing import ReleaseState
from app.views.language import written
from app.views.language.sentences import translated
from app.views.language.words import word
from app.views.pages.people.consent_dialogs import ConsentDialog
from app.views.shared.announce import LiveLabel
from app.views.shared.dialog import Dialog
from app.views.shared.lists.filters import Filter, FilterBar
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.widgets import PlainLabel, action_button, row
from app.views.theme.sizes import GROUP, PAGE, RELATED
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate
_SIZE = (960, 640)
_MOST = 300
"""Entries of either kind; whoever looks for one beyond them types a name."""


class RegisterDialog(Dialog):
    """Filters, the list, and below it whatever stands in the entry she is on; Enter opens it."""

    def __init__(self, window_context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.window_context = window_context
        self.rows: list[RegisterRow] = []
        self.setWindowTitle(_tr("Register", "Register"))
        self.open_as_left(window_context.settings, "register", *_SIZE)
        self.filters = FilterBar(_filters(), _tr("Register", "Name, Empfänger oder Nummer"))
        self.count = LiveLabel("", "small")
        self.table = SmallTable(
            _tr("Register", "Entbindungen und Einwilligungen"),
            [
                (_tr("Register", "Von"), 0),
                (_tr("Register", "Was"), 30),
                (_tr("Register", "Gegenüber"), 22),
                (_tr("Register", "Stand"), 20),
                (_tr("Register", "Gegeben am"), 11),
                (_tr("Register", "Dokumente"), 9),
            ],
            least=3,
            numbers=(5,),
        )
        self.none = PlainLabel(_tr("Register", "Dazu steht nichts im Register."), "quiet", wrap=True)
        self.details = LiveLabel("", wrap=True)
        self.open_button = action_button(_tr("Register", "Öffnen"), self.open_entry)
        self.person_button = action_button(_tr("Register", "Person öffnen"), self.open_person)
        leave = action_button(_tr("Register", "Schließen"), self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, PAGE, PAGE, GROUP)
        column.setSpacing(RELATED)
        column.addWidget(PlainLabel(_tr("Register", "Entbindungen und Einwilligungen"), "title"))
        column.addWidget(self.filters)
        column.addWidget(self.table, 1)
        column.addWidget(self.none, 1)
        column.addWidget(self.count)
        column.addWidget(self.details)
        column.addLayout(row(self.open_button, self.person_button, None, leave))
        self.filters.changed.connect(lambda _query: self.reload())
        self.filters.entered.connect(self.table.setFocus)
        self.table.chosen_changed.connect(self._show_details)
        self.table.opened.connect(lambda _number: self.open_entry())
        window_context.discreet.changed.connect(self.reload)
        self.reload()
        self.filters.text.setFocus()

    def reload(self, *_: object) -> None:
        """Show what fits the filters."""
        self.rows, more = self.window_context.context.read(register.rows, self.filters.query, _MOST)
        self.table.show_rows([self._line(number, one) for number, one in enumerate(self.rows)])
        self.table.setVisible(bool(self.rows))
        self.none.setVisible(not self.rows)
        self.count.setText(_counted(len(self.rows), more=more))
        self._show_details()

    def chosen(self) -> RegisterRow | None:
        """The entry she stands on."""
        number = self.table.chosen()
        return None if number is None or number >= len(self.rows) else self.rows[number]

    def open_entry(self) -> None:
        """Leave for the release; a consent is changed here."""
        found = self.chosen()
        if found is None:
            return
        if found.entry is Entry.RELEASE:
            self._leave_for(Kind.RELEASE, found.id)
        elif not self.window_context.context.read_only:
            self._change(found)

    def open_person(self) -> None:
        """Leave for whose it is: a signed sheet of a consent hangs there, as a document."""
        found = self.chosen()
        if found is not None and found.person_id is not None:
            self._leave_for(Kind.PERSON, found.person_id)

    # Inside

    def _leave_for(self, kind: Kind, record_id: int) -> None:
        self.accept()
        self.window_context.open(kind, record_id)

    def _change(self, found: RegisterRow) -> None:
        context = self.window_context
        consent = context.context.read(consents.load, found.id)
        name = context.context.read(records.title_of, found.person_id or 0)
        if context.ask.dialog(ConsentDialog(context, consent, name, self)):
            context.done(_tr("Register", "Einwilligung gesichert"), found.person_id or 0)
            self.reload()

    def _line(self, number: int, one: RegisterRow) -> SmallRow:
        what = " · ".join(filter(None, (one.number, translated(one.about))))
        documents = str(one.documents) if one.documents else ""
        texts = (self._mask(one.person), what, self._to(one), translated(one.standing), written.day(one.given_on))
        return SmallRow(number, (*texts, documents), quiet=not one.holds)

    def _mask(self, text: str) -> str:
        return self.window_context.discreet.mask(text)

    def _to(self, one: RegisterRow) -> str:
        return one.to if one.to_kind is Kind.ORGANISATION else self._mask(one.to)

    def _show_details(self) -> None:
        found = self.chosen()
        self.open_button.setEnabled(found is not None)
        self.person_button.setEnabled(found is not None and found.person_id is not None)
        self.details.setVisible(found is not None)
        self.details.setText("\n".join(filter(None, self._details(found))) if found is not None else "")

    def _details(self, one: RegisterRow) -> Sequence[str]:
        """All that stands in it, line by line."""
        days = (
            (_tr("Register", "gegeben am {day}"), one.given_on),
            (_tr("Register", "gilt bis {day}"), one.until),
            (_tr("Register", "widerrufen am {day}"), one.revoked_on),
        )
        said = (
            self._mask(one.person),
            word(one.entry),
            one.number,
            translated(one.about),
            self._to(one),
            translated(one.direction) if one.direction is not None else "",
        )
        return (
            " · ".join(filter(None, said)),
            " · ".join(text.format(day=written.day(day)) for text, day in days if day is not None),
            *(self._mask(translated(one)) for one in one.words),
            self._where(one),
        )

    def _where(self, one: RegisterRow) -> str:
        """Where the signed sheet is to be found."""
        number = one.documents
        if not number:
            return _tr("Register", "Noch kein unterschriebenes Blatt angehängt.")
        if one.entry is Entry.RELEASE:
            return _tr("Register", "%n Dokument(e) an der Entbindung", None, number)
        return _tr("Register", "%n Dokument(e) an der Person", None, number)


def _counted(number: int, *, more: bool) -> str:
    told = _tr("Register", "%n Eintrag/Einträge", None, number)
    return _tr("Register", "{count}; bitte filtern, es sind mehr").format(count=told) if more else told


def _filters() -> Sequence[Filter]:
    def entries() -> list[tuple[str, str]]:
        return [(str(one), word(one)) for one in Entry]

    def states() -> list[tuple[str, str]]:
        ends = (consents.ENDS, _tr("Register", "läuft bald ab"))
        return [ends, *((str(one), word(one)) for one in (*ReleaseState, ConsentState.REFUSED))]

    return (
        Filter("entry", _tr("Register", "Art"), entries),
        Filter("state", _tr("Register", "Stand"), states),
    )
