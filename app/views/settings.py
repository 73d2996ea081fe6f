"""What the window remembers: sizes, columns, theme, zoom, language. Never personal data."""

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QByteArray, QSettings

from app.common.paths import settings_file

if TYPE_CHECKING:
    from PySide6.QtWidgets import QSplitter, QWidget

T = TypeVar("T", bool, int, str)


class Settings:
    """A small ini file. Values that don't fit are read as the default."""

    def __init__(self, path: Path | None = None) -> None:
        self._store = QSettings(str(path or settings_file()), QSettings.Format.IniFormat)

    def get(self, key: str, default: T) -> T:
        """The value under `key`, of the type of `default`."""
        text = self._store.value(key)
        if text is None:
            return default
        try:
            return _parse(str(text), default)
        except ValueError:
            return default

    def set(self, key: str, value: bool | int | str) -> None:
        """Remember a value."""
        self._store.setValue(key, str(value))

    def flush(self) -> None:
        """Write the file now."""
        self._store.sync()

    def restore_window(self, key: str, window: "QWidget") -> bool:
        """Give a window its remembered size and place; False if there is none."""
        state = self._bytes(f"window/{key}")
        return state is not None and window.restoreGeometry(state)

    def keep_window(self, key: str, window: "QWidget") -> None:
        """Remember a window's size and place."""
        self._store.setValue(f"window/{key}", window.saveGeometry())

    def restore_splitter(self, key: str, splitter: "QSplitter") -> bool:
        """Give a splitter its remembered proportions; False if there are none."""
        state = self._bytes(f"splitter/{key}")
        return state is not None and splitter.restoreState(state)

    def keep_splitter(self, key: str, splitter: "QSplitter") -> None:
        """Remember a splitter's proportions."""
        self._store.setValue(f"splitter/{key}", splitter.saveState())

    def _bytes(self, key: str) -> QByteArray | None:
        state = self._store.value(key)
        return state if isinstance(state, QByteArray) else None


def _parse(text: str, default: T) -> T:
    if isinstance(default, bool):
        return text == "True"
    return type(default)(text)
