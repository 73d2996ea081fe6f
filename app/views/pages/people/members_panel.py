"""The tab *Mitglieder* of a household: who lives there, how old, and what they are to each other."""

from collections.abc import Sequence

from app.models import Kind
from app.services.people import households, members
from app.services.people.members import MemberRow
from app.services.shown import Watching
from app.views.language.sentences import translated
from app.views.pages.places.occupancies.dissolving import propose_dissolving
from app.views.shared.forms.languages import name_of
from app.views.shared.forms.new_person import person_maker
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.records.rows_panel import RowsPanel
from app.views.shared.step import change
from app.views.shared.widgets import EmptyState, action_button, writes
from app.views.window_context import WindowContext


class MembersPanel(RowsPanel[MemberRow]):
    """The persons of a household: open, add, let move out."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        self.picker = record_picker(
            window_context,
            self.tr("Person aufnehmen"),
            Kind.PERSON,
            create=person_maker(window_context),
            placeholder=self.tr("Name suchen oder neu eintippen …"),
        )
        self.picker.left.connect(self._add)
        table = SmallTable(
            self.tr("Mitglieder des Haushalts"),
            [
                (self.tr("Name"), 0),
                (self.tr("Alter"), 9),
                (self.tr("Beziehung im Haushalt"), 0),
                (self.tr("Sprachen"), 0),
                (self.tr("Telefon"), 14),
            ],
            numbers=(1,),
        )
        tools = [
            action_button(self.tr("Öffnen"), self.open_chosen),
            writes(action_button(self.tr("Zieht aus"), self.remove, role="flat")),
        ]
        empty = EmptyState(self.tr("Noch niemand. Oben einen Namen eintippen."))
        self.arrange(TableWithTools(table, empty, [], tools, of=self.tr("Mitglied")), above=self.picker)

    def watched(self) -> Sequence[Watching]:
        return (members.SHOWN,)

    def found(self, record_id: int) -> Sequence[MemberRow]:
        return self.window_context.context.read(members.of_household, record_id)

    def line(self, row: MemberRow) -> SmallRow:
        mask = self.window_context.discreet.mask
        languages = ", ".join(map(name_of, row.languages))
        texts = (mask(row.name), self._age(row), mask(translated(row.relations)), languages, mask(row.phone))
        return SmallRow(row.id, texts)

    def open_row(self, row: MemberRow) -> None:
        self.window_context.open(Kind.PERSON, row.id)

    def remove(self) -> None:
        """Let the chosen person live in no household."""
        chosen = self.chosen()
        if chosen is None or self.record_id is None:
            return
        step = self.tr("Person ausgezogen")
        if change(self.window_context, step, households.put_into, chosen.id, None, about=[chosen.id]):
            propose_dissolving(self.window_context, self.record_id)

    # Inside

    def _add(self) -> None:
        person_id = self.picker.value()
        if person_id is None or self.record_id is None:
            return
        step = self.tr("Person in den Haushalt aufgenommen")
        if change(self.window_context, step, households.put_into, person_id, self.record_id, about=[person_id]):
            self.picker.set_value(None)

    def _age(self, row: MemberRow) -> str:
        if row.age is None:
            return ""
        return str(row.age) if row.exact else self.tr("etwa {age}").format(age=row.age)
