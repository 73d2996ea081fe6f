"""Commands about the secrets of a vault: passphrase, recovery, rotate. Each works with the passphrase or the recovery code."""

import argparse

from app.commands.opening import opened
from app.commands.output import print_json
from app.commands.secret import NEW_VARIABLE, choose_secret
from app.vaults.secrets import propose_recovery_code


def passphrase(arguments: argparse.Namespace) -> int:
    """Change the passphrase. The recovery code stays; whoever has forgotten the passphrase gives the code instead."""
    with opened(arguments) as context:
        context.change_passphrase(choose_secret(arguments, NEW_VARIABLE))
    _tell(arguments, {"changed": True}, "Die neue Passphrase gilt. Ältere Sicherungen öffnen sich noch mit der alten.")
    return 0


def recovery(arguments: argparse.Namespace) -> int:
    """Make a new recovery code and print it, once."""
    with opened(arguments) as context:
        code = propose_recovery_code()
        context.use_recovery_code(code)
    _tell_code(arguments, code)
    return 0


def rotate(arguments: argparse.Namespace) -> int:
    """Encrypt the vault anew under a new data key; print the new recovery code, once."""
    secrets: list[str] = []
    with opened(arguments, secrets.append) as context:
        code = context.rotate_key(secrets[0])
        _tell_code(arguments, code)
        context.code_is_kept()
    return 0


def _tell_code(arguments: argparse.Namespace, code: str) -> None:
    sentence = "Bitte aufschreiben und sicher verwahren; der bisherige Code öffnet nur noch ältere Sicherungen."
    _tell(arguments, {"recovery_code": code}, f"Wiederherstellungscode: {code}\n{sentence}")


def _tell(arguments: argparse.Namespace, value: dict[str, object], text: str) -> None:
    if arguments.json:
        print_json(value)
    else:
        print(text, flush=True)
