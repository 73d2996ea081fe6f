"""The documents of a record: kept inside the vault, put in by button or by dropping files, taken out by saving a copy."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout

from app.common.errors import StorageError, UserError
from app.common.files import read_chosen, size_of
from app.common.sentences import Sentence
from app.models import Scope
from app.services.office import documents
from app.services.office.documents import DocumentRow
from app.services.secrecy.gate import Outgoing
from app.services.shown import Watching
from app.views.icons import icon
from app.views.language import written
from app.views.language.sentences import translated
from app.views.shared import dates
from app.views.shared.front_stack import FrontStack
from app.views.shared.list_view import ItemList
from app.views.shared.overflow_bar import OverflowBar
from app.views.shared.records.panel import Panel
from app.views.shared.secrecy.asking import ask_receiver, of_record
from app.views.shared.widgets import EmptyState, action_button, writes
from app.views.theme.sizes import GROUP, RELATED
from app.views.window_context import WindowContext

if TYPE_CHECKING:
    from app.views.shared.records.viewer import Looked

_ROW = int(Qt.ItemDataRole.UserRole)
_MEGA = 1024 * 1024


class DocumentsPanel(Panel):
    """A list of files with what can be done with them."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__()
        self.window_context = window_context
        self.record_id: int | None = None
        self.setAcceptDrops(True)
        self.list = ItemList()
        self.list.setAccessibleName(self.tr("Dokumente"))
        self.list.itemActivated.connect(self.open)
        self.list.currentRowChanged.connect(self._show_tools)
        self._empty = EmptyState(
            self.tr("Hier liegen Briefe, Bescheide und Fotos zu diesem Eintrag, verschlüsselt in der Datei."),
            self.tr("Dokument anhängen"),
            "document",
        )
        self._empty.started.connect(self.attach)
        self._stack = FrontStack()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.list)
        self._attach = writes(action_button(self.tr("Anhängen …"), self.attach, icon_name="attach"))
        self._open = action_button(self.tr("Öffnen"), self.open)
        self._save = action_button(self.tr("Kopie speichern …"), self.save_copy)
        self._rename = writes(action_button(self.tr("Umbenennen …"), self.rename))
        self._remove = writes(action_button(self.tr("Entfernen"), self.remove, role="flat", icon_name="trash"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GROUP, 0, 0)
        column.setSpacing(RELATED)
        column.addWidget(self._stack, 1)
        self._tools = OverflowBar(
            self._attach, self._open, self._save, self._rename, self._remove, of=self.tr("Dokumente")
        )
        column.addWidget(self._tools)
        QShortcut(QKeySequence.StandardKey.Delete, self.list, self.remove, context=Qt.ShortcutContext.WidgetShortcut)
        self.show_record(None)

    def show_record(self, record_id: int | None) -> None:
        self.record_id = record_id
        self.reload()

    def watched(self) -> Sequence[Watching]:
        return (documents.SHOWN,)

    def reload(self) -> None:
        found = self.window_context.context.read(documents.of_record, self.record_id) if self.record_id else []
        current = self.list.currentRow()
        self.list.clear()
        for document in found:
            item = QListWidgetItem(icon("document"), _line(document), self.list)
            item.setData(_ROW, document)
            item.setToolTip(dates.exact(document.added_at))
        self.list.setCurrentRow(min(current, len(found) - 1))
        self._stack.setCurrentIndex(1 if found else 0)
        self._tools.setVisible(bool(found))  # without any, the sentence in their place has the button
        self._attach.setEnabled(self.record_id is not None)
        self._empty.setEnabled(self.record_id is not None)
        self._show_tools()

    def choose(self, document_id: int) -> None:
        """Come forward and stand on a document."""
        self.wanted.emit()
        for number in range(self.list.count()):
            if self.list.item(number).data(_ROW).id == document_id:
                self.list.setCurrentRow(number)
        self.list.setFocus()

    def attach(self) -> None:
        """Choose files and put them into the vault."""
        self._take(self.window_context.ask.open_files(self.tr("Dokumente anhängen"), self.tr("Alle Dateien (*)")))

    def open(self, *_: object) -> None:
        """Look at the chosen document inside the program, or save a copy of what it can't show. This stands in the audit trail."""
        chosen = self._chosen()
        if chosen is None:
            return
        from app.views.shared.records.viewer import can_be_shown, look  # brings the drawing of pages

        if not can_be_shown(chosen):
            self.save_copy()
            return
        self.window_context.work.run(
            look,
            self.window_context.context,
            chosen,
            what=self.tr("Dokument öffnen"),
            done=partial(self._show_document, chosen),
            failed=self._failed,
        )

    def _show_document(self, chosen: DocumentRow, looked: "Looked") -> None:
        from app.views.shared.records.viewer import DocumentViewer

        if chosen.record_id != self.record_id:
            return
        try:
            self.window_context.shown(chosen.record_id, Sentence("Dokument"))
        except StorageError as error:
            self._failed(error)
            return
        context = self.window_context
        context.ask.dialog(DocumentViewer(context, chosen, looked, context.over()))

    def save_copy(self) -> None:
        """Save a copy outside the vault; the file is then no longer protected, and this is said before."""
        chosen = self._chosen()
        if chosen is None:
            return
        suffix = PurePath(chosen.name).suffix
        context = self.window_context
        outgoing = ask_receiver(context, of_record(context, chosen.record_id, (Scope.DOCUMENTS,)))
        if outgoing is None:
            return
        agreed = self.window_context.ask.confirm(
            self.tr("Kopie speichern"),
            self.tr(
                "Die Kopie liegt dann unverschlüsselt auf dem Datenträger und kann Angaben über Personen enthalten."
            ),
            self.tr("Kopie speichern"),
        )
        target = agreed and self.window_context.ask.save_file(
            self.tr("Kopie speichern"), self.tr("Dokument") + suffix, self.tr("Alle Dateien (*)")
        )
        if target:
            self.window_context.work.run(
                self._write_copy, chosen, target, outgoing, what=self.tr("Kopie speichern"), failed=self._failed
            )

    def rename(self) -> None:
        """Give the chosen document another name."""
        chosen = self._chosen()
        name = chosen and self.window_context.ask.text(
            self.tr("Umbenennen"), self.tr("Name des Dokuments"), chosen.name
        )
        if chosen and name:
            self._write(self.tr("Dokument umbenannt"), documents.rename, chosen.id, name)

    def remove(self) -> None:
        """Take the chosen document away; the bar at the bottom offers the way back."""
        chosen = self._chosen()
        if chosen and self._write(self.tr("Dokument entfernt"), documents.remove, chosen.id):
            self.window_context.done(self.tr("Dokument entfernt"), whom=[chosen.name])

    # Inside

    def _show_tools(self, *_: object) -> None:
        for button in (self._open, self._save, self._rename, self._remove):
            self._tools.offer(button, self._chosen() is not None)

    def _chosen(self) -> DocumentRow | None:
        item = self.list.currentItem()
        return item.data(_ROW) if item else None

    def _take(self, paths: Sequence[Path]) -> None:
        if paths and self.record_id is not None:
            self.window_context.work.run(
                self._read_and_attach, self.record_id, paths, what=self.tr("Dokumente anhängen"), failed=self._failed
            )

    def _read_and_attach(self, record_id: int, paths: Sequence[Path]) -> None:
        """In the worker thread: all files in one step, or none."""
        try:
            files = self._read(paths)
        except OSError as error:
            raise UserError(
                self.tr(
                    "Eine der Dateien lässt sich nicht lesen. Bitte prüfen, ob sie noch da ist; es wurde nichts übernommen."
                )
            ) from error

        def attach_all(session: Any) -> None:
            for name, data in files:
                documents.attach(session, record_id, name, data)

        self.window_context.context.write_long(self.tr("Dokument angehängt"), attach_all)

    def _read(self, paths: Sequence[Path]) -> list[tuple[str, bytes]]:
        """Name and bytes of every file; all are measured before the first is read."""
        if sum(map(size_of, paths)) > max(documents.MOST_AT_ONCE, *map(size_of, paths)):
            text = self.tr("Zusammen sind die Dateien größer als {most} MB. Bitte in mehreren Schritten anhängen.")
            raise UserError(text.format(most=documents.MOST_AT_ONCE // _MEGA))
        text = self.tr(
            "„{name}“ ist größer als {most} MB. Bitte eine kleinere Fassung anhängen; es wurde nichts übernommen."
        )
        most = documents.LARGEST
        return [
            (path.name, read_chosen(path, most, UserError(text.format(name=path.name, most=most // _MEGA))))
            for path in paths
        ]

    def _write_copy(self, chosen: DocumentRow, target: Path, outgoing: Outgoing) -> None:
        """In the worker thread."""
        context = self.window_context.context
        data = context.read(documents.content, chosen.id)
        context.hand_out(target, data, Sentence("Dokument"), chosen.record_id, outgoing)

    def _write(self, name: str, work: Any, *args: Any) -> bool:
        try:
            self.window_context.context.write(name, work, *args)
        except (UserError, StorageError) as error:
            self._failed(error)
            return False
        return True

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, UserError | StorageError):
            raise error
        self.window_context.ask.message(self.tr("Dokumente"), translated(error))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.record_id is not None and _files_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self._take(_files_in(event.mimeData()))
        event.acceptProposedAction()


def _line(document: DocumentRow) -> str:
    size = written.size(document.size)
    return f"{document.name}   ·   {size}   ·   {dates.in_words(document.added_at.date())}"


def _files_in(data: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile() and Path(url.toLocalFile()).is_file()]
