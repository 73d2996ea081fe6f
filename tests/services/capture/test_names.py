"""The index of names: what it finds, that it follows what changes, and that it looks nobody through."""

from datetime import date

import pytest

from app.common import clock
from app.common.changes import Changes
from app.context import Context
from app.models import Gone, Household, Person, PersonName, RelationKind, Relationship, Salutation
from app.services import trash
from app.services.capture.names import Bearer, Names, names_of
from app.services.capture.reading import parse
from app.services.capture.vocabulary import vocabulary
from app.services.people import households, persons
from tests.services.capture.test_corpus import TODAY, WORDS


def _save(context: Context, **columns: object) -> int:
    return context.write("Person", lambda session: persons.save(session, Person(**columns)))


@pytest.fixture
def followed(context: Context) -> Names:
    """The index of an empty vault, which hears of every change."""
    names = context.read(names_of)
    context.listen(lambda changes: context.read(lambda session: names.follow(session, changes)))
    return names


def meant(context: Context, names: Names, line: str) -> list[int]:
    assert names.people == context.read(names_of).people
    assert names.by_word == context.read(names_of).by_word
    assert names.relatives == context.read(names_of).relatives
    return [person.id for person in parse(line, WORDS, names, TODAY).persons]


def test_somebody_new_renamed_gone_and_back(context: Context, followed: Names) -> None:
    person = _save(context, family_name="Çelik", given_name="Şükran", salutation=Salutation.MS)
    assert meant(context, followed, "Frau Celik tel") == [person]

    def rename(session):
        found = persons.load(session, person)
        found.family_name, found.birth_name = "Demir", "Çelik"
        found.names = [PersonName(name="Sukriye")]
        persons.save(session, found)

    context.write("Umbenannt", rename)
    assert meant(context, followed, "Frau Demir tel") == [person]
    assert meant(context, followed, "Frau Celik tel") == [person]
    assert meant(context, followed, "Sukriye Demir tel") == [person]
    context.write("Papierkorb", lambda session: trash.trash(session, [person]))
    assert meant(context, followed, "Frau Demir tel") == []
    context.undo()
    assert meant(context, followed, "Frau Demir tel") == [person]

    def moves(session):
        found = persons.load(session, person)
        found.gone, found.gone_on = Gone.MOVED, clock.today()
        persons.save(session, found)

    context.write("Verzogen", moves)
    assert meant(context, followed, "Frau Demir tel") == []


def test_relatives_and_homes_follow(context: Context, followed: Names) -> None:
    home = context.write("Haushalt", lambda session: households.save(session, Household(name="Petrova")))
    mother = _save(context, family_name="Petrova", given_name="Irina", salutation=Salutation.MS, household_id=home)
    son = _save(context, family_name="Petrov", given_name="Aleksej", salutation=Salutation.MR, household_id=home)
    assert meant(context, followed, "Familie Petrova HB") == [mother, son]
    assert meant(context, followed, "Sohn von Frau Petrova tel") == [son]
    other = _save(context, family_name="Iwanow", given_name="Igor", salutation=Salutation.MR)

    def relate(session):
        session.add(Relationship(person_id=mother, other_id=other, kind=RelationKind.PARENT))

    context.write("Beziehung", relate)
    assert meant(context, followed, "Sohn von Frau Petrova tel") == [other]


def test_two_of_one_name_are_a_question(context: Context, followed: Names) -> None:
    both = [_save(context, family_name="Schmidt", given_name=given) for given in ("Anna", "Karin")]
    said = parse("Frau Schmidt tel", WORDS, followed, TODAY)
    assert (said.persons, said.unknown_persons) == ((), ("Frau Schmidt",))
    (part,) = (part for part in said.parts if part.kind == "unknown")
    assert [choice.id for choice in part.choices] == both
    assert [choice.name for choice in part.choices] == ["Schmidt, Anna", "Schmidt, Karin"]


def test_what_does_not_concern_it_is_not_asked_for(context: Context) -> None:
    names = context.read(names_of)
    names.follow(None, Changes(tables=frozenset({"task"}), kinds=frozenset({"task"}), records=frozenset({1})))  # type: ignore[arg-type]


def test_a_word_is_looked_up_and_nobody_is_gone_through(context: Context) -> None:
    names, words = context.read(names_of), context.read(vocabulary)
    names.people = _Counted()
    for number in range(3000):
        names.add(_bearer(number))
    names.people.asked = 0
    said = parse("Frau Name1500 und Herr Name7 tel 20 min; WV Fr", words, names, date(2026, 11, 23))
    assert len(said.persons) == 2
    assert names.people.asked < 40


class _Counted(dict):
    """Counts how often somebody is looked at."""

    asked = 0

    def __getitem__(self, key):
        self.asked += 1
        return super().__getitem__(key)

    def __iter__(self):
        pytest.fail("Everybody is gone through.")

    values = items = __iter__


def _bearer(number: int):
    return Bearer(number, f"Name{number}", ("vor",), (f"name{number}",), (), "")


@pytest.mark.parametrize(
    ("line", "name", "day"),
    [
        ("Herr Di Nardo tel 10 min", "Di Nardo, Antonio", None),
        ("Di Nardo tel 10 min", "Di Nardo, Antonio", None),
        ("Di Herr Di Nardo tel", "Di Nardo, Antonio", date(2026, 11, 17)),
        ("Fr. Mai tel, Mai", "Mai, Eva", None),
        ("Fr Frau Mai tel", "Mai, Eva", date(2026, 11, 20)),
        ("Herr Sonntag am Sonntag besucht", "Sonntag, Ole", date(2026, 11, 22)),
    ],
)
def test_names_that_are_days_as_well(line: str, name: str, day: date | None) -> None:
    names = Names.of(
        [
            Bearer(1, "Di Nardo, Antonio", ("antonio",), ("di", "nardo"), (), "mr"),
            Bearer(2, "Mai, Eva", ("eva",), ("mai",), (), "ms"),
            Bearer(3, "Sonntag, Ole", ("ole",), ("sonntag",), (), "mr"),
        ]
    )
    said = parse(line, WORDS, names, TODAY)
    assert ([person.name for person in said.persons], said.day) == ([name], day)
