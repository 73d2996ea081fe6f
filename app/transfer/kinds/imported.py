"""What the program must know of a kind of records so that a list can bring it in."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from app.common.kinds import Kind
from app.common.sentences import Sentence
from app.models import Catalogue
from app.services.duplicates.traits import Traits
from app.transfer.columns.gathering import Gathered, Take
from app.transfer.columns.rows import ImportedRow
from app.transfer.kinds.fields import Field, labels_of

WordColumns = Sequence[tuple[int, Sequence[str]]]
"""Columns of words, never none of them: the place of each, and its cells."""


class NamedEntry(NamedTuple):
    """A word of the row that names an entry of a value list, and the column of the record that holds the entry."""

    word: str
    column: str
    catalogue: Catalogue


@dataclass(frozen=True)
class CardFields:
    """What the fields of a card of an address book are to a kind.

    Attributes:
        renamed: fields that it calls otherwise.
        passed_over: fields that say nothing of it, and are not told as left out.
    """

    renamed: Mapping[str, str] = field(default_factory=dict)
    passed_over: frozenset[str] = frozenset()


def _as_said(_said: dict[int, str]) -> None:
    """Every heading means what it says."""


@dataclass(frozen=True)
class ImportedKind:
    """A kind of records that a list can bring in.

    Attributes:
        fields: what a column may be taken as, in the order of the form.
        headings: for each field the headings that mean it, as `plain` writes them, with | between.
        takes: fields whose cells are more than a line of text.
        record_of: makes a row of the number of its line and what was gathered; None where it holds no name.
        row: what such a row tells, by the names of the record's columns and parts.
        traits_of: by what a row is compared with what is on file.
        names_in: the fields of columns without headings that hold words; whether another column holds postcodes is known.
        settle: changes what columns were understood as, by their places, where others of them decide it.
        cards: what an address book says of it.
        entries: words that name an entry of a value list.
    """

    kind: Kind
    fields: tuple[Field, ...]
    headings: Mapping[str, str]
    takes: Mapping[str, Take]
    record_of: Callable[[int, Gathered], ImportedRow | None]
    row: tuple[str, ...]
    traits_of: Callable[[Any], Traits]
    names_in: Callable[[WordColumns, bool], Iterator[tuple[int, str]]]
    settle: Callable[[dict[int, str]], None] = _as_said
    cards: CardFields = CardFields()
    entries: tuple[NamedEntry, ...] = ()

    @cached_property
    def labels(self) -> dict[str, Sentence]:
        """What each field is called, by its key."""
        return labels_of(self.fields)

    @cached_property
    def name_fields(self) -> frozenset[str]:
        """The fields of which a list needs one."""
        return frozenset(field.key for field in self.fields if field.names)

    @cached_property
    def several(self) -> frozenset[str]:
        """The fields that several columns may fill."""
        return frozenset(field.key for field in self.fields if field.several)
