"""What was changed in a record's fields, newest first, and the way to put an earlier value back."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.common.errors import StorageError, UserError
from app.services import history
from app.services.casework import note_history
from app.services.history import FieldChange
from app.views.language.sentences import own_word, translated
from app.views.shared.dates import exact, moment_in_words
from app.views.shared.dialog import Dialog
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.notice import NoticeLine
from app.views.shared.widgets import EmptyState, PlainLabel, action_button, row
from app.views.theme.sizes import GROUP, PAGE, scaled
from app.views.window_context import WindowContext

_SIZE = (820, 560)


class ChangesDialog(Dialog):
    """The history of one record. With `writable` an earlier value can be put back, as a step that can be undone."""

    def __init__(
        self, window_context: WindowContext, record_id: int, *, writable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._window_context = window_context
        self._record_id = record_id
        self._writable = writable and not window_context.context.read_only
        self._changes: Sequence[FieldChange] = ()
        self.setWindowTitle(self.tr("Geänderte Angaben"))
        self.resize(scaled(_SIZE[0]), scaled(_SIZE[1]))
        self.notice = NoticeLine()
        self.table = SmallTable(
            self.windowTitle(),
            ((self.tr("Wann"), 20), (self.tr("Angabe"), 22), (self.tr("vorher"), 28), (self.tr("nachher"), 0)),
        )
        self.table.chosen_changed.connect(self._show_button)
        self.empty = EmptyState(self.tr("Hier steht, was an diesen Angaben geändert wurde."), icon_name="history")
        self.back = action_button(
            self.tr("Früheren Wert zurückholen"), self._put_back, role="primary", icon_name="restore"
        )
        self.forget = action_button(self.tr("Verlauf vertraulicher Notizen löschen …"), self._forget, icon_name="trash")
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, PAGE, PAGE, PAGE)
        column.setSpacing(GROUP)
        column.addWidget(PlainLabel(self.windowTitle(), "title"))
        column.addWidget(self.notice)
        column.addWidget(self.table, 1)
        column.addWidget(self.empty, 1)
        column.addLayout(row(self.forget, None, action_button(self.tr("Schließen"), self.reject), self.back))
        if not writable:
            self.notice.tell(self.tr("Zum Zurückholen bitte erst sichern oder verwerfen, was gerade eingegeben wird."))
        self._fill()
        self.show_rows_of(self.table)

    def _fill(self) -> None:
        self._changes = self._window_context.context.read(history.of_record, self._record_id)
        self.table.show_rows([self._line(number, change) for number, change in enumerate(self._changes)])
        self.table.setVisible(bool(self._changes))
        self.empty.setVisible(not self._changes)
        if self._changes:
            self.table.choose(0)
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
        removed = self._window_context.context.read(note_history.removed, self._record_id)
        self.forget.setVisible(removed > 0 and self._writable)
        self._show_button()

    def _line(self, number: int, change: FieldChange) -> SmallRow:
        texts = (
            moment_in_words(change.at),
            translated(change.field),
            translated(change.before) or "–",
            translated(change.after) or "–",
        )
        return SmallRow(number, texts, f"{exact(change.at)} · {own_word(change.step)}")

    @property
    def _chosen(self) -> FieldChange | None:
        number = self.table.chosen()
        return self._changes[number] if number is not None and number < len(self._changes) else None

    def _show_button(self) -> None:
        chosen = self._chosen
        self.back.setEnabled(self._writable and chosen is not None and chosen.own)

    def _put_back(self) -> None:
        chosen = self._chosen
        if chosen is None:
            return
        name = self.tr("Frühere Angabe zurückgeholt")
        try:
            self._window_context.context.write(name, history.put_back, self._record_id, chosen)
        except (UserError, StorageError) as error:
            self.notice.tell(translated(error), "danger")
            return
        self._window_context.done(name, self._record_id)
        self._fill()

    def _forget(self) -> None:
        """Erase what confidential notes were before, after a question: it is final."""
        name = self.tr("Verlauf vertraulicher Notizen gelöscht")
        question = self.tr("Verlauf vertraulicher Notizen löschen")
        text = self.tr(
            "Was in den vertraulichen Notizen dieses Eintrags früher stand, auch in entfernten, wird endgültig aus dem Verlauf gelöscht. "
            "Was heute darin steht, bleibt. Das lässt sich nicht rückgängig machen; nur ältere Sicherungen behalten es noch, "
            "bis sie ausgedünnt sind."
        )
        if not self._window_context.ask.confirm(question, text, self.tr("Endgültig löschen"), danger=True):
            return
        self._window_context.work.run(
            self._window_context.context.write_long,
            name,
            lambda session: note_history.forget_removed(session, self._record_id),
            what=name,
            kept=True,
            done=self._forgotten,
            failed=self._not_forgotten,
        )

    def _forgotten(self, _nothing: None) -> None:
        self._window_context.notice(self.tr("Verlauf vertraulicher Notizen gelöscht"))
        self._fill()

    def _not_forgotten(self, error: BaseException) -> None:
        if isinstance(error, UserError | StorageError):
            self.notice.tell(translated(error), "danger")
        else:
            self._window_context.work.crashed.emit(error)
