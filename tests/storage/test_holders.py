"""What still holds what was erased, and when it goes: foretold, then lived through with real backups and thinning."""

import shutil
from collections.abc import Callable
from datetime import date, datetime, timedelta
from itertools import repeat
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small_vault import SmallVault

from app.common import clock
from app.models.bookkeeping import Erased
from app.storage.backups import ageing, backup, holders, swap, thinning
from app.storage.backups.archive import SUFFIX
from app.storage.backups.holders import Elsewhere, Holder, Holds
from app.storage.secrets import keys

Make = Callable[[SmallVault, datetime], Path]
NOW = datetime(2026, 3, 2, 17)
DAY = timedelta(days=1)
DAYS = 90


def _back_up(vault: SmallVault, moment: datetime) -> Path:
    vault.write_note()
    with clock.standing_at(moment):
        made = backup.automatic_backup(vault.folder, vault.key)
    assert made is not None
    return made.path


def _find(vault: SmallVault, erased: Erased, copies: tuple[Elsewhere, ...] = (), now: datetime = NOW) -> list[Holder]:
    return holders.find(vault.folder, vault.key, erased, copies, DAYS, now)


def _generation(vault: SmallVault) -> int:
    return int(str(vault.run("SELECT value FROM meta WHERE key = 'generation'")[0][0]))


def test_what_is_foretold_comes_true(small_vault: SmallVault) -> None:
    """Backups of some hours and days before, then one each day: each goes with the very one that was said."""
    for hours in (30 * 24, 20 * 24, 19 * 24, 18 * 24 + 2, 18 * 24, 40, 26, 3, 2, 1):
        _back_up(small_vault, NOW - timedelta(hours=hours))
    erased = Erased(NOW, _generation(small_vault) + 1)
    found = _find(small_vault, erased)
    assert {holder.path for holder in found} == set((small_vault.folder / "backups").iterdir())
    assert all(holder.holds is Holds.BACKUP and not holder.by_hand for holder in found)
    soon = [holder for holder in found if holder.newer is not None and holder.newer <= 18]
    assert len(soon) >= 5
    gone: dict[Path, int] = {}
    for number in range(1, 19):
        _back_up(small_vault, NOW + number * DAY)
        for holder in found:
            assert holder.path is not None
            if not holder.path.exists():
                gone.setdefault(holder.path, number)
    assert gone == {holder.path: holder.newer for holder in soon}
    left = _find(small_vault, erased, now=NOW + 18 * DAY)
    assert {holder.path: holder.day for holder in left} == {
        holder.path: holder.day for holder in found if holder not in soon
    }, "and what is still there goes on the day that was said first"


_MOMENTS = st.lists(st.integers(0, 500 * 24), min_size=1, max_size=25, unique=True)


@settings(max_examples=10, deadline=None)
@given(hours=_MOMENTS)
def test_each_day_that_is_said_is_the_day(hours: list[int]) -> None:
    moments = [NOW - timedelta(hours=ago) for ago in sorted(hours)]
    moments = [moment for at, moment in enumerate(moments) if at not in thinning.superfluous(moments)]
    ahead = holders._Ahead({str(moment): moment for moment in moments}, NOW, DAYS)
    said = {moment: ahead.of_backup(Holder(Holds.BACKUP, None, moment), str(moment)) for moment in moments}
    standing = list(moments)
    for number in range(1, 1 + max(holder.newer or 0 for holder in said.values())):
        standing.insert(0, NOW + number * DAY)
        going = thinning.superfluous(standing)
        gone = {moment for at, moment in enumerate(standing) if at in going}
        assert gone & said.keys() == {moment for moment, holder in said.items() if holder.newer == number}
        standing = [moment for moment in standing if moment not in gone]
    assert not said.keys() & set(standing), "nothing that was erased stays for ever"


@settings(max_examples=10, deadline=None)
@given(hours=_MOMENTS)
def test_where_only_the_number_is_said_it_holds_on_whatever_day(hours: list[int]) -> None:
    moments = [NOW - timedelta(hours=ago) for ago in sorted(hours)]
    ahead = holders._Ahead({str(moment): moment for moment in moments}, NOW, DAYS)
    for moment in moments:
        holder = ahead.of_backup(Holder(Holds.BACKUP, None, moment), str(moment))
        at_once = [standing for standing, _there in thinning.course(moments, repeat(NOW, thinning.NEWEST))]
        enough = next((number for number, standing in enumerate(at_once, 1) if moment not in standing), None)
        by_number = enough is not None and enough == holder.newer
        assert holder.day == (None if by_number or holder.newer is None else (NOW + holder.newer * DAY).date())


def test_of_two_of_the_same_day_so_many_newer_ones_are_enough_and_the_last_has_its_day() -> None:
    moments = {f"{hours} h": NOW - timedelta(hours=hours) for hours in (1, 2, 3, 26, 27, 50)}
    ahead = holders._Ahead(moments, NOW, DAYS)
    said = {name: ahead.of_backup(Holder(Holds.BACKUP, None, moment), name) for name, moment in moments.items()}
    assert {name: (holder.newer, holder.day) for name, holder in said.items()} == {
        "1 h": (15, date(2026, 3, 17)),
        "2 h": (7, date(2026, 3, 9)),
        "3 h": (6, date(2026, 3, 8)),
        "26 h": (76, date(2026, 5, 17)),
        "27 h": (4, None),
        "50 h": (13, date(2026, 3, 15)),
    }


