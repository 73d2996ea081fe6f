"""Merging from an open record: with which other, and taking apart what was merged into it."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.models import Kind, graph
from app.services.merging import standing
from app.services.merging.plan import plan
from app.services.records import title_of
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.lists.list_spec import Bulk
from app.views.shared.page_command import page_command
from app.views.shared.records.merge_dialog import open_merge
from app.views.shared.records.unmerge_dialog import open_unmerge
from app.views.shared.widgets import writes
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate
_TWO = 2


@dataclass
class _Wanted:
    other_id: int | None = None


class MergeWithForm(Form):
    """Which other record."""

    def __init__(self, window_context: WindowContext, kind: Kind) -> None:
        super().__init__("merge_with", window_context.settings)
        hint = self.tr("Name suchen …")
        self.add(record_picker(window_context, self.tr("Der andere Eintrag"), kind, placeholder=hint), "other_id")


class MergeWithDialog(FormDialog):
    """Asks which record is the same as this one."""

    def __init__(
        self, window_context: WindowContext, kind: Kind, record_id: int, parent: QWidget | None = None
    ) -> None:
        form = MergeWithForm(window_context, kind)
        super().__init__(self.tr("Zusammenführen"), form, parent, save=self.tr("Weiter"))
        self.window_context = window_context
        self._record_id = record_id
        title = window_context.discreet.title(kind, window_context.context.read(title_of, record_id))
        self.show_about(self.tr("Wer oder was ist dasselbe wie „{name}“?").format(name=title))
        self.bind(_Wanted())

    def keep(self) -> None:
        """Nothing is written yet: what can't be merged is refused. Raises UserError."""
        self.window_context.context.read(plan, self._record_id, self.entity.other_id)


class MergeActions(QObject):
    """The two actions of a record of a kind that can be merged."""

    def __init__(self, window_context: WindowContext, kind: Kind, parent: QObject) -> None:
        super().__init__(parent)
        self._window_context = window_context
        self._kind = kind
        self.record_id: int | None = None
        self._merge = self._action("merge", _tr("MergeActions", "Zusammenführen …"), self.merge)
        self._unmerge = self._action("restore", _tr("MergeActions", "Zusammenführung lösen …"), self.unmerge)

    def actions(self) -> tuple[QAction, ...]:
        """Those that fit the record now."""
        if self.record_id is None or not graph.entity_of(self._kind).mergeable:
            return ()
        merged = self._window_context.context.read(standing.of_record, self.record_id)
        return (self._merge, self._unmerge) if merged else (self._merge,)

    def merge(self) -> None:
        """Ask with whom, then about the fields, and go on with the one that is left."""
        if self.record_id is None:
            return
        dialog = MergeWithDialog(self._window_context, self._kind, self.record_id, self._window_context.over())
        if self._window_context.ask.dialog(dialog):
            kept = open_merge(self._window_context, self.record_id, dialog.entity.other_id)
            if kept is not None and kept != self.record_id:
                self._window_context.open(self._kind, kept)

    def unmerge(self) -> None:
        """Take apart what was merged into the record."""
        if self.record_id is not None:
            open_unmerge(self._window_context, self.record_id)

    def _action(self, symbol: str, text: str, run: Callable[[], object]) -> QAction:
        return writes(page_command(self, text, symbol, run))


def merge_bulk(window_context: WindowContext) -> Bulk:
    """Merge the two selected rows of a list; the upper one is kept unless she turns it round."""

    def run(ids: list[int]) -> None:
        if len(ids) != _TWO:
            title = _tr("MergeActions", "Zusammenführen")
            text = _tr("MergeActions", "Zum Zusammenführen bitte genau zwei Zeilen der Liste markieren.")
            window_context.ask.message(title, text)
            return
        open_merge(window_context, *ids)

    return Bulk(_tr("MergeActions", "Zusammenführen …"), run, icon="merge")
