"""Cases and contacts."""

from datetime import date, datetime

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.models import Case, CaseStatus, Catalogue, ConfidentialNote, Person
from app.services import catalogues, statuses
from app.services.casework import cases, contacts, entry_warnings
from app.services.lists import ListQuery
from app.services.people import persons


@pytest.fixture
def client(session: Session) -> int:
    return persons.save(session, Person(family_name="Kovalenko", given_name="Olena"))


def opened(session: Session, person_id: int, on: date = date(2026, 3, 1)) -> int:
    case = cases.new(session, person_id)
    case.opened_on = on
    return cases.save(session, case)


def reason(session: Session) -> int:
    return catalogues.entries(session, Catalogue.CLOSE_REASON)[0].id


def test_the_cases_of_a_person_come_newest_first(session: Session, client: int) -> None:
    days = [date(2026, 3, 1), date(2026, 5, 1), date(2025, 12, 31)]
    made = {day: opened(session, client, day) for day in days}
    opened(session, persons.save(session, Person(family_name="Andere")), date(2026, 4, 1))
    assert [row.id for row in cases.of_person(session, client)] == [made[day] for day in sorted(days, reverse=True)]


def test_numbers_follow_the_year_and_are_never_given_twice(session: Session, client: int) -> None:
    made = [opened(session, client), opened(session, client), opened(session, client, date(2025, 12, 31))]
    assert [row.number for row in cases.rows(session, made)] == ["F-2026-001", "F-2026-002", "F-2025-001"]
    session.delete(session.get(Case, made[1]))
    session.flush()
    assert cases.rows(session, [opened(session, client)])[0].number == "F-2026-003"


def test_every_status_keeps_its_date(session: Session, client: int) -> None:
    case_id = opened(session, client)
    cases.set_status(session, case_id, CaseStatus.CLARIFICATION, date(2026, 3, 5), "Unterlagen fehlen")
    with pytest.raises(UserError, match="Abschlussgrund"):
        cases.set_status(session, case_id, CaseStatus.CLOSED, date(2026, 6, 1))
    cases.set_status(session, case_id, CaseStatus.CLOSED, date(2026, 6, 1), close_reason_id=reason(session))
    assert cases.load(session, case_id).closed_on == date(2026, 6, 1)
    cases.set_status(session, case_id, CaseStatus.RESUMED, date(2026, 7, 1), "neue Kündigung")
    resumed = cases.load(session, case_id)
    assert (resumed.closed_on, resumed.close_reason_id) == (None, None)
    assert [(change.status, change.changed_on.date()) for change in statuses.changes_of(session, case_id)] == [
        ("request", date(2026, 3, 1)),
        ("clarification", date(2026, 3, 5)),
        ("closed", date(2026, 6, 1)),
        ("resumed", date(2026, 7, 1)),
    ]


def test_a_status_changed_in_the_form_is_recorded_too(session: Session, client: int) -> None:
    case_id = opened(session, client)
    case = cases.load(session, case_id)
    session.expunge_all()
    case.status = CaseStatus.PLANNING
    case.topics = catalogues.entries(session, Catalogue.TOPIC)[:2]
    cases.save(session, case)
    session.expunge_all()
    assert [change.status for change in statuses.changes_of(session, case_id)] == ["request", "planning"]
    assert cases.rows(session, [case_id])[0].topics == ("Aufenthalt/Asyl", "Familiennachzug")
    again = cases.load(session, case_id)
    again.topics = []
    cases.save(session, again)
    assert cases.rows(session, [case_id])[0].topics == ()


def test_lists_by_status_topic_and_client(session: Session, client: int) -> None:
    other = persons.save(session, Person(family_name="Bauer"))
    mine, hers = opened(session, client), opened(session, other)
    cases.set_status(session, hers, CaseStatus.DORMANT, date(2026, 5, 1))

    def ids(text: str = "", **filters: str) -> list[int]:
        return cases.ids(session, ListQuery(text=text, filters=filters))

    assert ids(status="open") == [mine, hers]
    assert ids(status="active") == [mine]
    assert ids(status="dormant") == ids(person=str(other)) == [hers]
    assert ids("olen") == ids("ko") == [mine]
    assert ids("olen", status="dormant") == []
    assert ids("F-2026") == ids(opened="2026") == [mine, hers]
    assert cases.ids(session, ListQuery(sort=(("client", False),))) == [hers, mine]
    assert cases.ids(session, ListQuery(sort=(("status", True),))) == [hers, mine]


