"""Schweigepflichtentbindung: who releases whom towards whom, from what and for how long; a translation is read beside it."""

from dataclasses import dataclass

from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports.forms.form import Form
from app.reports.forms.release_phrases import DIRECTIONS, SCOPES, ReleaseWords, release_words
from app.reports.forms.signing import Side, Signing, SigningOptions, signed_paper
from app.reports.pdf.letterhead import PLAIN, Letterhead

TITLE = "Schweigepflichtentbindung"
SOCIAL_WORKER, PUBLIC_SERVANT = "social_worker", "public_servant"
"""As what she is bound to secrecy: § 203 (1) no. 6 or (2) StGB."""


@dataclass(frozen=True)
class ReleaseText:
    """The release in one language, with its last day as it is written there; without one it ends after some months."""

    language: str
    until: str = ""


@dataclass(frozen=True)
class ReleaseForm:
    """What is filled in. Whatever is empty is left to write on; without `direction` or `scopes` there are boxes for all.

    `direction` and `scopes` are the codes of the model; `texts` are the German one and at most one to read beside it.
    """

    person: str
    born: str
    office: str
    standing: str
    recipient: str
    direction: str
    scopes: tuple[str, ...]
    extent: str
    purpose: str
    months: int
    organiser: str
    date: str
    texts: tuple[ReleaseText, ...]
    signing: Signing
    file_title: str = ""
    """What the file is called for its reader: names nobody."""


def render(
    form: ReleaseForm, options: SigningOptions, progress: Progress = silent, letterhead: Letterhead = PLAIN
) -> bytes:
    """The release as a PDF."""
    progress(0, 1, Sentence(TITLE))
    until = {text.language: text.until for text in form.texts}

    def write(side: Side) -> None:
        _write(side, form, until.get(side.language, ""))

    title = form.file_title or TITLE
    return signed_paper(title, form.organiser, form.date, tuple(until), options, letterhead, write)


def _write(side: Side, form: ReleaseForm, until: str) -> None:
    words, paper = release_words(side.language), side.paper
    side.title(words.title)
    side.filled((side.words.name, form.person), (side.words.born, form.born))
    standing = words.social_worker if form.standing == SOCIAL_WORKER else words.public_servant
    paper.paragraph(f"{words.releases.format(office=form.office)} {standing}")
    side.heading(words.recipient)
    if form.recipient:
        paper.paragraph(form.recipient)
    else:
        side.filled((words.who, ""))
    side.heading(words.direction)
    side.chosen([(one, words.direction_words(one)) for one in DIRECTIONS], (form.direction,))
    side.heading(words.scope)
    side.chosen([(one, words.scope_words(one)) for one in SCOPES], form.scopes, columns=2)
    if form.extent or not form.scopes:
        side.filled((words.extent, form.extent))
    if form.purpose:
        side.heading(words.purpose)
        paper.paragraph(form.purpose)
    else:
        side.filled((words.purpose, ""))
    paper.paragraph(words.needed)
    _period(side, words, until, form.months)
    side.rights()
    side.sign(form.signing)


def _period(side: Side, words: ReleaseWords, until: str, months: int) -> None:
    side.heading(words.period)
    if until:
        side.paper.paragraph(words.until.format(day=until))
        return
    side.paper.paragraph(words.months.format(months=months))
    side.filled((words.other_day, ""))


FORM = Form(ReleaseForm, SigningOptions, render)
