"""On every paper, with every choice of how it is laid out: nothing that is read as one is broken, and pages fill."""

import dataclasses
from collections.abc import Iterator
from itertools import pairwise, product

import pytest
from examples import FORMS, example
from test_heard import looks
from test_line_breaks import NAMES, PLACES, TOGETHER
from test_page_use import REPORTS

from app.common.progress import silent
from app.reports.forms.form import Form
from app.reports.pdf import text as typeset
from app.reports.pdf.operators import Operators
from app.reports.render_pdf import ReportOptions, render_report
from tests import page_use

CORPUS = [(place.format(name, fact), fact) for name, fact, place in product(NAMES, TOGETHER, PLACES)]
_AT_ONCE = 5
Drawn = list[tuple[typeset.Line, float]]


@pytest.fixture
def drawn(monkeypatch: pytest.MonkeyPatch) -> Drawn:
    """Every line that is drawn, with its size."""
    lines: Drawn = []
    draw = Operators.line

    def noted(self: Operators, x: float, y: float, line: typeset.Line, size: float) -> str:
        lines.append((line, size))
        return draw(self, x, y, line, size)

    monkeypatch.setattr(Operators, "line", noted)
    return lines


def broken(lines: Drawn, facts: set[str]) -> Iterator[tuple[str, str]]:
    """Pairs of lines between which a fact is parted that would have fitted on the first."""
    for (first, size), (second, _) in pairwise(lines):
        if not first.goes_on:
            continue
        before, behind = first.text, second.text
        for fact in facts:
            for place in range(1, len(fact)):
                parted = before.endswith(fact[:place]) and behind.startswith(fact[place:]) and not before.endswith(fact)
                if parted and typeset.measure(fact, "semibold", size) <= first.width * size / 1000:
                    yield before, behind


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.data.__name__)
def test_what_is_read_as_one_stays_whole(form: Form, drawn: Drawn) -> None:
    """Each look with another share of the corpus, so that all papers together have seen many of its 2,016 texts."""
    start = FORMS.index(form) * 251
    for number, options in enumerate(looks(form)):
        own = [CORPUS[(start + number * 97 + step * 41) % len(CORPUS)] for step in range(_AT_ONCE)]
        drawn.clear()
        form.render(example(form, *(text for text, _ in own)), options, silent)
        assert list(broken(drawn, {fact for _, fact in own})) == [], options


def test_a_broken_fact_is_found() -> None:
    first, second = typeset.lines("ein langes Wort und 126,5\xa0h", "regular", 10, 110)[:2]
    assert list(broken([(first, 10), (second, 10)], {"126,5 h"})) == []
    first, second = typeset.line("ein langes Wort und 126,5 "), typeset.line("h")
    first.goes_on = True
    assert list(broken([(first, 10), (second, 10)], {"126,5 h"})) != []


@pytest.mark.parametrize("name", REPORTS)
def test_pages_fill_in_large_print_and_below_a_long_title(name: str) -> None:
    report = REPORTS[name]
    long = dataclasses.replace(report, title=" ".join(text for text, _ in CORPUS[:4]))
    for printed, options in ((report, ReportOptions(large=True)), (long, ReportOptions())):
        assert page_use.too_empty(render_report(printed, options)) == []
