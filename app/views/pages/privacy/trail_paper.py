"""The audit trail as a paper: what the page shows as it is filtered; names stand on it only where she wants it."""

from datetime import timedelta

from PySide6.QtCore import QCoreApplication, QObject

from app.common import clock, german
from app.models import AuditKind, Kind
from app.papers.trail import TRAIL, TrailView, record_of
from app.services.lists import ListQuery
from app.services.privacy import trail
from app.services.privacy.trail import TrailRow
from app.views.language.words import word
from app.views.pages.privacy import trail_words as words
from app.views.preview.opening import open_export, open_paper
from app.views.shared.lists.filters import Read
from app.views.window_context import WindowContext

translate = QCoreApplication.translate
_UNBROKEN = "\N{NO-BREAK SPACE}"


def open_trail(window_context: WindowContext, query: ListQuery) -> None:
    """Show the preview of the lines that `query` finds."""
    open_paper(window_context, TRAIL, trail_view(window_context.context.read, query))


def save_trail(window_context: WindowContext, query: ListQuery, parent: QObject) -> None:
    """Write the lines that `query` finds as a table where she chooses."""
    open_export(window_context, (TRAIL,), trail_view(window_context.context.read, query), parent)


def trail_view(read: Read, query: ListQuery) -> TrailView:
    """These lines as the page shows them."""
    return TrailView(
        query,
        translate("Trail", "Protokoll"),
        (
            translate("Trail", "Wann"),
            translate("Trail", "Was"),
            translate("Trail", "Woran"),
            translate("Trail", "Womit"),
        ),
        _cells,
        _filtered(read, query),
    )


def _cells(line: TrailRow, names: bool) -> tuple[str, ...]:
    about = words.about(line) if names else words.pseudonym(line)
    return german.day_time(line.at).replace(" ", _UNBROKEN), words.what(line), about, words.by_what(line)


def _filtered(read: Read, query: ListQuery) -> str:
    """How the lines were chosen, in words; a record that somebody is called by stands there by its number."""
    parts = [_span(query.filters.get("period", "")), _kinds(query.filters.get("kind", ""))]
    if record := record_of(query):
        about = read(trail.about, record)
        nameless = about.kind is None or about.kind is Kind.CASE
        parts.append(words.called(about) if nameless else f"{word(about.kind)} {record}" if about.kind else "")
    if query.text.strip():
        parts.append(translate("Trail", "gesucht nach einem Wort"))
    return " · ".join(part for part in parts if part)


def _span(period: str) -> str:
    first, after = trail.span(period, clock.today())
    if first is None or after is None:
        return ""
    last = german.day(after.date() - timedelta(days=1))
    return translate("Trail", "{first} bis {last}").format(first=german.day(first.date()), last=last)


def _kinds(kind: str) -> str:
    chosen = trail.GROUPS.get(kind) or tuple(one for one in AuditKind if one == kind)
    return ", ".join(word(one) for one in chosen)
