"""An appointment as other calendars get it: when, and the number of the case. There is no room for anything that was typed."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Moment:
    """One entry of a calendar file. `key` is the same each time it is written; `number` is that of a case, or empty."""

    key: int
    starts_at: datetime
    ends_at: datetime | None
    number: str
    changed_at: datetime
