"""How the items of a timeline stand below each other: what is planned above what has been, repetitions folded."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from app.services.timeline import Item, ItemKind

FoldKey = tuple[str, str]
"""Title and status of what is repeated."""
_OFTEN = 3
"""From so many on, participations with the same title and status are folded."""


class Heading(Enum):
    """Above a part of the timeline."""

    PLANNED = "planned"
    BEEN = "been"


@dataclass(frozen=True, slots=True)
class Entry:
    """One item; `inside` where it stands under the fold that holds it."""

    item: Item
    inside: bool = False


@dataclass(frozen=True, slots=True)
class Fold:
    """Several items as one line, newest first."""

    items: tuple[Item, ...]
    unfolded: bool

    @property
    def key(self) -> FoldKey:
        """What it is known by while items are added."""
        return _key(self.items[0])


Line = Heading | Entry | Fold


def arranged(items: Sequence[Item], now: datetime, unfolded: Collection[FoldKey] = ()) -> list[Line]:
    """Lines for `items`, which come newest first. What is planned comes soonest first; without it there are no headings."""
    planned = [item for item in reversed(items) if item.at > now or item.open]
    been = [item for item in items if not (item.at > now or item.open)]
    lines: list[Line] = []
    if planned:
        lines += [Heading.PLANNED, *map(Entry, planned)]
        lines += [Heading.BEEN] if been else []
    return [*lines, *_folded(been, unfolded)]


def same_place(one: Line, other: Line) -> bool:
    """Whether two lines are the same one, whatever has been added to it."""
    if isinstance(one, Fold) and isinstance(other, Fold):
        return (one.key, one.unfolded) == (other.key, other.unfolded)
    return one == other


def _folded(items: Sequence[Item], unfolded: Collection[FoldKey]) -> Iterator[Line]:
    """A fold stands where the newest of its items would."""
    groups: dict[FoldKey, list[Item]] = {}
    for item in items:
        if item.kind is ItemKind.PARTICIPATION:
            groups.setdefault(_key(item), []).append(item)
    seen: set[FoldKey] = set()
    for item in items:
        key = _key(item)
        group = groups.get(key, []) if item.kind is ItemKind.PARTICIPATION else []
        if len(group) < _OFTEN:
            yield Entry(item)
        elif key not in seen:
            seen.add(key)
            yield Fold(tuple(group), key in unfolded)
            yield from (Entry(one, inside=True) for one in group if key in unfolded)


def _key(item: Item) -> FoldKey:
    return item.title, str(item.status)
