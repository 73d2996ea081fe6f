"""The report as plain data, its charts on paper, and the colours."""

import dataclasses
from itertools import combinations
from typing import get_args

import pypdfium2
import pytest
import samples

from app.figures.definitions import Format
from app.figures.protection import protect
from app.figures.protection.contributions import Contributions
from app.figures.protection.thresholds import Reason, Thresholds
from app.figures.protection.unprotected import invented
from app.reports import charts, palette
from app.reports.model import Block, Chart, ChartKind, Column, Report, Row, Table, written
from app.reports.render_pdf import render_pdf

LIMITS = Thresholds()


def text_of(report: Report) -> str:
    document = pypdfium2.PdfDocument(render_pdf(report))
    try:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())
    finally:
        document.close()


class TestWriting:
    @pytest.mark.parametrize(
        ("value", "form", "text"),
        [
            (1234, Format.COUNT, "1.234"),
            (5070, Format.HOURS, "84,5 h"),
            (41, Format.PERCENT, "41 %"),
            (36.7, Format.MINUTES, "37 min"),
            (0, Format.HOURS, "0,0 h"),
        ],
    )
    def test_numbers(self, value: float, form: Format, text: str) -> None:
        assert written(invented(value), form) == text

    def test_hidden_figures(self) -> None:
        few = Contributions.of_persons(range(3))
        assert written(protect.persons(few, LIMITS), Format.COUNT) == "< 5"
        assert written(protect.amount(few, LIMITS), Format.HOURS) == "–"

    def test_brackets(self) -> None:
        table = Table(
            "t", "T", "T", "L", (Column("n", "(Vorjahr)", bracketed=True),), (Row("a", "a", (invented(1380),)),)
        )
        assert table.cell(table.rows[0], 0) == "(1.380)"


class TestReport:
    def test_protected_values_are_counted_with_their_reasons(self) -> None:
        assert samples.report().protections() == {Reason.FEW: 2, Reason.FOLDED: 3}

    def test_definitions_come_once_and_in_order(self) -> None:
        keys = [definition.key for definition in samples.report().definitions()]
        assert keys == ["visits", "clients", "new_clients", "consultation_time", "topics", "events"]

    def test_every_chart_stands_as_a_table_too(self) -> None:
        report = samples.report()
        charts = [block for block in report.blocks if isinstance(block, Chart)]
        assert charts
        assert all(chart.table in report.tables() for chart in charts)

    def test_a_report_is_never_changed(self) -> None:
        for kind in (*get_args(Block), Report):
            assert dataclasses.fields(kind) is not None
            assert kind.__dataclass_params__.frozen


class TestPaper:
    def test_blocks_stand_in_the_paper(self) -> None:
        text = text_of(samples.report())
        for expected in ("Probebericht 2026", "Zur Ansicht.", "Erster Punkt", "Kleingedrucktes.", "Nächste Termine"):
            assert expected in text
        assert "Anhang: Definitionen" in text
        assert "Anhang" not in text_of(samples.report(annexed=False))

    def test_typed_text_is_no_markup(self) -> None:
        hostile = '<img src="/etc/passwd"/> <b>&amp; {x} %s'
        assert hostile in text_of(samples.report(text=hostile))

    def test_the_title_stands_once_above_chart_and_table(self) -> None:
        assert text_of(samples.report(annexed=False)).count("Beratungsthemen") == 1


class TestCharts:
    def test_bars_of_a_short_table_stand_in_its_rows(self) -> None:
        """One column is drawn where it is written; what the bars show is not said twice."""
        table = samples.topics()
        report = dataclasses.replace(samples.report(annexed=False), blocks=(Chart(ChartKind.BARS, table), table))
        assert text_of(report).count("Behördenpost/Formulare 24") == 1
        bars = charts.bars_in_rows(Chart(ChartKind.BARS, table))
        assert [round(length, 2) for length, _, _ in bars] == [1.0, 0.77, 0.26]

    def test_words_for_who_does_not_see_it(self) -> None:
        chart = Chart(ChartKind.STACKED, samples.months(), (0, 1))
        assert chart.alternative() == (
            "Diagramm „Veranstaltungen je Monat“ – network: höchster Wert bei Juni (8), niedrigster bei Jan (3); "
            "engagement: höchster Wert bei Apr (9), niedrigster bei Jan (3). "
            "Die Zahlen stehen in der Tabelle „Veranstaltungen je Monat“."
        )

    def test_the_words_hide_what_is_hidden(self) -> None:
        table = Table(
            "t", "T", "T", "L", (Column("n", "Zahl"),), (Row("a", "a", (protect.persons(Contributions({}), LIMITS),)),)
        )
        assert Chart(ChartKind.BARS, table).alternative() == (
            "Diagramm „T“ – kein Wert, der gezeigt werden darf. Die Zahlen stehen in der Tabelle „T“."
        )

    def test_nothing_to_draw(self) -> None:
        hidden = protect.persons(Contributions({}), LIMITS)
        table = Table(
            "t", "T", "T", "L", (Column("n", "Zahl"),), (Row("a", "a", (hidden,)), Row("b", "b", (invented(0),)))
        )
        chart = Chart(ChartKind.BARS, table)
        assert not chart.drawable
        report = dataclasses.replace(samples.report(), blocks=(chart, table))
        assert "< 5" in text_of(report)

    @pytest.mark.parametrize("kind", ChartKind)
    def test_hidden_beside_shown(self, kind: ChartKind) -> None:
        hidden = protect.persons(Contributions({}), LIMITS)
        table = Table(
            "t", "T", "T", "L", (Column("n", "Zahl"),), (Row("a", "a" * 90, (hidden,)), Row("b", "b", (invented(9),)))
        )
        report = dataclasses.replace(samples.report(), blocks=(Chart(kind, table, (0,), ("",)), table))
        assert text_of(report).count("< 5") >= 1


class TestPalette:
    def test_tasks_stay_apart_in_grey(self) -> None:
        for one, other in combinations(palette.AREAS.values(), 2):
            assert abs(palette.lightness(one) - palette.lightness(other)) >= 10

    @pytest.mark.parametrize("colour", [*palette.AREAS.values(), palette.ACCENT, palette.PREVIOUS])
    def test_labels_are_readable(self, colour: str) -> None:
        assert abs(palette.lightness(palette.ink_on(colour)) - palette.lightness(colour)) > 37

    def test_names(self) -> None:
        assert palette.hue("social_work") == palette.AREAS["social_work"]
        assert palette.hue("previous") == palette.PREVIOUS
        assert palette.hue("") == palette.ACCENT
