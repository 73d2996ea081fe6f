"""What holds for every figure, every table and every chapter, whoever adds one.

The reports are those of two invented years (`two_years`), in which every figure has something to count.
"""

import importlib
import io
import os
import pkgutil
import re
from collections import Counter
from pathlib import Path

import openpyxl
import pypdfium2
import pytest
from as_text import as_text, keys_of
from sqlalchemy.orm import Session

from app.context import Context
from app.figures import areas
from app.figures.areas.office import tasks_table
from app.figures.chapter import Chapter
from app.figures.contents import CHAPTERS, DEFINITIONS, compare
from app.figures.definitions import Definition, Format, NoList
from app.figures.frame import frame
from app.figures.indicators import Comparison, Indicator
from app.figures.monthly import monthly_sheet
from app.figures.periods import parse
from app.figures.protection.protect import Protected
from app.figures.protection.unprotected import Figure, Unprotected
from app.figures.yearly import printed, yearly_report
from app.models import Area, Kind
from app.reports.model import Block, KeyFigures, Publisher, Report, Table, number_of, written
from app.reports.render_pdf import render_pdf
from app.reports.render_xlsx import render_xlsx

KEY = re.compile(r"[a-z]+(_[a-z]+)*")
GOLDEN = Path(__file__).with_name("golden") / "keys.txt"
UNPROTECTED = {
    *("events", "visits", "generations", "actors", "active_actors", "new_actors", "silent_actors", "actor_contacts"),
    *("tasks_done", "tasks_overdue", "contract", "capacity"),
    *("projects_running", "projects_by_residents", "projects_self_run", "projects_begun", "projects_finished"),
    *("milestones_reached", "survey_sheets"),
    *("money_planned", "money_income", "money_spent", "donations_accepted"),
}
"""Single numbers that are no numbers of persons, nor of what persons contributed."""
UNPROTECTED_COLUMNS = {
    *("actor_kinds organisations", "project_states projects", "age_groups visits"),
    *("work_by_task events", "work_by_task visits"),
    *("survey_questions answers", "survey_questions before_answers", "safety_waves answers", "wellbeing_waves answers"),
    *(f"events_by_month {key}" for key in (*Area, "~total")),
    *(f"money_by_budget {key}" for key in ("planned", "income", "spent", "left")),
}
"""The same in tables."""
IN_NO_REPORT = {"direct_time", "actor_contacts", "tasks_done", "tasks_overdue"}
"""Counted and defined, and printed nowhere yet."""


INDICATORS = [definition for definition in DEFINITIONS.values() if isinstance(definition, Indicator)]


@pytest.fixture
def reports(years: Context) -> tuple[Report, ...]:
    return years.read(yearly_report, parse("2026")), years.read(monthly_sheet, parse("2026-10"))


def comparison(session: Session, period: str) -> Comparison:
    setting = frame(session)
    return compare(session, parse(period), setting.limits, setting.made_on)


def single_numbers(session: Session, period: str) -> list[Figure]:
    of = comparison(session, period)
    return [of.key_figure(indicator).value for indicator in INDICATORS]


def declared(kind: type) -> list[object]:
    """Everything of a kind that the files of the areas declare."""
    names = [module.name for module in pkgutil.iter_modules(areas.__path__)]
    modules = [importlib.import_module(f"{areas.__name__}.{name}") for name in names]
    return [value for module in modules for value in vars(module).values() if isinstance(value, kind)]


def tables_of(report: Report) -> list[Table]:
    return [table for table in report.tables() if isinstance(table, Table)]


class TestDeclarations:
    def test_every_chapter_of_an_area_stands_in_the_tuple(self) -> None:
        assert [chapter for chapter in declared(Chapter) if chapter not in CHAPTERS] == []
        assert len({chapter.key for chapter in CHAPTERS}) == len(CHAPTERS)
        assert all(KEY.fullmatch(chapter.key) and chapter.introduction for chapter in CHAPTERS)

    def test_every_definition_of_an_area_stands_in_its_chapter(self) -> None:
        assert [found for found in declared(Definition) if DEFINITIONS.get(found.key) is not found] == []  # type: ignore[attr-defined]

    def test_no_key_is_given_twice(self) -> None:
        keys = Counter(definition.key for chapter in CHAPTERS for definition in chapter.defines)
        assert [key for key, count in keys.items() if count > 1] == []
        assert len(DEFINITIONS) == keys.total()

    @pytest.mark.parametrize("definition", DEFINITIONS.values(), ids=DEFINITIONS)
    def test_a_definition_says_what_is_counted_and_which_list_is_behind(self, definition: Definition) -> None:
        assert KEY.fullmatch(definition.key)
        assert definition.title.strip() == definition.title != ""
        assert definition.text.endswith(".")
        if isinstance(definition.behind, NoList):
            assert len(definition.behind.reason.split()) > 3
        else:
            assert definition.behind.kind in set(Kind)


