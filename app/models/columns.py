"""What the program must know about a column: said once, where the column is mapped (`mapped_column(info=…)`).

History, erasure, trail and translations are derived from it (see `app.models.graph`). A text or a reference that nobody
has classified fails a test.
"""

from dataclasses import dataclass
from enum import Enum
from typing import Any

Info = dict[str, Any]
Need = tuple[str, tuple[Any, ...]]
"""An attribute and the values of it that fit."""

UNJOURNALED: Info = {"journaled": False}
"""Information of a table that the journal leaves out: what the vault keeps about itself, and bytes written once."""
LABEL, TEXT, KEPT, CALLS, LINES, CODES, REFERENCE = "label", "text", "kept", "calls", "lines", "codes", "reference"


class TextKind(Enum):
    """Where a text comes from."""

    TYPED = "typed"
    """A person typed it: it may hold a name."""
    DERIVED = "derived"
    """Made from typed texts: as telling as they are."""
    CODE = "code"
    """Made by the program: a key, a number, a word of a fixed list. It names nobody."""


class OnErasure(Enum):
    """What becomes of a row when the record that a column refers to is erased."""

    GOES = "goes"
    """The row is a part of the record and goes with it (ON DELETE CASCADE)."""
    STAYS = "stays"
    """The row stays without the reference (ON DELETE SET NULL), and so does its history: it told no more than a number."""
    FORGETS = "forgets"
    """The row stays without the reference (ON DELETE SET NULL); its history goes, because it told of the person."""
    FORBIDS = "forbids"
    """The record can't be erased while the row is there."""
    ERASED_TOO = "erased too"
    """The row is a record of its own about the other, and is erased with it."""


@dataclass(frozen=True, slots=True)
class Reference:
    """A column that leads to a record, or to a row that belongs to one.

    Attributes:
        on_erasure: what becomes of the row when the other end is erased.
        clears: typed columns of the row that are emptied then, because they called the other by name.
        drops: tables of parts of the row that are deleted then, because they tell of the other.
        keeps: tables of parts of the row with typed texts that stay with it, because they tell nothing of the other.
        names: whether lists and papers of the row's record show who the other is: with an address block it is withheld.
        home: whether the other end is where this person lives; it is erased with the last who lived there.
        timeline: whether the timeline of the other end tells of this row's record too.
        once: columns of the row that stand there once for each other end (one participation for each event): where two are
            merged and both have one, that of the record that is kept stays. Empty: only where the rows are equal in everything.
        moves: whether the row goes over to the record that another is merged into.
        needs: what the other end has to be (a donation has to be accepted before it is booked).
        needs_part: the table of a part that the other end has to have (who interprets has signed a pledge of secrecy).
    """

    on_erasure: OnErasure
    clears: tuple[str, ...] = ()
    drops: tuple[str, ...] = ()
    keeps: tuple[str, ...] = ()
    names: bool = False
    home: bool = False
    timeline: bool = False
    once: tuple[str, ...] = ()
    moves: bool = True
    needs: tuple[Need, ...] = ()
    needs_part: str = ""


def typed(label: str = "", kept: str = "", *, calls: bool = False, lines: bool = False) -> Info:
    """A text that a person types. With `label` it stands in the history of its record; with `lines` it may have several.

    `kept` is the reason why the text stays when a person whom the row refers to is erased. With `calls` the text calls those
    by name who live with whom the row belongs to (a letter to both): the names of who is erased are taken out of it.
    """
    also: Info = ({KEPT: kept} if kept else {}) | ({CALLS: True} if calls else {}) | ({LINES: True} if lines else {})
    return _info(label) | {TEXT: TextKind.TYPED} | also


def derived(kept: str = "") -> Info:
    """A text made from typed ones."""
    return {TEXT: TextKind.DERIVED} | ({KEPT: kept} if kept else {})


def code(label: str = "", of: str = "") -> Info:
    """A text that the program makes. `of` says which names it stands for: "language" or "country" (CLDR)."""
    return _info(label) | {TEXT: TextKind.CODE} | ({CODES: of} if of else {})


def shown(label: str) -> Info:
    """A value that is no text (a day, a number, yes or no, a word of a fixed list) and stands in the history."""
    return _info(label)


def refers(
    on_erasure: OnErasure,
    label: str = "",
    *,
    clears: tuple[str, ...] = (),
    drops: tuple[str, ...] = (),
    keeps: tuple[str, ...] = (),
    names: bool = False,
    home: bool = False,
    timeline: bool = False,
    once: tuple[str, ...] = (),
    moves: bool = True,
    needs: tuple[Need, ...] = (),
    needs_part: str = "",
) -> Info:
    """A reference, see `Reference`."""
    return _info(label) | {
        REFERENCE: Reference(on_erasure, clears, drops, keeps, names, home, timeline, once, moves, needs, needs_part)
    }


def _info(label: str) -> Info:
    return {LABEL: label} if label else {}
