"""Pictures of every kind in every place where the program reads one: upright, in their colours, and nothing but their points."""

import io
from collections.abc import Callable

import pikepdf
import pytest
from pictures import HEIGHT, PLACE, UPRIGHT, WIDTH, heic, turned
from PIL import Image

from app.common.errors import UserError
from app.papers import letterhead
from app.reports.pdf.document import PdfDocument
from app.reports.pdf.logo import read_logo
from app.views.shared.records.viewer import _picture

Seen = tuple[int, int, Callable[[int, int], tuple[int, ...]]]


def as_logo(data: bytes) -> Seen:
    logo = read_logo(data)
    image = Image.frombytes("RGB", (logo.width, logo.height), logo.pixels)
    return logo.width, logo.height, lambda x, y: image.getpixel((x, y))  # type: ignore[return-value]


def as_kept_logo(data: bytes) -> Seen:
    return as_logo(letterhead.ready_logo(data))


def in_the_viewer(data: bytes) -> Seen:
    image = _picture(data)
    return image.width(), image.height(), lambda x, y: image.pixelColor(x, y).getRgb()[:3]  # type: ignore[index, return-value]


PLACES = {"logo": as_logo, "kept logo": as_kept_logo, "viewer": in_the_viewer}


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("kind", UPRIGHT)
def test_stands_upright_in_its_colours(kind: str, place: str) -> None:
    made, wanted = UPRIGHT[kind]
    width, height, point = PLACES[place](made())
    assert (width, height) == (WIDTH, HEIGHT)
    for x, colour in zip((width // 4, width * 3 // 4), wanted, strict=True):
        assert point(x, height // 2) == pytest.approx(colour, abs=14)


@pytest.mark.parametrize("brand", [b"heic", b"mif1", b"avif"])
def test_what_a_phone_makes_and_nobody_else_reads_is_refused_with_the_way(brand: bytes) -> None:
    with pytest.raises(UserError, match="Bitte als JPEG oder PNG sichern"):
        read_logo(heic(brand))
    with pytest.raises(UserError, match="Bitte eine Kopie speichern"):
        _picture(heic(brand))


@pytest.mark.parametrize("orientation", range(2, 9))
def test_where_and_with_what_it_was_taken_gets_nowhere(orientation: int) -> None:
    data = turned(orientation)
    assert PLACE.encode() in data
    kept = letterhead.ready_logo(data)
    paper = PdfDocument("Probe", logo=read_logo(kept))
    paper.paragraph("Wort")
    made = paper.finish()
    with pikepdf.open(io.BytesIO(made)) as pdf:
        streams = [entry.read_bytes() for entry in pdf.objects if isinstance(entry, pikepdf.Stream)]
    for part in (kept, made, *streams):
        assert PLACE.encode() not in part
        assert b"Exif" not in part
    with Image.open(io.BytesIO(kept)) as image:
        assert not image.getexif()
        assert not image.info
