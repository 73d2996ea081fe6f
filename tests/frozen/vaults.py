"""The frozen vaults: one folder per schema in `files`, made by the program of its time (see `make`)."""

import json
import shutil
import zipfile
from dataclasses import dataclass
from pathlib import Path

_FILES = Path(__file__).with_name("files")
_BESIDE = ("*.seal",)


@dataclass(frozen=True)
class Frozen:
    """A vault as the last program of a schema left it."""

    revision: str
    backup: Path
    passphrase: str
    code: str

    def __str__(self) -> str:
        return self.revision

    def thaw(self, folder: Path) -> Path:
        """Put the vault into a new folder, its backup in the folder's own place for it. Returns the folder."""
        folder.mkdir(parents=True)
        with zipfile.ZipFile(self.backup) as packed:
            for name in ("data.db", "vault.keys"):
                packed.extract(name, folder)
        (folder / "data.db-journal").touch()  # a program that ends well leaves it empty
        for pattern in _BESIDE:
            for path in self.backup.parent.glob(pattern):
                shutil.copy(path, folder)
        (folder / "backups").mkdir()
        shutil.copy(self.backup, folder / "backups")
        return folder


def _read(folder: Path) -> Frozen:
    (backup,) = folder.glob("*.qbsicherung")
    told = json.loads((folder / "frozen.json").read_text(encoding="utf-8"))
    return Frozen(folder.name, backup, told["passphrase"], told["code"])


FROZEN = tuple(_read(folder) for folder in sorted(_FILES.iterdir()))
