"""Label sheets as data: where the labels lie on A4. She may add her own in the settings.

Sizes are those that the makers print on the packets; margins centre the labels on the sheet.
"""

from dataclasses import dataclass

from app.common.errors import UserError
from app.common.sentences import Sentence

SHEET = (210.0, 297.0)
"""A4 in millimetres."""
_TOLERANCE = 0.3


@dataclass(frozen=True)
class LabelFormat:
    """One kind of sheet. All measures in millimetres, from the upper left corner; `steps` lead from label to label."""

    key: str
    title: str
    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    steps: tuple[float, float]
    kind: str = "label"
    """label or badge"""

    @property
    def count(self) -> int:
        """Labels on a sheet."""
        return self.columns * self.rows

    def corner(self, index: int) -> tuple[float, float]:
        """Left and top edge of a label; they are counted from left to right, row by row."""
        row, column = divmod(index % self.count, self.columns)
        return self.left + column * self.steps[0], self.top + row * self.steps[1]


def checked(form: LabelFormat) -> LabelFormat:
    """The format, if labels can be printed on it. Raises UserError with what is wrong."""
    if form.columns < 1 or form.rows < 1 or form.width < 15 or form.height < 8:
        raise UserError("Etikettenbogen „{title}“: Ein Etikett muss mindestens 15 × 8 mm groß sein.", title=form.title)
    if form.steps[0] < form.width - _TOLERANCE or form.steps[1] < form.height - _TOLERANCE:
        raise UserError(
            "Etikettenbogen „{title}“: Die Etiketten liegen aufeinander. Bitte die Abstände prüfen.", title=form.title
        )
    right = form.left + (form.columns - 1) * form.steps[0] + form.width
    bottom = form.top + (form.rows - 1) * form.steps[1] + form.height
    if min(form.left, form.top) < -_TOLERANCE or right > SHEET[0] + _TOLERANCE or bottom > SHEET[1] + _TOLERANCE:
        raise UserError(
            "Etikettenbogen „{title}“: Die Etiketten ragen über das Blatt hinaus. Bitte die Maße prüfen.",
            title=form.title,
        )
    return form


def _centred(
    key: str,
    makers: str,
    grid: tuple[int, int],
    size: tuple[float, float],
    gap: tuple[float, float] = (0, 0),
    kind: str = "label",
) -> LabelFormat:
    """A format whose labels lie in the middle of the sheet."""
    (columns, rows), (width, height) = grid, size
    steps = (width + gap[0], height + gap[1])
    left = (SHEET[0] - columns * steps[0] + gap[0]) / 2
    top = (SHEET[1] - rows * steps[1] + gap[1]) / 2
    title = Sentence(
        "{width} × {height} mm, {count} je Bogen ({makers})",
        width=width,
        height=height,
        count=columns * rows,
        makers=makers,
    )
    return LabelFormat(key, title, columns, rows, width, height, left, top, steps, kind)


FORMATS: tuple[LabelFormat, ...] = (
    _centred("70x37", "Avery Zweckform 3474, Herma 4464", (3, 8), (70, 37)),
    _centred("70x36", "Avery Zweckform 3475, 3490", (3, 8), (70, 36)),
    _centred("70x42", "Avery Zweckform 3652", (3, 7), (70, 42.3)),
    _centred("105x37", "Herma 4620", (2, 8), (105, 37)),
    _centred("105x41", "Avery Zweckform 3477", (2, 7), (105, 41)),
    _centred("105x42", "Avery Zweckform 3653, Herma 4625", (2, 7), (105, 42.3)),
    _centred("105x48", "Herma 4457", (2, 6), (105, 48)),
    _centred("105x57", "Avery Zweckform 3425", (2, 5), (105, 57)),
    _centred("105x74", "Avery Zweckform 3427", (2, 4), (105, 74)),
    _centred("97x42", "Avery Zweckform 3659, 4781", (2, 6), (97, 42.3)),
    _centred("64x34", "Avery L7159", (3, 8), (63.5, 33.9), (2.54, 0)),
    _centred("66x34", "Herma 4670, 5053", (3, 8), (66, 33.8)),
    _centred("64x38", "Avery L7160", (3, 7), (63.5, 38.1), (2.54, 0)),
    _centred("64x47", "Avery L7161", (3, 6), (63.5, 46.6), (2.54, 0)),
    _centred("99x34", "Avery L7162", (2, 8), (99.1, 33.9), (2.54, 0)),
    _centred("99x38", "Avery L7163", (2, 7), (99.1, 38.1), (2.54, 0)),
    _centred("99x57", "Avery L7173", (2, 5), (99.1, 57), (2.54, 0)),
    _centred("99x68", "Avery L7165", (2, 4), (99.1, 67.7), (2.54, 0)),
    _centred("38x21", "Avery L7651, L7551", (5, 13), (38.1, 21.2), (2.54, 0)),
    _centred(
        "80x50", Sentence("Namensschilder, {makers}", makers="Avery L4784–L4787"), (2, 5), (80, 50), (15, 5), "badge"
    ),
    _centred("85x54", Sentence("Karten, {makers}", makers="Avery Zweckform 32015"), (2, 4), (85, 54), (6, 6), "badge"),
    _centred("105x148", Sentence("vier Karten A6, {makers}", makers="Herma 10809"), (2, 2), (105, 148), kind="badge"),
)
"""The formats offered, the most usual first."""


def format_of(key: str, own: tuple[LabelFormat, ...] = ()) -> LabelFormat:
    """The format with this key, among her own and the common ones. Raises UserError where there is none."""
    for form in (*own, *FORMATS):
        if form.key == key:
            return checked(form)
    raise UserError("Diesen Etikettenbogen gibt es nicht (mehr). Bitte einen anderen wählen.")
