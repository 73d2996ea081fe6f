"""Pictures as phones, scanners and print shops make them, read for a page or the screen: upright, in sRGB, on white.

Only the points of a picture are taken. What else its file holds (place, camera, time, previews) goes nowhere.
"""

import io
import struct
import warnings
from contextlib import suppress
from enum import Enum

from PIL import Image, ImageChops, ImageCms, ImageOps, UnidentifiedImageError

_FORMATS = ("PNG", "JPEG", "GIF", "WEBP", "TIFF", "BMP")
_SEVERAL_IN_ONE = "MPO"
"""A JPEG with further pictures for depth or a second lens; the first one is what was photographed."""
_BRANDS = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis")
_BROKEN = (
    UnidentifiedImageError, OSError, ValueError, SyntaxError, KeyError, IndexError, TypeError, EOFError, struct.error,
    OverflowError, AttributeError, ZeroDivisionError,
)  # fmt: skip
"""What a damaged file makes the readers raise."""


class Fault(Enum):
    """Why a picture can't be read."""

    HEIC = "heic"
    DRAWING = "drawing"
    TOO_LARGE = "too large"
    MOVING = "moving"
    UNREADABLE = "unreadable"


class PictureError(Exception):
    """A picture can't be read; `fault` says why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def read_picture(data: bytes, most_pixels: int, within: tuple[int, int], *, still: bool = False) -> Image.Image:
    """The picture in RGB, made smaller to fit `within` (width, height); of several in one file the first.

    With `still` one that moves is refused. Raises PictureError.
    """
    if data[4:8] == b"ftyp" and data[8:12] in _BRANDS:
        raise PictureError(Fault.HEIC)
    if _is_drawing(data):
        raise PictureError(Fault.DRAWING)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            with Image.open(io.BytesIO(data), formats=_FORMATS) as image:
                _demand(image, most_pixels, still)
                return _converted(image, within)
    except Image.DecompressionBombError:
        raise PictureError(Fault.TOO_LARGE) from None
    except _BROKEN:
        raise PictureError(Fault.UNREADABLE) from None


def _is_drawing(data: bytes) -> bool:
    beginning = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return beginning.startswith((b"%!ps", b"%pdf", b"<svg")) or (beginning.startswith(b"<") and b"<svg" in beginning)


def _demand(image: Image.Image, most_pixels: int, still: bool) -> None:
    if image.width * image.height > most_pixels:
        raise PictureError(Fault.TOO_LARGE)
    if still and image.format != _SEVERAL_IN_ONE and getattr(image, "n_frames", 1) > 1:
        raise PictureError(Fault.MOVING)


def _converted(image: Image.Image, within: tuple[int, int]) -> Image.Image:
    side = max(within)
    image.draft(None, (side, side))  # a large JPEG is decoded no larger than needed
    image.load()
    profile = image.info.get("icc_profile")
    picture = _in_srgb(_on_white(_eight_bits(_upright(_as_cmyk_is_meant(image)))), profile)
    picture.thumbnail(within, Image.Resampling.LANCZOS)
    return picture


def _upright(image: Image.Image) -> Image.Image:
    """As the camera was held. A broken note on that leaves it as it is."""
    with suppress(*_BROKEN):
        return ImageOps.exif_transpose(image)
    return image


def _as_cmyk_is_meant(image: Image.Image) -> Image.Image:
    """Pillow takes every JPEG in CMYK for inverted, as Adobe's are; those of others are not."""
    if image.mode == "CMYK" and image.format == "JPEG" and "adobe" not in image.info:
        return ImageChops.invert(image)
    return image


def _eight_bits(image: Image.Image) -> Image.Image:
    if not image.mode.startswith(("I", "F")):
        return image
    grey = image.point(lambda value: value / 256).convert("L")
    transparent = image.info.get("transparency")
    if isinstance(transparent, int):
        grey.info["transparency"] = transparent // 256
    return grey


def _on_white(image: Image.Image) -> Image.Image:
    """Without transparency, and in a mode that colour profiles are written for."""
    if image.has_transparency_data:
        layer = image.convert("RGBA")
        ground = Image.new("RGBA", layer.size, "white")
        return Image.alpha_composite(ground, layer).convert("RGB")
    return image if image.mode in ("RGB", "L", "CMYK", "LAB") else image.convert("RGB")


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """By the profile in the file where there is a usable one."""
    with suppress(ImageCms.PyCMSError, OSError, ValueError):
        source = _profile_of(image, profile)
        if source is not None:
            converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
            return converted or image.convert("RGB")
    return image.convert("RGB")


def _profile_of(image: Image.Image, profile: bytes | None) -> ImageCms.ImageCmsProfile | None:
    if profile:
        return ImageCms.ImageCmsProfile(io.BytesIO(profile))
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")) if image.mode == "LAB" else None
