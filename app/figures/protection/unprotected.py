"""Figures that need no protection, because they say nothing about single persons.

An `Unprotected` figure is made by the named functions of this module only. Each says why what it counts names nobody;
`tests/figures/test_unprotected.py` lists them and who calls them. A new one is a decision about people: it needs a reason
that holds in a quarter where everybody knows everybody.
"""

from dataclasses import InitVar, dataclass
from typing import final

from app.figures.protection.protect import Protected

_SEAL = object()


@final
@dataclass(frozen=True, slots=True)
class Unprotected:
    """A figure that is printed as it was counted."""

    value: int | float
    seal: InitVar[object] = None

    def __post_init__(self, seal: object) -> None:
        if seal is not _SEAL:
            raise TypeError(
                "Unprotected figures are made by the named functions of app.figures.protection.unprotected only"
            )


Figure = Protected | Unprotected
"""What a report takes."""


def events_held(count: int) -> Unprotected:
    """Held events. They are announced in public; that one took place tells nothing about who came."""
    return Unprotected(count, seal=_SEAL)


def visits_of_open_events(count: int) -> Unprotected:
    """Visits of open events. Anybody may come and be seen there, a visit has no name, and who comes twice counts twice.

    Events that she has marked as sensitive must not be among them.
    """
    return Unprotected(count, seal=_SEAL)


def number_of_projects(count: int) -> Unprotected:
    """Projects and their milestones. They are known in the quarter; who takes part is not told by their number."""
    return Unprotected(count, seal=_SEAL)


def number_of_organisations(count: int) -> Unprotected:
    """Clubs, offices, companies, and contacts with them. Private persons among the actors must not be among them."""
    return Unprotected(count, seal=_SEAL)


def own_tasks(count: int) -> Unprotected:
    """Tasks on her own list. They are about her work; whom a task concerns can't be told from their number."""
    return Unprotected(count, seal=_SEAL)


def contract_hours(minutes: int) -> Unprotected:
    """Her working time by contract, in minutes. The publisher of the report has signed it."""
    return Unprotected(minutes, seal=_SEAL)


def share_of_contract(work: Protected, contract_minutes: int) -> Figure:
    """Recorded working time in per cent of the contract. Made of two printed figures; hidden where the first is.

    Where the contract asks for nothing it is 0 and not printed.
    """
    if work.value is None:
        return work
    return Unprotected(round(100 * work.value / contract_minutes) if contract_minutes else 0, seal=_SEAL)


def survey_sheets(count: int) -> Unprotected:
    """Sheets of a survey, or answers on them. They are handed in without a name, and nothing else is known of who did."""
    return Unprotected(count, seal=_SEAL)


def public_money(cents: int) -> Unprotected:
    """Money of the municipality, in whole cents: budgets, what was booked on them, and donations that the Gemeinderat accepted in
    public. Nobody who was paid or gave is named; what is only offered must not be among it.
    """
    return Unprotected(cents, seal=_SEAL)


def protected_values(count: int) -> Unprotected:
    """How many values of a report are protected. The reader can count them."""
    return Unprotected(count, seal=_SEAL)


def invented(value: int | float) -> Unprotected:
    """A number of specimen pages, which counts nobody at all."""
    return Unprotected(value, seal=_SEAL)
