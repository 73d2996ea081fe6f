"""Who gets what leaves of a case, as it is said on the command line."""

import argparse
from typing import TYPE_CHECKING

from app.commands.text_file import read_text
from app.common.errors import UserError

if TYPE_CHECKING:
    from app.services.secrecy.content import Content
    from app.services.secrecy.gate import Outgoing
    from app.services.secrecy.receivers import Receiver, To


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
    """Who was named; None where nobody was. Raises UserError for half a legal exception."""
    from app.services.secrecy.receivers import Client, OwnUse, To  # here, because it loads the tables

    given = vars(arguments)
    named = given.get("recipient")
    to = To(named) if isinstance(named, int) else To(name=named or "")
    if given.get("exception") or given.get("reason"):
        return _exceptional(arguments, to)
    if named is not None:
        return to
    if given.get("own_use"):
        return OwnUse()
    return Client() if given.get("client") else None


def _exceptional(arguments: argparse.Namespace, to: "To") -> "Receiver":
    from app.models import LegalException
    from app.services.secrecy.receivers import Exceptional

    if arguments.recipient is None or not arguments.exception or not arguments.reason:
        raise UserError(
            "Eine gesetzliche Ausnahme braucht --recipient (wer es bekommt), --exception (welches Gesetz) und --reason (Datei mit "
            "der Begründung); es wurde nichts geschrieben."
        )
    law = next((one for one in LegalException if one == arguments.exception), None)
    if law is None:
        raise UserError(
            "„{typed}“ ist keine gesetzliche Ausnahme. Möglich sind: {possible}.",
            typed=arguments.exception,
            possible=", ".join(LegalException),
        )
    return Exceptional(to, law, read_text(arguments.reason))
