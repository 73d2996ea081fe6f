"""The documents of a record: kept inside the vault, put in by button, dropping or pasting, taken out by saving a copy."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout

from app.common.errors import StorageError, UserError
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.intake.attaching import Attached, attach
from app.models import Scope
from app.services.office import documents
from app.services.office.documents import DocumentRow
from app.services.secrecy.gate import Outgoing
from app.services.shown import Watching
from app.views.icons import icon
from app.views.language import written
from app.views.language.sentences import translated
from app.views.shared import dates
from app.views.shared.announce import LiveLabel
from app.views.shared.front_stack import FrontStack
from app.views.shared.list_view import ItemList
from app.views.shared.notice import NoticeLine
from app.views.shared.overflow_bar import OverflowBar
from app.views.shared.records.given import Given, given_by, is_promised
from app.views.shared.records.panel import Panel
from app.views.shared.secrecy.asking import ask_receiver, of_record
from app.views.shared.widgets import EmptyState, action_button, writes
from app.views.theme.sizes import GROUP, RELATED
from app.views.window_context import WindowContext

if TYPE_CHECKING:
    from app.views.shared.records.viewer import Looked

_ROW = int(Qt.ItemDataRole.UserRole)


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
            self.tr(
                "Hier liegen Briefe, Bescheide, Mails und Fotos zu diesem Eintrag, verschlüsselt in der Datei. "
                "Sie lassen sich auch hierher ziehen oder mit Strg+V einfügen."
            ),
            self.tr("Dokument anhängen"),
            "document",
        )
        self._empty.started.connect(self.attach)
        self._empty.offer(self.tr("Einfügen"), self.paste)
        self._stack = FrontStack()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.list)
        self._attach = writes(action_button(self.tr("Anhängen …"), self.attach, icon_name="attach"))
        self._paste = writes(action_button(self.tr("Einfügen"), self.paste))
        self._open = action_button(self.tr("Öffnen"), self.open)
        self._save = action_button(self.tr("Kopie speichern …"), self.save_copy)
        self._rename = writes(action_button(self.tr("Umbenennen …"), self.rename))
        self._remove = writes(action_button(self.tr("Entfernen"), self.remove, role="flat", icon_name="trash"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GROUP, 0, 0)
        column.setSpacing(RELATED)
        self._sum = LiveLabel("", "small")
        self.scans = NoticeLine()
        column.addWidget(self.scans)
        column.addWidget(self._stack, 1)
        column.addWidget(self._sum)
        self._tools = OverflowBar(
            self._attach, self._paste, self._open, self._save, self._rename, self._remove, of=self.tr("Dokumente")
        )
        column.addWidget(self._tools)
        QShortcut(QKeySequence.StandardKey.Delete, self.list, self.remove, context=Qt.ShortcutContext.WidgetShortcut)
        inside = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence.StandardKey.Paste, self, self.paste, context=inside)
        if window_context.scans is not None:
            window_context.scans.changed.connect(self.show_scans)
        self.show_record(None)

    def show_record(self, record_id: int | None) -> None:
        self.record_id = record_id
        self.reload()
        self.show_scans()

    def show_scans(self) -> None:
        """Offer what the scanner has written meanwhile for the shown record."""
        scans = self.window_context.scans
        if scans is None or not scans.waiting or self.record_id is None:
            self.scans.hide()
            return
        text = self.tr("%n neue(r) Scan(s) im Scan-Ordner", "", len(scans.waiting))
        if self.scans.isHidden() or text != self.scans.text.text():  # said once, not at each record
            self.scans.tell(text, action=self.tr("Hier anhängen …"), run=self._offer_scans)

    def _offer_scans(self) -> None:
        if self.window_context.scans is not None:
            self.window_context.scans.offer(self.record_id)
        self.show_scans()

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
        self._sum.setVisible(bool(found))
        self._sum.setText(
            self.tr("%n Dokument(e), zusammen {size}", "", len(found)).format(
                size=written.size(sum(document.size for document in found))
            )
        )
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
        paths = self.window_context.ask.open_files(self.tr("Dokumente anhängen"), self.tr("Alle Dateien (*)"))
        self.take(Given(tuple(paths)))

    def paste(self) -> None:
        """Attach what lies on the clipboard: files, a picture or a text."""
        if self.record_id is None or self.window_context.context.read_only:
            return
        given = given_by(QGuiApplication.clipboard().mimeData(), self.tr("aus der Zwischenablage"))
        if given:
            self.take(given)
            return
        self.window_context.ask.message(
            self.tr("Einfügen"),
            self.tr("In der Zwischenablage liegt weder eine Datei noch ein Bild oder ein Text."),
        )

    def take(self, given: Given) -> None:
        """Attach what was chosen, dropped, pasted or scanned to the shown record, beside her work."""
        if given and self.record_id is not None:
            self.window_context.work.run(
                self._read_and_attach,
                self.record_id,
                given,
                what=self.tr("Dokumente anhängen"),
                progress=True,
                kept=True,
                done=self._taken,
                failed=self._failed,
            )

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

    def _read_and_attach(self, record_id: int, given: Given, progress: Progress = silent) -> Attached:
        """In the worker thread: all files in one step, or none."""
        return attach(self.window_context.context, record_id, given.files(), self.tr("Dokument angehängt"), progress)

    def _taken(self, made: Attached) -> None:
        """Say what was attached, and what lies somewhere already."""
        others = sorted({one.record_id for _name, found in made.doubled for one in found})
        if others:
            self.window_context.done(self.tr("Angehängt; dieselbe Datei liegt schon bei {whom}"), *others)
        elif made.ids:
            self.window_context.done(self.tr("Dokument angehängt"), whom=made.names)
        elif made.skipped:
            self.window_context.done(self.tr("Liegt hier schon: {whom}"), whom=made.skipped, undo=False)
        said = [translated(remark) for remark in made.remarks]
        if made.ids and made.skipped:
            said.append(
                self.tr("Schon hier und nicht noch einmal angehängt: {names}").format(names=", ".join(made.skipped))
            )
        if said:
            self.window_context.ask.message(self.tr("Dokumente anhängen"), "\n\n".join(said))

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
        data = event.mimeData()
        if self.record_id is None or self.window_context.context.read_only:
            return
        if given_by(data) or is_promised(data):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        if is_promised(event.mimeData()):
            self.window_context.ask.message(
                self.tr("Dokumente anhängen"),
                self.tr(
                    "Das Mailprogramm gibt die Mail so nicht her. Bitte sie erst auf den Schreibtisch ziehen und die Datei von "
                    "dort hierher, oder sie als Datei speichern und anhängen."
                ),
            )
            return
        self.take(given_by(event.mimeData()))


def _line(document: DocumentRow) -> str:
    """A mail, and what hung on one, has the day on which it was sent; when it was added, the tooltip says."""
    when = written.day_time(document.dated_at) or dates.in_words(document.added_at.date())
    parts = (document.name, written.size(document.size), when, document.origin)
    return "   ·   ".join(part for part in parts if part)
