"""The logo of the office: checked before it is kept, made ready for the page.

What a PDF for the archive can't hold (CMYK, transparency, colour profiles, huge pictures) is converted; what isn't one
still picture is refused with a sentence that says what to do.
"""

import io
from dataclasses import dataclass

from PIL import Image

from app.common.errors import UserError
from app.reports.pictures import Fault, PictureError, read_picture

MOST_BYTES = 5_000_000
MOST_PIXELS = 40_000_000
_KEPT_PIXELS = (1600, 600)
"""What a printed logo needs: 600 dots per inch at 68 × 25 mm."""
_LEAST_PIXELS = 16

TOO_LARGE = "Das Logo ist zu groß. Bitte ein Bild mit höchstens 5 MB und 40 Millionen Bildpunkten nehmen."
_DRAWING = (
    "Das Logo ist eine Vektorzeichnung (SVG, EPS oder PDF). Bitte als PNG speichern, am besten 1600 Bildpunkte breit."
)
_ANIMATED = "Das Logo bewegt sich. Bitte ein stehendes Bild (PNG oder JPEG) nehmen."
_UNREADABLE = (
    "Das Logo lässt sich nicht lesen; die Datei ist beschädigt oder kein Bild. Bitte ein PNG oder JPEG nehmen."
)
_HEIC = (
    "Das Logo liegt als HEIC vor, wie Telefone fotografieren. Bitte als JPEG oder PNG sichern, "
    "am Telefon etwa mit „Teilen“ und „Maximale Kompatibilität“, und dieses Bild nehmen."
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
    try:
        picture = read_picture(data, MOST_PIXELS, _KEPT_PIXELS, still=True)
    except PictureError as error:
        raise _refusal(error.fault) from None
    if min(picture.size) < _LEAST_PIXELS:
        raise UserError(_EMPTY)
    return Logo(picture.width, picture.height, picture.tobytes())


def _refusal(fault: Fault) -> UserError:
    match fault:
        case Fault.HEIC:
            return UserError(_HEIC)
        case Fault.DRAWING:
            return UserError(_DRAWING)
        case Fault.TOO_LARGE:
            return UserError(TOO_LARGE)
        case Fault.MOVING:
            return UserError(_ANIMATED)
    return UserError(_UNREADABLE)
