"""The timeline of a record."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.models import CaseStatus, Catalogue, Event, Organisation, Person, Task
from app.services import catalogues, timeline
from app.services.actors import organisations
from app.services.casework import cases, contacts
from app.services.events import events, participations
from app.services.office import documents, tasks
from app.services.people import persons
from app.services.timeline import ItemKind, Leads
from tests.services.living import home_of


def contact(session: Session, record_id: int, at: datetime, summary: str, **more: object) -> int:
    entry = contacts.new(session, record_id)
    entry.at, entry.summary = at, summary
    for name, value in more.items():
        setattr(entry, name, value)
    return contacts.save_entry(session, entry)


@pytest.fixture
def olena(session: Session) -> int:
    with clock.standing_at(datetime(2026, 11, 1, 9)):
        return persons.save(session, Person(family_name="Kovalenko", given_name="Olena"))


def shown(session: Session, record_id: int, *kinds: ItemKind) -> list[str]:
    return [item.title for item in timeline.items(session, record_id, kinds)]


def test_a_person_sees_cases_events_tasks_and_documents_in_order(session: Session, olena: int) -> None:
    case = cases.new(session, olena)
    case.opened_on = date(2026, 11, 2)
    with clock.standing_at(datetime(2026, 11, 2, 8)):
        case_id = cases.save(session, case)
        documents.attach(session, olena, "Bescheid.pdf", b"x")
    contact(session, case_id, datetime(2026, 11, 3, 10), "im Fall")
    contact(session, olena, datetime(2026, 11, 4, 10), "kurz")
    event_id = events.save(session, Event(name="Nähcafé", starts_at=datetime(2026, 11, 14, 15)))
    participations.register(session, event_id, olena)
    task_id = tasks.save(session, Task(what="anrufen", about_id=case_id, due_on=date(2026, 11, 20)))
    assert shown(session, olena) == ["anrufen", "Nähcafé", "kurz", "im Fall", "", "Bescheid.pdf"]
    with clock.standing_at(datetime(2026, 11, 4, 12)):
        tasks.done(session, [task_id])
    assert shown(session, olena) == ["Nähcafé", "anrufen", "kurz", "im Fall", "", "Bescheid.pdf"]
    assert shown(session, olena, ItemKind.CONTACT) == ["kurz", "im Fall"]
    assert [item.status for item in timeline.items(session, case_id, [ItemKind.STATUS])] == ["Anfrage"]
    cases.set_status(session, case_id, CaseStatus.PLANNING, date(2026, 11, 5), "los")
    assert shown(session, case_id)[:2] == ["los", "anrufen"]


def test_a_contact_shows_topics_channel_minutes_and_that_a_note_exists(session: Session, olena: int) -> None:
    entry = contacts.new(session, olena)
    entry.minutes, entry.indirect_minutes, entry.summary = 30, 5, "Wohnen"
    entry.channel_id = catalogues.entries(session, Catalogue.CHANNEL)[0].id
    topic = catalogues.entries(session, Catalogue.TOPIC)[3]
    contacts.save_entry(session, entry, [topic.id], "Geheimwort")
    item = timeline.items(session, olena)[0]
    assert (item.minutes, item.topics, item.channel, item.confidential) == (35, ("Wohnen/Wohnungssuche",), "Büro", True)
    assert "Geheimwort" not in repr(item)


def test_a_contact_person_sees_contacts_of_the_organisation_with_her(session: Session, olena: int) -> None:
    club = organisations.save(session, Organisation(name="SV Steinen"))
    contact(session, club, datetime(2026, 11, 3, 10), "mit ihr", person_id=olena)
    contact(session, club, datetime(2026, 11, 4, 10), "ohne sie")
    assert shown(session, olena) == ["mit ihr"]
    assert shown(session, club) == ["ohne sie", "mit ihr"]


def test_a_household_sees_its_members_without_their_cases(session: Session, olena: int) -> None:
    home = home_of(session, olena)
    contact(session, cases.save(session, cases.new(session, olena)), datetime(2026, 11, 3), "im Fall")
    contact(session, olena, datetime(2026, 11, 4), "kurz")
    contact(session, home, datetime(2026, 11, 5), "Besuch")
    assert shown(session, home) == ["Besuch", "kurz"]


def test_pages_lose_and_double_nothing_even_at_the_same_moment(session: Session, olena: int) -> None:
    moment = datetime(2026, 11, 3, 12)
    for number in range(5):
        contact(session, olena, moment - timedelta(days=number // 4), f"Kontakt {number}")
        tasks.save(session, Task(what=f"Aufgabe {number}", about_id=olena, due_on=moment.date()))
    everything = timeline.items(session, olena)
    paged: list[timeline.Item] = []
    while page := timeline.items(session, olena, limit=3, before=paged[-1].place if paged else None):
        paged += page
    assert paged == everything
    assert len(paged) == 10


def test_every_kind_of_line_says_where_it_comes_from_leads_and_goes() -> None:
    removable = {Leads.ENTRY, Leads.ITSELF, Leads.DOCUMENT, Leads.TEXT}
    assert set(timeline._SOURCES) == set(ItemKind)
    assert [kind for kind in ItemKind if (kind.leads in removable) != bool(kind.removed)] == []
