"""What runs never widens the window it is shown in."""

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.common import cancelling
from app.views.main.bars.work_bar import WorkBar
from app.views.work import Job, Lane, Work
from tests.views.windows import settle


def _endless() -> None:
    told = threading.Event()
    with cancelling.current().interrupting(told.set):
        told.wait()


@pytest.fixture
def place(qtbot: QtBot) -> QWidget:
    place = QWidget()
    qtbot.addWidget(place)
    QHBoxLayout(place).addWidget(QLabel("Schließen"))
    place.show()
    return place


@pytest.fixture
def bar(place: QWidget, work: Work) -> WorkBar:
    bar = WorkBar(work)
    layout = place.layout()
    assert isinstance(layout, QHBoxLayout)
    layout.insertWidget(0, bar)
    return bar


@pytest.fixture
def jobs(bar: WorkBar, work: Work, qtbot: QtBot) -> Iterator[list[Job]]:
    started = [work.run(_endless, what=what, lane=Lane.LONG) for what in ("Bericht", "Prüfung", "Sicherung")]
    qtbot.waitUntil(lambda: sum(line.due for line in bar._lines.values()) == 3)
    yield started
    for job in started:
        job.cancel()
    settle(work)


def test_many_jobs_need_no_more_room_than_one(place: QWidget, bar: WorkBar, jobs: list[Job], qtbot: QtBot) -> None:
    place.resize(place.minimumSizeHint())
    qtbot.waitUntil(lambda: len(bar.lines) == 1)
    assert place.width() == place.minimumSizeHint().width()
    assert bar.lines[0].job is jobs[0]
    place.resize(bar.sizeHint().width() + 200, place.height())
    qtbot.waitUntil(lambda: len(bar.lines) == 3)
    narrow = bar.minimumSizeHint().width()
    for line in bar.lines[1:]:
        line.stop_button.click()
    assert [line.job for line in bar.lines] == jobs[:1]
    assert bar.minimumSizeHint().width() == narrow
