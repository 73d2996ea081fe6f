"""Where secrets come from: a line of stdin each, the environment, or a prompt. Never from the call itself."""

import argparse
import os
import sys

from app.common.errors import UserError

VARIABLE = "QUARTIERSBUCH_PASSPHRASE"
NEW_VARIABLE = "QUARTIERSBUCH_NEW_PASSPHRASE"
FORMER_VARIABLE = "QUARTIERSBUCH_FORMER_PASSPHRASE"
VARIABLES = (VARIABLE, NEW_VARIABLE, FORMER_VARIABLE)
_taken: dict[str, str] = {}


def leave_environment() -> None:
    """Take the secrets out of the environment, so that no process that is started inherits them; each is given once."""
    _taken.update((name, os.environ.pop(name)) for name in VARIABLES if name in os.environ)


def forget() -> None:
    """Let go of those that were not asked for."""
    _taken.clear()


def read_secret(arguments: argparse.Namespace) -> str:
    """The passphrase (or the recovery code) for an existing vault."""
    return _given(arguments, VARIABLE) or _asked("Passphrase: ")


def read_former_secret(arguments: argparse.Namespace) -> str:
    """The passphrase or code that was valid when a backup was made."""
    return _given(arguments, FORMER_VARIABLE) or _asked("Passphrase oder Code von damals: ")


def choose_secret(arguments: argparse.Namespace, variable: str = VARIABLE) -> str:
    """A new passphrase, asked twice where it is asked."""
    given = _given(arguments, variable)
    if given:
        return given
    chosen = _asked("Neue Passphrase: ")
    if _asked("Noch einmal: ") != chosen:
        raise UserError("Die beiden Eingaben sind verschieden; bitte noch einmal versuchen.")
    return chosen


def _given(arguments: argparse.Namespace, variable: str) -> str:
    if arguments.passphrase_stdin:
        return _decoded(sys.stdin.buffer.readline().rstrip(b"\r\n"), "Die Standardeingabe")
    leave_environment()
    value = _taken.pop(variable, None)
    return "" if value is None else _decoded(os.fsencode(value), variable)


def _decoded(raw: bytes, source: str) -> str:
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise UserError("{source} enthält keine Passphrase in UTF-8.", source=source) from None
    if not text:
        raise UserError("{source} enthält keine Passphrase.", source=source)
    return text


def _asked(prompt: str) -> str:
    import getpass

    if not (sys.stdin and sys.stdin.isatty()):
        raise UserError(
            "Es fehlt die Passphrase; bitte --passphrase-stdin oder {variable} verwenden.", variable=VARIABLE
        )
    try:
        typed = getpass.getpass(prompt)
    except EOFError:
        typed = ""
    if not typed:
        raise UserError("Ohne Passphrase geht es nicht weiter; es wurde nichts verändert.")
    return typed
