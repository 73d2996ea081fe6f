"""What papers share that somebody signs: the German text first, a reading aid in another language behind it, places to sign."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated

from app.reports.forms.options import Hint
from app.reports.forms.signed_phrases import SignedWords, signed_words
from app.reports.pdf.document import PdfDocument
from app.reports.pdf.letterhead import Letterhead
from app.reports.pdf.one_page import on_one_page
from app.reports.pdf.style import MM

GERMAN = "de"
_RIGHTS = 40 * MM
"""About what the heading of the rights takes with its first sentences."""
_HEAD, _ROW, _BULLET = 20 * MM, 15 * MM, 6 * MM
"""About what the heading with the box below takes, each row to sign, and each place to sign that is only named."""


@dataclass(frozen=True)
class Signing:
    """Who signs. `young_from` is the age from which a young person signs as well; it is said where who signs depends on the
    age. Guardian and interpreter are named where they are known.
    """

    person: bool = True
    young: bool = False
    guardian: bool = True
    young_from: int = 0
    guardian_name: str = ""
    interpreter_name: str = ""


@dataclass(frozen=True)
class SigningOptions:
    """How it is printed."""

    large: Annotated[bool, Hint("Große Schrift")] = False


@dataclass(frozen=True)
class Side:
    """One language of the paper: the German one is filled in and signed, any other is read beside it."""

    paper: PdfDocument
    language: str

    @property
    def is_signed(self) -> bool:
        """Whether it is the text that is signed."""
        return self.language == GERMAN

    @property
    def words(self) -> SignedWords:
        """The words that all such papers share."""
        return signed_words(self.language)

    def title(self, text: str) -> None:
        """The heading of this language; a reading aid says that it is one."""
        self.paper.heading(1, text)
        if not self.is_signed:
            self.paper.paragraph(self.words.aid, style="note")

    def heading(self, text: str) -> None:
        """A part of the text."""
        self.paper.heading(2, text, set_as="heading3")

    def filled(self, *fields: tuple[str, str]) -> None:
        """What is known, each with its label; lines to write on for what is not."""
        if known := [f"{label}: {value}" for label, value in fields if value]:
            self.paper.paragraph("\n".join(known))
        if open_fields := [label for label, value in fields if not value]:
            self._to_write(open_fields)

    def _to_write(self, labels: Sequence[str]) -> None:
        if self.is_signed:
            self.paper.lines_to_write(*labels)
        elif shown := [f"{label}: …" for label in labels]:
            self.paper.paragraph("\n".join(shown))

    def chosen(self, options: Sequence[tuple[str, str]], chosen: Sequence[str], columns: int = 1) -> None:
        """Those of the options (code, words) that were agreed on; boxes in columns for all where nothing is agreed yet."""
        known = [words for code, words in options if code in chosen]
        if known:
            self.paper.bullets(known)
        elif self.is_signed:
            self.paper.tick_boxes([words for _, words in options], columns)
        else:
            self.paper.bullets([words for _, words in options])

    def rights(self, *more: str) -> None:
        """That she is free not to sign and to revoke, and whatever else."""
        self.paper.keep(_RIGHTS * self.paper.scale)
        self.heading(self.words.rights)
        self.paper.bullets((self.words.free, self.words.revoke, *more))

    def sign(self, signing: Signing) -> None:
        """Places to sign; in a reading aid what each of them is for."""
        words = self.words
        guardian = _called(words.guardian, signing.guardian_name)
        interpreter = _called(words.interpreter, signing.interpreter_name)
        signs = ((signing.person, words.signature), (signing.young, words.young), (signing.guardian, guardian))
        labels = [label for is_asked, label in signs if is_asked]
        rows = tuple(_pairs((words.place_day, *labels, interpreter)))
        places = _ROW * len(rows) if self.is_signed else _BULLET * (len(labels) + 2)
        self.paper.keep((_HEAD + places) * self.paper.scale)
        self.heading(words.signed)
        if signing.young_from:
            self.paper.paragraph(words.minors.format(young=signing.young_from))
        if not self.is_signed:
            self.paper.bullets((*labels, interpreter, words.copy))
            return
        self.paper.tick_boxes((words.copy,))
        for row in rows:
            self.paper.lines_to_write(*row)


def _called(label: str, name: str) -> str:
    return f"{label}: {name}" if name else label


def _pairs(labels: Sequence[str]) -> Iterator[Sequence[str]]:
    for first in range(0, len(labels), 2):
        yield labels[first : first + 2]


def signed_paper(
    title: str,
    organiser: str,
    date: str,
    languages: Sequence[str],
    options: SigningOptions,
    letterhead: Letterhead,
    write: Callable[[Side], None],
) -> bytes:
    """The paper as a PDF: `write` is called for each of the languages, the German one first. What is signed is set small enough
    to stand on one page where that can still be read well, and so is each text to read beside it; large print is never made
    smaller.
    """

    def begun(size: float, language: str = GERMAN) -> PdfDocument:
        paper = PdfDocument(title, GERMAN, organiser, date, large=options.large, letterhead=letterhead, size=size)
        write(Side(paper, language))
        return paper

    def size_of(language: str) -> float | None:
        """No larger than what is signed."""
        return None if options.large else min(on_one_page(lambda size: begun(size, language)).scale, paper.scale)

    paper = begun(1) if options.large else on_one_page(begun)
    for language in (one for one in languages if one != GERMAN):
        paper.page_break(size_of(language))
        with paper.canvas.struct("Sect", language=language):
            write(Side(paper, language))
    return paper.finish()
