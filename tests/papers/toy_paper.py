"""A paper made by the recipe, its source: the person who is thanked, unless an address block stands in the way."""

from dataclasses import dataclass
from typing import Annotated, Any

from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.models import Kind
from app.papers.command import Argument, Command, Given, record_number
from app.papers.paper import Paper, PaperData, Remark
from app.reports.forms.options import Hint
from app.services.lists import ListQuery
from app.services.people import persons
from app.services.privacy import address_block
from tests.papers.toy_form import Card


@dataclass(frozen=True)
class CardText:
    """How she is called."""

    given_name: Annotated[bool, Hint("Nur mit dem Vornamen danken")] = True


def _card(session: Session, person_id: int, options: CardText, _most: int) -> PaperData:
    person = persons.load(session, person_id)
    if address_block.shielded(session, Kind.PERSON, [person_id]):
        raise UserError("Wegen der Auskunftssperre bitte persönlich danken.")
    return PaperData(Card(person.given_name if options.given_name else person.title), 1)


def _itself(person_id: int) -> int:
    return person_id


def _anybody(session: Session) -> int:
    return persons.ids(session, ListQuery(), 1)[0]


def _arguments() -> tuple[Argument, ...]:
    return (record_number("person", "der Person"),)


def _person(given: Given) -> Any:
    return given["person"]


CARD = Paper(
    name="dankeskarte",
    title="Dankeskarte",
    form="tests.papers.toy_form",
    take=_card,
    source_options=CardText,
    remarks=(Remark("Enthält den Namen, sonst nichts über die Person."),),
    file_stem="dankeskarte",
    key="card",
    record=_itself,
    example=_anybody,
    command=Command("eine Karte, die dankt", _arguments, _person),
)
