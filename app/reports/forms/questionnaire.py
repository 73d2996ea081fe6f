"""Fragebogen: one sheet of half the usual size for each language, with pictures, faces and boxes. Nobody's name belongs on it."""

from dataclasses import dataclass
from typing import Annotated

from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports.forms.form import Form
from app.reports.forms.options import Choice, Hint
from app.reports.forms.questionnaire_sheet import Area, Questionnaire, Sheet, parts
from app.reports.pdf import style
from app.reports.pdf.canvas import TaggedCanvas
from app.reports.pdf.letterhead import PLAIN, Letterhead
from app.reports.pdf.looks import LARGE
from app.reports.pdf.style import MM

TITLE = "Fragebogen zum Stimmungsbild"
SINGLE, TWICE = "a5", "twice"
_A5 = (148 * MM, 210 * MM)


@dataclass(frozen=True)
class QuestionnaireOptions:
    """How it is printed."""

    paper_size: Annotated[
        str,
        Choice(
            "Blatt",
            ((SINGLE, "A5, ein Bogen je Seite"), (TWICE, "A4 quer, derselbe Bogen zweimal zum Durchschneiden")),
        ),
    ] = SINGLE
    large: Annotated[bool, Hint("Große Schrift (A4, ein Bogen je Seite)")] = False


def render(
    data: Questionnaire, options: QuestionnaireOptions, progress: Progress = silent, letterhead: Letterhead = PLAIN
) -> bytes:
    """The sheets as a PDF: one language after the other. Raises Cancelled through `progress`."""
    twice = options.paper_size == TWICE and not options.large
    scale = LARGE if options.large else 1.0
    page = style.A4 if options.large else (style.A4[1], style.A4[0]) if twice else _A5
    canvas = TaggedCanvas(data.file_title or TITLE, data.language, page, letterhead.accent)
    areas = [
        Area(canvas, left, (page[0] / (1 + twice), page[1]), scale)
        for left in ((0.0, page[0] / 2) if twice else (0.0,))
    ]
    begun = False
    for number, language in enumerate(data.languages):
        progress(number, len(data.languages), Sentence(TITLE))
        for part in parts(Sheet(areas[0], data, language, letterhead)):
            if begun:
                canvas.showPage()
            begun = True
            for area in areas:
                with canvas.struct("Sect", language=language):
                    Sheet(area, data, language, letterhead).draw(part)
            if twice:
                _cut(canvas, page)
    return canvas.finish()


def _cut(canvas: TaggedCanvas, page: tuple[float, float]) -> None:
    canvas.setDash([4, 3])
    canvas.setStrokeColor(style.RULE)
    canvas.setLineWidth(0.5)
    canvas.line(page[0] / 2, 0, page[0] / 2, page[1])
    canvas.setDash([])


def _nothing(data: Questionnaire, _options: QuestionnaireOptions) -> Sentence | None:
    if data.questions:
        return None
    return Sentence(
        "Es gibt nichts zu drucken: Dieses Stimmungsbild hat noch keine Fragen. Bitte erst Fragen eintragen."
    )


FORM = Form(Questionnaire, QuestionnaireOptions, render, nothing=_nothing)
