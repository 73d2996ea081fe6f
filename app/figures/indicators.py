"""From what was counted to a figure beside that of the period before."""

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from datetime import date
from functools import partial
from typing import Any, TypeVar

from sqlalchemy.orm import Session

from app.figures.definitions import Definition
from app.figures.document.report import KeyFigure, KeyFigures
from app.figures.periods import Period
from app.figures.protection.thresholds import Thresholds
from app.figures.protection.unprotected import Figure

T = TypeVar("T")


class Counted:
    """What was counted in a period; not yet protected, so it stays in this room.

    Each area is counted when it is first asked for, and once.
    """

    def __init__(self, session: Session, period: Period, limits: Thresholds) -> None:
        self.period = period
        self.limits = limits
        self._session = session
        self._found: dict[Callable[[Session, Period], Any], Any] = {}

    def of(self, count: Callable[[Session, Period], T]) -> T:
        """What `count` finds in the period."""
        if count not in self._found:
            self._found[count] = count(self._session, self.period)
        found: T = self._found[count]
        return found


MakeFigure = Callable[[Counted], Figure]


@dataclass(frozen=True)
class Indicator(Definition):
    """The definition of a single number, and how it is made from what was counted: here it is protected.

    It is not `compared` where no earlier number stands beside it: what is on file has no history. It is only printed for
    periods in which it is `told`.
    """

    figure: MakeFigure = field(kw_only=True)
    compared: bool = field(default=True, kw_only=True)
    told: Callable[[Counted], bool] = field(default=lambda _counted: True, kw_only=True)

    def __reduce__(self) -> tuple[partial[Definition], tuple[()]]:
        """In the process where a report is only drawn, it is what is printed of it; nothing is counted there."""
        return partial(Definition, **{part.name: getattr(self, part.name) for part in fields(Definition)}), ()


class Comparison:
    """A period beside the one before it, as it stands `today`."""

    def __init__(self, now: Counted, before: Counted | None, today: date) -> None:
        self.now = now
        self.before = before
        """The previous period; None if nothing was recorded then, for there is nothing to compare with."""
        self.today = today

    @property
    def limits(self) -> Thresholds:
        """What persons are protected by."""
        return self.now.limits

    @property
    def period(self) -> Period:
        """The period that is reported."""
        return self.now.period

    def key_figures(self, *indicators: Indicator) -> KeyFigures:
        """Large figures side by side, those that are told."""
        return KeyFigures(tuple(self.key_figure(indicator) for indicator in indicators if indicator.told(self.now)))

    def key_figure(self, indicator: Indicator) -> KeyFigure:
        """A figure and the previous one."""
        before = self.before if indicator.compared and self.before and indicator.told(self.before) else None
        return KeyFigure(indicator, indicator.figure(self.now), indicator.figure(before) if before else None)

    def part(self, indicator: Indicator, part: str, figure: MakeFigure) -> KeyFigure:
        """The `part` of an indicator that belongs to one task, made by `figure`."""
        return KeyFigure(indicator, figure(self.now), figure(self.before) if self.before else None, part)
