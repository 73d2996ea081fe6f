"""Stundenblatt: her hours of a month by day and task. It is for herself and no record of working time; PDF and spreadsheet say the same."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Annotated

from app.common import german
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports.forms.form import Form
from app.reports.forms.options import Hint
from app.reports.pdf.canvas import Align
from app.reports.pdf.document import PdfDocument
from app.reports.pdf.letterhead import PLAIN, Letterhead
from app.reports.pdf.one_page import as_large_as_fits
from app.reports.xlsx import book as look
from app.reports.xlsx.book import Book, Style
from app.reports.xlsx.cells import Value

NO_RECORD = "Kein Arbeitszeitnachweis"
_DAY, _HOURS = "[$-407]ddd dd.mm.", "[h]:mm"
_MINUTES_OF_A_DAY = 24 * 60
_HEAD_ROWS = 4
_DAY_LETTERS, _REMARK_LETTERS, _HOURS_LETTERS = 12.0, 26.0, 13.0


@dataclass(frozen=True)
class SheetDay:
    """A day: what it is (a holiday, an absence), the minutes it asks for, and the minutes of each task."""

    day: date
    remark: str
    target: int
    minutes: tuple[int, ...]


@dataclass(frozen=True)
class HoursSheet:
    """What the sheet says. `rows` are its days, `tasks` head their minutes, `facts` are what the month comes to: words and what holds."""

    title: str
    period: str
    as_of: str
    organiser: str
    made_on: date
    tasks: tuple[str, ...]
    rows: tuple[SheetDay, ...]
    facts: tuple[tuple[str, str], ...] = ()
    note: str = ""

    @property
    def name(self) -> str:
        """Title and month."""
        return f"{self.title} {self.period}"

    @property
    def minutes(self) -> tuple[tuple[int, ...], ...]:
        """Minutes of each day: asked for, of each task, of all tasks."""
        return tuple((one.target, *one.minutes, sum(one.minutes)) for one in self.rows)

    @property
    def total(self) -> tuple[int, ...]:
        """What the days add up to."""
        nothing = (0,) * (len(self.tasks) + 2)
        return tuple(map(sum, zip(nothing, *self.minutes, strict=True)))


@dataclass(frozen=True)
class HoursOptions:
    """How it is printed."""

    large: Annotated[bool, Hint("Große Schrift")] = False


def render(
    sheet: HoursSheet, options: HoursOptions, progress: Progress = silent, letterhead: Letterhead = PLAIN
) -> bytes:
    """The sheet as a PDF, on one page but in large print. Raises Cancelled through `progress`."""
    progress(0, 1, Sentence("Seiten werden gesetzt"))
    if options.large:
        return _written_out(sheet, letterhead, large=True).finish()
    return as_large_as_fits(lambda size: _written_out(sheet, letterhead, size=size)).finish()


def _written_out(sheet: HoursSheet, letterhead: Letterhead, *, large: bool = False, size: float = 1) -> PdfDocument:
    paper = PdfDocument(
        sheet.name,
        header_left=sheet.organiser,
        date=german.day(sheet.made_on),
        large=large,
        letterhead=letterhead,
        size=size,
    )
    paper.heading(1, sheet.name)
    paper.paragraph(f"{NO_RECORD} · {sheet.as_of}", style="note")
    if sheet.facts:
        paper.paragraph(" · ".join(f"{what}: {value}" for what, value in sheet.facts))
    rows = [
        [_day(one.day), one.remark, *map(_written, minutes)]
        for one, minutes in zip(sheet.rows, sheet.minutes, strict=True)
    ]
    right: Align = "right"
    left: Align = "left"
    paper.table(
        _heads(sheet),
        [*rows, ["Zusammen", "", *map(_written, sheet.total)]],
        align=[left, left, *[right] * (len(sheet.tasks) + 2)],
        caption="Stunden nach Tagen und Aufgaben",
        total=True,
    )
    if sheet.note:
        paper.paragraph(sheet.note, style="note")
    return paper


def _heads(sheet: HoursSheet) -> list[str]:
    return ["Tag", "", "Soll", *sheet.tasks, "Summe"]


def _day(day: date) -> str:
    return f"{german.long_day(day)[:2]} {german.day(day)[:6]}"


def _written(minutes: int) -> str:
    return german.duration(minutes) if minutes else ""


def render_table(
    sheet: HoursSheet, _options: HoursOptions, progress: Progress = silent, _letterhead: Letterhead = PLAIN
) -> bytes:
    """The same as a spreadsheet: hours are durations, so that they can be summed. Raises Cancelled through `progress`."""
    progress(0, 1, Sentence("Seiten werden gesetzt"))
    book = Book(sheet.name, sheet.made_on)
    hours = len(sheet.tasks) + 2
    widths = [_DAY_LETTERS, _REMARK_LETTERS, *[_HOURS_LETTERS] * hours]
    grid = book.sheet("Stunden", widths, header_rows=_HEAD_ROWS, landscape=True)
    grid.line(sheet.name, look.TITLE)
    grid.line(" · ".join(filter(None, (NO_RECORD, sheet.as_of, sheet.organiser))), look.QUIET)
    grid.line(sheet.note, look.QUIET)
    grid.fitted(_heads(sheet), [look.HEADER, look.HEADER, *[look.HEADER_RIGHT] * hours])
    for one, minutes in zip(sheet.rows, sheet.minutes, strict=True):
        grid.fitted((one.day, one.remark, *map(_part_of_a_day, minutes)), _styles(hours))
    book.define("Stunden", grid, _HEAD_ROWS + 1, grid.rows, len(widths))
    bold = [replace(style, bold=True, rule="top", wrap=False) for style in _styles(hours)]
    grid.fitted(("Zusammen", "", *map(_part_of_a_day, sheet.total)), bold)
    _add_facts(book, sheet)
    return book.finish()


def _add_facts(book: Book, sheet: HoursSheet) -> None:
    grid = book.sheet("Der Monat", [_REMARK_LETTERS * 2, _REMARK_LETTERS])
    grid.line(f"{sheet.name}: {NO_RECORD}", look.SECTION)
    for fact in sheet.facts:
        grid.fitted(fact, [look.PLAIN, look.PLAIN])


def _part_of_a_day(minutes: int) -> Value:
    """As Excel counts time; nothing stays empty."""
    return minutes / _MINUTES_OF_A_DAY if minutes else None


def _styles(hours: int) -> Sequence[Style]:
    return [Style(number_format=_DAY), look.WRAPPED, *[Style(number_format=_HOURS, align="right")] * hours]


def _nothing(sheet: HoursSheet, _options: HoursOptions) -> Sentence | None:
    if sheet.rows:
        return None
    return Sentence(
        "Es gibt nichts zu drucken: In diesem Monat gilt kein Vertrag. Bitte erst auf der Seite „Arbeitszeit“ einen eintragen."
    )


FORM = Form(HoursSheet, HoursOptions, render, render_table, nothing=_nothing)
