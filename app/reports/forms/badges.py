"""Name badges: the name as large as it goes, in every script, with the event above and a role below."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain, product
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
from app.reports.pdf.looks import LARGE
from app.reports.pdf.sheets.formats import FORMATS, LabelFormat, format_of
from app.reports.pdf.sheets.label_areas import LabelArea, label_areas
from app.reports.pdf.text import Line, Weight

TITLE = "Namensschilder"
_NAME_SHARE, _SMALLEST_NAME = 0.45, 11.0
"""The largest name as a share of the height of its badge; the smallest in points."""
_SMALL, _SMALLEST, _SMALL_LEADING = 9.0, 6.0, 1.25
_MOST_LINES = 3
"""Of the event, and of a role."""
_SMALL_SHARE = 0.4
"""Of the height of a badge, at most for its event, and for a role, in large print."""
_LEADING = 1.2
_MUCH_SMALLER = 0.6
"""A name is set down to this share of its size before it breaks at a hyphen."""
_MOST_WORDS = 7
_LONGEST = 200
_LOGO_SHARE, _LOGO_HEIGHT = 0.3, 20.0


@dataclass(frozen=True)
class Badge:
    """What stands on one badge."""

    name: str
    role: str = ""
    languages: tuple[str, ...] = ()
    """What somebody speaks, for how the name is read out."""


@dataclass(frozen=True)
class NameBadges:
    """Badges in printed order, for one event; `own_formats` are sheets from her settings."""

    badges: tuple[Badge, ...] = ()
    event: str = ""
    own_formats: tuple[LabelFormat, ...] = ()
    file_title: str = ""
    """What the file is called for its reader: names nobody."""
    language: str = "de"
    """That of the event and of the roles."""


@dataclass(frozen=True)
class BadgeOptions:
    """How they are printed."""

    sheet: Annotated[
        str, Choice("Bogen", tuple((f.key, f.title) for f in FORMATS if f.kind == "badge"), names=True)
    ] = "80x50"
    first: Annotated[int, Number("Erstes freies Schild auf dem Bogen", 1, 200)] = 1
    outlines: Annotated[bool, Hint("Umrisse drucken (zum Ausschneiden)")] = True
    logo: Annotated[bool, Hint("Logo auf jedem Schild")] = True
    large: Annotated[bool, Hint("Große Schrift")] = False


def render(
    data: NameBadges, options: BadgeOptions, progress: Progress = silent, letterhead: Letterhead = PLAIN
) -> bytes:
    """The sheets as a PDF. Raises UserError for a sheet that doesn't exist, Cancelled through `progress`."""
    canvas = TaggedCanvas(data.file_title or TITLE, data.language, accent=letterhead.accent)
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
    weight = typeset.common_weight([badge.name for badge in data.badges], "semibold")
    small = _SMALL * (LARGE if options.large else 1)
    for place, badge in zip(spots, data.badges, strict=True):
        with canvas.spoken(badge.languages):
            _Drawing(canvas, place, small, weight).draw(badge, data.event, logo)


