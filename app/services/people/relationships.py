"""How persons belong together, read from either side: parents, custody, who may pick somebody up."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, literal, or_, select, true, union_all
from sqlalchemy.orm import Session

from app.common import clock
from app.common.days import age_on, holds_on
from app.common.errors import UserError
from app.common.sentences import Sentence
from app.common.text import clean
from app.models import Kind, Person, RelationKind, Relationship
from app.services.heads import Aspect, Fact
from app.services.records import RECORD, FieldWarning, get, rows_in, table_of
from app.services.shown import Shown

_RELATIONSHIP = table_of(Relationship)
_PERSON = table_of(Person)
SHOWN = Shown((Relationship, Person))
"""Whatever a row shows: the relationship, the name of the other."""
DOWNWARD = (RelationKind.PARENT, RelationKind.FOSTER_PARENT, RelationKind.GRANDPARENT)
"""Kinds that lead from the older to the younger: nobody is above herself."""
DECIDING = (RelationKind.GUARDIAN, RelationKind.LEGAL_GUARDIAN)
"""Kinds by which one decides for the other: nobody decides for whoever decides for her."""
CUSTODY = (RelationKind.GUARDIAN, RelationKind.LEGAL_GUARDIAN, RelationKind.FOSTER_PARENT, RelationKind.PARENT)
"""Who decides for somebody, those who surely do first."""
_GENERATIONS = 8
OF_AGE = 18


@dataclass(frozen=True, slots=True)
class RelationRow:
    """What another person is to this one. `backward`: it was said of the other, so `kind.reverse` is what this one is.

    Attributes:
        other: the name of the other person.
        born: the year of the other's birth.
        present: whether it holds today.
    """

    id: int
    other_id: int
    other: str
    born: int | None
    phone: str
    kind: RelationKind
    backward: bool
    since: date | None
    until: date | None
    note: str
    present: bool

    @property
    def word(self) -> Sentence:
        """What this person is to the other."""
        return self.kind.reverse if self.backward else self.kind.label

    @property
    def other_word(self) -> Sentence:
        """What the other is to this person."""
        return self.kind.label if self.backward else self.kind.reverse


@dataclass(slots=True)
class Related:
    """A relationship as one of the two says it: what the other is to her.

    `backward`: the other is the first of the two, so that she is what `kind.label` says.
    """

    person_id: int
    other_id: int | None = None
    kind: RelationKind = RelationKind.PARENT
    backward: bool = True
    since: date | None = None
    until: date | None = None
    note: str = ""
    id: int | None = None

    def sides(self) -> tuple[int, int]:
        """The first and the second of the two."""
        other = self.other_id or 0
        return (other, self.person_id) if self.backward else (self.person_id, other)


def of_person(session: Session, person_id: int) -> list[RelationRow]:
    """Everybody a person belongs to, from either side; what holds today first."""
    return _from(session, [person_id]).get(person_id, [])


def among(session: Session, person_ids: Sequence[int]) -> dict[int, list[RelationRow]]:
    """What those persons are to each other today, by person."""
    wanted = set(person_ids)
    return {
        person: [row for row in found if row.present and row.other_id in wanted]
        for person, found in _from(session, person_ids).items()
    }


def custodians(session: Session, person_id: int) -> list[RelationRow]:
    """Who decides for a person today, each once. Parents do so for a child: for nobody known to be of age."""
    grown = _is_of_age(session, person_id)
    decide = (RelationKind.LEGAL_GUARDIAN,) if grown else CUSTODY
    found = [row for row in of_person(session, person_id) if row.present and row.backward and row.kind in decide]
    found.sort(key=lambda row: CUSTODY.index(row.kind))
    return list({row.other_id: row for row in reversed(found)}.values())[::-1]


def _is_of_age(session: Session, person_id: int) -> bool:
    born = session.execute(select(_PERSON.c.birth_date, _PERSON.c.birth_year).where(_PERSON.c.id == person_id)).first()
    age = age_on(clock.today(), *born) if born else None
    return age is not None and age >= OF_AGE


def picking_up(session: Session, person_id: int) -> list[RelationRow]:
    """Who else may pick a person up today."""
    rows = of_person(session, person_id)
    return [row for row in rows if row.present and row.backward and row.kind is RelationKind.PICKS_UP]


def facts(session: Session, person_id: int) -> Iterator[Fact]:
    """For the card at the head of somebody: who decides for her, and who may pick her up."""
    for row in custodians(session, person_id):
        yield _door(row, Sentence("Sorge: {name}", name=row.other))
    for row in picking_up(session, person_id):
        yield _door(row, Sentence("Darf abholen: {name}", name=row.other))


def _door(row: RelationRow, text: Sentence) -> Fact:
    return Fact(Aspect.PEOPLE, text, private=True, record_id=row.other_id, kind=Kind.PERSON)


def new(_session: Session, person_id: int) -> Related:
    """A relationship of a person that is to be said."""
    return Related(person_id)


def load(session: Session, relationship_id: int, person_id: int) -> Related:
    """A relationship as one of its two persons sees it."""
    found = get(session, Relationship, relationship_id)
    backward = found.person_id != person_id
    other = found.person_id if backward else found.other_id
    return Related(person_id, other, found.kind, backward, found.since, found.until, found.note, found.id)


def save(session: Session, said: Related) -> int:
    """Save a relationship. The same one that holds already is changed instead of doubled.

    Raises UserError without another person, of a person with herself, or where it ends before it begins.
    """
    if said.other_id is None:
        raise UserError("Eine Beziehung braucht eine zweite Person. Bitte suchen oder mit dem Namen neu anlegen.")
    if said.other_id == said.person_id:
        raise UserError("Eine Beziehung besteht zwischen zwei verschiedenen Personen. Bitte die andere Person wählen.")
    if said.since and said.until and said.until < said.since:
        raise UserError("Die Beziehung endet, bevor sie beginnt. Bitte „seit“ und „bis“ prüfen.")
    same = None if said.id else _same(session, said)
    kept = same or (get(session, Relationship, said.id) if said.id else Relationship())
    kept.person_id, kept.other_id = said.sides()
    kept.kind, kept.note = said.kind, clean(said.note) or (same.note if same else "")
    kept.since = said.since or (same.since if same else None)
    kept.until = said.until
    session.add(kept)
    session.flush()
    return kept.id


def end(session: Session, relationship_id: int, until: date) -> None:
    """Let a relationship end; it stays in the history."""
    get(session, Relationship, relationship_id).until = until
    session.flush()


def remove(session: Session, relationship_id: int) -> None:
    """Delete a relationship that was entered by mistake; the persons stay."""
    session.delete(get(session, Relationship, relationship_id))
    session.flush()


def warnings(session: Session, said: Related) -> list[FieldWarning]:
    """What looks odd about a relationship; it may be saved as it is."""
    if said.other_id is None or said.other_id == said.person_id:
        return []
    return [*_circle(session, said), *_odd_years(session, said)]


def _circle(session: Session, said: Related) -> Iterator[FieldWarning]:
    """The second of the two stands above the first already; who decided for somebody once may be decided for today."""
    first, second = said.sides()
    goes_on = or_(_RELATIONSHIP.c.until.is_(None), _RELATIONSHIP.c.until >= clock.today())
    for kinds, holds in ((DOWNWARD, true()), (DECIDING, goes_on)):
        links = and_(_RELATIONSHIP.c.kind.in_(kinds), _RELATIONSHIP.c.id != (said.id or 0), holds)
        if said.kind in kinds and first in set(_below(session, second, links)):
            yield FieldWarning("other_id", Sentence("Umgekehrt steht es schon da: Das ergäbe einen Kreis."))


def _odd_years(session: Session, said: Related) -> Iterator[FieldWarning]:
    if said.kind not in DOWNWARD:
        return
    older, younger = said.sides()
    columns = select(_PERSON.c.id, _PERSON.c.birth_year).where(_PERSON.c.id.in_((older, younger)))
    born = {row.id: row.birth_year for row in session.execute(columns)}
    if born.get(older) and born.get(younger) and born[older] >= born[younger]:
        yield FieldWarning("other_id", Sentence("Nach den Geburtsjahren passt das nicht zusammen."))


def _below(session: Session, person_id: int, links: ColumnElement[bool]) -> Iterator[int]:
    """Everybody whom one reaches from a person by these links, as far as it is on file."""
    seen, last = {person_id}, {person_id}
    for _ in range(_GENERATIONS):
        statement = select(_RELATIONSHIP.c.other_id).where(_RELATIONSHIP.c.person_id.in_(last), links)
        last = set(session.scalars(statement)) - seen
        if not last:
            return
        yield from last
        seen |= last


def _same(session: Session, said: Related) -> Relationship | None:
    """The relationship that says the same and holds on, from either side where both are the same to each other."""
    first, second = said.sides()
    pairs = [(first, second), *([(second, first)] if said.kind.mutual else [])]
    either = [(Relationship.person_id == one) & (Relationship.other_id == other) for one, other in pairs]
    statement = select(Relationship).where(or_(*either), Relationship.kind == said.kind, Relationship.until.is_(None))
    return session.scalars(statement.limit(1)).first()


_SHOWN_COLUMNS = ("id", "kind", "since", "until", "note")


def _side(own: str, other: str, backward: bool) -> Any:
    columns = (_RELATIONSHIP.c[name] for name in _SHOWN_COLUMNS)
    mine, theirs = _RELATIONSHIP.c[own].label("mine"), _RELATIONSHIP.c[other].label("theirs")
    return select(*columns, mine, theirs, literal(backward).label("backward"))


_SIDES = union_all(
    _side("person_id", "other_id", False),
    _side("other_id", "person_id", True),
).subquery()
_ROWS = (
    select(_SIDES, RECORD.c.title, RECORD.c.sort_key, _PERSON.c.birth_year, _PERSON.c.phone, _PERSON.c.mobile)
    .join(_PERSON, _PERSON.c.id == _SIDES.c.theirs)
    .join(RECORD, RECORD.c.id == _PERSON.c.id)
    .where(RECORD.c.deleted_at.is_(None))
)


def _from(session: Session, person_ids: Iterable[int]) -> dict[int, list[RelationRow]]:
    today = clock.today()
    found: dict[int, list[tuple[Any, RelationRow]]] = {}
    for row in rows_in(session, _ROWS, _SIDES.c.mine, list(person_ids)):
        present = holds_on(today, row.since, row.until)
        one = RelationRow(
            id=row.id,
            other_id=row.theirs,
            other=row.title,
            born=row.birth_year,
            phone=row.mobile or row.phone,
            kind=row.kind,
            backward=row.backward,
            since=row.since,
            until=row.until,
            note=row.note,
            present=present,
        )
        order = (not present, list(RelationKind).index(row.kind), row.sort_key, row.id)
        found.setdefault(row.mine, []).append((order, one))
    return {person: [one for _order, one in sorted(rows, key=lambda pair: pair[0])] for person, rows in found.items()}
