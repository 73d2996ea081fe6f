"""What is said on whose data a paper holds, word for word, as it depends on what stands on it; and the periods of reports."""

from datetime import datetime
from itertools import product
from types import SimpleNamespace
from typing import Any

import pytest

from app.common.errors import UserError
from app.models import Kind
from app.papers import rescue
from app.papers.paper import Paper, PaperData, Printout
from app.papers.registry import PAPERS
from app.papers.reports import MONTHLY, period_of, report_of
from app.papers.trail import record_of
from app.services.lists import ListQuery

BY_NAME = {paper.name: paper for paper in PAPERS}
NUMBERS_ONLY = (
    "Enthält keine Namen und keine Fallinhalte; kleine Zahlen sind geschützt. "
    "Was Sie selbst schreiben, bitte noch einmal lesen."
)
ALWAYS = {
    "monatsblatt": NUMBERS_ONLY,
    "quartalsbericht": NUMBERS_ONLY,
    "jahresbericht": NUMBERS_ONLY,
    "etikettenprobe": "Enthält keine Angaben über Personen.",
    "wiederherstellungscode": "Enthält den Code, der den Tresor öffnet: drucken, in den Safe legen, keine Datei aufheben.",
    "rettungsbericht": "Enthält keine Namen, nur Zahlen.",
    "musterseiten": "Enthält keine Angaben über Personen; alle Namen und Zahlen sind erfunden.",
}
ONE_MONTH = "Für diesen Bericht bitte einen Monat wie 2026-10 angeben."
NAMES = "persons:Enthält die Namen von %n Person(en), sonst nichts über sie."
NOT_ON_IT = "withheld:%n Angemeldete mit Auskunftssperre stehen nicht darauf."
OF_OTHERS = "Enthält Namen und Anschrift der Empfänger und was Sie schreiben."
OF_ORGANISATION = "Enthält die Anschrift des Akteurs und was Sie schreiben."
OF_CLIENT = (
    "Enthält Namen und Anschrift der Klientin oder des Klienten, die Nummer des Falls und was Sie schreiben. "
    "Nur für sie oder ihn selbst: An andere geht Fallinhalt nur mit Schweigepflichtentbindung."
)
BY_HAND = "Wegen der Auskunftssperre steht die Anschrift nicht darauf: bitte persönlich übergeben."
SOMEBODY = "persons:Enthält die gezeigten Angaben über %n Person(en) oder Haushalt(e)."
CASES = "persons:Enthält Angaben aus %n Fall/Fällen: nicht aus der Hand geben."
LINES = "persons:Enthält %n Zeile(n) mit den gezeigten Spalten."
ROWS_MISSING = "withheld:%n mit Auskunftssperre (auch im Haushalt) nicht darauf."
NAMES_MISSING = "withheld:In %n davon fehlen Namen wegen einer Auskunftssperre."


def said(paper: Paper, about: Any = None, values: dict[str, Any] | None = None, **left_out: int) -> list[str]:
    printout = Printout(about, PaperData(None, 3, **left_out), values or {})
    holding = [remark for remark in paper.remarks if remark.when(printout)]
    return [f"{remark.count}:{remark.text}" if remark.count else remark.text for remark in holding]


@pytest.mark.parametrize("name", ALWAYS)
def test_what_holds_whatever_stands_there(name: str) -> None:
    assert said(BY_NAME[name]) == said(BY_NAME[name], withheld=1, without=1, gone=1) == [ALWAYS[name]]


def test_an_attendance_list_for_the_office_or_to_lay_out() -> None:
    office = "persons:Enthält Namen und Telefon oder E-Mail von %n Person(en) – nicht auslegen."
    paper = BY_NAME["teilnehmerliste"]
    assert said(paper) == said(paper, values={"office_copy": False}) == [NAMES]
    assert said(paper, values={"office_copy": True}, withheld=1) == [office, NOT_ON_IT]
    assert said(BY_NAME["namensschilder"]) == [NAMES]
    assert said(BY_NAME["namensschilder"], withheld=1) == [NAMES, NOT_ON_IT]


