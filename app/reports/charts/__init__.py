"""Charts as neutral shapes, from one description: drawn as vectors in the PDF, and by a painter of any window.

They hold in black and white and for eyes that see no red or green: every value is labelled, parts that touch are set apart by
white rules and differ in lightness, lines differ in dashes and marks, kinds of actors in the forms of their marks.
"""

from collections.abc import Callable

from app.reports.charts import bars, columns, funnel, intervals, lines, network, pyramid, ring, scores
from app.reports.charts.parts import Frame
from app.reports.charts.scores import ScoreChart
from app.reports.charts.shapes import Drawing
from app.reports.model import Chart, ChartKind, Network

_DRAWN: dict[ChartKind, Callable[[Chart, Frame], None]] = {
    ChartKind.BARS: bars.draw,
    ChartKind.STACKED: columns.draw,
    ChartKind.LINES: lines.draw,
    ChartKind.DOUGHNUT: ring.draw,
    ChartKind.FUNNEL: funnel.draw,
    ChartKind.PYRAMID: pyramid.draw,
    ChartKind.INTERVALS: intervals.draw,
}


def drawn(chart: Chart | Network | ScoreChart, width: float, scale: float = 1, uncut: bool = False) -> Drawing:
    """The chart `width` wide, as high as it needs; `scale` enlarges text and marks. Labels that are too wide are cut visibly,
    unless they are to stay `uncut` (large print).
    """
    frame = Frame(width / scale, uncut)
    if isinstance(chart, Network):
        network.draw(chart, frame)
    elif isinstance(chart, ScoreChart):
        scores.draw(chart, frame)
    else:
        _DRAWN[chart.kind](chart, frame)
    return frame.finish(chart.alternative()).times(scale)


bars_in_rows = bars.in_rows
