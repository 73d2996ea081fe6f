"""One letter to many: each begins on a new page and has its own numbers of pages."""

from dataclasses import dataclass

from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports.forms.form import Form
from app.reports.forms.letter import Letter, LetterOptions, written
from app.reports.pdf.canvas import TaggedCanvas
from app.reports.pdf.letterhead import PLAIN, Letterhead

TITLE = "Serienbrief"


@dataclass(frozen=True)
class SerialLetters:
    """The letters in the order in which they are printed; `file_title` names nobody."""

    letters: tuple[Letter, ...]
    file_title: str = TITLE


def render(
    data: SerialLetters, options: LetterOptions, progress: Progress = silent, letterhead: Letterhead = PLAIN
) -> bytes:
    """All letters in one PDF."""
    what, last = Sentence(TITLE), len(data.letters) - 1
    canvas = TaggedCanvas(data.file_title, data.letters[0].language, accent=letterhead.accent)
    for number, letter in enumerate(data.letters):
        progress(number, last + 1, what)
        paper = written(letter, options, canvas, letterhead)
        if number < last:
            paper.close()
            canvas.count_anew()
    return paper.finish()


def _nothing(data: SerialLetters, _options: LetterOptions) -> Sentence | None:
    if data.letters:
        return None
    return Sentence("Es gibt nichts zu drucken: Hier hat niemand eine vollständige Anschrift.")


FORM = Form(SerialLetters, LetterOptions, render, nothing=_nothing)
