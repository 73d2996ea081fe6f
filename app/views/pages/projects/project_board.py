"""The board of projects: what stands on a card, and how much time there is."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.common import clock
from app.models import Kind, ProjectStatus
from app.services.projects import projects, states
from app.services.projects.projects import ACTIVE, OVER, ProjectRow
from app.views.language import written
from app.views.language.words import word
from app.views.pages.projects.state_dialog import take_to
from app.views.shared import dates
from app.views.shared.board.board_spec import BoardSpec, Time
from app.views.shared.lists.columns import Column

_tr = QCoreApplication.translate
_GROUPS = {
    "open": tuple(one for one in ProjectStatus if one not in OVER),
    "active": ACTIVE,
    "late": ACTIVE,
    "due": ACTIVE,
    "over": OVER,
}


def project_board() -> BoardSpec:
    """The board of *Projekte*."""
    return BoardSpec(
        kind=Kind.PROJECT,
        name=_tr("Projects", "Projekte nach Stand"),
        states=states.COLUMNS,
        ids=projects.ids,
        rows=projects.rows,
        hides=_hides,
        beside=states.beside,
        take_to=take_to,
        card=_card,
        time_of=time_of,
        counted=_counted,
    )


def time_of(row: ProjectRow) -> Time:
    """Until when the next milestone is to be reached; else since when it goes on, or when it ended."""
    if row.status in ACTIVE and row.milestone_due is not None:
        day = dates.in_words(row.milestone_due)
        if row.milestone_due < clock.today():
            return Time(_tr("Board", "überfällig {since}").format(since=day), "warning", "warn")
        return Time(_tr("Board", "fällig {day}").format(day=day), "due", "quiet")
    if row.status in OVER:
        return Time(dates.in_words(row.ends_on), "ok", "quiet")
    if row.begun_on is None:
        return Time(_tr("Projects", "noch kein Beginn"), "time", "quiet")
    return Time(_tr("Projects", "seit {day}").format(day=written.day(row.begun_on)), "time", "quiet")


def _hides(filters: Mapping[str, str], status: ProjectStatus) -> bool:
    wanted = filters.get("status", "")
    if not wanted or wanted == str(status) or wanted == "self_run":
        return False
    return status not in _GROUPS.get(wanted, ())


def _card() -> list[Column]:
    """The texts of a card; read aloud in this order."""
    return [
        Column("name", _tr("Projects", "Projekt"), 0, lambda row: row.name),
        Column("people", _tr("Projects", "Beteiligte"), 0, _people),
        Column("self_run", _tr("Projects", "Selbständig"), 0, _self_run),
        Column("place", _tr("Projects", "Als Nächstes"), 0, lambda row: row.milestone or row.place),
        Column("time", _tr("Board", "Zeit"), 0, lambda row: time_of(row).text),
    ]


def _people(row: ProjectRow) -> str:
    people = row.people
    return _tr("Projects", "%n Beteiligte", None, people) if people else word(row.area)


def _self_run(row: ProjectRow) -> str:
    return "" if row.self_run_on is None else _tr("Projects", "läuft selbständig")


def _counted(count: int) -> str:
    return _tr("Projects", "%n Projekt(e)", None, count)
