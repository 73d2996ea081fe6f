"""Opening and repainting a list of 100,000 records.

Floors, measured in the same run: opening against the same window with 100 records; repainting against the same view over
Qt's own C++ models; memory against the window with 100 records. The file behind it is a plain SQLite file, so that only
the window is measured.
"""

import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QAbstractItemModel, QEventLoop, QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QTableView

from app.services.lists import ListQuery
from app.views.settings import Settings
from app.views.shared.lists.columns import Column
from app.views.shared.lists.table import RecordTable
from app.views.theme import Look, dress
from tests.benchmarks.measuring import HAS_MEMORY, Measure, proportional_memory

OPEN_GOAL = 1.5
REPAINT_GOAL = 1.6
MEMORY_GOAL = 1.2
SMALL, LARGE = 100, 100_000
_SIZE = (1300, 900)
_COLUMNS = ("name", "street", "city", "phone", "mail", "household", "year", "languages")
_STEP = 37


@dataclass(frozen=True, slots=True)
class Person:
    """One row of the list."""

    id: int
    name: str
    street: str
    city: str
    phone: str
    mail: str
    household: str
    year: str
    languages: str


def make_file(path: Path, count: int) -> None:
    """A file with `count` persons and the index of the default order."""
    with sqlite3.connect(path) as file:
        file.execute(f"CREATE TABLE person (id INTEGER PRIMARY KEY, {', '.join(_COLUMNS)}, sort_key)")
        file.executemany(
            "INSERT INTO person VALUES (?, ?, ?, 'Steinen', ?, ?, 'Haushalt', '1984', 'Deutsch, Ukrainisch', ?)",
            (
                (n, f"Person {n:06}", f"Köchlinstraße {n % 90}", f"07627 {n:06}", f"p{n}@example.org", f"person {n:06}")
                for n in range(1, count + 1)
            ),
        )
        file.execute("CREATE INDEX by_name ON person (sort_key, id)")
    file.close()


def open_table(path: Path, folder: Path) -> RecordTable:
    """The list over a file, as the pages make it."""
    file = sqlite3.connect(path, check_same_thread=False)

    def ids(_query: ListQuery, limit: int | None) -> list[int]:
        found = file.execute("SELECT id FROM person ORDER BY sort_key, id LIMIT ?", (-1 if limit is None else limit,))
        return [row[0] for row in found]

    def rows(wanted: Sequence[int]) -> list[Person]:
        marks = ",".join("?" * len(wanted))
        found = file.execute(f"SELECT id, {', '.join(_COLUMNS)} FROM person WHERE id IN ({marks})", list(wanted))
        people = {row[0]: Person(*row) for row in found}
        return [people[record] for record in wanted]

    columns = [Column(key, key, 18, _text_of(key), natural=key == "name") for key in _COLUMNS]
    return RecordTable(columns, ids, rows, name="bench", settings=Settings(folder / "bench.ini"))


def measure() -> list[Measure]:
    """Medians in milliseconds, memory in MB."""
    application = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        Look(application, Settings(folder / "look.ini"))  # type: ignore[arg-type]
        files = {count: folder / f"{count}.sqlite" for count in (SMALL, LARGE)}
        for count, path in files.items():
            make_file(path, count)
        opened = _open_times(files, folder)
        painted = _paint_times(files[LARGE], folder)
        memory = {count: _memory(path, folder) for count, path in files.items()} if HAS_MEMORY else {}
    found = [
        Measure("Liste mit 100.000 Zeilen öffnen", "100 Zeilen", opened[SMALL], opened[LARGE], OPEN_GOAL),
        Measure("Liste neu malen", "Qts eigenes C++-Modell", painted["floor"], painted["ours"], REPAINT_GOAL),
    ]
    if memory:
        job = "Speicher einer Liste mit 100.000 Zeilen"
        found.append(Measure(job, "100 Zeilen", memory[SMALL], memory[LARGE], MEMORY_GOAL, "MB"))
    return found


def _open_times(files: dict[int, Path], folder: Path, rounds: int = 15) -> dict[int, float]:
    """From nothing to a painted window, in turns."""
    times: dict[int, list[float]] = {count: [] for count in files}
    for _ in range(rounds):
        for count, path in files.items():
            begin = time.perf_counter()
            table = open_table(path, folder)
            table.resize(*_SIZE)
            table.set_query(ListQuery())
            dress(table)
            table.show()
            QApplication.processEvents()
            times[count].append(time.perf_counter() - begin)
            assert table.columns.isVisible()
            _close(table)
    return {count: _median_ms(found) for count, found in times.items()}


def _paint_times(path: Path, folder: Path, rounds: int = 60) -> dict[str, float]:
    """A repaint after scrolling on by some rows, in turns over views that look the same."""
    ours = open_table(path, folder)
    ours.resize(*_SIZE)
    ours.set_query(ListQuery())
    dress(ours)
    ours.show()
    _run(lambda: ours.complete)
    views: dict[str, QTableView] = {"ours": ours}
    views["floor"] = _like(ours, _standard(ours.model(), rounds * _STEP + 100))
    times: dict[str, list[float]] = {name: [] for name in views}
    for turn in range(rounds):
        for name, view in views.items():
            view.verticalScrollBar().setValue(turn * _STEP)
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
            begin = time.perf_counter()
            view.viewport().repaint()
            times[name].append(time.perf_counter() - begin)
    for view in views.values():
        _close(view)
    return {name: _median_ms(found[5:]) for name, found in times.items()}


def _like(ours: RecordTable, model: QAbstractItemModel) -> QTableView:
    """A plain view with the same rows, columns and size over a C++ model."""
    view = QTableView()
    model.setParent(view)
    view.setModel(model)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(ours.verticalHeader().defaultSectionSize())
    for column in range(model.columnCount()):
        view.setColumnWidth(column, ours.columnWidth(column))
    view.resize(*_SIZE)
    dress(view)
    view.show()
    return view


def _standard(model: QAbstractItemModel, count: int) -> QStandardItemModel:
    """Qt's C++ model with the same first texts."""
    copy = QStandardItemModel(count, model.columnCount())
    for number in range(count):
        for column in range(model.columnCount()):
            copy.setItem(number, column, QStandardItem(model.index(number, column).data()))
    return copy


def _memory(path: Path, folder: Path) -> float:
    """Proportional memory of a process that shows the list, in MB."""
    script = f"import sys; from tests.benchmarks.table import child; child({str(path)!r}, {str(folder)!r})"
    found = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    return float(json.loads(found.stdout))


def child(path: str, folder: str) -> None:
    """Show the list in this process, wait until it is complete, print its memory (Linux)."""
    application = QApplication([])
    Look(application, Settings(Path(folder) / "look.ini"))
    table = open_table(Path(path), Path(folder))
    table.resize(*_SIZE)
    table.set_query(ListQuery())
    dress(table)
    table.show()
    _run(lambda: table.complete)
    print(proportional_memory())


def _run(until: Callable[[], bool]) -> None:
    """Let events happen until something is so, at most ten seconds."""
    loop, ticks = QEventLoop(), QTimer(interval=5)
    ticks.timeout.connect(lambda: loop.quit() if until() else None)
    ticks.start()
    QTimer.singleShot(10_000, loop.quit)
    loop.exec()


def _close(view: QTableView) -> None:
    view.hide()
    view.deleteLater()
    QApplication.sendPostedEvents(None, 52)  # DeferredDelete


def _median_ms(seconds: list[float]) -> float:
    return statistics.median(seconds) * 1000


def _text_of(key: str) -> Callable[[Person], str]:
    return lambda person: str(getattr(person, key))
