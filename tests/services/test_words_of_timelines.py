"""What a timeline says of each sort of line, and which lines it leaves out."""

from datetime import date, datetime

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.models import (
    Area,
    AuditKind,
    AuditLine,
    Case,
    CaseStatus,
    Catalogue,
    ContactEntry,
    Event,
    Kind,
    Organisation,
    ParticipationStatus,
    Person,
    Task,
)
from app.models.bookkeeping import Late
from app.services import catalogues, timeline, trash
from app.services.casework import cases, contacts
from app.services.events import events, participations
from app.services.kinds import service_of
from app.services.office import documents, tasks
from app.services.people import persons
from app.services.timeline import ItemKind

DAY = date(2026, 1, 2)
MOMENT = datetime(2026, 1, 2, 15)


@pytest.fixture
def session(passing_session: Session) -> Session:
    """What a test writes is gone after it."""
    return passing_session


def test_each_line_says_what_it_is_and_where_it_leads(session: Session) -> None:
    with clock.standing_at(MOMENT):
        person = persons.save(session, Person(family_name="A", given_name="B"))
        case = cases.save(session, Case(number="", person_id=person, opened_on=DAY))
        number = cases.load(session, case).number
        event = events.save(session, Event(name="Fest", starts_at=datetime(2026, 3, 1, 10)))
        place = participations.register(session, event, person)
        participations.set_status(session, place, ParticipationStatus.EXCUSED)
        document = documents.attach(session, case, "Brief.pdf", b"x")
        entry = ContactEntry(record_id=case, at=MOMENT, area=Area.SOCIAL_WORK, minutes=20, indirect_minutes=3)
        entry.summary, entry.person_id = "Gespräch", person
        entry.result_id = catalogues.entries(session, Catalogue.RESULT)[0].id
        talk = contacts.save_entry(session, entry)
        due, done, undated = (
            tasks.save(session, Task(what=what, about_id=case, due_on=day))
            for what, day in (("a", date(2026, 2, 1)), ("b", date(2026, 2, 1)), ("c", None))
        )
    with clock.standing_at(datetime(2026, 1, 20, 8)):
        tasks.done(session, [done])
    said = {(item.kind, item.id): item for item in timeline.items(session, person)}

    def line(kind: ItemKind, number: int, *names: str) -> tuple[object, ...]:
        return tuple(getattr(said[kind, number], name) for name in names)

    usual = ("at", "record_id", "record", "title", "status", "open")
    title = cases.load(session, case).title
    assert line(ItemKind.TASK, due, *usual) == (datetime(2026, 2, 1, 12), due, title, "a", "offen", True)
    assert line(ItemKind.TASK, done, *usual) == (datetime(2026, 1, 20, 8), done, title, "b", "erledigt", False)
    assert line(ItemKind.TASK, undated, "at", "open") == (MOMENT, True)
    assert line(ItemKind.PARTICIPATION, place, *usual) == (
        datetime(2026, 3, 1, 10), event, "Fest", "Fest", ParticipationStatus.EXCUSED.label, False,
    )  # fmt: skip
    assert line(ItemKind.DOCUMENT, document, *usual) == (MOMENT, case, title, "Brief.pdf", "", False)
    assert line(ItemKind.CONTACT, talk, *usual) == (MOMENT, case, title, "Gespräch", "geklärt", False)
    assert line(ItemKind.CONTACT, talk, "minutes", "channel", "topics", "confidential") == (23, "", (), False)
    (status,) = (item for item in said.values() if item.kind is ItemKind.STATUS)
    assert (status.record_id, status.status, status.title, status.at) == (case, "Anfrage", "", MOMENT)
    assert number in title
    assert len(said) == 7


@pytest.mark.parametrize(("limit", "shown"), [(0, 0), (1, 1), (3, 3), (50, 4)])
def test_the_newest_lines_up_to_a_limit(session: Session, limit: int, shown: int) -> None:
    club = service_of(Kind.ORGANISATION).save(session, Organisation(name="V"))
    for hour in range(4):
        session.add(ContactEntry(record_id=club, at=datetime(2026, 1, 1, hour), area=Area.NETWORK))
    session.flush()
    found = [item.at.hour for item in timeline.items(session, club, limit=limit)]
    assert found == [3, 2, 1, 0][:shown]


