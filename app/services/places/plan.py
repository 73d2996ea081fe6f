"""The plan of the quarter: its picture, the buildings and concerns pinned on it, and what they are coloured by. It is never
printed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import and_, func, select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.kinds import Choice
from app.common.sentences import Sentence, counted, joined
from app.models import (
    Building,
    BuildingState,
    Concern,
    ContactEntry,
    Kind,
    Occupancy,
    QuarterPlan,
    Record,
    Task,
)
from app.services.concerns import concerns
from app.services.concerns.concerns import ConcernRow
from app.services.lists import ListQuery
from app.services.office import contents
from app.services.places import buildings
from app.services.places.buildings import BuildingRow
from app.services.places.capacity import BuildingPlaces
from app.services.records import RECORD, get, rows_in, table_of
from app.services.shown import Shown

_ENTRY = table_of(ContactEntry)
_TASK = table_of(Task)
_CONCERN = table_of(Concern)
SHOWN = Shown((Building, Occupancy, QuarterPlan, Task, ContactEntry, Concern))
"""Whatever the plan shows."""
_MOST_CONCERNS = 200
"""The latest open ones are on the plan."""
_SIGN = "A"
"""In the pin of a concern, as their numbers begin."""
_LATELY, _LONG_AGO = 30, 90
"""Days since a visit."""
FILE_BYTES = 40 * 1024 * 1024
"""A larger file is not read at all."""


class ColouredBy(Choice):
    """What the pins tell."""

    FREE = "free", "freie Plätze"
    VISIT = "visit", "letzter Besuch"
    TASKS = "tasks", "offene Aufgaben"
    CONCERNS = "concerns", "offene Anliegen"
    STATE = "state", "Zustand"


class Shade(Choice):
    """How much a pin calls for her; each has its own form as well."""

    CALM = "calm", "ruhig"
    MIDDLE = "middle", "im Blick behalten"
    STRONG = "strong", "dringlich"
    UNKNOWN = "unknown", "nicht bekannt"


Said = tuple[str, Sentence, Shade]
Told = dict[int, Said]
"""The sign of a pin, the same in words, and its shade, by building."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The plan without its picture."""

    id: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Pin:
    """A building or a concern on the plan; `x` and `y` are shares of its width and height, None where it is not pinned.

    `sign` is one or two letters that stand in the pin, `text` says the same in words.
    """

    id: int
    kind: Kind
    title: str
    address: str
    x: float | None
    y: float | None
    sign: str
    text: Sentence
    shade: Shade


def current(session: Session) -> Plan | None:
    """The plan, if one was loaded."""
    row = session.execute(select(QuarterPlan.id, QuarterPlan.width, QuarterPlan.height).limit(1)).first()
    return None if row is None else Plan(*row)


def picture(session: Session, plan_id: int) -> bytes:
    """The picture of a plan, a PNG. Raises UserError if it is gone."""
    digest = session.scalar(select(QuarterPlan.sha256).where(QuarterPlan.id == plan_id))
    return contents.read(session, digest or "")


def keep(session: Session, png: bytes, width: int, height: int) -> int:
    """Put a picture in the place of the one that was there; pins stay where they are, as shares of the picture."""
    digest = contents.keep(session, png)
    plan = session.scalars(select(QuarterPlan).limit(1)).first() or QuarterPlan()
    plan.sha256, plan.width, plan.height, plan.media_type = digest, width, height, "image/png"
    session.add(plan)
    session.flush()
    return plan.id


def remove(session: Session) -> None:
    """Take the plan away; pins stay for the next one."""
    for plan in session.scalars(select(QuarterPlan)):
        session.delete(plan)
    session.flush()


def put(session: Session, record_id: int, x: float, y: float) -> None:
    """Pin a building or a concern, or move its pin; what lies beside the plan is put onto its edge."""
    pinned = _pinned(session, record_id)
    pinned.plan_x, pinned.plan_y = min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)
    session.flush()


def take_off(session: Session, record_id: int) -> None:
    """Take the pin of a building or a concern off the plan."""
    pinned = _pinned(session, record_id)
    pinned.plan_x = pinned.plan_y = None
    session.flush()


def _pinned(session: Session, record_id: int) -> Building | Concern:
    found = get(session, Record, record_id)
    assert isinstance(found, Building | Concern)
    return found


