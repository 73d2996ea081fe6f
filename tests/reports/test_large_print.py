"""Large print enlarges everything that the usual print shows, cuts nothing, and leaves no heading alone."""

import re
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest
import samples
from examples import FORMS, example
from tagged import problems, text_of

from app.common.progress import silent
from app.reports.forms import (
    appointment_slip,
    attendance,
    badges,
    case_file,
    consent,
    council_paper,
    fact_sheet,
    fill_sheet,
    forwarding,
    help_plan,
    hours_sheet,
    letter,
    lodging,
    printed_list,
    project_sheet,
    protection_sheet,
    questionnaire,
    receipt,
    referral_letter,
    release,
    report,
    serial_letters,
    specimen,
    usage_report,
)
from app.reports.forms.attendance import AttendanceList
from app.reports.forms.badges import Badge, BadgeOptions, NameBadges
from app.reports.forms.form import Form
from app.reports.forms.letter import Letter
from app.reports.forms.printed_list import ListColumn, PrintedList
from app.reports.forms.serial_letters import SerialLetters
from app.reports.forms.sheet_phrases import privacy_notice
from app.reports.pdf import looks
from app.reports.pdf.document import PdfDocument
from app.reports.pdf.operators import Operators
from app.reports.pdf.sheets.letter import Envelope, Sender
from app.reports.pdf.text import Line

EVENT = "Sommerfest der Nachbarschaftshilfe Steinen mit dem Frauenchor und den Kindern der Grundschule"
WHEN = "Donnerstag, 24. Dezember 2026, 15:00 Uhr – Samstag, 26. Dezember 2026, 17:00 Uhr"
OFFICE = "Quartiersmanagement Köchlin-Areal und Umgebung"
TOWN = "Stadt Villingen-Schwenningen"
MAIL = "quartiersmanagement@villingen-schwenningen.de"
LARGE = tuple(form for form in FORMS if any(option.name == "large" for option in fields(form.options)))


def _letter() -> Letter:
    info = (
        ("Unser Zeichen", "F-1"),
        ("Es schreibt Ihnen", "Dr. Ute Beispiel-Mustermann"),
        ("E-Mail", MAIL),
        ("Datum", "29.11.2026"),
    )
    address = ("Frau", "Olena Kravchenko-Shevchenko", "Köchlinstraße 3, Wohnung 12", "79585 Höllstein")
    sender = Sender(TOWN, OFFICE, ("Bickenstraße 12", "78050 Villingen-Schwenningen"), ("Telefon 07721 82-0", MAIL))
    return Letter(
        sender, Envelope(address, ("Persönlich",), info), f"Einladung: {EVENT}", (f"{EVENT} am {WHEN}. ",) * 12,
        signed_by="Dr. Ute Beispiel", enclosed=(EVENT,), date="29.11.2026",
    )  # fmt: skip


LONG: dict[Form, Any] = {
    attendance.FORM: AttendanceList(
        EVENT, WHEN, f"Köchlinstraße 3, {OFFICE}", f"{TOWN} · {OFFICE}", ("Maximilian Freiherr von Hohenlohe",) * 40, EVENT,
        privacy_notice(f"Die {TOWN}"), (MAIL,) * 40,
    ),
    badges.FORM: NameBadges((Badge("Maximilian-Alexander Hohenlohe", "Ehrenamt"), Badge("Wang Xiaoming", "Ehrenamt")), "Sommerfest"),
    letter.FORM: _letter(),
    serial_letters.FORM: SerialLetters((_letter(), _letter())),
    lodging.FORM: example(lodging.FORM, EVENT, WHEN),
    hours_sheet.FORM: example(hours_sheet.FORM, EVENT, WHEN),
    usage_report.FORM: example(usage_report.FORM, EVENT, WHEN),
    fact_sheet.FORM: example(fact_sheet.FORM, EVENT, WHEN),
    project_sheet.FORM: example(project_sheet.FORM, EVENT, WHEN),
    case_file.FORM: example(case_file.FORM, EVENT, WHEN),
    appointment_slip.FORM: example(appointment_slip.FORM, EVENT, WHEN),
    release.FORM: example(release.FORM, EVENT, WHEN),
    consent.FORM: example(consent.FORM, EVENT, WHEN),
    help_plan.FORM: example(help_plan.FORM, EVENT, WHEN),
    forwarding.FORM: replace(example(forwarding.FORM, EVENT, WHEN), letter=_letter()),
    referral_letter.FORM: replace(example(referral_letter.FORM, EVENT, WHEN), letter=_letter()),
    protection_sheet.FORM: example(protection_sheet.FORM, EVENT, WHEN),
    receipt.FORM: example(receipt.FORM, EVENT, WHEN),
    fill_sheet.FORM: example(fill_sheet.FORM, EVENT, WHEN),
    council_paper.FORM: example(council_paper.FORM, EVENT, WHEN),
    questionnaire.FORM: example(questionnaire.FORM, EVENT, WHEN),
    printed_list.FORM: PrintedList(
        EVENT,
        (ListColumn("Wann"), ListColumn("Veranstaltungsbezeichnung"), ListColumn("Personen", True), ListColumn("Notiz")),
        tuple(("24.12.2026, 15:00 Uhr", EVENT, "12", f"{MAIL}, Tel. 07627 9100-0, 126,5 h") for _ in range(12)),
        WHEN, "12 Zeilen", f"{TOWN} · {OFFICE}", date(2026, 11, 29), "Nur für Sie.",
    ),
    report.FORM: samples.report(text=f"{EVENT}. {WHEN}"),
    specimen.FORM: example(specimen.FORM),
}  # fmt: skip


