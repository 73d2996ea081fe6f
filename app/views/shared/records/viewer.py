"""A document looked at inside the program, from memory, so that no copy lies about outside the vault: PDFs, pictures, texts, mails."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.common.cancelling import abandonable
from app.common.errors import UserError
from app.context import Context
from app.services.office import documents
from app.services.office.documents import DocumentRow
from app.transfer.mail.html_text import text_of_html
from app.transfer.mail.mail import Mail, is_mail, read_mail
from app.transfer.reading.encodings import decode
from app.views.language import written
from app.views.preview import pdfium
from app.views.preview.navigation import Navigation
from app.views.preview.pages import PagesView
from app.views.shared.dialog import Dialog
from app.views.shared.records.read_text import ReadText
from app.views.shared.widgets import PlainLabel, action_button, row
from app.views.theme.sizes import GROUP, RELATED
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate

PDF = "application/pdf"
PICTURES = frozenset({"image/png", "image/jpeg", "image/gif", "image/bmp", "image/webp", "image/tiff"})
TEXTS = frozenset({"application/json", "application/xml"})
"""What is text beside everything that is called so."""
_LONGEST_TEXT = 1024 * 1024
"""Bytes: of a longer text the beginning is shown."""
_WRONG_PASSWORD = 4
"""PDFium's number for a file that is locked."""
_LONGEST_SIDE = 4000
"""Pixels: a larger picture is read smaller."""
_MOST_PIXELS = 120_000_000
_UNREADABLE = 24
"""So many pixels across a picture is shown in discreet mode."""
_WINDOW = "document"


@dataclass(frozen=True)
class Looked:
    """What there is to see of a document: pages, a picture, or a text with what stands above it."""

    data: bytes = b""
    sizes: tuple[pdfium.Size, ...] = ()
    picture: QImage | None = None
    text: str | None = None
    head: str = ""


def can_be_shown(document: DocumentRow) -> bool:
    """Whether the program can show it itself."""
    kind = document.media_type
    return kind == PDF or kind in PICTURES or _is_text(kind) or is_mail(document.name)


def _is_text(media_type: str) -> bool:
    return media_type.startswith("text/") or media_type in TEXTS


def look(context: Context, document: DocumentRow) -> Looked:
    """Read a document, in the worker thread. Raises UserError where it is gone or can't be shown."""
    if _is_text(document.media_type):
        return _text(context.read(documents.beginning, document.id, _LONGEST_TEXT), document)
    data = context.read(documents.content, document.id)
    if is_mail(document.name):
        return mail_in_words(read_mail(data))
    if document.media_type == PDF:
        return Looked(data, _sizes(data))
    return Looked(picture=abandonable(lambda: _picture(data)))


def _sizes(data: bytes) -> tuple[pdfium.Size, ...]:
    from pypdfium2 import PdfiumError

    try:
        return tuple(pdfium.sizes(data))
    except PdfiumError as error:
        if getattr(error, "err_code", None) == _WRONG_PASSWORD:
            raise UserError(
                _tr(
                    "Viewer",
                    "Dieses PDF ist mit einem Passwort gesperrt. Bitte eine Kopie speichern, mit dem Passwort öffnen und "
                    "ohne Passwort wieder anhängen.",
                )
            ) from error
        raise UserError(
            _tr("Viewer", "Dieses PDF lässt sich hier nicht zeigen. Bitte eine Kopie speichern.")
        ) from error


def _picture(data: bytes) -> QImage:
    from app.reports.pictures import PictureError, read_picture

    try:
        picture = read_picture(data, _MOST_PIXELS, (_LONGEST_SIDE, _LONGEST_SIDE))
    except PictureError:
        raise UserError(
            _tr("Viewer", "Dieses Bild lässt sich hier nicht zeigen. Bitte eine Kopie speichern.")
        ) from None
    points = QImage(picture.tobytes(), *picture.size, 3 * picture.width, QImage.Format.Format_RGB888)
    return points.copy()  # Qt has looked at bytes of Python so far