def test_contacts_carry_topics_and_a_note_apart(session: Session, client: int) -> None:
    case_id = opened(session, client)
    topics = [entry.id for entry in catalogues.entries(session, Catalogue.TOPIC)[:3]]
    entry = contacts.new(session, case_id)
    assert entry.person_id == client
    entry.at, entry.minutes, entry.indirect_minutes, entry.summary = datetime(2026, 3, 2, 10), 45, 10, "Wohnung"
    entry_id = contacts.save_entry(session, entry, topics, "streng vertraulich")
    session.expunge_all()
    loaded = contacts.load(session, entry_id)
    assert [topic.id for topic in loaded.topics] == topics
    assert contacts.note_of(session, entry_id) == "streng vertraulich"
    assert contacts.has_note(session, [entry_id]) == {entry_id}
    row = cases.rows(session, [case_id])[0]
    assert (row.contacts, row.minutes, row.last_contact) == (1, 55, datetime(2026, 3, 2, 10))
    session.expunge_all()
    loaded.minutes = 50
    contacts.save_entry(session, loaded, topics[:1])
    assert contacts.note_of(session, entry_id) == "streng vertraulich"
    assert [topic.id for topic in contacts.load(session, entry_id).topics] == topics[:1]
    contacts.save_entry(session, contacts.load(session, entry_id), note_text=" ")
    assert contacts.note_of(session, entry_id) == ""
    contacts.remove(session, entry_id)
    assert cases.rows(session, [case_id])[0].contacts == 0


def test_removing_a_contact_removes_its_note(session: Session, client: int) -> None:
    entry_id = contacts.save_entry(session, contacts.new(session, client), note_text="vertraulich")
    session.expunge_all()
    contacts.remove(session, entry_id)
    assert session.scalar(select(func.count()).select_from(ConfidentialNote)) == 0


def test_a_short_consultation_needs_no_case(session: Session, client: int) -> None:
    entry = contacts.new(session, client)
    entry.minutes = -5
    with pytest.raises(UserError):
        contacts.save_entry(session, entry)
    entry.minutes = 5
    assert contacts.load(session, contacts.save_entry(session, entry)).person_id == client


def test_dormant_cases(session: Session, client: int) -> None:
    quiet, lively = opened(session, client), opened(session, client)
    entry = contacts.new(session, lively)
    entry.at = datetime(2026, 9, 1, 9)
    contacts.save_entry(session, entry)
    silent = ListQuery(filters={"status": "silent"}, sort=(("last_sign", False),))
    for today, found in ((datetime(2026, 12, 1), [quiet]), (datetime(2027, 3, 2), [quiet, lively])):
        with clock.standing_at(today):
            assert cases.ids(session, silent) == found


def test_odd_cases_and_contacts_are_named(session: Session, client: int) -> None:
    with clock.standing_at(datetime(2026, 11, 22, 9)):
        first = opened(session, client)
        case = cases.new(session, client)
        case.opened_on, case.closed_on = date(2027, 1, 1), date(2026, 1, 1)
        found = cases.warnings(session, case)
        assert [(warning.field, warning.record_id) for warning in found] == [
            ("person_id", first),
            ("opened_on", None),
            ("closed_on", None),
        ]
        entry = contacts.new(session, client)
        entry.at, entry.minutes = datetime(2027, 1, 1), 999
        family = next(e for e in catalogues.entries(session, Catalogue.UNDERSTANDING) if e.label == "Familie")
        entry.understanding_id = family.id
        assert [warning.field for warning in entry_warnings.warnings(session, entry)] == [
            "at",
            "minutes",
            "understanding_id",
        ]


def test_a_case_may_be_begun_without_a_person_but_not_saved(session: Session, client: int) -> None:
    case = cases.new(session)
    with pytest.raises(UserError, match="Person"):
        cases.save(session, case)
    case.person_id = client
    assert cases.save(session, case)


def test_open_cases_and_their_years(session: Session, client: int) -> None:
    made = [opened(session, client), opened(session, client, date(2024, 5, 1)), opened(session, client)]
    cases.set_status(session, made[0], CaseStatus.CLOSED, date(2026, 6, 1), close_reason_id=reason(session))
    assert cases.count_open(session) == 2
    assert cases.years(session) == [2026, 2024]
