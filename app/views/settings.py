"""What this computer remembers of the window: sizes, columns, theme, zoom, language. Never personal data."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QByteArray, QSettings

from app.common.paths import settings_file
from app.settings.spec import SettingFamily, SettingSpec
from app.settings.window import SPLITTER, WINDOW_GEOMETRY

if TYPE_CHECKING:
    from PySide6.QtWidgets import QSplitter, QWidget

T = TypeVar("T")


class Settings:
    """A small ini file for the settings of `StoredIn.COMPUTER`. Values that don't fit are read as the default."""

    def __init__(self, path: Path | None = None) -> None:
        self._store = QSettings(str(path or settings_file()), QSettings.Format.IniFormat)

    def get(self, spec: SettingSpec[T]) -> T:
        """The value of a setting."""
        stored = self._store.value(spec.key)
        return spec.read(None if stored is None else str(stored))

    def set(self, spec: SettingSpec[T], value: T) -> None:
        """Remember a value. Raises ValueError for one outside the bounds."""
        plain = spec.plain(value)
        if isinstance(plain, dict):
            import json  # here, because the unlock screen needs none of it

            plain = json.dumps(plain)
        self._store.setValue(spec.key, str(plain))

    def names(self, family: SettingFamily[Any]) -> list[str]:
        """For which names of a family something is remembered."""
        keys = (str(key) for key in self._store.allKeys())
        return sorted(key.removeprefix(family.key) for key in keys if key.startswith(family.key))

    def flush(self) -> None:
        """Write the file now."""
        self._store.sync()

    def restore_window(self, name: str, window: "QWidget") -> bool:
        """Give a window its remembered size and place; False if there is none."""
        state = self._bytes(WINDOW_GEOMETRY.of(name))
        return state is not None and window.restoreGeometry(state)

    def keep_window(self, name: str, window: "QWidget") -> None:
        """Remember a window's size and place."""
        self._store.setValue(WINDOW_GEOMETRY.of(name).key, window.saveGeometry())

    def restore_splitter(self, name: str, splitter: "QSplitter") -> bool:
        """Give a splitter its remembered proportions; False if there are none."""
        state = self._bytes(SPLITTER.of(name))
        return state is not None and splitter.restoreState(state)

    def keep_splitter(self, name: str, splitter: "QSplitter") -> None:
        """Remember a splitter's proportions."""
        self._store.setValue(SPLITTER.of(name).key, splitter.saveState())

    def _bytes(self, spec: SettingSpec[str]) -> QByteArray | None:
        state = self._store.value(spec.key)
        return state if isinstance(state, QByteArray) else None
