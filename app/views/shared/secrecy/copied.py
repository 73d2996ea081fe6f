"""What goes onto the clipboard: whether it may, and how the audit trail tells of it."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from app.common.sentences import TrailWords
from app.models import AuditKind, graph
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


def may_copy(window_context: WindowContext, kinds: Sequence[str]) -> bool:
    """Whether rows of these kinds may go onto the clipboard: what is under secrecy for her own use only, which she says once for
    as long as the window is open.
    """
    if not set(kinds) & set(graph.confidential_kinds()) or window_context.own_use:
        return True
    window_context.own_use = window_context.ask.confirm(
        _tr("OwnUse", "Kopieren"),
        _tr(
            "OwnUse",
            "Das steht unter Schweigepflicht (§ 203 StGB) und kommt nur für Ihren eigenen Gebrauch in die Zwischenablage. "
            "An andere geht es als Papier oder Datei, mit Schweigepflichtentbindung.",
        ),
        _tr("OwnUse", "Eigener Gebrauch"),
    )
    return window_context.own_use


def leaving_as(kind: str) -> AuditKind:
    """As what it stands in the trail that something of a record of this kind left by the clipboard."""
    return AuditKind.RELEASE if kind in graph.confidential_kinds() else AuditKind.EXPORT


def copied_rows(name: str, rows: int) -> TrailWords:
    """How the trail says that so many rows of a list were copied."""
    return TrailWords(f"list:{name}:{rows}")
