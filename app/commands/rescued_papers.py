"""Papers about what a rescue of a vault would bring: numbers only."""

from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from app.commands.opening import patiently
from app.common.errors import UserError
from app.common.files import write_whole
from app.context import Context
from app.storage.process import harden
from app.vaults import opening, salvaging
from app.vaults.salvaging import Salvaged


def write_rescued(
    folder: Path,
    ask: Callable[[], str],
    beside: Path,
    made: Callable[[Context, Salvaged], Iterable[tuple[Path, bytes]]],
) -> None:
    """Rescue the vault in `folder`, with the secret that was asked for, into a hidden folder `beside` the files, encrypted as
    any vault; write what is `made` of it, and throw it away. Raises what a rescue raises, and UserError where nothing can
    be written.
    """
    harden()
    secret = ask()
    try:
        place = TemporaryDirectory(prefix=".", dir=beside)
    except OSError:
        raise UserError(
            "In „{folder}“ lässt sich nichts schreiben. Bitte einen anderen Ordner wählen.", folder=beside
        ) from None
    with place:
        rescued = patiently(lambda: salvaging.salvage(folder, Path(place.name) / "tresor", secret))
        with closing(opening.open_with_secret(rescued.vault, secret)) as context:
            for file, data in made(context, rescued):
                write_whole(file, data)
