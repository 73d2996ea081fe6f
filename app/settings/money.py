"""When a budget counts as nearly used up, and whether the Verfügungsfonds is there at all."""

from dataclasses import dataclass

from app.settings.groups import SettingGroup, part


@dataclass(frozen=True, slots=True)
class MoneyRules:
    """How money is looked at."""

    low: int = part(15, "Mittel gehen zur Neige unter", least=1, most=100, unit="%")
    """Of what was planned and got."""
    fund: bool = part(False, "Verfügungsfonds anzeigen")
    """Applications of residents, votes and rules of a fund; nothing of it is seen before."""


MONEY = SettingGroup("money", MoneyRules)
