"""Duplikate: pairs of records that are probably one, the likeliest first, each side by side."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout

from app.common import clock
from app.common.changes import Changes
from app.common.errors import StorageError, UserError
from app.common.progress import Progress
from app.context import Context
from app.services.duplicates import ruled_out
from app.services.duplicates.scan import Pair, scan_all
from app.services.duplicates.standing import SHOWN, PairRow, standing
from app.services.kinds import kinds_recognised
from app.services.merging.plan import plan
from app.views.language import written
from app.views.language.sentences import translated
from app.views.language.words import word
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.shared.announce import LiveLabel
from app.views.shared.combo_box import ComboBox
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.low_room import is_low
from app.views.shared.records.merge_dialog import open_merge
from app.views.shared.step import change
from app.views.shared.widgets import EmptyState, action_button, headline, row, writes
from app.views.theme.sizes import GROUP, PAGE
from app.views.window_context import WindowContext
from app.views.work import Job

_MOST = 200
"""So many pairs are shown; whoever has done with them sees the next ones."""
_SUREST = 99
"""Per cent: that two are one is never told as certain."""


class DuplicatesPage(Page):
    """Looks through everybody in the background when it is first shown, and again when she asks. Enter merges a pair."""

    def __init__(self, window_context: WindowContext, spec: PageSpec) -> None:
        super().__init__(window_context, spec)
        self.pairs: list[Pair] = []
        self.rows: list[PairRow] = []
        self.job: Job | None = None
        self._looked = False
        self._at = clock.now()
        self.kind = ComboBox()
        self.kind.setAccessibleName(self.tr("Art"))
        self.kind.addItem(self.tr("Alle"), None)
        for kind in kinds_recognised():
            self.kind.addItem(word(kind), kind)
        self.kind.currentIndexChanged.connect(lambda _index: self._show())
        self.search_button = action_button(self.tr("Neu suchen"), self.search, icon_name="search")
        self.state = LiveLabel("", "quiet")
        self.table = SmallTable(
            self.tr("Wahrscheinliche Duplikate"),
            [
                (self.tr("Erster Eintrag"), 26),
                (self.tr("Zweiter Eintrag"), 26),
                (self.tr("sicher zu"), 9),
                (self.tr("Gründe"), 0),
            ],
            numbers=(2,),
            wrapped=3,
        )
        self.table.opened.connect(lambda _pair: self.merge())
        self.table.chosen_changed.connect(self._compare)
        self.compared = SmallTable(
            self.tr("Beide Einträge nebeneinander"),
            [(self.tr("Angabe"), 20), (self.tr("Erster Eintrag"), 0), (self.tr("Zweiter Eintrag"), 0)],
            wrapped=1,
        )
        self.empty = EmptyState("", icon_name=spec.icon)
        self.tools = self._tools()
        self.part = TableWithTools(self.table, self.empty, [], self.tools, of=self.tr("Duplikate"))
        self._lay_out(spec)
        window_context.work.finished.connect(self._ended)
        window_context.discreet.changed.connect(self._show)

    def show_list(self) -> None:
        if not self._looked:
            self.search()
        self._show()

    def refresh(self, changes: Changes) -> None:
        if SHOWN.concerned(changes):
            self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def search(self) -> None:
        """Look through everybody anew; what was found before stays until then."""
        if self.job is not None:
            return
        self._looked = True
        self.job = self.window_context.work.run(
            _found,
            self.window_context.context,
            what=self.tr("Duplikate suchen"),
            progress=True,
            done=self.take,
            failed=self._refused,
        )
        self._show()

    def take(self, found: Sequence[Pair]) -> None:
        """Show what a search has found."""
        self.pairs = list(found)
        self._at = clock.now()
        self._show()

    def merge(self) -> None:
        """Ask about making one of the chosen pair."""
        if (chosen := self.chosen()) is not None:
            open_merge(self.window_context, chosen.a, chosen.b)

    def rule_out(self) -> None:
        """They are two: the chosen pair is not shown again."""
        if (chosen := self.chosen()) is not None:
            about = (chosen.a, chosen.b)
            change(self.window_context, self.tr("Kein Duplikat"), ruled_out.rule_out, *about, about=about)

    def open_one(self) -> None:
        """Open the first of the chosen pair."""
        if (chosen := self.chosen()) is not None:
            self.window_context.open(chosen.kind, chosen.a)

    def open_other(self) -> None:
        """Open the second of the chosen pair."""
        if (chosen := self.chosen()) is not None:
            self.window_context.open(chosen.kind, chosen.b)

    def chosen(self) -> Pair | None:
        """The pair she stands on."""
        number = self.table.chosen()
        return None if number is None or number >= len(self.rows) else self.rows[number].pair

    def _tools(self) -> list[QAbstractButton]:
        return [
            writes(action_button(self.tr("Zusammenführen …"), self.merge, role="primary", icon_name="merge")),
            writes(action_button(self.tr("Kein Duplikat"), self.rule_out, icon_name="close")),
            action_button(self.tr("Ersten Eintrag öffnen"), self.open_one),
            action_button(self.tr("Zweiten Eintrag öffnen"), self.open_other),
        ]

    def _lay_out(self, spec: PageSpec) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, GROUP, PAGE, GROUP)
        column.setSpacing(GROUP)
        column.addLayout(row(headline(spec.label()), None, self.kind, self.search_button))
        column.addWidget(self.state)
        column.addWidget(self.part, 3)
        column.addWidget(self.compared, 2)

    def _ended(self, job: Job) -> None:
        """Cancelled or not, she can look again."""
        if job is self.job:
            self.job = None
            self._show()

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, UserError | StorageError):
            self.window_context.ask.message(self.tr("Duplikate"), translated(error))
        else:
            self.window_context.work.crashed.emit(error)

    def _show(self) -> None:
        wanted = self.kind.currentData()
        pairs = [pair for pair in self.pairs if wanted in (None, pair.kind)]
        self.rows = self.window_context.context.read(standing, pairs)
        self.table.show_rows([self._line(number, one) for number, one in enumerate(self.rows[:_MOST])])
        if self.table.chosen() is None:
            self.table.choose(0)
        self.part.show_state(filled=bool(self.rows))
        self.empty.sentence.setText(self._why_empty())
        self.search_button.setEnabled(self.job is None)
        self.state.setText(self._told())
        self._compare()

    def _line(self, number: int, one: PairRow) -> SmallRow:
        pair, discreet = one.pair, self.window_context.discreet
        titles = (discreet.title(pair.kind, one.title_a), discreet.title(pair.kind, one.title_b))
        return SmallRow(
            number, (*titles, written.percent(min(100 * pair.score, _SUREST)), ", ".join(map(translated, pair.reasons)))
        )

    def _compare(self) -> None:
        """Beside each other what both say, field by field."""
        chosen = self.chosen()
        self.compared.show_rows([] if chosen is None else self._fields(chosen))
        self._make_room()

    def _make_room(self) -> None:
        """With little height the pairs have all of it: the dialog that merges shows both side by side as well."""
        self.compared.setVisible(bool(self.rows) and not is_low(self))

    def _fields(self, pair: Pair) -> Sequence[SmallRow]:
        try:
            fields = self.window_context.context.read(plan, pair.a, pair.b).fields
        except UserError:
            return []
        mask = self.window_context.discreet.mask
        return [
            SmallRow(number, (translated(one.label), mask(one.kept), mask(one.other)), quiet=not one.differs)
            for number, one in enumerate(fields)
        ]

    def _told(self) -> str:
        if self.job is not None:
            return self.tr("Es wird gesucht …")
        if not self.rows:
            return ""
        found = self.tr("%n Paar(e)", "", len(self.rows))
        at = self.tr("gesucht um {time}").format(time=written.clock(self._at))
        more = self.tr("gezeigt werden die {number} wahrscheinlichsten").format(number=_MOST)
        return " · ".join([found, at, *([more] if len(self.rows) > _MOST else [])])

    def _why_empty(self) -> str:
        if self.job is not None:
            return self.tr("Alle Einträge werden miteinander verglichen. Bis dahin können Sie weiterarbeiten.")
        return self.tr("Hier stehen Einträge, die wahrscheinlich doppelt sind. Zurzeit ist keiner dabei.")


def _found(context: Context, progress: Progress) -> list[Pair]:
    return context.read_long(scan_all, progress, progress=progress)
