"""The tab *Mitglieder* of a household: who lives there, how old, and what they are to each other."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout

from app.models import Kind
from app.services.people import households, members
from app.services.people.members import MemberRow
from app.services.shown import Watching
from app.views.language.sentences import translated
from app.views.pages.places.dissolving import propose_dissolving
from app.views.shared.forms.languages import name_of
from app.views.shared.forms.new_person import person_maker
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.records.panel import Panel
from app.views.shared.widgets import PlainLabel, action_button, row, writes
from app.views.theme.sizes import GROUP, RELATED
from app.views.window_context import WindowContext


class MembersPanel(Panel):
    """The persons of a household: open, add, let move out."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__()
        self.window_context = window_context
        self.record_id: int | None = None
        self._rows: list[MemberRow] = []
        self.picker = record_picker(
            window_context,
            self.tr("Person aufnehmen"),
            Kind.PERSON,
            create=person_maker(window_context),
            placeholder=self.tr("Name suchen oder neu eintippen …"),
        )
        self.picker.left.connect(self._add)
        self.table = SmallTable(
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
        self.table.opened.connect(self._open)
        self.table.chosen_changed.connect(self._show_tools)
        self._none = PlainLabel(self.tr("Noch niemand. Oben einen Namen eintippen."), "quiet", wrap=True)
        self._tools = [
            action_button(self.tr("Öffnen"), self.open_chosen),
            writes(action_button(self.tr("Zieht aus"), self.remove, role="flat")),
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GROUP, 0, 0)
        column.setSpacing(RELATED)
        column.addWidget(self.picker)
        column.addWidget(self._none)
        column.addWidget(self.table, 1)
        column.addLayout(row(self._tools[0], None, self._tools[1]))
        column.addStretch(0)
        window_context.discreet.changed.connect(self.reload)
        self.reload()

    def show_record(self, record_id: int | None) -> None:
        self.record_id = record_id
        self.reload()

    def watched(self) -> Sequence[Watching]:
        return (members.SHOWN,)

    def reload(self, *_: object) -> None:
        read = self.window_context.context.read
        self._rows = list(read(members.of_household, self.record_id)) if self.record_id is not None else []
        self.table.show_rows([self._line(one) for one in self._rows])
        self.table.setVisible(bool(self._rows))
        self._none.setVisible(not self._rows)
        self.picker.setEnabled(self.record_id is not None)
        self._show_tools()

    def open_chosen(self) -> None:
        """Open the chosen person."""
        if (chosen := self.table.chosen()) is not None:
            self._open(chosen)

    def remove(self) -> None:
        """Let the chosen person live in no household."""
        person_id = self.table.chosen()
        if person_id is not None:
            self.window_context.context.write(self.tr("Person ausgezogen"), households.put_into, person_id, None)
            self.window_context.done(self.tr("Person ausgezogen"), person_id)
            if self.record_id is not None:
                propose_dissolving(self.window_context, self.record_id)

    # Inside

    def _add(self) -> None:
        person_id = self.picker.value()
        if person_id is not None and self.record_id is not None:
            name = self.tr("Person in den Haushalt aufgenommen")
            self.window_context.context.write(name, households.put_into, person_id, self.record_id)
            self.picker.set_value(None)
            self.window_context.done(name, person_id)

    def _line(self, one: MemberRow) -> SmallRow:
        mask = self.window_context.discreet.mask
        languages = ", ".join(map(name_of, one.languages))
        texts = (mask(one.name), self._age(one), mask(translated(one.relations)), languages, mask(one.phone))
        return SmallRow(one.id, texts)

    def _age(self, one: MemberRow) -> str:
        if one.age is None:
            return ""
        return str(one.age) if one.exact else self.tr("etwa {age}").format(age=one.age)

    def _show_tools(self) -> None:
        for tool in self._tools:
            tool.setVisible(self.table.chosen() is not None)

    def _open(self, person_id: int) -> None:
        self.window_context.open(Kind.PERSON, person_id)
