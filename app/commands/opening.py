"""Which vault a command works on, and opening it for the length of the command."""

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import sleep
from typing import TypeVar

from app.commands.secret import read_secret
from app.common.errors import MustWait
from app.common.paths import default_vault, resolved
from app.context import Context
from app.storage.process import harden
from app.storage.vault import demand_ready
from app.vaults import opening

T = TypeVar("T")


def vault_of(arguments: argparse.Namespace) -> Path:
    """The folder named in the call, or her own. Where that leads to another place, it is said on stderr."""
    named: Path = arguments.vault or default_vault()
    folder = resolved(named)
    if folder != named.absolute():
        print(f"Tresor: „{folder}“", file=sys.stderr)
    return folder


def patiently(work: Callable[[], T]) -> T:
    """What comes of trying a secret; after several wrong ones this waits first, as long as it has to (a minute at most)."""
    try:
        return work()
    except MustWait as early:
        print(early.sentence, file=sys.stderr)
        sleep(early.seconds)
        return work()


@contextmanager
def opened(arguments: argparse.Namespace, told: Callable[[str], object] = len) -> Iterator[Context]:
    """The vault, opened with the passphrase or the code. Raises the StorageError family, before asking where it can.

    What was odd about it is said on stderr, one sentence each. In the end, backups of before a change are sealed anew. `told` gets the secret once it has opened the vault.
    """
    harden()
    folder = vault_of(arguments)
    demand_ready(folder)
    secret = read_secret(arguments)
    context = patiently(lambda: opening.open_with_secret(folder, secret, agreed=arguments.finish_restore))
    for notice in context.notices:
        print(notice.text, file=sys.stderr)
    told(secret)
    try:
        yield context
        context.seal_backups()  # what was cut off after a change of secret goes on
        context.vacuum(at_rest=True)
    finally:
        context.close()
