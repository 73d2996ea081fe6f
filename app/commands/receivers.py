"""Who gets what leaves of a case, as it is said on the command line."""

import argparse
from typing import TYPE_CHECKING

from app.common.errors import UserError

if TYPE_CHECKING:
    from app.services.secrecy.content import Content
    from app.services.secrecy.gate import Outgoing
    from app.services.secrecy.receivers import Receiver


def outgoing_of(content: "Content", arguments: argparse.Namespace, by_nature: "Receiver | None" = None) -> "Outgoing":
    """What leaves and who gets it: who was named, else who gets it `by_nature`. Raises UserError where something of a case is in it, and nobody was named."""
    from app.services.secrecy.gate import Outgoing

    receiver = _receiver(arguments) or by_nature
    if content and receiver is None:
        raise UserError(
            "Das enthält Inhalt aus einem Fall (§ 203 StGB). Bitte mit --own-use, --client oder --recipient NUMMER angeben, wer "
            "es bekommt; es wurde nichts geschrieben."
        )
    return Outgoing(content, receiver)


def _receiver(arguments: argparse.Namespace) -> "Receiver | None":
    """Who was named; None where nobody was."""
    from app.services.secrecy.receivers import Client, OwnUse, To  # here, because it loads the tables

    given = vars(arguments)
    if given.get("recipient") is not None:
        return To(given["recipient"])
    if given.get("own_use"):
        return OwnUse()
    return Client() if given.get("client") else None
