"""The tabs of a record, and which of them she chose last."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QWidget

from app.models import Kind
from app.settings.spec import SettingSpec
from app.settings.window import OPEN_TAB
from app.views.settings import Settings
from app.views.shared.widgets import Tabs


class RecordTabs(Tabs):
    """What she chooses is remembered for the kind of record, beside the form (`wide`) and together with it.

    Attributes:
        of_record: whether a stored record is shown; of a new one nothing is remembered.
        wide: whether the form stands beside the tabs and is none of them.
    """

    def __init__(self, name: str, kind: Kind, settings: Settings) -> None:
        super().__init__(name)
        self._kind, self._settings = kind, settings
        self._steering = False
        self.of_record = self.wide = False
        self.currentChanged.connect(self._remember)

    @contextmanager
    def steered(self) -> Iterator[None]:
        """What is brought forward meanwhile was not chosen by her."""
        before, self._steering = self._steering, True
        try:
            yield
        finally:
            self._steering = before

    def bring(self, tab: QWidget) -> None:
        """Turn to a tab that she did not choose."""
        with self.steered():
            self.setCurrentWidget(tab)

    def remembered(self, usual: QWidget | None = None) -> QWidget | None:
        """The tab she chose last for this kind at this width; else the usual one, or the first."""
        name = self._settings.get(self._setting())
        tabs = [tab for number in range(self.count()) if (tab := self.widget(number)) is not None]
        first = usual if usual in tabs else next(iter(tabs), None)
        return next((tab for tab in tabs if _name_of(tab) == name), first)

    def _remember(self, number: int) -> None:
        tab = self.widget(number)
        if not self._steering and self.of_record and tab is not None:
            self._settings.set(self._setting(), _name_of(tab))

    def _setting(self) -> SettingSpec[str]:
        return OPEN_TAB.of(str(self._kind) if self.wide else f"{self._kind}/narrow")


def _name_of(tab: QWidget) -> str:
    return type(tab).__name__
