"""A list as it stands on a page: table, empty state, totals, and what can be done with the selected records."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.services import pieces
from app.services.lists import Listing, ListQuery
from app.views.shared.announce import LiveElidedLabel
from app.views.shared.focus import in_order
from app.views.shared.lists.copy_audit import audit_copies
from app.views.shared.lists.dropped_lists import DroppedLists
from app.views.shared.lists.filter_row import FilterRow
from app.views.shared.lists.filters import FilterBar, in_words
from app.views.shared.lists.foot import Foot
from app.views.shared.lists.list_spec import Bulk, ListSpec
from app.views.shared.lists.nothing_found import NothingFound
from app.views.shared.lists.row_menu import RowMenu
from app.views.shared.lists.table import RecordTable
from app.views.shared.lists.totals import Totals
from app.views.shared.overflow_bar import OverflowBar
from app.views.shared.widgets import EmptyState, LinkLabel, action_button, row, writes
from app.views.theme.sizes import RELATED
from app.views.window_context import WindowContext

_NOTHING: Mapping[str, str] = {}


class ListPane(QWidget):
    """Shows a `ListSpec`. `filters` is a widget of its own, for the page to place where it has room."""

    opened = Signal(object, bool)
    """Id of the record to open, and whether in a window of its own."""
    started = Signal()
    """A new record is wanted."""

    def __init__(
        self,
        window_context: WindowContext,
        spec: ListSpec,
        icon_name: str = "",
        listing: Listing | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.spec, self.listing = spec, listing
        self._window_context = window_context
        self._read = window_context.context.read
        self._hidden, self._quiet = 0, False
        self.filters = self._make_filters()
        self.table = self._make_table()
        self.filter_row = self._make_filter_row()
        self.instead = self._make_instead(icon_name)
        self.totals = LiveElidedLabel(role="quiet")
        self.sums = LiveElidedLabel(role="quiet")
        self._sums = Totals(window_context, self.table, listing)
        self.hidden = self._make_hidden()
        self.bulk_bar = OverflowBar(*(self._bulk_button(one) for one in spec.bulk), of=self.tr("Auswahl"))
        self.bulk_bar.hide()
        self._foot = row(self.totals, self.sums, self.hidden, None, self.bulk_bar)
        self._foot_bar = Foot(self._foot, self.bulk_bar)
        self._lay_out()
        if spec.imports is not None:
            DroppedLists(window_context, self, spec.imports.kind)
        RowMenu(self.table, spec.bulk, self._run_bulk)
        audit_copies(window_context, self.table, spec.name, spec.tells_of or (listing.kind if listing else ""))
        self._follow_table()

    def _make_filters(self) -> FilterBar:
        filters = FilterBar(self.spec.filters, self.spec.filter_hint)
        if self.spec.opens_on:
            filters.set_filters(dict(self.spec.opens_on))
        filters.changed.connect(self.load)
        filters.entered.connect(self._enter)
        return filters

    def _make_table(self) -> RecordTable:
        context, spec = self._window_context.context, self.spec
        table = RecordTable(
            spec.columns,
            partial(context.read_yielding, spec.ids),
            partial(context.read, spec.rows),
            name=spec.name,
            fetch_first=partial(context.read_briefly, spec.ids),
            settings=self._window_context.settings,
            work=self._window_context.work,
            discreet=self._window_context.discreet,
            sort=spec.sort,
        )
        if spec.two_lines:
            table.keep_in_sight(spec.two_lines[0])
        return table

    def _make_filter_row(self) -> FilterRow:
        fields = FilterRow(self.table, self.listing, self._read)
        fields.changed.connect(self.load)
        fields.entered.connect(self._enter)
        return fields

    def _make_instead(self, icon_name: str) -> NothingFound:
        empty = EmptyState(self.spec.empty_text, self.spec.new_text, icon_name)
        empty.started.connect(self.started)
        if (imports := self.spec.imports) is not None:
            empty.offer(imports.text, partial(self._window_context.command, f"import_{imports.kind.word}"))
        instead = NothingFound(empty, self._read, self.spec.ids, self._window_context.work)
        instead.hide()
        instead.reset.connect(self.reset)
        instead.meant.connect(self._take_similar)
        return instead

    def _make_hidden(self) -> LinkLabel:
        hidden = LinkLabel("", self)
        hidden.setProperty("quiet", True)
        hidden.clicked.connect(self._show_hidden)
        return hidden

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        column.addWidget(self.table, 1)
        column.addWidget(self.instead, 1)
        column.addWidget(self._foot_bar)
        self._order_foot()

    def _follow_table(self) -> None:
        self.table.opened.connect(self._opened)
        self.table.opened_beside.connect(self._opened_beside)
        self.table.loaded.connect(self._loaded)
        self.table.selection_changed.connect(self._show_state)
        self._sums.changed.connect(self._show_state)

    def add_tool(self, button: QWidget) -> None:
        """A small button at the end of the foot, for the list as a whole."""
        self._foot.addWidget(button)
        self._order_foot()

    def add_bulk(self, button: QWidget) -> None:
        """A button before those for the selected records."""
        self.bulk_bar.add(button, 0)
        self._order_foot()

    def _order_foot(self) -> None:
        """Tab goes from the list into its foot, and through that from left to right."""
        in_order(*self.arranged())

    def arranged(self) -> list[QWidget]:
        """Its parts as they are read: the headings belong to the table, and what stands below them comes after it."""
        return [self.table, self.filter_row, self.instead, self._foot_bar]

    @property
    def query(self) -> ListQuery:
        """What is asked for, without the sort."""
        return replace(self.filters.query, columns=self.filter_row.values)

    def words(self) -> str:
        """What is filtered, in words: „Kra“ · Rolle: Ehrenamt · Jahrgang: >1990."""
        return in_words(self.filters.query.text, [*self.filters.chosen(), *self.filter_row.words()])

    def load(self, *_: object) -> None:
        """Ask for the list as it is filtered."""
        if not self._quiet:
            self.table.set_query(self.query)

    def show_filtered(self, filters: Mapping[str, str], text: str = "", columns: Mapping[str, str] = _NOTHING) -> None:
        """Filter by these, and by nothing else."""
        self._quiet = True
        self.filters.set_filters(dict(filters), text)
        self.filter_row.set_values(columns)
        self._quiet = False
        self.load()

    def reset(self) -> None:
        """Filter nothing."""
        self.show_filtered({})

    def _enter(self) -> None:
        """From the filter into the list, to the first row if she stands on none."""
        self.table.setFocus()
        if self.table.current_id() is None:
            self.table.step(1)

    def _loaded(self, *_: object) -> None:
        """Say what the filters hide; a long list leaves much behind that nobody needs."""
        if self.table.count > pieces.ROWS:
            self._window_context.give_back_at_rest()
        everything = self.spec.everything if self._filtered and self.table.complete else None
        self._hidden = self._read(everything) - self.table.count if everything else 0
        show_all = self.tr("alle zeigen")
        self.hidden.set_text(f"{self._hidden_words()} · {show_all}" if self._hidden > 0 else "")
        self._show_state()

    def _hidden_words(self) -> str:
        count = self._hidden
        if self.spec.hidden_text and self.query == ListQuery(filters=dict(self.spec.opens_on)):
            return self.spec.hidden_text(count)
        return self.tr("%n ausgeblendet", "", count)

    def _count_words(self, chosen: int) -> str:
        total = self.spec.count_text(self.table.count)
        if chosen < 2:
            return total
        return self.tr("{total}, {selected} ausgewählt").format(total=total, selected=chosen)

    def _show_hidden(self) -> None:
        """Without the filters; what is typed beside them stays."""
        query = self.query
        self.show_filtered({}, query.text if query.narrowed else "")

    @property
    def _filtered(self) -> bool:
        return bool(self.query.text.strip() or self.query.narrowed)

    def _show_state(self, *_: object) -> None:
        chosen = self.table.selected_count()
        self.totals.setText(self._count_words(chosen) if self.table.complete else "")
        self._show_sums(" · ".join(self._sums.words()))
        self.bulk_bar.setVisible(bool(chosen and self.spec.bulk))
        self.instead.show_why(self._filtered and self._may_be_hidden())
        self.table.show_headings_only(not self.table.count)
        self.table.setVisible(bool(self.table.count or self.filter_row.values))
        self.instead.setVisible(not self.table.count)
        self.instead.look_for("" if self.table.count else self.filters.query.text)

    def _show_sums(self, text: str) -> None:
        self.sums.setText(text)
        self.sums.setVisible(bool(text) and not self.table.columns.isHidden())

    def _take_similar(self, meant: str) -> None:
        """What is meant stands in the filter; the choices beside it stay."""
        self.show_filtered(self.filters.query.filters, meant, self.filter_row.values)

    def _may_be_hidden(self) -> bool:
        """Whether there are records at all, as far as is known."""
        return self.spec.everything is None or self._hidden > 0

    def _bulk_button(self, one: Bulk) -> QPushButton:
        role = "danger" if one.danger else ""
        button = action_button(one.text, partial(self._run_bulk, one), role=role, icon_name=one.icon)
        if not one.reads:
            writes(button)
        button.setAccessibleName(self.tr("{what}, Auswahl").format(what=one.text))
        return button

    def _run_bulk(self, one: Bulk) -> None:
        chosen = self.table.selected_ids()
        if chosen:
            one.run(chosen)

    def _opened(self, record: int) -> None:
        self.opened.emit(record, False)

    def _opened_beside(self, record: int) -> None:
        self.opened.emit(record, True)
