"""Every paper in one tuple: what it is called, how it can be printed, and the function that makes it from plain data."""

from dataclasses import dataclass
from typing import Any, Protocol

from app.common.errors import UserError
from app.common.progress import Progress, silent
from app.reports.model import Report
from app.reports.papers import attendance, badges, labels, letter, printed_list, recovery_sheet, specimen
from app.reports.papers.options import Option, options_of
from app.reports.pdf.house import PLAIN, House
from app.reports.render_pdf import ReportOptions, render_report
from app.reports.render_xlsx import render_xlsx


class Render(Protocol):
    """Plain data, options, progress and the look of the office in, the bytes of a file out."""

    def __call__(self, data: Any, options: Any, progress: Progress = ..., house: House = ..., /) -> bytes: ...


@dataclass(frozen=True)
class Paper:
    """One paper. `data` and `kind` are the classes of its plain data and of its options; `table` makes it a spreadsheet."""

    name: str
    title: str
    data: type
    kind: type
    render: Render
    table: Render | None = None

    @property
    def options(self) -> tuple[Option, ...]:
        """How it can be printed, with types and defaults."""
        return options_of(self.kind)


def _report_table(report: Report, _options: ReportOptions, progress: Progress = silent, _house: House = PLAIN) -> bytes:
    return render_xlsx(report, progress)


PAPERS: tuple[Paper, ...] = (
    Paper(
        "teilnehmerliste",
        "Teilnehmerliste",
        attendance.AttendanceList,
        attendance.AttendanceOptions,
        attendance.render,
    ),
    Paper("adressetiketten", labels.TITLE, labels.AddressLabels, labels.LabelOptions, labels.render),
    Paper("namensschilder", badges.TITLE, badges.NameBadges, badges.BadgeOptions, badges.render),
    Paper("brief", letter.TITLE, letter.Letter, letter.LetterOptions, letter.render),
    Paper(
        "liste",
        printed_list.TITLE,
        printed_list.PrintedList,
        printed_list.ListOptions,
        printed_list.render,
        printed_list.render_table,
    ),
    Paper("bericht", "Bericht", Report, ReportOptions, render_report, _report_table),
    Paper(
        "wiederherstellungscode",
        recovery_sheet.TITLE,
        recovery_sheet.RecoverySheet,
        recovery_sheet.NoOptions,
        recovery_sheet.render,
    ),
    Paper(
        "musterseiten",
        specimen.TITLE,
        specimen.Specimen,
        specimen.SpecimenOptions,
        specimen.render,
        specimen.render_table,
    ),
)
"""All papers, those she needs most often first. A new one is one line here and one example in the tests."""


def paper_named(name: str) -> Paper:
    """The paper of this name. Raises UserError where there is none."""
    for paper in PAPERS:
        if paper.name == name:
            return paper
    raise UserError(
        "Das Papier „{name}“ gibt es nicht. Möglich sind: {papers}.",
        name=name,
        papers=", ".join(paper.name for paper in PAPERS),
    )
