"""The scan over everybody, whoever a list means, and pairs that are none."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.common.cancelling import Cancellation, running
from app.common.errors import Cancelled
from app.context import Context
from app.models import Kind, NotDuplicate, Organisation, Person
from app.services import bulk, trash
from app.services.actors import organisations
from app.services.duplicates import blocks
from app.services.duplicates.known import Known
from app.services.duplicates.ruled_out import pairs, rule_out
from app.services.duplicates.scan import scan, scan_all
from app.services.duplicates.standing import standing
from app.services.duplicates.traits import of_person
from app.services.duplicates.weighing import Verdict
from app.services.people import persons
from tests.benchmarks.planted import plant

_PEOPLE = 1500
BORN = date(1985, 3, 12)


@pytest.fixture
def session(passing_session: Session) -> Session:
    """What a test writes is gone after it."""
    return passing_session


def known(session: Session, family: str, given: str, **values: Any) -> int:
    return persons.save(session, Person(family_name=family, given_name=given, **values))


@pytest.mark.parametrize("seed", [11, 12])
def test_planted_duplicates_are_found_and_hardly_anybody_else(session: Session, seed: int) -> None:
    planted = plant(seed, _PEOPLE, twice=_PEOPLE // 20, alike=_PEOPLE // 20)
    ids = bulk.insert_records(session, Person, planted.people)
    place = {record: number for number, record in enumerate(ids)}
    found = {tuple(sorted((place[pair.a], place[pair.b]))) for pair in scan(session, Kind.PERSON)}
    assert len(found & planted.twice) >= 0.95 * len(planted.twice)
    assert len(found & planted.twice) >= 0.90 * len(found)
    assert found & planted.alike == set()


def test_both_kinds_are_looked_through_and_the_likeliest_come_first(session: Session) -> None:
    one, other = known(session, "Müller", "Jörg", birth_date=BORN), known(session, "Mueller", "Joerg", birth_date=BORN)
    half = known(session, "Müller", "Jorge", birth_date=BORN)
    clubs = [
        organisations.save(session, Organisation(name=name, phone="07627 1234"))
        for name in ("Nähstube", "Nähstube e. V.")
    ]
    found = scan_all(session)
    assert {(pair.kind, pair.a, pair.b) for pair in found} >= {(Kind.PERSON, one, other), (Kind.ORGANISATION, *clubs)}
    assert [pair.score for pair in found] == sorted((pair.score for pair in found), reverse=True)
    assert all(half not in (pair.a, pair.b) for pair in found)
    assert all(pair.a < pair.b and pair.reasons for pair in found)


def test_neither_who_lies_in_the_trash_nor_a_pair_that_was_ruled_out(session: Session) -> None:
    one, other, third = (known(session, "Müller", "Jörg", birth_date=BORN) for _ in range(3))
    assert len(found := scan(session, Kind.PERSON)) == 3
    trash.trash(session, [third])
    assert [(pair.a, pair.b) for pair in scan(session, Kind.PERSON)] == [(one, other)]
    assert [(row.pair.a, row.pair.b) for row in standing(session, found)] == [(one, other)]
    rule_out(session, other, one)
    assert scan(session, Kind.PERSON) == standing(session, found) == []


def test_a_kind_that_is_not_compared_has_none(session: Session) -> None:
    assert scan(session, Kind.EVENT) == []


def test_a_name_that_hundreds_bear_brings_nobody_together(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.services.duplicates.scan._LARGEST", 2)
    for _ in range(3):
        known(session, "Müller", "Jörg", birth_date=BORN)
    assert scan(session, Kind.PERSON) == []


def test_a_scan_is_cancelled(session: Session) -> None:
    for number in range(5):
        known(session, "Müller", "Jörg", mobile=f"0151 234567{number}")
    cancellation = Cancellation()
    cancellation.cancel()
    with pytest.raises(Cancelled), running(cancellation):
        scan(session, Kind.PERSON)


def test_no_duplicate_is_undone_and_told_in_the_history(context: Context) -> None:
    one = context.write("a", known, "Müller", "Jörg")
    other = context.write("b", known, "Müller", "Jörg")
    context.write("Kein Duplikat", rule_out, other, one)
    assert context.read(pairs) == {frozenset((one, other))}
    row = context.read(lambda session: session.query(NotDuplicate).one())
    assert (row.first_id, row.second_id) == (one, other)
    assert context.undo().name == "Kein Duplikat"
    assert context.read(pairs) == set()


def test_whom_a_row_means(session: Session) -> None:
    first = known(session, "Kröger", "Jürgen", birth_date=date(1950, 2, 1))
    everybody = Known(session, Kind.PERSON)
    match = everybody.best(of_person("Kroeger", "Juergen", birth_date=date(1950, 2, 1)))
    assert match is not None
    assert (match.id, match.verdict) == (first, Verdict.SAME)
    assert everybody.best(of_person("Kroeger", "Juergen", birth_date=date(1971, 2, 1))) is None
    assert everybody.best(of_person("Anders", "Anna")) is None


def test_a_row_of_the_list_itself_is_known_by_a_number_below_zero(session: Session) -> None:
    everybody = Known(session, Kind.PERSON)
    row = of_person("Pfaff", "Ute", phones=["+49 7627 777777"])
    assert everybody.best(row) is None
    assert everybody.add(row) == -1
    assert everybody.add(of_person("Kern", "Ida", phones=["0049 7627 888888"])) == -2
    match = everybody.best(of_person("Kern", "Ida", phones=["07627 888888"]))
    assert match is not None
    assert (match.id, match.verdict) == (-2, Verdict.SAME)


def test_where_two_fit_she_has_to_look(session: Session) -> None:
    for year in (1950, 1980):
        known(session, "Yılmaz", "Ali", birth_year=year, phone="07627 910010")
    match = Known(session, Kind.PERSON).best(of_person("Yılmaz", "Ali", phones=["07627 910010"]))
    assert match is not None
    assert (match.alternatives, match.verdict) == (1, Verdict.MAYBE)


def test_every_key_of_a_scan_is_the_same_for_whoever_is_the_same() -> None:
    one = of_person(
        "Müller", "Jörg", birth_date=BORN, phones=["07627 1234567"], mails=["a@b.de"], places=[("Weg 1", "", "X")]
    )
    for keys in {*blocks.PERSONS, *blocks.PERSONS_IN_A_LIST} - {blocks.by_part}:
        assert set(keys(one)) == set(keys(one._replace(id=9)))
        assert set(keys(one))
