"""Pages as images and as text."""

import pytest
from pytestqt.qtbot import QtBot

from app.common import cancelling, children
from app.common.cancelling import Cancellation
from app.common.errors import Cancelled
from app.reports.forms.attendance import AttendanceList, AttendanceOptions, render
from app.views.preview import pdfium, search
from app.views.work import Lane, Work

NAMES = ("Çelik, Aylin", "Müller, Jürgen", "محمد, أحمد")


@pytest.fixture(scope="module")
def paper() -> bytes:
    return render(AttendanceList("Nähcafé", "Di, 24.11.2026", names=NAMES), AttendanceOptions(blank_rows=40))


def test_sizes_and_pictures_fit_the_paper(paper: bytes):
    sizes = pdfium.sizes(paper)
    assert len(sizes) == 2
    assert round(sizes[0][0]) == 595
    image = pdfium.image(paper, 1, 300)
    assert image.width() in (300, 301)
    assert abs(image.height() / image.width() - sizes[1][1] / sizes[1][0]) < 0.01
    colours = {image.pixel(x, y) for x in range(0, 300, 3) for y in range(0, 420, 3)}
    assert len(colours) > 2, "an empty page"


@pytest.mark.parametrize("text", ["müller", "ÇELIK,  Aylin", "محمد"])
def test_text_is_found_in_any_case_and_script(paper: bytes, text: str):
    (place,) = search.find(paper, text)
    assert place.page == 0
    assert place.boxes
    for left, top, right, bottom in place.boxes:
        assert 0 < left < right < 595
        assert 0 < top < bottom < 842


def test_what_is_not_there_is_not_found(paper: bytes):
    assert search.find(paper, "Schulze") == []
    assert search.find(paper, "  ") == []


@pytest.mark.parametrize("text", ["\0", "\0\0", "\0 ", "\x01\x02", "\ud800", "\u2028"])
def test_what_can_not_be_seen_is_found_nowhere(paper: bytes, text: str):
    """A search for it once never ended: PDFium took it for an empty text."""
    assert search.find(paper, text) == []


def test_what_can_not_be_seen_does_not_hinder_the_rest(paper: bytes):
    assert search.find(paper, "\0Müller") == search.find(paper, "Müller") != []


def test_a_search_that_never_ends_is_ended(paper: bytes, work: Work, qtbot: QtBot):
    """PDFium goes round in a circle over an empty text; nothing short waits for it, and cancelling ends it."""
    endless, got = search.request(paper, "\0"), []
    job = work.run(children.ask, search.__name__, endless, lane=Lane.LONG)
    qtbot.waitUntil(lambda: work.running == (job,))
    work.run(pdfium.image, paper, 0, 100, done=got.append)
    qtbot.waitUntil(lambda: len(got) == 1)
    job.cancel()
    qtbot.waitUntil(lambda: not work.busy)


def test_drawing_stops_where_it_is(paper: bytes):
    cancellation = Cancellation()
    cancellation.cancel()
    with cancelling.running(cancellation), pytest.raises(Cancelled):
        pdfium.image(paper, 0, 300)
    assert pdfium.image(paper, 0, 300).width() in (300, 301)


def test_the_library_is_found_that_is_read_before_it_is_loaded() -> None:
    assert [path.stat().st_size > 1_000_000 for path in pdfium.library_files()] == [True]
