"""The contract of a selected row: one line below it, straight through all its cells, whatever paints them."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from app.views import gallery
from app.views.gallery import Stage
from app.views.shared.lists.table import RecordTable
from app.views.theme import colours
from tests.views.windows import settle

_INSIDE = 3
"""Pixels from the left of a cell: left of every text and icon."""


@pytest.fixture
def vault_template(linked_template: Path) -> Path:
    return linked_template


def _marks(table: RecordTable, image: QImage, row: int) -> list[list[int]]:
    """For each cell of a row in sight but the framed one: which of its lines, from the top, have the colour of the mark."""
    mark = QColor(colours().accent).rgb()
    found = []
    for column in range(table.model().columnCount()):
        index = table.model().index(row, column)
        cell = table.visualRect(index)
        if index != table.currentIndex() and cell.isValid() and table.viewport().rect().contains(cell):
            lines = range(cell.top(), cell.bottom() + 1)
            found.append([y - cell.top() for y in lines if image.pixel(cell.left() + _INSIDE, y) == mark])
    return found


def test_the_line_below_a_selected_row_goes_through(stage: Stage) -> None:
    window = stage.window
    window.resize(1920, 1080)
    seen = 0
    for scene in gallery.scenes(stage):
        if not scene.name.startswith("auswahl-"):
            continue
        scene.play(stage)
        settle(stage.work)
        for table in (one for one in window.findChildren(RecordTable) if one.isVisible()):
            image = table.viewport().grab().toImage()
            for row in range(min(3, table.model().rowCount())):
                marks = _marks(table, image, row)
                assert all(lines == marks[0] and len(lines) == 1 for lines in marks), (scene.name, row, marks)
                seen += len(marks) > 1
    assert seen >= 6
