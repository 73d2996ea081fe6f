"""The board of concerns: what stands on a card, and what a step to another state needs."""

from collections.abc import Collection
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.common import clock
from app.models import ConcernStatus, Kind
from app.services.concerns import board, concerns
from app.services.concerns.concerns import DONE, SETTLED, ConcernRow
from app.views.language.sentences import translated
from app.views.pages.concerns.forward_dialog import ForwardDialog
from app.views.pages.concerns.step_dialog import ask_step
from app.views.shared import dates
from app.views.shared.board.board_spec import BoardSpec, Time
from app.views.shared.lists.columns import Column
from app.views.shared.step import change
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate
_LATE = 7
"""Days after which late is more than late."""


def time_of(row: ConcernRow) -> Time:
    """What is late says so; then until when, else since when."""
    today = clock.today()
    if row.status in DONE:
        return Time(dates.in_words(row.closed_on or row.told_on or row.received_on), "ok", "quiet")
    if row.status in SETTLED:
        since = row.settled_on or row.received_on
        return Time(_tr("Board", "Rückmeldung offen {since}").format(since=_since(since)), "mail", _tone(since, today))
    if row.due_on is None:
        return Time(_since(row.received_on), "time", "quiet")
    if row.due_on >= today:
        return Time(_tr("Board", "fällig {day}").format(day=dates.in_words(row.due_on)), "due", "quiet")
    return Time(
        _tr("Board", "überfällig {since}").format(since=_since(row.due_on)), "warning", _tone(row.due_on, today)
    )


def _tone(since: date, today: date) -> str:
    return "danger" if (today - since).days > _LATE else "warn"


def _since(day: date) -> str:
    days = (clock.today() - day).days
    return _tr("Board", "seit %n Tag(en)", None, days) if days > 0 else _tr("Board", "seit heute")


def card_columns() -> list[Column]:
    """The texts of a card; read aloud in this order."""
    return [
        Column("subject", _tr("Concerns", "Anliegen"), 0, lambda row: row.subject, private=True),
        Column("number", _tr("Concerns", "Nummer"), 0, lambda row: row.number),
        Column("category", _tr("Concerns", "Kategorie"), 0, lambda row: translated(row.category)),
        Column("place", _tr("Concerns", "Ort"), 0, lambda row: row.building or row.place, private=True),
        Column("time", _tr("Board", "Zeit"), 0, lambda row: time_of(row).text),
    ]


def take_to(window_context: WindowContext, ids: Collection[int], status: ConcernStatus, parent: QWidget) -> None:
    """Give concerns another state. What needs a result, an office or how the citizen was told is asked one after the other,
    until she leaves a question; a step that makes no sense is refused with the reason.
    """
    rows = [row for row in window_context.context.read(concerns.rows, list(ids)) if row.status is not status]
    asked = [row.id for row in rows if status is ConcernStatus.FORWARDED or board.asks(row, status)]
    plain = [row.id for row in rows if row.id not in asked]
    if plain:
        step = _tr("Board", "Stand „{status}“").format(status=status.label)
        change(window_context, step, board.take_all, plain, status, clock.today(), about=plain)
    for concern_id in asked:
        if not _ask(window_context, concern_id, status, parent):
            return


def _ask(window_context: WindowContext, concern_id: int, status: ConcernStatus, parent: QWidget) -> bool:
    if status is not ConcernStatus.FORWARDED:
        return ask_step(window_context, concern_id, status, parent)
    concern = window_context.context.read(concerns.load, concern_id)
    if not window_context.ask.dialog(ForwardDialog(window_context, concern, parent)):
        return False
    window_context.done(_tr("Board", "Anliegen weitergeleitet"), concern_id)
    return True


def concern_board() -> BoardSpec:
    """The board of *Anliegen*."""
    return BoardSpec(
        kind=Kind.CONCERN,
        name=_tr("Concerns", "Anliegen nach Stand"),
        states=board.COLUMNS,
        ids=concerns.ids,
        rows=concerns.rows,
        hides=board.hides,
        beside=board.beside,
        take_to=take_to,
        card=card_columns,
        time_of=time_of,
        counted=_counted,
    )


def _counted(count: int) -> str:
    return _tr("Board", "%n Anliegen", None, count)
