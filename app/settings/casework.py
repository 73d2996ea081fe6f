"""After what time something about a client or case is asked again, and from when on it is told."""

from dataclasses import dataclass

from app.settings.groups import SettingGroup, part


@dataclass(frozen=True, slots=True)
class Confirming:
    """How long where a client lives and how she is reached counts as right without being asked."""

    months: int = part(12, "Wohnung und Telefon nachfragen nach", least=1, most=120, unit="Monate")


@dataclass(frozen=True, slots=True)
class Casework:
    """When a case counts as silent, how long before its day something of it is told, and from when on a case is offered."""

    silent_after: int = part(6, "Stille Fälle durchsehen nach", least=1, most=60, unit="Monate")
    step_before: int = part(
        7, "Schritte der Hilfepläne auf „Heute“ zeigen, vor dem Termin", least=0, most=365, unit="Tage"
    )
    ending_before: int = part(28, "Ende der Beratung auf „Heute“ zeigen, vorher", least=0, most=365, unit="Tage")
    offer_from: int = part(3, "Fall anbieten ab", least=2, most=20, unit="Kurzberatungen")


CASEWORK = SettingGroup("casework", Casework)
CONFIRMING = SettingGroup("confirming", Confirming)
