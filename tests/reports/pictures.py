"""Pictures of every kind that a phone, a scanner or a print shop makes: one field of colours, told from each other."""

import io
from collections.abc import Callable
from typing import Any

from PIL import Image, ImageCms

RED, BLUE, WHITE = (200, 30, 30), (30, 30, 200), (255, 255, 255)
WIDTH, HEIGHT = 96, 48
_ORIENTATION, _GPS, _MAKER = 0x0112, 0x8825, 0x010F
PLACE = "Geheimer Ort 47"


def field() -> Image.Image:
    """What every picture shows when it is upright: red at the left, blue at the right."""
    image = Image.new("RGB", (WIDTH, HEIGHT), RED)
    image.paste(BLUE, (WIDTH // 2, 0, WIDTH, HEIGHT))
    return image


def saved(image: Image.Image, format_: str, **options: Any) -> bytes:
    """An image as the bytes of a file."""
    out = io.BytesIO()
    image.save(out, format_, **options)
    return out.getvalue()


def picture(mode: str = "RGB", format_: str = "PNG", **options: Any) -> bytes:
    """The field in a mode."""
    return saved(field().convert(mode), format_, **options)


def turned(orientation: int, format_: str = "JPEG") -> bytes:
    """The field as a camera stores it that was held otherwise, with the place where that was."""
    back = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }[orientation]
    exif = Image.Exif()
    exif[_ORIENTATION] = orientation
    exif[_MAKER] = PLACE
    exif.get_ifd(_GPS)[1] = "N"
    return saved(field().transpose(back), format_, exif=exif)


def mpo() -> bytes:
    """A JPEG that holds a second picture."""
    return saved(field(), "MPO", save_all=True, append_images=[Image.new("RGB", (WIDTH, HEIGHT), "green")])


def cmyk(adobe: bool = True) -> bytes:
    """A JPEG in CMYK as Adobe writes it, inverted and with a mark that says so; else neither."""
    image = field().convert("CMYK")
    if adobe:
        return saved(image, "JPEG", quality=95)
    data = saved(Image.eval(image, lambda value: 255 - value), "JPEG", quality=95)
    at = data.index(b"\xff\xee")
    return data[:at] + data[at + 2 + int.from_bytes(data[at + 2 : at + 4], "big") :]


def palette(transparent: bool) -> bytes:
    """In 8 colours; what would be red is transparent then, so that white shines through."""
    image = field().quantize(8)
    return saved(image, "PNG", **({"transparency": image.getpixel((1, 1))} if transparent else {}))


def heic(brand: bytes = b"heic") -> bytes:
    """The beginning of a photo of a phone."""
    return b"\0\0\0\x18ftyp" + brand + b"\0\0\0\0mif1heic" + b"\0" * 64


def with_profile() -> bytes:
    """With a colour profile."""
    return picture(icc_profile=ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())


def deep() -> bytes:
    """16 bits of grey, black at the left, nearly white at the right."""
    half = WIDTH // 2
    row = (b"\0\0" * half) + (b"\0\xf0" * half)
    image = Image.frombytes("I;16", (WIDTH, HEIGHT), row * HEIGHT)
    return saved(image, "PNG")


GREY = tuple((value, value, value) for value in (82, 49))
"""Red and blue without their colour."""
UPRIGHT: dict[str, tuple[Callable[[], bytes], tuple[tuple[int, int, int], tuple[int, int, int]]]] = {
    **{f"turned {number}": (lambda number=number: turned(number), (RED, BLUE)) for number in range(2, 9)},  # type: ignore[misc]
    **{f"turned 6 {kind}": (lambda kind=kind: turned(6, kind), (RED, BLUE)) for kind in ("PNG", "WEBP", "TIFF")},  # type: ignore[misc]
    "MPO": (mpo, (RED, BLUE)),
    "CMYK of Adobe": (cmyk, (RED, BLUE)),
    "CMYK of others": (lambda: cmyk(adobe=False), (RED, BLUE)),
    "CMYK TIFF": (lambda: picture("CMYK", "TIFF"), (RED, BLUE)),
    "palette": (lambda: palette(transparent=False), (RED, BLUE)),
    "palette with transparency": (lambda: palette(transparent=True), (WHITE, BLUE)),
    "16 bit": (deep, ((0, 0, 0), (240, 240, 240))),
    "grey": (lambda: picture("L", "JPEG", quality=95), (GREY[0], GREY[1])),
    "grey and alpha": (lambda: picture("LA"), (GREY[0], GREY[1])),
    "RGB and alpha": (lambda: picture("RGBA"), (RED, BLUE)),
    "with a profile": (with_profile, (RED, BLUE)),
    "WebP": (lambda: picture("RGB", "WEBP", lossless=True), (RED, BLUE)),
    "GIF": (lambda: palette_gif(), (RED, BLUE)),
    "BMP": (lambda: picture("RGB", "BMP"), (RED, BLUE)),
}
"""Each kind: how it is made, and what it shows at the left and at the right."""


def palette_gif() -> bytes:
    """A still GIF."""
    return saved(field().quantize(8), "GIF")
