"""A household in a dwelling for a time."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from app.demo.sites import SITES
from app.models import Counted, Housing, LegalGround


@dataclass(frozen=True, slots=True)
class Stay:
    """A household in a dwelling; site and flat are places in `SITES` and among the flats of the site."""

    site: int
    flat: int
    since: date
    until: date | None
    housing: Housing
    ground: LegalGround
    counted: Counted
    admitted_until: date | None = None

    @property
    def address(self) -> dict[str, Any]:
        """What the household has of it."""
        site = SITES[self.site]
        return {"street": site.street, "dwelling": site.flats[self.flat].label, "housing": self.housing}
