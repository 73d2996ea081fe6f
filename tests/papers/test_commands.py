"""How papers are asked for on the command line: what each takes, which scripts rely on, and how a list is asked for."""

from collections.abc import Sequence
from typing import Any

import pytest

from app.common.errors import UserError
from app.models import Kind
from app.papers.asked import AskedList, asked_list
from app.papers.choice import SELECTED, WHOLE, Chosen
from app.papers.command import Argument, Command
from app.papers.registry import PAPERS

OF_LISTS = ("[filter NAME=WERT …]", "[search TEXT]")
OF_RECORDS = (*OF_LISTS, "[sort SPALTEN]", "[selected NUMMERN]")
OF_LANGUAGES = "[language de|de-simple|en|fr|ar|uk|tr|es|it|pl|pt|ru|fa|ti|ku|ro|kmr]"
KINDS = (
    "persons|households|buildings|occupancies|organisations|cases|referrals|notices|releases|concerns|official_texts|projects|"
    "budgets|bookings|donations|applications|events|series|surveys|tasks|appointments"
)
TAKEN: dict[str, tuple[str, ...]] = {
    "teilnehmerliste": ("event NUMMER:number", "[blank-rows ZAHL:number]"),
    "rettungsbericht": (),
    "tuerliste": ("building NUMMER:number",),
    "unterbringungsblatt": ("period MONAT",),
    "stundenblatt": ("period MONAT",),
    "serienbrief": ("[of persons|households|organisations]", *OF_RECORDS, "[text X.txt:file]"),
    "umschlaege": ("[of persons|households|organisations]", *OF_RECORDS),
    "adressetiketten": ("[of persons|households|organisations]", *OF_RECORDS),
    "namensschilder": ("event NUMMER:number",),
    "brief": (
        "/person NUMMER:number/",
        "/household NUMMER:number/",
        "/organisation NUMMER:number/",
        "/case NUMMER:number/",
        "[text X.txt:file]",
    ),
    "weiterleitung": ("concern NUMMER:number",),
    "anliegen-quittung": ("concern NUMMER:number",),
    "du-hast-gesagt": ("[period ZEITRAUM]",),
    "besprechungsliste": ("organisation NUMMER:number",),
    "rundruf": ("organisation NUMMER:number",),
    "sitzungsvorlage": ("official_text NUMMER:number",),
    "fragebogen": ("[survey NUMMER:number]",),
    "projektblatt": ("project NUMMER:number",),
    "terminzettel": ("/appointment NUMMER:number/", "/person NUMMER:number/", OF_LANGUAGES),
    "schweigepflicht": ("/person NUMMER:number/", "/release NUMMER:number/", OF_LANGUAGES),
    "verweisbrief": ("referral NUMMER:number",),
    "kinderschutz": ("case NUMMER:number",),
    "einwilligung": ("person NUMMER:number", OF_LANGUAGES),
    "foto-einwilligung": ("person NUMMER:number", OF_LANGUAGES),
    "hilfeplan": ("/person NUMMER:number/", "/case NUMMER:number/", OF_LANGUAGES),
    "fallakte": ("case NUMMER:number", "[pseudonymised:flag]"),
    "verwendung": ("year JAHR", "[budget NUMMER:number]"),
    "spendenmeldung": ("donation NUMMER:number",),
    "vorschuss": ("booking NUMMER:number",),
    "liste": (f"kind {KINDS}", "[columns SPALTEN]", *OF_RECORDS),
    "monatsblatt": ("period ZEITRAUM",),
    "quartalsbericht": ("period ZEITRAUM",),
    "jahresbericht": ("period ZEITRAUM",),
    "protokoll": (*OF_LISTS, "[record NUMMER:number]"),
    "etikettenprobe": ("sheet BOGEN",),
    "wiederherstellungscode": (),
    "musterseiten": ("[large:flag]",),
}
SUMMARIES = {
    "musterseiten": "jedes Element in jeder Schrift, ohne Tresor",
    "wiederherstellungscode": "das Blatt für den Safe mit dem Code, der den Tresor öffnet",
}


def _written(argument: Argument) -> str:
    value = "|".join(argument.choices or ()) or argument.metavar or ""
    kind = "" if argument.type == "text" else f":{argument.type}"
    text = f"{argument.name} {value}".strip() + kind + (" …" if argument.several else "")
    if argument.alternative:
        return f"/{text}/"
    return text if argument.required else f"[{text}]"


