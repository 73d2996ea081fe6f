"""The board with 5,000 concerns and with 500 projects, and the look for similar ones while she types.

Floors: the first paint against 100 ms, a frame against 16 ms, and the same list view over Qt's own C++ model in the same run.
"""

import os
import statistics
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QApplication, QListView

from app.context import Context
from app.services.concerns import similar
from app.services.lists import ListQuery
from app.storage.secrets import keys
from app.vaults import opening
from app.views.ask import ScriptedAsk
from app.views.pages.concerns.concern_board import concern_board
from app.views.pages.projects.project_board import project_board
from app.views.settings import Settings
from app.views.shared.board.board import Board
from app.views.shared.board.board_spec import BoardSpec
from app.views.shared.board.column import BoardColumn
from app.views.theme import Look, dress
from app.views.window_context import WindowContext
from app.views.work import Work
from tests.benchmarks.measuring import Measure, percentile
from tests.benchmarks.planted_concerns import plant_concerns
from tests.benchmarks.planted_projects import plant_projects
from tests.vault_templates import PASSPHRASE

_COUNT, _PROJECTS = 5000, 500
_LATEST = ListQuery(sort=(("received", True),))
_SIZE = (1420, 820)
_FIRST, _FRAME = 100.0, 16.0
"""Milliseconds."""
_ROUNDS = 7
_FRAMES = 120
_STEP = 61
_TYPED = "Straßenlaterne beim Spielplatz ist seit gestern kaputt und der Gehweg ist abends zu dunkel"


def measure() -> list[Measure]:
    """Milliseconds: the first paint (median), frames of scrolling and keystrokes (ninety-fifth of a hundred)."""
    application = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        settings = Settings(folder / "look.ini")
        Look(application, settings)  # type: ignore[arg-type]
        context = _vault(folder / "tresor")
        work = Work()
        window_context = WindowContext(context, work, ScriptedAsk(), settings, ())
        try:
            return _measured(window_context, context)
        finally:
            work.stop()
            context.close()


def _measured(window_context: WindowContext, context: Context) -> list[Measure]:
    painted = statistics.median(_first_paint(window_context, concern_board(), _LATEST) for _ in range(_ROUNDS))
    of_projects = statistics.median(_first_paint(window_context, project_board(), ListQuery()) for _ in range(_ROUNDS))
    board = _shown(window_context, concern_board(), _LATEST)
    _run_until_complete(board)
    column = max(board.columns[:4], key=lambda one: len(one.model.ids))
    floor = _floor(column)
    frames: dict[str, list[float]] = {"ours": [], "floor": []}
    for number in range(_FRAMES):
        for key, view in (("floor", floor), ("ours", column.cards)):
            frames[key].append(_frame(view, number))
    _close(board)
    _close(floor)
    typed = sorted(_keystrokes(context))
    ours = percentile(frames["ours"], 0.95)
    return [
        Measure("Tafel mit 5.000 Anliegen, erstes Bild", "100 ms", _FIRST, painted, 1.0),
        Measure("Tafel mit 500 Projekten, erstes Bild", "100 ms", _FIRST, of_projects, 1.0),
        Measure("Tafel verschieben, 95 %", "60 Bilder in der Sekunde", _FRAME, ours, 1.0),
        Measure("Tafel verschieben, 95 %", "Qts eigenes C++-Modell", percentile(frames["floor"], 0.95), ours, 2.0),
        Measure("Ähnliche Anliegen je Taste, 95 %", "ein Bild", _FRAME, percentile(typed, 0.95), 1.0),
    ]


def _vault(folder: Path) -> Context:
    context, _code = opening.create(folder, PASSPHRASE, keys.FLOOR)
    context.write("Anliegen", plant_concerns, _COUNT)
    context.write("Projekte", plant_projects, _PROJECTS)
    return context


def _shown(window_context: WindowContext, spec: BoardSpec, query: ListQuery) -> Board:
    board = Board(window_context, spec, ())
    board.resize(*_SIZE)
    dress(board)
    board.load(query)
    board.show()
    QApplication.processEvents()
    return board


def _first_paint(window_context: WindowContext, spec: BoardSpec, query: ListQuery) -> float:
    begin = time.perf_counter()
    board = _shown(window_context, spec, query)
    taken = (time.perf_counter() - begin) * 1000
    assert any(column.model.ids for column in board.columns)
    _run_until_complete(board)
    _close(board)
    return taken


def _frame(view: QListView, number: int) -> float:
    """One step of the wheel until it is painted; rows that come into sight are fetched in it."""
    begin = time.perf_counter()
    view.verticalScrollBar().setValue(number * _STEP)
    view.viewport().repaint()
    return (time.perf_counter() - begin) * 1000


def _floor(column: BoardColumn) -> QListView:
    """The same list over a C++ model that has all texts already, one line each, as high as a card."""
    model = QStandardItemModel()
    for number in range(len(column.model.ids)):
        model.appendRow(QStandardItem(str(column.model.index(number, 0).data())))
    view = QListView()
    model.setParent(view)
    view.setModel(model)
    view.setUniformItemSizes(True)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    view.resize(column.cards.size())
    dress(view)
    view.show()
    QApplication.processEvents()
    return view


def _keystrokes(context: Context) -> list[float]:
    opened = context.read(similar.read)
    times = []
    for length in range(3, len(_TYPED) + 1):
        begin = time.perf_counter()
        opened.like(similar.Typed(_TYPED[:length], place="Spielplatz"))
        times.append((time.perf_counter() - begin) * 1000)
    return times


def _run_until_complete(board: Board) -> None:
    loop, ticks = QEventLoop(), QTimer(interval=5)
    ticks.timeout.connect(lambda: loop.quit() if all(column.complete for column in board.columns) else None)
    ticks.start()
    QTimer.singleShot(10_000, loop.quit)
    loop.exec()


def _close(view: Board | QListView) -> None:
    view.hide()
    view.deleteLater()
    QApplication.sendPostedEvents(None, 52)  # DeferredDelete
