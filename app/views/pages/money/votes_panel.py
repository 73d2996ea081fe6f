"""The tab *Stimmen* of an application: how the committee voted."""

from collections.abc import Sequence
from types import SimpleNamespace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.common import clock
from app.models import VoteChoice
from app.services.money import application_steps
from app.services.money.application_steps import Ballot
from app.services.shown import Watching
from app.views.language.words import word
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.rows import Part, RowsField
from app.views.shared.forms.fields.text import LineField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.records.rows_panel import RowsPanel
from app.views.shared.widgets import EmptyState, action_button, writes
from app.views.window_context import WindowContext

_MEMBER, _CHOICE = "member", "choice"


class VotesForm(Form):
    """A line for each member of the committee."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("votes", window_context.settings, VaultDrafts(window_context.context))
        member = Part(_MEMBER, lambda: LineField(self.tr("Mitglied des Gremiums")))
        choice = Part(_CHOICE, lambda: ChoiceField(self.tr("Stimme"), VoteChoice))
        self.add(RowsField(self.tr("Stimmen"), [[member, choice]], add_text=self.tr("Stimme")), "ballots")
        self.add(DateField(self.tr("Abgestimmt am"), prefer="past"), "on")


class VotesDialog(FormDialog):
    """Saves all votes as a step of its own."""

    def __init__(
        self,
        window_context: WindowContext,
        application_id: int,
        ballots: Sequence[Ballot],
        parent: QWidget | None = None,
    ) -> None:
        title = QCoreApplication.translate("VotesDialog", "Stimmen des Gremiums")
        super().__init__(title, VotesForm(window_context), parent)
        self.window_context, self.application_id = window_context, application_id
        rows = [{_MEMBER: one.member, _CHOICE: one.choice} for one in ballots]
        self.bind(SimpleNamespace(ballots=rows, on=clock.today()), application_id)

    def keep(self) -> None:
        ballots = [Ballot(one[_MEMBER] or "", one[_CHOICE] or VoteChoice.YES) for one in self.entity.ballots]
        on = self.entity.on or clock.today()
        self.window_context.context.write(
            self.tr("Stimmen eingetragen"), application_steps.vote, self.application_id, ballots, on
        )


class VotesPanel(RowsPanel[Ballot]):
    """Who voted how; all are entered at once."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context)
        table = SmallTable(self.tr("Stimmen"), [(self.tr("Mitglied"), 0), (self.tr("Stimme"), 16)])
        empty = EmptyState(self.tr("Das Gremium hat noch nicht abgestimmt."), self.tr("Stimmen eintragen …"))
        empty.started.connect(self.enter)
        enter = writes(action_button(self.tr("Stimmen eintragen …"), self.enter, icon_name="edit"))
        self.arrange(TableWithTools(table, empty, [enter], of=self.tr("Stimmen")))

    def watched(self) -> Sequence[Watching]:
        return (application_steps.SHOWN,)

    def found(self, record_id: int) -> Sequence[Ballot]:
        return self.window_context.context.read(application_steps.votes, record_id)

    def line(self, row: Ballot) -> SmallRow:
        return SmallRow(row.id, (self.window_context.discreet.mask(row.member), word(row.choice)))

    def open_row(self, row: Ballot) -> None:  # noqa: ARG002
        self.enter()

    def enter(self) -> None:
        """Ask for the votes."""
        if self.record_id is None:
            return
        dialog = VotesDialog(self.window_context, self.record_id, self.rows, self.window())
        if self.window_context.ask.dialog(dialog):
            self.window_context.done(self.tr("Stimmen eingetragen"), self.record_id)
