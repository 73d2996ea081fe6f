"""Promise 24: nothing she typed is readable on disk: in no file of profile, temporary folder and vault, at any time.

A process works through everything with its own profile; meanwhile, after kills and at the end every file is read.
"""

import os
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from tests.faults import filled, traces, work
from tests.faults.children import Child, moments, opened
from tests.faults.conftest import Call, Figure, Rounds
from tests.faults.filled import MARKERS, Filled

CODINGS = ("utf-8", "utf-16-le", "utf-16-be")
NEEDLES = [form.encode(coding) for word in MARKERS for form in (word, word.upper(), word.lower()) for coding in CODINGS]


def _readable(*folders: Path, since: float = 0) -> Iterator[tuple[str, bytes]]:
    """Files with a planted word in content or name, changed since then. A file that has just vanished says nothing."""
    for place, inside, files in (entry for folder in folders for entry in os.walk(folder)):
        for name in (*inside, *files):
            path = Path(place, name)
            content = name.encode()
            with suppress(FileNotFoundError):
                status = path.lstat()
                if status.st_mtime < since:
                    continue
                content += path.read_bytes() if stat.S_ISREG(status.st_mode) else b""
            yield from ((str(path), needle) for needle in NEEDLES if needle in content)


def test_the_search_would_find_it(tmp_path: Path) -> None:
    (tmp_path / "klar.txt").write_text(f"… {MARKERS[0]} …", encoding="utf-16-le")
    assert {path for path, _needle in _readable(tmp_path)} == {str(tmp_path / "klar.txt")}


def test_at_no_time_while_working_and_after_kills(
    vault: Filled, tmp_path: Path, rounds: Rounds, figure: Figure
) -> None:
    places = {name: tmp_path / name for name in ("profil", "temp")}
    for place in places.values():
        place.mkdir()
    looks, held = 0, set()
    cycles = rounds(4, 25)
    for moment in moments(cycles, 0.5, seed=24):
        with Child(work.do_everything, vault.folder, vault.key, places["profil"], places["temp"]) as child:
            heard = None
            while heard != "round":
                assert list(_readable(vault.folder, *places.values())) == []
                for name, content in child.open_files():
                    assert [needle for needle in NEEDLES if needle in content] == [], name
                    held.add(Path(name).name)
                looks += 1
                heard = child.hear() if child.has_spoken else heard
            child.kill_after(moment)
        assert list(_readable(vault.folder, *places.values())) == []
        looks += 1
    assert "data.db" in held or sys.platform != "linux"
    figure((looks, "Durchsuchungen aller Dateien bei der Arbeit"), (cycles, "nach Abbrüchen"), (0, "Wörter lesbar"))


def test_a_day_at_the_window_leaves_nothing(vault: Filled, tmp_path: Path, figure: Figure) -> None:
    """Searched are also settings, caches, recent files and print jobs of the account itself."""
    places = [tmp_path / name for name in ("profil", "temp")]
    for place in places:
        place.mkdir()
    own, began = traces.places_of_the_account(), time.time() - 1
    with Child(traces.work_at_the_window, vault.folder, vault.key, *places) as child:
        typed, chosen, closed = child.all_it_says()
    assert closed == "closed"
    assert typed > 20
    assert Path(str(chosen)).name == MARKERS[1]
    assert [path.name for path in places[0].rglob("*.ini")] == ["fenster.ini"]
    assert list(_readable(vault.folder, *places)) == []
    assert list(_readable(*own, since=began)) == []
    figure((typed, "Felder im Fenster mit Wörtern gefüllt"), (0, "außerhalb des Tresors lesbar"))


def test_the_database_needs_no_temporary_files(vault: Filled) -> None:
    with opened(vault.folder, vault.key) as context:
        ask = lambda session, name: session.connection().exec_driver_sql(f"PRAGMA {name}").scalar()  # noqa: E731
        assert context.read(ask, "temp_store") == 2
        assert context.read(ask, "secure_delete") == 1


def test_the_command_line_leaves_nothing(
    vault: Filled, call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("HOME", "TMPDIR", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME"):
        monkeypatch.setenv(variable, str(tmp_path / "profil"))
    (tmp_path / "profil").mkdir()
    for words in (["check"], ["list", "persons"], ["search", MARKERS[0]], ["backup"]):
        assert call(*words) == 0
    assert call("check", secret="falsch, falsch, falsch") == 3
    assert list(_readable(vault.folder, tmp_path / "profil")) == []


@pytest.mark.skipif(os.name == "nt", reason="rights of POSIX")
def test_the_folder_is_for_her_account_only(tmp_path: Path) -> None:
    place = tmp_path / "von ihr angelegt"
    place.mkdir(mode=0o755)
    for folder in (tmp_path / "neu", place):
        vault = filled.make(folder)
        assert vault.folder.stat().st_mode & 0o777 == 0o700
