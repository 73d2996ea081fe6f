"""The tab *Einwilligungen* of a person: what she allowed, and whether she is bound to secrecy herself."""

from collections.abc import Collection, Sequence
from functools import partial
from typing import Any

from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from app.common import clock
from app.models import ConsentState
from app.services import records
from app.services.people import consents, pledges
from app.services.people.consents import ConsentRow
from app.services.people.pledges import PledgeRow
from app.services.shown import Watching
from app.views.language import written
from app.views.language.sentences import translated
from app.views.pages.casework.sections import SectionsPanel
from app.views.pages.people.consent_dialogs import ConsentDialog, PledgeDialog
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.step import change
from app.views.shared.widgets import EmptyState, action_button, row, section, writes
from app.views.theme.sizes import RELATED
from app.views.window_context import WindowContext


class ConsentsPanel(SectionsPanel):
    """Her consents above, her pledge of secrecy below."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        self.consents, self.pledges = ConsentsSection(window_context), PledgesSection(window_context)
        self.put(self.consents, self.pledges)

    def watched(self) -> Sequence[Watching]:
        return (consents.SHOWN, pledges.SHOWN)

    def read(self, *, other: bool) -> None:  # noqa: ARG002
        for part in (self.consents, self.pledges):
            part.show_person(self.record_id)


class _Section(QWidget):
    """A heading with a button to add, and below it the rows of a person."""

    part: TableWithTools

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__()
        self.window_context = window_context
        self.person_id: int | None = None

    def arrange(self, title: str, new: QWidget, part: TableWithTools) -> None:
        """Put them together."""
        self.part = part
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        column.addLayout(row(section(title), None, new))
        column.addWidget(part)

    def name(self) -> str:
        """Whose rows these are."""
        return self.window_context.context.read(records.title_of, self.person_id) if self.person_id is not None else ""

    def done(self, told: str) -> None:
        """Offer the way back."""
        if self.person_id is not None:
            self.window_context.done(told, self.person_id)


class ConsentsSection(_Section):
    """One row for each purpose that was spoken of; what does not hold is quiet."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        self.rows: list[ConsentRow] = []
        self._revoke = writes(action_button(self.tr("Widerrufen"), self.revoke))
        self.table = SmallTable(
            self.tr("Einwilligungen"),
            [(self.tr("Wofür"), 0), (self.tr("Antwort"), 20), (self.tr("Gesagt am"), 12), (self.tr("Anmerkung"), 22)],
            most=10,
            least=2,
            wrapped=0,
        )
        self.table.opened.connect(lambda _id: self.edit())
        part = TableWithTools(
            self.table,
            EmptyState(self.tr("Noch nichts gefragt. Was erlaubt oder abgelehnt wird, steht hier mit Tag und Zweck.")),
            [],
            [
                writes(action_button(self.tr("Bearbeiten …"), self.edit, icon_name="edit")),
                self._revoke,
                writes(action_button(self.tr("Entfernen"), self.remove, role="flat", icon_name="trash")),
            ],
            self.remove,
            of=self.tr("Einwilligungen"),
            unfit=self._unfit,
        )
        new = writes(action_button(self.tr("Einwilligung festhalten …"), self.add, icon_name="new"))
        self.arrange(self.tr("Einwilligungen"), new, part)

    def show_person(self, person_id: int | None) -> None:
        """Show what a person said."""
        self.person_id = person_id
        self.rows = self.window_context.context.read(consents.of_person, person_id) if person_id is not None else []
        self.table.show_rows([self._line(one) for one in self.rows])
        self.part.show_state(filled=bool(self.rows))

    def chosen(self) -> ConsentRow | None:
        """The answer she stands on."""
        chosen = self.table.chosen()
        return next((one for one in self.rows if one.id == chosen), None)

    def add(self) -> None:
        """Ask what was said, for the first purpose nobody spoke of."""
        if self.person_id is not None:
            self._ask(consents.new(self.person_id, self.rows))

    def edit(self) -> None:
        """Change the chosen answer."""
        chosen = self.chosen()
        if chosen is not None and not self.window_context.context.read_only:
            self._ask(self.window_context.context.read(consents.load, chosen.id))

    def revoke(self) -> None:
        """The chosen one is taken back today."""
        if (chosen := self.chosen()) is not None:
            self._change(self.tr("Einwilligung widerrufen"), partial(consents.revoke, on=clock.today()), chosen.id)

    def remove(self) -> None:
        """Take away what was entered by mistake."""
        if (chosen := self.chosen()) is not None:
            self._change(self.tr("Einwilligung entfernt"), consents.remove, chosen.id)

    # Inside

    def _change(self, step: str, work: Any, consent_id: int) -> None:
        if self.person_id is not None:
            change(self.window_context, step, work, consent_id, about=[self.person_id])

    def _ask(self, consent: Any) -> None:
        dialog = ConsentDialog(self.window_context, consent, self.name(), self.window())
        if self.window_context.ask.dialog(dialog):
            self.done(self.tr("Einwilligung gesichert"))

    def _line(self, one: ConsentRow) -> SmallRow:
        mask = self.window_context.discreet.mask
        what = translated(consents.in_words(one))
        texts = (mask(what), translated(consents.standing(one)), written.day(one.said_on), mask(one.note))
        return SmallRow(one.id, texts, quiet=not one.holds)

    def _unfit(self) -> Collection[QAbstractButton]:
        chosen = self.chosen()
        return () if chosen is not None and chosen.state is ConsentState.GIVEN else (self._revoke,)


