"""Darf ich mit … reden? What the releases allow to say to somebody, and to ask; or why they allow nothing."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.days import holds_on
from app.common.sentences import Sentence, joined
from app.models import Affiliation, Case, Kind, Release, Scope
from app.services.heads import Aspect, Fact
from app.services.lists import ListQuery
from app.services.records import table_of, title_of
from app.services.secrecy import releases
from app.services.secrecy.releases import ReleaseRow
from app.services.secrecy.standing import ReleaseState
from app.services.shown import Shown

_CASE, _AFFILIATION = table_of(Case), table_of(Affiliation)
_MOST = 300
_IN_HEAD = 4
SHOWN = Shown((Release, Affiliation))
"""What an answer depends on, besides names."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Whether she may talk with somebody. `said` is the answer in one sentence, `details` about what, which way, until when, or why
    not; `words` are the typed ones of the releases: what exactly, and what for.

    `releases` are those it comes from: that hold, or, where none does, those that could have.
    """

    allowed: bool
    said: Sentence
    details: tuple[Sentence, ...] = ()
    words: tuple[Sentence, ...] = ()
    releases: tuple[ReleaseRow, ...] = ()


_HERSELF = Answer(True, Sentence("Ja, das ist die Person selbst."))
_YES = Sentence("Ja, Sie dürfen miteinander reden.")
_LISTEN = Sentence("Nur zuhören: Sie dürfen dort etwas erfahren, aber nichts mitteilen.")
_NO = Sentence(
    "Nein. Ohne gültige Schweigepflichtentbindung erfährt dort niemand etwas, auch nicht, dass es einen Fall gibt."
)


def of_record(session: Session, about_id: int) -> list[ReleaseRow]:
    """The releases of a person, or those that hold in a case; those that hold today first, the latest of them before."""
    query = ListQuery(filters={"about": str(about_id)}, sort=(("given", True),))
    found = releases.listed(session, query, _MOST)
    return sorted(found, key=lambda row: row.state is not ReleaseState.VALID)


def may_talk(session: Session, about_id: int, recipient_id: int) -> Answer:
    """Whether she may talk with a body or a person about a case, or about a person. Whoever speaks for a body today may hear what it may."""
    client_id = session.scalar(select(_CASE.c.person_id).where(_CASE.c.id == about_id)) or about_id
    if recipient_id == client_id:
        return _HERSELF
    called = {recipient_id, *_bodies_of(session, recipient_id)}
    found = [row for row in of_record(session, about_id) if row.recipient_id in called]
    return answer(found, title_of(session, recipient_id))


def answer(named: Sequence[ReleaseRow], name: str) -> Answer:
    """The answer from the releases that name somebody, or a body that somebody called `name` speaks for."""
    valid = tuple(row for row in named if row.state is ReleaseState.VALID)
    tells = [row for row in valid if row.direction.telling and row.scopes]
    asks = [row for row in valid if row.direction.asking and row.scopes]
    if not tells and not asks:
        return _refused(valid, named)
    details = (*_ways(tells, asks), *_only_in(valid), *_through(valid, name))
    return Answer(True, _YES if tells else _LISTEN, details, tuple(one for row in valid for one in words(row)), valid)


def _refused(valid: Sequence[ReleaseRow], named: Sequence[ReleaseRow]) -> Answer:
    if valid:
        why = tuple(Sentence("{number} gilt, nennt aber keinen Umfang.", number=row.number) for row in valid)
        return Answer(False, _NO, why, releases=tuple(valid))
    if not named:
        return Answer(False, _NO, (Sentence("Für diesen Empfänger gibt es noch keine."),))
    return Answer(False, _NO, tuple(joined(": ", row.number, row.standing) for row in named), releases=tuple(named))


def _ways(tells: Sequence[ReleaseRow], asks: Sequence[ReleaseRow]) -> Iterator[Sentence]:
    """About what, which way, until when; the same for both ways stands once."""
    told, asked = _about(tells), _about(asks)
    if told == asked and tells:
        yield Sentence("Mitteilen und erfahren: {what}", what=told)
        return
    if tells:
        yield Sentence("Mitteilen: {what}", what=told)
    yield Sentence("Erfahren: {what}", what=asked) if asks else Sentence("Erfragen dürfen Sie dort nichts.")


def _about(rows: Sequence[ReleaseRow]) -> Sentence:
    """Each scope with the day until which the last release holds it."""
    until: dict[Scope, date] = {}
    for row in rows:
        for scope in row.scopes:
            until[scope] = max(until.get(scope, date.min), row.until or date.max)
    if Scope.EVERYTHING in until:
        until = {
            scope: day for scope, day in until.items() if scope is Scope.EVERYTHING or day > until[Scope.EVERYTHING]
        }
    by_day: dict[date, list[Scope]] = {}
    for scope in Scope:
        if scope in until:
            by_day.setdefault(until[scope], []).append(scope)
    return joined("; ", *(_until(joined(", ", *(one.label for one in scopes)), day) for day, scopes in by_day.items()))


def _until(what: Sentence, day: date) -> Sentence:
    return what if day == date.max else Sentence("{what} (bis {day})", what=what, day=day)


def _only_in(rows: Sequence[ReleaseRow]) -> Iterator[Sentence]:
    """What holds in one case alone."""
    for row in rows:
        if row.case:
            yield Sentence("{number} gilt nur für den Fall {case}.", number=row.number, case=row.case)


def words(row: ReleaseRow) -> Iterator[Sentence]:
    """What is typed in a release: what exactly may be told, and what for."""
    if row.extent:
        yield Sentence("Wortlaut: „{words}“", words=row.extent)
    if row.purpose:
        yield Sentence("Zweck: {purpose}", purpose=row.purpose)


def _through(rows: Sequence[ReleaseRow], name: str) -> Iterator[Sentence]:
    """For which body somebody speaks."""
    for body in dict.fromkeys(row.recipient for row in rows if row.recipient != name):
        yield Sentence("Als Ansprechperson von {body}", body=body)


def _bodies_of(session: Session, person_id: int) -> set[int]:
    statement = select(_AFFILIATION.c.organisation_id, _AFFILIATION.c.since, _AFFILIATION.c.until)
    found = session.execute(statement.where(_AFFILIATION.c.person_id == person_id))
    return {row.organisation_id for row in found if holds_on(clock.today(), row.since, row.until)}


def facts(session: Session, about_id: int) -> Iterator[Fact]:
    """For the card at the head of a case or a person: with whom she may talk, about what, until when."""
    valid = [row for row in of_record(session, about_id) if row.state is ReleaseState.VALID and row.scopes]
    for row in valid[:_IN_HEAD]:
        text = joined(" · ", Sentence("reden mit {name}", name=row.recipient), _shortly(row))
        yield Fact(
            Aspect.SECRECY,
            text,
            private=row.recipient_kind is not Kind.ORGANISATION,
            record_id=row.id,
            kind=Kind.RELEASE,
        )
    if len(valid) > _IN_HEAD:
        yield Fact(Aspect.SECRECY, Sentence("und mit {number} weiteren", number=len(valid) - _IN_HEAD))


def _shortly(row: ReleaseRow) -> Sentence:
    only = None if row.direction.telling else Sentence("nur erfahren")
    until = Sentence("bis {day}", day=row.until) if row.until else None
    return joined(", ", only, _scopes(row.scopes), until)


def _scopes(scopes: Iterable[Scope]) -> Sentence:
    held = list(scopes)
    return joined(", ", *(one.label for one in ([Scope.EVERYTHING] if Scope.EVERYTHING in held else held)))
