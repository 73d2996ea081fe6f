"""The passphrase comes from one line of stdin, the environment or a prompt."""

import argparse
import getpass
import io
import os

import pytest

from app.commands.secret import VARIABLE, choose_secret, read_secret
from app.common.errors import UserError

NOWHERE = argparse.Namespace(passphrase_stdin=False)
STDIN = argparse.Namespace(passphrase_stdin=True)


class Input(io.TextIOWrapper):
    """A stdin with given bytes, on a terminal or not."""

    def __init__(self, content: bytes = b"", terminal: bool = False) -> None:
        super().__init__(io.BytesIO(content), encoding="ascii")
        self.terminal = terminal

    def isatty(self) -> bool:
        return self.terminal


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)
    monkeypatch.setattr("sys.stdin", Input())


def type_in(monkeypatch: pytest.MonkeyPatch, *lines: str) -> None:
    left = iter(lines)
    monkeypatch.setattr("sys.stdin", Input(terminal=True))
    monkeypatch.setattr(getpass, "getpass", lambda _prompt: next(left))


@pytest.mark.parametrize("end", [b"", b"\n", b"\r\n", b"\nzweite Zeile\n"])
def test_stdin_gives_one_line_with_its_spaces(end: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Input(" Grüße an alle ".encode() + end))
    assert read_secret(STDIN) == " Grüße an alle "


@pytest.mark.parametrize("content", [b"", b"\n", b"\xe4\xff\n"])
def test_stdin_without_a_passphrase_is_refused(content: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Input(content))
    with pytest.raises(UserError, match="Standardeingabe"):
        read_secret(STDIN)


def test_the_environment_gives_it_and_forgets_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "Grüße")
    assert read_secret(NOWHERE) == "Grüße"
    assert VARIABLE not in os.environ


def test_an_empty_variable_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "")
    with pytest.raises(UserError, match=VARIABLE):
        read_secret(NOWHERE)


def test_stdin_goes_before_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "aus der Umgebung")
    monkeypatch.setattr("sys.stdin", Input(b"von stdin\n"))
    assert read_secret(STDIN) == "von stdin"


def test_without_a_terminal_nobody_is_asked() -> None:
    with pytest.raises(UserError, match="--passphrase-stdin"):
        read_secret(NOWHERE)


def test_on_a_terminal_it_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    type_in(monkeypatch, "getippt")
    assert read_secret(NOWHERE) == "getippt"


def test_nothing_typed_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    type_in(monkeypatch, "")
    with pytest.raises(UserError, match="Ohne Passphrase"):
        read_secret(NOWHERE)


def test_a_new_passphrase_is_typed_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    type_in(monkeypatch, "eins", "eins")
    assert choose_secret(NOWHERE) == "eins"
    type_in(monkeypatch, "eins", "zwei")
    with pytest.raises(UserError, match="verschieden"):
        choose_secret(NOWHERE)
