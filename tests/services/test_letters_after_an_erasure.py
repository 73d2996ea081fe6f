"""What a letter to several says of one who is erased goes, with the others' letter and with its history."""

import json

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.context import Context
from app.models import Household, JournalRow, PersonName, SentLetter, graph
from app.models import Person as PersonModel
from app.services import trash
from app.services.called import without_words
from app.services.office import sent_letters
from app.services.people import households, persons

GREETING = "Sehr geehrte Frau Petrenko, sehr geehrter Herr Bondar,"
PAST = "Sehr geehrte Frau …, sehr geehrter Herr Bondar,"


def _person(session: Session, family: str, given: str, home: int | None = None, **more: object) -> int:
    return persons.save(session, PersonModel(family_name=family, given_name=given, household_id=home, **more))


def _body(session: Session, record: int) -> list[str]:
    return list(session.scalars(select(SentLetter.body).where(SentLetter.record_id == record)))


def test_letters_of_the_home_and_of_who_lives_there_lose_the_name(passing_session: Session) -> None:
    """Though others in the quarter are called so, too; their letters stay as they are."""
    session = passing_session
    home = households.save(session, Household(name="Bondar"))
    anna, ivan = _person(session, "Petrenko", "Anna", home), _person(session, "Bondar", "Ivan", home)
    namesake = _person(session, "Petrenko", "Olga")
    sent_letters.file(session, [anna, ivan, home], "Für Anna", GREETING)
    sent_letters.file(session, [namesake], "Für Olga", "Sehr geehrte Frau Petrenko,")
    trash.purge(session, [anna])
    assert _body(session, ivan) == _body(session, home) == [PAST]
    assert session.scalars(select(SentLetter.subject).where(SentLetter.record_id == ivan)).all() == ["Für …"]
    assert _body(session, namesake) == ["Sehr geehrte Frau Petrenko,"]


def test_a_word_that_another_there_is_called_by_stays(passing_session: Session) -> None:
    session = passing_session
    home = households.save(session, Household(name="Petrenko"))
    anna, ivan = _person(session, "Petrenko", "Anna", home), _person(session, "Petrenko", "Ivan", home)
    sent_letters.file(session, [ivan], "S", "Liebe Familie Petrenko, liebe Anna!")
    trash.purge(session, [anna])
    assert _body(session, ivan) == ["Liebe Familie Petrenko, liebe …!"]


def test_who_lived_there_once_is_taken_out_too(passing_session: Session) -> None:
    session = passing_session
    home = households.save(session, Household(name="Bondar"))
    anna, ivan = _person(session, "Petrenko", "Anna", home), _person(session, "Bondar", "Ivan", home)
    sent_letters.file(session, [ivan], "S", GREETING)
    households.put_into(session, anna, None)
    trash.purge(session, [anna])
    assert _body(session, ivan) == [PAST]


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("Anna Petrenko fragt", "… … fragt"),
        ("PETRENKO, Anna", "…, …"),
        ("Frau Petrenko fragt", "Frau Petrenko fragt"),
        ("Anna fragt", "Anna fragt"),
    ],
)
def test_elsewhere_the_full_name_goes(passing_session: Session, said: str, left: str) -> None:
    session = passing_session
    anna, other = _person(session, "Petrenko", "Anna"), _person(session, "A", "B")
    sent_letters.file(session, [other], "S", said)
    trash.purge(session, [anna])
    assert _body(session, other) == [left]


def test_no_word_that_is_not_a_name_is_taken_out(passing_session: Session) -> None:
    session = passing_session
    home = households.save(session, Household(name="Bondar"))
    name = PersonName(name="Sommer")
    heide = _person(session, "Lange", "Eva", home, particle="von der", names=[name])
    ivan = _person(session, "Bondar", "Ivan", home)
    sent_letters.file(session, [ivan], "S", "Frau von der Lange (Sommer): von der langen Eva und der Langeweile")
    trash.purge(session, [heide])
    assert _body(session, ivan) == ["Frau von der … (…): von der langen … und der Langeweile"]


def test_words_in_small_letters_are_none() -> None:
    assert without_words("Lange, lange", frozenset({"lange"})) == "…, lange"
    assert without_words("李 王", frozenset({"李"})) == "… 王"


def test_the_history_of_such_letters_goes_and_that_of_others_stays(context: Context) -> None:
    def prepared(session: Session) -> tuple[int, int]:
        home = households.save(session, Household(name="Bondar"))
        return _person(session, "Petrenko", "Anna", home), _person(session, "Bondar", "Ivan", home)

    anna, ivan = context.write("Angelegt", prepared)
    for body in (GREETING, "Sehr geehrter Herr Bondar,"):
        context.write("Brief", sent_letters.file, [ivan], "Fest", body)
    first = context.read(lambda session: session.scalars(select(SentLetter.id).order_by(SentLetter.id)).first())
    context.write("Brief weg", sent_letters.remove, first)
    context.write("Endgültig gelöscht", trash.purge, [anna])

    def told(session: Session) -> list[str]:
        rows = session.execute(select(JournalRow.before, JournalRow.after)).all()
        return [json.loads(side).get("body", "") for row in rows for side in row if side]

    assert not any("Petrenko" in text for text in context.read(told))
    assert "Sehr geehrter Herr Bondar," in context.read(told)


def test_what_calls_others_is_said_by_the_models() -> None:
    assert {table.name for table in graph.calling()} == {"sent_letter"}
