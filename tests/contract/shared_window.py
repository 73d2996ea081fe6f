"""One window for all tests of a file about a kind that leave the vault as it is: put back as it was after each."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.context import Context
from app.vaults import opening
from app.views.ask import ScriptedAsk
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.settings import Settings
from app.views.shared.lists.list_page import ListPage
from app.views.shared.records.record_detail import RecordDetail
from tests.vault_templates import PASSPHRASE, VAULT
from tests.views.standing import light, windows_over, working
from tests.views.windows import settle


@dataclass(frozen=True)
class SharedWindow:
    """A window, the vault it is over, who answers its questions, and the record it is about."""

    window: MainWindow
    context: Context
    ask: ScriptedAsk
    record: int

    def put_back(self) -> None:
        """As somebody finds it who has just opened the vault."""
        window = self.window
        window.window_context.discreet.set(False)
        for page in window.findChildren(ListPage):
            if isinstance(page.detail, RecordDetail):
                page.detail.form.discard()
            page.show_list()
        window.resize(1280, 800)
        window.window_context.go(Location("today"))
        settle(window.window_context.work)


@contextmanager
def shared_window(
    application: QApplication, template: Path, folder: Path, record: Callable[[Context], int]
) -> Iterator[SharedWindow]:
    """Over a copy of a vault, in which `record` is made before."""
    vault, settings, ask = folder / VAULT, Settings(folder / "fenster.ini"), ScriptedAsk()
    shutil.copytree(template, vault)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_STATE_HOME", str(folder / "state"))
        patch.setenv("XDG_CONFIG_HOME", str(folder / "config"))
        opened = opening.open_with_passphrase(vault, PASSPHRASE)
    with closing(opened) as context:
        made = record(context)
        with (
            working() as work,
            light(application, settings) as look,
            windows_over(context, work, ask, settings, look) as make,
        ):
            yield SharedWindow(make(), context, ask, made)
