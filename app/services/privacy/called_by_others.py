"""Texts filed with others that call the erased by name (a letter to both): the names are taken out, there and in the history."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Table, delete, select, update
from sqlalchemy.orm import Session

from app.models import JournalRow, Person, PersonName, graph
from app.services.called import without_words, words_of
from app.services.journal_rows import formerly_of, once_led_to
from app.services.people.naming import is_particle
from app.services.records import AnyRow, rows_in, table_of

_PERSON, _NAME = table_of(Person), table_of(PersonName)
_FULL = 2


@dataclass(frozen=True, slots=True)
class _Erased:
    """Somebody who is erased.

    Attributes:
        full: given and family name; where both stand in a text, it tells of her.
        words: every word of any of her names that nobody of `near` has.
        near: the records of the homes in which she lives or lived, and of who lives or lived there.
    """

    full: frozenset[str]
    words: frozenset[str]
    near: frozenset[int]

    def out_of(self, text: str, owner: int | None) -> str:
        """A text that belongs to a record, without her."""
        if owner in self.near:
            text = without_words(text, self.words)
        return without_words(text, self.full) if len(self.full) >= _FULL and self.full <= words_of(text) else text


def those_erased(session: Session, doomed: Sequence[int]) -> list[_Erased]:
    """Who of the records that will be erased is a person, and how others may call them. Call before anything is deleted."""
    going = set(doomed)
    return [_erased(session, row, going) for row in rows_in(session, select(_PERSON), _PERSON.c.id, doomed)]


def further_names(session: Session, doomed: Sequence[int]) -> list[str]:
    """What the persons among these records are called beside their titles. Call before anything is deleted."""
    columns = [_PERSON.c[name] for name in ("native_name", "birth_name", "chosen_name")]
    own = rows_in(session, select(*columns), _PERSON.c.id, doomed)
    further = rows_in(session, select(_NAME.c.name), _NAME.c.person_id, doomed)
    return [name for row in (*own, *further) for name in row if name]


def _erased(session: Session, row: AnyRow, going: set[int]) -> _Erased:
    homes, others = _near(session, row.id)
    left = rows_in(session, select(_PERSON), _PERSON.c.id, sorted(others - going))
    theirs = frozenset[str]().union(*(_name_words(other) for other in left))
    further = rows_in(session, select(_NAME.c.name), _NAME.c.person_id, [row.id])
    own = _name_words(row) | _without_particles(row.birth_name, row.chosen_name, *(one.name for one in further))
    full = _without_particles(row.given_name, row.family_name)
    return _Erased(full, own - theirs, frozenset(homes | others - {row.id}))


def _near(session: Session, person_id: int) -> tuple[set[int], set[int]]:
    """The homes in which somebody lives or lived, and who lives or lived there."""
    homes: set[int] = set()
    others: set[int] = set()
    for column in _PERSON.columns:
        if not (reference := graph.reference_of(column)) or not reference.home:
            continue
        here = session.scalar(select(column).where(_PERSON.c.id == person_id))
        led = formerly_of(session, column, [person_id]) | ({here} if here is not None else set())
        homes |= led
        others |= once_led_to(session, column, led)
    return homes, others


def _name_words(row: AnyRow) -> frozenset[str]:
    return _without_particles(row.given_name, row.family_name, row.patronymic, row.native_name)


def _without_particles(*names: str) -> frozenset[str]:
    return frozenset(word for word in words_of(*names) if not is_particle(word))


def take_out(session: Session, erased: Collection[_Erased]) -> set[int]:
    """Take these names out of all such texts. Call after deleting the records.

    Returns the numbers of the steps that can't be turned back any more, because they lost rows by that.
    """
    touched: set[int] = set()
    for table, columns in graph.calling().items() if erased else ():
        (key,) = table.primary_key
        for row in session.execute(select(table)).mappings().all():
            if changed := _changed(table, columns, row, erased):
                session.execute(update(table).where(key == row[key.name]).values(changed))
        touched |= _forget_history(session, table, columns, erased)
    return touched


def _forget_history(
    session: Session, table: Table, columns: Sequence[Column[object]], erased: Collection[_Erased]
) -> set[int]:
    rows = session.execute(
        select(JournalRow.id, JournalRow.step_id, JournalRow.before, JournalRow.after).where(
            JournalRow.table_name == table.name
        )
    )
    sides = ((row, [json.loads(side) for side in (row.before, row.after) if side]) for row in rows.all())
    told = [row for row, found in sides if any(_changed(table, columns, values, erased) for values in found)]
    for row in told:
        session.execute(delete(JournalRow).where(JournalRow.id == row.id))
    return {row.step_id for row in told}


def _changed(
    table: Table, columns: Sequence[Column[object]], values: Mapping[str, Any], erased: Collection[_Erased]
) -> dict[str, str]:
    """What the texts of a row are without the erased, as far as they tell of them."""
    owner = next((values.get(column.name) for column in graph.owners_of(table)), None)
    found: dict[str, str] = {}
    for column in columns:
        text = kept = values.get(column.name) or ""
        for one in erased:
            kept = one.out_of(kept, owner)
        if kept != text:
            found[column.name] = kept
    return found
