"""Türliste of a building: for her own way round the house. A door behind which an address block stands is left out, or says nothing but that it is taken."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from sqlalchemy.orm import Session

from app.common import clock, german
from app.common.sentences import counted
from app.models import Building
from app.papers import letterhead
from app.papers.command import Argument, Command, Given, record_number
from app.papers.paper import Paper, PaperData, Printout, Remark, always_short, any_withheld
from app.reports.forms.options import Choice, Hint
from app.services.lists import ListQuery
from app.services.people import named
from app.services.places import buildings, doors
from app.services.places.doors import Door
from app.services.records import get

LEFT_OUT, TAKEN = "left_out", "taken"


@dataclass(frozen=True)
class DoorChoice:
    """What stands on it."""

    blocked: Annotated[
        str,
        Choice("Bei Auskunftssperre", ((LEFT_OUT, "Wohnung weglassen"), (TAKEN, "Wohnung ohne Namen, nur „belegt“"))),
    ] = LEFT_OUT
    empty: Annotated[bool, Hint("Auch leere Wohnungen")] = True


def _doors(session: Session, building_id: int, options: DoorChoice, _most: int) -> PaperData:
    from app.reports.forms.printed_list import ListColumn, PrintedList

    building = get(session, Building, building_id)
    found = doors.doors(session, building_id)
    shown = [one for one in found if _stands(one, options)]
    living = sum(one.people for one in shown if not one.shielded)
    data = PrintedList(
        title="Türliste" if named.names_somebody(session, building.title) else f"Türliste {building.title}",
        columns=(
            ListColumn("Wohnung"),
            ListColumn("Stock"),
            ListColumn("Klingel"),
            ListColumn("Haushalt"),
            ListColumn("Pers.", right=True),
            ListColumn("Sprachen"),
            ListColumn("Zu beachten"),
        ),
        rows=tuple(map(_row, shown)),
        total=str(counted(len(shown), "eine Tür", "{number} Türen")),
        organiser=letterhead.organiser(session),
        made_on=clock.today(),
        note=doors.caution_of(session, building_id),
        languages=tuple(() if one.shielded else one.languages for one in shown),
    )
    return PaperData(data, living, sum(1 for one in found if one.shielded))


def _stands(one: Door, options: DoorChoice) -> bool:
    if one.shielded:
        return options.blocked == TAKEN
    return options.empty or one.people > 0


def _row(one: Door) -> tuple[str, ...]:
    if one.shielded:
        return (one.dwelling, one.floor, "belegt", "", "", "", "")
    mind = ("Dolmetschen nötig" if one.needs_interpreter else "", one.caution)
    return (
        one.dwelling,
        one.floor,
        one.bell,
        one.household,
        str(one.people or ""),
        _spoken(one.languages),
        ", ".join(filter(None, mind)),
    )


def _spoken(codes: Sequence[str]) -> str:
    names = german.languages()
    return ", ".join(names.get(code, code) for code in codes)


def _itself(building_id: int) -> int:
    return building_id


def _fullest(session: Session) -> int:
    """The building with most doors."""
    found = buildings.ids(session, ListQuery())
    if not found:
        raise LookupError
    return max(found, key=lambda building_id: len(doors.doors(session, building_id)))


def _arguments() -> tuple[Argument, ...]:
    return (record_number("building", "des Gebäudes"),)


def _building(given: Given) -> Any:
    return given["building"]


def _without_names(printout: Printout) -> bool:
    return any_withheld(printout) and printout.values.get("blocked") == TAKEN


def _missing(printout: Printout) -> bool:
    return any_withheld(printout) and not _without_names(printout)


DOORS = Paper(
    name="tuerliste",
    title="Türliste",
    form="app.reports.forms.printed_list",
    take=_doors,
    source_options=DoorChoice,
    remarks=(
        Remark(
            "Enthält, wer wo wohnt, mit Sprachen und Hinweisen zu %n Person(en): nicht aus der Hand geben.", "persons"
        ),
        Remark("%n Wohnung(en) mit Auskunftssperre stehen nicht darauf.", "withheld", _missing),
        Remark("%n Wohnung(en) mit Auskunftssperre stehen ohne Namen darauf.", "withheld", _without_names),
    ),
    file_stem="tuerliste",
    key="doors",
    short=always_short,
    one_language="for her own way through the building",
    record=_itself,
    example=_fullest,
    command=Command("Klingeln, Sprachen und was bei Hausbesuchen zu beachten ist", _arguments, _building),
)
"""About the id of a building."""
