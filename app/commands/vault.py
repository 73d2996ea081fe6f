"""Commands about the vault as a whole: init, backup, restore, check, salvage."""

import argparse
import sys
from dataclasses import asdict
from pathlib import Path

from app.commands.opening import opened, patiently, vault_of
from app.commands.output import print_json, print_table
from app.commands.secret import choose_secret, read_former_secret, read_secret
from app.common import german
from app.common.errors import DamagedVault, NeedsFormerSecret, UserError
from app.common.files import write_whole
from app.storage.backups.holders import NEVER_ERASED, NOTHING_HOLDS
from app.storage.integrity.finding import ERROR, OK, WARNING, Finding
from app.storage.process import harden
from app.vaults import inspection, opening, restoring, salvaging

_SEVERITIES = {OK: "in Ordnung", WARNING: "Warnung", ERROR: "beschädigt"}


def init(arguments: argparse.Namespace) -> int:
    """Make a vault and print its recovery code, once."""
    harden()
    folder = vault_of(arguments)
    if inspection.state_of(folder) is not inspection.State.NONE:
        raise UserError(
            "Der Ordner „{folder}“ ist nicht leer. Bitte für den Tresor einen leeren Ordner wählen.", folder=folder
        )
    context, code = opening.create(folder, choose_secret(arguments))
    context.close()
    print(f"Der Tresor „{folder}“ ist angelegt.")
    print(f"Wiederherstellungscode: {code}")
    print("Bitte aufschreiben und sicher verwahren: Er öffnet den Tresor, wenn die Passphrase vergessen ist.")
    return 0


def backup(arguments: argparse.Namespace) -> int:
    """Make a verified backup and print its path."""
    with opened(arguments) as context:
        made = context.backup(arguments.out)
    if arguments.json:
        print_json(made)
    else:
        print(made.path)
    return 0


def restore(arguments: argparse.Namespace) -> int:
    """Put a backup in the place of the vault, with its present passphrase or code, which stay; the one of then is asked if needed."""
    harden()
    folder, secret, agreed = vault_of(arguments), read_secret(arguments), arguments.other_vault
    try:
        done = patiently(lambda: restoring.restore(arguments.file, folder, secret, agreed=agreed))
    except NeedsFormerSecret as error:
        print(error, file=sys.stderr)
        former = read_former_secret(arguments)
        done = patiently(lambda: restoring.restore(arguments.file, folder, secret, former=former, agreed=agreed))
    if arguments.json:
        print_json({"vault": folder, "backup": done.backup.path, "saved": done.saved.path if done.saved else None})
        return 0
    print(f"Die Sicherung ist in „{folder}“ eingespielt.")
    if done.saved:
        print(f"Der Stand von vorher liegt in „{done.saved.path}“.")
    return 0


def check(arguments: argparse.Namespace) -> int:
    """Look the vault through; exit code 4 where something is damaged. As JSON a list of findings, whatever its state."""
    try:
        with opened(arguments) as context:
            findings = context.check()
    except DamagedVault as error:
        if arguments.json:
            print_json([Finding("vault", ERROR, error.sentence)])
        raise
    if arguments.json:
        print_json(findings)
    else:
        print_table((_SEVERITIES[finding.severity], finding.text) for finding in findings)
    return DamagedVault.exit_code if any(finding.severity == ERROR for finding in findings) else 0


def erased(arguments: argparse.Namespace) -> int:
    """List what still holds what was erased for good, and when it goes: kind, since, going, file."""
    with opened(arguments) as context:
        found = context.still_holding()
    if arguments.json:
        print_json([{**asdict(one), "what": one.what, "goes": one.goes} for one in found or ()])
    elif found:
        print_table((one.what, one.since and german.day_time(one.since), one.goes, one.path) for one in found)
    else:
        print(NEVER_ERASED if found is None else NOTHING_HOLDS)
    return 0


def salvage(arguments: argparse.Namespace) -> int:
    """Take what can be read of a damaged vault into a new one; tell exactly what is missing."""
    harden()
    secret = read_secret(arguments)
    made = patiently(lambda: salvaging.salvage(vault_of(arguments), arguments.out, secret))
    if arguments.report is not None:
        _write_report(made, arguments.report)
    if arguments.json:
        told = {"vault": made.vault, "backup": made.backup, "readable": made.readable, "account": made.salvage_report}
        print_json(told)
        return 0
    salvage_report = made.salvage_report
    print(f"Gerettet nach „{made.vault}“; es öffnet sich mit derselben Passphrase und demselben Code.")
    print(f"Grundlage: {made.backup.path.name if made.backup else 'keine Sicherung, nur die beschädigte Datei'}")
    if not made.readable:
        print("Die beschädigte Datei war nicht lesbar: Alles, was nach dieser Sicherung eingegeben wurde, fehlt.")
    print_table([("", "da", "fehlt", "Stand der Sicherung")])
    print_table((count.kind.label, count.present, count.missing, count.older) for count in salvage_report.kinds)
    print_table(
        (f"fehlt: {each.kind.label}", each.id, each.title or "(Name unbekannt)") for each in salvage_report.missing
    )
    print_table((f"{lost.what}, die fehlen", lost.count) for lost in salvage_report.parts)
    if made.readable and salvage_report.is_complete:
        print("Es fehlt nichts, soweit sich das erkennen lässt.")
    return 0


def _write_report(made: salvaging.Salvaged, out: Path) -> None:
    from app.papers.rescue import salvage_pdf  # loads the paper engine

    write_whole(out, salvage_pdf(made))
