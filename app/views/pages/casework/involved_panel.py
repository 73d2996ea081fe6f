"""Beteiligte: the client's household, who else has a part in the case, and bodies that work on it too."""

from collections.abc import Collection, Sequence
from typing import Any

from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from app.common import clock
from app.models import CasePerson, Kind
from app.services import records
from app.services.casework import involved
from app.services.casework.involved import InvolvedRow, MemberRow
from app.services.shown import Watching
from app.views.language.sentences import translated
from app.views.pages.casework.bodies import BodiesSection
from app.views.pages.casework.involved_dialogs import InvolvedDialog
from app.views.pages.casework.sections import SectionsPanel
from app.views.shared.forms.fields.text import LineField
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.records.person_line import PersonLine
from app.views.shared.span import span
from app.views.shared.step import change
from app.views.shared.widgets import EmptyState, action_button, section, writes
from app.views.theme.sizes import RELATED
from app.views.window_context import WindowContext


class InvolvedPanel(SectionsPanel):
    """Household first: from there somebody has a part in the case with one key."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        self.household, self.people = HouseholdSection(window_context), PeopleSection(window_context)
        self.bodies = BodiesSection(window_context)
        self.put(self.people, self.household, self.bodies)

    def watched(self) -> Sequence[Watching]:
        return (involved.SHOWN, involved.BODIES_SHOWN)

    def show_record(self, record_id: int | None) -> None:
        self.people.entry.clear()
        super().show_record(record_id)

    def read(self, *, other: bool) -> None:  # noqa: ARG002
        for part in (self.household, self.people, self.bodies):
            part.show_case(self.record_id)


class _Section(QWidget):
    """A heading with what belongs below it."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__()
        self.window_context = window_context
        self.case_id: int | None = None

    def arrange(self, title: str, *parts: QWidget) -> None:
        """Put the heading above the parts."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        for part in (section(title), *parts):
            column.addWidget(part)


class HouseholdSection(_Section):
    """Who lives with the client; whoever has a part in the case is quiet."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        self.rows: list[MemberRow] = []
        self._add = writes(action_button(self.tr("Am Fall beteiligen"), self.add, icon_name="new"))
        self.table = SmallTable(
            self.tr("Haushalt"),
            [(self.tr("Name"), 0), (self.tr("Jahrgang"), 10), (self.tr("Ist"), 18), (self.tr("Im Fall"), 18)],
            most=8,
            least=2,
        )
        self.table.opened.connect(lambda person_id: window_context.open(Kind.PERSON, person_id))
        self.part = TableWithTools(
            self.table,
            EmptyState(self.tr("Niemand wohnt laut Buch mit dieser Person zusammen.")),
            [],
            [self._add, action_button(self.tr("Öffnen"), self.open_chosen)],
            of=self.tr("Haushalt"),
            unfit=self._unfit,
        )
        self.arrange(self.tr("Haushalt"), self.part)

    def show_case(self, case_id: int | None) -> None:
        """Show the household of the client of a case."""
        self.case_id = case_id
        self.rows = self.window_context.context.read(involved.household_of, case_id) if case_id is not None else []
        self.table.show_rows([self._line(row) for row in self.rows])
        self.part.show_state(filled=bool(self.rows))

    def chosen(self) -> MemberRow | None:
        """The member she stands on."""
        chosen = self.table.chosen()
        return next((row for row in self.rows if row.id == chosen), None)

    def add(self) -> None:
        """Let the chosen one have a part in the case, as what she is to the client."""
        chosen = self.chosen()
        if chosen is not None and self.case_id is not None:
            step = self.tr("Beteiligte/n hinzugefügt")
            given = (self.case_id, chosen.id, chosen.relation)
            change(self.window_context, step, involved.add, *given, about=[chosen.id])

    def open_chosen(self) -> None:
        """Open the member she stands on."""
        if (chosen := self.chosen()) is not None:
            self.window_context.open(Kind.PERSON, chosen.id)

    def _line(self, row: MemberRow) -> SmallRow:
        part = "" if row.role is None else row.role or self.tr("beteiligt")
        texts = (self.window_context.discreet.mask(row.name), str(row.born or ""), translated(row.relation), part)
        return SmallRow(row.id, texts, quiet=row.role is not None)

    def _unfit(self) -> Collection[QAbstractButton]:
        chosen = self.chosen()
        return () if chosen is not None and chosen.role is None else (self._add,)


