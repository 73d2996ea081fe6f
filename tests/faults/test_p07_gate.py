"""Promise 7, wherever a secret is tried: all go through one gate, which counts, makes wait, and tells the trail."""

import ast
from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from app.commands import opening as command
from app.common.errors import MustWait, UserError, WrongSecret
from app.context import Change, Context
from app.models import AuditKind
from app.storage.secrets import attempts, envelope, keys
from app.storage.vault import open_vault
from app.vaults import opening, restoring, salvaging
from tests.faults.conftest import Call
from tests.faults.filled import Filled

APP = Path(__file__).resolve().parents[2] / "app"
NEW = "laterne moosgrund eimer bucht gabel"
WRONG = "Rosenkohlauflauf-2026"
_DERIVES = ("_stretch", "_from_code")
"""What makes a key out of a typed secret, in `envelope`."""
DESK = ("another passphrase", "another sheet")
"""Places of the open vault."""
_PRIMITIVES = ("Argon2id", "HKDF", "Scrypt", "PBKDF2HMAC", "scrypt", "pbkdf2_hmac", "argon2")
"""Of these, `pages` has one: what SQLCipher makes out of the data key for each page."""


class Stage:
    """A vault with a backup, closed until a place needs it open."""

    def __init__(self, vault: Filled, backup: Path) -> None:
        self.folder, self.backup, self.right, self._key = vault.folder, backup, vault.passphrase, vault.key
        self.vault_id = keys.read_envelope(vault.folder).vault_id
        self.beside = vault.folder.parent

    @cached_property
    def context(self) -> Context:
        """Opened without a secret, as it stands on her desk."""
        return Context(open_vault(self.folder, lambda _folder: self._key))

    def close(self) -> None:
        if "context" in vars(self):
            self.context.close()


PLACES: dict[str, Callable[[Stage, str], Any]] = {
    "unlock": lambda stage, secret: opening.open_with_passphrase(stage.folder, secret).close(),
    "unlock by either": lambda stage, secret: opening.open_with_secret(stage.folder, secret).close(),
    "restore": lambda stage, secret: restoring.restore(stage.backup, stage.folder, secret),
    "restore elsewhere": lambda stage, secret: restoring.restore(stage.backup, stage.beside / "woanders", secret),
    "contents": lambda stage, secret: restoring.backup_contents(stage.backup, stage.folder, secret),
    "salvage": lambda stage, secret: salvaging.salvage(stage.folder, stage.beside / "neu", secret),
    "return of keys": lambda stage, secret: salvaging.return_keys(stage.folder, secret),
    "key file from elsewhere": lambda stage, secret: salvaging.return_keys(stage.folder, secret, stage.backup),
    "another passphrase": lambda stage, secret: stage.context.change_secrets(secret, Change(NEW)),
    "another sheet": lambda stage, secret: stage.context.change_secrets(secret, Change()),
}


@pytest.fixture
def stage(vault: Filled) -> Iterator[Stage]:
    context = opening.open_with_passphrase(vault.folder, vault.passphrase)
    backup = context.backup().path
    context.close()
    made = Stage(vault, backup)
    yield made
    made.close()


