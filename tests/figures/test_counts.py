"""What is counted, in a quarter small enough to count by hand."""

from datetime import date, datetime

import pytest
from quarter import Quarter
from sqlalchemy.orm import Session

from app.common import clock
from app.figures.areas.actors import count_actors
from app.figures.areas.casework import count_casework
from app.figures.areas.events import count_events
from app.figures.areas.office import count_tasks, count_work
from app.figures.areas.people import RESIDENTS, count_people
from app.figures.categories import Grouped
from app.figures.dates import dates_ahead
from app.figures.periods import parse
from app.models import Area, EventStatus, Gone, Housing
from app.services.lists import ListQuery
from app.services.people import persons

OCTOBER = parse("2026-10")


@pytest.fixture
def quarter(session: Session) -> Quarter:
    return Quarter(session)


def labelled(groups: Grouped[int]) -> list[tuple[str, int]]:
    return [(category.label, count) for category, count in groups]


def october(day: int, hour: int = 10) -> datetime:
    return datetime(2026, 10, day, hour)


class TestEvents:
    def test_visits_and_persons_are_counted_apart(self, session: Session, quarter: Quarter) -> None:
        people = quarter.people(6)
        for day in (3, 10):
            quarter.present(quarter.event(october(day)), people)
        figures = count_events(session, OCTOBER)
        assert (figures.events, figures.visits, figures.participants.persons) == (2, 12, 6)

    def test_the_larger_of_list_and_tally_counts(self, session: Session, quarter: Quarter) -> None:
        event = quarter.event(october(3))
        quarter.present(event, quarter.people(6))
        quarter.heads(event, {"0–5": 3, "6–13": 0, "27–59": 8})
        assert count_events(session, OCTOBER).visits == 11

    def test_newcomers_were_never_present_before(self, session: Session, quarter: Quarter) -> None:
        people = quarter.people(7)
        quarter.present(quarter.event(datetime(2026, 9, 30, 23, 59)), people[:4])
        quarter.present(quarter.event(october(1, 0)), people)
        assert count_events(session, OCTOBER).newcomers.persons == 3

    def test_only_held_events_of_the_period_that_are_not_in_the_trash(self, session: Session, quarter: Quarter) -> None:
        quarter.event(october(31, 23))
        quarter.event(datetime(2026, 11, 1))
        quarter.event(october(5), EventStatus.CANCELLED)
        quarter.event(october(6), EventStatus.PLANNED)
        quarter.event(october(7)).deleted_at = october(8)
        session.flush()
        assert count_events(session, OCTOBER).events == 1

    def test_generations_need_three_age_groups(self, session: Session, quarter: Quarter) -> None:
        quarter.heads(quarter.event(october(3)), {"0–5": 3, "27–59": 8, "75+": 1})
        quarter.heads(quarter.event(october(4)), {"0–5": 3, "27–59": 8, "75+": 0})
        figures = count_events(session, OCTOBER)
        assert figures.generations == 1
        assert labelled(figures.age_groups) == [("0–5", 6), ("27–59", 16), ("75+", 1)]

    def test_sensitive_events_show_neither_visits_nor_age_groups_nor_dates(
        self, session: Session, quarter: Quarter
    ) -> None:
        quarter.heads(quarter.event(october(3), sensitive=True), {"0–5": 3, "27–59": 8, "75+": 1})
        quarter.event(datetime(2026, 12, 1), EventStatus.PLANNED, sensitive=True, name="Frauenrunde")
        figures = count_events(session, OCTOBER)
        assert (figures.events, figures.visits, figures.age_groups, figures.generations) == (1, 0, (), 0)
        assert dates_ahead(session, date(2026, 11, 22)) == ()

    def test_dates_ahead_in_order(self, session: Session, quarter: Quarter) -> None:
        quarter.event(datetime(2026, 12, 6), EventStatus.PROVISIONAL, name="Nikolaus")
        quarter.event(datetime(2026, 11, 22, 9), EventStatus.CONFIRMED, name="Frühstück")
        quarter.event(datetime(2026, 11, 21), EventStatus.PLANNED, name="Gestern")
        assert [each.name for each in dates_ahead(session, date(2026, 11, 22))] == ["Frühstück", "Nikolaus"]


