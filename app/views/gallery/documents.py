"""Documents looked at inside, and scans that are offered."""

from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QWidget

from app.services.office.documents import DocumentRow
from app.transfer.mail.mail import Mail
from app.views.gallery.samples import DOCUMENT, LETTER, MAIL_FROM, MAIL_SUBJECT, SCANS, blank_pages
from app.views.gallery.stage import Scene, Stage, shown
from app.views.preview import pdfium
from app.views.scans.dialog import ScansDialog
from app.views.scans.folder import Scan
from app.views.scans.watcher import ScanWatcher
from app.views.shared.records.viewer import PDF, DocumentViewer, Looked, mail_in_words
from app.views.theme import colours

_AT = datetime(2026, 11, 2, 17, 30)


def _picture(stage: Stage) -> QWidget:
    drawn = QImage(1200, 800, QImage.Format.Format_RGB32)
    drawn.fill(QColor(colours().accent_soft))
    return _document(stage, "Spielplatz.png", "image/png", Looked(picture=drawn))


def _pages_of_pdf(stage: Stage) -> QWidget:
    """Blank pages: what is around them is looked at."""
    data = blank_pages(3)
    return _document(stage, DOCUMENT, PDF, Looked(data, tuple(pdfium.sizes(data))))


def _text(stage: Stage) -> QWidget:
    return _document(stage, "Protokoll.txt", "text/plain", Looked(text=LETTER))


def _mail(stage: Stage) -> QWidget:
    mail = Mail(MAIL_FROM, "", MAIL_SUBJECT, _AT, LETTER, (DOCUMENT,))
    return _document(stage, "Mail.eml", "message/rfc822", mail_in_words(mail))


def _document(stage: Stage, name: str, media_type: str, looked: Looked) -> QWidget:
    document = DocumentRow(0, 0, name, media_type, len(looked.data), _AT)
    return shown(DocumentViewer(stage.window.window_context, document, looked, stage.window))


def _scans(stage: Stage) -> QWidget:
    watcher = ScanWatcher(stage.window.window_context)
    watcher.waiting = tuple(Scan(Path(name), 300_000 * (1 + len(name)), 0.0) for name in SCANS)
    return shown(ScansDialog(stage.window.window_context, watcher, None, stage.window))


SCENES = (
    Scene("dokument-bild", _picture),
    Scene("dokument-seiten", _pages_of_pdf),
    Scene("dokument-text", _text),
    Scene("dokument-mail", _mail),
    Scene("scans-anhaengen", _scans),
)
