"""What every service answers about something that is not there, or not of the kind that is asked for."""

from collections.abc import Callable
from datetime import date, datetime

import pytest
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.models import (
    CaseStatus,
    Catalogue,
    Event,
    EventStatus,
    Household,
    Kind,
    Organisation,
    ParticipationStatus,
    Person,
    Task,
)
from app.services import catalogues, drafts, recipients, records, subtitles, timeline, trash
from app.services.actors import affiliations, organisations
from app.services.casework import cases, contacts, writing
from app.services.events import attendance, events, participations, series
from app.services.kinds import service_of
from app.services.office import documents, tags, tasks
from app.services.people import addresses, households, naming, persons
from app.services.people.addresses import Addressee

NOWHERE = 2**40
DAY = date(2026, 10, 31)
NOON = datetime(2026, 10, 31, 12)
PLACE = {"street": "Weg 1", "postcode": "79585", "city": "Steinen"}
DEMANDING: dict[str, Callable[[Session], object]] = {
    **{f"load {kind}": lambda session, kind=kind: service_of(kind).load(session, NOWHERE) for kind in Kind},
    "a case's person": lambda session: cases.new(session, NOWHERE),
    "a case's status": lambda session: cases.set_status(session, NOWHERE, CaseStatus.DORMANT, DAY),
    "a contact's record": lambda session: contacts.new(session, NOWHERE),
    "a contact": lambda session: contacts.load(session, NOWHERE),
    "a contact to remove": lambda session: contacts.remove(session, NOWHERE),
    "writing about": lambda session: writing.begin(session, NOWHERE),
    "writing again": lambda session: writing.reopen(session, NOWHERE),
    "an event's status": lambda session: events.set_status(session, NOWHERE, EventStatus.HELD),
    "an event to repeat": lambda session: events.repeat(session, NOWHERE, [DAY]),
    "a series' session": lambda session: events.new_session_of(session, NOWHERE),
    "a filled-in list": lambda session: attendance.transfer_from_paper(session, NOWHERE, ()),
    "a place's status": lambda session: participations.set_status(session, NOWHERE, ParticipationStatus.LATE),
    "a place's name": lambda session: participations.rename(session, NOWHERE, "A"),
    "a place's person": lambda session: participations.link(session, NOWHERE, 1),
    "a place": lambda session: participations.remove(session, NOWHERE),
    "a document's record": lambda session: documents.attach(session, NOWHERE, "a.txt", b"a"),
    "a document's bytes": lambda session: documents.content(session, NOWHERE),
    "a document's name": lambda session: documents.rename(session, NOWHERE, "A"),
    "a document": lambda session: documents.remove(session, NOWHERE),
    "a tag": lambda session: tags.rename(session, NOWHERE, "A"),
    "a task done": lambda session: tasks.done(session, [NOWHERE]),
    "a task undone": lambda session: tasks.undone(session, [NOWHERE]),
    "a task put off": lambda session: tasks.postpone(session, [NOWHERE], DAY),
    "a function's end": lambda session: affiliations.end(session, NOWHERE, DAY),
    "a function": lambda session: affiliations.remove(session, NOWHERE),
    "a move": lambda session: households.put_into(session, NOWHERE, None),
    "an entry's place": lambda session: catalogues.move(session, NOWHERE, 0),
    "an entry off": lambda session: catalogues.deactivate(session, NOWHERE),
    "an entry on": lambda session: catalogues.activate(session, NOWHERE),
    "an entry": lambda session: catalogues.remove(session, NOWHERE),
    "a timeline": lambda session: timeline.items(session, NOWHERE),
    "a kind": lambda session: records.kind_of(session, NOWHERE),
    "a letter": lambda session: recipients.addressee(session, Kind.PERSON, NOWHERE),
}
ANSWERING: dict[str, tuple[Callable[[Session], object], object]] = {
    **{
        f"rows of {kind}": (lambda session, kind=kind: list(service_of(kind).rows(session, [NOWHERE])), [])
        for kind in Kind
    },
    "a title": (lambda session: records.title_of(session, NOWHERE), ""),
    "a note": (lambda session: contacts.note_of(session, NOWHERE), ""),
    "notes": (lambda session: contacts.has_note(session, [NOWHERE]), set()),
    "a draft": (lambda session: drafts.load_draft(session, "case:1"), None),
    "drafts": (drafts.all_drafts, []),
    "a draft to drop": (lambda session: drafts.drop_draft(session, "case:1"), None),
    "documents": (lambda session: documents.of_record(session, NOWHERE), []),
    "tags": (lambda session: tags.of_record(session, NOWHERE), ()),
    "cases": (lambda session: cases.of_person(session, NOWHERE), []),
    "tasks": (lambda session: tasks.about(session, NOWHERE), []),
    "functions of a person": (lambda session: affiliations.of_person(session, NOWHERE), []),
    "functions of an organisation": (lambda session: affiliations.of_organisation(session, NOWHERE), []),
    "members": (lambda session: households.members(session, NOWHERE), []),
    "names": (lambda session: addresses.spoken_names(session, [NOWHERE]), {}),
    "places": (lambda session: participations.attendance(session, NOWHERE), []),
    "who waits": (lambda session: participations.waiting(session, NOWHERE), []),
    "who moves up": (lambda session: participations.move_up(session, NOWHERE), None),
    "a full event": (lambda session: participations.is_full(session, NOWHERE), False),
    "second lines": (lambda session: subtitles.subtitles(session, [(NOWHERE, kind) for kind in Kind]), {}),
    "the trash": (
        lambda session: (trash.count(session), trash.listing(session), trash.rows(session, [NOWHERE])),
        (0, [], []),
    ),
    "proposed places": (events.places, []),
    "a use of an entry": (lambda session: catalogues.in_use(session, NOWHERE), False),
}