class TestCasework:
    def test_contacts_of_cases_and_short_consultations(self, session: Session, quarter: Quarter) -> None:
        first, second, friend = quarter.people(3)
        case = quarter.case(first, date(2026, 1, 5))
        quarter.contact(case.id, october(2), 30, 15)
        quarter.contact(case.id, october(9), 45)
        quarter.contact(second.id, october(9), 20)
        quarter.contact(friend.id, october(9), 20, area=Area.NETWORK)
        quarter.contact(quarter.actor("SV Steinen").id, october(9), 60, area=Area.NETWORK)
        figures = count_casework(session, OCTOBER)
        assert (figures.contacts.total, figures.contacts.persons) == (3, 2)
        assert (figures.direct.total, figures.time.total, figures.time.largest) == (95, 110, 90)

    def test_a_talk_with_several_counts_once_and_one_with_nobody_known_counts_no_person(
        self, session: Session, quarter: Quarter
    ) -> None:
        first, second, third = quarter.people(3)
        quarter.contact(third.id, datetime(2026, 9, 30, 23))
        quarter.contact(first.id, october(2), 30, topics=("Schulden",), others=[second, third])
        quarter.contact(None, october(9), 20, 5, topics=("Schulden",))
        quarter.contact(None, october(9), 60, area=Area.NETWORK)
        figures = count_casework(session, OCTOBER)
        assert (figures.contacts.total, figures.contacts.persons) == (2, 3)
        assert (figures.time.total, figures.named_time.total, figures.new_clients.persons) == (55, 30, 2)
        assert [(who.total, who.persons) for _topic, who in figures.topics] == [(2, 3)]
        work = count_work(session, OCTOBER)
        assert (work[Area.SOCIAL_WORK].total, work[Area.SOCIAL_WORK].persons) == (55, 3)
        assert (work[Area.NETWORK].total, work[Area.NETWORK].persons) == (60, 0)

    def test_new_clients_had_no_consultation_before(self, session: Session, quarter: Quarter) -> None:
        old, new = quarter.people(2)
        quarter.contact(old.id, datetime(2026, 9, 30, 23))
        for person in (old, new):
            quarter.contact(person.id, october(2))
        assert count_casework(session, OCTOBER).new_clients.persons == 1

    def test_cases_open_new_and_closed(self, session: Session, quarter: Quarter) -> None:
        people = quarter.people(5)
        quarter.case(people[0], date(2026, 1, 5))
        quarter.case(people[1], date(2026, 10, 31))
        quarter.case(people[2], date(2026, 10, 1), date(2026, 10, 31))
        quarter.case(people[3], date(2026, 1, 1), date(2026, 11, 1))
        quarter.case(people[4], date(2026, 11, 1))
        figures = count_casework(session, OCTOBER)
        assert (figures.open_cases.persons, figures.new_cases.persons, figures.closed_cases.persons) == (3, 2, 1)

    def test_topics_in_the_order_of_the_catalogue_with_the_persons_behind(
        self, session: Session, quarter: Quarter
    ) -> None:
        first, second = quarter.people(2)
        quarter.contact(first.id, october(2), topics=("Schulden", "Aufenthalt/Asyl"))
        quarter.contact(first.id, october(3), topics=("Schulden",))
        quarter.contact(second.id, october(3), topics=("Schulden", "Sonstiges"))
        topics = count_casework(session, OCTOBER).topics
        assert [(topic.label, who.total, who.persons, topic.rest) for topic, who in topics] == [
            ("Aufenthalt/Asyl", 1, 1, False),
            ("Schulden", 3, 2, False),
            ("Sonstiges", 1, 1, True),
        ]

    def test_what_is_in_the_trash_is_not_counted(self, session: Session, quarter: Quarter) -> None:
        (person,) = quarter.people(1)
        case = quarter.case(person, date(2026, 10, 5))
        quarter.contact(case.id, october(6))
        case.deleted_at = october(7)
        session.flush()
        figures = count_casework(session, OCTOBER)
        assert (figures.contacts.total, figures.new_cases.total) == (0, 0)


