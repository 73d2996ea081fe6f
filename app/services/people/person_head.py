"""What stands on the card at the head of a person."""

from collections.abc import Iterable, Iterator

from sqlalchemy import select
from sqlalchemy.orm import Session, selectinload

from app.common import clock
from app.common.days import holds_on
from app.common.sentences import Coded, Sentence, joined
from app.models import Case, CaseStatus, Channel, Consent, ConsentState, Household, Kind, Person, PersonRole
from app.services.catalogues import label_of
from app.services.heads import Aspect, Fact, doors, mind, reached
from app.services.importing.runs import origins
from app.services.people import blocks, pledges, relationships, whereabouts
from app.services.people.further import first_number
from app.services.records import RECORD, get, one_line, table_of
from app.services.referrals import notices
from app.services.secrecy import talking

_PERSON, _CASE = table_of(Person), table_of(Case)
_OPEN = RECORD.alias("open_case")
_MANY = 99
"""More than live in one household."""


def head(session: Session, person_id: int) -> list[Fact]:
    """How a person is reached and called, where and with whom she lives, what she speaks and is, and what to mind."""
    parts = (Person.names, Person.numbers, Person.addresses, Person.languages, Person.consents)
    options = [*map(selectinload, parts), selectinload(Person.roles).selectinload(PersonRole.role)]
    person = get(session, Person, person_id, *options)
    home = home_of(session, person)
    return [
        *_gone(person),
        *_reached(person, home),
        *_with(session, home),
        *_languages(person),
        *_called(person),
        *_roles(person),
        *_allowed(person),
        *pledges.facts(session, person_id),
        *relationships.facts(session, person_id),
        *_open_cases(session, person_id),
        *origins(session, person_id),
        *_to_mind(person),
        *talking.facts(session, person_id),
        *notices.facts(session, person_id),
    ]


def home_of(session: Session, person: Person) -> Household | None:
    """The household, unless it lies in the trash."""
    return session.scalar(select(Household).where(Household.id == person.household_id, Household.deleted_at.is_(None)))


def _gone(person: Person) -> Iterator[Fact]:
    words = whereabouts.in_words(person.gone, person.gone_on)
    if words:
        yield Fact(Aspect.STATE, joined(" · ", words, person.gone_to), private=bool(person.gone_to))


def _reached(person: Person, home: Household | None) -> Iterator[Fact]:
    mail = first_number(person.numbers, mail=True) or person.email
    yield from reached(
        phones=phones_of(person), mail=mail, place="" if person.address_block else place_of(person, home)
    )
    how = "" if person.channel is Channel.ANY else Sentence("am liebsten {how}", how=person.channel.label)
    if how or person.reach_times:
        yield Fact(Aspect.REACH, joined(" · ", how, person.reach_times), private=bool(person.reach_times))


def phones_of(person: Person) -> tuple[str, ...]:
    """Her numbers, the one that she has put first at the head; empty where there is none."""
    return (first_number(person.numbers, mail=False), person.mobile, person.phone)


def place_of(person: Person, home: Household | None) -> str:
    """The own address, else the household's, as the form says."""
    place = one_line(person.street, person.postcode, person.city)
    if not person.street and home is not None and home.street:
        place = one_line(home.street, home.postcode, home.city)
    return place


def _with(session: Session, home: Household | None) -> Iterator[Fact]:
    if home is not None:
        living = sum(1 for _ in doors(session, Aspect.PEOPLE, _PERSON.c.household_id, home.id, most=_MANY))
        yield Fact(Aspect.PEOPLE, f"{home.name} ({living})", private=True, record_id=home.id, kind=Kind.HOUSEHOLD)


def _languages(person: Person) -> Iterator[Fact]:
    if person.languages:
        yield Fact(Aspect.LANGUAGES, joined(", ", *(Coded("languages", one.code) for one in person.languages)))


def _called(person: Person) -> Iterator[Fact]:
    """Under what other names she may be known."""
    born = Sentence("geb. {name}", name=person.birth_name) if person.birth_name else ""
    words = joined(" · ", born, *(joined(": ", one.kind.label, one.name) for one in person.names))
    if words:
        yield Fact(Aspect.NAME, words, private=True)


def _roles(person: Person) -> Iterator[Fact]:
    today = clock.today()
    now = [one for one in person.roles if holds_on(today, one.since, one.until)]
    if now:
        yield Fact(Aspect.ROLE, joined(", ", *(label_of(one.role) for one in now)))


def _allowed(person: Person) -> Iterator[Fact]:
    given = [one for one in person.consents if _holds(one)]
    if given:
        yield Fact(Aspect.CONSENT, Sentence("erlaubt: {what}", what=_purposes(given)))


def _holds(consent: Consent) -> bool:
    return consent.state is ConsentState.GIVEN and (consent.until is None or consent.until >= clock.today())


def _purposes(consents: Iterable[Consent]) -> Sentence:
    return joined(", ", *(one.purpose.label for one in consents))


def _open_cases(session: Session, person_id: int) -> list[Fact]:
    statement = (
        select(_CASE.c.id, _CASE.c.number, _CASE.c.status)
        .join(_OPEN, _OPEN.c.id == _CASE.c.id)
        .where(_CASE.c.person_id == person_id, _CASE.c.status != CaseStatus.CLOSED, _OPEN.c.deleted_at.is_(None))
        .order_by(_CASE.c.number)
    )
    return [
        Fact(Aspect.RECORD, joined(" · ", row.number, row.status.label), record_id=row.id, kind=Kind.CASE)
        for row in session.execute(statement)
    ]


def _to_mind(person: Person) -> Iterator[Fact]:
    refused = [one for one in person.consents if not _holds(one)]
    yield from mind(
        (person.needs_interpreter, Sentence("Dolmetschen nötig")),
        (person.address_block, blocks.in_words(person.address_block_until)),
        (bool(refused), Sentence("nicht erlaubt: {what}", what=_purposes(refused))),
    )
