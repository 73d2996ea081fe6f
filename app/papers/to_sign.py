"""What papers share that a client signs: who signs, in which languages, and what is said of them. The German text is signed."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from app.common import clock
from app.papers import foreign, of_client
from app.papers.letter_frame import GERMAN
from app.papers.of_client import OF_AGE, Client
from app.papers.paper import Paper, Remark
from app.services.lists import ListQuery
from app.services.office import settings
from app.services.people import persons
from app.settings.signing import SIGNED_PAPERS

if TYPE_CHECKING:
    from app.reports.forms.signing import Signing

SIGNED = Remark(
    "Zum Unterschreiben für die Person selbst. Unterschrieben wird der deutsche Text; eine Kopie nimmt sie mit."
)


def both(chosen: str) -> tuple[str, ...]:
    """German, which is signed, and what is read beside it."""
    return tuple(dict.fromkeys((GERMAN, chosen)))


def office_in_words(session: Session) -> str:
    """Who is bound to secrecy: the office with its municipality, and who works there."""
    office = settings.office(session)
    name = ", ".join(filter(None, (office.name, office.municipality)))
    return f"{name} ({office.person})" if office.person else name


def signing(
    session: Session,
    client: Client,
    *,
    guardians_of_adults: bool = True,
    guardian_name: str = "",
    interpreter_name: str = "",
) -> "Signing":
    """Who signs: below 18 the parents, from the age of the settings the young person as well. Adults may have a guardian."""
    from app.reports.forms.signing import Signing

    young_from, age = settings.read(session, SIGNED_PAPERS).young_from, client.age
    unknown, minor = age is None, age is not None and age < OF_AGE
    return Signing(
        person=not minor,
        young=age is not None and minor and age >= young_from,
        guardian=unknown or minor or guardians_of_adults,
        young_from=young_from if unknown else 0,
        guardian_name=guardian_name,
        interpreter_name=interpreter_name,
    )


def start(session: Session, paper: Paper, person_id: int) -> Mapping[str, Any]:
    """The first language of the person in which somebody has read the texts of a paper."""
    return {"language": foreign.readable(session, paper, of_client.languages(session, person_id))}


def any_person(session: Session) -> int:
    """Somebody on file. Raises LookupError where there is nobody."""
    found = persons.ids(session, ListQuery(), 1)
    if not found:
        raise LookupError
    return found[0]


def today(_session: Session, _about: Any) -> date:
    """The day that stands in the name of the file."""
    return clock.today()
