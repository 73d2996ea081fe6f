"""The second step: what each column means, with values from the file beside it."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.services.importing.mappings import SavedMapping
from app.transfer.importing.source import DateOrder, Source
from app.transfer.kinds.registry import imported
from app.views.language.sentences import translated
from app.views.shared.announce import LiveLabel
from app.views.shared.elided_label import ElidedLabel
from app.views.shared.flow import FlowLayout
from app.views.shared.forms.fields import ChoiceField, LineField, options_of
from app.views.shared.notice import NoticeLine
from app.views.shared.scrolled import scrolled
from app.views.shared.widgets import action_button
from app.views.theme.sizes import GROUP, RELATED, scaled
from app.views.transfer.import_wizard.state import WizardState, in_one
from app.views.transfer.import_wizard.step import Step, beside, in_order

_SAMPLES = 3
_FIELD = 220
_LETTERS = 40
"""Of a value that is shown as an example."""


class ColumnsStep(Step):
    """`mapped` tells that she chose otherwise, `kept` asks to keep the mapping, `forgotten` to forget one."""

    mapped = Signal()
    kept = Signal(str)
    forgotten = Signal(object)
    used = Signal(object)
    """A kept mapping that she wants."""

    def __init__(self, state: WizardState) -> None:
        super().__init__(state)
        self.lead.setText(
            self.tr(
                "So wurden die Spalten verstanden. Was keinem Feld zugeordnet ist, wird nicht übernommen; "
                "„Notiz“ nimmt beliebig viele Spalten auf."
            )
        )
        self.summary = LiveLabel("", "strong", wrap=True)
        self.notice = NoticeLine()
        self.saved = ChoiceField(self.tr("Gemerkte Zuordnung"), [], empty=self.tr("keine"))
        self.order = ChoiceField(self.tr("Datumsangaben"), options_of(DateOrder))
        self.name = LineField(self.tr("Zuordnung merken als"), placeholder=self.tr("zum Beispiel der Name der Stelle"))
        self.keep_button = action_button(self.tr("Merken"), self._keep, icon_name="save")
        self.forget_button = action_button(self.tr("Vergessen"), self._forget)
        self.choices: list[ChoiceField] = []
        self._mappings: Sequence[SavedMapping] = ()
        self._inner = QWidget()
        self._grid = QGridLayout(self._inner)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GROUP)
        self._grid.setVerticalSpacing(RELATED)
        self._grid.setColumnStretch(1, 1)
        self._lay_out()
        self.saved.changed.connect(self._use)
        self.order.changed.connect(self.mapped)
        self.name.changed.connect(self._offer)
        self._offer()

    def _lay_out(self) -> None:
        """All of it scrolls as one: a list of columns that scrolls by itself would stand in a dialog that scrolls."""
        for field in (self.saved, self.order):
            field.setFixedWidth(scaled(_FIELD))
        self.name.setMinimumWidth(scaled(_FIELD))
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(RELATED)
        for part in (self.lead, self.summary, self.notice):
            column.addWidget(part)
        settings = QWidget()
        flow = FlowLayout(settings, GROUP)
        kept = QWidget()
        kept.setLayout(beside(self.saved, self.forget_button))
        for setting in (kept, self.order):
            flow.addWidget(setting)
        column.addWidget(settings)
        column.addWidget(self._inner)
        column.addLayout(beside(self.name, self.keep_button, None))
        column.addStretch(1)
        self.column.addWidget(scrolled(whole, edge=RELATED))

    # Showing

    def show_state(self) -> None:
        source = self.state.source
        if source is None:
            return
        self._show_columns(source)
        self.order.setVisible(source.has_dates)
        self.order.set_value(source.order)
        self._say(source)
        self.changed.emit()

    def show_mappings(self, mappings: Sequence[SavedMapping]) -> None:
        """Offer what is kept; the one that was used stays chosen."""
        self._mappings = mappings
        self.saved.set_options([(one.id, one.name) for one in mappings])
        source = self.state.source
        self.saved.set_value(source.mapping.id if source is not None and source.mapping else None)
        if source is not None and source.mapping:
            self.name.set_value(source.mapping.name)
        self._offer()

    def _say(self, source: Source) -> None:
        understood = len(source.columns)
        text = self.tr("{understood} von {all} Spalten verstanden")
        self.summary.setText(text.format(understood=understood, all=len(source.table.header)))
        if source.lacks_name:
            self.notice.tell(
                self.tr("Es fehlt noch eine Spalte mit Namen: Ohne Namen wird niemand übernommen."), "warn"
            )
        else:
            self.notice.hide()

    def _show_columns(self, source: Source) -> None:
        if len(self.choices) != len(source.table.header):
            self._fill_grid(source)
        options = [(field.key, translated(field.label)) for field in imported(source.kind).fields]
        for place, (choice, heading) in enumerate(zip(self.choices, source.table.header, strict=True)):
            choice.set_options(options)
            choice.set_value(source.columns.get(place))
            choice.call(self.tr("Feld für Spalte {heading}").format(heading=heading or place + 1))
        samples = source.samples(_SAMPLES)
        for place, heading in enumerate(source.table.header):
            self._label(place, 0).setText(heading or self.tr("Spalte {number}").format(number=place + 1))
            shown = [self.state.mask(text[:_LETTERS]) for text in samples[place]]
            self._label(place, 1).setText(in_one(shown) or "–")

    def _fill_grid(self, source: Source) -> None:
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self.choices = []
        for place in range(len(source.table.header)):
            choice = ChoiceField("", [], empty=self.tr("nicht übernehmen"))
            choice.go_bare()
            choice.setFixedWidth(scaled(_FIELD))
            choice.changed.connect(self._mapped)
            self.choices.append(choice)
            for column, widget in enumerate((ElidedLabel("", "strong"), ElidedLabel("", "quiet"), choice)):
                self._grid.addWidget(widget, place, column)
        in_order(self.order.editor, *(choice.editor for choice in self.choices), self.name.editor)

    def _label(self, place: int, column: int) -> ElidedLabel:
        item = self._grid.itemAtPosition(place, column)
        widget = item.widget() if item is not None else None
        assert isinstance(widget, ElidedLabel)
        return widget

    # What she does

    def columns(self) -> Mapping[int, str]:
        """The field of each column that has one."""
        return {place: choice.value() for place, choice in enumerate(self.choices) if choice.value()}

    def _mapped(self) -> None:
        self.mapped.emit()

    def _use(self) -> None:
        chosen = next((one for one in self._mappings if one.id == self.saved.value()), None)
        self.used.emit(chosen)

    def _keep(self) -> None:
        self.kept.emit(self.name.value())

    def _forget(self) -> None:
        if self.saved.value():
            self.forgotten.emit(self.saved.value())

    def _offer(self) -> None:
        writable = not self.state.window_context.context.read_only
        self.keep_button.setEnabled(writable and bool(self.name.value()))
        self.forget_button.setEnabled(writable and bool(self.saved.value()))

    def ready(self) -> bool:
        return self.state.source is not None and not self.state.source.lacks_name

    def first(self) -> QWidget:
        return self.choices[0].editor if self.choices else self