@pytest.fixture
def derived(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """What keys were derived from, from now on."""
    made: list[object] = []
    for name in _DERIVES:
        original = getattr(envelope, name)
        monkeypatch.setattr(
            envelope, name, lambda *given, original=original: (made.append(given[0]), original(*given))[1]
        )
    return made


@pytest.mark.parametrize("place", PLACES)
def test_wrong_secrets_are_counted_made_to_wait_and_told(
    stage: Stage, place: str, derived: list[object], later: Callable[[float], None]
) -> None:
    for count in (1, 2, 3):
        with pytest.raises(WrongSecret):
            PLACES[place](stage, WRONG)
        assert len(attempts.failed(stage.vault_id)) == count, "a try counts once, on however many key files"
    derived.clear()
    for secret in (WRONG, stage.right):
        with pytest.raises(MustWait, match="1 Sekunden warten"):
            PLACES[place](stage, secret)
    assert derived == []
    later(1)
    PLACES[place](stage, stage.right)
    stage.close()
    secret = NEW if place == "another passphrase" else stage.right
    context = opening.open_with_passphrase(stage.folder, secret)
    assert len(context.audit(kinds=[AuditKind.FAILED_LOGIN])) == 3, "also where the right one followed"
    context.close()
    assert attempts.failed(stage.vault_id) == []


@pytest.mark.parametrize("place", PLACES)
def test_the_wait_of_one_place_holds_at_every_other(stage: Stage, place: str, later: Callable[[float], None]) -> None:
    assert later, "time stands still"
    if place in DESK:
        assert stage.context.vault == stage.folder, "it was opened before"
    for _ in range(3):
        with pytest.raises(WrongSecret):
            restoring.backup_contents(stage.backup, stage.folder, WRONG)
    with pytest.raises(MustWait):
        PLACES[place](stage, stage.right)


@pytest.mark.parametrize("words", ["check", "restore {backup}", "salvage --out {out}"])
def test_commands_wait_and_then_go_on(
    stage: Stage, call: Call, words: str, monkeypatch: pytest.MonkeyPatch, later: Callable[[float], None]
) -> None:
    waited: list[float] = []
    monkeypatch.setattr(command, "sleep", lambda seconds: (waited.append(seconds), later(seconds)))
    given = [word.format(backup=stage.backup, out=stage.beside / "neu") for word in words.split()]
    assert [call(*given, secret=WRONG) for _ in range(4)] == [3] * 4
    assert call(*given) == 0
    assert waited == [1, 2]


def test_a_typing_error_in_the_code_is_no_try(stage: Stage) -> None:
    with pytest.raises(UserError):
        opening.open_with_recovery(stage.folder, "ABCDE")
    assert attempts.failed(stage.vault_id) == []


# Whoever adds a place


def _functions(tree: ast.AST) -> list[ast.FunctionDef]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]


def _called(node: ast.AST) -> set[str]:
    found = set()
    for each in ast.walk(node):
        if isinstance(each, ast.Call):
            called = each.func
            found.add(called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", ""))
    return found


def _is_gated(function: ast.FunctionDef) -> bool:
    """Whether every derivation in it stands inside a gate that knows the vault."""
    gates = [node for node in ast.walk(function) if isinstance(node, ast.With) and "gate" in _called(node.items[0])]
    inside = {id(each) for gate in gates for each in ast.walk(gate)}
    derivations = [node for node in ast.walk(function) if isinstance(node, ast.Call) and _called(node) & {*_DERIVES}]
    return all(id(node) in inside for node in derivations)


def _trees(*words: str) -> Iterator[tuple[Path, ast.Module]]:
    """The files of the program in which one of the words stands."""
    for file in APP.rglob("*.py"):
        text = file.read_text(encoding="utf-8")
        if any(word in text for word in words):
            yield file, ast.parse(text)


def test_only_the_envelope_makes_keys_out_of_secrets_and_what_unwraps_with_them_is_gated() -> None:
    for file, tree in _trees(*_DERIVES, *_PRIMITIVES, "_unwrap"):
        if file.name == "envelope.py":
            unwrapping = [function for function in _functions(tree) if "_unwrap" in _called(function)]
            assert [function.name for function in unwrapping if not _is_gated(function)] == []
            assert len(unwrapping) >= 2
            deriving = {function.name for function in _functions(tree) if _called(function) & {*_DERIVES}}
            wrapping = {function.name for function in _functions(tree) if "_wrap" in _called(function)}
            assert deriving <= wrapping | {function.name for function in unwrapping}, "what only derives could be tried"
            continue
        assert file.name == "pages.py" or _called(tree).isdisjoint(_PRIMITIVES), file
        assert _called(tree).isdisjoint({*_DERIVES, "_unwrap"}), file


def test_the_gate_alone_counts() -> None:
    """Who counts beside it makes one mistake weigh as two; who asks how long to wait decides by itself."""
    for file, tree in _trees("attempts"):
        names = {
            node.attr
            for node in ast.walk(tree)
            if isinstance(node, ast.Attribute) and getattr(node.value, "id", "") == "attempts"
        }
        assert names <= {"gate", "failed", "forget"}, file


def test_every_room_that_tries_a_secret_is_tried_here() -> None:
    """A function of `app.vaults` or of the opened vault that takes a secret stands in PLACES, by what it calls."""
    tried = {
        node.attr
        for node in ast.walk(ast.parse(Path(__file__).read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
    }
    taking = set()
    for file in (*(APP / "vaults").glob("*.py"), APP / "context.py"):
        for function in _functions(ast.parse(file.read_text(encoding="utf-8"))):
            names = {argument.arg for argument in function.args.args}
            if names & {"secret", "passphrase", "code", "present", "former"} and not function.name.startswith("_"):
                taking.add(function.name)
    assert taking - tried - _MAKING == set()


_MAKING = {"create", "create_demo", "note_strength", "prepared"}
"""They take a new secret, or one that has opened the vault."""
