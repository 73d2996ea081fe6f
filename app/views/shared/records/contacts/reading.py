"""From the summary of a new entry into its fields: what is understood while she types, where she has set nothing herself."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from app.services.capture.captured import Captured, Part, PartKey, PartKind
from app.services.casework import writing
from app.services.casework.follow_ups import FollowUp
from app.views.shared.forms.form import Form
from app.views.shared.records.contacts.follow_up_field import FollowUpField
from app.views.shared.records.contacts.summary_field import SummaryField


@dataclass(frozen=True)
class _Spot:
    """Where a kind of part goes: the key of the field, whether a value holds the part, and the value it makes."""

    key: str
    holds: Callable[[Any, Part], bool]
    wanted: Callable[[Captured, Any, Any], Any]
    """Of what is said, of the value the field began with, and of the one it has."""
    hers: str = ""
    """The part of the field whose change makes it hers, where it has several."""


def _day(said: Captured, began: datetime | None, now: datetime | None) -> datetime | None:
    at = now or began
    return at and writing.on_day(at, said.day or (began and began.date()))


def _topics(said: Captured, began: list[int], _now: list[int]) -> list[int]:
    return [*began, *(topic for topic in said.topic_ids if topic not in began)]


def _others(said: Captured, began: list[int], _now: list[int]) -> list[int]:
    named = [int(str(part.value)) for part in said.parts if part.kind == "person"]
    return list(dict.fromkeys([*began, *named]))


def _follow_up(said: Captured, began: FollowUp | None, now: FollowUp | None) -> FollowUp | None:
    """`now` has no other words than hers."""
    words = now.what if now else ""
    return writing.follow_up_of(said, words) or (replace(began or FollowUp(), what=words) if words else began)


_SPOTS: dict[PartKind, _Spot] = {
    "day": _Spot("at", lambda value, part: value is not None and value.date() == part.value, _day, hers="day"),
    "minutes": _Spot("minutes", lambda value, part: value == part.value, lambda said, began, _: said.minutes or began),
    "channel": _Spot(
        "channel_id", lambda value, part: value == part.value, lambda said, began, _: said.channel_id or began
    ),
    "activity": _Spot(
        "activity_id", lambda value, part: value == part.value, lambda said, began, _: said.activity_id or began
    ),
    "result": _Spot(
        "result_id", lambda value, part: value == part.value, lambda said, began, _: said.result_id or began
    ),
    "person": _Spot("others", lambda value, part: part.value in value, _others),
    "topic": _Spot("topics", lambda value, part: part.value in value, _topics),
    "follow_up": _Spot(
        "follow_up", lambda value, part: value is not None and value.due_on == part.value, _follow_up, hers="day"
    ),
}
"""A kind that is not here is said by the text alone."""


class Reading:
    """What she sets herself wins: what the text says of it otherwise is ordinary text and stays there."""

    def __init__(self, form: Form, summary: SummaryField, follow_up: FollowUpField) -> None:
        self._form, self._summary = form, summary
        self._hers: set[str] = set()
        self._words_are_hers = False
        summary.changed.connect(self.follow)
        follow_up.what.changed.connect(self._keep_words)
        for spot in _SPOTS.values():
            field = form.field(spot.key)
            (getattr(field, spot.hers) if spot.hers else field).changed.connect(self._marker(spot.key))

    def begin(self) -> None:
        """The form was filled: what differs from the text was set by her, and what was text before stays text."""
        if not self._summary.reads:
            self._summary.show_said(Captured())
            return
        said = self._summary.read()
        asked, now = writing.follow_up_of(said), self._form.field("follow_up").value()
        self._words_are_hers = now is not None and now.what not in ("", asked.what if asked else "")
        self._hers = {spot.key for spot in _SPOTS.values() if self._is_hers(spot, said)}
        self._summary.chips.ignored |= self._against({spot.key for spot in _SPOTS.values()} - self._hers)
        self._show()

    def read_again(self) -> None:
        """What words and names mean has changed: of a text that she has not touched, what was text stays text."""
        if not self._summary.reads:
            return
        if self._form.differs("summary"):
            self.follow()
        else:
            self.begin()

    def follow(self) -> None:
        """She typed, or took a part away: put what the text says now into the fields that are not hers."""
        if not self._summary.reads:
            return
        said = self._show()
        for spot in _SPOTS.values():
            if spot.key not in self._hers:
                self._form.fill(spot.key, spot.wanted(said, self._form.began_with(spot.key), self._now(spot)))

    def _show(self) -> Captured:
        said = self._summary.read(self._against(self._hers))
        self._summary.show_said(said)
        return said

    def _against(self, keys: set[str]) -> set[PartKey]:
        """The parts for these fields that do not stand there; without one of them the next may be understood."""
        found: set[PartKey] = set()
        while more := {part.key for part in self._summary.read(found).parts if self._is_against(part, keys)}:
            found |= more
        return found

    def _is_against(self, part: Part, keys: set[str]) -> bool:
        spot = _SPOTS.get(part.kind)
        return spot is not None and spot.key in keys and not spot.holds(self._form.field(spot.key).value(), part)

    def _is_hers(self, spot: _Spot, said: Captured) -> bool:
        wanted = spot.wanted(said, self._form.began_with(spot.key), self._now(spot))
        return self._form.differs(spot.key) and self._form.field(spot.key).value() != wanted

    def _now(self, spot: _Spot) -> Any:
        """The value of a field; of a follow-up without the words that came from the text."""
        value = self._form.field(spot.key).value()
        return replace(value, what="") if isinstance(value, FollowUp) and not self._words_are_hers else value

    def _keep_words(self) -> None:
        self._words_are_hers = True

    def _marker(self, key: str) -> Callable[[], None]:
        def mark() -> None:
            self._hers.add(key)
            if self._summary.reads:
                self._show()

        return mark
