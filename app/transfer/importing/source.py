"""A list with what its columns stand for: as it was proposed, kept for its source, or said by hand."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from app.common.kinds import Choice, Kind
from app.common.progress import Progress, silent
from app.common.text import search_key
from app.services.importing.mappings import SavedMapping
from app.transfer.columns.proposing import propose
from app.transfer.columns.understanding import Options, Understood, understand
from app.transfer.importing.writing import Origin
from app.transfer.kinds.registry import imported
from app.transfer.reading import Found, RawTable, read_source

_DAYS = frozenset(("birth_date", "birth_year"))
_ORDER = "order"
_SAMPLE = 60


class DateOrder(Choice):
    """How the days of a list are written."""

    SEEN = "seen", "wie in der Liste erkannt"
    DAY_FIRST = "day_first", "Tag zuerst"
    MONTH_FIRST = "month_first", "Monat zuerst"


@dataclass(frozen=True)
class Source:
    """A list and how it is understood.

    Attributes:
        columns: the field of each column that is taken, by its place.
        mapping: what was kept for lists of its source, where that is used.
    """

    path: Path
    kind: Kind
    table: RawTable
    columns: Mapping[int, str]
    order: DateOrder = DateOrder.SEEN
    mapping: SavedMapping | None = None

    @property
    def lacks_name(self) -> bool:
        """Whether no column holds a name, without which nobody is brought in."""
        return imported(self.kind).name_fields.isdisjoint(self.columns.values())

    @property
    def has_dates(self) -> bool:
        """Whether a column holds days."""
        return not _DAYS.isdisjoint(self.columns.values())

    def samples(self, most: int) -> list[list[str]]:
        """For each column its first different values."""
        found: list[dict[str, None]] = [{} for _ in self.table.header]
        for row in self.table.sample(_SAMPLE):
            for values, cell in zip(found, row.cells, strict=False):
                if len(values) < most and (text := " ".join(cell.split())):
                    values[text] = None
        return [list(values) for values in found]


def read(path: Path, kind: Kind, wanted: Found | None = None) -> Source:
    """Read a file, with what is proposed for its columns. Raises UserError where it is no such list."""
    table = read_source(path, wanted)
    return Source(path, kind, table, propose(kind, table))


def with_columns(source: Source, columns: Mapping[int, str], order: DateOrder) -> Source:
    """The same list understood otherwise, by hand."""
    return replace(source, columns=dict(columns), order=order)


def mapped(source: Source, kept: SavedMapping | None) -> Source:
    """The same list understood as it was kept for its source; without one as it is proposed."""
    if kept is None:
        return Source(source.path, source.kind, source.table, propose(source.kind, source.table))
    known = imported(source.kind).labels
    said = {search_key(heading): key for heading, key in kept.columns.items()}
    wanted = {place: said.get(search_key(heading), "") for place, heading in enumerate(source.table.header)}
    columns = {place: key for place, key in wanted.items() if key in known}
    order = next((one for one in DateOrder if one == kept.options.get(_ORDER)), DateOrder.SEEN)
    return replace(source, columns=columns, order=order, mapping=kept)


def as_mapping(source: Source, name: str, origin: Origin) -> SavedMapping:
    """How the list is understood, to be kept for the next one of its source."""
    columns = {heading: source.columns.get(place, "") for place, heading in enumerate(source.table.header)}
    options = {_ORDER: str(source.order)}
    return SavedMapping(name, source.kind, columns, origin.source, origin.legal_basis, options)


def rows_of(source: Source, progress: Progress = silent) -> Understood:
    """Every row of the list as a record, and what is odd about it. Raises UserError and Cancelled."""
    first = None if source.order is DateOrder.SEEN else source.order is DateOrder.DAY_FIRST
    return understand(source.kind, source.table, source.columns, Options(first), progress)
