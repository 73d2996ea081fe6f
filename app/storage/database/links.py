"""What rows refer to is looked at again right before they are written: it may be undone, erased or in the trash by now.

Which columns refer to what is read from the models, so that a new reference is looked at by itself.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

import sqlcipher3
from sqlalchemy import Table, inspect
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app.common.errors import LinkGone
from app.common.sentences import Sentence
from app.models import Base, graph
from app.models.driver import driver

_GONE = (
    "„{field}“: Was hier gewählt ist, wurde inzwischen rückgängig gemacht oder gelöscht. Bitte etwas anderes wählen oder "
    "das Feld leeren; Ihre Eingabe bleibt stehen."
)
_IN_TRASH = (
    "„{field}“: Was hier gewählt ist, liegt inzwischen im Papierkorb. Bitte etwas anderes wählen, das Feld leeren oder es "
    "im Papierkorb wiederherstellen; Ihre Eingabe bleibt stehen."
)
_CHOSEN_GONE = (
    "Etwas, das hier gewählt ist, wurde inzwischen rückgängig gemacht oder gelöscht. Bitte etwas anderes wählen oder es "
    "wegnehmen; Ihre Eingabe bleibt stehen."
)
_OWNER_GONE = (
    "Ein Eintrag, auf den sich das bezieht, wurde inzwischen rückgängig gemacht oder gelöscht. Es wurde nichts geändert. "
    "Was rückgängig gemacht wurde, bringt „Wiederholen“ zurück."
)
_OWNER_IN_TRASH = (
    "Ein Eintrag, auf den sich das bezieht, liegt inzwischen im Papierkorb. Es wurde nichts geändert; bitte ihn zuerst dort "
    "wiederherstellen."
)
_BROKEN = "FOREIGN KEY constraint failed"


@dataclass(frozen=True, slots=True)
class Link:
    """An attribute whose value is the id of a row of `target`."""

    attribute: str
    target: Table
    label: Sentence | None
    owner: bool

    @property
    def table(self) -> Table:
        """Where it is looked up: a record of any kind among all of them."""
        return graph.RECORD if graph.is_record(self.target) else self.target


@cache
def links_of(entity: type[Base]) -> tuple[Link, ...]:
    """The attributes of a class that refer to other rows which the journal keeps."""
    return tuple(_links(entity))


def _links(entity: type[Base]) -> Iterator[Link]:
    for attribute in entity.__mapper__.column_attrs:
        for column in attribute.columns:
            target = graph.target_of(column)  # type: ignore[arg-type]
            if target in graph.journaled() and not graph.is_second_half(column):  # type: ignore[arg-type]
                is_part = column in graph.owners_of(column.table)
                yield Link(attribute.key, target, graph.label_of(column), is_part)  # type: ignore[arg-type]


def demand_links(session: Session) -> None:
    """Look at whatever new and changed rows of the session newly refer to. Raises LinkGone for the first that is gone."""
    touched = [*session.new, *(entity for entity in session.dirty if session.is_modified(entity))]
    wanted = [(link, value) for entity in touched for link, value in _newly_named(entity)]
    for table in {link.table for link, _value in wanted}:
        _demand(session, table, [(link, value) for link, value in wanted if link.table is table])
    for entity in touched:
        _demand_gathered(entity)


def broken_link(error: Exception) -> LinkGone | None:
    """What to say where the file itself refused a reference; None for any other error."""
    return (
        LinkGone(_OWNER_GONE)
        if isinstance(error, IntegrityError | sqlcipher3.IntegrityError) and _BROKEN in str(error)
        else None
    )


def _newly_named(entity: Base) -> Iterator[tuple[Link, int]]:
    state: Any = inspect(entity)
    for link in links_of(type(entity)):
        value = state.dict.get(link.attribute)
        if value is not None and (state.pending or state.attrs[link.attribute].history.added):
            yield link, value


def _demand(session: Session, table: Table, wanted: list[tuple[Link, int]]) -> None:
    trashed = _state(session, table, {value for _link, value in wanted})
    for link, value in wanted:
        if value not in trashed:
            raise _gone(link)
        if trashed[value]:
            raise _in_trash(link)


def _gone(link: Link) -> LinkGone:
    if link.label is not None:
        return LinkGone(_GONE, link.attribute, field=link.label)
    if link.owner:
        return LinkGone(_OWNER_GONE, link.attribute)
    return LinkGone(_CHOSEN_GONE, link.attribute)


def _in_trash(link: Link) -> LinkGone:
    if link.label is not None:
        return LinkGone(_IN_TRASH, link.attribute, field=link.label)
    return LinkGone(_OWNER_IN_TRASH, link.attribute)


def _state(session: Session, table: Table, keys: Iterable[int]) -> dict[int, bool]:
    """Those of the keys that are there, each with whether it lies in the trash."""
    trashed = "deleted_at IS NOT NULL" if table is graph.RECORD else "0"
    asked = f"SELECT id, {trashed} FROM {table.name}"
    found: dict[int, bool] = {}
    for key in keys:
        found.update(driver(session).execute(f"{asked} WHERE id = ?", (key,)).fetchall())
    return found


def _demand_gathered(entity: Base) -> None:
    """Entries chosen in a list of several: one that the file no longer has would be written anew under its old number."""
    state: Any = inspect(entity)
    for relation in state.mapper.relationships:
        if relation.secondary is None:
            continue
        for chosen in state.attrs[relation.key].history.added or ():
            if inspect(chosen).pending and chosen.id is not None:
                raise LinkGone(_CHOSEN_GONE, relation.key)
