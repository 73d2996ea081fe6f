"""Rules with a first day of validity: what was printed or measured before stays as it was."""

from dataclasses import dataclass
from datetime import date

from app.settings.groups import DatedGroup, SettingGroup, part

LEAST_PERSONS = 2
"""Below it a limit would protect nobody."""
_BEGINNING = date(2024, 1, 1)
_VALID_FROM = "gilt ab"


@dataclass(frozen=True, slots=True)
class Protection:
    """Limits below which a number about people is not printed, from a day on, agreed with the municipality's data
    protection officer; the defaults follow the section "Protection of figures" of the domain page.
    """

    valid_from: date = part(_BEGINNING, _VALID_FROM)
    persons: int = part(5, "Personen mindestens", least=LEAST_PERSONS, most=100)
    """A count of persons below this prints as "< 5"; a cell of contacts or minutes needs as many persons behind it."""
    sensitive: int = part(10, "bei Herkunft, Gesundheit, Unterbringung", least=LEAST_PERSONS, most=100)
    """The same for origin, health and housing in an Anschlussunterbringung; never less than `persons`."""
    base: int = part(20, "Grundlage für Anteile in Prozent", least=2, most=1000)
    """Base of a percentage, in persons."""
    mean: int = part(5, "Grundlage für Mittelwerte", least=2, most=1000)
    """Persons behind a mean."""


PROTECTION = DatedGroup(SettingGroup("protection", Protection))
