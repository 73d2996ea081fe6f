"""Übernommene Listen: what came in when and from whom, and the way to it."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.models import graph
from app.services.importing import runs
from app.services.importing.runs import RunRow
from app.views.language import written
from app.views.language.sentences import translated
from app.views.shared.dialog import Dialog
from app.views.shared.forms.fields import LineField
from app.views.shared.front_stack import FrontStack
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.overflow_bar import OverflowBar
from app.views.shared.step import change
from app.views.shared.widgets import EmptyState, PlainLabel, action_button, row, writes
from app.views.theme.sizes import GROUP, PAGE, RELATED
from app.views.window_context import WindowContext

_WINDOW = "imports"
_SIZE = (860, 480)


class ImportsDialog(Dialog):
    """All imports, the newest first; Enter shows what came in with one."""

    def __init__(self, window_context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._window_context = window_context
        self._runs: dict[int, RunRow] = {}
        self.setWindowTitle(self.tr("Übernommene Listen"))
        self.table = SmallTable(
            self.windowTitle(),
            (
                (self.tr("Übernommen"), 18),
                (self.tr("Was"), 12),
                (self.tr("Von wem"), 24),
                (self.tr("Rechtsgrundlage"), 0),
                (self.tr("Angelegt"), 9),
                (self.tr("Ergänzt"), 9),
                (self.tr("Noch da"), 9),
            ),
            numbers=(4, 5, 6),
        )
        self.show_button = action_button(self.tr("Einträge zeigen"), self._show, "primary", "filter")
        self.origin_button = writes(action_button(self.tr("Herkunft ändern …"), self._change_origin, icon_name="edit"))
        self._stack = FrontStack()
        self._stack.addWidget(EmptyState(self.tr("Hier stehen die Listen, die Sie übernommen haben."), "", "import"))
        self._stack.addWidget(self.table)
        self._lay_out()
        self.table.opened.connect(self._show)
        self.table.chosen_changed.connect(self._enable)
        self.reload()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, PAGE, PAGE, GROUP)
        column.setSpacing(RELATED)
        column.addWidget(PlainLabel(self.windowTitle(), "title"))
        column.addWidget(self._stack, 1)
        tools = OverflowBar(self.show_button, self.origin_button)
        line = row(tools, action_button(self.tr("Schließen"), self.reject))
        line.setStretch(0, 1)
        column.addLayout(line)
        self.open_as_left(self._window_context.settings, _WINDOW, *_SIZE)

    def reload(self) -> None:
        """Show what there is now."""
        found = self._window_context.context.read(runs.runs)
        self._runs = {run.id: run for run in found}
        self.table.show_rows([SmallRow(run.id, _texts(run)) for run in found])
        self._stack.setCurrentIndex(1 if found else 0)
        if found and self.table.chosen() is None:
            self.table.selectRow(0)
        self._enable()

    def _enable(self) -> None:
        run = self._runs.get(self.table.chosen() or 0)
        self.show_button.setEnabled(run is not None and run.there > 0)
        self.origin_button.setEnabled(run is not None)

    def _show(self, *_: object) -> None:
        run = self._runs.get(self.table.chosen() or 0)
        if run is not None and run.there:
            self.accept()
            self._window_context.open_list(run.kind, ((runs.FILTER, str(run.id)),))

    def _change_origin(self) -> None:
        run = self._runs.get(self.table.chosen() or 0)
        if run is None:
            return
        dialog = OriginDialog(run, self)
        if self._window_context.ask.dialog(dialog):
            change(self._window_context, self.tr("Herkunft geändert"), runs.set_origin, run.id, *dialog.values())
            self.reload()


class OriginDialog(Dialog):
    """Whose list it was, and on what legal basis it is used."""

    def __init__(self, run: RunRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Herkunft der Liste"))
        self.source = LineField(self.tr("Von wem"), placeholder=self.tr("leer: eigene Liste"))
        self.legal_basis = LineField(self.tr("Rechtsgrundlage"))
        self.source.set_value(run.source)
        self.legal_basis.set_value(run.legal_basis)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, PAGE, PAGE, GROUP)
        column.setSpacing(RELATED)
        column.addWidget(PlainLabel(self.windowTitle(), "title"))
        column.addWidget(self.source)
        column.addWidget(self.legal_basis)
        save = action_button(self.tr("Sichern"), self.accept, "primary", "save")
        column.addLayout(row(None, action_button(self.tr("Abbrechen"), self.reject), save))

    def values(self) -> tuple[str, str]:
        """Source and legal basis."""
        return self.source.value(), self.legal_basis.value()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter saves."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.accept()
        else:
            super().keyPressEvent(event)


def open_imports(window_context: WindowContext) -> None:
    """Show the lists that came in."""
    window_context.ask.dialog(ImportsDialog(window_context, window_context.over()))


def _texts(run: RunRow) -> tuple[str, ...]:
    numbers = map(written.number, (run.made, run.updated, run.there))
    return (
        written.day_time(run.at),
        translated(graph.plural_of(run.kind)),
        run.source,
        run.legal_basis,
        *numbers,
    )
