"""How her working time is judged, what leaves of it, and the clock that runs."""

from dataclasses import dataclass

from app.settings.groups import SettingGroup, part


@dataclass(frozen=True, slots=True)
class Capacity:
    """From which share of the hours that she has the light of a month changes, and whether hours stand in reports."""

    tight: int = part(90, "Knapp ab", least=10, most=200, unit="%")
    over: int = part(105, "Überlastet ab", least=10, most=300, unit="%")
    in_reports: bool = part(False, "Stunden stehen in den Berichten an Bürgermeister und Gemeinderat")
    """Off until she decides otherwise: they are no record of working time."""


@dataclass(frozen=True, slots=True)
class RunningClock:
    """The clock that she has started: for which task, and since when (ISO 8601). Both are empty where none runs."""

    area: str = part("", "Aufgabe, für die die Uhr läuft")
    since: str = part("", "Uhr läuft seit", pattern=r"|\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}")


CAPACITY = SettingGroup("capacity", Capacity)
RUNNING_CLOCK = SettingGroup("running_clock", RunningClock)