def test_what_lies_in_the_trash_is_in_no_timeline(session: Session) -> None:
    person = persons.save(session, Person(family_name="A"))
    case = cases.save(session, Case(number="", person_id=person, opened_on=DAY))
    club = service_of(Kind.ORGANISATION).save(session, Organisation(name="V"))
    event = events.save(session, Event(name="E", starts_at=MOMENT))
    participations.register(session, event, person)
    for number in (case, club):
        session.add(ContactEntry(record_id=number, person_id=person, at=MOMENT, area=Area.NETWORK))
    task = tasks.save(session, Task(what="T", about_id=person))
    session.flush()

    def kinds() -> list[str]:
        return sorted(item.kind.value for item in timeline.items(session, person))

    assert kinds() == ["contact", "contact", "participation", "status", "task"]
    trash.trash(session, [club])
    assert kinds() == ["contact", "participation", "status", "task"]
    trash.trash(session, [case])
    assert kinds() == ["participation", "task"]
    trash.trash(session, [event, task])
    assert kinds() == []


@pytest.mark.parametrize(
    ("kind", "value", "label"),
    [(Kind.CASE, "planning", "Planung"), (Kind.CASE, "odd", "odd"), (Kind.PERSON, "planning", "planning")],
)
def test_a_status_is_told_in_the_words_of_its_kind(kind: Kind, value: str, label: str) -> None:
    assert timeline.status_label(kind, value) == label


def test_every_status_of_a_case_keeps_day_and_reason(session: Session) -> None:
    person = persons.save(session, Person(family_name="A"))
    case = cases.save(session, Case(number="", person_id=person, opened_on=date(2025, 12, 31)))
    reason = catalogues.entries(session, Catalogue.CLOSE_REASON)[0].id
    with clock.standing_at(MOMENT):
        cases.set_status(session, case, CaseStatus.CLOSED, DAY, " Umzug ", reason)
    closed = cases.load(session, case)
    assert (closed.closed_on, closed.close_reason_id) == (DAY, reason)
    lines = timeline.items(session, case, [ItemKind.STATUS])
    assert [(item.at.date(), item.status, item.title) for item in lines] == [
        (DAY, "abgeschlossen", "Umzug"),
        (date(2025, 12, 31), "Anfrage", ""),
    ]
    cases.set_status(session, case, CaseStatus.DORMANT, DAY, "doch noch offen")
    opened = cases.load(session, case)
    assert (opened.closed_on, opened.close_reason_id) == (None, None)
    with pytest.raises(UserError, match="Abschlussgrund"):
        cases.set_status(session, case, CaseStatus.CLOSED, DAY)


@pytest.mark.parametrize("late", [False, True])
@pytest.mark.parametrize(
    ("kind", "text", "said"),
    [
        (AuditKind.PRINT, "brief", "gedruckt"),
        (AuditKind.EXPORT, "brief.pdf", "als Datei gesichert"),
        (AuditKind.EXPORT, "brief.xlsx", None),
        (AuditKind.EXPORT, "briefe", None),
        (AuditKind.PRINT, "liste", None),
        (AuditKind.READ, "brief", None),
    ],
)
def test_a_letter_says_how_it_went_out(
    session: Session, kind: AuditKind, text: str, said: str | None, late: bool
) -> None:
    """Whether its line was written at once or late; other papers are no letters."""
    person = persons.save(session, Person(family_name="A"))
    stored = Late(text, MOMENT).stored() if late else text
    session.add(AuditLine(at=MOMENT, kind=kind, record_id=person, text=stored, hash=""))
    session.flush()
    found = timeline.items(session, person, [ItemKind.LETTER])
    assert [(item.at, item.status, item.whom) for item in found] == ([(MOMENT, said, "A")] if said else [])


def test_pages_of_lines_at_one_moment_lose_and_double_nothing(session: Session) -> None:
    """Whatever kind the page before ended with."""
    with clock.standing_at(MOMENT):
        person = persons.save(session, Person(family_name="A"))
        for letter in "ab":
            documents.attach(session, person, f"{letter}.pdf", letter.encode())
            tasks.save(session, Task(what=letter, about_id=person))
            session.add(ContactEntry(record_id=person, at=MOMENT, area=Area.NETWORK))
            session.add(AuditLine(at=MOMENT, kind=AuditKind.PRINT, record_id=person, text="brief", hash=""))
        session.flush()
    whole = [item.place for item in timeline.items(session, person)]
    assert len(whole) == 8
    for place in range(8):
        following = timeline.items(session, person, before=whole[place])
        assert [item.place for item in following] == whole[place + 1 :]