def test_a_total_that_is_not_the_sum_of_its_rows_says_so(reports: tuple[Report, ...], years: Context) -> None:
    """Whoever adds the rows up and gets something else finds the reason below the total, on paper and in the spreadsheet."""
    overlapping = []
    for report in (*reports, years.read(yearly_report, parse("2025")), years.read(yearly_report, parse("2026-Q3"))):
        for table in filter(_total_is_not_the_sum, tables_of(report)):
            assert table.definition
            assert table.definition.overlap.endswith("."), f"{table.key}: its rows overlap and nobody says why"
            assert table.notes[0] == table.definition.overlap
            overlapping.append(table.key)
    assert {"languages", "topics", "channels"} <= set(overlapping)
    paper, sheets = _words_of(render_pdf(reports[0])), openpyxl.load_workbook(io.BytesIO(render_xlsx(reports[0])))
    for table in filter(_total_is_not_the_sum, tables_of(reports[0])):
        assert table.notes[0] in paper
        written_below = [
            str(row[0]) for row in sheets[table.name].iter_rows(min_row=5 + len(table.rows), values_only=True)
        ]
        assert written_below[:2] == ["Gesamt", table.notes[0]]


def _total_is_not_the_sum(table: Table) -> bool:
    for column, total in enumerate(table.total.figures if table.total else ()):
        values = [row.figures[column].value for row in table.rows]
        shown = [value for value in values if value is not None]
        if values and len(shown) == len(values) and total.value is not None and sum(shown) != total.value:
            return True
    return False


def _words_of(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as pdf:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in pdf).split())


def test_keys_never_change(reports: tuple[Report, ...]) -> None:
    """Earlier reports are compared by these keys. A key that goes is lost for every report that was kept."""
    lines = [f"figure {key}" for key in DEFINITIONS] + [f"chapter {chapter.key}" for chapter in CHAPTERS]
    lines += [line for report in reports for table in tables_of(report) for line in keys_of(table)]
    text = "\n".join(sorted(set(lines))) + "\n"
    if "WRITE_GOLDEN" in os.environ:
        GOLDEN.write_text(text, encoding="utf-8")
    assert set(GOLDEN.read_text(encoding="utf-8").splitlines()) == set(text.splitlines())


class TestEveryReport:
    def test_each_number_has_a_definition_that_stands_in_the_annex(self, reports: tuple[Report, ...]) -> None:
        for report in reports:
            defined = set(report.definitions())
            for block in report.blocks:
                if isinstance(block, KeyFigures):
                    assert {item.definition for item in block.figures} <= defined
                elif isinstance(block, Table):
                    assert all((column.definition or block.definition) in defined for column in block.columns)
            assert defined <= set(DEFINITIONS.values())
            annexed = re.sub(r"\s+", "", as_text(report).partition("[Definitionen]")[2])
            assert all(re.sub(r"\s+", "", f"{each.title}|{each.text}") in annexed for each in defined)

    def test_nothing_else_is_printed_without_protection(self, years: Context, reports: tuple[Report, ...]) -> None:
        figures = zip(INDICATORS, years.read(single_numbers, "2026"), strict=True)
        assert {indicator.key for indicator, figure in figures if isinstance(figure, Unprotected)} == UNPROTECTED
        cells = [
            (f"{table.key} {column.key}", figure)
            for report in reports
            for table in tables_of(report)
            for row in (*table.rows, *([table.total] if table.total else []))
            for column, figure in zip(table.columns, row.figures, strict=True)
        ]
        assert {column for column, figure in cells if isinstance(figure, Unprotected)} == UNPROTECTED_COLUMNS
        assert not {column for column, figure in cells if isinstance(figure, Protected)} & UNPROTECTED_COLUMNS

    def test_what_is_printed_nowhere_is_known(self, reports: tuple[Report, ...]) -> None:
        shown = {definition.key for report in reports for definition in report.definitions()}
        assert DEFINITIONS.keys() - shown == IN_NO_REPORT

    def test_one_figure_says_the_same_wherever_it_stands(self, reports: tuple[Report, ...]) -> None:
        for report in reports:
            said: dict[tuple[str, str], object] = {}
            for block in report.blocks:
                for item in block.figures if isinstance(block, KeyFigures) else ():
                    figures = (item.value, item.previous)
                    assert said.setdefault((item.definition.key, item.part), figures) == figures

    def test_tables_are_told_apart_by_key_and_by_name(self, reports: tuple[Report, ...]) -> None:
        for report in reports:
            tables = tables_of(report)
            assert len({table.key for table in tables}) == len({table.name for table in tables}) == len(tables)
            assert all(len(row.figures) == len(table.columns) for table in tables for row in table.rows)


