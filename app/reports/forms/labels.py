"""Address labels on common sheets: one letter per household, every script, nothing cut without a sign."""

from dataclasses import dataclass
from itertools import chain, repeat
from typing import Annotated

from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports.forms.form import Form
from app.reports.forms.options import Choice, Hint, Number
from app.reports.pdf import style
from app.reports.pdf.canvas import TaggedCanvas
from app.reports.pdf.letterhead import PLAIN, Letterhead
from app.reports.pdf.sheets.formats import FORMATS, LabelFormat, format_of
from app.reports.pdf.sheets.label_areas import LabelArea, draw_block, fitted, label_areas
from app.reports.pdf.sheets.return_line import return_line

TITLE = "Adressetiketten"
_LARGEST, _SMALLEST = 11.0, 6.5
_LEADING = 1.28
_SENDER, _SMALLEST_SENDER = 6.0, 4.8


@dataclass(frozen=True)
class AddressLabels:
    """Addresses in printed order, each line by line; `own_formats` are sheets from her settings."""

    addresses: tuple[tuple[str, ...], ...] = ()
    sender: str = ""
    own_formats: tuple[LabelFormat, ...] = ()
    file_title: str = ""
    """What the file is called for its reader: names nobody."""
    languages: tuple[tuple[str, ...], ...] = ()
    """What those at each address speak, for how their names are read out."""


@dataclass(frozen=True)
class LabelOptions:
    """How they are printed."""

    sheet: Annotated[
        str, Choice("Bogen", tuple((f.key, f.title) for f in FORMATS if f.kind == "label"), names=True)
    ] = "70x37"
    first: Annotated[int, Number("Erstes freies Etikett auf dem Bogen", 1, 200)] = 1
    sender_line: Annotated[bool, Hint("Absender klein darüber")] = False
    outlines: Annotated[bool, Hint("Umrisse drucken (Probe auf Papier)")] = False


def render(
    labels: AddressLabels, options: LabelOptions, progress: Progress = silent, _letterhead: Letterhead = PLAIN
) -> bytes:
    """The sheets as a PDF. Raises UserError for a sheet that doesn't exist, Cancelled through `progress`."""
    canvas = TaggedCanvas(labels.file_title or TITLE)
    draw(canvas, labels, options, progress)
    return canvas.finish()


def draw(canvas: TaggedCanvas, labels: AddressLabels, options: LabelOptions, progress: Progress = silent) -> None:
    """The labels from the current page of a canvas on."""
    form = format_of(options.sheet, labels.own_formats)
    sender = labels.sender if options.sender_line else ""
    spots = label_areas(canvas, form, len(labels.addresses), options.first, options.outlines, progress)
    spoken = chain(labels.languages, repeat(()))
    for place, address, languages in zip(spots, labels.addresses, spoken, strict=False):
        with canvas.spoken(languages):
            _draw(canvas, place, [line for line in address if line.strip()], sender)


def _draw(canvas: TaggedCanvas, place: LabelArea, address: list[str], sender: str) -> None:
    """An address, smaller where it is long; what doesn't fit at the smallest size ends with an ellipsis."""
    top = place.top
    if sender:
        lines, size, _ = return_line(sender, place.width, _SENDER, _SMALLEST_SENDER)
        draw_block(canvas, lines, (place.x, top - _SENDER), place.width, size, _LEADING, style.QUIET)
        top -= len(lines) * size * _LEADING + 4
    room = top - place.y
    lines, size = fitted(address, place.width, room, (_LARGEST, _SMALLEST, _LEADING))
    base = top - (room - len(lines) * size * _LEADING) / 2 - size
    draw_block(canvas, lines, (place.x, base), place.width, size, _LEADING)


def _nothing(data: AddressLabels, _options: LabelOptions) -> Sentence | None:
    return (
        None
        if data.addresses
        else Sentence("Es gibt nichts zu drucken: Hier hat niemand eine Anschrift, die auf ein Etikett darf.")
    )


FORM = Form(AddressLabels, LabelOptions, render, nothing=_nothing)
