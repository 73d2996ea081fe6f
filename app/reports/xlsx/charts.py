"""Charts as Excel draws them. They refer to the printed cells and keep no values of their own.

A funnel becomes bars, for Excel's own funnel is unknown to other programs; so do shares, whose bounds stand in the cells. A
network stays a table.
"""

from dataclasses import replace
from typing import Any

from openpyxl.chart import BarChart, DoughnutChart, LineChart, Reference
from openpyxl.chart.data_source import NumFmt
from openpyxl.chart.label import DataLabel, DataLabelList
from openpyxl.chart.series import DataPoint
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.descriptors import Typed
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import CharacterProperties, Paragraph, ParagraphProperties

from app.figures.definitions import Format
from app.reports import palette
from app.reports.charts.parts import colours, row_colours
from app.reports.model import Chart, ChartKind

PATTERNS = {
    Format.COUNT: "#,##0",
    Format.HOURS: '#,##0.0" h"',
    Format.PERCENT: '0" %"',
    Format.MINUTES: '#,##0" min"',
    Format.MONEY: '#,##0.00" €"',
}
"""How numbers are written in cells, axes and labels."""
ROWS_OF_CHART = 20
"""Rows of cells that a chart covers."""
_HEIGHT_CM, _WIDTH_CM = 9.0, 17.0
_GAP_PERCENT = 60
_HOLE_PERCENT = 55
_SECOND_NAMES, _SECOND_NUMBERS = 300, 200
_NOT_WRITTEN = ";;;"
"""A number format that shows nothing; an axis that is left out altogether is no second axis for every program."""
_SHOWN = {"showVal": True, "showSerName": False, "showCatName": False, "showLegendKey": False, "showPercent": False}
_MARKS = ("circle", "square", "triangle", "diamond")
_DASHES = ("solid", "dash", "sysDot", "dashDot", "lgDash")


def _without_format(nested: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in nested if name != "numFmt")


class _Labels(DataLabelList):  # type: ignore[misc]
    """Labels with a number format of their own: LibreOffice takes that of the cells unless it is told not to."""

    __elements__ = DataLabelList.__elements__
    __nested__ = _without_format(DataLabelList.__nested__)
    numFmt = Typed(expected_type=NumFmt, allow_none=True)  # noqa: N815


class _Label(DataLabel):  # type: ignore[misc]
    """One of them."""

    __elements__ = DataLabel.__elements__
    __nested__ = _without_format(DataLabel.__nested__)
    numFmt = Typed(expected_type=NumFmt, allow_none=True)  # noqa: N815


def native(chart: Chart, sheet: Any, first: int, last: int) -> Any:
    """The chart of a table whose rows stand in `first` to `last`, its titles in the row above."""
    drawn = _DRAWN[chart.kind](chart, sheet, (first, last))
    drawn.title = None
    drawn.height, drawn.width = _HEIGHT_CM, _WIDTH_CM
    return drawn


def _columns(chart: Chart, sheet: Any, rows: tuple[int, int]) -> Any:
    drawn = _filled(BarChart(), chart, sheet, rows)
    drawn.type, drawn.grouping, drawn.overlap = "col", "stacked", 100
    _axes(drawn, chart)
    return drawn


def _bars(chart: Chart, sheet: Any, rows: tuple[int, int]) -> Any:
    drawn = _filled(BarChart(), chart, sheet, rows)
    drawn.type = "bar"
    drawn.gapWidth = _GAP_PERCENT
    drawn.x_axis.scaling.orientation = "maxMin"
    _points(drawn.series[0], [palette.hue(row.hue) for row in chart.table.rows])
    _axes(drawn, chart)
    return drawn


def _lines(chart: Chart, sheet: Any, rows: tuple[int, int]) -> Any:
    drawn = _filled(LineChart(), chart, sheet, rows)
    for index, series in enumerate(drawn.series):
        series.smooth = False
        series.graphicalProperties.line.dashStyle = _DASHES[index % len(_DASHES)]
        series.marker.symbol = _MARKS[index % len(_MARKS)]
        series.marker.graphicalProperties.solidFill = palette.stroke(colours(chart)[index])[1:]
    _axes(drawn, chart)
    drawn.y_axis.delete = False
    return drawn


def _doughnut(chart: Chart, sheet: Any, rows: tuple[int, int]) -> Any:
    drawn = _filled(DoughnutChart(holeSize=_HOLE_PERCENT), chart, sheet, rows)
    _points(drawn.series[0], row_colours(chart))
    labels = drawn.series[0].dLbls
    labels.dLbl = [
        _Label(idx=place, numFmt=labels.numFmt, txPr=_letters(palette.ink_on(fill)), **_SHOWN)
        for place, fill in enumerate(row_colours(chart))
    ]
    drawn.legend.position = "r"
    return drawn


