"""What papers say that a client signs."""

from dataclasses import dataclass

from app.settings.groups import SettingGroup, part

SOCIAL_WORKER, PUBLIC_SERVANT = "social_worker", "public_servant"


@dataclass(frozen=True, slots=True)
class SignedPapers:
    """As what she is bound to secrecy (§ 203 (1) no. 6 or (2) StGB), and from which age a young person signs beside the parents."""

    bound_as: str = part(SOCIAL_WORKER, "Schweigepflicht nach § 203 StGB", choices=(SOCIAL_WORKER, PUBLIC_SERVANT))
    young_from: int = part(14, "Jugendliche unterschreiben mit ab", least=7, most=18, unit="Jahren")


SIGNED_PAPERS = SettingGroup("signed_papers", SignedPapers)
