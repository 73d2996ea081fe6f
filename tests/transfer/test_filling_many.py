"""Empty fields of many records on file are filled at once: what stands there then is what saving each of them would write."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from app.common import clock
from app.common.kinds import Kind
from app.context import Context
from app.models import Household, Organisation, Person
from app.services import search
from app.services.kinds import service_of
from app.services.people import households, persons
from app.transfer.columns.rows import OrganisationRow, PersonRow
from app.transfer.importing import updating
from app.transfer.importing.decisions import Decisions
from app.transfer.importing.dry_run import dry_run
from app.transfer.importing.writing import Origin, Result, bring_in

LATER = datetime(2026, 12, 3, 9, 0)
PEOPLE = (
    (
        Person(family_name="Pfaff", given_name="Udo", birth_date=date(1961, 5, 4)),
        PersonRow(
            2, "Pfaff", "Udo", birth_date=date(1961, 5, 4), phone="07627/910010", email="udo@example.org", note="neu"
        ),
    ),
    (
        Person(family_name="Öztürk", given_name="Ayşe", phone="07627 910020"),
        PersonRow(
            3, "Öztürk", "Ayşe", phone="07627 910020", birth_year=1970, street="Weg 1", postcode="79585", city="Steinen"
        ),
    ),
    (
        Person(family_name="Kern", given_name="Ida", mobile="0151 5550001", birth_name="Vogt"),
        PersonRow(4, "Kern", "Ida", mobile="0151 5550001", name_title="Dr.", native_name="Ида", origin="UA"),
    ),
)
ORGANISATIONS = (
    (
        Organisation(name="Turnverein Steinen", phone="07627 1234567"),
        OrganisationRow(2, "Turnverein Steinen", phone="07627 1234567", email="tv@example.org", offers="Turnen"),
    ),
)
CASES = {Kind.PERSON: PEOPLE, Kind.ORGANISATION: ORGANISATIONS}
TABLES = ("record", "person", "organisation")


def _stored(session: Session) -> dict[str, list[dict[str, Any]]]:
    """All rows of the tables; a version is one more with every change, and so at every undoing."""
    found = {name: session.execute(text(f"SELECT * FROM {name} ORDER BY id")).mappings() for name in TABLES}
    return {name: [{key: row[key] for key in row if key != "version"} for row in rows] for name, rows in found.items()}


def _versions(session: Session) -> list[int]:
    return list(session.scalars(text("SELECT version FROM record ORDER BY id")))


def _bring(context: Context, kind: Kind, rows: Sequence[Any]) -> Result:
    def work(session: Session) -> Result:
        return bring_in(session, dry_run(session, kind, rows), Decisions(), Origin())

    return context.write("Liste übernommen", work)


def _updated(context: Context, kind: Kind, rows: Sequence[Any]) -> dict[str, list[dict[str, Any]]]:
    """What is stored once the rows have come in; taken back again."""
    with clock.standing_at(LATER):
        result = _bring(context, kind, rows)
        stored = context.read(_stored)
        context.undo()
    assert (result.new, result.updated) == (0, len(rows))
    return stored


@pytest.mark.parametrize("kind", CASES)
def test_filled_at_once_is_as_if_each_were_saved(context: Context, kind: Kind, monkeypatch: pytest.MonkeyPatch) -> None:
    home = context.write("Haushalt", households.save, Household(name="Kern", street="Gasse 7", city="Steinen"))
    for number, (record, _row) in enumerate(CASES[kind]):
        fresh = type(record)(**{name: value for name, value in vars(record).items() if not name.startswith("_")})
        if number == 2:
            fresh.household_id = home
        context.write("Eintrag", service_of(kind).save, fresh)
    before = context.read(_stored)
    rows = [row for _record, row in CASES[kind]]
    versions = context.read(_versions)
    at_once = _updated(context, kind, rows)
    undone = context.read(_stored)
    assert all(now > then for then, now in list(zip(versions, context.read(_versions), strict=True))[1:])
    monkeypatch.setattr(updating, "_fillings", lambda *_anything: None)
    saved = _updated(context, kind, rows)
    own = kind.value
    assert at_once[own] == saved[own] != before[own] == undone[own]
    assert at_once["record"] == saved["record"] != before["record"] == undone["record"]


def test_what_was_filled_is_found(context: Context) -> None:
    context.write("Person", persons.save, Person(family_name="Pfaff", given_name="Udo", birth_date=date(1961, 5, 4)))
    _bring(context, Kind.PERSON, [PEOPLE[0][1]])
    assert [hit.title for hit in context.read(search.find, "udo@example.org")] == ["Pfaff, Udo"]
    assert [hit.title for hit in context.read(search.find, "07627 910010")] == ["Pfaff, Udo"]
    assert {finding.severity for finding in context.check()} == {"ok"}
    context.undo()
    assert context.read(search.find, "udo@example.org") == []


def test_two_rows_of_one_person_fill_together(context: Context) -> None:
    key = context.write("Person", persons.save, Person(family_name="Pfaff", given_name="Udo", phone="07627 910010"))
    rows = [
        PersonRow(line, "Pfaff", "Udo", phone="07627 910010", email=mail)
        for line, mail in ((2, "a@b.de"), (3, "c@d.de"))
    ]
    _bring(context, Kind.PERSON, [rows[0]._replace(street="Weg 1"), rows[1]])
    found = context.read(persons.load, key)
    assert (found.email, found.street, [one.value for one in found.numbers]) == ("a@b.de", "Weg 1", ["c@d.de"])
