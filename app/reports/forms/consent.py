"""Einwilligung, also to photographs: yes or no to each purpose, nothing ticked beforehand; a translation is read beside it."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.common.cldr import PLAIN_GERMAN
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports.forms.consent_phrases import PHOTO_PURPOSES, consent_words
from app.reports.forms.form import Form
from app.reports.forms.signing import GERMAN, Side, Signing, SigningOptions, signed_paper
from app.reports.pdf.letterhead import PLAIN, Letterhead

TITLE, PHOTO_TITLE = "Einwilligung", "Einwilligung in Fotos"
_NAMES_SOMEBODY, _ON_THE_INTERNET = "contact", "photo_web"
"""The purpose for which it has to be said to whom, and the one with a warning."""


@dataclass(frozen=True)
class ConsentForm:
    """What is filled in: name and day of birth are left to write on where they are empty. `purposes` are codes of the model, all
    of one kind; `languages` are the German one and at most one to read beside it.
    """

    person: str
    born: str
    organiser: str
    municipality: str
    purposes: tuple[str, ...]
    date: str
    languages: tuple[str, ...]
    signing: Signing
    file_title: str = ""
    """What the file is called for its reader: names nobody."""

    @property
    def photos(self) -> bool:
        """Whether it is about photographs."""
        return _photos(self.purposes)


def _photos(purposes: Sequence[str]) -> bool:
    return all(purpose in PHOTO_PURPOSES for purpose in purposes)


def titled(purposes: Sequence[str]) -> str:
    """What a consent to these purposes is called."""
    return PHOTO_TITLE if _photos(purposes) else TITLE


def render(
    form: ConsentForm, options: SigningOptions, progress: Progress = silent, letterhead: Letterhead = PLAIN
) -> bytes:
    """The consent as a PDF."""
    progress(0, 1, Sentence(TITLE))
    title = form.file_title or titled(form.purposes)

    def write(side: Side) -> None:
        _write(side, form)

    return signed_paper(title, form.organiser, form.date, form.languages, options, letterhead, write)


def _write(side: Side, form: ConsentForm) -> None:
    words, paper = consent_words(side.language), side.paper
    side.title(words.photo_title if form.photos else words.title)
    side.filled((side.words.name, form.person), (side.words.born, form.born))
    asks = f"Die {form.municipality}" if side.language in (GERMAN, PLAIN_GERMAN) else form.municipality
    paper.paragraph((words.photo_asks if form.photos else words.asks).format(organiser=asks))
    for purpose in form.purposes:
        side.heading(words.purpose_words(purpose))
        if purpose == _ON_THE_INTERNET:
            paper.paragraph(words.web)
        if side.language == GERMAN:
            paper.tick_boxes((words.yes, words.no), columns=4)
        else:
            paper.paragraph(f"{words.yes} / {words.no}")
        if purpose == _NAMES_SOMEBODY:
            side.filled((words.to_whom, ""))
    side.rights(words.period, words.photo_law if form.photos else words.law, words.data_rights)
    side.sign(form.signing)


FORM = Form(ConsentForm, SigningOptions, render)
