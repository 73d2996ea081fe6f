"""From which size a number may be printed, and why one was not."""

from dataclasses import dataclass
from enum import StrEnum

from app.settings.rules import Protection

_USUAL = Protection()


@dataclass(frozen=True)
class Thresholds:
    """Limits of the protection of figures. What the municipality agrees on is a setting with a first day of validity and
    declared as `app.settings.rules.Protection`; the rest belongs to the method."""

    persons: int = _USUAL.persons
    sensitive: int = _USUAL.sensitive
    base: int = _USUAL.base
    mean: int = _USUAL.mean
    largest_share: float = 0.5
    """No single person may have contributed more than this share of a cell of contacts or minutes."""
    spread: int = 4
    """How wide the range of possible values of a hidden count must stay, whatever can be computed from the rest."""

    def __post_init__(self) -> None:
        if not (2 <= self.persons <= self.sensitive and 0 < self.largest_share < 1 and self.spread >= 1):
            raise ValueError("Thresholds that protect nothing")

    def limit(self, *, sensitive: bool) -> int:
        """The k that applies to a table."""
        return self.sensitive if sensitive else self.persons


class Reason(StrEnum):
    """Why a value is not printed as it was counted."""

    FEW = "few"
    DOMINANT = "dominant"
    SECONDARY = "secondary"
    BASE = "base"
    FOLDED = "folded"

    @property
    def label(self) -> str:
        """The reason as the report's annex says it."""
        return _REASONS[self]


_REASONS = {
    Reason.FEW: "zu wenige Personen hinter dem Wert",
    Reason.DOMINANT: "mehr als die Hälfte des Wertes stammt von einer Person",
    Reason.SECONDARY: "zurückgehalten, damit sich kein anderer Wert errechnen lässt",
    Reason.BASE: "Grundlage für Anteil oder Mittelwert zu klein",
    Reason.FOLDED: "kleine Gruppen zu „Sonstige“ zusammengefasst",
}