def test_every_single_number_can_be_made_of_something_and_of_nothing(years: Context, context: Context) -> None:
    nothing, something = (vault.read(single_numbers, "2026") for vault in (context, years))
    assert all(isinstance(figure, Protected | Unprotected) for figure in (*nothing, *something))
    assert all(not figure.value for figure, of in zip(nothing, INDICATORS, strict=True) if of.key != "contract")
    assert [of.key for of, figure in zip(INDICATORS, something, strict=True) if not figure.value] == [
        "new_participants"
    ]


def chapter_report(chapter: Chapter, of: Comparison) -> Report:
    blocks: tuple[Block, ...] = tuple(printed(chapter, of, {}))
    publisher = Publisher("Gemeinde Steinen", "Quartiersmanagement")
    return Report(chapter.title, "", of.period.label, of.today, publisher, of.limits, blocks, annexed=True)


def numbers_on_paper(report: Report) -> str:
    with pypdfium2.PdfDocument(render_pdf(report)) as document:
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())


def numbers_in_sheets(report: Report) -> dict[str, list[list[object]]]:
    book = openpyxl.load_workbook(io.BytesIO(render_xlsx(report)))
    return {sheet.title: [[cell for cell in row if cell is not None] for row in sheet.values] for sheet in book}


def chapter_reports(session: Session) -> list[Report]:
    of = comparison(session, "2026")
    return [chapter_report(chapter, of) for chapter in CHAPTERS]


def _as_read(figure: Figure, form: Format) -> float | None:
    """A number as a spreadsheet gives it back: it knows no amounts of money."""
    number = number_of(figure, form)
    return None if number is None else float(number)


def test_every_chapter_shows_the_same_numbers_on_paper_and_in_the_spreadsheet(
    years: Context, reports: tuple[Report, ...]
) -> None:
    compared = 0
    for report in (*years.read(chapter_reports), reports[1]):
        paper, sheets = numbers_on_paper(report), numbers_in_sheets(report)
        for item in (item for block in report.blocks if isinstance(block, KeyFigures) for item in block.figures):
            form = item.definition.format
            signs = written(item.value, form)
            assert signs in paper, (report.title, item.definition.key)
            number = _as_read(item.value, form)
            assert [item.definition.title, signs if number is None else number] in [
                row[:2] for row in sheets["Bericht"]
            ]
            compared += 1
        for table in tables_of(report):
            for row in (*table.rows, *([table.total] if table.total else [])):
                cells = [table.cell(row, column) for column in range(len(table.columns))]
                assert re.sub(r"\s", "", "".join([row.label, *cells])) in re.sub(r"\s", "", paper), (table.key, row.key)
                values = [
                    _as_read(figure, column.format) for figure, column in zip(row.figures, table.columns, strict=True)
                ]
                shown = [cell if value is None else value for cell, value in zip(cells, values, strict=True)]
                assert [row.label, *shown] in sheets[table.name], (table.key, row.key)
                compared += 1
    assert compared > 100


def test_columns_that_count_something_else_than_their_table_say_what(years: Context) -> None:
    table = years.read(lambda session: tasks_table(comparison(session, "2026")))
    own = {column.key: column.definition.key for column in table.columns if column.definition}
    assert own == {"events": "events", "visits": "visits"}