def _text(data: bytes, document: DocumentRow) -> Looked:
    try:
        text = decode(data).text
    except UserError:
        text = data.decode("utf-8", "replace").replace("\0", "")
    shown = text_of_html(text) if document.media_type == "text/html" else text
    cut = _tr("Viewer", "Nur der Anfang wird gezeigt.") if document.size > len(data) else ""
    return Looked(text=shown, head=cut)


def mail_in_words(mail: Mail) -> Looked:
    """Who wrote when, and to whom, above the text."""
    attached = ", ".join(mail.names)
    lines = (
        (_tr("Viewer", "Von: {what}"), mail.sender),
        (_tr("Viewer", "An: {what}"), mail.to),
        (_tr("Viewer", "Gesendet: {what}"), written.day_time(mail.sent_at)),
        (_tr("Viewer", "Betreff: {what}"), mail.subject),
        (_tr("Viewer", "Anhänge: {what}"), attached),
        ("{what}", _tr("Viewer", "Nur der Anfang wird gezeigt.") if mail.cut else ""),
    )
    return Looked(text=mail.text, head="\n".join(line.format(what=what) for line, what in lines if what))


class DocumentViewer(Dialog):
    """Its title is only "Dokument": titles of windows are seen in task bars."""

    def __init__(
        self, window_context: WindowContext, document: DocumentRow, looked: Looked, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Dokument"))
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._window_context = window_context
        self._name = document.name
        self._head = PlainLabel("", "section", wrap=True)
        self.pages = PagesView(window_context.work)
        self.picture = _Picture()
        self.text = ReadText(window_context, document.record_id)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(GROUP, GROUP, GROUP, GROUP)
        self._column.setSpacing(RELATED)
        self._column.addWidget(self._head)
        self._show(looked)
        self._column.addLayout(row(None, action_button(self.tr("Schließen"), self.reject)))
        window_context.discreet.changed.connect(self._look_discreet)
        self._look_discreet()
        self.open_as_left(window_context.settings, _WINDOW, 900, 760)

    def _show(self, looked: Looked) -> None:
        if looked.picture is not None:
            self.picture.show_picture(looked.picture)
            self._column.addWidget(self.picture, 1)
            return
        if looked.text is not None:
            self.text.show_text(looked.head, looked.text)
            self._column.addWidget(self.text, 1)
            self.text.setFocus()
            return
        self._column.addWidget(Navigation(self.pages))
        self._column.addWidget(self.pages, 1)
        self.pages.show_pages(looked.data, looked.sizes)
        self.pages.setFocus()

    def _look_discreet(self, *_: object) -> None:
        discreet = self._window_context.discreet
        self._head.setText(discreet.mask(self._name))
        self.pages.set_unreadable(discreet.on)
        self.picture.set_unreadable(discreet.on)
        self.text.set_unreadable(discreet.on)

    def done(self, result: int) -> None:
        """Nothing of it is kept."""
        self.pages.clear()
        self.picture.show_picture(QImage())
        self.text.show_text("", "")
        super().done(result)


class _Picture(QLabel):
    """As large as there is room, never larger than it is."""

    def __init__(self) -> None:
        super().__init__()
        self._whole = QImage()
        self._unreadable = False
        self.setAccessibleName(self.tr("Bild"))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Ignored)

    def show_picture(self, picture: QImage) -> None:
        """Show another picture, or nothing."""
        self._whole = picture
        self._fit()

    def set_unreadable(self, unreadable: bool) -> None:
        """Show it so coarsely that nobody is known in it."""
        self._unreadable = unreadable
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._whole.isNull() or self.width() < 1:
            self.setPixmap(QPixmap())
            return
        source = self._whole.scaledToWidth(_UNREADABLE) if self._unreadable else self._whole
        room = QSize(min(self.width(), self._whole.width()), min(self.height(), self._whole.height()))
        smooth = Qt.TransformationMode.SmoothTransformation
        self.setPixmap(QPixmap.fromImage(source).scaled(room, Qt.AspectRatioMode.KeepAspectRatio, smooth))
