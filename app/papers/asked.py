"""A list of the window as the command line asks for it: which one, its columns, filters and order, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from app.common.errors import UserError
from app.papers.command import Argument, Given

_UP, _DOWN = "auf", "ab"


@dataclass(frozen=True)
class AskedList:
    """What was asked for; all of it are names, which the window knows (`WindowLists`).

    Attributes:
        kind: the word of the kind of its records.
        columns: the columns wanted, in this order; none means those that the window shows at first.
        filters: by the name of the filter.
        sort: columns, each with whether it descends; none means the order of the window.
        text: what would be typed into the filter field.
        selected: ids of the rows that would be selected.
        record: the only record that lines of the audit trail are to be about.
    """

    kind: str = ""
    columns: tuple[str, ...] = ()
    filters: tuple[tuple[str, str], ...] = ()
    sort: tuple[tuple[str, bool], ...] = ()
    text: str = ""
    selected: tuple[int, ...] = ()
    record: int | None = None


class WindowLists(Protocol):
    """Gives lists as the window shows them. Every method raises UserError with what would be possible."""

    def list_view(self, asked: AskedList) -> Any:
        """The list with its columns, a `ListView`."""

    def chosen(self, asked: AskedList) -> Any:
        """The records of the list, as `Chosen`."""

    def trail_view(self, asked: AskedList) -> Any:
        """The audit trail, a `TrailView`."""


def filter_arguments() -> tuple[Argument, ...]:
    """How lists are filtered."""
    return (
        Argument(
            "filter", "wie die Filter über der Liste, z. B. role=volunteer; mehrmals", metavar="NAME=WERT", several=True
        ),
        Argument("search", "was im Filterfeld stünde", metavar="TEXT", default=""),
    )


def list_arguments() -> tuple[Argument, ...]:
    """The filters of a list of records, its order, and what is selected in it."""
    return (
        *filter_arguments(),
        Argument("sort", "Spalten, nach denen sortiert wird, z. B. birth_year:ab,name", metavar="SPALTEN", default=""),
        Argument("selected", "ids der ausgewählten Zeilen, z. B. 3,17", metavar="NUMMERN", default=""),
    )


def asked_list(given: Given, kind: str = "") -> AskedList:
    """What the arguments say. Raises UserError for what can't be read."""
    return AskedList(
        kind,
        tuple(_words(given.get("columns") or "")),
        tuple(map(_filter, given.get("filter") or ())),
        tuple(map(_sort, _words(given.get("sort") or ""))),
        given.get("search") or "",
        tuple(map(_number, _words(given.get("selected") or ""))),
        given.get("record"),
    )


def _words(text: str) -> Sequence[str]:
    return [word.strip() for word in text.split(",") if word.strip()]


def _filter(text: str) -> tuple[str, str]:
    name, _, value = text.partition("=")
    return name, value


def _sort(text: str) -> tuple[str, bool]:
    name, _, direction = text.partition(":")
    if direction not in ("", _UP, _DOWN):
        raise UserError(
            "Die Richtung „{direction}“ gibt es beim Sortieren nicht. Möglich sind: {directions}.",
            direction=direction,
            directions=f"{_UP}, {_DOWN}",
        )
    return name, direction == _DOWN


def _number(text: str) -> int:
    if not (text.isascii() and text.isdecimal()):
        raise UserError("„{text}“ ist keine Nummer eines Eintrags.", text=text)
    return int(text)
