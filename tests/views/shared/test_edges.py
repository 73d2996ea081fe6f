"""What shares a line or an edge: texts before buttons, the same right edge with a scroll bar and without."""

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.views.shared.bar_line import BarLine
from app.views.shared.elided_label import ElidedLabel
from app.views.shared.overflow_bar import OverflowBar
from app.views.shared.scrolled import scrolled
from app.views.shared.widgets import action_button, row
from app.views.theme.sizes import PAGE

TITLE = "Aushang drucken und im Treppenhaus aufhängen"


@pytest.fixture
def bar() -> OverflowBar:
    return OverflowBar(
        *(action_button(word, lambda: None) for word in ("Wieder öffnen", "Drucken …", "Adressetiketten …"))
    )


@pytest.mark.parametrize("shown", range(3))
def test_a_title_is_said_whole_before_there_are_more_buttons(qtbot: QtBot, bar: OverflowBar, shown: int) -> None:
    title = ElidedLabel(TITLE)
    line = BarLine(row(title, bar), bar)
    qtbot.addWidget(line)
    line.show()
    buttons = [button.sizeHint().width() for button in bar.arranged()[:shown]]
    room = title.sizeHint().width() + sum(buttons) + bar.more.sizeHint().width() + 8 * (shown + 1)
    line.resize(room + 20, line.height())
    qtbot.waitUntil(lambda: len(bar.put_away()) == 3 - shown)
    qtbot.waitUntil(lambda: title.width() >= title.sizeHint().width())
    assert bar.width() == bar.more.geometry().right() + 1


def test_what_is_scrolled_keeps_its_right_edge(qtbot: QtBot) -> None:
    inner, field = QWidget(), QWidget()
    field.setMinimumHeight(300)
    column = QVBoxLayout(inner)
    column.setContentsMargins(PAGE, 0, PAGE, 0)
    column.addWidget(field)
    area = scrolled(inner, edge=PAGE)
    qtbot.addWidget(area)
    area.resize(400, 400)
    area.show()
    whole = field.width()
    assert whole == 400 - 2 * PAGE
    area.resize(400, 200)
    qtbot.waitUntil(area.verticalScrollBar().isVisible)
    qtbot.waitUntil(lambda: field.width() == whole)
