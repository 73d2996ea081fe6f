"""What the list of projects shows and how it is filtered."""

from PySide6.QtCore import QCoreApplication

from app.common import clock, german
from app.models import Area, ProjectStatus
from app.services.projects import projects
from app.services.projects.projects import ACTIVE, ProjectRow
from app.views.language import written
from app.views.language.words import word
from app.views.shared import dates
from app.views.shared.lists.columns import Column, day_column, money_column
from app.views.shared.lists.filters import Filter, Read
from app.views.shared.lists.tag_filter import tag_filter

_tr = QCoreApplication.translate


def columns() -> list[Column]:
    """The columns, the usual ones first."""
    return [
        Column("name", _tr("Projects", "Projekt"), 34, lambda row: row.name, natural=True),
        Column("status", _tr("Projects", "Stand"), 16, _standing),
        Column("milestone", _tr("Projects", "Als Nächstes"), 28, lambda row: row.milestone, sortable=False),
        Column(
            "due",
            _tr("Projects", "Bis"),
            14,
            _due,
            tooltip=lambda row: dates.exact(row.milestone_due),
            printed=lambda row: german.day(row.milestone_due),
        ),
        Column("people", _tr("Projects", "Beteiligte"), 10, lambda row: written.number(row.people), align="right"),
        money_column("planned", _tr("Projects", "Geplant"), lambda row: row.planned or None),
        day_column("begun", _tr("Projects", "Beginn"), 12, lambda row: row.begun_on),
        day_column("ends", _tr("Projects", "Ende"), 12, lambda row: row.ends_on, default=False),
        Column("area", _tr("Projects", "Aufgabe"), 22, lambda row: word(row.area), default=False),
        Column(
            "by_residents",
            _tr("Projects", "Von Bewohner/innen"),
            12,
            lambda row: _tr("Projects", "ja") if row.by_residents else _tr("Projects", "nein"),
            default=False,
        ),
        day_column("self_run", _tr("Projects", "Selbständig seit"), 14, lambda row: row.self_run_on, default=False),
        Column(
            "partners",
            _tr("Projects", "Partner"),
            9,
            lambda row: written.number(row.partners),
            align="right",
            default=False,
        ),
        Column("place", _tr("Projects", "Ort"), 18, lambda row: row.place, sortable=False, default=False),
        Column(
            "tags", _tr("Projects", "Schlagwörter"), 16, lambda row: ", ".join(row.tags), sortable=False, default=False
        ),
    ]


def _standing(row: ProjectRow) -> str:
    """The state; that residents run it by themselves stands beside it."""
    if row.self_run_on is None:
        return word(row.status)
    return _tr("Projects", "{status}, selbständig").format(status=word(row.status))


def _due(row: ProjectRow) -> str:
    """Until when the next milestone is to be reached; a day that has passed says so, not by its colour."""
    if row.milestone_due is None or row.status not in ACTIVE:
        return ""
    if row.milestone_due < clock.today():
        return _tr("Projects", "überfällig: {day}").format(day=dates.in_words(row.milestone_due))
    return dates.in_words(row.milestone_due)


def filters(read: Read) -> tuple[Filter, ...]:
    """The filters above the list, the usual ones first."""

    def statuses() -> list[tuple[str, str]]:
        some = [
            ("open", _tr("Projects", "offen")),
            ("active", _tr("Projects", "aktiv")),
            ("due", _tr("Projects", "Meilenstein fällig")),
            ("late", _tr("Projects", "Meilenstein überfällig")),
            ("self_run", _tr("Projects", "läuft selbständig")),
            ("over", _tr("Projects", "zu Ende")),
        ]
        return [*some, *((str(status), word(status)) for status in ProjectStatus)]

    def areas() -> list[tuple[str, str]]:
        return [(str(area), word(area)) for area in Area]

    def years() -> list[tuple[str, str]]:
        return [(str(year), str(year)) for year in read(projects.years)]

    return (
        Filter("status", _tr("Projects", "Stand"), statuses),
        Filter("area", _tr("Projects", "Aufgabe"), areas),
        Filter("begun", _tr("Projects", "Beginn"), years),
        tag_filter(read),
    )
