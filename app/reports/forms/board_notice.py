"""„Du hast gesagt – wir haben gemacht“: one page in large letters for the board in the quarter. It names nobody."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports.forms.concern_phrases import notice_words
from app.reports.forms.form import Form
from app.reports.forms.phrases import RIGHT_TO_LEFT
from app.reports.pdf.document import PdfDocument
from app.reports.pdf.letterhead import PLAIN, Letterhead
from app.reports.pdf.page import Frame, Page

TITLE = "Du hast gesagt – wir haben gemacht"
_USUAL, _LARGER = (2.4, 2.1, 1.75), (2.8, 2.5, 2.2)
"""How much larger than other papers, as it is read from two metres away: as large as everything fits, else the smallest."""
_LEAST = 24
"""Points that an entry takes at least, in the usual size."""
_GERMAN = "de"


@dataclass(frozen=True)
class SaidAndDone:
    """What somebody said, and what became of it, as it was typed."""

    said: str
    done: str


@dataclass(frozen=True)
class BoardNotice:
    """What hangs on the board. Headings stand in `language`, smaller in each of `further` as well."""

    period: str
    rows: tuple[SaidAndDone, ...]
    contact: str
    organiser: str
    language: str = "de"
    further: tuple[str, ...] = ()
    large: bool = False
    file_title: str = ""
    """What the file is called for its reader: names nobody."""


@dataclass(frozen=True)
class NoOptions:
    """How it is printed depends on what finds room and is chosen with it."""


class _Board(PdfDocument):
    """A page whose text is larger than that of other papers."""

    def __init__(self, notice: BoardNotice, letterhead: Letterhead, larger: float) -> None:
        title = notice.file_title or TITLE
        super().__init__(title, notice.language, header_left=notice.organiser, letterhead=letterhead, size=larger)

    def _new_page(self, size: tuple[float, float], frame: Frame, scale: float) -> Page:
        return super()._new_page(size, replace(frame, title="", page=""), scale)


def render(
    notice: BoardNotice, _options: NoOptions, progress: Progress = silent, letterhead: Letterhead = PLAIN
) -> bytes:
    """The notice as a PDF of one page; entries that find no room are left out (see `left_out`)."""
    progress(0, 1, Sentence(TITLE))
    larger, fitting = _fitting(notice, letterhead)
    paper = _Board(notice, letterhead, larger)
    _write(paper, notice, [notice.rows[place] for place in fitting])
    return paper.finish()


def left_out(notice: BoardNotice, letterhead: Letterhead = PLAIN) -> list[int]:
    """The places of the entries that find no room on the page."""
    _, fitting = _fitting(notice, letterhead)
    return [place for place in range(len(notice.rows)) if place not in fitting]


def _fitting(notice: BoardNotice, letterhead: Letterhead) -> tuple[float, list[int]]:
    """How large it is set, and the places of the entries that stand on the page: in their order, as long as there is room."""
    sizes = _LARGER if notice.large else _USUAL
    everything = list(range(len(notice.rows)))
    for larger in sizes:
        if _fits(_Board(notice, letterhead, larger), notice, everything):
            return larger, everything
    trial, found = _Board(notice, letterhead, sizes[-1]), list[int]()
    for place in everything:
        if _fits(trial, notice, [*found, place]):
            found.append(place)
            if trial.room < _LEAST * trial.scale:
                break
    return sizes[-1], found


def _fits(trial: PdfDocument, notice: BoardNotice, places: Sequence[int]) -> bool:
    """Whether entries stand on one page, tried on a new one."""
    trial.page_break()
    page = trial.canvas.getPageNumber()
    _write(trial, notice, [notice.rows[place] for place in places])
    return bool(trial.canvas.getPageNumber() == page)


def _write(paper: PdfDocument, notice: BoardNotice, rows: Sequence[SaidAndDone]) -> None:
    """All of the page. What was said stands on the side where the headings begin to be read."""
    words = [notice_words(code) for code in (notice.language, *notice.further)]
    paper.heading(1, words[0].title)
    for language, one in zip(notice.further, words[1:], strict=True):
        paper.paragraph(one.title, style="lead", language=language)
    if notice.period:
        paper.paragraph(notice.period, style="note", language=_GERMAN)
    turned = notice.language in RIGHT_TO_LEFT
    cells = [(f"„{row.said}“", row.done) for row in rows]
    if rows:
        paper.table(
            _in_order(("\n".join(one.said for one in words), "\n".join(one.done for one in words)), turned),
            [_in_order(pair, turned) for pair in cells],
            widths=(1, 1),
            named_by=int(turned),
        )
    paper.paragraph(notice.contact, style="note", language=_GERMAN)


def _in_order(pair: tuple[str, str], turned: bool) -> tuple[str, str]:
    return (pair[1], pair[0]) if turned else pair


def _nothing(notice: BoardNotice, _options: NoOptions) -> Sentence | None:
    if notice.rows:
        return None
    return Sentence(
        "Es gibt nichts zu drucken: Im gewählten Zeitraum ist kein gelöstes Anliegen, bei dem „Zitat erlaubt“ eingetragen ist."
    )


FORM = Form(BoardNotice, NoOptions, render, nothing=_nothing)
