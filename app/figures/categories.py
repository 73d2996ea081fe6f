"""What a row of a table stands for: a key that stays, and the label it is shown with today.

Whatever is compared, remembered or linked goes by the key: she may rename an entry of a catalogue at any time.
"""

from dataclasses import dataclass
from typing import TypeVar

from app.common.sentences import Sentence

T = TypeVar("T")


@dataclass(frozen=True)
class Category:
    """What a row stands for. `rest` marks the catalogue's own "Sonstiges": it takes in whatever is folded."""

    key: str
    label: str
    rest: bool = False


Grouped = tuple[tuple[Category, T], ...]
"""What was counted per category, in the order of the table."""

UNSTATED = Category("~unstated", Sentence("ohne Angabe"))
"""Who has no value stands in every table too: otherwise their number could be computed from two totals."""
OTHERS = Category("~others", Sentence("Sonstige"))
"""Small groups put together."""
TOTAL = Category("~total", Sentence("Gesamt"))
"""All rows together. Keys of catalogues hold no "~"."""
