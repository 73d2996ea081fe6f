"""An address book that leaves and comes back tells the same: no field that a vCard knows is lost on the way."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any, cast

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import german
from app.common.cards import Card, Reach
from app.common.kinds import Kind
from app.common.text import clean
from app.models import (
    MAILS,
    AddressKind,
    Gone,
    ImportRow,
    NameKind,
    NameOrder,
    NumberKind,
    Organisation,
    Person,
    PersonAddress,
    PersonLanguage,
    PersonName,
    PersonNumber,
    Salutation,
)
from app.reports.forms.printed_list import ListColumn, ListOptions, PrintedList, render_text
from app.reports.vcard import vcard
from app.services import trash
from app.services.actors import organisations
from app.services.kinds import cards_of, service_of
from app.services.lists import ListQuery
from app.services.office import tags
from app.services.people import persons
from app.transfer.columns.rows import OrganisationRow, PersonRow
from app.transfer.columns.spoken import languages_in, words_for
from app.transfer.columns.understanding import understand
from app.transfer.people_import import import_people
from app.transfer.reading import read_source

_LETTERS = "aeZÄß,;:\\\"'=+-@.() ыश漢ع^|#"
words = st.text(_LETTERS, min_size=1, max_size=12).map(clean).filter(lambda text: any(one.isalpha() for one in text))
names = st.sampled_from(["Kovač", "García López", "O'Neill", "Nguyễn", "Müller-Lüdenscheidt", "ሰላም"]) | words.filter(
    lambda text: "," not in text
)
maybe = st.just("") | words
streets = st.builds("{} {}".format, words, st.integers(1, 99))
postcodes = st.sampled_from(["79585", "01067"])
phones = st.builds("07627 9100{}".format, st.integers(10, 99)) | st.sampled_from(
    ["+380 44 234 5678", "Pforte, App. 12"]
)
mails = st.builds("a{}@example.org".format, st.integers(0, 99))
days = st.dates(date(1920, 1, 1), date(2026, 1, 1))
notes = st.lists(words, max_size=3).map("\n".join)


@st.composite
def people(draw: st.DrawFn) -> Callable[[], Person]:
    """Makes a person that a card can tell everything of."""
    born = draw(st.none() | days | st.integers(1920, 2020))
    died = draw(st.none() | days)
    family, first = draw(names), draw(names)
    phone, email = draw(st.just("") | phones), draw(st.just("") | mails)
    written = draw(st.lists(phones | mails, max_size=3, unique=True))
    preferred = draw(st.sampled_from(["", *written]))
    numbers = [
        (draw(st.sampled_from(MAILS if "@" in value else _DIALLED)), value, value == preferred)
        for value in written
        if value not in (phone, email)
    ]
    addresses = draw(
        st.lists(
            st.tuples(st.sampled_from([*AddressKind]), maybe, streets, postcodes, words, st.booleans()),
            max_size=2,
            unique_by=_street,
        )
    )
    columns: dict[str, Any] = {
        "family_name": family,
        "given_name": first,
        "native_name": draw(st.sampled_from(["", "Олена", "امینه"])),
        "name_title": draw(st.sampled_from(["", "Dr.", "Prof. Dr."])),
        "particle": draw(st.sampled_from(["", "von der", "al"])),
        "patronymic": draw(st.sampled_from(["", "Petrivna"])),
        "birth_name": draw(maybe),
        "name_order": draw(st.sampled_from([*NameOrder])),
        "salutation": draw(st.sampled_from([*Salutation])),
        "birth_date": born if isinstance(born, date) else None,
        "birth_year": born if isinstance(born, int) else None,
        "phone": phone,
        "mobile": draw(st.sampled_from(["", "0151 23456789"])),
        "email": email,
        "gone": Gone.NO if died is None else Gone.DIED,
        "gone_on": died,
        "note": draw(notes),
        **(dict(zip(("street", "postcode", "city"), draw(st.tuples(streets, postcodes, words)), strict=True))),
    }
    spoken = draw(st.lists(st.sampled_from(sorted(german.languages())), max_size=3, unique=True))
    called = draw(st.lists(st.tuples(st.sampled_from(_TOLD), words), max_size=2, unique_by=lambda one: one[1]))

    def make() -> Person:
        return Person(
            **columns,
            languages=[PersonLanguage(code=code) for code in spoken],
            names=[PersonName(kind=kind, name=name) for kind, name in called],
            numbers=[PersonNumber(kind=kind, value=value, preferred=marked) for kind, value, marked in numbers],
            addresses=[PersonAddress(**dict(zip(_ADDRESS, one, strict=True))) for one in addresses],
            roles=[],
            consents=[],
        )

    return make


def _street(address: tuple[Any, ...]) -> str:
    return str(address[2])


_TOLD = [kind for kind in NameKind if kind is not NameKind.FORMER]
_DIALLED = [kind for kind in NumberKind if kind not in MAILS]
_ADDRESS = ("kind", "care_of", "street", "postcode", "city", "preferred")


@dataclass(frozen=True)
class Told:
    """What somebody is told about: the card, and which number and mail come first; where one is preferred, that one has to."""

    card: Card
    firsts: tuple[str, ...]


def told(session: Session, kind: Kind, record_id: int, card: Card) -> Told:
    """With the numbers in one order."""

    def sort(reaches: tuple[Reach, ...]) -> tuple[Reach, ...]:
        return tuple(sorted((replace(one, preferred=False) for one in reaches), key=repr))

    (row,) = service_of(kind).rows(session, [record_id])
    return Told(replace(card, phones=sort(card.phones), mails=sort(card.mails)), (row.phone, row.email))


def card_of(session: Session, kind: Kind, record_id: int) -> Card:
    """Without what is not the same twice: who it is, and since when."""
    taking = cards_of(kind)
    assert taking is not None
    session.flush()
    (card,) = taking.of(session, [record_id], True)
    return replace(card, uid="", changed_at=None)


def comes_back(path: Path, kind: Kind, card: Card) -> Any:
    """The one row that the file of the card is understood as; nothing is odd about it."""
    path.write_bytes(vcard(card))
    table = read_source(path)
    understood = understand(kind, table)
    assert [problem.text for problem in understood.problems] == []
    assert understood.faulty == ()
    (row,) = understood.records
    return row


@given(people(), st.lists(st.sampled_from(["Garten", "Fest, groß", "a;b"]), max_size=2, unique=True))
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_a_person(session: Session, tmp_path: Path, make: Callable[[], Person], marked: list[str]) -> None:
    first = persons.save(session, make())
    tags.set_tags(session, first, marked)
    before = card_of(session, Kind.PERSON, first)
    row = cast(PersonRow, comes_back(tmp_path / "x.vcf", Kind.PERSON, before))
    left = told(session, Kind.PERSON, first, before)
    trash.trash(session, persons.ids(session, ListQuery()))
    result = import_people(session, [row])
    assert result.problems == ()
    second = session.scalars(select(ImportRow.record_id).where(ImportRow.run_id == result.run_id)).one()
    came_back = told(session, Kind.PERSON, second, card_of(session, Kind.PERSON, second))
    assert came_back.card == left.card
    marks = [any(one.preferred for one in reaches) for reaches in (before.phones, before.mails)]
    assert [
        was for was, now, counts in zip(left.firsts, came_back.firsts, marks, strict=True) if counts and was != now
    ] == []


@given(st.data())
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_an_organisation(session: Session, tmp_path: Path, data: st.DataObject) -> None:
    told = {name: data.draw(maybe, name) for name in ("short_name", "website", "city", "note")}
    reached = {"phone": data.draw(st.just("") | phones), "email": data.draw(st.just("") | mails)}
    place = data.draw(st.sampled_from([{}, {"street": "Sportweg 1", "postcode": "79585"}]))
    with session.begin_nested() as trying:
        first = organisations.save(session, Organisation(name=data.draw(names), **told, **reached, **place))
        before = card_of(session, Kind.ORGANISATION, first)
        row = cast(OrganisationRow, comes_back(tmp_path / "x.vcf", Kind.ORGANISATION, before))
        columns = {name: getattr(row, name) for name in row._fields if name in Organisation.__table__.c}
        after = card_of(session, Kind.ORGANISATION, organisations.save(session, Organisation(**columns)))
        trying.rollback()
    assert after == before


def test_every_language() -> None:
    codes = german.languages()
    assert [code for code in codes if languages_in(words_for(code.replace("_", "-"))) != ((code,), (), True)] == []


def test_a_table_as_text(tmp_path: Path) -> None:
    """What was guarded against spreadsheets is what it was."""
    columns = (ListColumn("Nachname"), ListColumn("Telefon"), ListColumn("Notiz"))
    rows = (("Kovač", "+380 44 234 5678", "=1+1"), ("'t Hart", "07627 910010", '-; "x"\n@y'))
    path = tmp_path / "x.csv"
    path.write_bytes(render_text(PrintedList("Personen", columns, rows), ListOptions()))
    read = cast("tuple[PersonRow, ...]", understand(Kind.PERSON, read_source(path)).records)
    assert tuple((one.family_name, one.phone, one.note) for one in read) == rows
