"""Pages as images and as text."""

import pytest

from app.reports.forms.attendance import AttendanceList, AttendanceOptions, render
from app.views.preview import pdfium

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
    (place,) = pdfium.find(paper, text)
    assert place.page == 0
    assert place.boxes
    for left, top, right, bottom in place.boxes:
        assert 0 < left < right < 595
        assert 0 < top < bottom < 842


def test_what_is_not_there_is_not_found(paper: bytes):
    assert pdfium.find(paper, "Schulze") == []
    assert pdfium.find(paper, "  ") == []