def test_work_adds_contacts_and_events_per_task(session: Session, quarter: Quarter) -> None:
    (person,) = quarter.people(1)
    actor = quarter.actor("SV Steinen")
    quarter.contact(person.id, october(2), 30, 15)
    quarter.contact(actor.id, october(2), 40, 5, area=Area.NETWORK, person_id=person.id)
    event = quarter.event(october(3), preparation_minutes=45)
    quarter.contact(event.id, october(3), 10, area=Area.MEDIATION, person_id=person.id)
    work = count_work(session, OCTOBER)
    assert {area: (cell.total, cell.persons) for area, cell in work.items()} == {
        Area.NETWORK: (45, 0),
        Area.ENGAGEMENT: (0, 0),
        Area.ENCOUNTER: (165, 0),
        Area.MEDIATION: (10, 1),
        Area.SOCIAL_WORK: (45, 1),
    }


def test_actors_active_new_and_silent(session: Session, quarter: Quarter) -> None:
    with clock.standing_at(datetime(2024, 1, 1)):
        active, silent, asleep, new, friend = (quarter.actor(name) for name in ("A", "B", "C", "D", "E"))
        friend.kind_id = quarter.actor("F", "Privatperson").kind_id
    session.flush()
    for actor, *moments in (
        (active, datetime(2025, 11, 1), datetime(2026, 5, 1)),
        (silent, datetime(2025, 11, 1), datetime(2026, 4, 30)),
        (asleep, datetime(2025, 10, 31)),
        (new, october(1), october(5), datetime(2026, 11, 1)),
        (friend, october(1)),
    ):
        for moment in moments:
            quarter.contact(actor.id, moment, area=Area.NETWORK)
    figures = count_actors(session, OCTOBER)
    assert (figures.total, figures.active, figures.new, figures.silent) == (4, 3, 1, 2)
    assert (figures.contacts, labelled(figures.by_kind)) == (2, [("Verein", 4)])


def test_who_moved_away_or_died_by_the_end_of_the_period_is_no_resident(session: Session, quarter: Quarter) -> None:
    quarter.people(2)
    quarter.people(1, gone=Gone.MOVED, gone_on=date(2026, 10, 31))
    quarter.people(1, gone=Gone.DIED)
    stays = quarter.people(1, gone=Gone.MOVED, gone_on=date(2026, 11, 1), is_volunteer=True)
    figures = count_people(session, OCTOBER)
    assert (figures.residents.persons, figures.volunteers.persons) == (3, 1)
    behind = persons.ids(session, ListQuery(filters=dict(RESIDENTS.behind.filled(OCTOBER.key))))
    assert len(behind) == 3
    assert stays[0].id in behind


def test_people_on_file(session: Session, quarter: Quarter) -> None:
    old = quarter.people(3, birth_year=1950, origin="IT")
    young = quarter.people(2, birth_year=2024, origin="UA", is_volunteer=True)
    quarter.people(1, is_resident=False, is_volunteer=True)
    quarter.household(Housing.FOLLOW_UP, young)
    quarter.speak([*old, *young], "uk")
    figures = count_people(session, OCTOBER)
    assert (figures.residents.persons, figures.volunteers.persons) == (5, 3)
    assert [(group.label, who.persons) for group, who in figures.ages if who.persons] == [("0–5", 2), ("75+", 3)]
    assert [(group.label, who.persons) for group, who in figures.origins] == [("Italien", 3), ("Ukraine", 2)]
    assert [(group.label, who.persons) for group, who in figures.languages] == [("Ukrainisch", 5)]
    assert [(group.label, who.persons) for group, who in figures.housing] == [
        ("Anschlussunterbringung", 2),
        ("ohne Angabe", 3),
    ]


def test_tasks_done_and_overdue(session: Session, quarter: Quarter) -> None:
    quarter.task(date(2026, 10, 31))
    quarter.task(date(2026, 11, 1))
    quarter.task(date(2026, 10, 1), october(2))
    quarter.task(date(2026, 10, 1), datetime(2026, 11, 1))
    figures = count_tasks(session, OCTOBER)
    assert (figures.done, figures.overdue) == (1, 2)
