"""One letter to many: what stands in each, and that each is filed once it went out."""

import io
from datetime import datetime
from pathlib import Path

import pypdfium2
import pytest

from app.common import clock
from app.context import Context
from app.models import Household, Kind, LetterTemplate, Person, Salutation
from app.papers.choice import SELECTED, Chosen
from app.papers.print_job import PrintJob
from app.papers.serial_letters import SERIAL_LETTERS
from app.services import timeline
from app.services.office import letter_templates
from app.services.people import households, persons
from app.services.timeline import ItemKind

PLACE = {"postcode": "79585", "city": "Steinen"}


@pytest.fixture
def people(context: Context) -> dict[str, int]:
    def make(session) -> dict[str, int]:  # type: ignore[no-untyped-def]
        home = households.save(session, Household(name="Kaya", street="Weg 1", **PLACE))
        family = [
            persons.save(session, Person(family_name="Kaya", given_name=name, household_id=home))
            for name in ("Ali", "Ayşe", "Can")
        ]
        return {
            "irma": persons.save(
                session,
                Person(family_name="Bauer", given_name="Irma", salutation=Salutation.MS, street="Gasse 2", **PLACE),
            ),
            "hidden": persons.save(session, Person(family_name="Abt", street="Gasse 3", address_block=True, **PLACE)),
            "homeless": persons.save(session, Person(family_name="Ohne")),
            "ali": family[0],
            "ayse": family[1],
            "can": family[2],
            "home": home,
        }

    return context.write("Menschen", make)


WRITTEN_TO = ("irma", "hidden", "homeless", "ali", "ayse", "can")


def _job(people: dict[str, int], kind: Kind = Kind.PERSON) -> PrintJob:
    names, ids = (WRITTEN_TO, persons.ids) if kind is Kind.PERSON else (("home",), households.ids)
    return PrintJob(SERIAL_LETTERS, Chosen(kind, ids, selected=tuple(people[name] for name in names)))


def _with(**options: object) -> dict[str, object]:
    return {"scope": SELECTED, **options}


def _pages(data: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(io.BytesIO(data))
    return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


def test_each_household_gets_one_with_its_greeting_and_own_page_numbers(
    context: Context, people: dict[str, int]
) -> None:
    made = _job(people).pdf(context, _with(subject="Fest", body="wir laden ein nach {Ort}."))
    pages = _pages(made.data)
    assert len(pages) == 2
    assert "Sehr geehrte Frau Bauer, wir laden ein nach Steinen." in pages[0]
    assert "Sehr geehrte Familie Kaya," in pages[1]
    assert all("Seite 2" not in page and "von 2" not in page for page in pages)
    assert (made.taken.persons, made.taken.withheld, made.taken.without) == (2, 1, 1)


def test_places_without_a_value_are_shown_and_told(context: Context, people: dict[str, int]) -> None:
    made = _job(people).pdf(context, _with(body="Hallo {Vorname}!"))
    first, second = _pages(made.data)
    assert "Hallo Irma!" in first
    assert "Hallo [Vorname?]!" in second
    assert made.taken.missing == 1


def test_a_template_stands_where_she_wrote_nothing_herself(context: Context, people: dict[str, int]) -> None:
    template = LetterTemplate(name="Einladung", subject="Aus der Vorlage", body="{Anrede}\n\nText der Vorlage.")
    chosen = context.write("Vorlage", letter_templates.save, template)
    (first, _) = _pages(_job(people).pdf(context, _with(template=str(chosen))).data)
    assert "Aus der Vorlage" in first
    assert first.count("Sehr geehrte Frau Bauer,") == 1
    (own, _) = _pages(_job(people).pdf(context, _with(template=str(chosen), body="Eigenes.")).data)
    assert "Eigenes." in own
    assert "Text der Vorlage" not in own


def test_a_letter_is_greeted_and_dated_in_the_language_of_its_template(
    context: Context, people: dict[str, int]
) -> None:
    template = LetterTemplate(name="Welcome", language="en", subject="Welcome", body="{Anrede}\n\ntoday is {Datum}.")
    chosen = context.write("Vorlage", letter_templates.save, template)
    with clock.standing_at(datetime(2026, 3, 3, 12)):
        (first, second) = _pages(_job(people).pdf(context, _with(template=str(chosen))).data)
    assert "Dear Ms Bauer, today is 3 March 2026." in first
    assert "Dear Kaya family," in second
    assert "Kind regards" in first
    (french, _) = _pages(_job(people).pdf(context, _with(template=str(chosen), language="fr")).data)
    assert "Madame Bauer," in french
    (own, _) = _pages(_job(people).pdf(context, _with(template=str(chosen), body="Eigenes.")).data)
    assert "Sehr geehrte Frau Bauer," in own


def test_letters_come_in_the_order_of_their_labels(context: Context, people: dict[str, int]) -> None:
    pages = _pages(_job(people).pdf(context, _with(body="Text.", by_street=True)).data)
    assert ["Gasse 2" in page for page in pages] == [True, False]
    context.write("Umzug", lambda session: setattr(persons.load(session, people["irma"]), "street", "Zeile 9"))
    pages = _pages(_job(people).pdf(context, _with(body="Text.", by_street=True)).data)
    assert ["Zeile 9" in page for page in pages] == [False, True]


def test_what_went_out_is_filed_and_can_be_turned_back(context: Context, people: dict[str, int]) -> None:
    options = _with(subject="Fest", body="Text.")
    filed = context.write("Abgelegt", lambda session: _job(people).filed(session, options))
    assert filed == 2

    def letters(record: int) -> list[str]:
        return [item.title for item in context.read(timeline.items, record, [ItemKind.FILED])]

    assert [letters(people[name]) for name in ("irma", "ali", "can")] == [["Fest"]] * 3
    assert [letters(people[name]) for name in ("hidden", "homeless")] == [[], []]
    context.undo()
    assert letters(people["irma"]) == []
    assert context.write("Nicht", lambda session: _job(people).filed(session, {**options, "filed": False})) == 0


def test_households_are_written_to_as_such(context: Context, people: dict[str, int]) -> None:
    made = _job(people, Kind.HOUSEHOLD).pdf(context, _with(body="Text."))
    (page,) = _pages(made.data)
    assert "Familie Kaya" in page
    context.write("Abgelegt", lambda session: _job(people, Kind.HOUSEHOLD).filed(session, _with(body="Text.")))
    assert len(context.read(timeline.items, people["home"], [ItemKind.FILED])) == 1


def test_from_the_command_line_it_is_filed_as_well(context: Context, people: dict[str, int], tmp_path: Path) -> None:
    from app.cli import main
    from tests.vault_templates import PASSPHRASE

    text = tmp_path / "text.txt"
    text.write_text("Fest\nwir laden ein.", encoding="utf-8")
    folder, selected = context.vault, ",".join(str(people[name]) for name in WRITTEN_TO)
    context.close()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("QUARTIERSBUCH_PASSPHRASE", PASSPHRASE)
        code = main(
            [
                "print",
                "serienbrief",
                "--vault",
                str(folder),
                "--text",
                str(text),
                "--selected",
                selected,
                "--out",
                str(tmp_path / "x.pdf"),
            ]
        )
    assert code == 0
    assert len(_pages((tmp_path / "x.pdf").read_bytes())) == 2
