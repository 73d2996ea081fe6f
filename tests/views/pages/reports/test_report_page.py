"""The page *Berichte*: periods, figures as doors, files with progress."""

from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pypdfium2
import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.common import clock
from app.common.sentences import Sentence
from app.figures.periods import month_of, parse
from app.figures.protection.unprotected import number_of_organisations
from app.models import Event, EventStatus, HeadCount, Kind
from app.papers.print_job import PrintJob
from app.papers.reports import report_of
from app.reports.model import Chart, ChartKind, Column, Network, Node, Row, Table
from app.services import catalogues
from app.views.ask import ScriptedAsk
from app.views.language import i18n
from app.views.location import Location
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.reports import choices
from app.views.pages.reports.report_page import ReportPage
from app.views.pages.reports.wording import in_window
from app.views.preview.preview import Preview
from app.views.shared.chart import ChartView
from app.views.shared.widgets import LinkLabel, PlainLabel
from app.views.theme import Look
from app.views.window_context import WindowContext

SPEC = PageSpec("reports", "Berichte", "report", "", ReportPage)
EVENTS = PageSpec("events", "Veranstaltungen", "event", "", Page, (Kind.EVENT,))


def _held(session: Any) -> None:
    last = month_of(clock.today()).previous()
    event = Event(
        name="Nähcafé",
        starts_at=datetime(last.year, last.month, 5, 15),
        ends_at=datetime(last.year, last.month, 5, 17),
        status=EventStatus.HELD,
    )
    session.add(event)
    session.flush()
    group = catalogues.entries(session, catalogues.Catalogue.AGE_GROUP)[0]
    session.add(HeadCount(event_id=event.id, age_group_id=group.id, people=23))


@pytest.fixture
def page(qtbot: QtBot, window_context: WindowContext) -> ReportPage:
    window_context.pages = (EVENTS, SPEC)
    page = ReportPage(window_context, SPEC)
    qtbot.addWidget(page)
    return page


@pytest.fixture
def shown(qtbot: QtBot, window_context: WindowContext, page: ReportPage) -> ReportPage:
    window_context.context.write("Probe", _held)
    page.show_list()
    qtbot.waitUntil(lambda: page.shown is not None)
    return page


@pytest.fixture
def english(qapp: QApplication, window_context: WindowContext) -> Iterator[None]:  # noqa: ARG001
    """After the window context, which is made in German."""
    i18n.install(qapp, "en")
    yield
    i18n.install(qapp, "de")


@pytest.fixture
def german(qapp: QApplication) -> None:
    i18n.install(qapp, "de")


@pytest.mark.usefixtures("german")
def test_periods_begin_with_the_last_full_one():
    today = date(2026, 3, 10)
    assert choices.months(today)[:3] == [
        ("2026-03", "März 2026 (läuft noch)"),
        ("2026-02", "Februar 2026"),
        ("2026-01", "Januar 2026"),
    ]
    assert ("2025-Q4", "4. Quartal 2025") in choices.years(today)
    assert choices.last_month(date(2026, 1, 31)) == "2025-12"
    assert choices.last_year(today) == "2025"
    assert [key for key, _ in choices.years(today)][:4] == ["2026", "2026-Q1", "2025", "2025-Q4"]


def test_without_anything_recorded_it_says_what_belongs_here(
    qtbot: QtBot, window_context: WindowContext, page: ReportPage
):
    page.show_list()
    qtbot.waitUntil(lambda: page.stack.currentWidget() is page._empty)
    with qtbot.waitSignals([window_context.wanted, window_context.commanded]):
        page._empty.button.click()


