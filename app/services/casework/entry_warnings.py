"""What looks odd about a contact. Nothing of it hinders saving."""

from collections.abc import Collection, Iterator
from datetime import date, datetime, timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.days import age_on, shifted
from app.common.sentences import Sentence
from app.models import CatalogueEntry, ContactEntry, Gone, Person, RelationKind
from app.services.casework.follow_ups import FollowUp
from app.services.people.relationships import OF_AGE, of_person
from app.services.records import RECORD, AnyRow, FieldWarning, rows_in, table_of

_ENTRY, _PERSON = table_of(ContactEntry), table_of(Person)
_LONG_MINUTES = 8 * 60
_A_DAY = timedelta(days=1)
_FAMILY = "familie"


def warnings(session: Session, entry: ContactEntry, others: Collection[int] = ()) -> list[FieldWarning]:
    """What looks odd about a contact with its person and these others. None of the sentences names anybody."""
    people = [*([entry.person_id] if entry.person_id is not None else []), *others]
    known = rows_in(session, _PEOPLE, _PERSON.c.id, people)
    return [
        *_of_the_moment(session, entry, known),
        *_of_minutes(entry),
        *_of_understanding(session, entry, known),
    ]


def of_follow_up(follow_up: FollowUp | None) -> list[FieldWarning]:
    """What looks odd about the follow-up that a contact is to end with."""
    if follow_up is None or follow_up.done or follow_up.task_id is not None or follow_up.due_on is None:
        return []
    over = follow_up.due_on < clock.today()
    return [FieldWarning("follow_up", Sentence("Der Tag ist schon vorbei."))] if over else []


_PEOPLE = select(
    *(_PERSON.c[name] for name in ("id", "birth_date", "birth_year", "gone", "gone_on", "needs_interpreter")),
)


def _of_the_moment(session: Session, entry: ContactEntry, people: list[AnyRow]) -> Iterator[FieldWarning]:
    if entry.at is None:
        return
    if entry.at > clock.now():
        yield FieldWarning("at", Sentence("Der Kontakt liegt in der Zukunft."))
    for row in people:
        since = row.gone_on
        if row.gone is not Gone.NO and (since is None or since <= entry.at.date()):
            yield FieldWarning("at", _GONE[row.gone] if since is None else _gone_since(row.gone, since))
    if (other := _at_the_same_time(session, entry)) is not None:
        yield FieldWarning(
            "at",
            Sentence(
                "Zur selben Zeit steht schon ein Gespräch: {time} Uhr, {minutes} Minuten. Stimmen Beginn und Dauer?",
                time=f"{other.at:%H:%M}",
                minutes=other.minutes,
            ),
        )


_GONE = {
    Gone.MOVED: Sentence("Diese Person ist als verzogen eingetragen. Stimmt der Tag?"),
    Gone.DIED: Sentence("Diese Person ist als verstorben eingetragen. Stimmt der Tag?"),
}


def _gone_since(gone: Gone, since: date) -> Sentence:
    if gone is Gone.DIED:
        return Sentence("Diese Person ist am {day} verstorben. Stimmt der Tag?", day=since)
    return Sentence("Diese Person ist seit {day} verzogen. Stimmt der Tag?", day=since)


def _at_the_same_time(session: Session, entry: ContactEntry) -> AnyRow | None:
    """Another talk that had begun and was not over; nobody has two at once. Notes without duration are none."""
    if not entry.minutes:
        return None
    begin, end = entry.at, _end(entry.at, entry.minutes)
    near = (
        select(_ENTRY.c.at, _ENTRY.c.minutes)
        .outerjoin_from(_ENTRY, RECORD, RECORD.c.id == _ENTRY.c.record_id)
        .where(_ENTRY.c.at > shifted(begin, -_A_DAY), _ENTRY.c.at < end, _ENTRY.c.minutes > 0)
        .where(_ENTRY.c.id != (entry.id or 0), or_(_ENTRY.c.record_id.is_(None), RECORD.c.deleted_at.is_(None)))
        .order_by(_ENTRY.c.at.desc())
    )
    return next((row for row in session.execute(near) if _end(row.at, row.minutes) > begin), None)


def _end(at: datetime, minutes: int) -> datetime:
    return shifted(at, timedelta(minutes=minutes))


def _of_minutes(entry: ContactEntry) -> Iterator[FieldWarning]:
    if not entry.minutes and not entry.indirect_minutes:
        yield FieldWarning("minutes", Sentence("Ohne Dauer zählt das Gespräch, aber keine Zeit."))
    if entry.minutes > _LONG_MINUTES:
        yield FieldWarning("minutes", Sentence("Das Gespräch dauerte länger als acht Stunden."))
    if entry.indirect_minutes > _LONG_MINUTES:
        yield FieldWarning("indirect_minutes", Sentence("Die Nacharbeit dauerte länger als acht Stunden."))


def _of_understanding(session: Session, entry: ContactEntry, people: list[AnyRow]) -> Iterator[FieldWarning]:
    """A child that may have interpreted, where the family did, or where nothing says how one understood each other."""
    by_family = _is_family(session, entry.understanding_id)
    day = (entry.at or clock.now()).date()
    children = [row.id for row in people if _is_child(row, day)]
    if by_family and not children:
        text = Sentence("Hat ein Kind übersetzt? Besser erwachsene Sprachmittlung suchen.")
        yield FieldWarning("understanding_id", text)
    elif children and (by_family or _may_interpret(session, entry, people, children)):
        yield FieldWarning("understanding_id", _BY_A_CHILD)


_BY_A_CHILD = Sentence(
    "Ein Kind war dabei: Hat es übersetzt? Kinder sollen nicht dolmetschen; bitte erwachsene Sprachmittlung suchen."
)


def _is_child(row: AnyRow, day: date) -> bool:
    age = age_on(day, row.birth_date, row.birth_year)
    return age is not None and age < OF_AGE


def _may_interpret(session: Session, entry: ContactEntry, people: list[AnyRow], children: list[int]) -> bool:
    """Nothing is said of it, the one it was with needs somebody who interprets, or has such a child for it, and it was there."""
    beside = [child for child in children if child != entry.person_id]
    if entry.understanding_id is not None or entry.person_id is None or not beside:
        return False
    if any(row.needs_interpreter for row in people if row.id == entry.person_id):
        return True
    return any(
        row.kind is RelationKind.INTERPRETS_FOR and row.backward and row.present and row.other_id in beside
        for row in of_person(session, entry.person_id)
    )


def _is_family(session: Session, entry_id: int | None) -> bool:
    key = select(CatalogueEntry.key).where(CatalogueEntry.id == entry_id)
    return bool(entry_id) and session.scalar(key) == _FAMILY
