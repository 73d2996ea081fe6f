"""How many stand in a short list at most, in which order, and what is in the list of the trash."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.models import Kind, Organisation, Person, Task
from app.services import today, trash
from app.services.actors import organisations
from app.services.lists import ListQuery
from app.services.office import tasks
from app.services.people import persons

NOON = datetime(2026, 10, 31, 12)
DAY = NOON.date()


@pytest.fixture
def session(passing_session: Session) -> Session:
    """What a test writes is gone after it."""
    return passing_session


@pytest.fixture(autouse=True)
def _noon() -> Iterator[None]:
    with clock.standing_at(NOON):
        yield


def test_the_eight_changed_last_without_tasks_and_without_the_trash(session: Session) -> None:
    made = []
    for number in range(10):
        with clock.standing_at(NOON + timedelta(minutes=number)):
            made.append(persons.save(session, Person(family_name=f"N{number}", birth_year=1980)))
    with clock.standing_at(NOON + timedelta(hours=1)):
        tasks.save(session, Task(what="T"))
        duplicate = persons.save(session, Person(family_name="same moment"))
        other = persons.save(session, Person(family_name="same moment, later"))
    trash.trash(session, [made[9]])
    found = today.recent(session)
    assert [row.id for row in found] == [other, duplicate, *reversed(made[3:9])]
    assert (found[2].kind, found[2].title, found[2].subtitle) == (Kind.PERSON, "N8", "geb. 1980")
    assert found[2].changed_at == NOON + timedelta(minutes=8)
    assert [row.id for row in today.recent(session, 1)] == [other]


def test_the_trash_is_filtered_found_in_and_sorted(session: Session) -> None:
    made = {}
    for number, (name, entity) in enumerate(
        (
            ("Öz", Person(family_name="Öz", note="x")),
            ("Olt", Organisation(name="Olt")),
            ("Paz", Person(family_name="Paz")),
        )
    ):
        service = persons if isinstance(entity, Person) else organisations
        made[name] = service.save(session, entity)  # type: ignore[arg-type]
        with clock.standing_at(NOON + timedelta(minutes=number)):
            trash.trash(session, [made[name]])
    persons.save(session, Person(family_name="there"))
    names = {number: name for name, number in made.items()}

    def shown(query: ListQuery, limit: int | None = None) -> list[str]:
        return [names[number] for number in trash.ids(session, query, limit)]

    assert shown(ListQuery()) == ["Paz", "Olt", "Öz"]
    assert shown(ListQuery(), 2) == ["Paz", "Olt"]
    assert shown(ListQuery(filters={"kind": "person"})) == ["Paz", "Öz"]
    assert shown(ListQuery(filters={"kind": "organisation"})) == ["Olt"]
    assert shown(ListQuery(text="ÖZ")) == ["Öz"]
    assert shown(ListQuery(text="%")) == []
    for name, order in (("name", ["Olt", "Öz", "Paz"]), ("deleted_at", ["Öz", "Olt", "Paz"])):
        assert shown(ListQuery(sort=((name, False),))) == order
        assert shown(ListQuery(sort=((name, True),))) == order[::-1]
    assert shown(ListQuery(sort=(("kind", False),))) == ["Olt", "Paz", "Öz"]
    assert shown(ListQuery(sort=(("kind", True),))) == ["Paz", "Öz", "Olt"]
    assert [row.title for row in trash.listing(session)] == ["Paz", "Olt", "Öz"]
    (row,) = trash.rows(session, [made["Olt"]])
    assert (row.kind, row.title, row.deleted_at) == (Kind.ORGANISATION, "Olt", NOON + timedelta(minutes=1))
    assert trash.count(session) == 3
    trash.restore(session, [made["Öz"], made["Paz"]])
    assert (trash.count(session), shown(ListQuery())) == (1, ["Olt"])


def test_where_many_namesakes_are_the_first_five_are_compared(session: Session) -> None:
    for _ in range(7):
        organisations.save(session, Organisation(name="Öz"))
    assert len(organisations.warnings(session, Organisation(name="Öz"))) == 5
