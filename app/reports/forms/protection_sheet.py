"""Kinderschutz: the steps of § 4 KKG, one after the other: what is recorded of each, and lines to write on where nothing is."""

from dataclasses import dataclass
from typing import Annotated

from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports.forms.form import Form
from app.reports.forms.options import Hint
from app.reports.pdf.blocks.inline import strong
from app.reports.pdf.document import PdfDocument
from app.reports.pdf.letterhead import PLAIN, Letterhead
from app.reports.pdf.style import MM

TITLE = "Kinderschutz nach § 4 KKG"
_SECRET = "Steht unter Schweigepflicht (§ 203 StGB)."
_LAW = (
    "Bei gewichtigen Anhaltspunkten für die Gefährdung eines Kindes: die Lage mit dem Kind und den Eltern erörtern und auf Hilfe "
    "hinwirken, soweit das den Schutz nicht in Frage stellt (Abs. 1). Zur Einschätzung berät eine insoweit erfahrene Fachkraft; "
    "sie erfährt den Sachverhalt pseudonymisiert (Abs. 2). Reicht das nicht, darf das Jugendamt informiert werden; die "
    "Betroffenen erfahren es vorher, es sei denn, der Schutz des Kindes wäre dadurch in Frage gestellt (Abs. 3)."
)
_URGENT = "Bei dringender Gefahr sofort das Jugendamt oder die Polizei (110) rufen."
_PSEUDONYMS = "Namen, Anschriften und Rufnummern sind ersetzt. Umschreibungen bleiben: bitte vor der Weitergabe lesen."
_OPEN = ("am", "mit wem")
_WHAT = "was gesehen, gesagt oder entschieden wurde"
_STEP, _SIGNED = 40 * MM, 25 * MM
"""What a step with its lines to write on takes, and the place to sign."""


@dataclass(frozen=True)
class ProtectionPart:
    """A step: each entry in bold when and with whom, then what; none where it is still open."""

    title: str
    entries: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ProtectionSheet:
    """The steps of a case, which is called by its number alone."""

    number: str
    steps: tuple[ProtectionPart, ...]
    organiser: str
    date: str
    file_title: str = ""
    """What the file is called for its reader: names nobody."""


@dataclass(frozen=True)
class ProtectionOptions:
    """How it is printed."""

    large: Annotated[bool, Hint("Große Schrift")] = False


def render(
    sheet: ProtectionSheet, options: ProtectionOptions, progress: Progress = silent, letterhead: Letterhead = PLAIN
) -> bytes:
    """The sheet as a PDF."""
    progress(0, 1, Sentence(TITLE))
    paper = PdfDocument(
        sheet.file_title or TITLE,
        header_left=sheet.organiser,
        date=sheet.date,
        large=options.large,
        letterhead=letterhead,
    )
    paper.heading(1, TITLE)
    paper.paragraph(f"Fall {sheet.number}", style="lead")
    paper.paragraph(f"{_SECRET} {_PSEUDONYMS}", style="note")
    paper.paragraph(_LAW, style="small")
    paper.paragraph([strong(_URGENT)])
    for step in sheet.steps:
        _step(paper, step)
    paper.keep(_SIGNED * paper.scale)
    paper.lines_to_write("Ort, Datum", "Unterschrift")
    return paper.finish()


def _step(paper: PdfDocument, step: ProtectionPart) -> None:
    if not step.entries:
        paper.keep(_STEP * paper.scale)
    paper.heading(2, step.title, set_as="heading3")
    for lead, text in step.entries:
        paper.paragraph([strong(lead), f"\n{text}"])
    if not step.entries:
        paper.lines_to_write(*_OPEN)
        paper.lines_to_write(_WHAT)


FORM = Form(ProtectionSheet, ProtectionOptions, render)
