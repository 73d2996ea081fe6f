"""The cases of a person, on the page of the person."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models import CaseStatus, Kind
from app.services.casework import cases, involved
from app.services.casework.cases import CaseRow
from app.views.language import written
from app.views.language.words import word
from app.views.shared import dates
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.span import span
from app.views.shared.step import write
from app.views.shared.widgets import PlainLabel, action_button, row, section, writes
from app.views.theme.sizes import RELATED
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


class PersonCases(QWidget):
    """Lists the cases, and those of others in which the person is involved; opens one, begins another."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__()
        self.window_context = window_context
        self.person_id: int | None = None
        self.table = SmallTable(
            self.tr("Fälle dieser Person"),
            [
                (self.tr("Nummer"), 13),
                (self.tr("Status"), 0),
                (self.tr("Letzter Kontakt"), 16),
                (self.tr("Stunden"), 10),
            ],
            most=6,
            numbers=(3,),
        )
        self.table.opened.connect(self._open)
        self._none = PlainLabel(
            self.tr("Kein Fall. Für ein, zwei Gespräche genügt eine Kurzberatung im Verlauf."), "quiet", wrap=True
        )
        self.button = writes(action_button(self.tr("Fall anlegen"), self.begin, icon_name="new"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        column.addLayout(row(section(self.tr("Fälle")), None, self.button))
        column.addWidget(self._none)
        column.addWidget(self.table)
        self._part_title = PlainLabel(self.tr("Beteiligt an"), "strong")
        self.part = SmallTable(
            self.tr("Fälle, an denen diese Person beteiligt ist"),
            [(self.tr("Nummer"), 13), (self.tr("Rolle"), 0), (self.tr("Zeit"), 16)],
            most=6,
        )
        self.part.opened.connect(self._open_part)
        self._parts: dict[int, int] = {}
        column.addWidget(self._part_title)
        column.addWidget(self.part)

    def show_person(self, person_id: int | None) -> None:
        """Show the cases of a person; None while she is not saved yet."""
        self.person_id = person_id
        found = self.window_context.context.read(cases.of_person, person_id) if person_id is not None else []
        self.table.show_rows([_line(case) for case in found])
        self.table.setVisible(bool(found))
        self._none.setVisible(not found)
        self.button.setEnabled(person_id is not None)
        parts = self.window_context.context.read(involved.of_person, person_id) if person_id is not None else []
        self._parts = {one.id: one.case_id for one in parts}
        self.part.show_rows(
            [
                SmallRow(one.id, (one.title, one.role, span(one.since, one.until)), quiet=not one.present)
                for one in parts
            ]
        )
        for widget in (self._part_title, self.part):
            widget.setVisible(bool(parts))

    def begin(self) -> None:
        """Begin a case for this person and open it."""
        if self.person_id is None:
            return
        case_id = write(self.window_context, self.tr("Fall angelegt"), _begin, self.person_id)
        if case_id is None:
            return
        self.window_context.open(Kind.CASE, case_id)
        self.window_context.done(self.tr("Fall angelegt"), case_id)

    def _open_part(self, part_id: int) -> None:
        self.window_context.open(Kind.CASE, self._parts[part_id])

    def _open(self, case_id: int) -> None:
        self.window_context.open(Kind.CASE, case_id)


def _begin(session: Any, person_id: int) -> int:
    return cases.save(session, cases.new(session, person_id))


def _line(case: CaseRow) -> SmallRow:
    status = _tr("PersonCases", "{status}, seit {day}").format(
        status=word(case.status), day=written.day(case.closed_on or case.opened_on)
    )
    last = dates.in_words(case.last_contact.date()) if case.last_contact else _tr("PersonCases", "noch keiner")
    texts = (case.number, status, last, written.hours(case.minutes))
    return SmallRow(case.id, texts, quiet=case.status is CaseStatus.CLOSED)
