"""The logo: what can be printed is made ready, everything else refused with a sentence that helps."""

import io
import struct
import zlib

import pikepdf
import pytest
from PIL import Image, ImageCms
from tagged import problems

from app.common.errors import UserError
from app.reports.pdf.document import PdfDocument
from app.reports.pdf.logo import MOST_BYTES, Logo, read_logo


def saved(image: Image.Image, kind: str = "PNG", **options: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **options)
    return out.getvalue()


def plain(mode: str = "RGB", size: tuple[int, int] = (60, 30), colour: object = (200, 30, 30)) -> Image.Image:
    return Image.new(mode, size, colour)


def pixel(logo: Logo, x: int = 5, y: int = 5) -> tuple[int, ...]:
    at = (y * logo.width + x) * 3
    return tuple(logo.pixels[at : at + 3])


def huge_png(width: int, height: int) -> bytes:
    """A few bytes that say they are a huge picture."""

    def part(name: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", head) + part(b"IDAT", zlib.compress(b"\0" * 1000)) + part(b"IEND", b"")


class TestTaken:
    @pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "BMP", "TIFF", "WEBP"])
    def test_every_usual_kind(self, kind: str) -> None:
        logo = read_logo(saved(plain(), kind))
        assert (logo.width, logo.height) == (60, 30)
        assert all(abs(a - b) < 16 for a, b in zip(pixel(logo), (200, 30, 30), strict=True))

    def test_cmyk_becomes_rgb(self) -> None:
        logo = read_logo(saved(plain("CMYK", colour=(0, 255, 255, 0)), "JPEG"))
        red, green, blue = pixel(logo)
        assert red > 200
        assert max(green, blue) < 60
        assert len(logo.pixels) == logo.width * logo.height * 3

    def test_transparency_lies_on_white(self) -> None:
        assert pixel(read_logo(saved(plain("RGBA", colour=(255, 0, 0, 0))))) == (255, 255, 255)
        assert pixel(read_logo(saved(plain("RGBA", colour=(0, 0, 0, 128)))))[0] == pytest.approx(127, abs=2)
        palette = plain("P", colour=1)
        palette.putpalette([0, 0, 0, 10, 20, 30])
        assert pixel(read_logo(saved(palette, transparency=1))) == (255, 255, 255)

    @pytest.mark.parametrize("mode", ["1", "L", "LA", "I;16", "P"])
    def test_greys_and_palettes(self, mode: str) -> None:
        assert pixel(read_logo(saved(Image.new(mode, (20, 20)))))

    def test_a_colour_profile_is_applied_and_a_broken_one_ignored(self) -> None:
        profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
        assert pixel(read_logo(saved(plain(), icc_profile=profile))) == pytest.approx((200, 30, 30), abs=3)
        assert pixel(read_logo(saved(plain(), icc_profile=b"broken"))) == (200, 30, 30)

    def test_large_ones_are_made_smaller(self) -> None:
        logo = read_logo(saved(plain(size=(5000, 1000))))
        assert logo.width == 1600
        assert logo.size_within(100, 100) == pytest.approx((100, 20))


class TestRefused:
    @pytest.mark.parametrize(
        ("data", "words"),
        [
            (b"", "beschädigt"),
            (b"kein Bild", "beschädigt"),
            (b"\x89PNG\r\n\x1a\n" + b"\0" * 100, "beschädigt"),
            (saved(plain())[:60], "beschädigt"),
            (saved(plain(size=(400, 400)), "JPEG")[:300], "beschädigt"),
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "SVG"),
            (b"\xef\xbb\xbf<?xml version='1.0'?>\n<!-- x -->\n<svg/>", "SVG"),
            (b"%!PS-Adobe-3.0 EPSF-3.0\n", "SVG"),
            (b"%PDF-1.7\n", "PDF"),
            (b"x" * (MOST_BYTES + 1), "zu groß"),
            (huge_png(60_000, 60_000), "zu groß"),
            (huge_png(9_000, 9_000), "zu groß"),
            (saved(plain(size=(3, 3))), "zu klein"),
        ],
    )
    def test_with_a_sentence(self, data: bytes, words: str) -> None:
        with pytest.raises(UserError, match=words) as refused:
            read_logo(data)
        assert str(refused.value).endswith(".")

    @pytest.mark.parametrize("kind", ["GIF", "WEBP", "PNG", "TIFF"])
    def test_what_moves(self, kind: str) -> None:
        frames = [plain(colour=(shade, 0, 0)) for shade in (0, 100, 200)]
        with pytest.raises(UserError, match="bewegt"):
            read_logo(saved(frames[0], kind, save_all=True, append_images=frames[1:]))


def test_it_stands_once_in_the_file_and_on_every_page() -> None:
    paper = PdfDocument(
        "Logo", header_left="Gemeinde", logo=read_logo(saved(plain("RGBA", (300, 200), (9, 9, 99, 200))))
    )
    paper.paragraph("Wort " * 2000)
    data = paper.finish()
    assert problems(data) == []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        pictures = [
            entry for entry in pdf.objects if isinstance(entry, pikepdf.Stream) and entry.get("/Subtype") == "/Image"
        ]
        assert len(pictures) == 1
        assert all(b" Do" in page.Contents.read_bytes() for page in pdf.pages)
        assert len(pdf.pages) > 2
