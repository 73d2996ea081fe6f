"""Darf ich mit … reden? What releases allow, and what they say where they don't."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.models import Direction, Organisation, Person, Release, Scope
from app.services.actors import affiliations, organisations
from app.services.casework import cases
from app.services.lists import ListQuery
from app.services.people import persons
from app.services.secrecy import changes, releases, talking
from app.services.secrecy.talking import Answer

UNTIL = "%d.%m.%Y"


@pytest.fixture
def session(passing_session: Session) -> Session:
    return passing_session


@pytest.fixture
def client(session: Session) -> int:
    return persons.save(session, Person(family_name="Kovalenko", given_name="Olena"))


@pytest.fixture
def office(session: Session) -> int:
    return organisations.save(session, Organisation(name="Jobcenter"))


@pytest.fixture
def case_id(session: Session, client: int) -> int:
    return cases.save(session, cases.new(session, client))


def _released(
    session: Session, client: int, recipient: int | None, *scopes: Scope, signed: int | None = -10, **values
) -> int:
    given = None if signed is None else clock.today() + timedelta(days=signed)
    release = Release(number="", person_id=client, recipient_id=recipient, given_on=given, scopes=[], **values)
    changes.put_scopes(release, list(scopes))
    return releases.save(session, release)


def _said(answer: Answer) -> list[str]:
    return [str(one) for one in (answer.said, *answer.details, *answer.words)]


def test_without_a_release_not_even_the_case_is_told(session: Session, case_id: int, office: int) -> None:
    answer = talking.may_talk(session, case_id, office)
    assert not answer.allowed
    assert "auch nicht, dass es einen Fall gibt" in answer.said
    assert _said(answer)[1:] == ["Für diesen Empfänger gibt es noch keine."]


def test_a_valid_release_says_about_what_and_until_when(
    session: Session, client: int, case_id: int, office: int
) -> None:
    until = clock.today() + timedelta(days=20)
    words = {"extent": "Nur der Antrag", "purpose": "Wohngeld", "case_id": case_id, "until": until}
    release = _released(session, client, office, Scope.PLAN, Scope.REASON, **words)
    number = releases.load(session, release).number
    answer = talking.may_talk(session, case_id, office)
    assert answer.allowed
    assert _said(answer) == [
        "Ja, Sie dürfen miteinander reden.",
        f"Mitteilen und erfahren: worum es geht (Verweis), Hilfeplan (bis {until:{UNTIL}})",
        f"{number} gilt nur für den Fall {cases.load(session, case_id).number}.",
        "Wortlaut: „Nur der Antrag“",
        "Zweck: Wohngeld",
    ]
    (fact,) = talking.facts(session, case_id)
    assert fact.text == f"reden mit Jobcenter · worum es geht (Verweis), Hilfeplan, bis {until:{UNTIL}}"
    assert fact.record_id == release


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({"signed": None}, "Unterschrift fehlt"),
        ({"signed": 3}, "gilt erst ab"),
        ({"signed": -400}, "abgelaufen am"),
        ({"revoked_on": clock.today()}, "widerrufen am"),
    ],
)
def test_what_does_not_hold_says_why(session: Session, client: int, office: int, values, why: str) -> None:
    release = _released(session, client, office, Scope.EVERYTHING, **values)
    answer = talking.may_talk(session, client, office)
    assert not answer.allowed
    assert _said(answer)[1].startswith(f"{releases.load(session, release).number}: {why}")
    assert [row.id for row in answer.releases] == [release]
    assert list(talking.facts(session, client)) == []


def test_each_direction_is_told(session: Session, client: int, office: int) -> None:
    _released(session, client, office, Scope.COURSE, direction=Direction.FROM)
    answer = talking.may_talk(session, client, office)
    assert answer.said.startswith("Nur zuhören")
    _released(session, client, office, Scope.PLAN, direction=Direction.TO)
    answer = talking.may_talk(session, client, office)
    assert answer.said.startswith("Ja")
    assert [line.split(":")[0] for line in _said(answer)[1:3]] == ["Mitteilen", "Erfahren"]


def test_a_release_without_scope_allows_nothing(session: Session, client: int, office: int) -> None:
    _released(session, client, office)
    answer = talking.may_talk(session, client, office)
    assert not answer.allowed
    assert "nennt aber keinen Umfang" in answer.details[0]


def test_a_release_of_one_case_says_nothing_of_another(
    session: Session, client: int, case_id: int, office: int
) -> None:
    other = cases.save(session, cases.new(session, client))
    _released(session, client, office, Scope.PLAN, case_id=case_id)
    assert talking.may_talk(session, case_id, office).allowed
    assert not talking.may_talk(session, other, office).allowed


def test_who_speaks_for_a_body_hears_what_it_may_and_not_the_other_way(
    session: Session, client: int, office: int
) -> None:
    speaker = persons.save(session, Person(family_name="Amt", given_name="Ida"))
    affiliation = affiliations.add(session, office, speaker)
    _released(session, client, office, Scope.PLAN)
    answer = talking.may_talk(session, client, speaker)
    assert answer.allowed
    assert "Als Ansprechperson von Jobcenter" in _said(answer)
    affiliations.end(session, affiliation, clock.today() - timedelta(days=1))
    assert not talking.may_talk(session, client, speaker).allowed


def test_with_the_client_herself_she_may_talk(session: Session, client: int, case_id: int) -> None:
    assert talking.may_talk(session, case_id, client).said == "Ja, das ist die Person selbst."


def test_the_list_opens_on_what_holds_or_may_come_to_hold(session: Session, client: int, office: int) -> None:
    made = [
        _released(session, client, office, Scope.PLAN, **values) for values in ({}, {"signed": None}, {"signed": 3})
    ]
    _released(session, client, office, Scope.PLAN, signed=-400)
    _released(session, client, office, Scope.PLAN, revoked_on=clock.today())
    assert sorted(releases.ids(session, ListQuery(filters={"state": "open"}))) == made
