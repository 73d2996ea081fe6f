"""Projects as they stood: the numbers of a past period stay, whatever happens afterwards."""

from datetime import date, datetime

import pytest
from quarter import Quarter
from sqlalchemy.orm import Session

from app.common import clock
from app.figures.areas.projects import PROJECT_PEOPLE, count_projects
from app.figures.indicators import Counted
from app.figures.periods import parse
from app.figures.protection.thresholds import Thresholds
from app.models import Project, ProjectStatus
from app.services.projects import milestones, people, projects, states

OCTOBER, NOVEMBER = parse("2026-10"), parse("2026-11")


@pytest.fixture(autouse=True)
def now() -> object:
    with clock.standing_at(datetime(2026, 12, 20, 9)):
        yield


@pytest.fixture
def beds(session: Session) -> int:
    with clock.standing_at(datetime(2026, 9, 1, 9)):
        found = projects.save(session, Project(name="Hochbeete"))
    states.take(session, [found], ProjectStatus.RUNNING, date(2026, 10, 5))
    states.take(session, [found], ProjectStatus.FINISHED, date(2026, 11, 30), "Steht.")
    return found


def test_a_project_counts_as_it_stood_at_the_end_of_the_period(session: Session, beds: int) -> None:
    october, november = count_projects(session, OCTOBER), count_projects(session, NOVEMBER)
    assert [one.status for one in october.known] == [ProjectStatus.RUNNING]
    assert [one.status for one in november.known] == [ProjectStatus.FINISHED]
    assert (october.begun, october.finished) == (1, 0)
    assert (november.begun, november.finished) == (0, 1)
    states.take(session, [beds], ProjectStatus.RUNNING, date(2026, 12, 1))
    again = count_projects(session, NOVEMBER)
    assert (again.known, again.begun, again.finished) == (november.known, november.begun, november.finished)
    assert count_projects(session, parse("2026-12")).begun == 0


def test_self_run_counts_from_its_day_and_not_while_it_rests(session: Session, beds: int) -> None:
    states.run_by_itself(session, [beds], date(2026, 11, 10))
    assert [one.self_run for one in count_projects(session, OCTOBER).known] == [False]
    assert [one.self_run for one in count_projects(session, NOVEMBER).known] == [True]
    states.take(session, [beds], ProjectStatus.RESTING, date(2026, 12, 2), "Winter")
    assert [one.self_run for one in count_projects(session, parse("2026-12")).known] == [False]


def test_milestones_count_in_the_period_in_which_they_were_reached(session: Session, beds: int) -> None:
    first = milestones.add(session, beds, "gebaut", date(2026, 10, 1))
    milestones.add(session, beds, "offen", date(2026, 10, 1))
    milestones.reach(session, first, date(2026, 11, 1))
    assert count_projects(session, OCTOBER).milestones == 0
    assert count_projects(session, NOVEMBER).milestones == 1


def test_people_count_once_and_small_numbers_are_protected(session: Session, beds: int) -> None:
    other = projects.save(session, Project(name="Bank"))
    who = Quarter(session).people(3)
    for person in who:
        people.add(session, beds, person.id, since=date(2026, 10, 10))
        people.add(session, other, person.id)
    people.end(session, people.of_project(session, beds)[0].id, date(2026, 10, 20))
    counted = Counted(session, NOVEMBER, Thresholds())
    assert counted.of(count_projects).people.persons == 3
    assert PROJECT_PEOPLE.figure(counted).value is None
