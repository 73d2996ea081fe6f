"""Until when residents are answered and departments reminded, when she asks after a referral, and when the Amtsblatt (official gazette)
appears."""

from dataclasses import dataclass
from datetime import date

from app.settings.groups import SettingGroup, part

_WORKING_DAYS = "Arbeitstage"
_WEEKDAY = {"least": 1, "most": 7}
"""As ISO counts them: Monday is 1."""


@dataclass(frozen=True, slots=True)
class ConcernDeadlines:
    """Within how many days a concern is acknowledged and answered, and its department reminded."""

    acknowledge: int = part(3, "Eingang bestätigen nach", least=1, most=60, unit=_WORKING_DAYS)
    interim: int = part(14, "Zwischennachricht geben nach", least=1, most=365, unit="Tage")
    """Calendar days."""
    remind: int = part(10, "Fachamt erinnern nach", least=1, most=250, unit=_WORKING_DAYS)
    off_24_and_31: bool = part(True, "24. und 31. Dezember sind keine Arbeitstage")


@dataclass(frozen=True, slots=True)
class Gazette:
    """The rules of the editors of the Amtsblatt. Weekdays are 1 (Monday) to 7."""

    characters: int = part(2500, "Höchstens so lang", least=100, most=100_000, unit="Zeichen")
    appears_on: int = part(4, "Erscheint am", **_WEEKDAY)
    closes_on: int = part(1, "Redaktionsschluss am", **_WEEKDAY)
    """The last such day before the issue."""
    closes_at: str = part("12:00", "Redaktionsschluss um", pattern=r"([01]\d|2[0-3]):[0-5]\d")
    quiet_days: int = part(42, "Karenzzeit vor Wahlen", least=0, most=365, unit="Tage")
    election_days: tuple[date, ...] = part((), "Wahltage", kind=tuple[date, ...])


@dataclass(frozen=True, slots=True)
class FollowingUp:
    """After how many calendar days without news she asks what became of a referral, and how long before its end a term is told."""

    ask_after: int = part(21, "Bei Verweisen nachfragen nach", least=1, most=365, unit="Tage")
    warn_before: int = part(14, "Bescheide auf „Heute“ zeigen, vor Ablauf", least=1, most=365, unit="Tage")


DEADLINES = SettingGroup("deadlines", ConcernDeadlines)
GAZETTE = SettingGroup("gazette", Gazette)
FOLLOWING_UP = SettingGroup("following_up", FollowingUp)