def _pyramid(chart: Chart, sheet: Any, rows: tuple[int, int]) -> Any:
    """Two bar charts on each other: the axis of the first runs to the left, so that all numbers stay what they are."""
    top = max((max(chart.numbers(row)) for row in chart.table.rows), default=1) or 1
    halves = []
    for index, column in enumerate(chart.columns[:2]):
        half: Any = BarChart()
        half.type, half.gapWidth = "bar", 25
        _add(half, chart, sheet, rows, index, column)
        half.y_axis.scaling.min, half.y_axis.scaling.max = -top * 1.15, top * 1.15
        _axes(half, chart)
        half.y_axis.delete, half.y_axis.number_format = False, _NOT_WRITTEN
        half.y_axis.graphicalProperties = GraphicalProperties(ln=LineProperties(noFill=True))
        halves.append(half)
    left = halves[0]
    left.y_axis.scaling.orientation = "maxMin"
    left.x_axis.tickLblPos = "high"
    for right in halves[1:]:
        right.x_axis.axId, right.y_axis.axId = _SECOND_NAMES, _SECOND_NUMBERS
        right.x_axis.crossAx, right.y_axis.crossAx = _SECOND_NUMBERS, _SECOND_NAMES
        right.y_axis.crosses = "max"
        right.x_axis.delete = True
        left += right
    return left


def _shares(chart: Chart, sheet: Any, rows: tuple[int, int]) -> Any:
    return _bars(replace(chart, kind=ChartKind.BARS, columns=chart.columns[:1]), sheet, rows)


_DRAWN = {
    ChartKind.BARS: _bars,
    ChartKind.STACKED: _columns,
    ChartKind.LINES: _lines,
    ChartKind.DOUGHNUT: _doughnut,
    ChartKind.FUNNEL: _bars,
    ChartKind.PYRAMID: _pyramid,
    ChartKind.INTERVALS: _shares,
}


def _filled(drawn: Any, chart: Chart, sheet: Any, rows: tuple[int, int]) -> Any:
    """The chart with its chosen columns."""
    for index, column in enumerate(chart.columns):
        _add(drawn, chart, sheet, rows, index, column)
    if len(chart.columns) == 1 and chart.kind is not ChartKind.DOUGHNUT:
        drawn.legend = None
    return drawn


def _add(drawn: Any, chart: Chart, sheet: Any, rows: tuple[int, int], index: int, column: int) -> None:
    """One series with its colour and the value at each point; zeros and hidden values get no label."""
    first, last = rows
    drawn.add_data(Reference(sheet, min_col=column + 2, min_row=first - 1, max_row=last), titles_from_data=True)
    drawn.set_categories(Reference(sheet, min_col=1, min_row=first, max_row=last))
    series = drawn.series[-1]
    fills = colours(chart) if chart.kind is not ChartKind.BARS else [palette.ACCENT, palette.PREVIOUS]
    colour = fills[index % len(fills)]
    series.graphicalProperties.solidFill = colour[1:]
    series.graphicalProperties.line.solidFill = palette.stroke(colour)[1:]
    pattern = PATTERNS[chart.table.columns[column].format]
    series.dLbls = _Labels(numFmt=NumFmt(f"{pattern};;", sourceLinked=False), **_SHOWN)
    if chart.kind is ChartKind.STACKED:
        series.dLbls.txPr = _letters(palette.ink_on(colour))


def _letters(colour: str) -> RichText:
    """Labels in a colour that is readable on their part."""
    letters = CharacterProperties(solidFill=colour[1:])
    return RichText(p=[Paragraph(pPr=ParagraphProperties(defRPr=letters), endParaRPr=letters)])


def _points(series: Any, fills: list[str]) -> None:
    """A colour for each point."""
    for place, fill in enumerate(fills):
        point = DataPoint(idx=place)
        point.graphicalProperties.solidFill = fill[1:]
        point.graphicalProperties.line.solidFill = (palette.outline(fill) or palette.PAPER)[1:]
        series.dPt.append(point)


def _axes(drawn: Any, chart: Chart) -> None:
    """Names along one axis; the other is not needed, for the values stand at the points."""
    drawn.x_axis.delete, drawn.y_axis.delete = False, True
    drawn.y_axis.majorGridlines = None
    drawn.y_axis.number_format = PATTERNS[chart.table.columns[chart.columns[0]].format]
