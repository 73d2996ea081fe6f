"""Name badges: the name as large as it goes, in every script, with the event above and a role below."""

from dataclasses import dataclass
from typing import Annotated

from reportlab.lib.colors import Color

from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.reports.forms.form import Form
from app.reports.forms.options import Choice, Hint, Number
from app.reports.pdf import style
from app.reports.pdf import text as typeset
from app.reports.pdf.canvas import TaggedCanvas
from app.reports.pdf.letterhead import PLAIN, Letterhead
from app.reports.pdf.logo import Logo
from app.reports.pdf.sheets.formats import FORMATS, LabelFormat, format_of
from app.reports.pdf.sheets.label_areas import LabelArea, label_areas
from app.reports.pdf.text import Line, Weight

TITLE = "Namensschilder"
_NAME, _SMALLEST_NAME = 26.0, 11.0
_SMALL = 9.0
_LEADING = 1.2
_LOGO_SHARE, _LOGO_HEIGHT = 0.3, 20.0


@dataclass(frozen=True)
class Badge:
    """What stands on one badge."""

    name: str
    role: str = ""


@dataclass(frozen=True)
class NameBadges:
    """Badges in printed order, for one event; `own_formats` are sheets from her settings."""

    badges: tuple[Badge, ...] = ()
    event: str = ""
    own_formats: tuple[LabelFormat, ...] = ()


@dataclass(frozen=True)
class BadgeOptions:
    """How they are printed."""

    sheet: Annotated[
        str, Choice("Bogen", tuple((f.key, f.title) for f in FORMATS if f.kind == "badge"), names=True)
    ] = "80x50"
    first: Annotated[int, Number("Erstes freies Schild auf dem Bogen", 1, 200)] = 1
    outlines: Annotated[bool, Hint("Umrisse drucken (zum Ausschneiden)")] = True
    logo: Annotated[bool, Hint("Logo auf jedem Schild")] = True


def render(
    data: NameBadges, options: BadgeOptions, progress: Progress = silent, letterhead: Letterhead = PLAIN
) -> bytes:
    """The sheets as a PDF. Raises UserError for a sheet that doesn't exist, Cancelled through `progress`."""
    canvas = TaggedCanvas(TITLE, accent=letterhead.accent)
    draw(canvas, data, options, progress, letterhead.logo if options.logo else None)
    return canvas.finish()


def draw(
    canvas: TaggedCanvas,
    data: NameBadges,
    options: BadgeOptions,
    progress: Progress = silent,
    logo: Logo | None = None,
) -> None:
    """The badges from the current page of a canvas on."""
    form = format_of(options.sheet, data.own_formats)
    spots = label_areas(canvas, form, len(data.badges), options.first, options.outlines, progress)
    for place, badge in zip(spots, data.badges, strict=True):
        _draw(canvas, place, badge, data.event, logo)


def _draw(canvas: TaggedCanvas, place: LabelArea, badge: Badge, event: str, logo: Logo | None) -> None:
    """The event on top with a rule below, the name in the middle, the role at the foot; the logo in the lower corner."""
    bottom, top = place.y, place.top
    if logo:
        width, height = logo.size_within(place.width * _LOGO_SHARE, _LOGO_HEIGHT)
        canvas.picture(logo, place.x + place.width - width, bottom, width, height)
        bottom += height + 2 - (_SMALL * 1.6 if badge.role else 0)
    with canvas.struct("Sect"):
        if event:
            canvas.setStrokeColor(style.ACCENT)
            canvas.setLineWidth(1.2)
            canvas.line(place.x, top - _SMALL * 1.7, place.x + place.width, top - _SMALL * 1.7)
            _centred(canvas, place, event, top - _SMALL, "semibold", style.ACCENT)
            top -= _SMALL * 1.7
        if badge.role:
            _centred(canvas, place, badge.role, place.y + 2, "regular", style.QUIET)
            bottom += _SMALL * 1.6
        _name(canvas, place, badge.name, (bottom, top))


def _centred(canvas: TaggedCanvas, place: LabelArea, text: str, y: float, weight: Weight, color: Color) -> None:
    line = typeset.ellipsis(text, weight, _SMALL, place.width)
    with canvas.struct("P"):
        canvas.draw_line(place.x + (place.width - line.width * _SMALL / 1000) / 2, y, line, _SMALL, color)


def _name(canvas: TaggedCanvas, place: LabelArea, name: str, edges: tuple[float, float]) -> None:
    bottom, top = edges[0] + 3, edges[1] - 5
    lines, size = _largest(name, place.width, top - bottom)
    y = (top + bottom) / 2 + (len(lines) * size * _LEADING) / 2 - size * 0.95
    with canvas.struct("P"), canvas.content():
        for line in lines:
            canvas.draw_line(place.x + (place.width - line.width * size / 1000) / 2, y, line, size)
            y -= size * _LEADING


def _largest(name: str, width: float, height: float) -> tuple[list[Line], float]:
    """The name in the largest size in which no word of it breaks; a very long one ends with an ellipsis."""
    size = _NAME
    while size > _SMALLEST_NAME:
        most = int(height / (size * _LEADING))
        lines = typeset.at_most(name, "semibold", size, width, most + 1)
        if len(lines) <= most and typeset.longest_word(name[:200], "semibold", size) <= width:
            return lines, size
        size -= 1
    return typeset.at_most(name, "semibold", size, width, max(int(height / (size * _LEADING)), 1)), size


def _nothing(data: NameBadges, _options: BadgeOptions) -> Sentence | None:
    return (
        None
        if data.badges
        else Sentence("Es gibt nichts zu drucken: Auf der Liste steht niemand. Bitte leere Schilder wählen.")
    )


FORM = Form(NameBadges, BadgeOptions, render, nothing=_nothing)
