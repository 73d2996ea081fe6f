"""The vault with 100,000 residents that several measurements stand on: built once per run, in a temporary folder.

The program's rooms are imported where they are needed, so that importing this module costs no memory to be measured.
"""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.context import Context

PASSPHRASE = "Messen-mit-vielen-Personen-2026"
RESIDENTS = 100_000
VARIABLE = "QUARTIERSBUCH_BENCH_VAULT"


def make_vault(folder: Path, residents: int = RESIDENTS) -> Path:
    """A demo vault; the key costs little, because its derivation is not what is measured."""
    from app.demo.build import build
    from app.storage.secrets import keys
    from app.vaults import opening

    context, _code = opening.create(folder, PASSPHRASE, keys.FLOOR)
    build(context, residents=residents, today=date.today())
    context.close()
    return folder


def empty_vault(folder: Path) -> Path:
    """A vault in which nothing stands yet."""
    from app.storage.secrets import keys
    from app.vaults import opening

    context, _code = opening.create(folder, PASSPHRASE, keys.FLOOR)
    context.close()
    return folder


@contextmanager
def large_vault() -> Iterator[Path]:
    """The vault of the run, or one of its own where a measurement is called by itself."""
    given = os.environ.get(VARIABLE)
    if given:
        yield Path(given)
        return
    with tempfile.TemporaryDirectory() as folder:
        yield make_vault(Path(folder) / "tresor")


@contextmanager
def opened() -> Iterator["Context"]:
    """The large vault, opened."""
    from app.vaults import opening

    with large_vault() as folder:
        context = opening.open_with_passphrase(folder, PASSPHRASE)
        try:
            yield context
        finally:
            context.close()
