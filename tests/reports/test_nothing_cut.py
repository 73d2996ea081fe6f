"""Large print cuts nothing: however long titles, names and labels are, every word of them stands on the paper."""

import dataclasses
import re
from typing import Any

import pypdfium2
import pytest
import samples
from examples import FORMS, example
from tagged import elements, problems

from app.common.progress import silent
from app.figures.protection.unprotected import invented
from app.reports import charts
from app.reports.charts.shapes import Words
from app.reports.forms import attendance, badges, letter, serial_letters
from app.reports.forms.badges import Badge, NameBadges
from app.reports.forms.form import Form
from app.reports.forms.letter import Letter
from app.reports.model import Chart, ChartKind, Column, Link, Network, Node, Report, Row, Table
from app.reports.pdf.looks import LARGE

LARGE_FORMS = [form for form in FORMS if any(field.name == "large" for field in dataclasses.fields(form.options))]
_WORDS = (
    "Sommerfest der Nachbarschaftshilfe mit Grundschulkindern, Frauenchor und Quartiersentwicklungsgesellschaft am "
    "Mehrgenerationenhaus, danach Aufräumen und gemeinsames Essen für alle, die geholfen haben; "
)
TEXT = (_WORDS + _WORDS[:60]).strip("; ")
"""Longer than any title that somebody typed: a paper of three of them has a title of eight hundred letters."""


def _long(form: Form) -> Any:
    """Three long texts wherever somebody types. What is bounded by an envelope's window or by a badge is as long as it goes."""
    data = example(form, TEXT, f"Zweitens {TEXT}", f"Drittens {TEXT}")
    if form is letter.FORM:
        return _in_the_window(data)
    if hasattr(data, "letter"):
        return dataclasses.replace(data, letter=_in_the_window(data.letter))
    if form is serial_letters.FORM:
        return dataclasses.replace(data, letters=tuple(map(_in_the_window, data.letters)))
    if form is attendance.FORM:
        return dataclasses.replace(data, when="Samstag, 14. November 2026, 15:00–17:00 Uhr")
    if form is badges.FORM:
        name = "Annegret-Wilhelmine Müller-Lüdenscheidt von der Heydt zu Hohenfels und Schwarzenstein"
        return NameBadges(tuple(Badge(name, "Vorsitzende der Nachbarschaftshilfe") for _ in range(3)), _WORDS)
    return data


def _in_the_window(data: Letter) -> Letter:
    address = ("Frau Annegret Müller-Lüdenscheidt von der Heydt", _WORDS, "79585 Steinen")
    envelope = dataclasses.replace(data.envelope, address=address, remarks=("Persönlich",))
    return dataclasses.replace(data, envelope=envelope)


@pytest.mark.parametrize("form", LARGE_FORMS, ids=lambda form: form.data.__name__)
def test_no_paper_ends_a_text_with_an_ellipsis(form: Form) -> None:
    data = form.render(_long(form), dataclasses.replace(form.options(), large=True), silent)
    with pypdfium2.PdfDocument(data) as pdf:
        text = "\n".join(page.get_textpage().get_text_range() for page in pdf)
    assert re.findall(r"[^\n]*\w ?…[^\n]*", text) == []
    assert problems(data) == []


def _table(label: str) -> Table:
    columns = (Column("a", f"A {label}"), Column("b", f"B {label}"))
    rows = tuple(Row(f"{n}", f"{n} {label}", (invented(9 + n), invented(17 + n))) for n in range(4))
    return Table("t", "T", "Tabelle", "Was", columns, rows)


DRAWINGS: dict[str, Chart | Network] = {
    **{kind.name: Chart(kind, _table(_WORDS.strip()), (0, 1)) for kind in ChartKind},
    "NETWORK": Network(
        "N",
        "Netz",
        tuple(Node(f"{n}", f"{n} {_WORDS.strip()}", f"Art {n} {_WORDS.strip()}") for n in range(4)),
        (Link("0", "1", 2),),
    ),
}


@pytest.mark.parametrize("name", DRAWINGS)
def test_labels_of_every_drawing_wrap(name: str) -> None:
    drawing = charts.drawn(DRAWINGS[name], 467, LARGE, uncut=True)
    words = [shape.text for shape in drawing.shapes if isinstance(shape, Words)]
    assert not any("…" in text for text in words)
    said = re.sub(r"\W", "", "".join(words))
    assert said.count(re.sub(r"\W", "", "Aufräumen und gemeinsames Essen")) >= (2 if name != "NETWORK" else 4) or (
        "Aufräum." in "".join(words)
    )
    heights = [shape.place[1] for shape in drawing.shapes if isinstance(shape, Words)]
    assert 0 < min(heights) < max(heights) <= drawing.height + 1


def test_the_same_drawing_in_usual_print_is_cut_visibly() -> None:
    drawing = charts.drawn(DRAWINGS["BARS"], 467)
    assert any(shape.text.endswith("…") for shape in drawing.shapes if isinstance(shape, Words))


def test_a_report_shows_its_drawings_in_large_print() -> None:
    """What became too high for a page would be left out."""
    report: Report = samples.every_chart()
    form = next(form for form in LARGE_FORMS if form.data is Report)
    data = form.render(report, dataclasses.replace(form.options(), large=True), silent)
    figures = sum(isinstance(block, Chart | Network) for block in report.blocks)
    assert _figures(data) == figures


def _figures(data: bytes) -> int:
    return sum(tag == "Figure" for tag, _ in elements(data))
