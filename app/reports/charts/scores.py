"""How far goals were reached over time: one line per goal between −2 and +2, told apart by dashes and marks."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from app.common import german
from app.common.sentences import Sentence, joined
from app.reports import palette
from app.reports.charts.parts import SMALL, Frame, mark
from app.reports.charts.shapes import Path, rectangle

_LEVELS = range(-2, 3)
_LEVEL_HEIGHT = 22.0
_LEFT = 22.0
_ROOM = 10.0
_KEY = 26.0
_LETTERS = 120
"""Of a goal beside its line: ten of them fit on a page, in large print as well."""
_MOST_LINES = 10
"""More can't be told apart."""
_NEAR = 9.0
"""Points on each side of a mark that belong to it."""
_DASHES: tuple[tuple[float, ...], ...] = ((), (5, 2), (1.5, 2), (8, 2, 1.5, 2), (3, 1.5))


@dataclass(frozen=True)
class ScoreLine:
    """A goal and its scores by day, the oldest first."""

    name: str
    points: tuple[tuple[date, int], ...]


@dataclass(frozen=True)
class ScoreChart:
    """The scores of the goals of one plan. Unlike a `Chart` it is of one person, and stands in no report."""

    title: str
    lines: tuple[ScoreLine, ...]
    day: Callable[[date], str] = german.day
    """How a day is written."""

    @property
    def drawable(self) -> bool:
        """Whether a goal was reviewed at all."""
        return any(line.points for line in self.lines)

    def in_words(self) -> Sentence:
        """The drawing as a sentence."""
        told = [
            Sentence("{goal}: {scores}", goal=line.name, scores=", ".join(self.said(*point) for point in line.points))
            for line in self.lines
            if line.points
        ]
        return joined("; ", *told)

    def alternative(self) -> str:
        """The same in German."""
        return str(self.in_words())

    def said(self, day: date, score: int) -> str:
        """A score with its day in words."""
        return f"{signed(score)} ({self.day(day)})"


def score_chart(
    title: str, goals: Iterable[tuple[str, tuple[tuple[date, int], ...]]], day: Callable[[date], str] = german.day
) -> ScoreChart:
    """The first goals of a plan that were reviewed, each by its name and its scores by day; `day` writes a day."""
    lines = [ScoreLine(name, points) for name, points in goals if points]
    return ScoreChart(title, tuple(lines[:_MOST_LINES]), day)


def signed(score: int) -> str:
    """A score as it is written: −2, 0, +1."""
    return f"+{score}" if score > 0 else str(score).replace("-", "−")


def draw(chart: ScoreChart, frame: Frame) -> None:
    """Levels as rules, the lines between the first and the last day, days at both ends."""
    top = _legend(chart.lines, frame) + _ROOM
    base = top + _LEVEL_HEIGHT * (len(_LEVELS) - 1)
    for level in _LEVELS:
        y = _height(level, base)
        frame.words(_LEFT - 6, y + SMALL * 0.36, signed(level), SMALL, palette.QUIET, "right")
        frame.line((_LEFT, y), (frame.width, y), palette.QUIET, 0.9 if level == 0 else 0.3)
    days = sorted({day for line in chart.lines for day, _ in line.points})
    colours = [palette.stroke(colour) for colour in palette.series(len(chart.lines))]
    for index, colour in enumerate(colours):
        _line(frame, chart, index, colour, days, base)
    _days(frame, chart, days, base)
    frame.height = base + _ROOM + SMALL + 6


def _line(frame: Frame, chart: ScoreChart, index: int, colour: str, days: Sequence[date], base: float) -> None:
    line = chart.lines[index]
    points = tuple((_across(frame, day, days), _height(score, base)) for day, score in line.points)
    if len(points) > 1:
        frame.add(Path(points, colour, 1.6, _DASHES[index % len(_DASHES)]))
    for (x, y), (day, score) in zip(points, line.points, strict=True):
        frame.add(mark(index, (x, y), 3.2, colour, palette.PAPER))
        frame.spot(f"{line.name}: {chart.said(day, score)}", rectangle(x - _NEAR, y - _NEAR, x + _NEAR, y + _NEAR))


def _days(frame: Frame, chart: ScoreChart, days: Sequence[date], base: float) -> None:
    y = base + _ROOM + SMALL
    if days:
        frame.words(_across(frame, days[0], days), y, chart.day(days[0]), SMALL, palette.QUIET, "left")
    if len(days) > 1:
        frame.words(frame.width, y, chart.day(days[-1]), SMALL, palette.QUIET, "right")


def _across(frame: Frame, day: date, days: Sequence[date]) -> float:
    whole = (days[-1] - days[0]).days
    share = (day - days[0]).days / whole if whole else 0.0
    return _LEFT + _ROOM + share * (frame.width - _LEFT - 2 * _ROOM)


def _height(score: int, base: float) -> float:
    return base - (score - _LEVELS[0]) * _LEVEL_HEIGHT


def _called(line: ScoreLine, index: int) -> str:
    """A goal by its words, a long one by its number in the plan, where all of its words stand."""
    return line.name if len(line.name) <= _LETTERS else str(Sentence("Ziel {number}", number=index + 1))


def _legend(lines: Sequence[ScoreLine], frame: Frame) -> float:
    """One goal a line, as it is drawn."""
    y = 0.0
    colours = [palette.stroke(colour) for colour in palette.series(len(lines))]
    for index, (line, colour) in enumerate(zip(lines, colours, strict=True)):
        label = frame.label(_called(line, index), SMALL, frame.width - _KEY)
        frame.add(Path(((0, y + 6), (_KEY - 6, y + 6)), colour, 1.6, _DASHES[index % len(_DASHES)]))
        frame.add(mark(index, ((_KEY - 6) / 2, y + 6), 3.2, colour, palette.PAPER))
        frame.put(label, _KEY, y + 8.5)
        y += 14 + label.below
    return y
