"""Texts filed with others that call the erased by name (a letter to both): the names are taken out, there and in the history."""

import json
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Table, select, update
from sqlalchemy.orm import Session

from app.models import JournalRow, Person, PersonName, graph
from app.services.called import without_words, words_of
from app.services.journal_rows import links, remove
from app.services.people.naming import is_particle
from app.services.records import AnyRow, chunks, rows_in, table_of

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

    def told_by(self, there: frozenset[str], owner: int | None) -> frozenset[str]:
        """Those of the words of a text that tell of her, where it belongs to a record."""
        near = self.words & there if owner in self.near else frozenset()
        return near | self.full if len(self.full) >= _FULL and self.full <= there else near


def those_erased(session: Session, doomed: Sequence[int]) -> list[_Erased]:
    """Who of the records that will be erased is a person, and how others may call them. Call before anything is deleted."""
    going = {row.id: row for row in rows_in(session, select(_PERSON), _PERSON.c.id, doomed)}
    near = _near(session, going)
    left = {other for _homes, others in near.values() for other in others} - set(doomed)
    names = {row.id: _name_words(row) for row in rows_in(session, select(_PERSON), _PERSON.c.id, sorted(left))}
    further = rows_in(session, select(_NAME.c.person_id, _NAME.c.name), _NAME.c.person_id, list(going))
    found = []
    for person, row in going.items():
        homes, others = near[person]
        theirs = frozenset[str]().union(*(names.get(other, frozenset()) for other in others & left))
        also = (row.birth_name, row.chosen_name, *(one.name for one in further if one.person_id == person))
        own = _name_words(row) | _without_particles(*also)
        full = _without_particles(row.given_name, row.family_name)
        found.append(_Erased(full, own - theirs, frozenset(homes | others)))
    return found


def further_names(session: Session, doomed: Sequence[int]) -> list[str]:
    """What the persons among these records are called beside their titles. Call before anything is deleted."""
    columns = [_PERSON.c[name] for name in ("native_name", "birth_name", "chosen_name")]
    own = rows_in(session, select(*columns), _PERSON.c.id, doomed)
    further = rows_in(session, select(_NAME.c.name), _NAME.c.person_id, doomed)
    return [name for row in (*own, *further) for name in row if name]


def _near(session: Session, people: Collection[int]) -> dict[int, tuple[set[int], set[int]]]:
    """For each of them the homes in which she lives or lived, and who lives or lived there."""
    near: dict[int, tuple[set[int], set[int]]] = {person: (set(), set()) for person in people}
    for column in graph.homes_of(_PERSON):
        own = links(session, column, rows=people)
        members = links(session, column, ends={home for _person, home in own})
        for person, home in own:
            homes, others = near[person]
            homes.add(home)
            others.update(member for member, where in members if where == home)
    return near


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
            if changed := _changed(table, columns, dict(row), erased):
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
    touched: set[int] = set()
    for chunk in chunks([row.id for row in told]):
        touched |= remove(session, JournalRow.id.in_(chunk))
    return touched


def _changed(
    table: Table, columns: Sequence[Column[object]], values: Mapping[str, Any], erased: Collection[_Erased]
) -> dict[str, str]:
    """What the texts of a row are without the erased, as far as they tell of them."""
    owner = next((values.get(column.name) for column in graph.owners_of(table)), None)
    found: dict[str, str] = {}
    for column in columns:
        text = values.get(column.name) or ""
        there = words_of(text)
        telling = frozenset[str]().union(*(one.told_by(there, owner) for one in erased))
        if (kept := without_words(text, telling)) != text:
            found[column.name] = kept
    return found
