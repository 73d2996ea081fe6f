"""The address book of a list: whose cards it holds, what it says of them, and who is left out."""

from collections.abc import Mapping
from typing import Any

import pytest
from blocked_quarter import BLOCKED, HIDDEN_STREET
from sqlalchemy.orm import Session

from app.context import Context
from app.models import Kind, Person
from app.papers.address_book import ADDRESS_BOOK
from app.papers.choice import Chosen
from app.papers.lists import ListView
from app.papers.paper import Printout
from app.papers.print_job import PrintedFile, PrintJob
from app.reports.forms.form import VCARD
from app.services.kinds import service_of
from app.services.office import tags


def book(context: Context, kind: Kind, selected: tuple[int, ...] = (), **values: Any) -> tuple[PrintJob, PrintedFile]:
    chosen = Chosen(kind, service_of(kind).ids, selected=selected)
    job = PrintJob(ADDRESS_BOOK, ListView("Liste", chosen, service_of(kind).rows, (), "{}".format))
    return job, job.made(context, VCARD, values)


def remarks(job: PrintJob, made: PrintedFile, values: Mapping[str, Any]) -> list[str]:
    printout = Printout(job.about, made.taken, values)
    return [remark.text for remark in ADDRESS_BOOK.remarks if remark.when(printout)]


def test_nobody_with_an_address_block_and_nobody_who_lives_with_her(context: Context, quarter: dict[str, int]) -> None:
    job, made = book(context, Kind.PERSON)
    text = made.data.decode("utf-8")
    assert text.count("BEGIN:VCARD") == made.taken.persons > 2
    assert made.taken.withheld >= 1
    assert BLOCKED not in text
    assert HIDDEN_STREET not in text
    assert remarks(job, made, {}) == [
        "Enthält Angaben über %n Person(en).",
        "%n mit Auskunftssperre (auch im Haushalt) nicht darauf.",
    ]
    assert quarter["blocked"]


def test_organisations_are_all_there_and_name_nobody(context: Context) -> None:
    job, made = book(context, Kind.ORGANISATION)
    assert (made.taken.persons, made.taken.withheld) == (2, 0)
    assert b"SV Steinen" in made.data
    assert BLOCKED.encode() not in made.data
    assert remarks(job, made, {}) == ["Enthält Angaben über %n Akteur(e)."]


def test_only_the_selected_ones(context: Context, quarter: dict[str, int]) -> None:
    _, made = book(context, Kind.PERSON, (quarter["alone"],))
    assert made.data.decode().count("BEGIN:VCARD") == 2 - 1
    assert b"Irma" in made.data


@pytest.mark.parametrize("notes", [True, False])
def test_says_what_it_tells_and_no_more(context: Context, quarter: dict[str, int], notes: bool) -> None:
    def add(session: Session) -> None:
        session.get_one(Person, quarter["alone"]).note = "Schneidet Hecken"
        tags.set_tags(session, quarter["alone"], ["Garten"])

    context.write("Notiz", add)
    _, made = book(context, Kind.PERSON, (quarter["alone"],), notes=notes)
    more = ("Schlagwörter", "Notiz") if notes else ()
    assert made.taken.fields == ("Name", "Anschrift", "Akteur und Funktion", *more)
    assert (b"Hecken" in made.data) is (b"Garten" in made.data) is notes
