"""Answers of the monkey where the system would ask for a file or a folder: good ones, broken ones, none."""

import random
from collections import Counter
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QColor, QDesktopServices, QImage

from app.views.ask import QtAsk

_LEAVES_SHARE = 0.25

T = TypeVar("T")


class FileAnswers(QtAsk):
    """Our own dialogs are real; only those of the system are answered here, from files made in `folder`."""

    def __init__(self, folder: Path, seed: str) -> None:
        super().__init__()
        self._folder, self._seed = folder, seed
        self._asked: Counter[str] = Counter()
        self._files = _make_files(folder)

    def open_file(self, title: str, kinds: str) -> Path | None:  # noqa: ARG002
        dice = self._dice(title)
        return self._or_none(dice, dice.choice([*self._files, self._folder / "gibt-es-nicht.csv"]))

    def open_files(self, title: str, kinds: str) -> list[Path]:  # noqa: ARG002
        dice = self._dice(title)
        return self._or_none(dice, dice.sample(self._files, dice.randint(1, 3))) or []

    def save_file(self, title: str, name: str, kinds: str) -> Path | None:  # noqa: ARG002
        dice, target = self._dice(title), self._folder / "ziel"
        return self._or_none(dice, dice.choice([target / name, target / name, self._folder / "fehlt" / name, target]))

    def folder(self, title: str) -> Path | None:
        dice = self._dice(title)
        return self._or_none(dice, dice.choice([self._folder / "ziel", self._folder, self._folder / "fehlt"]))

    def _dice(self, title: str) -> random.Random:
        """The same answer to the same question, whatever is asked between."""
        self._asked[title] += 1
        return random.Random(f"{self._seed} {title} {self._asked[title]}")

    def _or_none(self, dice: random.Random, answer: T) -> T | None:
        return None if dice.random() < _LEAVES_SHARE else answer


class Elsewhere(QObject):
    """Takes what would be opened in other programs."""

    def __init__(self) -> None:
        super().__init__()
        QDesktopServices.setUrlHandler("file", self, "take")  # type: ignore[arg-type]  # bytes are refused

    @Slot(QUrl)
    def take(self, _url: QUrl) -> None:
        """Nothing is opened."""


def _make_files(folder: Path) -> list[Path]:
    (folder / "ziel").mkdir(parents=True, exist_ok=True)
    lines = [f"Testname{n};Änne{n};Köchlinstraße {n};07627 91{n:04};19{n % 100:02}\n" for n in range(40)]
    contents = {
        "leute.csv": ("Nachname;Vorname;Straße;Telefon;Geburtsjahr\n" + "".join(lines)).encode(),
        "kaputt.csv": b"\xff\xfe\x00;;;\n\x00\x00",
        "leer.csv": b"",
        "notiz.txt": b"Ein Text",
        "kein.pdf": b"%PDF-1.4 nope",
        "gross.bin": random.Random(0).randbytes(300_000),
    }
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    image = QImage(64, 48, QImage.Format.Format_ARGB32)
    image.fill(QColor(0x33, 0x66, 0x99))
    image.save(str(folder / "logo.png"))
    return sorted(path for path in folder.iterdir() if path.is_file())