class PledgesSection(_Section):
    """The latest first; what has ended is quiet."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        self.rows: list[PledgeRow] = []
        self.table = SmallTable(
            self.tr("Verpflichtung auf Verschwiegenheit"),
            [(self.tr("Unterschrieben am"), 18), (self.tr("Gilt bis"), 14), (self.tr("Anmerkung"), 0)],
            most=6,
            least=2,
        )
        self.table.opened.connect(lambda _id: self.edit())
        part = TableWithTools(
            self.table,
            EmptyState(
                self.tr("Wer dolmetscht oder sich ehrenamtlich engagiert, unterschreibt vor dem ersten Termin.")
            ),
            [],
            [
                writes(action_button(self.tr("Bearbeiten …"), self.edit, icon_name="edit")),
                writes(action_button(self.tr("Entfernen"), self.remove, role="flat", icon_name="trash")),
            ],
            self.remove,
            of=self.tr("Verpflichtung auf Verschwiegenheit"),
        )
        new = writes(action_button(self.tr("Verpflichtung eintragen …"), self.add, icon_name="new"))
        self.arrange(self.tr("Verpflichtung auf Verschwiegenheit"), new, part)

    def show_person(self, person_id: int | None) -> None:
        """Show the pledges of a person."""
        self.person_id = person_id
        self.rows = self.window_context.context.read(pledges.of_person, person_id) if person_id is not None else []
        mask = self.window_context.discreet.mask
        self.table.show_rows(
            [
                SmallRow(
                    one.id, (written.day(one.signed_on), written.day(one.until), mask(one.note)), quiet=not one.present
                )
                for one in self.rows
            ]
        )
        self.part.show_state(filled=bool(self.rows))

    def chosen(self) -> PledgeRow | None:
        """The pledge she stands on."""
        chosen = self.table.chosen()
        return next((one for one in self.rows if one.id == chosen), None)

    def add(self) -> None:
        """Ask when it was signed."""
        if self.person_id is not None:
            self._ask(pledges.new(self.person_id))

    def edit(self) -> None:
        """Change the chosen one."""
        chosen = self.chosen()
        if chosen is not None and not self.window_context.context.read_only:
            self._ask(self.window_context.context.read(pledges.load, chosen.id))

    def remove(self) -> None:
        """Take away what was entered by mistake."""
        chosen = self.chosen()
        if chosen is not None and self.person_id is not None:
            step = self.tr("Verpflichtung entfernt")
            change(self.window_context, step, pledges.remove, chosen.id, about=[self.person_id])

    def _ask(self, pledge: Any) -> None:
        if self.window_context.ask.dialog(PledgeDialog(self.window_context, pledge, self.name(), self.window())):
            self.done(self.tr("Verpflichtung gesichert"))
