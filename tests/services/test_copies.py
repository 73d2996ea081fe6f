"""How long everything has lain on this computer only."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from app import context as context_module
from app.common import clock
from app.context import Context
from app.services.office import copies
from app.storage import process


def test_only_what_leaves_this_disk_counts_as_a_copy(
    context: Context, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    known = context.copies()
    assert (known.folder, known.last) == (None, None)
    assert known.days(known.begun.date()) == 0
    here, stick = tmp_path / "daneben", tmp_path / "Stick"
    here.mkdir()
    stick.mkdir()
    context.backup(here)
    assert (context.copies().folder, context.copies().last) == (here, None)
    monkeypatch.setattr(context_module, "leaves_this_disk", lambda folder, _vault: folder == stick)
    with clock.standing_at(datetime(2026, 11, 1, 8)):
        context.backup(stick)
    assert context.copies().last == datetime(2026, 11, 1, 8)
    context.backup(here)
    known = context.copies()
    assert (known.folder, known.last) == (here, datetime(2026, 11, 1, 8))
    assert known.days(date(2026, 11, 24)) == 23
    assert known.days(date(2026, 10, 1)) == 0, "a clock that was set back"
    assert context.undo_step() is None, "nothing that undo would turn back"


def test_another_disk_or_a_shared_folder_outlives_this_one(tmp_path: Path) -> None:
    cloud = tmp_path / "Nextcloud"
    cloud.mkdir()
    assert process.leaves_this_disk(cloud, tmp_path)
    assert not process.leaves_this_disk(tmp_path, tmp_path)
    assert not process.leaves_this_disk(tmp_path / "fehlt", tmp_path)
    if Path("/dev/shm").is_dir() and Path("/dev/shm").stat().st_dev != tmp_path.stat().st_dev:
        assert process.leaves_this_disk(Path("/dev/shm"), tmp_path)


def test_a_vault_began_with_the_first_line_of_its_trail(context: Context) -> None:
    with clock.standing_at(datetime(2030, 1, 1)):
        known = context.read(copies.copies)
    assert (known.last, known.folder) == (None, None)
    assert known.begun < datetime(2030, 1, 1)
    assert known.days(known.begun.date() + timedelta(days=3)) == 3
    assert known.days(known.begun.date() - timedelta(days=3)) == 0


def test_a_copy_that_she_says_is_gone_is_named_no_more(context: Context, tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("eins", "zwei")]
    for folder in folders:
        folder.mkdir()
    first, second = (context.backup(folder).path for folder in folders)
    context.copy_is_gone(first)
    assert [copy.path for copy in context.read(copies.elsewhere)] == [second]
    assert [copy.path for copy in context.read(copies.of_earlier_epochs, 99)] == [second]
    assert context.copies().folder == folders[1]
