"""Who of a list of people counts as known, and who does not."""

import pytest

from app.context import Context
from app.models import Person
from app.services.people import persons
from app.transfer import people_import
from app.transfer.columns.rows import PersonRow
from app.transfer.people_import import compare

EVA = {"family_name": "Müller", "given_name": "Eva"}


@pytest.mark.parametrize(
    ("known", "listed", "verdict"),
    [
        ({}, {}, "same"),
        ({"birth_year": 1970}, {"birth_year": 1970}, "same"),
        ({"birth_year": 1970}, {"birth_year": 1971}, "new"),
        ({"birth_year": 1970, "phone": "07627 1"}, {"birth_year": 1971, "phone": "07627 1"}, "new"),
        ({"birth_year": 1970}, {}, "same"),
        ({}, {"birth_year": 1970}, "alike"),
        ({"street": "Webergasse 1"}, {"street": "WEBERGASSE  1"}, "same"),
        ({"street": "Webergasse 1"}, {"street": "Webergasse 2"}, "alike"),
        ({"email": "e@example.org"}, {"email": "E@EXAMPLE.ORG"}, "same"),
        ({"email": "e@example.org"}, {"email": "f@example.org"}, "alike"),
        ({"phone": "07627 910010"}, {"mobile": "07627/910010"}, "same"),
        ({"mobile": "0151 5550001"}, {"phone": "01515550001"}, "same"),
        ({"phone": "07627 910010"}, {"phone": "07627 910011"}, "alike"),
        ({"street": "Webergasse 1"}, {}, "same"),
        ({}, {"street": "Webergasse 1"}, "alike"),
        ({"street": "Webergasse 1", "birth_year": 1970}, {"street": "Webergasse 1"}, "same"),
        ({"given_name": "Evi"}, {}, "new"),
    ],
)
def test_who_of_a_list_is_on_file(
    context: Context, known: dict[str, object], listed: dict[str, object], verdict: str
) -> None:
    context.write("Person", persons.save, Person(**{**EVA, **known}))
    new, problems = context.read(compare, [PersonRow(7, **{**EVA, **listed})])
    said = {
        "same": ["Die Person ist schon eingetragen und wird nicht noch einmal angelegt."],
        "alike": ["Eine Person gleichen Namens ist schon eingetragen; bitte vergleichen."],
        "new": [],
    }
    assert [(problem.line, str(problem.text)) for problem in problems] == [(7, text) for text in said[verdict]]
    assert len(new) == (verdict != "same")


def test_siblings_at_one_address_with_one_phone_are_each_new(context: Context) -> None:
    home = {"street": "Webergasse 1", "phone": "07627 910010", "email": "familie@example.org"}
    listed = [PersonRow(line, "Müller", given, **home) for line, given in enumerate(("Eva", "Jan", "Ida"), 2)]
    new, problems = context.read(compare, listed)
    assert (new, problems) == (listed, ())


@pytest.mark.parametrize(
    ("stored", "listed"),
    [
        (("Müller-Weiß", "Eva", ""), ("MULLER-WEISS", "Eva", "")),
        (("", "Ayşe", ""), ("", "ayse", "")),
        (("", "", "Ольга"), ("", "", "ОЛЬГА")),
    ],
)
def test_only_namesakes_are_read_however_they_are_written(
    context: Context, stored: tuple[str, str, str], listed: tuple[str, str, str]
) -> None:
    """A short list is brought in among 100,000 persons as quickly as among ten."""
    for family, given, native in (stored, ("Anders", "Eva", "")):
        context.write(
            "Person", persons.save, Person(family_name=family, given_name=given, native_name=native, languages=[])
        )
    found = context.read(people_import._namesakes, [PersonRow(2, *listed)])
    assert [len(namesakes) for namesakes in found.values()] == [1]


def test_progress_is_told_every_2000_rows(context: Context) -> None:
    told: list[tuple[int, int]] = []
    listed = [PersonRow(line, f"N{line}") for line in range(4001)]
    context.read(lambda session: compare(session, listed, lambda done, of, _what: told.append((done, of))))
    assert told == [(0, 4001), (2000, 4001), (4000, 4001)]


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
def test_a_number_of_a_list_is_written_like_a_typed_one(typed: str, kept: str) -> None:
    assert people_import._phone(typed) == kept