@dataclass(frozen=True)
class _Drawing:
    """One badge: where it lies, the size of what is small on it, and the weight of all names of the sheet."""

    canvas: TaggedCanvas
    place: LabelArea
    small: float
    weight: Weight

    def draw(self, badge: Badge, event: str, logo: Logo | None) -> None:
        """The event on top with a rule below, the name in the middle, the role at the foot; the logo in the lower corner."""
        canvas, place = self.canvas, self.place
        bottom, top, room = place.y, place.top, place.width
        if logo:
            width, height = logo.size_within(place.width * _LOGO_SHARE, _LOGO_HEIGHT)
            canvas.picture(logo, place.x + place.width - width, bottom, width, height)
            bottom += height + 2
            room -= 2 * (width + 4)
        with canvas.struct("Sect"):
            if event:
                top = self._event(event)
            if badge.role:
                bottom = max(bottom, self._role(badge.role, room))
            self._name(badge.name, (bottom, top))

    def _set(self, text: str, weight: Weight, width: float) -> tuple[list[Line], float]:
        """The text in a few lines, smaller where it is long, and its size. In large print it goes down to its usual size before
        it takes more lines than there, which would leave less for the name.
        """
        size = self.small
        few = len(typeset.at_most(text, weight, _SMALL, width, _MOST_LINES))
        while size > _SMALL and len(typeset.at_most(text, weight, size, width, few + 1)) > few:
            size = max(size - 0.5, _SMALL)
        while size > _SMALLEST and len(typeset.at_most(text, weight, size, width, _MOST_LINES + 1)) > _MOST_LINES:
            size -= 0.5
        room = int(self.place.height * _SMALL_SHARE / (size * _SMALL_LEADING)) if self.small > _SMALL else 0
        return typeset.at_most(text, weight, size, width, max(_MOST_LINES, room)), size

    def _event(self, event: str) -> float:
        """The event at the top; gives the height of the rule below it."""
        canvas, place = self.canvas, self.place
        lines, size = self._set(event, "semibold", place.width)
        y = place.top - (len(lines) * _SMALL_LEADING + 0.45) * size
        canvas.setStrokeColor(style.ACCENT)
        canvas.setLineWidth(1.2)
        canvas.line(place.x, y, place.x + place.width, y)
        self._lines(lines, place.top - size, size, style.ACCENT)
        return y

    def _role(self, role: str, room: float) -> float:
        """The role at the foot; gives the height above it."""
        lines, size = self._set(role, "regular", room)
        first = self.place.y + 2 + (len(lines) - 1) * size * _SMALL_LEADING
        self._lines(lines, first, size, style.QUIET)
        return first + size

    def _lines(self, lines: list[Line], y: float, size: float, color: Color) -> None:
        """Lines in the middle, the first on `y`."""
        with self.canvas.struct("P"), self.canvas.content():
            for line in lines:
                self._centred(line, y, size, color)
                y -= size * _SMALL_LEADING

    def _centred(self, line: Line, y: float, size: float, color: Color = style.INK) -> None:
        x = self.place.x + (self.place.width - line.width * size / 1000) / 2
        self.canvas.draw_line(x, y, line, size, color)

    def _name(self, name: str, edges: tuple[float, float]) -> None:
        bottom, top = edges[0] + 3, edges[1] - 5
        lines, size = self._largest(name, top - bottom)
        y = (top + bottom) / 2 + (len(lines) * size * _LEADING) / 2 - size * 0.95
        with self.canvas.struct("P"), self.canvas.content():
            for line in lines:
                self._centred(line, y, size)
                y -= size * _LEADING

    def _largest(self, name: str, height: float) -> tuple[list[Line], float]:
        """The name in the largest size in which no word of it breaks, also not at a hyphen unless it would be much smaller
        without; a very long one ends with an ellipsis.
        """
        broken = self._filled(name, height)
        whole = self._by_words(name.split(), height)
        return whole if whole and whole[1] >= broken[1] * _MUCH_SMALLER else broken

    def _by_words(self, words: list[str], height: float) -> tuple[list[Line], float] | None:
        """Lines that end between words only, as large as the best way to deal them out allows."""
        if not 0 < len(words) <= _MOST_WORDS:
            return None
        size, texts = max(map(partial(self._sized, height), _dealt_out(words)))
        return [typeset.line(text, self.weight) for text in texts], int(size)

    def _sized(self, height: float, texts: tuple[str, ...]) -> tuple[float, tuple[str, ...]]:
        wide = max(typeset.measure(text, self.weight, 1) for text in texts)
        fits = self.place.width / max(wide, 0.1), height / (len(texts) * _LEADING), self.place.height * _NAME_SHARE
        return min(fits), texts

    def _filled(self, name: str, height: float) -> tuple[list[Line], float]:
        """Lines filled as far as they go, also up to a hyphen."""
        width = self.place.width
        word = typeset.longest_word(name[:_LONGEST], self.weight, 1)
        smallest = _SMALLEST_NAME if self.small <= _SMALL else _SMALLEST
        size = max(min(int(self.place.height * _NAME_SHARE), int(width / max(word, 0.1))), smallest)
        while size > smallest:
            most = int(height / (size * _LEADING))
            lines = typeset.at_most(name, self.weight, size, width, most + 1)
            if len(lines) <= most:
                return lines, size
            size -= 1
        return typeset.at_most(name, self.weight, size, width, max(int(height / (size * _LEADING)), 1)), size


def _dealt_out(words: list[str]) -> Iterator[tuple[str, ...]]:
    """Every way to write the words in one or several lines."""
    for ends in product((" ", "\n"), repeat=len(words) - 1):
        yield tuple("".join(chain.from_iterable(zip(words, (*ends, ""), strict=True))).split("\n"))


def _nothing(data: NameBadges, _options: BadgeOptions) -> Sentence | None:
    return (
        None
        if data.badges
        else Sentence("Es gibt nichts zu drucken: Auf der Liste steht niemand. Bitte leere Schilder wählen.")
    )


FORM = Form(NameBadges, BadgeOptions, render, nothing=_nothing)
