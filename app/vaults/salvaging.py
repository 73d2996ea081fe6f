"""Rescuing what can still be read of a damaged vault, and giving a vault its own key file back."""

from app.storage.salvage import (
    KindCount,
    MissingRecord,
    PartsLost,
    Salvaged,
    SalvageReport,
    adopt,
    return_keys,
    salvage,
)

__all__ = ["KindCount", "MissingRecord", "PartsLost", "SalvageReport", "Salvaged", "adopt", "return_keys", "salvage"]