def test_figures_are_doors_to_the_list_behind_them(qtbot: QtBot, window_context: WindowContext, shown: ReportPage):
    assert shown.stack.currentWidget() is not shown._empty
    doors = {link.accessibleName(): link for link in shown.figures.findChildren(LinkLabel)}
    with qtbot.waitSignal(window_context.wanted) as wanted:
        doors["Besuche: 23"].click()
    assert wanted.args[0] == Location("events", filters=(("when", choices.last_month(clock.today())),))
    with qtbot.waitSignal(window_context.commanded) as commanded:
        doors["Schwellen ansehen"].click()
    assert commanded.args == ["preferences:protection"]


def test_figures_end_at_one_edge_and_stand_in_rows_of_one_height(look: Look, shown: ReportPage):
    look.settle()
    shown.resize(700, 900)  # without the meanings, which may take several lines
    grid = shown.figures._grid
    pitches, edges = set(), set()
    for line in range(2, grid.rowCount(), 2):
        value = grid.itemAtPosition(line, 1).widget()
        inside = value.contentsMargins().right() if isinstance(value, PlainLabel) else 5
        edges.add(value.geometry().right() - inside)
        pitches.add(grid.cellRect(line, 1).height())
    assert len(edges) == 1
    assert len(pitches) == 1


@pytest.mark.usefixtures("english")
def test_periods_in_english():
    today = date(2026, 3, 10)
    assert choices.months(today)[1] == ("2026-02", "February 2026")
    assert ("2025-Q4", "Quarter 4 of 2025") in choices.years(today)


@pytest.mark.usefixtures("english")
def test_figures_are_in_the_language_of_the_window_and_the_paper_in_its_own(shown: ReportPage):
    assert shown.charts is not None
    assert "Visits: 23" in [link.accessibleName() for link in shown.figures.findChildren(LinkLabel)]
    words = {label.text() for label in shown.figures.findChildren(PlainLabel)}
    assert "Events and single dates of series that began in the period and were held." in words
    assert not [text for text in words if text.startswith("Veranstaltungen")]
    (chart,) = shown.charts.findChildren(ChartView)
    assert "Encounters of cultures and generations: 1;" in chart.accessibleDescription()
    period = parse(shown.monthly.period.value())
    made = pypdfium2.PdfDocument(PrintJob(report_of(period), period).pdf(shown.window_context.context, {}).data)
    text = "".join(sheet.get_textpage().get_text_range() for sheet in made)
    assert "Begegnung von Kulturen und Generationen" in text
    assert "Encounters" not in text


@pytest.mark.usefixtures("english")
def test_what_she_named_stays_in_a_chart():
    three = number_of_organisations(3)
    rows = (Row("a", "Aufgabe", (three,)), Row("b", Sentence("Aufgabe"), (three,)))
    table = Table("kinds", "Art", "Akteure nach Art", "Art", (Column("actors", Sentence("Akteure")),), rows)
    drawn = in_window(Chart(ChartKind.BARS, table))
    assert isinstance(drawn, Chart)
    assert drawn.title == "Partners by kind"
    assert [row.label for row in drawn.table.rows] == ["Aufgabe", "Task"]
    assert [column.title for column in drawn.table.columns] == ["Partners"]
    network = in_window(Network("Netz", "Akteure nach Art", (Node("a", "Aufgabe", Sentence("Verein")),), ()))
    assert isinstance(network, Network)
    assert network.nodes == (Node("a", "Aufgabe", "Club"),)


def test_charts_are_doors_to_the_report(ask: ScriptedAsk, shown: ReportPage):
    assert shown.charts is not None
    (chart,) = shown.charts.findChildren(ChartView)
    assert chart.accessibleName() == "Veranstaltungen und Besuche je Aufgabe", "hours only after she decided so"
    assert "Begegnung von Kulturen und Generationen: 1" in chart.accessibleDescription()
    ask.answers += [_closed, _closed]
    chart.opened.emit()
    doors = {link.accessibleName(): link for link in shown.charts.findChildren(LinkLabel)}
    doors["Bericht ansehen"].click()
    assert [what for _, _, what in ask.asked] == ["Preview", "Preview"]


