"""What every save demands, in the words it refuses with, and what a step about a part is found by."""

from collections.abc import Callable
from datetime import date, datetime

import pytest
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.context import Context
from app.models import (
    Case,
    CaseStatus,
    Catalogue,
    Event,
    EventSeries,
    Household,
    Kind,
    Organisation,
    Person,
    Task,
)
from app.services import bulk, catalogues
from app.services.actors import affiliations
from app.services.casework import cases, contacts
from app.services.kinds import service_of
from app.services.lists import ListQuery
from app.services.office import documents, tags
from app.services.office.documents import LARGEST
from app.services.people import persons
from app.services.privacy import trail

DAY = date(2026, 1, 2)
EMPTY = ("", " ", " \n\t ")
DEMANDS: dict[Kind, tuple[Callable[[str], object], str]] = {
    Kind.PERSON: (
        lambda text: Person(family_name=text, given_name=text, native_name=text),
        "Eine Person braucht wenigstens einen Namen.",
    ),
    Kind.HOUSEHOLD: (
        lambda text: Household(name=text, street=text),
        "Ein Haushalt braucht einen Namen oder eine Anschrift.",
    ),
    Kind.ORGANISATION: (lambda text: Organisation(name=text), "Ein Akteur braucht einen Namen."),
    Kind.EVENT: (
        lambda text: Event(name=text, starts_at=datetime(2026, 1, 2)),
        "Eine Veranstaltung braucht einen Namen.",
    ),
    Kind.SERIES: (lambda text: EventSeries(name=text), "Eine Reihe braucht einen Namen."),
    Kind.TASK: (lambda text: Task(what=text), "Eine Aufgabe braucht einen Satz, was zu tun ist."),
}


@pytest.fixture
def session(passing_session: Session) -> Session:
    """What a test writes is gone after it."""
    return passing_session


@pytest.mark.parametrize("typed", EMPTY)
@pytest.mark.parametrize("kind", DEMANDS)
def test_a_record_says_at_least_what_it_is(session: Session, kind: Kind, typed: str) -> None:
    make, said = DEMANDS[kind]
    record = make(typed)
    with pytest.raises(UserError) as refused:
        service_of(kind).save(session, record)
    assert str(refused.value) == said


@pytest.mark.parametrize("field", ["family_name", "given_name", "native_name"])
def test_one_name_of_a_person_is_enough(session: Session, field: str) -> None:
    person = Person(**{**dict.fromkeys(("family_name", "given_name", "native_name"), ""), field: " Irma "})
    assert persons.load(session, persons.save(session, person)).title == "Irma"


@pytest.mark.parametrize(("name", "street", "kept"), [("A", "", "A"), ("", "Weg 1", "Weg 1"), ("A", "Weg 1", "A")])
def test_a_home_without_a_name_is_called_by_its_street(session: Session, name: str, street: str, kept: str) -> None:
    service = service_of(Kind.HOUSEHOLD)
    assert service.load(session, service.save(session, Household(name=name, street=street))).name == kept


def test_a_case_needs_a_person_and_a_reason_when_it_is_closed(session: Session) -> None:
    with pytest.raises(UserError, match="Ein Fall braucht eine Person"):
        cases.save(session, Case(number="", opened_on=DAY))
    person = persons.save(session, Person(family_name="A"))
    closed = Case(number="", person_id=person, opened_on=DAY, status=CaseStatus.CLOSED)
    with pytest.raises(UserError, match="Zum Abschließen gehört ein Abschlussgrund"):
        cases.save(session, closed)
    closed.close_reason_id = catalogues.entries(session, Catalogue.CLOSE_REASON)[0].id
    assert cases.save(session, closed) > 0


@pytest.mark.parametrize("typed", [*EMPTY, ",", " , "])
def test_a_contact_person_needs_a_name(session: Session, typed: str) -> None:
    club = service_of(Kind.ORGANISATION).save(session, Organisation(name="V"))
    with pytest.raises(UserError, match="braucht"):
        affiliations.add_new(session, club, typed)
    affiliations.add_new(session, club, "Irma Bauer", " Kasse ", "+49 7627 910010")
    (row,) = affiliations.of_organisation(session, club)
    assert (row.title, row.function, row.phone) == ("Bauer, Irma", "Kasse", "07627 910010")
    assert persons.load(session, row.person_id).is_resident is False


