"""The history of a record's fields, and an earlier value put back."""

from datetime import date, datetime

import pytest

from app.common.errors import UserError
from app.context import Context
from app.models import Area, Event, EventStatus, Person
from app.services import history
from app.services.events import events
from app.services.people import persons


def _person(context: Context, **values: object) -> int:
    return context.write("Person gespeichert", persons.save, Person(family_name="Brandt", languages=[], **values))


def _change(context: Context, person_id: int, **values: object) -> None:
    person = context.read(persons.load, person_id)
    for name, value in values.items():
        setattr(person, name, value)
    context.write("Person gespeichert", persons.save, person)


def test_every_change_of_a_field_is_told_newest_first(context: Context) -> None:
    person = _person(context, phone="07627 1234")
    _change(context, person, phone="07627 9999", birth_year=1980)
    changes = context.read(history.of_record, person)
    told = {(one.field, one.before, one.after) for one in changes[:2]}
    assert told == {("Telefon", "07627 1234", "07627 9999"), ("Geburtsjahr", "", "1980")}
    assert [one.own for one in changes if one.field == "Telefon"] == [True, False]


@pytest.mark.parametrize(
    ("name", "before", "after"),
    [
        ("family_name", "Brandt", "Brand"),
        ("birth_year", 1980, 1979),
        ("birth_date", date(1980, 2, 29), None),
        ("birth_date", None, date(1980, 2, 29)),
        ("address_block", True, False),
        ("note", "erste Zeile\nzweite", ""),
    ],
)
def test_an_earlier_value_comes_back(context: Context, name: str, before: object, after: object) -> None:
    person = _person(context)
    _change(context, person, **{name: before})
    _change(context, person, **{name: after})
    change = next(one for one in context.read(history.of_record, person) if one.column == name)
    context.write("Frühere Angabe zurückgeholt", history.put_back, person, change)
    found = context.read(persons.load, person)
    assert getattr(found, name) == before
    assert found.title == ("Brandt" if name != "family_name" else before)
    context.undo()
    assert getattr(context.read(persons.load, person), name) == after


def test_moments_and_choices_come_back(context: Context) -> None:
    begins = datetime(2026, 11, 24, 15, 0)
    event = context.write("Neu", events.save, Event(name="Nähcafé", starts_at=begins, area=Area.ENCOUNTER))
    changed = context.read(events.load, event)
    changed.starts_at, changed.area, changed.status = datetime(2026, 12, 1, 9, 30), Area.NETWORK, EventStatus.PLANNED
    context.write("Geändert", events.save, changed)
    for change in context.read(history.of_record, event):
        if change.column in ("starts_at", "area") and change.before:
            context.write("Zurück", history.put_back, event, change)
    found = context.read(events.load, event)
    assert (found.starts_at, found.area) == (begins, Area.ENCOUNTER)


def test_what_is_no_field_of_its_own_is_refused(context: Context) -> None:
    person = _person(context)
    _change(context, person, phone="07627 9999")
    change = next(one for one in context.read(history.of_record, person) if one.column == "phone")
    other = _person(context)
    with pytest.raises(UserError, match="nicht mehr zurückholen"):
        context.write("Zurück", history.put_back, other, change)
