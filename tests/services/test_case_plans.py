"""Help plans, who is involved, whether case management fits, phases, and cases silent for long."""

from datetime import date, timedelta

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.models import (
    CasePerson,
    CaseProfessional,
    CaseStatus,
    Catalogue,
    Goal,
    GoalReview,
    Household,
    Measure,
    Organisation,
    Person,
    RelationKind,
)
from app.services import catalogues
from app.services.actors import organisations
from app.services.casework import cases, involved, phases, plans, screening, silence
from app.services.casework.screening import Fit
from app.services.casework.silence import Decision, Verdict
from app.services.lists import ListQuery
from app.services.people import households, persons, relationships
from app.services.people.relationships import Related
from app.services.records import get
from app.settings.casework import Casework

DAY = date(2026, 3, 1)
DUE, ENDING = (timedelta(days=days) for days in (Casework().step_before, Casework().ending_before))


@pytest.fixture
def client(session: Session) -> int:
    return persons.save(session, Person(family_name="Kovalenko", given_name="Olena"))


@pytest.fixture
def case_id(session: Session, client: int) -> int:
    return _opened(session, client)


def _opened(session: Session, client: int, on: date = DAY) -> int:
    case = cases.new(session, client)
    case.opened_on = on
    return cases.save(session, case)


def _goal(session: Session, case_id: int, words: str = "Ich will eine eigene Wohnung") -> int:
    return plans.save_goal(session, Goal(case_id=case_id, words=words, set_on=DAY))


def _listed(session: Session, state: str) -> list[int]:
    return cases.ids(session, ListQuery(filters={"status": state}))


def _reason(session: Session) -> int:
    return catalogues.entries(session, Catalogue.CLOSE_REASON)[0].id


def test_a_goal_needs_words_and_ends_after_it_was_agreed(session: Session, case_id: int) -> None:
    with pytest.raises(UserError, match="Satz"):
        _goal(session, case_id, "  ")
    with pytest.raises(UserError, match="vor dem Anfang"):
        plans.save_goal(session, Goal(case_id=case_id, words="x", set_on=DAY, ended_on=DAY - timedelta(days=1)))


def test_the_next_step_is_the_one_due_first_of_a_goal_that_holds(session: Session, case_id: int) -> None:
    goal, over = _goal(session, case_id), _goal(session, case_id, "Ich will Deutsch lernen")
    plans.add_measure(session, goal, "irgendwann")
    later = plans.add_measure(session, goal, "Antrag", "Klient/in", DAY + timedelta(days=9))
    first = plans.add_measure(session, goal, "Termin", "Quartiersmanagement", DAY + timedelta(days=2))
    plans.add_measure(session, over, "vorbei", "", DAY)
    plans.end_goal(session, over, DAY + timedelta(days=1))
    assert _next(session, case_id) == first
    plans.do_measure(session, first, DAY)
    assert _next(session, case_id) == later


def _next(session: Session, case_id: int) -> int:
    step = plans.next_step(plans.of_case(session, case_id))
    assert step is not None
    return step.id


def test_a_review_has_a_score_of_five_and_stands_once_a_day(session: Session, case_id: int) -> None:
    goal = _goal(session, case_id)
    for score, on in ((-2, DAY), (0, DAY + timedelta(days=30)), (1, DAY + timedelta(days=30))):
        plans.save_review(session, GoalReview(goal_id=goal, score=score, reviewed_on=on))
    found = plans.of_case(session, case_id)[0]
    assert [review.score for review in found.reviews] == [-2, 1]
    assert found.score == 1
    with pytest.raises(UserError, match="−2 bis"):
        plans.save_review(session, GoalReview(goal_id=goal, score=3, reviewed_on=DAY))
    with pytest.raises(UserError, match="Zukunft"):
        plans.save_review(session, GoalReview(goal_id=goal, score=0, reviewed_on=clock.today() + timedelta(days=1)))
    with pytest.raises(UserError, match="vor dem Ziel"):
        plans.save_review(session, GoalReview(goal_id=goal, score=0, reviewed_on=DAY - timedelta(days=1)))


def test_a_goal_goes_with_its_steps_and_reviews(session: Session, case_id: int) -> None:
    goal = _goal(session, case_id)
    step = plans.add_measure(session, goal, "Antrag")
    plans.save_review(session, plans.new_review(goal))
    plans.remove(session, Goal, goal)
    assert plans.of_case(session, case_id) == []
    assert session.get(Measure, step) is None


def test_a_step_that_is_due_is_found_in_the_list_of_cases(session: Session, case_id: int) -> None:
    goal = _goal(session, case_id)
    step = plans.add_measure(session, goal, "Antrag", "", clock.today() + DUE)
    assert _listed(session, "due") == [case_id]
    assert cases.rows(session, [case_id])[0].step_due == clock.today() + DUE
    plans.do_measure(session, step, clock.today())
    assert _listed(session, "due") == []


def test_she_is_reminded_before_counselling_ends(session: Session, case_id: int) -> None:
    case = cases.load(session, case_id)
    case.counsel_until = clock.today() + ENDING + timedelta(days=1)
    cases.save(session, case)
    assert _listed(session, "ending") == []
    case.counsel_until = clock.today() - timedelta(days=400)
    cases.save(session, case)
    assert _listed(session, "ending") == [case_id]
    assert [warning.field for warning in cases.warnings(session, case)] == ["counsel_until"]


