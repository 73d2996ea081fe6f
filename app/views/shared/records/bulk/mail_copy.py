"""Mail addresses of what is selected onto the clipboard, for the field BCC."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from app.models import AuditKind
from app.services.kinds import addresses_of
from app.services.people.mails import Mails
from app.views.shared.secrecy.copied import copied_rows
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


def copy_mails(window_context: WindowContext, kind: str, name: str, ids: list[int]) -> None:
    """Copy those of a list with this name, note in the audit trail that they left, and say who is not among them."""
    addresses = addresses_of(kind)
    if addresses is None:
        return
    mails = window_context.context.read(addresses.mails, ids)
    if mails.addresses:
        QGuiApplication.clipboard().setText(mails.line)
        window_context.note(AuditKind.EXPORT, text=copied_rows(name, len(mails.addresses)))
    window_context.notice(in_words(mails))


def in_words(mails: Mails) -> str:
    """How many there are, how many have none, and how many were left out."""
    count = len(mails.addresses)
    said = _tr("MailCopy", "%n E-Mail-Adresse(n) kopiert, für das Feld BCC.", None, count)
    parts = [said if count else _tr("MailCopy", "Keine E-Mail-Adresse kopiert.")]
    if mails.without:
        without = mails.without
        parts.append(_tr("MailCopy", "%n ohne E-Mail-Adresse.", None, without))
    if mails.left_out:
        out = mails.left_out
        left = _tr("MailCopy", "%n ausgelassen: Auskunftssperre, verzogen oder verstorben.", None, out)
        parts.append(left)
    return " ".join(parts)
