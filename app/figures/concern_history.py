"""How each concern stood at the end of a period: from the days that are kept, never from how it stands today."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.figures.periods import Period
from app.models import Concern, ConcernNature, ConcernStatus, Forwarding, StatusChange, Told
from app.services.concerns import deadlines
from app.services.concerns.concerns import DONE, SETTLED, UNDER_WAY
from app.services.concerns.deadlines import Deadlines
from app.services.records import RECORD, AnyRow, table_of

_CONCERN, _FORWARDING, _CHANGE = table_of(Concern), table_of(Forwarding), table_of(StatusChange)


@dataclass(frozen=True)
class Standing:
    """A concern at the end of a period; `voice` is who brought it, or it alone where nobody is known.

    `steps` are all statuses it ever had until then; `result_on` and `told_on` are days that still hold then.
    `sent_to` are the ids of the offices it went to within the period, and after how many days each answered, if it did.
    """

    voice: Hashable
    received_on: date
    category_id: int | None
    praise: bool
    status: ConcernStatus
    steps: frozenset[ConcernStatus]
    result: ConcernStatus | None
    result_on: date | None
    told_on: date | None
    answerable: bool
    overdue: bool
    sent_to: tuple[tuple[int | None, int | None], ...]

    @property
    def open(self) -> bool:
        """Whether the citizen had not been told."""
        return self.status not in DONE

    @property
    def owed(self) -> bool:
        """Whether there was a result of which the citizen had not been told."""
        return self.status in SETTLED


def standings(session: Session, period: Period) -> list[Standing]:
    """Every concern received until the end of the period, those in the trash left out."""
    rows = session.execute(
        select(_CONCERN)
        .join(RECORD, RECORD.c.id == _CONCERN.c.id)
        .where(RECORD.c.deleted_at.is_(None), _CONCERN.c.received_on <= period.last)
        .order_by(_CONCERN.c.id)
    ).all()
    changes, letters = _changes(session, period), _letters(session, period)
    days = deadlines.read(session)
    return [_standing(row, changes.get(row.id, []), letters.get(row.id, []), period, days) for row in rows]


def _changes(session: Session, period: Period) -> dict[int, list[AnyRow]]:
    rows = session.execute(
        select(_CHANGE.c.record_id, _CHANGE.c.status, _CHANGE.c.changed_on)
        .join(_CONCERN, _CONCERN.c.id == _CHANGE.c.record_id)
        .where(_CHANGE.c.changed_on < period.end)
        .order_by(_CHANGE.c.id)
    )
    return _by_concern(rows)


def _letters(session: Session, period: Period) -> dict[int, list[AnyRow]]:
    letter = _FORWARDING.c
    columns = (letter.concern_id, letter.department_id, letter.sent_on, letter.remind_on, letter.reminded_on)
    rows = session.execute(
        select(*columns, letter.answered_on).where(letter.sent_on <= period.last).order_by(letter.id)
    )
    return _by_concern(rows)


def _by_concern(rows: Iterable[AnyRow]) -> dict[int, list[AnyRow]]:
    found: dict[int, list[AnyRow]] = {}
    for row in rows:
        found.setdefault(row[0], []).append(row)
    return found


def _standing(row: AnyRow, changes: list[AnyRow], letters: list[AnyRow], period: Period, days: Deadlines) -> Standing:
    """Changes come in the order in which they were written down: the last one before the end is the one that holds."""
    steps = [(ConcernStatus(change.status), change.changed_on.date()) for change in changes]  # type: ignore[call-arg]
    status = steps[-1][0] if steps else ConcernStatus.RECEIVED
    result, result_on, told_on = _result(steps)
    if row.told_on is not None and told_on is not None and row.told_on <= period.last:
        told_on = row.told_on
    return Standing(
        voice=("person", row.reporter_id) if row.reporter_id is not None else ("concern", row.id),
        received_on=row.received_on,
        category_id=row.category_id,
        praise=row.nature is ConcernNature.PRAISE,
        status=status,
        steps=frozenset(step for step, _day in steps),
        result=result,
        result_on=result_on,
        told_on=told_on,
        answerable=row.told_how is not Told.NOT_POSSIBLE,
        overdue=status in UNDER_WAY and any(by < _reckoned(period) for by in _open_days(row, letters, period, days)),
        sent_to=tuple(_sent_to(letter, period) for letter in letters if letter.sent_on >= period.first),
    )


def _result(
    steps: Iterable[tuple[ConcernStatus, date]],
) -> tuple[ConcernStatus | None, date | None, date | None]:
    """The result that holds after these steps, its day, and the day on which the citizen was told."""
    result: ConcernStatus | None = None
    result_on = told_on = None
    for step, day in steps:
        if step in UNDER_WAY:
            result = result_on = told_on = None
        elif step in SETTLED:
            result, result_on, told_on = step, day, None
        else:
            told_on = told_on or day
    return result, result_on, told_on


def _reckoned(period: Period) -> date:
    """The day on which deadlines are looked at: the one after the period, or today while it runs."""
    return min(period.last + timedelta(days=1), clock.today())


def _open_days(row: AnyRow, letters: list[AnyRow], period: Period, days: Deadlines) -> list[date]:
    """Until when something was to be done that had not been done at the end of the period."""
    own = ((row.acknowledged_on, row.acknowledge_by), (row.interim_on, row.interim_by))
    found = [by for done, by in own if by is not None and _later(done, period)]
    for letter in letters:
        if _later(letter.answered_on, period):
            reminded_since = letter.reminded_on is not None and letter.reminded_on > period.last
            by = days.remind_on(letter.sent_on) if reminded_since else letter.remind_on
            found += [by] if by is not None else []
    return found


def _later(day: date | None, period: Period) -> bool:
    return day is None or day > period.last


def _sent_to(letter: AnyRow, period: Period) -> tuple[int | None, int | None]:
    answered = not _later(letter.answered_on, period)
    return letter.department_id, (letter.answered_on - letter.sent_on).days if answered else None
