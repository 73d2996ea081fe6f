"""The state of a building: each change keeps its day, and a building that is gone has nobody living in it."""

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.sentences import counted
from app.models import Building, BuildingState
from app.services.places.capacity import LIVED_IN, known
from app.services.places.counting import OCCUPANCY, lasting
from app.services.records import RECORD, FieldWarning, get
from app.services.statuses import changes_of, record_status


def set_state(session: Session, building_id: int, state: BuildingState, on: date, reason: str = "") -> None:
    """Give a building another state from a day on; where a later change is known already, that one stays the present state.

    Raises UserError for a day to come: what is planned says so by "bezugsfertig am".
    """
    if on > clock.today():
        raise UserError(
            "Ein Zustand gilt von einem Tag an, der schon da ist. Wann das Gebäude fertig wird, steht unter „Bezugsfertig am“."
        )
    building = get(session, Building, building_id)
    record_status(session, building_id, state, on, reason)
    building.state = known(changes_of(session, building_id)[-1].status) or state
    if building.state in LIVED_IN and building.ready_on is not None and building.ready_on > on:
        building.ready_on = on
    session.flush()


def living_in(session: Session, building_id: int) -> int:
    """How many occupancies of a building hold today."""
    statement = (
        select(func.count())
        .select_from(OCCUPANCY.join(RECORD, RECORD.c.id == OCCUPANCY.c.id))
        .where(OCCUPANCY.c.building_id == building_id, RECORD.c.deleted_at.is_(None), lasting(clock.today()))
    )
    return session.scalar(statement) or 0


def state_warnings(session: Session, building_id: int, state: BuildingState) -> list[FieldWarning]:
    """What looks odd about a state: a building is pulled down or empty, and somebody lives in it."""
    living = living_in(session, building_id) if state in (BuildingState.PULLED_DOWN, BuildingState.EMPTY) else 0
    if not living:
        return []
    text = counted(
        living,
        "Hier läuft noch eine Belegung. Bitte sie beenden, oder den Haushalt umziehen lassen.",
        "Hier laufen noch {number} Belegungen. Bitte sie beenden, oder die Haushalte umziehen lassen.",
    )
    return [FieldWarning("state", text)]
