"""The harness itself: what it measures is there, and what it prints says plainly what was reached. No clock decides here."""

import json
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from app.common.errors import UserError
from app.context import Context
from app.models.base import rank_of
from tests.benchmarks import floors, run, saving
from tests.benchmarks.measuring import ROOT, Measure, in_child, in_turns, percentile

_MET = Measure("Suchen", "bloßes SQLite", 2.0, 4.0, 5.0)
_MISSED = Measure("Speicher", "bloßes Fenster", 50.0, 150.0, 2.5, "MB")


def test_a_measure_knows_ratio_and_goal() -> None:
    assert (_MET.ratio, _MET.met) == (2.0, True)
    assert (_MISSED.ratio, _MISSED.met) == (3.0, False)
    assert _MISSED.as_dict()["unit"] == "MB"


def test_floor_and_candidate_take_turns() -> None:
    calls: list[str] = []
    in_turns(lambda: calls.append("floor"), lambda: calls.append("ours"), rounds=3)
    assert calls == ["floor", "ours"] * 4


def test_percentile() -> None:
    assert percentile(range(1, 101), 0.95) == 96
    assert percentile([3.0], 0.95) == 3.0


def test_what_stands_beside_a_probe_hides_nothing_of_python(tmp_path: Path) -> None:
    """A file of this package is called `calendar`."""
    (tmp_path / "calendar.py").write_text("raise RuntimeError\n", encoding="utf-8")
    probe = tmp_path / "probe.py"
    probe.write_text(
        "import calendar, json, tests.benchmarks\nprint(json.dumps({'days': calendar.monthrange(2026, 2)[1]}))\n",
        encoding="utf-8",
    )
    assert in_child([str(probe)], tmp_path) == {"days": 28}


@pytest.mark.parametrize("job", run.JOBS)
def test_every_job_is_a_module_with_a_measure(job: str) -> None:
    spec = find_spec(f"tests.benchmarks.{job}")
    assert spec is not None
    assert spec.origin is not None
    assert "\ndef measure() -> list[Measure]:" in Path(spec.origin).read_text(encoding="utf-8")


@pytest.fixture
def without_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two measurements that are not really made, one of which fails."""
    answers = {"query": [_MET.as_dict()], "memory": [_MISSED.as_dict()], "table": None}
    monkeypatch.setattr(run, "_large_vault", lambda _folder: {})
    monkeypatch.setattr(run, "_in_fresh_process", lambda job, _own: answers[job])


@pytest.mark.usefixtures("without_processes")
def test_the_table_says_what_was_reached(capsys: pytest.CaptureFixture[str]) -> None:
    assert run.bench(only=["query", "memory"]) == 0
    printed = capsys.readouterr().out
    assert "2,00 ×" in printed
    assert "≤ 5,00 ×  erreicht" in printed
    assert "≤ 2,50 ×  VERFEHLT" in printed
    assert "1 von 2 Zielen erreicht." in printed


@pytest.mark.usefixtures("without_processes")
def test_json_and_failed_measurements(capsys: pytest.CaptureFixture[str]) -> None:
    assert run.bench(as_json=True, only=["query", "table"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert found["failed"] == ["table"]
    assert found["measures"][0]["met"] is True


def test_an_unknown_measurement_is_refused() -> None:
    with pytest.raises(UserError, match="gibt es nicht: schnell"):
        run.bench(only=["schnell"])


def test_without_the_folder_of_tests_there_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "app").symlink_to(ROOT / "app")
    (tmp_path / "resources").symlink_to(ROOT / "resources")
    code = f"import sys; sys.path[:] = [{str(tmp_path)!r}, *[p for p in sys.path if p not in ('', {str(ROOT)!r})]]"
    script = f"{code}\nfrom app.cli import main\nsys.exit(main(['bench']))"
    ran = subprocess.run([sys.executable, "-I", "-c", script], cwd=tmp_path, capture_output=True, text=True)
    assert ran.returncode == 2
    assert ran.stderr.strip() == "Die Messungen liegen im Ordner „tests“ des Quelltextes; hier fehlt er."


@pytest.mark.parametrize("write", [floors.write, floors.write_many])
def test_the_second_floor_writes_the_same_rows_under_the_next_keys(write: Callable[..., None]) -> None:
    raw = sqlite3.connect(":memory:", isolation_level=None)
    raw.execute("CREATE TABLE meta (key, value)")
    raw.execute("INSERT INTO meta VALUES ('generation', '7')")
    raw.execute("CREATE TABLE record (id INTEGER PRIMARY KEY, title, rank UNIQUE)")
    raw.execute(
        "INSERT INTO record VALUES (5, 'Abdi', ?), (6, 'Neumann', ?)", (rank_of("abdi", 5), rank_of("neumann", 6))
    )
    write(raw, [floors.rows_of(raw, "record", newest=1).under_next_keys()])
    assert floors.rows_of(raw, "record").values[1:] == [
        (6, "Neumann", rank_of("neumann", 6)),
        (7, "Neumann", rank_of("neumann", 7)),
    ]
    assert raw.execute("SELECT value FROM meta").fetchall() == [(8,)]
    raw.close()


def test_the_floors_of_a_save_use_the_connection_of_the_saves(context: Context) -> None:
    """What another connection commits makes SQLite forget every page that this one has decrypted."""
    saving._save(context, 1)
    writing = saving.connection_of_writes(context)
    commits_of_others = writing.execute("PRAGMA data_version").fetchone()
    with saving._floors(context) as (bare, rows_of_the_last_save):
        bare()
        rows_of_the_last_save()()
    assert writing.execute("PRAGMA data_version").fetchone() == commits_of_others
