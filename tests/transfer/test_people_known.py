"""Who of a list of people counts as known, and who does not."""

import pytest

from app.common.kinds import Kind
from app.context import Context
from app.models import Person
from app.services.duplicates import known
from app.services.lists import ListQuery
from app.services.people import persons
from app.transfer.columns.rows import PersonRow
from app.transfer.importing.decisions import Decision, proposed
from app.transfer.importing.dry_run import DryRun, State, dry_run
from app.transfer.people_import import import_people

EVA = {"family_name": "Müller", "given_name": "Eva"}
_SAYS = {
    "same": (State.KNOWN, Decision.SAME),
    "likely": (State.MAYBE, Decision.SAME),
    "alike": (State.MAYBE, Decision.NEW),
    "new": (State.NEW, Decision.NEW),
}


@pytest.fixture(autouse=True, params=[0, 10**9], ids=["who could be meant", "everybody"])
def read(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a short list only whom it could mean is read; what is said of a row is the same."""
    monkeypatch.setattr(known, "_READ_IN_THE_TIME", request.param)


def _run(context: Context, *rows: PersonRow) -> DryRun:
    return context.read(dry_run, Kind.PERSON, rows)


@pytest.mark.parametrize(
    ("known", "listed", "verdict"),
    [
        ({}, {}, "same"),
        ({"birth_year": 1970}, {"birth_year": 1970}, "same"),
        ({"birth_year": 1970}, {"birth_year": 1975}, "new"),
        ({"birth_year": 1970, "phone": "07627 1"}, {"birth_year": 1975, "phone": "07627 1"}, "new"),
        ({"birth_year": 1970}, {}, "same"),
        ({}, {"birth_year": 1970}, "alike"),
        ({"birth_year": 1970}, {"birth_year": 1970, "mobile": "0151 5550001"}, "likely"),
        ({"street": "Webergasse 1"}, {"street": "WEBERGASSE  1"}, "same"),
        ({"street": "Webergasse 1"}, {"street": "Webergasse 2"}, "alike"),
        ({"email": "e@example.org"}, {"email": "E@EXAMPLE.ORG"}, "same"),
        ({"phone": "07627 910010"}, {"mobile": "07627/910010"}, "same"),
        ({"mobile": "0151 5550001"}, {"phone": "01515550001"}, "same"),
        ({"street": "Webergasse 1"}, {}, "same"),
        ({}, {"street": "Webergasse 1"}, "alike"),
        ({"street": "Webergasse 1", "birth_year": 1970}, {"street": "Webergasse 1"}, "same"),
    ],
)
def test_who_of_a_list_is_on_file(
    context: Context, known: dict[str, object], listed: dict[str, object], verdict: str
) -> None:
    context.write("Person", persons.save, Person(**{**EVA, **known}))
    (outcome,) = _run(context, PersonRow(7, **{**EVA, **listed})).outcomes  # type: ignore[arg-type]
    assert (outcome.state, proposed(outcome)) == _SAYS[verdict]


def test_siblings_at_one_address_with_one_phone_are_each_new(context: Context) -> None:
    home = {"street": "Webergasse 1", "phone": "07627 910010", "email": "familie@example.org"}
    listed = [PersonRow(line, "Müller", given, **home) for line, given in enumerate(("Eva", "Jan", "Ida"), 2)]  # type: ignore[arg-type]
    assert [one.state for one in _run(context, *listed).outcomes] == [State.NEW] * 3


@pytest.mark.parametrize(
    ("stored", "listed"),
    [
        (("Müller-Weiß", "Eva", ""), ("MULLER-WEISS", "Eva", "")),
        (("", "Ayşe", ""), ("", "ayse", "")),
        (("", "", "Ольга"), ("", "", "ОЛЬГА")),
    ],
)
def test_a_name_is_known_however_it_is_written(
    context: Context, stored: tuple[str, str, str], listed: tuple[str, str, str]
) -> None:
    for family, given, native in (stored, ("Anders", "Eva", "")):
        context.write("Person", persons.save, Person(family_name=family, given_name=given, native_name=native))
    (outcome,) = _run(context, PersonRow(2, *listed)).outcomes
    assert outcome.state is State.KNOWN


def test_progress_is_told_every_500_rows(context: Context) -> None:
    told: list[tuple[int, int]] = []
    listed = [PersonRow(line, f"N{line}") for line in range(1001)]
    context.read(lambda session: dry_run(session, Kind.PERSON, listed, lambda done, of, _what: told.append((done, of))))
    assert [one for one in told if one[1]] == [(0, 1001), (500, 1001), (1000, 1001)]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ""),
        ("07627 910010", "07627 910010"),
        ("07627/910010", "07627 910010"),
        ("+49 7627 910010", "07627 910010"),
        ("012 1234", "012 1234"),
        ("keine", "keine"),
    ],
)
def test_a_number_of_a_list_is_written_like_a_typed_one(context: Context, typed: str, kept: str) -> None:
    context.write("Liste", import_people, [PersonRow(2, "Müller", "Eva", phone=typed)])
    (eva,) = context.read(persons.ids, ListQuery())
    assert context.read(persons.load, eva).phone == kept