def pins(session: Session, by: ColouredBy) -> list[Pin]:
    """Every building that stands or is planned, with what it tells, in the order of its list; where the pins tell of concerns,
    then the open ones themselves, the latest first.
    """
    ids = buildings.ids(session, ListQuery(filters={"state": "there"}))
    rows = buildings.rows(session, ids)
    places = {row.id: (row.plan_x, row.plan_y) for row in _places(session, ids)}
    told = _TOLD[by](session, rows)
    found = [_pin(row, places[row.id], told[row.id]) for row in rows]
    return [*found, *_open_concerns(session)] if by == ColouredBy.CONCERNS else found


def legend(by: ColouredBy) -> list[tuple[Shade, Sentence]]:
    """What each shade of a pin means where the pins tell this."""
    return list(_MEANING[by].items())


def _pin(row: BuildingRow, place: tuple[float | None, float | None], told: Said) -> Pin:
    sign, text, shade = told
    return Pin(row.id, Kind.BUILDING, row.name, row.address, *place, sign, text, shade)


def _places(session: Session, ids: Sequence[int]) -> Sequence[Building]:
    statement = select(Building).where(Building.id.in_(ids))
    return session.scalars(statement).all()


def _free(_session: Session, rows: Sequence[BuildingRow]) -> Told:
    return {row.id: _free_in(row.places) for row in rows}


def _free_in(places: BuildingPlaces) -> Said:
    if places.free is None:
        return "?", Sentence("Plätze nicht bekannt"), Shade.UNKNOWN
    if places.over:
        return str(-places.over), Sentence("um {number} überbelegt", number=places.over), Shade.STRONG
    text = counted(places.free, "1 freier Platz", "{number} freie Plätze")
    return str(places.free), text, Shade.MIDDLE if places.free else Shade.CALM


def _visits(session: Session, rows: Sequence[BuildingRow]) -> Told:
    statement = select(_ENTRY.c.record_id, func.max(_ENTRY.c.at)).where(_ENTRY.c.at <= clock.now())
    visited = rows_in(session, statement.group_by(_ENTRY.c.record_id), _ENTRY.c.record_id, [row.id for row in rows])
    last = {record: at.date() for record, at in visited}
    found: Told = {}
    for row in rows:
        if row.id not in last:
            found[row.id] = ("–", Sentence("noch kein Besuch"), Shade.UNKNOWN)
            continue
        days = (clock.today() - last[row.id]).days
        shade = Shade.CALM if days <= _LATELY else Shade.MIDDLE if days <= _LONG_AGO else Shade.STRONG
        found[row.id] = (str(days), Sentence("zuletzt am {day}", day=last[row.id]), shade)
    return found


def _tasks(session: Session, rows: Sequence[BuildingRow]) -> Told:
    today = clock.today()
    late = func.count().filter(and_(_TASK.c.due_on.is_not(None), _TASK.c.due_on < today))
    statement = (
        select(_TASK.c.about_id, func.count(), late)
        .join_from(_TASK, RECORD, RECORD.c.id == _TASK.c.id)
        .where(RECORD.c.deleted_at.is_(None), _TASK.c.done_at.is_(None))
        .group_by(_TASK.c.about_id)
    )
    found_open = rows_in(session, statement, _TASK.c.about_id, [row.id for row in rows])
    open_ = {about: (number, overdue) for about, number, overdue in found_open}
    found: Told = {}
    for row in rows:
        number, overdue = open_.get(row.id, (0, 0))
        shade = Shade.STRONG if overdue else Shade.MIDDLE if number else Shade.CALM
        text = counted(number, "1 offene Aufgabe", "{number} offene Aufgaben")
        if overdue:
            text = Sentence("{tasks}, davon {late} überfällig", tasks=text, late=overdue)
        found[row.id] = (str(number), text, shade)
    return found


