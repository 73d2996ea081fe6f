"""After what time something about a client is asked again."""

from dataclasses import dataclass

from app.settings.groups import SettingGroup, part


@dataclass(frozen=True, slots=True)
class Confirming:
    """How long where a client lives and how she is reached counts as right without being asked."""

    months: int = part(12, "Wohnung und Telefon nachfragen nach", least=1, most=120, unit="Monate")


CONFIRMING = SettingGroup("confirming", Confirming)