def test_a_file_is_neither_empty_nor_larger_than_is_said(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    assert LARGEST == 100 * 2**20
    monkeypatch.setattr(documents, "LARGEST", 3)
    club = service_of(Kind.ORGANISATION).save(session, Organisation(name="V"))
    with pytest.raises(UserError, match="Die Datei ist leer"):
        documents.attach(session, club, "a.txt", b"")
    with pytest.raises(UserError, match="größer als 100 MB"):
        documents.attach(session, club, "a.txt", b"1234")
    documents.attach(session, club, "a.txt", b"123")
    (row,) = documents.of_record(session, club)
    assert (row.name, row.size, row.media_type, row.record_id) == ("a.txt", 3, "text/plain", club)


@pytest.mark.parametrize(
    ("name", "kept", "media"),
    [
        ("C:\\Ordner\\Brief.pdf", "Brief.pdf", "application/pdf"),
        ("/home/a/Brief.pdf", "Brief.pdf", "application/pdf"),
        ("Bericht", "Bericht", "application/octet-stream"),
        ("..", "Dokument", "application/octet-stream"),
        ("", "Dokument", "application/octet-stream"),
        (" . ", "Dokument", "application/octet-stream"),
    ],
)
def test_a_file_keeps_the_last_part_of_its_name(session: Session, name: str, kept: str, media: str) -> None:
    club = service_of(Kind.ORGANISATION).save(session, Organisation(name="V"))
    documents.attach(session, club, name, b"x")
    (row,) = documents.of_record(session, club)
    assert (row.name, row.media_type) == (kept, media)


def test_tags_are_given_to_many_and_taken_off_them(session: Session) -> None:
    clubs = [service_of(Kind.ORGANISATION).save(session, Organisation(name=name)) for name in "ABC"]
    tags.set_tags(session, clubs[0], ["Fest", " Garten ", "", " "])
    tags.retag(session, clubs[:2], ["fest", "Chor", " "], [])
    assert [tags.of_record(session, club) for club in clubs] == [("Chor", "Fest", "Garten"), ("Chor", "Fest"), ()]
    tags.retag(session, clubs, [], ["CHOR", "garten", "unbekannt"])
    assert [tags.of_record(session, club) for club in clubs] == [("Fest",), ("Fest",), ()]
    assert [(row.name, row.records) for row in tags.everything(session)] == [("Fest", 2)]
    tags.set_tags(session, clubs[0], [])
    tags.retag(session, [clubs[1]], [], ["Fest"])
    assert tags.everything(session) == []


@pytest.mark.parametrize(
    ("items", "size", "chunks"),
    [([], 2, []), ([1], 2, [[1]]), ([1, 2], 2, [[1, 2]]), ([1, 2, 3], 2, [[1, 2], [3]]), ([1, 2], 1, [[1], [2]])],
)
def test_chunks_lose_nothing(items: list[int], size: int, chunks: list[list[int]]) -> None:
    assert list(bulk.in_chunks(items, size)) == chunks


def test_a_step_about_a_part_of_a_part_is_told_of_its_record(context: Context) -> None:
    """A confidential note belongs to a contact, and that to a case: a change of the note alone is a line of the case."""
    person = context.write("P", persons.save, Person(family_name="A"))
    case = context.write("F", cases.save, Case(number="", person_id=person, opened_on=DAY))
    entry = context.write("K", lambda session: contacts.save_entry(session, contacts.new(session, case)))
    context.write("Notiz", contacts.write_note, entry, "geheim")
    context.write("Notiz geändert", contacts.write_note, entry, "anders")
    context.write("Kontakt weg", contacts.remove, entry)

    def told(record: int) -> dict[str, int | None]:
        def found(session: Session) -> dict[str, int | None]:
            query = ListQuery(filters={"record": str(record)})
            rows = trail.rows(session, trail.ids(session, query))
            return {row.step: row.about.record_id if row.about else None for row in rows}

        return context.read(found)

    assert told(case) == dict.fromkeys(("F", "K", "Notiz", "Notiz geändert", "Kontakt weg"), case)
    assert "Notiz" not in told(person)