def _replaced(vault: SmallVault, moment: datetime, name: str = swap.KEPT) -> Path:
    """A folder as a restore leaves one, with the vault's own key file."""
    folder = vault.folder / "backups" / f"{name}{moment:%Y-%m-%d-%H%M%S}-abcdef"
    folder.mkdir(parents=True)
    (folder / "data.db").write_bytes(b"damaged")
    shutil.copy(vault.folder / keys.ENVELOPE, folder)
    return folder


def _damaged(vault: SmallVault, moment: datetime) -> Path:
    path = vault.folder / "backups" / f"Sicherung-{moment:%Y-%m-%d-%H%M%S}-1{SUFFIX}"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(b"no backup any more")
    return path


@pytest.mark.parametrize("make", [_replaced, lambda vault, at: _replaced(vault, at, swap.ASIDE), _damaged])
def test_what_lies_about_goes_on_the_day_that_is_said(small_vault: SmallVault, make: Make) -> None:
    path = make(small_vault, NOW - 87 * DAY)
    for days in (60, 30, 0):
        _back_up(small_vault, NOW - days * DAY)
    (holder,) = [holder for holder in _find(small_vault, Erased(NOW, 10**6)) if holder.path == path]
    assert (holder.newer, holder.day) == (3, (NOW + 3 * DAY).date())
    for number in (1, 2, 3):
        _back_up(small_vault, NOW + number * DAY)
        gone = ageing.age_out(small_vault.folder, small_vault.key, DAYS)
        assert gone == ([path] if number == 3 else [])
        assert path.exists() == (number < 3)
    assert not list(path.parent.glob(".*")), "nothing half is left"


def test_nothing_ages_where_nothing_newer_is_proven(small_vault: SmallVault) -> None:
    """Not by the clock alone, not by two backups, and not by backups that have rotted."""
    path = _replaced(small_vault, NOW - 1000 * DAY)
    assert ageing.age_out(small_vault.folder, small_vault.key, DAYS) == []
    made = [_back_up(small_vault, NOW + number * 200 * DAY) for number in range(2)]
    assert ageing.age_out(small_vault.folder, small_vault.key, DAYS) == []
    made.append(_back_up(small_vault, NOW + 600 * DAY))
    content = bytearray(made[0].read_bytes())
    content[len(content) // 2] ^= 1
    made[0].write_bytes(content)
    assert ageing.age_out(small_vault.folder, small_vault.key, DAYS) == []
    assert path.exists()
    _back_up(small_vault, NOW + 700 * DAY)
    assert ageing.age_out(small_vault.folder, small_vault.key, DAYS) == [path]
    assert [one.exists() for one in made] == [True] * 3


def test_a_jump_of_the_clock_makes_nothing_old(small_vault: SmallVault) -> None:
    path = _replaced(small_vault, NOW)
    for hour in range(1, 6):
        _back_up(small_vault, NOW + timedelta(days=3650, hours=hour))
    assert ageing.age_out(small_vault.folder, small_vault.key, DAYS) == []
    assert path.exists()


def test_what_may_be_anothers_stays_and_is_named(small_vault: SmallVault) -> None:
    """No key file, another key's, a file with a name of its own: only by hand. Another vault's is no business of hers here."""
    bare = _replaced(small_vault, NOW - 500 * DAY)
    (bare / keys.ENVELOPE).unlink()
    named = small_vault.folder / "backups" / f"Wichtig{SUFFIX}"
    named.write_bytes(b"what is this")
    for number in range(6):
        _back_up(small_vault, NOW + 40 * number * DAY)
    assert ageing.age_out(small_vault.folder, small_vault.key, DAYS) == []
    by_hand = {holder.path: holder for holder in _find(small_vault, Erased(NOW, 10**6)) if holder.by_hand}
    assert by_hand.keys() == {bare, named}
    assert all(holder.goes.startswith("nur von Hand") for holder in by_hand.values())
    assert [holder.path for holder in _find(small_vault, Erased(NOW, 10**6))][-2:] == [
        holder.path for holder in sorted(by_hand.values(), key=holders._order)
    ]


def test_a_link_is_not_followed(small_vault: SmallVault, tmp_path: Path) -> None:
    aim = _replaced(small_vault, NOW - 500 * DAY)
    hers = tmp_path / "ihres"
    aim.rename(hers)
    aim.symlink_to(hers, target_is_directory=True)
    for number in range(6):
        _back_up(small_vault, NOW + 40 * number * DAY)
    assert ageing.age_out(small_vault.folder, small_vault.key, DAYS) == []
    assert sorted(path.name for path in hers.iterdir()) == ["data.db", keys.ENVELOPE]


def test_what_came_after_the_erasure_holds_nothing(small_vault: SmallVault) -> None:
    before = _back_up(small_vault, NOW - 2 * DAY)
    erased = Erased(NOW - DAY, _generation(small_vault) + 1)
    after = _back_up(small_vault, NOW - 3 * DAY)  # the clock was set back
    assert [holder.path for holder in _find(small_vault, erased)] == [before]
    copies = (Elsewhere(NOW, before), Elsewhere(NOW, after), Elsewhere(NOW - 5 * DAY, None), Elsewhere(NOW, None))
    held = [holder for holder in _find(small_vault, erased, copies) if holder.holds is Holds.COPY]
    assert [(holder.path, holder.since) for holder in held] == [(None, NOW - 5 * DAY), (before, NOW)]
    assert [holder.path for holder in _find(small_vault, Erased(NOW - 4 * DAY))] == []
