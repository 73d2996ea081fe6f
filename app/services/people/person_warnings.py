"""What looks odd about a person; she may be saved as she is."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from sqlalchemy.orm import Session
from sqlalchemy.orm.attributes import instance_dict

from app.common import clock
from app.common.sentences import Sentence
from app.common.text import clean
from app.models import MAILS, Gone, Kind, ListedAs, Person, PersonNumber
from app.services.duplicates import candidates
from app.services.people import blocks
from app.services.people.phones import is_phone
from app.services.records import FieldWarning

_OLDEST = 115
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_NO_MAIL = Sentence("Das sieht nicht nach einer E-Mail-Adresse aus.")
_NO_PHONE = Sentence("Das sieht nicht nach einer vollständigen Telefonnummer aus.")


def warnings(session: Session, person: Person) -> list[FieldWarning]:
    """What looks odd about a person; she may be saved as she is."""
    return [
        *candidates.warnings(session, Kind.PERSON, person),
        *_birth(person),
        *_numbers(person),
        *_preferred(person),
        *_gone(person),
        *_block(person),
        *_roles(person),
    ]


def _birth(person: Person) -> Iterator[FieldWarning]:
    today = clock.today()
    year = person.birth_date.year if person.birth_date else person.birth_year
    if year is not None and year > today.year:
        yield FieldWarning("birth_year", Sentence("Das Geburtsjahr liegt in der Zukunft."))
    elif person.birth_date is not None and person.birth_date > today:
        yield FieldWarning("birth_date", Sentence("Das Geburtsdatum liegt in der Zukunft."))
    if year is not None and year < today.year - _OLDEST:
        text = Sentence("Das Geburtsjahr liegt mehr als {years} Jahre zurück.", years=_OLDEST)
        yield FieldWarning("birth_year", text)
    if person.remember_birthday and person.birth_date is None:
        yield FieldWarning("remember_birthday", Sentence("Zum Erinnern fehlt das Geburtsdatum."))


def _numbers(person: Person) -> Iterator[FieldWarning]:
    for name in ("phone", "mobile"):
        if not is_phone(getattr(person, name)):
            yield FieldWarning(name, _NO_PHONE)
    if person.email and not _MAIL.fullmatch(clean(person.email)):
        yield FieldWarning("email", _NO_MAIL)
    for one in _rows(person, "numbers"):
        if clean(one.value) and not _looks_right(one):
            yield FieldWarning("numbers", Sentence("{number}: {why}", number=one.value, why=_why(one)))


def _looks_right(number: PersonNumber) -> bool:
    return bool(_MAIL.fullmatch(clean(number.value))) if number.kind in MAILS else is_phone(number.value)


def _why(number: PersonNumber) -> Sentence:
    return _NO_MAIL if number.kind in MAILS else _NO_PHONE


def _preferred(person: Person) -> Iterator[FieldWarning]:
    numbers = [one for one in _rows(person, "numbers") if one.preferred]
    mails = sum(one.kind in MAILS for one in numbers)
    if mails > 1 or len(numbers) - mails > 1:
        text = Sentence("Mehrere Nummern sind als bevorzugt angekreuzt. Genommen wird die erste.")
        yield FieldWarning("numbers", text)
    if sum(one.preferred for one in _rows(person, "addresses")) > 1:
        text = Sentence("Mehrere Anschriften sind als bevorzugt angekreuzt. Genommen wird die erste.")
        yield FieldWarning("addresses", text)


def _gone(person: Person) -> Iterator[FieldWarning]:
    day = person.gone_on
    if person.gone is Gone.NO:
        if day is not None:
            yield FieldWarning(
                "gone", Sentence("Ein Tag steht da, aber nicht, ob jemand verzogen oder verstorben ist.")
            )
        return
    if day is None:
        yield FieldWarning("gone_on", Sentence("Seit wann? Ohne Tag gilt es ab sofort."))
    elif _is_before_birth(day, person):
        yield FieldWarning("gone_on", Sentence("Dieser Tag liegt vor der Geburt."))
    elif person.gone is Gone.DIED and day > clock.today():
        yield FieldWarning("gone_on", Sentence("Dieser Tag liegt in der Zukunft."))


def _is_before_birth(day: date, person: Person) -> bool:
    if person.birth_date is not None:
        return day < person.birth_date
    return person.birth_year is not None and day.year < person.birth_year


def _block(person: Person) -> Iterator[FieldWarning]:
    if not person.address_block:
        return
    if (text := blocks.hint(person.address_block_until)) is not None:
        yield FieldWarning("address_block_until", text)
    if person.listed_as is ListedAs.CHOSEN and not clean(person.chosen_name):
        text = Sentence("Welcher Name? Ohne ihn steht die Person auf keiner Liste.")
        yield FieldWarning("chosen_name", text)


def _roles(person: Person) -> Iterator[FieldWarning]:
    if any(one.since and one.until and one.until < one.since for one in _rows(person, "roles")):
        yield FieldWarning("roles", Sentence("Eine Rolle endet, bevor sie beginnt."))


def _rows(person: Person, key: str) -> Sequence[Any]:
    """The rows of a part, where they are loaded."""
    found: Sequence[Any] = instance_dict(person).get(key, ())
    return found
