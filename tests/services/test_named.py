"""What records are called, and what they are about."""

from datetime import date

import pytest
from sqlalchemy.orm import Session

from app.models import Case, Kind, Person, Task
from app.services import named, trash
from app.services.casework import cases
from app.services.named import Named
from app.services.office import tasks
from app.services.people import persons


@pytest.fixture
def session(passing_session: Session) -> Session:
    """What a test writes is gone after it."""
    return passing_session


def chain(session: Session) -> tuple[int, int, list[int]]:
    """A client, a case, and tasks: the first about the case, each following one about the one before."""
    person = persons.save(session, Person(family_name="A"))
    case = cases.save(session, Case(number="F-1", person_id=person, opened_on=date(2026, 1, 2)))
    made = [case]
    for letter in "abc":
        made.append(tasks.save(session, Task(what=letter, about_id=made[-1])))
    return person, case, made[1:]


def ids(about: named.About) -> list[int]:
    return [one.id for one in about]


def test_whom_a_record_is_about_nearest_first_and_three_steps_far(session: Session) -> None:
    person, case, (first, second, third) = chain(session)
    other = persons.save(session, Person(family_name="B"))
    kinds = dict.fromkeys((first, second, third), Kind.TASK) | {case: Kind.CASE, person: Kind.PERSON}
    found = named.about(session, kinds | {other: Kind.PERSON})
    assert {record: ids(behind) for record, behind in found.items()} == {
        case: [person],
        first: [case, person],
        second: [first, case, person],
        third: [second, first, case],
    }
    assert found[case] == (Named(person, Kind.PERSON, "A"),)
    assert named.about(session, {}) == {}


def test_what_lies_in_the_trash_is_behind_nothing_and_has_its_own_name(session: Session) -> None:
    person, case, (first, *_more) = chain(session)
    trash.trash(session, [case])
    assert named.about(session, {first: Kind.TASK}) == {}
    ((one, behind),) = named.named(session, [case])
    assert (one.kind, ids(behind)) == (Kind.CASE, [person])


def test_names_come_in_the_order_asked_for_each_once_without_what_is_gone(session: Session) -> None:
    person, case, (first, *_more) = chain(session)
    asked = [first, person, 999_999, case, first]
    assert [(one.id, ids(behind)) for one, behind in named.named(session, asked)] == [
        (first, [case, person]),
        (person, []),
        (case, [person]),
    ]


def test_of_a_case_and_its_client_the_subject_is_the_case(session: Session) -> None:
    person, case, _tasks = chain(session)
    other = persons.save(session, Person(family_name="B"))
    assert [one.id for one, _behind in named.subjects(session, [other, person, case])] == [case, other]
