"""The page *Plan*: a file becomes the plan, buildings are put on it by mouse and keyboard."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.context import Context
from app.models import Building, Concern
from app.services.concerns import concerns
from app.services.places import buildings, plan
from app.services.places.plan import ColouredBy
from app.views.ask import ScriptedAsk
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.pages.places.plan.page import PlanPage
from app.views.pages.places.plan.pin import PinItem
from app.views.shared.widgets import PlainLabel
from tests.views.windows import settle


@pytest.fixture
def house(context: Context) -> int:
    return context.write("Gebäude", lambda session: buildings.save(session, Building(name="Köchlinstr. 3")))


@pytest.fixture
def page(make_window: Callable[..., MainWindow], house: int) -> PlanPage:  # noqa: ARG001
    window = make_window()
    window.resize(1280, 800)
    window.go(Location("plan"))
    found = window.stack.page
    assert isinstance(found, PlanPage)
    return found


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "Plan.png"
    Image.new("RGB", (300, 200), "#ddeedd").save(path)
    return path


def _load(page: PlanPage, path: Path) -> None:
    page.load_file(path)
    settle(page.window_context.work)


def _place(context: Context, building: int) -> tuple[float | None, float | None]:
    (pin,) = [pin for pin in context.read(plan.pins, ColouredBy.FREE) if pin.id == building]
    return pin.x, pin.y


def test_a_picture_becomes_the_plan_and_undo_takes_it_away(
    page: PlanPage, context: Context, ask: ScriptedAsk, picture: Path
) -> None:
    assert page.view.isHidden()
    ask.answers.append(picture)
    page.choose_file()
    settle(page.window_context.work)
    shown = context.read(plan.current)
    assert (shown.width, shown.height) == (300, 200)
    assert not page.view.isHidden()
    assert page.view.sceneRect().size().toTuple() == (300, 200)
    context.undo()
    settle(page.window_context.work)
    assert page.view.isHidden()


def test_a_building_is_put_on_it_by_keyboard(page: PlanPage, context: Context, house: int, picture: Path) -> None:
    _load(page, picture)
    page.table.choose(house)
    page.place()
    assert page.view.hasFocus() or page.view.placing == house
    QTest.keyClick(page.view, Qt.Key.Key_Left)
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    assert _place(context, house) == (None, None)
    page.place()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(page.view, key)
    x, y = _place(context, house)
    assert x == pytest.approx(0.51, abs=0.02)
    assert y == pytest.approx(0.51, abs=0.02)
    page.take_off()
    assert _place(context, house) == (None, None)


def test_a_building_is_put_on_it_by_mouse_and_opened_by_a_click(
    qtbot: QtBot, page: PlanPage, context: Context, house: int, picture: Path
) -> None:
    _load(page, picture)
    page.table.choose(house)
    page.place()
    spot = page.view.viewport().rect().center() + QPoint(10, 10)
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    x, y = _place(context, house)
    assert x is not None
    assert y is not None
    assert 0.4 < x < 0.7
    (pin,) = [item for item in page.view.scene().items() if isinstance(item, PinItem)]
    page.table.clearSelection()
    spot = page.view.mapFromScene(pin.pos())
    with qtbot.assertNotEmitted(page.view.opened):
        QTest.mousePress(page.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        QTest.mouseRelease(page.view.viewport(), Qt.MouseButton.LeftButton, pos=spot + QPoint(40, 40))
    assert page.table.chosen() == house
    with qtbot.waitSignal(page.window_context.wanted) as wanted:
        QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert wanted.args[0] == Location("buildings", house)


def test_the_table_says_the_same_as_the_pins(page: PlanPage, context: Context, house: int, picture: Path) -> None:
    _load(page, picture)
    context.write("Plan", plan.put, house, 0.2, 0.3)
    for number, by in enumerate(ColouredBy):
        page.by.setCurrentIndex(number)
        (pin,) = context.read(plan.pins, by)
        assert page.table.item(0, 1).text() == str(pin.text)
        assert page.table.item(0, 2).text() == "ja"


def test_the_legend_belongs_to_what_the_colour_shows(page: PlanPage, picture: Path) -> None:
    assert page.legend.isHidden(), "without a plan there is nothing to read"
    _load(page, picture)
    assert not page.legend.isHidden()
    for number, by in enumerate(ColouredBy):
        page.by.setCurrentIndex(number)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        said = [label.text() for label in page.legend.findChildren(PlainLabel)]
        assert said == [str(meaning) for _, meaning in plan.legend(by)]


def test_what_the_colour_shows_and_the_widths_are_remembered(
    page: PlanPage, picture: Path, make_window: Callable[..., MainWindow]
) -> None:
    _load(page, picture)
    page.by.setCurrentIndex(page.by.findText("offene Aufgaben"))
    page._split.setSizes([300, 700])
    kept = page._split.sizes()
    page.window_context.go(Location("today"))
    window = make_window()
    window.resize(1280, 800)
    window.go(Location("plan"))
    again = window.stack.page
    assert isinstance(again, PlanPage)
    settle(again.window_context.work)
    assert again.by.currentText() == "offene Aufgaben"
    assert again._split.sizes() == kept


def test_a_page_of_a_pdf_is_asked_for(page: PlanPage, context: Context, ask: ScriptedAsk, tmp_path: Path) -> None:
    path = tmp_path / "Plan.pdf"
    pages = [Image.new("RGB", size, "white") for size in ((200, 100), (100, 200))]
    pages[0].save(path, save_all=True, append_images=pages[1:])
    ask.answers.append("9")
    _load(page, path)
    assert "1 bis 2" in ask.asked[-1][2]
    assert context.read(plan.current) is None
    ask.answers.append("2")
    _load(page, path)
    settle(page.window_context.work)
    shown = context.read(plan.current)
    assert shown.height == 2 * shown.width


def _large(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(50 * 1024 * 1024)


def _many_pixels(path: Path) -> None:
    Image.new("1", (20_000, 10_000)).save(path, "PNG")


@pytest.mark.parametrize(
    ("name", "write", "sentence"),
    [
        ("gross.png", _large, "größer als 40 MB"),
        ("punkte.png", _many_pixels, "zu viele Bildpunkte"),
        ("kaputt.pdf", lambda path: path.write_bytes(b"%PDF-1.7\n%%EOF"), "beschädigt"),
        ("kaputt.png", lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\nxx"), "kein Bild"),
        ("text.jpg", lambda path: path.write_bytes(b"Hallo"), "kein Bild"),
        ("handy.heic", lambda path: path.write_bytes(b"\0\0\0\x18ftypheic" + bytes(40)), "HEIC"),
        ("fort.png", lambda _path: None, "noch da"),
    ],
)
def test_bad_files_get_a_sentence_and_change_nothing(
    page: PlanPage,
    context: Context,
    ask: ScriptedAsk,
    tmp_path: Path,
    name: str,
    write: Callable[[Path], object],
    sentence: str,
) -> None:
    write(tmp_path / name)
    _load(page, tmp_path / name)
    assert sentence in ask.asked[-1][2]
    assert context.read(plan.current) is None


def test_a_concern_is_shown_from_its_page_put_on_the_plan_and_opened_there(
    page: PlanPage, context: Context, picture: Path
) -> None:
    _load(page, picture)
    concern = context.write("Anliegen", lambda session: concerns.save(session, _concern()))
    window = page.window()
    assert isinstance(window, MainWindow)
    window.go(Location("plan", concern))
    assert page.by.currentData() == ColouredBy.CONCERNS
    assert page.table.chosen() == concern
    page.place()
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    (pin,) = [pin for pin in context.read(plan.pins, ColouredBy.CONCERNS) if pin.id == concern]
    assert (pin.x, pin.y) == pytest.approx((0.5, 0.5), abs=0.01)
    page.open_chosen()
    assert window.location() == Location("concerns", concern)
    page.window_context.discreet.set(True)
    window.go(Location("plan", concern))
    assert all("Bank" not in page.table.item(row, 0).text() for row in range(page.table.rowCount()))


def _concern() -> Concern:
    return Concern(number="", subject="Bank fehlt", received_on=date(2026, 11, 2))
