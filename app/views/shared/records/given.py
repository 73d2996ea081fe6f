"""What is dropped or pasted, as files: files themselves, a picture, a text."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMimeData
from PySide6.QtGui import QImage, QImageWriter

from app.common import clock
from app.intake.incoming import Incoming

_tr = QCoreApplication.translate
_PROMISE = "FileGroupDescriptor"
"""In the names of the formats by which Windows announces files that are none yet."""


@dataclass(frozen=True)
class Given:
    """Files on the disk, and beside them a picture or a text that is none yet. `origin` is where they came from."""

    paths: tuple[Path, ...] = ()
    picture: QImage | None = None
    text: str = ""
    origin: str = ""

    def __bool__(self) -> bool:
        return bool(self.paths or self.picture or self.text)

    def files(self) -> list[Incoming]:
        """All of it as files, in a worker thread: a picture is packed first."""
        found = [Incoming.of(path, self.origin) for path in self.paths]
        if self.picture is not None:
            name = _tr("Given", "Bild")
            found.append(Incoming(f"{name} {_now()}.png", _png(self.picture), self.origin))
        if self.text:
            name = _tr("Given", "Text")
            found.append(Incoming(f"{name} {_now()}.txt", self.text.encode("utf-8", "replace"), self.origin))
        return found


def given_by(data: QMimeData | None, origin: str = "") -> Given:
    """What can be attached of data that were dropped or lie on the clipboard; a text only where there is nothing else."""
    if data is None or is_promised(data):
        return Given()
    paths = tuple(
        path for path in (Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()) if path.is_file()
    )
    if paths:
        return Given(paths, origin=origin)
    picture = data.imageData() if data.hasImage() else None
    if isinstance(picture, QImage) and not picture.isNull():
        return Given(picture=picture, origin=origin)
    return Given(text=data.text().strip(), origin=origin) if data.hasText() else Given()


def is_promised(data: QMimeData) -> bool:
    """Whether a mail program only promises its files (Outlook does), which no other program can be given that way."""
    return any(_PROMISE in kind for kind in data.formats()) and not any(url.isLocalFile() for url in data.urls())


def _png(picture: QImage) -> bytes:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(picture)
    return bytes(data.data())


def _now() -> str:
    """The moment as it stands in names of files."""
    return clock.now().isoformat(" ", "seconds").replace(":", ".")
