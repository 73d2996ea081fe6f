"""Charts on the screen: every kind in both themes and sizes, values by keyboard and pointer, the whole in words."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QHelpEvent, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from app.figures.protection.unprotected import invented
from app.reports import palette
from app.reports.model import Chart, ChartKind, Column, Link, Network, Node, Row, Table
from app.views.shared.chart import ChartView
from app.views.theme import Look, Mode, dress
from app.views.theme.look import colours
from app.views.theme.tones import tone
from tests.contract.hearing import Heard, heard

__all__ = ["heard"]

ROWS = tuple(
    Row(label, label, (invented(own), invented(other))) for label, own, other in (("0–5", 14, 9), ("6–13", 22, 30))
)
TABLE = Table("ages", "Alter", "Menschen nach Alter", "Alter", (Column("f", "Frauen"), Column("m", "Männer")), ROWS)
NETWORK = Network(
    "Netz", "Wer mit wem", (Node("A", "A", "Verein"), Node("B", "B"), Node("C", "<b>C")), (Link("A", "B", 3),)
)
SINGLE = (ChartKind.BARS, ChartKind.DOUGHNUT, ChartKind.FUNNEL)
CHARTS = [Chart(kind, TABLE, (0,) if kind in SINGLE else (0, 1)) for kind in ChartKind]


def shown(qtbot: QtBot, chart: Chart | Network, width: int = 520) -> ChartView:
    view = ChartView(chart)
    qtbot.addWidget(view)
    view.resize(width, view.heightForWidth(width))
    view.show()
    return view


def painted(view: ChartView) -> QImage:
    return view.grab().toImage()


def inks(image: QImage) -> set[str]:
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


@pytest.mark.parametrize("chart", [*CHARTS, NETWORK], ids=lambda chart: getattr(chart, "kind", "network"))
@pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
class TestEveryKind:
    def test_is_drawn_in_the_colours_of_the_theme(
        self, qtbot: QtBot, look: Look, chart: Chart | Network, mode: Mode
    ) -> None:
        look.set_mode(mode)
        look.settle()
        view = shown(qtbot, chart)
        assert len(inks(painted(view))) > 10
        assert view.height() == view.heightForWidth(520) > 20

    def test_every_value_is_reached_by_keyboard_and_pointer(
        self, qtbot: QtBot, look: Look, chart: Chart | Network, mode: Mode
    ) -> None:
        look.set_mode(mode)
        look.settle()
        view = shown(qtbot, chart)
        assert view.drawing.spots
        for spot in view.drawing.spots:
            QTest.keyClick(view, Qt.Key.Key_Down)
            assert view.current == spot
            assert spot.words.rstrip(".") in view.accessibleDescription() or isinstance(chart, Network)
            region = spot.regions[0]
            middle = QPointF(sum(x for x, _ in region) / len(region), sum(y for _, y in region) / len(region))
            assert view.spot_at(middle) == spot


def test_arrows_stop_at_both_ends(qtbot: QtBot, look: Look) -> None:  # noqa: ARG001
    view = shown(qtbot, CHARTS[0])
    first, last = view.drawing.spots
    for key, expected in (
        (Qt.Key.Key_Up, last), (Qt.Key.Key_Home, first), (Qt.Key.Key_Left, first), (Qt.Key.Key_End, last),
        (Qt.Key.Key_Right, last),
    ):  # fmt: skip
        QTest.keyClick(view, key)
        assert view.current == expected


def test_a_reached_value_is_read_aloud(qtbot: QtBot, look: Look, heard: Heard) -> None:  # noqa: ARG001
    view = shown(qtbot, CHARTS[0])
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert heard.fresh() == ["0–5: 14"]


def test_name_and_words_come_from_the_data(qtbot: QtBot, look: Look) -> None:  # noqa: ARG001
    view = shown(qtbot, CHARTS[0])
    accessible = QAccessible.queryAccessibleInterface(view)
    assert accessible.text(QAccessible.Text.Name) == "Menschen nach Alter"
    assert accessible.text(QAccessible.Text.Description) == CHARTS[0].in_words()


def test_a_tooltip_shows_typed_names_letter_by_letter(qtbot: QtBot, look: Look) -> None:  # noqa: ARG001
    view = shown(qtbot, NETWORK)
    spot = next(spot for spot in view.drawing.spots if "<b>C" in spot.words)
    corner = spot.regions[0][0]
    place = QPoint(int(corner[0]) + 3, int(corner[1]) + 3)
    QApplication.sendEvent(view, QHelpEvent(QHelpEvent.Type.ToolTip, place, view.mapToGlobal(place)))
    assert "&lt;b&gt;C: ohne Verbindung" in QToolTip.text()
    QToolTip.hideText()


def test_a_click_and_enter_are_doors(qtbot: QtBot, look: Look) -> None:  # noqa: ARG001
    view = shown(qtbot, CHARTS[0])
    for open_ in (
        lambda: QTest.mouseClick(view, Qt.MouseButton.LeftButton),
        lambda: QTest.keyClick(view, Qt.Key.Key_Return),
    ):
        with qtbot.waitSignal(view.opened):
            open_()
    with qtbot.assertNotEmitted(view.opened):
        QTest.mouseClick(view, Qt.MouseButton.RightButton)
        QTest.keyClick(view, Qt.Key.Key_Tab)


def test_it_grows_with_the_zoom(qtbot: QtBot, look: Look) -> None:
    view = shown(qtbot, CHARTS[0])
    dress(view)
    usual = view.heightForWidth(900)
    look.set_zoom(150)
    look.settle()
    view.ensurePolished()
    assert view.heightForWidth(900) == pytest.approx(usual * 1.5, abs=3)


class TestColours:
    @pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
    def test_fills_or_their_outlines_stand_out_from_the_ground(self, look: Look, mode: Mode) -> None:
        look.set_mode(mode)
        look.settle()
        for colour in [*palette.AREAS.values(), *palette.series(8), palette.LINK]:
            drawn = (colour, palette.outline(colour) or colour)
            assert max(contrast(tone(each), colours().card) for each in drawn) >= 3, colour

    @pytest.mark.parametrize("mode", [Mode.LIGHT, Mode.DARK])
    def test_words_are_readable(self, look: Look, mode: Mode) -> None:
        look.set_mode(mode)
        look.settle()
        for colour in [*palette.AREAS.values(), *palette.series(8)]:
            assert contrast(palette.ink_on(tone(colour)), tone(colour)) >= 4.5, colour
        assert tone(palette.INK) == colours().text

    def test_hues_keep_their_order_and_stay_apart_in_grey(self, look: Look) -> None:
        look.set_mode(Mode.DARK)
        look.settle()
        by_paper = sorted(palette.AREAS.values(), key=palette.lightness)
        on_screen = [palette.lightness(tone(colour)) for colour in by_paper]
        assert all(second - first > 6 for first, second in pairwise(on_screen))


def contrast(one: str, other: str) -> float:
    """Of WCAG 2.2, from 1 to 21."""
    lighter, darker = sorted((_luminance(colour) for colour in (one, other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    return float(((palette.lightness(colour) + 16) / 116) ** 3)
