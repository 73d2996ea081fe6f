"""Small pieces and words for days."""

from datetime import date, datetime

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QWidget, QWidgetItem

from app.views.shared import dates, widgets
from app.views.shared.escaping import caption, tip
from app.views.shared.flow import FlowLayout
from app.views.shared.notice import NoticeLine
from app.views.shared.widgets import (
    Badge,
    Card,
    EmptyState,
    LinkLabel,
    PlainLabel,
    action_button,
    icon_button,
    mark,
    restyle,
)

SUNDAY = date(2026, 11, 22)
HOSTILE = "<b>x</b> & <img src=y>"


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (None, ""),
        (SUNDAY, "heute"),
        (date(2026, 11, 21), "gestern"),
        (date(2026, 11, 24), "übermorgen"),
        (date(2026, 11, 25), "in 3 Tagen"),
        (date(2026, 11, 15), "vor 7 Tagen"),
        (date(2026, 11, 14), "14.11."),
        (date(2025, 11, 14), "14.11.2025"),
    ],
)
def test_days_in_words(day, words):
    assert dates.in_words(day, SUNDAY) == words


def test_moments_in_words():
    assert dates.moment_in_words(datetime(2026, 11, 22, 9, 5), SUNDAY) == "heute, 09:05"
    assert dates.moment_in_words(datetime(2026, 11, 2, 9, 5), SUNDAY) == "02.11."
    assert "9:05" in dates.exact(datetime(2026, 11, 22, 9, 5))
    assert dates.near_words(date(2026, 11, 27), SUNDAY) in ("Freitag", "Friday")


@pytest.mark.parametrize(
    "make",
    [
        lambda: PlainLabel(HOSTILE),
        lambda: Badge(HOSTILE, "warn"),
        lambda: Card(HOSTILE),
        lambda: EmptyState(HOSTILE, HOSTILE, "people"),
    ],
)
def test_nothing_typed_is_markup(qtbot, make):
    made = make()
    qtbot.addWidget(made)
    made.show()
    labels = [made, *made.findChildren(QLabel)] if isinstance(made, QLabel) else made.findChildren(QLabel)
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels if label.text())


def test_buttons_show_ampersands_and_tooltips_are_escaped(qtbot):
    link, button, small = LinkLabel("A & B"), action_button("A & B", print), icon_button("close", HOSTILE, print)
    for made in (link, button, small):
        qtbot.addWidget(made)
    assert link.text() == button.text() == caption("A & B") == "A && B"
    assert link.accessibleName() == "A & B"
    assert small.toolTip() == tip(HOSTILE) == "<span>&lt;b&gt;x&lt;/b&gt; &amp; &lt;img src=y&gt;</span>"


def test_notice_acts_once_and_goes(qtbot):
    line, done = NoticeLine(), []
    qtbot.addWidget(line)
    line.tell("Verworfen.", action="Zurückholen", run=lambda: done.append(1))
    line.button.click()
    assert done == [1]
    assert line.isHidden()


def test_a_flow_measures_each_part_once_until_something_changes(qtbot):
    asked = []

    class Item(QWidgetItem):
        def sizeHint(self) -> QSize:
            asked.append(self.widget())
            return super().sizeHint()

    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, spacing=4)
    labels = [QLabel(f"Schlagwort {number}", box) for number in range(20)]
    for label in labels:
        flow.addItem(Item(label))
    heights = [flow.heightForWidth(width) for width in (*range(100, 400), *range(100, 400))]
    flow.sizeHint()
    assert heights[:300] == heights[300:]
    assert asked == labels
    labels[0].setText("Ein viel längeres Schlagwort")
    assert flow.sizeHint().width() > sum(label.sizeHint().width() for label in labels)
    labels[1].hide()
    hidden = labels[1].sizeHint().width() + 4
    assert flow.sizeHint().width() == sum(label.sizeHint().width() + 4 for label in labels) - 4 - hidden


def test_flow_breaks_lines(qtbot):
    box = QWidget()
    qtbot.addWidget(box)
    flow = FlowLayout(box, spacing=4)
    for _ in range(5):
        part = QWidget()
        part.setFixedSize(90, 20)
        flow.addWidget(part)
    assert flow.heightForWidth(200) == 3 * 20 + 2 * 4
    assert flow.heightForWidth(1000) == 20
    box.resize(200, 100)
    box.show()
    assert [flow.itemAt(n).geometry().y() for n in range(5)] == [0, 0, 24, 24, 48]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_enter_presses_a_button_that_has_the_focus(qtbot, key):
    pressed: list[str] = []
    link = LinkLabel("Tür")
    link.clicked.connect(lambda: pressed.append("link"))
    buttons = [
        action_button("Sichern", lambda: pressed.append("action")),
        icon_button("close", "Schließen", lambda: pressed.append("icon")),
        link,
    ]
    for button in buttons:
        qtbot.addWidget(button)
        qtbot.keyClick(button, key)
    assert pressed == ["action", "icon", "link"]


def test_a_widget_is_styled_anew_only_where_its_mark_is_another(qtbot, monkeypatch):
    label = QLabel("Frist")
    qtbot.addWidget(label)
    label.setStyleSheet('QLabel[role="danger"] { color: #ff0000; }')
    label.show()
    styled = []
    monkeypatch.setattr(widgets, "restyle", lambda widget: (styled.append(widget), restyle(widget)))
    mark(label, "role", "")
    assert styled == []
    for _ in range(2):
        mark(label, "role", "danger")
    assert styled == [label]
    assert label.palette().color(label.foregroundRole()).name() == "#ff0000"
    mark(label, "role", "")
    assert label.palette().color(label.foregroundRole()).name() != "#ff0000"