class PeopleSection(_Section):
    """A line to add somebody, on file or new by name, and below it everyone who has or had a part."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        self.rows: list[InvolvedRow] = []
        role = LineField(self.tr("Rolle"), placeholder=self.tr("z. B. Ehemann, Sprachmittlung"))
        self.entry = PersonLine(window_context, self.tr("Wer ist beteiligt?"), role, self.add)
        self._end_button = writes(action_button(self.tr("Nicht mehr beteiligt"), self.end))
        self.table = SmallTable(
            self.tr("Personen im Fall"),
            [(self.tr("Name"), 0), (self.tr("Rolle"), 22), (self.tr("Telefon"), 16), (self.tr("Zeit"), 13)],
            most=8,
            least=2,
        )
        self.table.opened.connect(lambda _id: self.open_chosen())
        self.part = TableWithTools(
            self.table,
            EmptyState(self.tr("Noch niemand außer der Person selbst. Oben suchen, oder aus dem Haushalt übernehmen.")),
            [],
            [
                action_button(self.tr("Öffnen"), self.open_chosen),
                writes(action_button(self.tr("Bearbeiten …"), self.edit, icon_name="edit")),
                self._end_button,
                writes(action_button(self.tr("Entfernen"), self.remove, role="flat", icon_name="trash")),
            ],
            self.remove,
            of=self.tr("Personen im Fall"),
            unfit=self._unfit,
        )
        self.arrange(self.tr("Personen im Fall"), self.entry, self.part)

    def show_case(self, case_id: int | None) -> None:
        """Show who is involved in a case."""
        self.case_id = case_id
        self.rows = self.window_context.context.read(involved.of_case, case_id) if case_id is not None else []
        mask = self.window_context.discreet.mask
        self.table.show_rows(
            [
                SmallRow(
                    row.id,
                    (mask(row.title), row.role, mask(row.phone), span(row.since, row.until)),
                    quiet=not row.present,
                )
                for row in self.rows
            ]
        )
        self.part.show_state(filled=bool(self.rows))

    def chosen(self) -> InvolvedRow | None:
        """The one she stands on."""
        chosen = self.table.chosen()
        return next((row for row in self.rows if row.id == chosen), None)

    def add(self) -> None:
        """Involve whoever is named in the line; a name not on file becomes a new person."""
        if self.case_id is not None:
            self.entry.add_to(self.case_id, self.tr("Beteiligte/n hinzugefügt"), involved.add, involved.add_new)

    def open_chosen(self) -> None:
        """Open the person she stands on."""
        if (chosen := self.chosen()) is not None:
            self.window_context.open(Kind.PERSON, chosen.person_id)

    def edit(self) -> None:
        """Change role, beginning and end."""
        chosen = self.chosen()
        if chosen is None:
            return
        part = self.window_context.context.read(_load, chosen.id)
        dialog = InvolvedDialog(self.window_context, part, chosen.title, self.window())
        if self.window_context.ask.dialog(dialog):
            self.window_context.done(self.tr("Beteiligung geändert"), chosen.person_id)

    def end(self) -> None:
        """Whoever is chosen has no part any more from today; it stays in the list, greyed."""
        chosen = self.chosen()
        if chosen is not None and chosen.present:
            step = self.tr("Beteiligung beendet")
            change(self.window_context, step, involved.end, chosen.id, clock.today(), whom=[chosen.title])

    def remove(self) -> None:
        """Take away what was entered by mistake; the person stays."""
        if (chosen := self.chosen()) is not None:
            step = self.tr("Beteiligte/n entfernt")
            change(self.window_context, step, involved.remove, chosen.id, whom=[chosen.title])

    def _unfit(self) -> Collection[QAbstractButton]:
        chosen = self.chosen()
        return () if chosen is not None and chosen.present else (self._end_button,)


def _load(session: Any, part_id: int) -> CasePerson:
    return records.get(session, CasePerson, part_id)
