"""A paper made by the recipe, its drawing: a card that thanks somebody."""

from dataclasses import dataclass
from typing import Annotated

from app.common.progress import Progress, silent
from app.reports.forms.form import Form
from app.reports.forms.options import Hint
from app.reports.pdf.document import PdfDocument
from app.reports.pdf.letterhead import PLAIN, Letterhead


@dataclass(frozen=True)
class Card:
    """Whom it thanks."""

    name: str = ""


@dataclass(frozen=True)
class CardOptions:
    """How it is printed."""

    large: Annotated[bool, Hint("Große Schrift")] = False


def render(card: Card, options: CardOptions, progress: Progress = silent, letterhead: Letterhead = PLAIN) -> bytes:
    """The card as a PDF."""
    progress(0, 1, "Dankeskarte")
    paper = PdfDocument("Dankeskarte", large=options.large, letterhead=letterhead)
    paper.heading(1, "Danke!")
    paper.paragraph(card.name)
    return paper.finish()


FORM = Form(Card, CardOptions, render)