def test_labels_tell_who_is_missing() -> None:
    usual = "persons:Enthält %n Anschrift(en), sonst nichts."
    missing = {
        "withheld": ROWS_MISSING,
        "without": "without:%n ohne vollständige Anschrift.",
        "gone": "gone:%n verzogen, verstorben oder aufgelöst, nicht darauf.",
    }
    for numbers in product((0, 1), repeat=3):
        left_out = dict(zip(missing, numbers, strict=True))
        expected = [usual, *(missing[what] for what, number in left_out.items() if number)]
        assert said(BY_NAME["adressetiketten"], **left_out) == expected


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (Kind.PERSON, OF_OTHERS),
        (Kind.HOUSEHOLD, OF_OTHERS),
        (Kind.ORGANISATION, OF_ORGANISATION),
        (Kind.CASE, OF_CLIENT),
    ],
)
def test_a_letter_tells_what_it_is_for_and_why_it_has_no_address(kind: Kind, text: str) -> None:
    paper, to = BY_NAME["brief"], SimpleNamespace(kind=kind)
    assert said(paper, to) == [text]
    assert said(paper, to, without=1) == [text, "Die Anschrift ist nicht vollständig."]
    assert said(paper, to, withheld=1) == said(paper, to, withheld=1, without=1) == [text, BY_HAND]


@pytest.mark.parametrize(
    ("kind", "text", "missing"),
    [
        (Kind.PERSON, SOMEBODY, ROWS_MISSING),
        (Kind.HOUSEHOLD, SOMEBODY, ROWS_MISSING),
        (Kind.CASE, CASES, NAMES_MISSING),
        (Kind.TASK, LINES, NAMES_MISSING),
        (Kind.EVENT, LINES, NAMES_MISSING),
    ],
)
def test_a_list_tells_whether_rows_or_only_names_are_missing(kind: Kind, text: str, missing: str) -> None:
    about = SimpleNamespace(chosen=SimpleNamespace(kind=kind))
    assert said(BY_NAME["liste"], about) == [text]
    assert set(said(BY_NAME["liste"], about, withheld=1)) == {text, missing}


def test_the_audit_trail_with_names_and_without() -> None:
    paper = BY_NAME["protokoll"]
    assert said(paper, values={"names": True}) == [
        "Nennt die Einträge mit Namen: nur für Sie und die Datenschutzbeauftragten."
    ]
    nameless = ["Nennt niemanden: Alles steht nur mit seiner Art und einer Nummer da."]
    assert said(paper, values={"names": False}) == said(paper) == nameless


@pytest.mark.parametrize(
    ("report", "typed", "name"),
    [
        (MONTHLY, "2026-10", "monatsblatt"),
        ("jahresbericht", "2026", "jahresbericht"),
        ("jahresbericht", "2026-Q4", "quartalsbericht"),
    ],
)
def test_a_report_is_about_a_period_of_its_length(report: str, typed: str, name: str) -> None:
    period = period_of(report, typed)
    assert period.key == typed
    assert report_of(period).name == name


@pytest.mark.parametrize(
    ("report", "typed", "told"),
    [
        (MONTHLY, "2026", ONE_MONTH),
        (MONTHLY, "2026-Q4", ONE_MONTH),
        (
            "jahresbericht",
            "2026-10",
            "Für diesen Bericht bitte ein Jahr wie 2026 oder ein Quartal wie 2026-Q4 angeben.",
        ),
    ],
)
def test_a_period_of_another_length_is_refused(report: str, typed: str, told: str) -> None:
    with pytest.raises(UserError) as caught:
        period_of(report, typed)
    assert str(caught.value) == told


@pytest.mark.parametrize(("filters", "record"), [({}, None), ({"record": "7"}, 7), ({"kind": "out"}, None)])
def test_the_audit_trail_of_one_record_or_of_all(filters: dict[str, str], record: int | None) -> None:
    assert record_of(ListQuery(filters=filters)) == record


@pytest.mark.parametrize(
    ("backup", "readable", "said"),
    [
        (False, False, "Es gab keine unversehrte Sicherung; gerettet ist, was in der Datei selbst lesbar war."),
        (False, True, "Es gab keine unversehrte Sicherung; gerettet ist, was in der Datei selbst lesbar war."),
        (True, False, "Stand der Sicherung vom 02.01.2026, 03:04 Uhr; die beschädigte Datei war nicht lesbar."),
        (
            True,
            True,
            "Grundlage ist die Sicherung vom 02.01.2026, 03:04 Uhr, "
            "ergänzt um alles, was in der beschädigten Datei lesbar war.",
        ),
    ],
)
def test_a_rescue_says_what_it_stands_on(backup: bool, readable: bool, said: str) -> None:
    made = SimpleNamespace(created=datetime(2026, 1, 2, 3, 4)) if backup else None
    assert rescue._foundation(SimpleNamespace(backup=made, readable=readable)) == said  # type: ignore[arg-type]
