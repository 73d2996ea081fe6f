"""Moving a household is one step: the old occupancy ends, the new one begins, and the address goes along."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.kinds import Choice
from app.common.sentences import Sentence
from app.common.text import clean
from app.models import Counted, Gone, Household, Housing, LegalGround, Occupancy, Person
from app.services.places import carrying, occupancies, occupancy_warnings
from app.services.records import FieldWarning, get

_ONE_DAY = timedelta(days=1)
_CARRIED = ("street", "postcode", "city", "dwelling", "housing", "housing_as_of")
"""What those who move out have in common with those who stay, until they have moved."""


class Destination(Choice):
    """Where a move leads."""

    HERE = "here", "in eine Wohnung des Quartiers"
    AWAY = "away", "verzogen nach außerhalb"
    UNKNOWN = "unknown", "unbekannt verzogen"


@dataclass
class Move:
    """Who moves when and where to. `persons` are those who move; where that is everybody, the household itself moves.

    Its present occupancies end the day before `on`.

    Attributes:
        dissolve: whether a household that leaves the quarter as a whole is dissolved.
    """

    household_id: int
    on: date
    persons: list[int] = field(default_factory=list)
    destination: Destination = Destination.HERE
    building_id: int | None = None
    dwelling_id: int | None = None
    gone_to: str = ""
    ground: LegalGround = LegalGround.UNKNOWN
    admitted_until: date | None = None
    counted: Counted = Counted.OFFICE
    dissolve: bool = True


@dataclass(frozen=True)
class Moved:
    """What a move has made: the household that moved (a new one where only some did) and its new occupancy, if it has one."""

    household_id: int | None
    occupancy_id: int | None


def begin(session: Session, household_id: int, building_id: int | None = None) -> Move:
    """A move of a whole household today."""
    present = living(session, household_id)
    current = _lasting_on(session, household_id, clock.today())
    return Move(
        household_id,
        clock.today(),
        [person.id for person in present],
        building_id=building_id,
        ground=current[0].ground if current else LegalGround.UNKNOWN,
        counted=current[0].counted if current else Counted.OFFICE,
    )


def living(session: Session, household_id: int) -> list[Person]:
    """Who lives in a household: not in the trash, not moved away or died; by name."""
    statement = (
        select(Person)
        .where(Person.household_id == household_id, Person.deleted_at.is_(None), Person.past.is_(False))
        .order_by(Person.sort_key, Person.id)
    )
    return list(session.scalars(statement))


def from_where(session: Session, household_id: int, on: date) -> list[Occupancy]:
    """The occupancies that a move on a day would end."""
    return _lasting_on(session, household_id, on)


def move(session: Session, wanted: Move) -> Moved:
    """Do it. Raises UserError, and then nothing is changed, where there is nobody to move, no building to move to, or the
    household has moved already on that day or later.
    """
    household = get(session, Household, wanted.household_id)
    present = living(session, household.id)
    going = [person for person in present if person.id in wanted.persons]
    if present and not going:
        raise UserError("Bitte wählen, wer umzieht.")
    if wanted.destination is Destination.HERE and wanted.building_id is None:
        raise UserError("Bitte das Gebäude wählen, in das umgezogen wird.")
    left = _lasting_on(session, household.id, wanted.on)
    _demand_earlier_beginning(left, wanted.on)
    whole = len(going) == len(present)
    if whole:
        following = _following(session, household.id, wanted.on)
        _end(session, left, wanted.on, len(present))
    else:
        following = None
        _leave_room(left, len(going))
    if wanted.destination is not Destination.HERE:
        _leave_quarter(session, household, going, wanted, whole=whole)
        return Moved(household.id if whole else None, None)
    moving = household if whole else _split_off(session, household, going)
    made = _occupancy(wanted, moving.id, following)
    occupancy_id = occupancies.save(session, made)
    begun = get(session, Occupancy, occupancy_id)
    if carrying.is_current(begun):
        carrying.move_in(session, moving, begun)
    return Moved(moving.id, occupancy_id)


def dissolve(session: Session, household_id: int, on: date) -> None:
    """Dissolve a household in which nobody lives any more, and end its occupancies with that day."""
    for occupancy in _lasting_on(session, household_id, on):
        occupancy.until = on
    get(session, Household, household_id).dissolved_on = on
    session.flush()


def is_deserted(session: Session, household_id: int) -> bool:
    """Whether nobody lives in a household any more that is not dissolved yet."""
    household = get(session, Household, household_id)
    return household.dissolved_on is None and not living(session, household_id)


def warnings(session: Session, wanted: Move) -> list[FieldWarning]:
    """What looks odd about a move; it may be done as it is."""
    found = []
    if wanted.on > clock.today():
        found.append(FieldWarning("on", Sentence("Dieser Tag liegt in der Zukunft; die Anschrift bleibt bis dahin.")))
    begun = next((one for one in _lasting_on(session, wanted.household_id, wanted.on) if one.since >= wanted.on), None)
    if begun is not None:
        text = Sentence("An diesem Tag hat die Belegung {number} begonnen.", number=begun.number)
        found.append(FieldWarning("on", text, begun.id))
    if (following := _following(session, wanted.household_id, wanted.on)) is not None:
        text = Sentence(
            "Ab {day} ist schon die Belegung {number} eingetragen; die neue endet am Tag davor.",
            day=following.since,
            number=following.number,
        )
        found.append(FieldWarning("on", text, following.id))
    if wanted.destination is not Destination.HERE or wanted.building_id is None:
        return found
    tried = _occupancy(wanted, None, following)
    tried.people = max(1, len(wanted.persons))
    return found + [one for one in occupancy_warnings.warnings(session, tried) if one.field in _FIELDS]


_FIELDS = ("building_id", "dwelling_id", "admitted_until")


def _occupancy(wanted: Move, household_id: int | None, following: Occupancy | None) -> Occupancy:
    return Occupancy(
        building_id=wanted.building_id,
        dwelling_id=wanted.dwelling_id,
        household_id=household_id,
        since=wanted.on,
        until=following.since - _ONE_DAY if following else None,
        ground=wanted.ground,
        admitted_until=wanted.admitted_until,
        counted=wanted.counted,
    )


def _lasting_on(session: Session, household_id: int, day: date) -> list[Occupancy]:
    """The occupancies of a household on a day, the latest first: those that a move then ends."""
    statement = (
        select(Occupancy)
        .where(
            Occupancy.household_id == household_id,
            Occupancy.deleted_at.is_(None),
            Occupancy.since <= day,
            or_(Occupancy.until.is_(None), Occupancy.until >= day),
        )
        .order_by(Occupancy.since.desc(), Occupancy.id.desc())
    )
    return list(session.scalars(statement))


def _following(session: Session, household_id: int, day: date) -> Occupancy | None:
    """The next occupancy that is entered already and begins later."""
    statement = select(Occupancy).where(
        Occupancy.household_id == household_id, Occupancy.deleted_at.is_(None), Occupancy.since > day
    )
    return session.scalars(statement.order_by(Occupancy.since, Occupancy.id).limit(1)).first()


def _demand_earlier_beginning(left: Sequence[Occupancy], on: date) -> None:
    begun = next((one for one in left if one.since >= on), None)
    if begun is not None:
        raise UserError(
            "Dieser Haushalt ist am {day} schon umgezogen (Belegung {number}). Bitte einen späteren Tag wählen, oder in der "
            "Belegung Gebäude und Wohnung berichtigen. Es wurde nichts geändert.",
            day=on,
            number=begun.number,
        )


def _end(session: Session, left: Sequence[Occupancy], on: date, count: int) -> None:
    """End occupancies the day before; how many lived there stays, whatever becomes of the household."""
    for occupancy in left:
        occupancy.until = on - _ONE_DAY
        if occupancy.people is None and len(left) == 1 and count:
            occupancy.people = count
    session.flush()


def _leave_room(left: Sequence[Occupancy], count: int) -> None:
    """Some move out and the others stay: a number that was entered by hand becomes smaller."""
    for occupancy in left:
        if occupancy.people is not None:
            occupancy.people = max(1, occupancy.people - count)


def _leave_quarter(
    session: Session, household: Household, going: Sequence[Person], wanted: Move, *, whole: bool
) -> None:
    for person in going:
        person.gone, person.gone_on = Gone.MOVED, wanted.on
        person.gone_to = clean(wanted.gone_to)
        if not whole and wanted.on <= clock.today():
            person.household_id = None
    if whole and wanted.dissolve:
        household.dissolved_on = wanted.on
    elif whole and wanted.on <= clock.today():
        household.street = household.postcode = household.city = household.dwelling = ""
        household.housing, household.housing_as_of = Housing.UNKNOWN, wanted.on
    session.flush()


def _split_off(session: Session, household: Household, going: Sequence[Person]) -> Household:
    """A household of their own for those who move out while others stay."""
    first = going[0]
    made = Household(name=first.family_name or first.given_name or first.native_name)
    for name in _CARRIED:
        setattr(made, name, getattr(household, name))
    session.add(made)
    session.flush()
    for person in going:
        person.household_id = made.id
    session.flush()
    return made
