"""How long a release from secrecy holds, and how early its end is told."""

from dataclasses import dataclass

from app.settings.groups import SettingGroup, part


@dataclass(frozen=True, slots=True)
class Secrecy:
    """For how many months a release holds where nothing else is written, and how many days before its end she is reminded."""

    release_months: int = part(6, "Schweigepflichtentbindungen gelten", least=1, most=60, unit="Monate")
    remind_before: int = part(30, "An ihren Ablauf erinnern, vorher", least=1, most=365, unit="Tage")


SECRECY = SettingGroup("secrecy", Secrecy)
