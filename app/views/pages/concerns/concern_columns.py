"""What the list of concerns shows and how it is filtered."""

from PySide6.QtCore import QCoreApplication

from app.common import clock, german
from app.models import Catalogue, ConcernNature, ConcernStatus
from app.services.concerns import concerns
from app.services.concerns.concerns import ConcernRow
from app.views.language.sentences import translated
from app.views.language.words import word
from app.views.shared import dates
from app.views.shared.forms.catalogue_fields import options
from app.views.shared.lists.columns import Column, day_column, whole
from app.views.shared.lists.filters import Filter, Read
from app.views.shared.lists.tag_filter import tag_filter

_tr = QCoreApplication.translate


def columns() -> list[Column]:
    """The columns, the usual ones first."""
    return [
        Column("number", _tr("Concerns", "Nummer"), 14, lambda row: row.number, natural=True),
        Column("subject", _tr("Concerns", "Anliegen"), 48, lambda row: row.subject, private=True),
        Column("status", _tr("Concerns", "Stand"), 18, lambda row: word(row.status)),
        Column("category", _tr("Concerns", "Kategorie"), 18, lambda row: translated(row.category)),
        day_column("received", _tr("Concerns", "Eingegangen"), 12, lambda row: row.received_on),
        Column(
            "due",
            _tr("Concerns", "Bis"),
            13,
            _due,
            tooltip=lambda row: dates.exact(row.due_on),
            printed=lambda row: german.day(row.due_on),
        ),
        Column("department", _tr("Concerns", "Zuständig"), 20, lambda row: row.department),
        Column(
            "voices",
            _tr("Concerns", "Stimmen"),
            9,
            lambda row: str(row.voices),
            align="right",
            total=whole,
            default=False,
        ),
        Column("building", _tr("Concerns", "Gebäude"), 18, lambda row: row.building, default=False),
        Column("place", _tr("Concerns", "Ort"), 20, lambda row: row.place, private=True, sortable=False, default=False),
        Column("nature", _tr("Concerns", "Art"), 12, lambda row: word(row.nature), default=False),
        Column("source", _tr("Concerns", "Quelle"), 12, lambda row: translated(row.source), default=False),
        Column("reporter", _tr("Concerns", "Gemeldet von"), 20, lambda row: row.reporter, private=True, default=False),
        day_column("settled", _tr("Concerns", "Ergebnis am"), 12, lambda row: row.settled_on, default=False),
        day_column("told", _tr("Concerns", "Rückmeldung"), 12, lambda row: row.told_on, default=False),
        day_column("closed", _tr("Concerns", "Geschlossen"), 12, lambda row: row.closed_on, default=False),
        Column(
            "tags", _tr("Concerns", "Schlagwörter"), 16, lambda row: ", ".join(row.tags), sortable=False, default=False
        ),
    ]


def _due(row: ConcernRow) -> str:
    """Until when, in words; a day that has passed says so, not by its colour."""
    if row.due_on is None:
        return ""
    if row.due_on < clock.today():
        return _tr("Concerns", "überfällig: {day}").format(day=dates.in_words(row.due_on))
    return dates.in_words(row.due_on)


def filters(read: Read) -> tuple[Filter, ...]:
    """The filters above the list, the usual ones first."""

    def statuses() -> list[tuple[str, str]]:
        some = [
            ("open", _tr("Concerns", "offen")),
            ("overdue", _tr("Concerns", "überfällig")),
            ("waiting", _tr("Concerns", "wartet auf eine Stelle")),
            ("owed", _tr("Concerns", "Rückmeldung offen")),
            ("done", _tr("Concerns", "erledigt")),
        ]
        return [*some, *((str(status), word(status)) for status in ConcernStatus)]

    def categories() -> list[tuple[str, str]]:
        return [(str(entry_id), label) for entry_id, label in options(read, Catalogue.CONCERN_CATEGORY)]

    def offices() -> list[tuple[str, str]]:
        return [(str(record_id), name) for record_id, name in read(concerns.departments)]

    def natures() -> list[tuple[str, str]]:
        return [(str(nature), word(nature)) for nature in ConcernNature]

    def years() -> list[tuple[str, str]]:
        return [(str(year), str(year)) for year in read(concerns.years)]

    return (
        Filter("status", _tr("Concerns", "Stand"), statuses),
        Filter("category", _tr("Concerns", "Kategorie"), categories),
        Filter("department", _tr("Concerns", "Zuständig"), offices),
        Filter("nature", _tr("Concerns", "Art"), natures),
        Filter("received", _tr("Concerns", "Jahr"), years),
        tag_filter(read),
    )
