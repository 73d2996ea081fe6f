"""Schweigepflichtentbindung: for a person, to be filled in by hand or beforehand. The German text is what is signed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

from sqlalchemy.orm import Session

from app.common import clock
from app.papers import foreign, language, letterhead, of_client, typed_names
from app.papers.command import Argument, Command, Given
from app.papers.in_hand import written
from app.papers.letter_frame import GERMAN
from app.papers.of_client import OF_AGE, Client
from app.papers.paper import Paper, PaperData, Remark, always_short
from app.papers.titles import dated
from app.reports.forms.options import Choice, Hint, Lines
from app.services.lists import ListQuery
from app.services.office import settings
from app.services.people import persons
from app.settings.office import Office
from app.settings.signing import SIGNED_PAPERS

if TYPE_CHECKING:
    from app.reports.forms.signing import Signing

MONTHS = 6
_OPEN = ""
_DIRECTIONS = (
    (_OPEN, "auf dem Blatt anzukreuzen"),
    ("to", "wir dürfen mitteilen"),
    ("from", "wir dürfen erfahren"),
    ("both", "beides"),
)
_SCOPES = (
    ("reach", "Name und Erreichbarkeit"),
    ("reason", "worum es geht"),
    ("course", "Verlauf der Beratung"),
    ("plan", "Hilfeplan"),
    ("notices", "Bescheide und Fristen"),
    ("documents", "Unterlagen"),
    ("everything", "alles, was den Fall betrifft"),
)


@dataclass(frozen=True)
class ReleaseChoice:
    """What stands on it already; what is left out is written by hand."""

    language: Annotated[str, Choice("Daneben zum Lesen", ((GERMAN, "Deutsch"),), names=True, kept=False)] = GERMAN
    named: Annotated[bool, Hint("Mit Name und Geburtsdatum", kept=False)] = True
    recipient: Annotated[str, Hint("Gegenüber", example="leer: auf dem Blatt einzutragen", kept=False)] = ""
    direction: Annotated[str, Choice("Was erlaubt ist", _DIRECTIONS, kept=False)] = _OPEN
    scopes: Annotated[tuple[str, ...], Choice("Worüber", _SCOPES, kept=False)] = ()
    extent: Annotated[str, Lines("Genauer Umfang", 2, kept=False)] = ""
    purpose: Annotated[str, Hint("Wozu", kept=False)] = ""


def _release(session: Session, person_id: int, choice: ReleaseChoice, _most: int) -> PaperData:
    from app.reports.forms.release import TITLE, ReleaseForm, ReleaseText

    client = of_client.client(session, person_id)
    office = settings.office(session)
    data = ReleaseForm(
        person=client.name if choice.named else "",
        born=client.born if choice.named else "",
        office=office_in_words(office),
        standing=settings.read(session, SIGNED_PAPERS).bound_as,
        recipient=choice.recipient,
        direction=choice.direction,
        scopes=choice.scopes,
        extent=choice.extent,
        purpose=choice.purpose,
        months=MONTHS,
        organiser=letterhead.organiser(session),
        date=written(clock.today(), GERMAN),
        texts=tuple(ReleaseText(code) for code in both(choice.language)),
        signing=signing(session, client),
        file_title=dated(TITLE, clock.today()),
    )
    typed = (choice.recipient, choice.extent, choice.purpose)
    return PaperData(
        data, persons=int(choice.named), warnings=typed_names.warnings(session, typed, [client.name, choice.recipient])
    )


def both(chosen: str) -> tuple[str, ...]:
    """German, which is signed, and what is read beside it."""
    return tuple(dict.fromkeys((GERMAN, chosen)))


def office_in_words(office: Office) -> str:
    """Who is bound to secrecy: the office with its municipality, and who works there."""
    name = ", ".join(filter(None, (office.name, office.municipality)))
    return f"{name} ({office.person})" if office.person else name


def signing(session: Session, client: Client, *, guardians_of_adults: bool = True) -> "Signing":
    """Who signs: below 18 the parents, from the age of the settings the young person as well. Adults may have a guardian."""
    from app.reports.forms.signing import Signing

    young_from = of_client.young_from(session)
    if client.age is None:
        return Signing(guardian=True, young_from=young_from)
    if client.age >= OF_AGE:
        return Signing(guardian=guardians_of_adults)
    return Signing(person=False, young=client.age >= young_from, guardian=True)


def start(session: Session, person_id: int, paper: Paper) -> Mapping[str, Any]:
    """The first language of the person in which somebody has read the texts of a paper."""
    return {"language": foreign.readable(session, paper, of_client.languages(session, person_id))}


def _start(session: Session, person_id: int) -> Mapping[str, Any]:
    return start(session, person_id, RELEASE)


def itself(person_id: int) -> int:
    """The person a paper is about."""
    return person_id


def any_person(session: Session) -> int:
    """Somebody on file. Raises LookupError where there is nobody."""
    found = persons.ids(session, ListQuery(), 1)
    if not found:
        raise LookupError
    return found[0]


def today(_session: Session, _person_id: int) -> date:
    """The day that stands in the name of the file."""
    return clock.today()


def arguments() -> tuple[Argument, ...]:
    """Whom it is for, and in which language it is read."""
    return (of_client.person_argument(), language.argument())


def person_of(given: Given) -> Any:
    """Whom it is for."""
    return given["person"]


RELEASE = Paper(
    name="schweigepflicht",
    title="Schweigepflichtentbindung",
    form="app.reports.forms.release",
    take=_release,
    source_options=ReleaseChoice,
    start=_start,
    choices=language.choices,
    remarks=(
        Remark("Zum Unterschreiben für die Person selbst. Unterschrieben wird der deutsche Text."),
        Remark("Eine Kopie bekommt die Person; das unterschriebene Blatt gehört eingescannt zur Entbindung."),
    ),
    file_stem="schweigepflichtentbindung",
    file_part=today,
    key="release",
    short=always_short,
    record=itself,
    example=any_person,
    foreign={"language": ("release", "signed")},
    only_checked=True,
    command=Command("die Entbindung von der Schweigepflicht zum Unterschreiben", arguments, person_of, language.option),
)
"""About the id of a person."""
