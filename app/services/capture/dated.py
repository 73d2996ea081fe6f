"""Which day of a line is the one it tells of, and which the one to come back to it."""

from collections.abc import Sequence
from datetime import date

from app.services.capture import follow_ups
from app.services.capture.captured import Part
from app.services.capture.lexicon import Word
from app.services.capture.moments import Moment
from app.services.capture.part_list import PartList

_YEAR = 366
_FAR = 90
"""Days beyond which a date without a year is rather the other one."""


class Dated:
    """The days of a line, judged by their words, their clause and how far away they are."""

    def __init__(self, told: Sequence[Moment], words: Sequence[Word], line: str, today: date) -> None:
        self.told = told
        self._words, self._line, self._today = words, line, today

    def any_past(self) -> bool:
        """Whether one of the days can only be past."""
        return any(self._is_past(moment) for moment in self.told)

    def clauses_ahead(self) -> frozenset[int]:
        """The clauses with a day to come."""
        ahead = (self._clause(moment) for moment in self.told if self._is_to_come(moment))
        return frozenset(word.clause for clause in ahead for word in clause)

    def any_planned(self, parts: PartList) -> bool:
        """Whether a day to come stands in the clause that tells what the line is about."""
        return any(self._is_planned(moment, parts) for moment in self.told)

    def due(self, moment: Moment) -> Part | None:
        """The day until which a task is to be done."""
        if moment.future is None or moment.behind:
            return None
        return Part("due", moment.start, moment.end, moment.future, at=moment.at)

    def day(self, moment: Moment) -> Part | None:
        """The day that it was on, or the one to come back to it; None for a day that is only told of."""
        told = Part("day", moment.start, moment.end, moment.past, at=moment.at) if moment.past else None
        clause = self._clause(moment)
        if self._is_past(moment) or (self._leads(moment) and told is not None):
            return told if self._may_be_of(moment, clause) else None
        is_forward = follow_ups.is_forward(clause)
        if moment.future is None or follow_ups.is_fact(clause) or (moment.from_then and not is_forward):
            return None
        if moment.future == moment.past == self._today or not (self._is_ahead(moment) or is_forward):
            return told
        return Part("follow_up", moment.start, moment.end, moment.future, at=moment.at)

    def _is_past(self, moment: Moment) -> bool:
        if moment.behind or moment.future is None:
            return True
        if moment.past == moment.future:
            return moment.future < self._today
        if moment.ahead or moment.past is None:
            return False
        return (moment.future - self._today).days > _FAR >= (self._today - moment.past).days

    def _is_ahead(self, moment: Moment) -> bool:
        if moment.behind or moment.future is None or moment.future == self._today:
            return False
        if moment.past == moment.future:
            return moment.future > self._today
        return moment.ahead or moment.past is None or (self._today - moment.past).days > _FAR

    def _is_to_come(self, moment: Moment) -> bool:
        if self._is_past(moment) or moment.future is None:
            return False
        return self._is_ahead(moment) or follow_ups.is_forward(self._clause(moment))

    def _is_planned(self, moment: Moment, parts: PartList) -> bool:
        if not self._is_to_come(moment) or self._leads(moment):
            return False
        return any(word.clause == 0 or parts.is_of(word, "channel") for word in self._clause(moment))

    def _may_be_of(self, moment: Moment, clause: Sequence[Word]) -> bool:
        """Whether the talk can have been on a past day: not where it is a date of somebody's life."""
        if self._leads(moment):
            return True
        is_recent = moment.past is not None and (self._today - moment.past).days <= _YEAR
        return is_recent and not follow_ups.is_long_ago(clause)

    def _leads(self, moment: Moment) -> bool:
        """Whether it opens the line, and its words leave open which of the two it is: then it is past."""
        return not moment.ahead and not self._line[: moment.start].strip()

    def _clause(self, moment: Moment) -> list[Word]:
        return follow_ups.clause_of(self._words, moment)
