"""Pages that are not there for her until she switches on what they are for."""

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from app.common.changes import Changes
from app.services.office import settings
from app.settings.groups import SettingGroup
from app.views.main.bars.sidebar import SideBar
from app.views.main.commands import Commands
from app.views.page_spec import PageSpec
from app.views.window_context import WindowContext


class HiddenPages(QObject):
    """Keeps them out of side bar, menu and palette, and brings them as soon as the setting is on."""

    def __init__(self, window_context: WindowContext, side: SideBar, commands: Commands, parent: QObject) -> None:
        super().__init__(parent)
        self._window_context, self._side = window_context, side
        self._pages = [spec for spec in window_context.pages if spec.switch is not None]
        self._actions: dict[str, QAction] = {spec.key: commands.by_key[f"page:{spec.key}"] for spec in self._pages}
        window_context.bus.changed.connect(self._changed)
        self.show_fitting()

    def show_fitting(self) -> None:
        """Show what is there for her now."""
        hidden = self._window_context.context.read(_hidden, self._pages)
        for key, action in self._actions.items():
            action.setVisible(key not in hidden)
        self._side.hide_pages(hidden)

    def _changed(self, changes: Changes) -> None:
        if settings.SHOWN.concerned(changes):
            self.show_fitting()


def _hidden(session: Any, pages: Iterable[PageSpec]) -> frozenset[str]:
    return frozenset(spec.key for spec in pages if spec.switch is not None and not _is_on(session, *spec.switch))


def _is_on(session: Any, group: SettingGroup[Any], part: str) -> bool:
    return bool(getattr(settings.read(session, group), part))