@pytest.fixture(params=LARGE, ids=lambda form: form.data.__name__)
def form(request: pytest.FixtureRequest) -> Form:
    return request.param  # type: ignore[no-any-return]


@contextmanager
def sizes_of_words(monkeypatch: pytest.MonkeyPatch) -> Iterator[dict[str, set[float]]]:
    """For every word that is drawn, the sizes in which it stands."""
    found: dict[str, set[float]] = defaultdict(set)
    drawn = Operators.line

    def noted(self: Operators, x: float, y: float, line: Line, size: float) -> str:
        for run, _, _ in line.runs:
            for word in run.text.split():
                found[word].add(size)
        return drawn(self, x, y, line, size)

    with monkeypatch.context() as patch:
        patch.setattr(Operators, "line", noted)
        yield found


def test_every_paper_with_the_option_has_a_long_example() -> None:
    assert set(LONG) == set(LARGE)


def test_cuts_nothing_and_enlarges_everything(form: Form, monkeypatch: pytest.MonkeyPatch) -> None:
    with sizes_of_words(monkeypatch) as usual:
        form.render(LONG[form], form.options(), silent)
    with sizes_of_words(monkeypatch) as large:
        data = form.render(LONG[form], replace(form.options(), large=True), silent)
    assert problems(data) == []
    assert [line for line in text_of(data).splitlines() if re.search(r"\w…", line)] == []
    in_the_window = {word for line in _letter().envelope.address for word in line.split()} | {
        "·",
        *TOWN.split(),
        "Persönlich",
    }
    names = {
        word
        for badge in LONG[badges.FORM].badges
        for name in (badge.name, badge.name.replace("-", "- "))
        for word in name.split()
    }
    letters = (letter.FORM, serial_letters.FORM, forwarding.FORM, referral_letter.FORM)
    fixed = in_the_window if form in letters else names if form is badges.FORM else set()
    small = {
        word: (sizes, large[word])
        for word, sizes in usual.items()
        if word in large and word not in fixed | {"\xad"} and max(large[word]) < max(sizes) * looks.LARGE - 0.01
    }
    assert form is specimen.FORM or small == {}, "specimen pages show both"


@pytest.mark.parametrize("event", ["", "Sommerfest", "Fastenbrechen mit der Nachbarschaft", EVENT])
def test_a_large_event_leaves_the_names_of_badges_their_size(event: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are as large as the badge allows already."""
    names = ("Agnieszka Nowak", "Khaled Al-Ahmad", "Fjolla M.", "Bellomo")
    sizes = []
    for large in (False, True):
        with sizes_of_words(monkeypatch) as found:
            badges.render(NameBadges(tuple(map(Badge, names)), event), BadgeOptions(large=large))
        sizes.append({word: max(found[word]) for name in names for word in name.split()})
    usual, enlarged = sizes
    assert {word: (size, enlarged[word]) for word, size in usual.items() if enlarged[word] < 0.85 * size} == {}


def test_headings_stay_with_what_they_open() -> None:
    """Whatever is left of the page: a heading stands on the page of its table, its key figures, its list."""
    figures = [("Besuche", "1.412", "Vorjahr 1.380")] * 2
    rows = [["Wohnen", "12"]]
    for large in (False, True):
        for gap in range(0, 700, 23):
            paper = PdfDocument("Probe", large=large)
            paper.heading(1, "Anfang")
            paper.paragraph("Text")
            paper.space(gap)
            paper.heading(2, "Oben", name="a")
            paper.heading(3, "Unten", name="b")
            paper.figures_row(figures) if gap % 2 else paper.table(["Thema", "Zahl"], rows, caption="Themen")
            paper.canvas.place("end", 0)
            paper.finish()
            pages = [paper.canvas.tree.places[place][0] for place in ("a", "b", "end")]
            assert len(set(pages)) == 1, (large, gap)
