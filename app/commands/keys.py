"""Commands about the secrets of a vault: passphrase, recovery, rotate. What was changed opens nothing of today any more."""

import argparse

from app.commands.opening import opened
from app.commands.output import print_json
from app.commands.secret import NEW_VARIABLE, choose_secret
from app.context import Context
from app.vaults.secrets import Change, is_recovery_code


def passphrase(arguments: argparse.Namespace) -> int:
    """Change the passphrase. Whoever gives the recovery code keeps it; with the passphrase a new code is made and printed."""
    typed: list[str] = []
    with opened(arguments, typed.append) as context:
        (present,) = typed
        sheet = present if is_recovery_code(present) else None
        new = choose_secret(arguments, NEW_VARIABLE)
        _change(arguments, context, present, Change(new, sheet, remove_backups=arguments.remove_backups))
    return 0


def recovery(arguments: argparse.Namespace) -> int:
    """Make a new recovery code, and with it a new data key; print it, once. The passphrase stays."""
    typed: list[str] = []
    with opened(arguments, typed.append) as context:
        _change(arguments, context, typed[0], Change(remove_backups=arguments.remove_backups))
    return 0


def _change(arguments: argparse.Namespace, context: Context, present: str, change: Change) -> None:
    """Change the secrets, say at once what opens the vault now, and then do the backups."""
    code = context.change_secrets(present, change)
    copies = context.copies_still_open()
    if arguments.json:
        print_json({"recovery_code": code if change.sheet is None else None, "copies_still_open": copies})
    else:
        _tell(change, code)
    context.code_is_kept()
    context.seal_backups()
    if arguments.json:
        return
    if copies:
        print("Diese Kopien an anderen Orten öffnet noch das bisherige Geheimnis; bitte vernichten und neu anlegen:")
    for copy in copies:
        print(f"  {copy.made:%d.%m.%Y %H:%M}  {copy.path or '(Ort nicht vermerkt)'}")
    for words in context.still_open_in_words():
        print(f"Ein früheres Geheimnis öffnet vielleicht noch {words}")


def _tell(change: Change, code: str) -> None:
    if change.passphrase is not None:
        print("Die neue Passphrase gilt; die bisherige öffnet nichts Heutiges mehr.")
    if change.sheet is None:
        print(f"Wiederherstellungscode: {code}")
        print("Bitte aufschreiben und sicher verwahren; der bisherige Code öffnet nichts Heutiges mehr.", flush=True)
    else:
        print("Der Wiederherstellungscode gilt weiter.", flush=True)