@pytest.fixture
def session(passing_session: Session) -> Session:
    """What a test writes is gone after it."""
    return passing_session


@pytest.mark.parametrize("ask", DEMANDING.values(), ids=DEMANDING)
def test_what_is_gone_is_told_in_a_sentence(session: Session, ask: Callable[[Session], object]) -> None:
    with pytest.raises(UserError, match="Diesen Eintrag gibt es nicht mehr"):
        ask(session)


@pytest.mark.parametrize(("ask", "answer"), ANSWERING.values(), ids=ANSWERING)
def test_of_what_is_gone_there_is_nothing(session: Session, ask: Callable[[Session], object], answer: object) -> None:
    assert ask(session) == answer


def test_title_and_kind_of_what_is_there(session: Session) -> None:
    club = organisations.save(session, Organisation(name="Verein"))
    assert (records.title_of(session, club), records.kind_of(session, club)) == ("Verein", "organisation")


@pytest.mark.parametrize("kind", [Kind.PERSON, Kind.HOUSEHOLD])
def test_no_letter_goes_to_a_record_of_another_kind(session: Session, kind: Kind) -> None:
    club = organisations.save(session, Organisation(name="Verein", **PLACE))
    with pytest.raises(UserError, match="gibt es nicht mehr"):
        recipients.addressee(session, kind, club)
    with pytest.raises(UserError, match="gibt es nicht mehr"):
        recipients.addressee(session, Kind.TASK, club)
    assert recipients.addressee(session, Kind.ORGANISATION, club) == (Addressee(("Verein",), *PLACE.values()), False)


def test_no_letter_goes_to_what_has_no_address_of_its_own(session: Session) -> None:
    task = tasks.save(session, Task(what="T"))
    with pytest.raises(UserError, match="gibt es nicht mehr"):
        recipients.addressee(session, Kind.TASK, task)


_NO_LETTERS = (
    *("event", "series", "task", "building", "occupancy", "concern", "official_text", "project", "survey"),
    *("budget", "booking", "donation", "fund_application", "referral", "notice", "release", "appointment"),
)


@pytest.mark.parametrize(("kind", "takes"), [(kind, kind not in _NO_LETTERS) for kind in Kind])
def test_which_kinds_take_letters(kind: Kind, takes: bool) -> None:
    assert recipients.takes_letters(kind) is takes


def test_a_letter_without_an_address_has_the_names_and_says_whether_the_address_is_withheld(session: Session) -> None:
    plain = persons.save(session, Person(family_name="A", given_name="B"))
    blocked = persons.save(session, Person(family_name="C", given_name="D", address_block=True, **PLACE))
    assert recipients.addressee(session, Kind.PERSON, plain) == (Addressee(("B A",)), False)
    assert recipients.addressee(session, Kind.PERSON, blocked) == (Addressee(("D C",)), True)


def test_a_home_in_the_trash_is_still_called_by_its_name(session: Session) -> None:
    home = households.save(session, Household(name="Wohngemeinschaft", **PLACE))
    for name in "ABCD":
        persons.save(session, Person(family_name=name, given_name="X", household_id=home))
    called = ("Haushalt Wohngemeinschaft",)
    assert recipients.addressee(session, Kind.HOUSEHOLD, home) == (Addressee(called, *PLACE.values()), False)
    trash.trash(session, [home])
    assert recipients.addressee(session, Kind.HOUSEHOLD, home) == (Addressee(called), False)


