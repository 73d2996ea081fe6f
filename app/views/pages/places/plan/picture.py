"""A file made into the picture of the plan, in the worker thread: a picture or a page of a PDF."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, Qt
from PySide6.QtGui import QImage

from app.common.cancelling import abandonable
from app.common.errors import UserError
from app.common.files import read_chosen
from app.context import Context
from app.services.places import plan
from app.views.preview import pdfium

_tr = QCoreApplication.translate
_MEGA = 1024 * 1024
_LONGEST_SIDE = 4000
_MOST_PIXELS = 120_000_000


@dataclass(frozen=True)
class Made:
    """A picture ready to be kept: a PNG and its size in pixels."""

    png: bytes
    width: int
    height: int


@dataclass(frozen=True)
class Pages:
    """A PDF of several pages, of which one has to be chosen."""

    data: bytes
    count: int


def read(path: Path) -> Made | Pages:
    """Read a chosen file. Raises UserError with what is wrong with it."""
    text = _tr("Plan", "Die Datei ist größer als {most} MB. Bitte ein kleineres Bild des Plans wählen.")
    too_large = UserError(text.format(most=plan.FILE_BYTES // _MEGA))
    try:
        data = read_chosen(path, plan.FILE_BYTES, too_large)
    except OSError as error:
        raise UserError(_tr("Plan", "Die Datei lässt sich nicht lesen. Bitte prüfen, ob sie noch da ist.")) from error
    if data.startswith(b"%PDF"):
        count = _count(data)
        return page(data, 0) if count == 1 else Pages(data, count)
    return abandonable(lambda: _made(_picture(data)))


def page(data: bytes, number: int) -> Made:
    """A page of a PDF as a picture; the first is 0. Raises UserError."""
    from pypdfium2 import PdfiumError

    try:
        width, height = pdfium.sizes(data)[number]
        share = _LONGEST_SIDE / max(width, height, 1)
        return _made(pdfium.image(data, number, max(1, round(width * share))))
    except PdfiumError as error:
        raise _unreadable_pdf() from error


def stored(context: Context, plan_id: int) -> QImage:
    """The picture of a plan as the vault keeps it. Raises UserError where it is gone."""
    return QImage.fromData(context.read(plan.picture, plan_id), "PNG")  # type: ignore[arg-type]


def _count(data: bytes) -> int:
    from pypdfium2 import PdfiumError

    try:
        count = len(pdfium.sizes(data))
    except PdfiumError as error:
        raise _unreadable_pdf() from error
    if not count:
        raise _unreadable_pdf()
    return count


def _unreadable_pdf() -> UserError:
    return UserError(
        _tr(
            "Plan",
            "Dieses PDF ist beschädigt oder geschützt. Bitte ein anderes wählen oder den Plan als Bild speichern.",
        )
    )


def _picture(data: bytes) -> QImage:
    from app.reports.pictures import Fault, PictureError, read_picture

    try:
        picture = read_picture(data, _MOST_PIXELS, (_LONGEST_SIDE, _LONGEST_SIDE))
    except PictureError as error:
        said = {
            Fault.HEIC: _tr(
                "Plan", "HEIC-Bilder vom Telefon lassen sich nicht lesen. Bitte als JPEG oder PNG speichern."
            ),
            Fault.TOO_LARGE: _tr("Plan", "Das Bild hat zu viele Bildpunkte. Bitte eine kleinere Fassung wählen."),
        }
        other = _tr("Plan", "Das ist kein Bild, das sich lesen lässt. Möglich sind PNG, JPEG und PDF.")
        raise UserError(said.get(error.fault, other)) from None
    points = QImage(picture.tobytes(), *picture.size, 3 * picture.width, QImage.Format.Format_RGB888)
    return points.copy()  # Qt has looked at bytes of Python so far


def _made(image: QImage) -> Made:
    if max(image.width(), image.height()) > _LONGEST_SIDE:
        smooth = Qt.TransformationMode.SmoothTransformation
        image = image.scaled(_LONGEST_SIDE, _LONGEST_SIDE, Qt.AspectRatioMode.KeepAspectRatio, smooth)
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.convertToFormat(QImage.Format.Format_RGB888).save(buffer, "PNG")  # type: ignore[call-overload]
    return Made(bytes(data.data()), image.width(), image.height())
