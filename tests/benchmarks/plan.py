"""Moving about on the plan of the quarter with 200 pins: a frame of it against 20 ms, which makes fifty in a second."""

import os
import statistics
import time

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from app.common.sentences import Sentence
from app.models import Kind
from app.services.places.plan import Pin, Shade
from app.views.pages.places.plan.view import PlanView
from tests.benchmarks.measuring import Measure

_PINS = 200
_PICTURE = (4000, 3000)
_WINDOW = (1000, 760)
_FRAMES = 120
_FRAME = 20.0
"""Milliseconds."""


def measure() -> list[Measure]:
    """The median and the ninety-fifth of a hundred frames, milliseconds from the step until it is painted."""
    application = QApplication.instance() or QApplication([])
    view = PlanView()
    view.resize(*_WINDOW)
    view.show()
    view.show_picture(_picture())
    shades = list(Shade)
    view.show_pins(
        [
            Pin(
                number,
                Kind.BUILDING,
                f"Haus {number}",
                "",
                (number % 20) / 20,
                number // 20 / 10,
                "12",
                Sentence("x"),
                shades[number % 4],
            )
            for number in range(_PINS)
        ]
    )
    view.zoom(3.0)
    application.processEvents()
    times = sorted(_frame(view, number) for number in range(_FRAMES))
    return [
        Measure("Plan mit 200 Nadeln verschieben", "50 Bilder in der Sekunde", _FRAME, statistics.median(times), 1.0),
        Measure("Plan mit 200 Nadeln, 95 %", "50 Bilder in der Sekunde", _FRAME, times[int(_FRAMES * 0.95)], 1.0),
    ]


def _picture() -> QImage:
    picture = QImage(*_PICTURE, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    for number in range(400):
        painter.drawRect(number * 37 % _PICTURE[0], number * 91 % _PICTURE[1], 120, 90)
    painter.end()
    return picture


def _frame(view: PlanView, number: int) -> float:
    bars = (view.horizontalScrollBar(), view.verticalScrollBar())
    begin = time.perf_counter()
    for bar in bars:
        bar.setValue(bar.value() + (17 if number % 40 < 20 else -17))
    view.viewport().repaint()
    return (time.perf_counter() - begin) * 1000