def test_each_paper_takes_these_arguments() -> None:
    commands = {paper.name: paper.command for paper in PAPERS}
    taken = {name: command for name, command in commands.items() if isinstance(command, Command)}
    assert {name: tuple(map(_written, command.arguments())) for name, command in taken.items()} == TAKEN
    assert [name for name, command in taken.items() if not command.needs_vault] == ["musterseiten"]
    assert {name: taken[name].summary for name in SUMMARIES} == SUMMARIES


def test_every_argument_and_command_says_what_it_is_good_for() -> None:
    for paper in PAPERS:
        if isinstance(paper.command, Command):
            assert paper.command.summary
            for argument in paper.command.arguments():
                assert argument.help, argument.name
                assert not argument.default or argument.choices is None or argument.default in argument.choices
        else:
            assert paper.command.reason


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        ({}, AskedList()),
        (dict.fromkeys(("columns", "filter", "sort", "search", "selected", "record")), AskedList()),
        (dict.fromkeys(("columns", "sort", "search", "selected"), ""), AskedList()),
        ({"columns": " name, phone ,,"}, AskedList(columns=("name", "phone"))),
        (
            {"filter": ["role=volunteer", "tag=", "odd", "text=a=b"]},
            AskedList(filters=(("role", "volunteer"), ("tag", ""), ("odd", ""), ("text", "a=b"))),
        ),
        (
            {"sort": "birth_year:ab,name,city:auf"},
            AskedList(sort=(("birth_year", True), ("name", False), ("city", False))),
        ),
        ({"search": "Anna"}, AskedList(text="Anna")),
        ({"selected": "3, 17"}, AskedList(selected=(3, 17))),
        ({"record": 7}, AskedList(record=7)),
    ],
)
def test_a_list_is_asked_for_in_words(given: dict[str, Any], asked: AskedList) -> None:
    assert asked_list(given) == asked
    assert asked_list(given, "persons").kind == "persons"


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"sort": "name:quer"}, "Die Richtung „quer“ gibt es beim Sortieren nicht. Möglich sind: auf, ab."),
        ({"selected": "3,x"}, "„x“ ist keine Nummer eines Eintrags."),
        ({"selected": "-3"}, "„-3“ ist keine Nummer eines Eintrags."),
        ({"selected": "٣"}, "„٣“ ist keine Nummer eines Eintrags."),
    ],
)
def test_what_cannot_be_read_is_told(given: dict[str, Any], told: str) -> None:
    with pytest.raises(UserError) as caught:
        asked_list(given)
    assert str(caught.value) == told


@pytest.mark.parametrize(
    ("selected", "scope", "most", "records"),
    [
        ((5, 3), SELECTED, 0, (5, 3)),
        ((5, 3), SELECTED, 1, (5,)),
        ((5, 3), WHOLE, 0, (1, 2, 3)),
        ((5, 3), WHOLE, 2, (1, 2)),
        ((), SELECTED, 0, (1, 2, 3)),
        ((), WHOLE, 1, (1,)),
    ],
)
def test_a_paper_is_about_the_selection_where_there_is_one(
    selected: tuple[int, ...], scope: str, most: int, records: tuple[int, ...]
) -> None:
    def ids(_session: object, _query: object, limit: int | None) -> Sequence[int]:
        assert limit is None or limit > 0
        return (1, 2, 3)[:limit]

    chosen = Chosen(Kind.PERSON, ids, selected=selected)
    assert tuple(chosen.records(None, scope, most)) == records  # type: ignore[arg-type]
    assert chosen.scope == (SELECTED if selected else WHOLE)


def test_arguments_that_are_options_of_the_paper() -> None:
    commands = {paper.name: paper.command for paper in PAPERS if isinstance(paper.command, Command)}
    assert commands["musterseiten"].options({"large": True}) == {"large": True}
    assert commands["teilnehmerliste"].options({"event": 1, "blank_rows": 3}) == {"blank_rows": 3}
    assert commands["teilnehmerliste"].options({"event": 1, "blank_rows": None}) == {}
    assert commands["teilnehmerliste"].about({"event": 1, "blank_rows": 3}) == 1
    assert commands["liste"].options({"kind": "persons"}) == {}