def test_the_answers_suggest_whether_case_management_fits(session: Session, case_id: int) -> None:
    assert screening.of_case(session, case_id).fit is Fit.OPEN
    for question in screening.QUESTIONS:
        screening.answer(session, case_id, question, True)
    assert screening.of_case(session, case_id).fit is Fit.FITS
    screening.answer(session, case_id, "willing", False)
    assert screening.of_case(session, case_id).fit is Fit.UNWILLING
    screening.answer(session, case_id, "not_alone", False)
    screening.answer(session, case_id, "several_bodies", False)
    assert screening.of_case(session, case_id).fit is Fit.LESS
    screening.answer(session, case_id, "willing", None)
    assert screening.of_case(session, case_id).fit is Fit.OPEN


def test_each_phase_lasts_until_the_next(session: Session, case_id: int) -> None:
    cases.set_status(session, case_id, CaseStatus.ASSESSMENT, DAY + timedelta(days=10))
    first, second = phases.of_case(session, case_id)
    assert (first.status, first.since, first.until, first.days) == (CaseStatus.REQUEST, DAY, second.since, 10)
    assert second.until is None
    assert second.days == (clock.today() - second.since).days


def test_whoever_is_involved_is_there_once_and_never_the_client(session: Session, case_id: int, client: int) -> None:
    friend = persons.save(session, Person(family_name="Petrova"))
    assert involved.add(session, case_id, friend, "Freundin") == involved.add(session, case_id, friend, "Patin")
    assert [(row.title, row.role) for row in involved.of_case(session, case_id)] == [("Petrova", "Patin")]
    assert [row.title for row in involved.of_person(session, friend)] == ["F-2026-001"]
    with pytest.raises(UserError, match="um die es"):
        involved.add(session, case_id, client)
    row = involved.of_case(session, case_id)[0]
    involved.end(session, row.id, clock.today() - timedelta(days=1))
    assert not involved.of_case(session, case_id)[0].present
    part = get(session, CasePerson, row.id)
    part.until = DAY - timedelta(days=500)
    with pytest.raises(UserError, match="vor dem Anfang"):
        involved.save(session, part)


def test_the_household_of_the_client_is_seen_with_relation_and_role(
    session: Session, client: int, case_id: int
) -> None:
    assert involved.household_of(session, case_id) == []
    home = households.save(session, Household(name="Kovalenko"))
    son = persons.save(session, Person(family_name="Kovalenko", given_name="Danylo", birth_year=2015))
    for member in (client, son):
        households.put_into(session, member, home)
    relationships.save(session, Related(client, son, RelationKind.PARENT, backward=False))
    involved.add(session, case_id, son, "Kind")
    (found,) = involved.household_of(session, case_id)
    assert (found.id, found.born, found.role) == (son, 2015, "Kind")
    assert found.relation


def test_a_body_has_somebody_to_talk_to(session: Session, case_id: int) -> None:
    office = organisations.save(session, Organisation(name="Jobcenter"))
    talks = persons.save(session, Person(family_name="Weber", phone="07621 1"))
    with pytest.raises(UserError, match="Akteur"):
        involved.save_body(session, CaseProfessional(case_id=case_id))
    body = involved.save_body(
        session, CaseProfessional(case_id=case_id, organisation_id=office, contact_id=talks, task="Leistungen")
    )
    (row,) = involved.bodies_of(session, case_id)
    assert (row.title, row.contact, row.phone, row.task) == ("Jobcenter", "Weber", "07621 1", "Leistungen")
    involved.remove_body(session, body)
    assert involved.bodies_of(session, case_id) == []


def test_a_closed_case_is_taken_up_again_with_a_reason(session: Session, case_id: int) -> None:
    cases.set_status(session, case_id, CaseStatus.CLOSED, DAY, "", _reason(session), "Wohnung gefunden")
    assert cases.load(session, case_id).outcome == "Wohnung gefunden"
    with pytest.raises(UserError, match="warum"):
        cases.set_status(session, case_id, CaseStatus.RESUMED, DAY, " ")
    cases.set_status(session, case_id, CaseStatus.RESUMED, DAY, "Kündigung")
    assert phases.of_case(session, case_id)[-1].reason == "Kündigung"


def test_silent_cases_are_decided_about_in_one_go(session: Session, client: int) -> None:
    rests, goes_on, ends, new = (
        _opened(session, client, clock.today() - timedelta(days=days)) for days in (400, 390, 380, 20)
    )
    cases.set_status(session, ends, CaseStatus.DORMANT, clock.today() - timedelta(days=200))
    found = silence.proposed(session)
    assert [row.id for row in found] == [rests, goes_on, ends]
    assert [silence.suggestion(row) for row in found] == [Verdict.REST, Verdict.REST, Verdict.CLOSE]
    decisions = [Decision(rests, Verdict.REST), Decision(goes_on, Verdict.GO_ON), Decision(ends, Verdict.CLOSE)]
    with pytest.raises(UserError, match="Abschlussgrund"):
        silence.decide(session, decisions)
    assert len(silence.proposed(session)) == 3
    silence.decide(session, [*decisions[:2], Decision(ends, Verdict.CLOSE, _reason(session))])
    assert silence.proposed(session) == []
    status = {row.id: row.status for row in cases.rows(session, [rests, goes_on, ends, new])}
    assert status[rests] is CaseStatus.DORMANT
    assert status[goes_on] is CaseStatus.REQUEST
    assert status[ends] is CaseStatus.CLOSED


def test_a_dormant_case_that_goes_on_is_resumed(session: Session, client: int) -> None:
    case_id = _opened(session, client, clock.today() - timedelta(days=400))
    cases.set_status(session, case_id, CaseStatus.DORMANT, clock.today() - timedelta(days=300))
    assert [row.id for row in silence.proposed(session)] == [case_id]
    silence.decide(session, [Decision(case_id, Verdict.GO_ON)])
    assert cases.rows(session, [case_id])[0].status is CaseStatus.RESUMED
