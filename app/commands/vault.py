"""Commands about the vault as a whole: init, backup, restore, check."""

import argparse

from app import context as contexts
from app.commands.opening import opened, vault_of
from app.commands.output import print_json, print_table
from app.commands.secret import choose_secret, read_secret
from app.common.errors import DamagedVault, UserError
from app.storage.process import harden

_SEVERITIES = {"ok": "in Ordnung", "warning": "Warnung", "error": "beschädigt"}


def init(arguments: argparse.Namespace) -> int:
    """Make a vault and print its recovery code, once."""
    harden()
    folder = vault_of(arguments)
    if contexts.state_of(folder) is not contexts.State.NONE:
        raise UserError(f"Der Ordner „{folder}“ ist nicht leer. Bitte für den Tresor einen leeren Ordner wählen.")
    context, code = contexts.create(folder, choose_secret(arguments))
    context.close()
    print(f"Der Tresor „{folder}“ ist angelegt.")
    print(f"Wiederherstellungscode: {code}")
    print("Bitte aufschreiben und sicher verwahren: Er öffnet den Tresor, wenn die Passphrase vergessen ist.")
    return 0


def backup(arguments: argparse.Namespace) -> int:
    """Make a verified backup and print its path."""
    with opened(arguments) as context:
        made = context.backup(arguments.out)
    print(made.path)
    return 0


def restore(arguments: argparse.Namespace) -> int:
    """Put a backup in the place of the vault, with the passphrase (or recovery code) of the backup."""
    harden()
    folder = vault_of(arguments)
    contexts.restore(arguments.file, folder, read_secret(arguments))
    print(f"Die Sicherung ist in „{folder}“ eingespielt.")
    return 0


def check(arguments: argparse.Namespace) -> int:
    """Look the vault through; exit code 4 where something is damaged."""
    with opened(arguments) as context:
        findings = context.check()
    damaged = any(finding.severity == "error" for finding in findings)
    if arguments.json:
        print_json({"ok": not damaged, "findings": findings})
    else:
        print_table((_SEVERITIES[finding.severity], finding.text) for finding in findings)
    return DamagedVault.exit_code if damaged else 0
