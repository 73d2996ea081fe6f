"""Whom what a list shows is written to: one for each household, without anybody who has an address block.

Labels, envelopes and letters to many begin with the same choice, so that they come in one order.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from sqlalchemy.orm import Session

from app.common.text import sort_key
from app.models import Kind
from app.papers.asked import WindowLists, asked_list, list_arguments
from app.papers.choice import LEFT_OUT, SCOPES, WHOLE, Chosen
from app.papers.command import Argument, Given
from app.papers.paper import Remark, any_gone, any_without
from app.reports.forms.options import Choice, Hint
from app.services.kinds import addresses_of, kinds_with_address, service_of
from app.services.people import addresses, persons
from app.services.people.addresses import Addressee, Addressees
from app.services.people.spoken import together

REMARKS = (
    LEFT_OUT,
    Remark("%n ohne vollständige Anschrift.", "without", any_without),
    Remark("%n verzogen, verstorben oder aufgelöst, nicht darauf.", "gone", any_gone),
)
"""Who is not written to."""


@dataclass(frozen=True)
class AddressChoice:
    """Who is written to, and in which order."""

    scope: Annotated[str, Choice("An wen", SCOPES, kept=False)] = WHOLE
    per_household: Annotated[bool, Hint("Ein Brief je Haushalt")] = True
    by_street: Annotated[bool, Hint("Nach Postleitzahl und Straße ordnen")] = False


@dataclass(frozen=True)
class Addressed:
    """Who is written to in printed order, with what those at each address speak; and how many are not."""

    found: tuple[Addressee, ...]
    languages: tuple[tuple[str, ...], ...]
    withheld: int
    without: int
    gone: int

    @property
    def lines(self) -> tuple[tuple[str, ...], ...]:
        """What stands in the window of each envelope."""
        return tuple(one.lines for one in self.found)


def addressed(session: Session, chosen: Chosen, options: AddressChoice, most: int = 0) -> Addressed:
    """Whom what a list shows is written to; `most` other than 0 looks at no more of its rows than that."""
    known = _known(session, chosen, options, most)
    found = known.found
    if options.by_street:
        found = sorted(found, key=lambda one: (one.postcode, sort_key(one.city), sort_key(one.street), one.names))
    spoken = persons.languages_of(session, people_of(found))
    languages = tuple(together(spoken, one.people) for one in found)
    return Addressed(tuple(found), languages, known.withheld, known.without, known.gone)


def people_of(found: Sequence[Addressee]) -> list[int]:
    """Ids of all persons written to."""
    return [person for one in found for person in one.people]


def _known(session: Session, chosen: Chosen, options: AddressChoice, most: int) -> Addressees:
    records = chosen.records(session, options.scope, most)
    if chosen.kind == Kind.PERSON:
        return addresses.of_persons(session, records, options.per_household)
    of_kind = addresses_of(chosen.kind)
    if of_kind is None:
        raise ValueError(f"nothing can be addressed to a {chosen.kind}")
    return of_kind.find(session, records)


def start(_session: Session, chosen: Chosen) -> Mapping[str, Any]:
    """What is probably meant: the selection where there is one."""
    return {"scope": chosen.scope}


def hidden(chosen: Chosen) -> frozenset[str]:
    """What means nothing for the list."""
    hidden = set() if chosen.selected else {"scope"}
    return frozenset(hidden if chosen.kind == Kind.PERSON else {*hidden, "per_household"})


def any_list(_session: Session) -> Chosen:
    """A list that could be written to."""
    kind = kinds_with_address()[0]
    return Chosen(kind, service_of(kind).ids)


def arguments() -> tuple[Argument, ...]:
    """Which list, and what of it."""
    words = tuple(kind.word for kind in kinds_with_address())
    whom = Argument("of", f"an wen: {', '.join(words)}; sonst {words[0]}", default=words[0], choices=words)
    return (whom, *list_arguments())


def listed(lists: WindowLists, given: Given) -> Any:
    """The list that was asked for on the command line."""
    return lists.chosen(asked_list(given, given["of"]))
