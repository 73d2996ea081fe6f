"""Rescuing what can still be read of a damaged vault, and giving a vault its own key file back."""

from app.storage.salvage import Account, KindCount, Missing, PartsLost, Salvaged, adopt, return_keys, salvage

__all__ = ["Account", "KindCount", "Missing", "PartsLost", "Salvaged", "adopt", "return_keys", "salvage"]
