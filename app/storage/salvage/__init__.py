"""What can still be saved of a damaged vault: its newest whole backup, and every row that can still be read.

`reading` gets rows out of a damaged file, `merging` puts them over the backup, `mending` makes a sound database of the
result, `salvage_report` says what is there and what is missing, `rescue` goes through it all. `adopting` puts the rescued vault
in the damaged one's place; `key_file` is for when nothing but the key file is lost.
"""

from app.storage.salvage.adopting import adopt
from app.storage.salvage.key_file import return_keys
from app.storage.salvage.rescue import Salvaged, salvage
from app.storage.salvage.salvage_report import KindCount, MissingRecord, PartsLost, SalvageReport

__all__ = ["KindCount", "MissingRecord", "PartsLost", "SalvageReport", "Salvaged", "adopt", "return_keys", "salvage"]
