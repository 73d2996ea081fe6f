"""Plays a seed or a script on a copy of a vault, in processes of their own, and looks at the vault afterwards."""

import os
import shutil
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from app.demo.run import PASSPHRASE
from app.views import process
from tests.monkey import telling, verification
from tests.monkey.actions.base import Action
from tests.monkey.life import PLAYED, Order
from tests.monkey.verification import State

ROOT = Path(__file__).resolve().parents[2]
_SILENT = 120
"""Seconds without a line after which a life counts as hanging."""
_HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "TMPDIR")
LIFE = "tests.monkey.life"


@dataclass(frozen=True)
class Failure:
    """Something that must never happen. `after`: how many actions were begun by then."""

    kind: str
    where: str
    text: str
    after: int

    @property
    def name(self) -> str:
        """The same for the same defect."""
        return f"{self.kind}: {self.where}"

    def __str__(self) -> str:
        return f"{self.name} (after {self.after} actions)\n{self.text}"


@dataclass
class Played:
    """What was played, and what came of it."""

    seed: int
    actions: list[Action] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    stalls: list[dict[str, Any]] = field(default_factory=list)
    said: Counter[str] = field(default_factory=Counter)
    measured: list[dict[str, int]] = field(default_factory=list)
    lives: int = 0
    location: str = ""
    ended: str = ""

    def fail(self, kind: str, where: str, text: str) -> None:
        """Note a failure at this moment."""
        self.failures.append(Failure(kind, where, text, len(self.actions)))

    def take(self, what: str, content: Any) -> None:
        """Note a line that a life told."""
        match what:
            case "action":
                self.actions.append(content)
            case "failure":
                self.fail(**content)
            case "stall":
                self.stalls.append(content | {"after": len(self.actions)})
            case "said":
                self.said[content] += 1
            case "measured":
                self.measured.append(content)
            case "location":
                self.location = content
            case "end":
                self.ended = content


@contextmanager
def _account(home: Path) -> Iterator[None]:
    """While the block runs this process keeps its own files there too: what it notes of one game's vault is not the next one's."""
    before = dict(os.environ)
    os.environ.update(dict.fromkeys(_HOMES, str(home)))
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


@dataclass(frozen=True)
class Game:
    """Where is played: in `folder`, which is empty and stays, with copies of `vault`."""

    vault: Path
    folder: Path
    passphrase: str = PASSPHRASE
    module: str = LIFE

    def play(self, seed: int, count: int) -> Played:
        """Play so many actions that follow from a seed."""
        return self._play(Played(seed), count, None, verify=True)

    def replay(self, script: Sequence[Action], seed: int = 0, *, verify: bool = True) -> Played:
        """Play actions as they were written down."""
        return self._play(Played(seed), len(script), list(script), verify=verify)

    def _play(self, played: Played, count: int, script: list[Action] | None, *, verify: bool) -> Played:
        shutil.rmtree(self.folder, ignore_errors=True)
        home = self.folder / "home"
        home.mkdir(parents=True)
        vault = shutil.copytree(self.vault, self.folder / "tresor")
        while not played.lives or (played.ended != PLAYED and len(played.actions) < count):
            begun = len(played.actions)
            rest = None if script is None else script[begun:]
            order = Order(
                vault=str(vault),
                passphrase=self.passphrase,
                home=str(home),
                told=str(self.folder / f"told-{played.lives}.jsonl"),
                seed=f"{played.seed}/{played.lives}",
                count=count - begun,
                script=rest,
            )
            if not self._live(played, order) or len(played.actions) == begun:
                break
        if verify:
            before = self._before
            with _account(home):
                for where, text in verification.troubles(vault, self.passphrase, before):
                    played.fail("vault", where, text)
        return played

    @cached_property
    def _before(self) -> State:
        copy = shutil.copytree(self.vault, self.folder / "before")
        home = self.folder / "home-before"
        home.mkdir()
        with _account(home):
            return verification.state_of(copy, self.passphrase)

    def _live(self, played: Played, order: Order) -> bool:
        """One process; whether it ended as it should."""
        words = [sys.executable, "-m", self.module, str(order.write(self.folder / "order.json"))]
        home = dict.fromkeys(_HOMES, order.home)
        environment = process.environment(played.location) | home | {"QT_QPA_PLATFORM": "offscreen"}
        errors = self.folder / f"errors-{played.lives}.txt"
        with errors.open("w", encoding="utf-8") as out:
            child = subprocess.Popen(words, env=environment, cwd=order.home, stdout=out, stderr=out)
            code = _end_of(child, Path(order.told))
        played.lives += 1
        played.ended, played.location = "", ""
        for what, content in telling.read(Path(order.told)):
            played.take(what, content)
        return _judge(played, code, errors.read_text(encoding="utf-8", errors="replace").strip())


def _judge(played: Played, code: int | None, printed: str) -> bool:
    """A life ends with 0, says how, and prints nothing."""
    if code is None:
        played.fail("hang", f"says nothing for {_SILENT} s", printed)
    elif code:
        played.fail("end", f"exit code {code}", printed)
    elif not played.ended:
        played.fail("end", "without a word", printed)
    elif printed:
        played.fail("printed", printed.splitlines()[-1], printed)
    return code == 0 and bool(played.ended)


def _end_of(child: "subprocess.Popen[bytes]", told: Path) -> int | None:
    """The exit code; None for a process that says nothing any more, which is ended with a trace of its threads."""
    size = -1
    while True:
        try:
            return child.wait(_SILENT)
        except subprocess.TimeoutExpired:
            now = told.stat().st_size if told.exists() else 0
            if now == size:
                child.send_signal(signal.SIGABRT)
                child.wait()
                return None
            size = now
