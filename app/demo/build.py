"""An invented quarter with two years of believable work, made through the same services as real entries."""

from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.progress import Progress, silent
from app.context import Context
from app.demo.actors import make_actors
from app.demo.appointments import make_appointments
from app.demo.casework import make_casework
from app.demo.concerns import make_concerns
from app.demo.departures import make_departures
from app.demo.details import make_details
from app.demo.documents import make_documents
from app.demo.events import make_events
from app.demo.families import make_families
from app.demo.help_plans import make_plans
from app.demo.housing import make_buildings, make_moves, make_occupancies
from app.demo.letters import make_letters
from app.demo.money import make_money
from app.demo.office import make_office, mark
from app.demo.official import make_official
from app.demo.people import make_people
from app.demo.projects import make_projects
from app.demo.readers import make_readers
from app.demo.referrals import make_referrals
from app.demo.secrecy import make_secrecy
from app.demo.surveys import make_surveys
from app.demo.worktime import make_worktime
from app.demo.world import NORMAL, World
from app.models import ContactEntry, HeadCount, Kind, Participation, Record

SEED = 7
TODAY = date(2026, 11, 22)


@dataclass(frozen=True)
class Summary:
    """How many of what the quarter holds."""

    records: dict[Kind, int]
    contacts: int
    participations: int
    heads: int


def build(
    context: Context, *, seed: int = SEED, today: date = TODAY, residents: int = NORMAL, progress: Progress = silent
) -> Summary:
    """Fill an empty vault with the demo quarter as it stands on `today`; the same seed makes the same quarter.

    Work grows with the number of residents up to ten times; persons without limit. Undo begins anew afterwards.
    """
    with clock.inventing_at(datetime.combine(today, time(17))):
        world = World(context, seed, today, residents)
        mark(world)
        make_people(world, progress)
        make_actors(world)
        make_casework(world, progress)
        make_events(world)
        make_office(world)
        make_buildings(world)
        make_moves(world)
        make_families(world)
        make_plans(world)
        make_details(world)
        make_departures(world)
        make_occupancies(world)
        make_letters(world)
        make_concerns(world)
        make_official(world)
        make_projects(world)
        make_surveys(world)
        make_worktime(world)
        make_money(world)
        make_referrals(world)
        make_secrecy(world)
        make_readers(world)
        make_appointments(world)
        make_documents(world)
        context.seal_history()
        return context.read(_summary)


def _summary(session: Session) -> Summary:
    by_kind = session.execute(select(Record.kind, func.count().label("number")).group_by(Record.kind))
    return Summary(
        {row.kind: row.number for row in by_kind},
        session.scalar(select(func.count(ContactEntry.id))) or 0,
        session.scalar(select(func.count(Participation.id))) or 0,
        session.scalar(select(func.sum(HeadCount.people))) or 0,
    )
