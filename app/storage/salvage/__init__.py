"""What can still be saved of a damaged vault: its newest whole backup, and every row that can still be read.

`reading` gets rows out of a damaged file, `merging` puts them over the backup, `mending` makes a sound database of the
result, `account` says what is there and what is missing, `rescue` goes through it all.
"""

from app.storage.salvage.account import Account, KindCount, Missing
from app.storage.salvage.rescue import Salvaged, salvage

__all__ = ["Account", "KindCount", "Missing", "Salvaged", "salvage"]
