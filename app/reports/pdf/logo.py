"""The logo of the office: checked before it is kept, made ready for the page.

What a PDF for the archive can't hold (CMYK, transparency, colour profiles, huge pictures) is converted; what isn't one
still picture is refused with a sentence that says what to do.
"""

import io
import warnings
from dataclasses import dataclass

from PIL import Image, ImageCms, UnidentifiedImageError

from app.common.errors import UserError

MOST_BYTES = 5_000_000
MOST_PIXELS = 40_000_000
_KEPT_PIXELS = (1600, 600)
"""What a printed logo needs: 600 dots per inch at 68 × 25 mm."""
_FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "TIFF", "BMP")

TOO_LARGE = "Das Logo ist zu groß. Bitte ein Bild mit höchstens 5 MB und 40 Millionen Bildpunkten nehmen."
_DRAWING = (
    "Das Logo ist eine Vektorzeichnung (SVG, EPS oder PDF). Bitte als PNG speichern, am besten 1600 Bildpunkte breit."
)
_ANIMATED = "Das Logo bewegt sich. Bitte ein stehendes Bild (PNG oder JPEG) nehmen."
_UNREADABLE = (
    "Das Logo lässt sich nicht lesen; die Datei ist beschädigt oder kein Bild. Bitte ein PNG oder JPEG nehmen."
)
_EMPTY = "Das Logo ist zu klein oder leer. Bitte ein Bild mit mindestens 16 × 16 Bildpunkten nehmen."


@dataclass(frozen=True)
class Logo:
    """A picture in RGB on white, row by row from the top, three bytes per pixel."""

    width: int
    height: int
    pixels: bytes

    def size_within(self, width: float, height: float) -> tuple[float, float]:
        """The largest size in points with the same proportions."""
        factor = min(width / self.width, height / self.height)
        return self.width * factor, self.height * factor

    def png(self) -> bytes:
        """The picture as a small file, to be kept; `read_logo` gives the same picture back."""
        out = io.BytesIO()
        Image.frombytes("RGB", (self.width, self.height), self.pixels).save(out, "PNG", optimize=True)
        return out.getvalue()


def read_logo(data: bytes) -> Logo:
    """The logo from the bytes of a file. Raises UserError with what is wrong with it."""
    if len(data) > MOST_BYTES:
        raise UserError(TOO_LARGE)
    if _is_drawing(data):
        raise UserError(_DRAWING)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
                return _converted(image)
    except UserError:
        raise
    except Image.DecompressionBombError:
        raise UserError(TOO_LARGE) from None
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError, KeyError, IndexError, TypeError, EOFError):
        raise UserError(_UNREADABLE) from None


def _is_drawing(data: bytes) -> bool:
    beginning = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return beginning.startswith((b"%!ps", b"%pdf", b"<svg")) or (beginning.startswith(b"<") and b"<svg" in beginning)


def _converted(image: Image.Image) -> Logo:
    if image.width * image.height > MOST_PIXELS:
        raise UserError(TOO_LARGE)
    if min(image.size) < 16:
        raise UserError(_EMPTY)
    if getattr(image, "n_frames", 1) > 1:
        raise UserError(_ANIMATED)
    image.load()
    picture = _on_white(_in_srgb(image))
    picture.thumbnail(_KEPT_PIXELS, Image.Resampling.LANCZOS)
    return Logo(picture.width, picture.height, picture.tobytes())


def _in_srgb(image: Image.Image) -> Image.Image:
    """CMYK and other colours as sRGB, by the profile in the file where there is a usable one."""
    profile = image.info.get("icc_profile")
    if profile and image.mode in ("RGB", "CMYK", "L"):
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError):
            return image
        return converted or image
    return image


def _on_white(image: Image.Image) -> Image.Image:
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        layer = image.convert("RGBA")
        ground = Image.new("RGBA", layer.size, "white")
        return Image.alpha_composite(ground, layer).convert("RGB")
    if image.mode in ("I;16", "I;16B", "I", "F"):
        return image.point(lambda value: value / 256).convert("L").convert("RGB")
    return image.convert("RGB")
