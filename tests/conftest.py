"""Fixtures for every room: fresh encrypted vaults, quickly copied from a template. No test reaches a network."""

import functools
import gc
import os
import shutil
import sys
from collections import deque
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from sqlalchemy import Dialect, Engine, create_engine
from sqlalchemy.orm import Session
from sqlalchemy.util import LRUCache

from app.common import clock
from app.context import Context
from app.models import Kind, graph
from app.storage import vault as vaults
from app.storage.backups import rotate
from app.storage.backups.backup import FOLDER
from app.storage.database import engine
from app.storage.secrets import attempts, envelope, keys
from app.vaults import opening
from tests.faults import figures
from tests.shares import Shares
from tests.vault_templates import PASSPHRASE, VAULT, VaultTemplates
from tests.worker_ends import WorkerEnds

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from app.demo.build import Summary
    from tests.monkey.playing import Game

_KEPT = 100
_written: deque[Path] = deque()
"""The folders of the tests that ran last."""
_HERE = ("127.0.0.1", "::1", "localhost", "", None)


class NetworkTouched(RuntimeError):
    """The program tried to speak with another computer."""


def _stay_here(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse every connection that is not to this computer, whoever asks for it."""
    if event in ("socket.connect", "socket.sendto", "socket.sendmsg"):
        address = arguments[1]
        if isinstance(address, tuple) and address[0] not in _HERE:
            raise NetworkTouched(event)
    elif event == "socket.getaddrinfo" and arguments[0] not in _HERE:
        raise NetworkTouched(event)


sys.addaudithook(_stay_here)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="run the tests marked long as well")
    parser.addoption("--figures", metavar="FILE", help="keep in FILE what the fault tests have measured")


def pytest_configure(config: pytest.Config) -> None:
    config.pluginmanager.register(figures, "figures of the fault tests")
    config.pluginmanager.register(WorkerEnds(), "ends of the workers")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--long"):
        for item in items:
            if "long" in item.keywords:
                item.add_marker(pytest.mark.skip(reason="only with --long"))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """How many points of the contract of a kind are opted out of, and by which."""
    out = [f"{kind}: {point} ({reason})" for kind in Kind for point, reason in graph.entity_of(kind).opts_out.items()]
    terminalreporter.write_line(
        f"contract of a kind: {len(list(Kind))} kinds, {len(out)} opt-outs {'; '.join(out)}".strip()
    )


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """What all tests share is no garbage: the collector need not go through it again and again."""
    gc.collect()
    gc.freeze()


@pytest.fixture
def shares(request: pytest.FixtureRequest) -> Shares:
    """For a test that tries many values with many things: a few values with each, all with --long."""
    return Shares(everything=request.config.getoption("--long"))


@pytest.fixture(autouse=True)
def _no_day_left_behind() -> Iterator[None]:
    """The day on which a test stands ends with it."""
    before = clock._fixed.get()
    yield
    assert clock._fixed.get() is before


@pytest.fixture(autouse=True)
def garbage_on_this_thread() -> Iterator[None]:
    """Python's collector in a worker thread would destroy widgets there and crash, in tests as in the program."""
    gc.disable()
    yield
    counts, limits = gc.get_count(), gc.get_threshold()
    overgrown = [generation for generation in (2, 1, 0) if counts[generation] > limits[generation]]
    if overgrown:
        gc.collect(overgrown[0])
    if overgrown[:1] == [2]:
        gc.freeze()  # what outlives a test and all of a collection is shared: never look through it again


@pytest.fixture(autouse=True)
def own_state(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the program keeps about itself on this computer goes into a folder of the test's own, made when needed."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path_factory.getbasetemp() / "state" / uuid4().hex))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.getbasetemp() / "config" / uuid4().hex))


@pytest.fixture(autouse=True)
def little_lies_about(request: pytest.FixtureRequest) -> Iterator[None]:
    """What a test has written goes once many others have run, when nothing of it is looked at any more: all together is 14 GB."""
    if "tmp_path" in request.fixturenames:
        _written.append(request.getfixturevalue("tmp_path"))
    yield
    while len(_written) > _KEPT:
        shutil.rmtree(_written.popleft(), ignore_errors=True)


@pytest.fixture(autouse=True)
def usual_rights() -> Iterator[None]:
    """Every test begins as a system does that lets others read; the program's own commands are stricter for good."""
    os.umask(0o022)
    yield
    os.umask(0o022)


@pytest.fixture(autouse=True, scope="session")
def one_application(qapp: "QApplication") -> "QApplication":
    """A command that runs here finds the application of the window; it would make one without windows, and no other can be.

    It speaks German from the first test on, with the plurals that only a translator has, and has the fonts of all scripts: Qt
    remembers the box that it drew for a letter before its font came.
    """
    from app.views.language import i18n
    from app.views.theme.look import load_other_scripts

    i18n.install(qapp, "de")
    load_other_scripts()
    return qapp


@pytest.fixture(autouse=True, scope="session")
def weak_derivations_are_remembered() -> Iterator[None]:
    """Argon2id, even at its least strength, is nine tenths of opening a vault: once for the same words and salt.

    The standard strength is derived each time, by the few tests that ask for it.
    """
    derive = envelope._stretch
    remembered = functools.cache(derive)

    def stretch(passphrase: str, salt: bytes, strength: keys.Strength) -> bytes:
        return (remembered if strength == keys.FLOOR else derive)(passphrase, salt, strength)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(envelope, "_stretch", stretch)
        yield


_MAKERS = (keys.create, vaults.create, opening.create, opening.create_demo, rotate.rotate)
"""Whatever makes keys without being told how strong."""


@pytest.fixture(autouse=True, scope="session")
def new_keys_are_weak() -> Iterator[list[keys.Strength]]:
    """Keys that tests make are of the least strength: one of the standard strength takes a second of the processor.

    Gives the strengths that they have in the program.
    """
    meant = []
    with pytest.MonkeyPatch.context() as patch:
        for make in _MAKERS:
            *others, strength = make.__defaults__ or ()
            meant.append(strength)
            patch.setattr(make, "__defaults__", (*others, keys.FLOOR))
        yield meant


_STATEMENTS = 10_000
"""More than all tests together ever compile."""


@pytest.fixture(autouse=True, scope="session")
def statements_are_compiled_once() -> Iterator[None]:
    """A vault has an engine of its own, which would compile each statement anew: with every test that opens one."""
    compiled: LRUCache[object, object] = LRUCache(_STATEMENTS)
    dialects: dict[str, Dialect] = {}

    def create(*where: Any, **how: Any) -> Engine:
        made = create_engine(*where, execution_options={"compiled_cache": compiled}, **how)
        made.dialect = dialects.setdefault("first", made.dialect)  # by it a statement that is compiled is found again
        return made

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "create_engine", create)
        yield


_FREE_TRIES = attempts._FREE


@pytest.fixture(autouse=True)
def nobody_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests try wrong secrets by the dozen; those about the waiting take the fixture `later`."""
    monkeypatch.setattr(attempts, "_FREE", 1_000_000)


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch, nobody_waits: None) -> Callable[[float], None]:
    """Wrong secrets make wait; lets seconds pass on the clock that nobody can set, which otherwise stands still."""
    assert nobody_waits is None
    monkeypatch.setattr(attempts, "_FREE", _FREE_TRIES)
    passed = [1000.0]
    monkeypatch.setattr(attempts, "_began", {})
    monkeypatch.setattr(attempts, "monotonic", lambda: passed[0])
    return lambda seconds: passed.append(passed.pop() + seconds)


@pytest.fixture(scope="session")
def vault_templates(tmp_path_factory: pytest.TempPathFactory) -> VaultTemplates:
    """Vaults that are made once per run."""
    own = tmp_path_factory.getbasetemp()
    return VaultTemplates(own.parent if "PYTEST_XDIST_WORKER" in os.environ else own)


@pytest.fixture(scope="session")
def vault_template(vault_templates: VaultTemplates) -> Path:
    """What the vault of a test is a copy of: a new one with the default catalogues. Areas may take another template."""
    return vault_templates.made("new", _make_new)[0]


def _make_new(folder: Path) -> None:
    opening.create(folder, PASSPHRASE, keys.FLOOR)[0].close()


@pytest.fixture(scope="session")
def demo_template(vault_templates: VaultTemplates) -> "tuple[Path, Summary]":
    """The demo quarter as it is described, opened by its own passphrase, and what it holds."""
    return vault_templates.made("demo", _make_demo)


def _make_demo(folder: Path) -> "Summary":
    from app.demo.build import build
    from app.demo.run import PASSPHRASE as PUBLIC

    context, _code = opening.create_demo(folder, PUBLIC, keys.FLOOR)
    try:
        return build(context)
    finally:
        context.close()


@pytest.fixture
def game(demo_template: "tuple[Path, Summary]", tmp_path: Path) -> "Game":
    """The demo quarter for a monkey to play with."""
    from tests.monkey.playing import Game

    return Game(demo_template[0], tmp_path / "game")


@pytest.fixture
def foreign_backup(vault_templates: VaultTemplates, tmp_path: Path) -> Path:
    """A backup of somebody else's vault, with another passphrase."""
    vault, name = vault_templates.made("foreign", _make_foreign)
    (tmp_path / "anderer").mkdir()
    return Path(shutil.copy(vault / FOLDER / name, tmp_path / "anderer"))


def _make_foreign(folder: Path) -> str:
    context, _code = opening.create(folder, "Ein ganz anderer Satz fürs Rosenbeet", keys.FLOOR)
    try:
        return context.backup().path.name
    finally:
        context.close()


@pytest.fixture
def vault_folder(vault_template: Path, tmp_path: Path) -> Path:
    """A vault of its own for one test; its passphrase is PASSPHRASE."""
    folder = tmp_path / VAULT
    shutil.copytree(vault_template, folder)
    return folder


@pytest.fixture
def context(vault_folder: Path) -> Iterator[Context]:
    """An opened vault of its own for one test."""
    opened = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    yield opened
    opened.close()


@pytest.fixture
def session(context: Context) -> Iterator[Session]:
    """A write session on a fresh vault, committed at the end of the test."""
    with context._vault.units.write("Test") as unit:
        yield unit.session
