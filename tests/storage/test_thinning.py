"""Which backups stay over months of work, and under a clock that jumps."""

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.storage.backups.thinning import superfluous

START = datetime(2026, 1, 5, 8, 0)


def _work(days: int, per_day: int = 16, jump: timedelta = timedelta(), jump_at: int = -1) -> list[datetime]:
    """What is left after `days` of work with a backup every 30 minutes, thinned each time; newest first."""
    kept: list[datetime] = []
    offset = timedelta()
    for day in range(days):
        if day == jump_at:
            offset += jump
        for number in range(per_day):
            kept.insert(0, START + offset + timedelta(days=day, minutes=30 * number))
            going = superfluous(kept)
            kept = [moment for position, moment in enumerate(kept) if position not in going]
    return kept


def test_a_year_leaves_hours_days_weeks_and_months() -> None:
    kept = _work(365)
    ages = [kept[0] - moment for moment in kept]
    assert len(kept) < 50
    assert sum(age < timedelta(days=1) for age in ages) >= 8
    assert sum(timedelta(days=1) <= age < timedelta(days=14) for age in ages) >= 12
    assert sum(timedelta(days=14) <= age < timedelta(days=70) for age in ages) >= 7
    assert sum(timedelta(days=70) <= age for age in ages) >= 9


def test_nothing_older_than_about_13_months_stays() -> None:
    kept = _work(500, per_day=2)
    assert kept[0] - kept[-1] < timedelta(days=400)


def test_jumps_of_ten_years_cost_no_older_backup() -> None:
    quiet = _work(60, per_day=4)
    for years in (10, -10):
        jumped = _work(60, per_day=4, jump=timedelta(days=3650 * years // abs(years)), jump_at=59)
        before_jump = {moment for moment in quiet if moment < START + timedelta(days=59)}
        lost = before_jump - set(jumped)
        assert len(lost) <= 14, "a jump forwards counts as a month at most: days become weeks"
        assert len(jumped) >= 15


@given(st.lists(st.datetimes(datetime(2000, 1, 1), datetime(2050, 1, 1)), max_size=60))
def test_the_newest_always_stay(moments: list[datetime]) -> None:
    assert not superfluous(moments) & set(range(8))


@given(st.lists(st.datetimes(datetime(2026, 1, 1), datetime(2026, 3, 1)), max_size=60))
def test_thinning_twice_is_thinning_once(moments: list[datetime]) -> None:
    ordered = sorted(moments, reverse=True)
    going = superfluous(ordered)
    assert superfluous([moment for position, moment in enumerate(ordered) if position not in going]) == set()