@pytest.mark.parametrize(
    ("line", "family", "given"),
    [
        ("Bauer, Irma", "Bauer", "Irma"),
        ("Irma Bauer", "Bauer", "Irma"),
        ("Irma Maria Bauer", "Bauer", "Irma Maria"),
        ("Bauer", "Bauer", ""),
        ("Bauer,", "Bauer", ""),
        (",Irma", "", "Irma"),
        ("van Dyk , Anna, Lena", "van Dyk", "Anna, Lena"),
        ("  Irma   Bauer ", "Bauer", "Irma"),
        ("Anna von der Heide", "von der Heide", "Anna"),
        ("Karl von der Heide jun.", "von der Heide jun.", "Karl"),
        ("María García Márquez sr.", "García Márquez sr.", "María"),
        ("Anna Maria von der Heide", "von der Heide", "Anna Maria"),
        ("von der Heide", "von der Heide", ""),
        ("Jan van den Berg", "van den Berg", "Jan"),
        ("Ali al Sayed", "al Sayed", "Ali"),
        ("Ali Al Sayed", "Al Sayed", "Ali"),
        ("Ahmed Ibn Khaldun", "Ibn Khaldun", "Ahmed"),
        ("Luca Di Marco", "Di Marco", "Luca"),
        ("Maria de los Santos", "de los Santos", "Maria"),
        ("Maria García Márquez", "García Márquez", "Maria"),
        ("Ana Lucía Pérez Gómez", "Pérez Gómez", "Ana Lucía"),
        ("João Silva Santos", "Silva Santos", "João"),
        ("Karl Heinz Müller", "Müller", "Karl Heinz"),
        ("Inez Bauer", "Bauer", "Inez"),
    ],
)
def test_a_person_out_of_one_line(line: str, family: str, given: str) -> None:
    person = naming.person_named(line)
    assert person is not None
    assert (person.family_name, person.given_name) == (family, given)


@pytest.mark.parametrize("line", ["", "  ", "\t\n"])
def test_nothing_typed_is_nobody(line: str) -> None:
    assert naming.person_named(line) is None


def test_a_place_is_called_as_its_person_unless_she_is_called_otherwise(session: Session) -> None:
    event = events.save(session, Event(name="E", starts_at=NOON))
    person = persons.save(session, Person(family_name="Bauer", given_name="Irma"))
    club = organisations.save(session, Organisation(name="Verein"))
    place = participations.register(session, event, name=" Irma ")
    other = participations.register(session, event, name="Zoe")
    for name in ("", "  "):
        with pytest.raises(UserError, match="braucht der Platz einen Namen"):
            participations.rename(session, place, name)
    with pytest.raises(UserError, match="gibt es nicht mehr"):
        participations.link(session, place, club)
    participations.link(session, place, person)
    assert participations.attendance_names(session, event) == ["Bauer, Irma", "Zoe"]
    with pytest.raises(UserError, match="steht schon auf der Liste"):
        participations.link(session, other, person)
    participations.rename(session, place, " Frau  Irma ")
    assert participations.attendance_names(session, event) == ["Frau Irma", "Zoe"]
    participations.rename(session, place, " ")
    assert participations.attendance_names(session, event) == ["Bauer, Irma", "Zoe"]
    participations.remove(session, other)
    assert participations.attendance_names(session, event) == ["Bauer, Irma"]


def test_a_document_has_a_name_and_keeps_its_bytes(session: Session) -> None:
    club = organisations.save(session, Organisation(name="Verein"))
    document = documents.attach(session, club, "a.txt", b"Inhalt")
    for name in ("", "  "):
        with pytest.raises(UserError, match="braucht einen Namen"):
            documents.rename(session, document, name)
    documents.rename(session, document, " Brief  1 ")
    assert [row.name for row in documents.of_record(session, club)] == ["Brief 1"]
    assert documents.content(session, document) == b"Inhalt"
    documents.remove(session, document)
    assert documents.of_record(session, club) == []


def test_a_tag_keeps_a_name_of_its_own(session: Session) -> None:
    club = organisations.save(session, Organisation(name="Verein"))
    tags.set_tags(session, club, ["Fest", "Garten"])
    ids = {row.name: row.id for row in tags.everything(session)}
    for name in ("", "  "):
        with pytest.raises(UserError, match="braucht einen Namen"):
            tags.rename(session, ids["Fest"], name)
    with pytest.raises(UserError, match="„garten“ gibt es schon"):
        tags.rename(session, ids["Fest"], " garten ")
    tags.rename(session, ids["Fest"], " FEST ")
    assert tags.of_record(session, club) == ("FEST", "Garten")


def test_an_unsaved_record_of_each_kind_has_no_number(session: Session) -> None:
    assert [kind for kind in Kind if service_of(kind).new(session).id is not None] == []


def test_a_new_entry_stands_at_the_end_and_in_no_list_yet(session: Session) -> None:
    known = catalogues.entries(session, Catalogue.TOPIC)
    made = catalogues.new(session, Catalogue.TOPIC)
    assert (made.position, made.key, made.label) == (known[-1].position + 1, "", "")
    assert catalogues.entries(session, Catalogue.TOPIC) == known
    assert series.new(session).name in (None, "")
