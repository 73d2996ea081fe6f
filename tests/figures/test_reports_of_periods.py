"""Monatsblatt and Jahresbericht from a filled vault: what stands in them, and what never does."""

from datetime import date, datetime, timedelta

import pypdfium2
import pytest
from quarter import Quarter
from sqlalchemy.orm import Session

from app.common import clock
from app.figures.areas import casework, events, people
from app.figures.contents import CHAPTERS
from app.figures.monthly import monthly_sheet
from app.figures.periods import parse
from app.figures.protection.protect import Protected
from app.figures.yearly import yearly_report
from app.models import Area, EventStatus, Housing
from app.reports.model import KeyFigure, KeyFigures, Report, Table, TextTable, written
from app.reports.render_pdf import render_pdf
from app.reports.render_xlsx import render_xlsx

TODAY = datetime(2026, 11, 22, 9)
SECRET = "Zyxgeheim"


@pytest.fixture
def filled(session: Session) -> Session:
    """Twenty clients, one of them with a topic of her own; a secret word wherever text may stand."""
    with clock.standing_at(datetime(2026, 9, 1)):
        quarter = Quarter(session)
        quarter.hours_told()
        people = quarter.people(20, birth_year=1980, origin="SY", note=SECRET)
        quarter.people(3, birth_year=2020, origin="VN", native_name=SECRET, is_volunteer=True)
        quarter.household(Housing.FOLLOW_UP, people[:12])
        quarter.speak(people, "ar")
        for day, person in enumerate(people, 1):
            case = quarter.case(person, date(2026, 9, 30) + timedelta(days=day % 3))
            case.occasion = case.goal = SECRET
            topics = ("Wohnen/Wohnungssuche",) if day > 1 else ("Schulden",)
            quarter.contact(case.id, datetime(2026, 10, day, 10), 30, 10, topics=topics, summary=SECRET)
        event = quarter.event(datetime(2026, 10, 3, 15), note=SECRET)
        quarter.present(event, people)
        quarter.heads(event, {"0–5": 3, "27–59": 18, "75+": 1})
        quarter.event(datetime(2026, 12, 6, 15), EventStatus.PROVISIONAL, name="Nikolaus", status_note=SECRET)
        quarter.contact(quarter.actor("SV Steinen").id, datetime(2026, 10, 9), 60, area=Area.NETWORK, summary=SECRET)
    return session


def key_figures(report: Report) -> dict[str, str]:
    items: list[KeyFigure] = [
        item for block in report.blocks if isinstance(block, KeyFigures) for item in block.figures
    ]
    return {item.definition.key: written(item.value, item.definition.format) for item in items}


def table(report: Report, name: str) -> Table:
    (found,) = (block for block in report.tables() if block.name == name and isinstance(block, Table))
    return found


def rows_of(found: Table) -> list[tuple[str, ...]]:
    rows = (*found.rows, *([found.total] if found.total else []))
    return [(row.label, *(found.cell(row, column) for column in range(len(found.columns)))) for row in rows]


def text_of(pdf: bytes) -> tuple[str, int]:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document), len(document)
    finally:
        document.close()


class TestMonthlySheet:
    def test_key_figures(self, filled: Session) -> None:
        with clock.standing_at(TODAY):
            shown = key_figures(monthly_sheet(filled, parse("2026-10")))
        assert shown["events"] == "1"
        assert shown["visits"] == "22"
        assert shown["participants"] == shown["clients"] == shown["contacts"] == "20"
        assert shown["consultation_time"] == "13,3 h"
        assert shown["capacity"] == "19 %"
        assert shown["volunteers"] == "< 5"

    def test_one_page_with_the_dates_ahead(self, filled: Session) -> None:
        quarter = Quarter(filled)
        for day in range(1, 9):
            quarter.event(datetime(2026, 12, day + 6, 15), EventStatus.PLANNED, name=f"Treff {day}")
        with clock.standing_at(TODAY):
            text, pages = text_of(render_pdf(monthly_sheet(filled, parse("2026-10"))))
        assert pages == 1
        assert "Nikolaus (unter Vorbehalt)" in text
        assert "Seite 1 von 1" in text

    def test_her_words_fit_on_the_page(self, filled: Session) -> None:
        words = {
            "decisions": ("Raum im Erdgeschoss ab Januar", "Zuschuss Quartiersfest"),
            "voice": "Endlich eine Bank.",
        }
        with clock.standing_at(TODAY):
            report = monthly_sheet(filled, parse("2026-10"), **words)  # type: ignore[arg-type]
        text, pages = text_of(render_pdf(report))
        assert pages == 1
        assert "„Endlich eine Bank.“" in text

    def test_hours_per_task(self, filled: Session) -> None:
        with clock.standing_at(TODAY):
            found = table(monthly_sheet(filled, parse("2026-10")), "Aufgaben")
        assert [(label, hours) for label, hours, *_ in rows_of(found)] == [
            ("Vernetzung der lokalen Akteure", "1,0 h"),
            ("Förderung des bürgerschaftlichen Engagements", "0,0 h"),
            ("Begegnung von Kulturen und Generationen", "2,0 h"),
            ("Vermittlung zwischen Verwaltung und Bürgern", "0,0 h"),
            ("Sozialarbeit", "13,3 h"),
            ("Gesamt", "16,3 h"),
        ]

    def test_nothing_to_compare_with_shows_no_brackets(self, filled: Session) -> None:
        with clock.standing_at(TODAY):
            report = monthly_sheet(filled, parse("2026-10"))
        assert all(item.previous is None for b in report.blocks if isinstance(b, KeyFigures) for item in b.figures)
        with clock.standing_at(TODAY):
            later = monthly_sheet(filled, parse("2026-11"))
        assert "vorläufig" in later.subtitle
        first = next(block for block in later.blocks if isinstance(block, KeyFigures))
        assert written(first.figures[0].previous, events.EVENTS.format) == "1"  # type: ignore[arg-type]

    def test_an_empty_vault(self, session: Session) -> None:
        with clock.standing_at(TODAY):
            shown = key_figures(monthly_sheet(session, parse("2026-10")))
        assert shown["contacts"] == shown["clients"] == shown["participants"] == "0"
        with clock.standing_at(TODAY):
            assert key_figures(yearly_report(session, parse("2026")))["open_cases"] == "< 5"


