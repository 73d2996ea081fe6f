"""Projects: how they stand, what is next, who takes part, what they are planned to cost."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.models import Organisation, Person, Project, ProjectStatus
from app.services import trash
from app.services.actors import organisations
from app.services.lists import ListQuery
from app.services.people import persons
from app.services.projects import bars, costs, milestones, people, projects, states
from app.services.statuses import changes_of

DAY = date(2026, 3, 2)


def _project(session: Session, name: str = "Hochbeete", **given: object) -> int:
    return projects.save(session, Project(name=name, **given))


def _listed(session: Session, state: str) -> list[int]:
    return projects.ids(session, ListQuery(filters={"status": state}))


def test_it_needs_a_name_and_ends_after_it_began(session: Session) -> None:
    with pytest.raises(UserError, match="Namen"):
        _project(session, "  ")
    with pytest.raises(UserError, match="vor seinem Beginn"):
        _project(session, begun_on=DAY, ends_on=DAY - timedelta(days=1))


def test_a_state_keeps_its_day_and_sets_beginning_and_end(session: Session) -> None:
    found = _project(session)
    states.take(session, [found], ProjectStatus.RUNNING, DAY)
    assert projects.load(session, found).begun_on == DAY
    states.take(session, [found], ProjectStatus.FINISHED, DAY + timedelta(days=9), "Acht Beete stehen.")
    over = projects.load(session, found)
    assert (over.ends_on, over.result) == (DAY + timedelta(days=9), "Acht Beete stehen.")
    assert [one.status for one in changes_of(session, found)][-2:] == ["running", "finished"]
    with pytest.raises(UserError, match="letzten Wechsel"):
        states.take(session, [found], ProjectStatus.RESTING, DAY + timedelta(days=3), "Winter")
    states.take(session, [found], ProjectStatus.RUNNING, DAY + timedelta(days=20))
    assert projects.load(session, found).ends_on is None


def test_what_makes_no_sense_is_refused_and_nothing_changes(session: Session) -> None:
    found = _project(session, begun_on=DAY)
    for status, on, text, why in (
        (ProjectStatus.DROPPED, DAY, " ", "warum"),
        (ProjectStatus.RUNNING, DAY - timedelta(days=1), "", "vor dem Beginn"),
        (ProjectStatus.RUNNING, clock.today() + timedelta(days=1), "", "Zukunft"),
    ):
        with pytest.raises(UserError, match=why):
            states.take(session, [found], status, on, text)
    assert projects.load(session, found).status is ProjectStatus.IDEA
    assert len(changes_of(session, found)) == 1


def test_the_next_milestone_stands_in_the_list(session: Session) -> None:
    found = _project(session)
    milestones.add(session, found, "Beete sind gebaut", clock.today() + timedelta(days=40))
    first = milestones.add(session, found, "Fläche ist zugesagt", clock.today() - timedelta(days=1))
    milestones.add(session, found, "irgendwann", None)
    (row,) = projects.rows(session, [found])
    assert (row.milestone, row.milestone_due) == ("Fläche ist zugesagt", clock.today() - timedelta(days=1))
    assert _listed(session, "late") == _listed(session, "due") == [found]
    milestones.reach(session, first, clock.today())
    assert projects.rows(session, [found])[0].milestone == "Beete sind gebaut"
    assert _listed(session, "late") == _listed(session, "due") == []
    with pytest.raises(UserError, match="Satz"):
        milestones.add(session, found, "  ", None)


def test_due_milestones_are_of_projects_that_go_on(session: Session) -> None:
    going, resting, gone = (_project(session, name) for name in ("eins", "zwei", "drei"))
    for found in (going, resting, gone):
        milestones.add(session, found, "fertig", clock.today())
    states.take(session, [resting], ProjectStatus.RESTING, clock.today())
    trash.trash(session, [gone])
    assert [row.project_id for row in milestones.due(session, clock.today())] == [going]
    assert _listed(session, "due") == [going]


def test_who_takes_part_is_changed_and_not_doubled(session: Session) -> None:
    found = _project(session)
    soraya = persons.save(session, Person(family_name="Amiri", given_name="Soraya"))
    people.add(session, found, soraya, "Gießdienst")
    part = people.add(session, found, soraya, "Sprecherin")
    people.add_new(session, found, "Yusuf Demir", "Werkzeug")
    assert [(row.title, row.role) for row in people.of_project(session, found)] == [
        ("Amiri, Soraya", "Sprecherin"),
        ("Demir, Yusuf", "Werkzeug"),
    ]
    people.end(session, part, clock.today() - timedelta(days=1))
    assert [row.present for row in people.of_project(session, found)] == [True, False]
    assert projects.rows(session, [found])[0].people == 1
    assert [row.title for row in people.of_person(session, soraya)] == ["Hochbeete"]
    with pytest.raises(UserError, match="Namen"):
        people.add_new(session, found, " ")


def test_partners_are_changed_and_not_doubled(session: Session) -> None:
    found = _project(session)
    club = organisations.save(session, Organisation(name="Gartenfreunde"))
    people.add_partner(session, found, club, "Erde")
    people.add_partner(session, found, club, "Erde und Holz")
    assert [row.contribution for row in people.partners_of(session, found)] == ["Erde und Holz"]
    assert [row.title for row in people.projects_of(session, club)] == ["Hochbeete"]
    with pytest.raises(UserError, match="Akteur"):
        people.add_partner(session, found, None)


def test_planned_costs_add_up_to_the_cent(session: Session) -> None:
    found = _project(session)
    for _ in range(10):
        costs.add(session, found, "Schrauben", Decimal("0.10"))
    assert costs.planned(session, found) == Decimal("1.00")
    assert projects.rows(session, [found])[0].planned == Decimal("1.00")
    for amount in (None, Decimal(0), Decimal("-5")):
        with pytest.raises(UserError, match="über 0,00"):
            costs.add(session, found, "Erde", amount)
    with pytest.raises(UserError, match="zu groß"):
        costs.add(session, found, "Erde", Decimal("1000000000"))
    with pytest.raises(UserError, match="zwei Stellen"):
        costs.add(session, found, "Erde", Decimal("1.005"))


def test_a_bar_goes_on_until_today_or_its_last_milestone(session: Session) -> None:
    found = _project(session, begun_on=DAY)
    (bar,) = bars.bars(session, [found])
    assert (bar.first, bar.last, bar.open_end) == (DAY, clock.today(), True)
    milestones.add(session, found, "fertig", clock.today() + timedelta(days=30))
    (bar,) = bars.bars(session, [found])
    assert bar.last == clock.today() + timedelta(days=30)
    assert bars.spanned(session, [found]) == (DAY, bar.last)
    idea = _project(session, "Bank")
    assert bars.bars(session, [idea])[0].last is None
    assert bars.spanned(session, [idea]) is None