def _concerns(session: Session, rows: Sequence[BuildingRow]) -> Told:
    overdue = func.count().filter(_CONCERN.c.status.in_(concerns.UNDER_WAY) & (_CONCERN.c.due_on < clock.today()))
    statement = (
        select(_CONCERN.c.building_id, func.count(), overdue)
        .join_from(_CONCERN, RECORD, RECORD.c.id == _CONCERN.c.id)
        .where(RECORD.c.deleted_at.is_(None), _CONCERN.c.status.not_in(concerns.DONE))
        .group_by(_CONCERN.c.building_id)
    )
    found_open = rows_in(session, statement, _CONCERN.c.building_id, [row.id for row in rows])
    open_ = {building: (number, late) for building, number, late in found_open}
    return {row.id: _counted_here(*open_.get(row.id, (0, 0))) for row in rows}


def _counted_here(number: int, late: int) -> Said:
    text = counted(number, "1 offenes Anliegen", "{number} offene Anliegen")
    if late:
        return str(number), Sentence("{concerns}, davon {late} überfällig", concerns=text, late=late), Shade.STRONG
    return str(number), text, Shade.MIDDLE if number else Shade.CALM


def _open_concerns(session: Session) -> list[Pin]:
    query = ListQuery(filters={"status": "open"}, sort=(("received", True),))
    rows = concerns.rows(session, concerns.ids(session, query, _MOST_CONCERNS))
    places = select(_CONCERN.c.id, _CONCERN.c.plan_x, _CONCERN.c.plan_y)
    placed = {
        row.id: (row.plan_x, row.plan_y) for row in rows_in(session, places, _CONCERN.c.id, [one.id for one in rows])
    }
    return [
        Pin(
            row.id,
            Kind.CONCERN,
            f"{row.number} {row.subject}",
            row.place,
            *placed[row.id],
            _SIGN,
            row.status.label,
            _late(row),
        )
        for row in rows
    ]


def _late(row: ConcernRow) -> Shade:
    overdue = row.status in concerns.UNDER_WAY and row.due_on is not None and row.due_on < clock.today()
    return Shade.STRONG if overdue else Shade.MIDDLE


def _states(_session: Session, rows: Sequence[BuildingRow]) -> Told:
    return {row.id: (row.state.label[:1].upper(), row.state.label, _SHADES[row.state]) for row in rows}


_SHADES = {
    BuildingState.PLANNED: Shade.UNKNOWN,
    BuildingState.UNDER_CONSTRUCTION: Shade.MIDDLE,
    BuildingState.OCCUPIED: Shade.CALM,
    BuildingState.EMPTY: Shade.STRONG,
    BuildingState.RENOVATED: Shade.MIDDLE,
    BuildingState.PULLED_DOWN: Shade.UNKNOWN,
}
_TOLD = {
    ColouredBy.FREE: _free,
    ColouredBy.VISIT: _visits,
    ColouredBy.TASKS: _tasks,
    ColouredBy.CONCERNS: _concerns,
    ColouredBy.STATE: _states,
}


def _in_state(shade: Shade) -> Sentence:
    """The states of what stands or is planned that have this shade."""
    states = (state for state, its in _SHADES.items() if its is shade and state is not BuildingState.PULLED_DOWN)
    return joined(", ", *(state.label for state in states))


_MEANING = {
    ColouredBy.FREE: {
        Shade.CALM: Sentence("voll belegt"),
        Shade.MIDDLE: Sentence("freie Plätze"),
        Shade.STRONG: Sentence("überbelegt"),
        Shade.UNKNOWN: Sentence("Plätze nicht bekannt"),
    },
    ColouredBy.VISIT: {
        Shade.CALM: Sentence("in den letzten {days} Tagen", days=_LATELY),
        Shade.MIDDLE: Sentence("in den letzten {days} Tagen", days=_LONG_AGO),
        Shade.STRONG: Sentence("länger her"),
        Shade.UNKNOWN: Sentence("noch kein Besuch"),
    },
    ColouredBy.TASKS: {
        Shade.CALM: Sentence("keine offene Aufgabe"),
        Shade.MIDDLE: Sentence("offene Aufgaben"),
        Shade.STRONG: Sentence("überfällige Aufgaben"),
    },
    ColouredBy.CONCERNS: {
        Shade.CALM: Sentence("kein offenes Anliegen"),
        Shade.MIDDLE: Sentence("offene Anliegen"),
        Shade.STRONG: Sentence("überfällige Anliegen"),
    },
    ColouredBy.STATE: {shade: _in_state(shade) for shade in Shade},
}
