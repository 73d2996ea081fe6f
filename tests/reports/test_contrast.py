"""Bars, parts and boxes can be seen on the ground they stand on: on paper, on the screen, in the colour of any office."""

import io
from collections.abc import Iterator

import pikepdf
import pytest
import samples
from reportlab.lib.colors import HexColor

from app.reports import charts, palette
from app.reports.charts.shapes import Area, Disc, Drawing
from app.reports.forms import specimen_figures
from app.reports.forms.specimen import FORM
from app.reports.model import Chart, ChartKind, Network, Report
from app.reports.pdf.letterhead import Letterhead
from app.reports.render_pdf import ReportOptions, render_report

_TEXT, _LARGE_TEXT = 4.5, 3.0
ACCENTS = ("#0F5F66", "#767676", "#8A1C2B", "#000000", "#B4523C", "#0000FF", "#008000")
"""Colours that the settings take, some of them only just (4.5 to 1 on white)."""


def drawings() -> Iterator[Drawing]:
    reports = (samples.report(), samples.every_chart())
    blocks = [block for report in reports for block in report.blocks if isinstance(block, Chart | Network)]
    yield from (charts.drawn(block, 460) for block in blocks)
    pale = [Chart(kind, samples.months(), (2,), ("encounter",)) for kind in ChartKind if kind is not ChartKind.PYRAMID]
    yield from (charts.drawn(chart, 460) for chart in pale)


def shapes(drawing: Drawing) -> list[Area | Disc]:
    """Everything that stands for a value; the slopes of a funnel only lead the eye."""
    return [shape for shape in drawing.shapes if isinstance(shape, Area | Disc) and shape.fill != palette.TINT]


def seen_on(ground: str, fill: str, edge: str) -> bool:
    return any(palette.contrast(colour, ground) >= palette.LEAST_CONTRAST for colour in (fill, edge) if colour)


def test_every_part_of_every_chart_is_seen_on_paper() -> None:
    checked = [shape for drawing in drawings() for shape in shapes(drawing)]
    assert len(checked) > 100
    assert [shape for shape in checked if not seen_on(palette.PAPER, shape.fill, shape.edge)] == []
    assert [
        hue
        for hue in (*palette.AREAS, "previous")
        if not seen_on(palette.PAPER, palette.hue(hue), palette.outline(palette.hue(hue)))
    ] == []


def test_bars_in_the_rows_of_a_table_are_seen() -> None:
    chart = next(
        block for block in specimen_figures.report().blocks if isinstance(block, Chart) and block.table.rows[0].hue
    )
    bars = charts.bars_in_rows(chart)
    assert len({fill for _, fill, _ in bars}) > 3
    assert all(seen_on(palette.PAPER, fill, outline) for _, fill, outline in bars)


@pytest.mark.parametrize("accent", ACCENTS)
def test_what_follows_the_colour_of_the_office_can_be_read(accent: str) -> None:
    assert palette.contrast(accent, palette.PAPER) >= _TEXT
    tint = palette.tint(accent)
    assert min(palette.contrast(text, tint) for text in (palette.INK, palette.QUIET)) >= _TEXT
    assert palette.contrast(accent, tint) >= _LARGE_TEXT
    assert palette.contrast(palette.INK, palette.previous(accent)) >= _TEXT


def _painted(report: Report, accent: str) -> set[str]:
    made = render_report(report, ReportOptions(), letterhead=Letterhead(accent=HexColor(accent)))
    return _colours_of(made)


def _colours_of(pdf: bytes) -> set[str]:
    found = set()
    with pikepdf.open(io.BytesIO(pdf)) as file:
        for page in file.pages:
            for operands, operator in pikepdf.parse_content_stream(page):
                if str(operator) in ("rg", "RG"):
                    found.add("#" + "".join(f"{round(float(value) * 255):02X}" for value in operands))
    return found


def test_nothing_of_another_office_is_left_on_the_paper() -> None:
    usual = {palette.ACCENT, palette.TINT, palette.PREVIOUS}
    other = "#8A1C2B"
    for report in (samples.report(), samples.every_chart()):
        painted = _painted(report, other)
        assert not painted & usual
        assert {other} <= painted
    assert {palette.tint(other)} <= _painted(samples.report(), other)
    assert {palette.previous(other)} <= _painted(samples.every_chart(), other)


def test_all_specimens_follow_the_colour_of_the_office() -> None:
    data = FORM.render(FORM.data(), FORM.options(), letterhead=Letterhead(accent=HexColor("#8A1C2B")))  # type: ignore[call-arg]
    assert not _colours_of(data) & {palette.ACCENT, palette.TINT, palette.PREVIOUS}
