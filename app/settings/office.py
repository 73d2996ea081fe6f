"""Who she is and where, and how what is printed looks."""

from dataclasses import dataclass

from app.settings.groups import SettingGroup, part
from app.settings.spec import StoredIn, setting

ACCENT = "#0F5F66"


@dataclass(frozen=True, slots=True)
class Office:
    """Who she is and where: letterheads, headers of papers, privacy notices."""

    name: str = part("Quartiersmanagement", "Name des Büros")
    person: str = part("", "Ihr Name, wie er auf Papieren stehen soll")
    street: str = part("", "Straße und Hausnummer")
    postcode: str = part("79585", "PLZ")
    city: str = part("Steinen", "Ort")
    phone: str = part("", "Telefon")
    email: str = part("", "E-Mail")
    municipality: str = part("Gemeinde Steinen", "Gemeinde")
    quarter: str = part("Köchlin-Areal", "Quartier")
    return_line: str = part("", "Kleine Zeile über der Anschrift")
    """Empty means municipality and address."""

    @property
    def address(self) -> tuple[str, ...]:
        """Street and place, line by line, without what she left empty."""
        return tuple(line for line in (self.street, f"{self.postcode} {self.city}".strip()) if line)

    @property
    def sender_line(self) -> str:
        """Who gets back what the post can't deliver, in one line."""
        return self.return_line or " · ".join((self.municipality, *self.address))


@dataclass(frozen=True, slots=True)
class Stationery:
    """What she chose: the accent as #RRGGBB, large print as the usual size, languages offered (none means all)."""

    accent: str = part(ACCENT, "Farbe von Überschriften und Linien", pattern="#[0-9A-Fa-f]{6}")
    large: bool = part(False, "Große Schrift ist das Übliche (16 Punkt)")
    languages: tuple[str, ...] = part((), "Sprachen, die auf Papieren angeboten werden", kind=tuple[str, ...])


@dataclass(frozen=True, slots=True)
class LabelSheet:
    """A sheet of labels or badges; measures in millimetres from the upper left corner, `across` and `down` from one to the
    next. One with the key of a common sheet takes its place.
    """

    key: str
    title: str
    columns: int
    rows: int
    width: float
    height: float
    left: float
    top: float
    across: float
    down: float
    kind: str = "label"


@dataclass(frozen=True, slots=True)
class LabelSheets:
    """Her own sheets, and the keys of those that are not offered any more."""

    own: tuple[LabelSheet, ...] = part((), "Eigene Etikettenbogen", kind=tuple[LabelSheet, ...])
    off: tuple[str, ...] = part((), "Abgeschaltete Etikettenbogen", kind=tuple[str, ...])


OFFICE = SettingGroup("office", Office)
STATIONERY = SettingGroup("stationery", Stationery)
LOGO = setting("logo", "Logo", "", StoredIn.VAULT, hidden=True)
"""A PNG in base 64; nothing where there is none."""
LABEL_SHEETS = SettingGroup("label_sheets", LabelSheets)
