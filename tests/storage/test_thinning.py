"""Which backups stay over months of work, and under a clock that jumps."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.storage.backups import thinning
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


def _apart(*gaps: timedelta) -> list[datetime]:
    """Moments at these distances, newest first; eight of the last minutes stand before them and stay anyway."""
    newest = datetime(2026, 6, 30, 23, 59)
    moments = [newest - timedelta(minutes=number) for number in range(8)]
    for gap in gaps:
        moments.append(newest - gap)
    return moments


@pytest.mark.parametrize(
    ("gaps", "going"),
    [
        ((timedelta(hours=2), timedelta(hours=2, minutes=1)), {9}),
        ((timedelta(hours=2), timedelta(hours=3)), set()),
        ((timedelta(hours=22), timedelta(hours=23, minutes=59)), set()),
        ((timedelta(days=2), timedelta(days=2, hours=12)), {9}),
        ((timedelta(days=2), timedelta(days=3)), set()),
        ((timedelta(days=12), timedelta(days=13, hours=23)), set()),
        ((timedelta(days=15), timedelta(days=16)), set()),
        ((timedelta(days=15), timedelta(days=15, hours=1), timedelta(days=22)), {9}),
        ((timedelta(days=30), timedelta(days=50), timedelta(days=69), timedelta(days=70)), set()),
        ((timedelta(days=30), timedelta(days=60), timedelta(days=75), timedelta(days=76)), {11}),
    ],
)
def test_one_of_an_hour_a_day_a_week_a_month(gaps: tuple[timedelta, ...], going: set[int]) -> None:
    assert superfluous(_apart(*gaps)) == going


def test_where_one_span_ends_and_the_next_begins() -> None:
    assert [label for _, label in thinning._SPANS] == ["%Y-%m-%d %H", "%Y-%m-%d", "%G-%V", "%Y-%m"]
    edge = timedelta(seconds=1)
    for limit, label, after in (
        (timedelta(days=1), "2026-03-02 09", "2026-03-02"),
        (timedelta(days=14), "2026-03-02", "2026-10"),
        (timedelta(days=70), "2026-10", "2026-03"),
        (timedelta(days=400), "2026-03", None),
    ):
        moment = datetime(2026, 3, 2, 9)
        assert (thinning._period(moment, limit - edge), thinning._period(moment, limit)) == (label, after)


def test_a_gap_counts_as_31_days_at_most_and_one_backwards_as_nothing() -> None:
    start = datetime(2026, 6, 30)
    gaps = [timedelta(days=31), timedelta(days=32), timedelta(days=-5), timedelta(hours=1)]
    moments = [start]
    for gap in gaps:
        moments.append(moments[-1] - gap)
    ages = list(thinning._ages(moments))
    days = timedelta(days=1)
    assert ages == [0 * days, 31 * days, 62 * days, 62 * days, 62 * days + timedelta(hours=1)]
    assert list(thinning._ages([])) == []


def test_eight_stay_and_the_ninth_may_go() -> None:
    same = [START] * 9
    assert superfluous(same[:8]) == set()
    assert superfluous(same) == {8}
