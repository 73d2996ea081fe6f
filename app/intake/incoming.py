"""A file on its way into the vault: on the disk or in memory, read in pieces either way."""

import hashlib
import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import IO

from app.common.cancelling import current
from app.common.errors import UserError
from app.common.files import size_of
from app.services.office import contents, documents
from app.services.office.harmful import BEGINNING, demand_harmless


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file with its name, and where it came from (see `Document.origin`, `Document.dated_at`)."""

    name: str
    source: Path | bytes
    origin: str = ""
    dated_at: datetime | None = None

    @classmethod
    def of(cls, path: Path, origin: str = "") -> "Incoming":
        """A file on the disk."""
        return cls(path.name, path, origin)

    def size(self) -> int:
        """Bytes. Raises OSError where it is gone or no ordinary file."""
        return len(self.source) if isinstance(self.source, bytes) else size_of(self.source)

    def pieces(self) -> Iterator[bytes]:
        """Its bytes in pieces as the vault keeps them. Raises OSError, Cancelled, or UserError where it has grown too large."""
        read = 0
        with self._opened() as file:
            while piece := file.read(contents.PIECE):
                current().demand()
                read += len(piece)
                documents.demand_size(read)
                yield piece

    def digest(self) -> str:
        """The checksum. Raises like `pieces`."""
        found = hashlib.sha256()
        for piece in self.pieces():
            found.update(piece)
        return found.hexdigest()

    def demand_harmless(self) -> None:
        """Raise UserError for a program, OSError where it can't be read."""
        with self._opened() as file:
            demand_harmless(documents.last_part(self.name), file.read(BEGINNING))

    @contextmanager
    def _opened(self) -> Iterator[IO[bytes]]:
        with io.BytesIO(self.source) if isinstance(self.source, bytes) else self.source.open("rb") as file:
            yield file


def demand_room(files: list[Incoming]) -> None:
    """Raise UserError unless each file and all together are small enough; none has been read then. Raises OSError."""
    sizes = [file.size() for file in files]
    most = documents.LARGEST // _MEGA
    for file, size in zip(files, sizes, strict=True):
        if size > documents.LARGEST:
            raise UserError(
                "„{name}“ ist größer als {most} MB. Bitte mit geringerer Auflösung scannen (200 dpi, Graustufen), in mehrere "
                "Dateien teilen oder eine kleinere Fassung anhängen; es wurde nichts übernommen.",
                name=file.name,
                most=most,
            )
        if not size:
            raise UserError("„{name}“ ist leer. Es wurde nichts übernommen.", name=file.name)
    if sum(sizes) > max(documents.MOST_AT_ONCE, *sizes):
        raise UserError(
            "Zusammen sind die Dateien größer als {most} MB. Bitte in mehreren Schritten anhängen.",
            most=documents.MOST_AT_ONCE // _MEGA,
        )


_MEGA = 1024 * 1024