class TestYearlyReport:
    def test_small_groups_are_folded_or_hidden(self, filled: Session) -> None:
        with clock.standing_at(TODAY):
            report = yearly_report(filled, parse("2026"))
        assert rows_of(table(report, "Themen")) == [("Gesamt", "20", "20")]
        assert rows_of(table(report, "Herkunft")) == [("Gesamt", "23")]
        assert rows_of(table(report, "Alter"))[0] == ("0–5", "–")
        assert sum(report.protections().values()) > 0

    def test_chapters_definitions_and_protection_stand_in_the_paper(self, filled: Session) -> None:
        with clock.standing_at(TODAY):
            text, _pages = text_of(
                render_pdf(yearly_report(filled, parse("2026"), {"summary": "Mein eigener Anfang."}))
            )
        for expected in (
            "Mein eigener Anfang.",
            "Sozialarbeit",
            "Kapazität",
            "Anhang: Definitionen",
            "Geschützte Werte",
        ):
            assert expected in text

    def test_every_task_has_a_chapter_with_an_introduction(self) -> None:
        assert set(Area) <= {chapter.key for chapter in CHAPTERS if chapter.introduction}

    def test_a_quarter(self, filled: Session) -> None:
        with clock.standing_at(TODAY):
            report = yearly_report(filled, parse("2026-Q3"))
        assert report.title == "Quartalsbericht"
        assert [row.label for row in table(report, "Monate").rows] == ["Juli", "August", "September"]

    def test_months_to_come_are_left_out(self, filled: Session) -> None:
        with clock.standing_at(TODAY):
            report = yearly_report(filled, parse("2026"))
        assert table(report, "Monate").rows[-1].label == "November"

    def test_large_changes_are_named_once_the_year_is_over(self, filled: Session) -> None:
        quarter = Quarter(filled)
        for day in (1, 2):
            quarter.event(datetime(2025, 10, day, 15))
        with clock.standing_at(datetime(2027, 1, 10)):
            text, _pages = text_of(render_pdf(yearly_report(filled, parse("2026"))))
        assert "Veranstaltungen: 1 statt 2 im Vorjahr (−50 %)" in text


def test_no_name_and_no_case_content_in_any_report(filled: Session) -> None:
    with clock.standing_at(TODAY):
        reports = [monthly_sheet(filled, parse("2026-10")), yearly_report(filled, parse("2026"))]
    for report in reports:
        for written_out in (repr(report), text_of(render_pdf(report))[0]):
            assert SECRET not in written_out
            assert "Muster" not in written_out
            assert "F-" not in written_out
        assert SECRET.encode() not in render_xlsx(report)


def test_persons_are_always_protected_figures(filled: Session) -> None:
    """Everything that counts persons, their contacts or their minutes has the type that only protection can make."""
    about_persons = {
        events.PARTICIPANTS, events.NEW_PARTICIPANTS, casework.CONTACTS, casework.CLIENTS,
        casework.NEW_CLIENTS, casework.CONSULTATION_TIME, casework.MINUTES_PER_CLIENT, casework.OPEN_CASES,
        casework.NEW_CASES, casework.CLOSED_CASES, people.VOLUNTEERS, people.RESIDENTS,
    }  # fmt: skip
    tables = {casework.TOPICS, casework.CHANNELS, people.ORIGINS, people.LANGUAGES, people.HOUSING}
    with clock.standing_at(TODAY):
        report = yearly_report(filled, parse("2026"))
    for block in report.blocks:
        if isinstance(block, KeyFigures):
            assert all(isinstance(i.value, Protected) for i in block.figures if i.definition in about_persons)
        elif isinstance(block, Table) and block.definition in tables:
            assert all(isinstance(figure, Protected) for row in block.rows for figure in row.figures)
        assert not isinstance(block, TextTable)
