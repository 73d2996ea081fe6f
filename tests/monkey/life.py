"""One process at play: the program as it runs, from the unlock screen until it is left or locked.

Started by `tests.monkey.playing` with the path of an `Order`. Locking ends it, as it ends the program; the next one goes on.
"""

import faulthandler
import json
import os
import random
import sys
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.settings.safety import LOCK_AFTER
from app.settings.window import LANGUAGE
from app.views.app import Desktop, live
from app.views.application import Application
from app.views.location import Location
from app.views.options import Options
from app.views.settings import Settings
from app.views.start.unlock import UnlockScreen
from app.views.start.window import StartWindow
from tests.monkey.actions.base import Action, Monkey
from tests.monkey.answers import Elsewhere, FileAnswers
from tests.monkey.player import Player
from tests.monkey.telling import Teller
from tests.monkey.watching import Watch

LOCKED, LEFT, PLAYED = "locked", "left", "played"
"""How a life ends: it was locked, she left, or everything was played."""
_LOOK_MS = 20
_MEASURED_EVERY = 50


@dataclass(frozen=True)
class Order:
    """What a life is told to do.

    `home` is its folder for everything but the vault, `told` the file of its lines. It plays `script`, or `count` actions
    chosen by dice made of `seed`.
    """

    vault: str
    passphrase: str
    home: str
    told: str
    seed: str
    count: int
    script: list[Action] | None = None

    def write(self, path: Path) -> Path:
        """Put it into a file."""
        path.write_text(json.dumps(asdict(self)), encoding="ascii")
        return path


class Life:
    """The program, whoever plays with it, and whoever watches."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._teller = Teller(Path(order.told))
        self._watch = Watch(self._teller, Path(order.home) / "stall.txt")
        self._application = Application()
        self._elsewhere = Elsewhere()
        self._settings = Settings(Path(order.home) / "fenster.ini")
        self._player: Player | None = None
        self._everything_played = False
        self._desktop = self._make_desktop()

    def run(self) -> int:
        """Unlock, play, leave; the exit code."""
        looking = QTimer(interval=_LOOK_MS)
        looking.timeout.connect(lambda: self._look(looking))
        looking.start()
        self._application.aboutToQuit.connect(self._left)
        return live(self._application, self._desktop)

    def _left(self) -> None:
        self._watch.stop()
        self._teller.tell("end", PLAYED if self._everything_played else LEFT)

    def _make_desktop(self) -> Desktop:
        settings = self._settings
        if not settings.get(LANGUAGE):
            settings.set(LANGUAGE, "de")
        settings.set(LOCK_AFTER, LOCK_AFTER.most or LOCK_AFTER.default)
        options = Options(vault=Path(self._order.vault))
        desktop = Desktop(self._application, options, settings, restart=self._locked)
        answers = FileAnswers(Path(self._order.home) / "dateien", self._order.seed)
        desktop.ask = desktop.start.ask = desktop.error_handler.ask = answers
        self._watch.follow(desktop)
        return desktop

    def _look(self, looking: QTimer) -> None:
        """Type the passphrase as soon as it is asked for, and play once the window stands."""
        desktop = self._desktop
        screen = desktop.window.screen_now if isinstance(desktop.window, StartWindow) else None
        if desktop.start.loaded and isinstance(screen, UnlockScreen) and not screen.passphrase.text():
            screen.passphrase.setText(self._order.passphrase)
            screen.passphrase.returnPressed.emit()
        elif desktop.main is not None and not desktop.work.busy:
            looking.stop()
            self._play()

    def _play(self) -> None:
        order = self._order
        monkey = Monkey(self._desktop, random.Random(order.seed))
        self._player = player = Player(monkey, order.count, order.script, self._tell)
        player.done = self._done
        self._watch.start()
        player.begin()

    def _tell(self, what: str, content: object) -> None:
        self._teller.tell(what, content)
        if self._player is not None and self._player.played % _MEASURED_EVERY == 0:
            self._watch.measure(self._player.played)

    def _done(self) -> None:
        self._everything_played = True
        QApplication.quit()

    def _locked(self, _vault: Path, location: str) -> None:
        """Where the program would become another process: nothing of this one goes on."""
        self._teller.fail_by_any()
        self._watch.stop()
        self._teller.tell("location", str(Location.parse(location) or ""))
        self._teller.tell("end", LOCKED)
        os._exit(0)


def main() -> int:
    """Live as the order in the file says; the exit code."""
    faulthandler.enable()
    return Life(Order(**json.loads(Path(sys.argv[1]).read_text(encoding="ascii")))).run()


if __name__ == "__main__":
    sys.exit(main())