def test_charts_stand_side_by_side_where_there_is_room(qtbot: QtBot, shown: ReportPage):
    shown.yearly.period.set_value(str(month_of(clock.today()).previous().year))
    shown.yearly.period.editor.activated.emit(0)
    qtbot.waitUntil(lambda: shown.shown is not None and shown.shown.months == 12)
    shown.show()

    def columns() -> int:
        assert shown.charts is not None
        return len({view.mapTo(shown, QPoint()).x() for view in shown.charts.findChildren(ChartView)})

    for width, expected in ((1300, 2), (640, 1)):
        shown.resize(width, 800)
        qtbot.waitUntil(lambda expected=expected: columns() == expected)


def _closed(preview: Preview) -> bool:
    preview.reject()
    return False


def test_another_period_and_a_change_are_counted_anew(qtbot: QtBot, window_context: WindowContext, shown: ReportPage):
    shown.yearly.period.editor.setCurrentIndex(0)
    qtbot.waitUntil(lambda: shown.shown is not None and shown.shown.months == 12)
    shown.monthly.period.editor.activated.emit(1)
    qtbot.waitUntil(lambda: shown.shown is not None and shown.shown.months == 1)
    window_context.bus.changed.connect(shown.refresh)
    old = shown.figures
    window_context.context.write("Noch eine", _held)
    qtbot.waitUntil(lambda: shown.figures is not old)
    assert any(link.accessibleName() == "Besuche: 46" for link in shown.figures.findChildren(LinkLabel))


def test_saved_as_pdf_and_as_table_with_the_same_numbers(
    qtbot: QtBot, window_context: WindowContext, ask: ScriptedAsk, shown: ReportPage, tmp_path: Path
):
    period = choices.last_month(clock.today())
    ask.answers += [tmp_path / "blatt.pdf", tmp_path / "blatt.xlsx"]
    with qtbot.waitSignal(window_context.noticed, timeout=15_000):
        shown.monthly.pdf.click()
    with qtbot.waitSignal(window_context.noticed, timeout=15_000):
        shown.monthly.table.click()
    assert [name for _, _, name in ask.asked] == [f"Monatsblatt {period}.pdf", f"Monatsblatt {period}.xlsx"]
    with pypdfium2.PdfDocument(tmp_path / "blatt.pdf") as document:
        text = document[0].get_textpage().get_text_bounded()
    assert "Besuche" in text
    assert "23" in text
    book = openpyxl.load_workbook(tmp_path / "blatt.xlsx")
    cells = [cell.value for line in book.worksheets[0].iter_rows() for cell in line]
    assert cells[cells.index("Besuche") + 1] == 23


def test_a_place_that_cannot_be_written_is_told(qtbot: QtBot, ask: ScriptedAsk, shown: ReportPage, tmp_path: Path):
    ask.answers.append(tmp_path / "fehlt" / "blatt.pdf")
    shown.monthly.pdf.click()
    qtbot.waitUntil(lambda: any(method == "message" for method, _, _ in ask.asked), timeout=15_000)
    assert "fehlt" in ask.asked[-1][2]


def test_her_words_stand_in_the_preview_and_come_back(qtbot: QtBot, ask: ScriptedAsk, shown: ReportPage):
    def write(preview: Preview) -> bool:
        preview.options.fields["voice"].editor.setPlainText("Hier kennt man mich jetzt.")
        qtbot.waitUntil(lambda: "kennt man mich" in text_of(preview.data), timeout=15_000)
        preview.reject()
        return False

    def read(preview: Preview) -> bool:
        assert preview.options.fields["voice"].value() == "Hier kennt man mich jetzt."
        return False

    ask.answers += [write, read]
    shown.monthly.preview.click()
    shown.print_()
    assert [what for _, _, what in ask.asked] == ["Preview", "Preview"]


def text_of(data: bytes) -> str:
    if not data:
        return ""
    with pypdfium2.PdfDocument(data) as document:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
