"""Rules with a first day of validity: what was printed or measured before stays as it was."""

from dataclasses import dataclass
from datetime import date

from app.settings.groups import DatedGroup, SettingGroup, part

_WEEKS_PER_MONTH = 13 / 3
"""52 weeks by twelve months: 19.5 hours a week are 84.5 hours a month."""
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


@dataclass(frozen=True, slots=True)
class Contract:
    """Her working time from a day on, in hours per week."""

    valid_from: date = part(_BEGINNING, _VALID_FROM)
    weekly_hours: float = part(19.5, "Wochenstunden", least=0.1, most=60.0, unit="h")

    def monthly_minutes(self) -> int:
        """Minutes of an average month."""
        return round(self.weekly_hours * _WEEKS_PER_MONTH * 60)


PROTECTION = DatedGroup(SettingGroup("protection", Protection))
CONTRACT = DatedGroup(SettingGroup("contract", Contract))
