"""Mails among files that come in: each is kept whole, and what hangs on it as documents beside it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.common.errors import UserError
from app.common.files import read_chosen
from app.common.sentences import Sentence, counted
from app.intake.incoming import Incoming
from app.services.office import documents
from app.services.office.harmful import is_program
from app.transfer.mail import mail
from app.transfer.mail.mail import Attachment


@dataclass(frozen=True)
class Taken:
    """Files that come in, and what to say about mails among them."""

    files: tuple[Incoming, ...]
    remarks: tuple[Sentence, ...]


def taken_apart(files: Sequence[Incoming]) -> Taken:
    """The files, after each mail what hangs on it. A mail that can't be read comes in as any other file, and it is said.

    Raises OSError, Cancelled.
    """
    found: list[Incoming] = []
    remarks: list[Sentence] = []
    for file in files:
        if not mail.is_mail(file.name):
            found.append(file)
            continue
        parts, said = _parts(file)
        found.extend(parts)
        remarks.extend(said)
    return Taken(tuple(found), tuple(remarks))


def _parts(file: Incoming) -> tuple[list[Incoming], list[Sentence]]:
    if file.size() > mail.LARGEST:
        return [file], [Sentence(_WHOLE, name=file.name)]
    attached: list[Attachment] = []
    try:
        read = mail.read_mail(_bytes_of(file), attached.append)
    except UserError:
        return [file], [Sentence(_WHOLE, name=file.name)]
    origin = " – ".join(part for part in (read.sender, read.subject) if part)
    taken = [
        Incoming(one.name, one.data, origin, read.sent_at)
        for one in attached
        if one.data and not is_program(documents.last_part(one.name), one.data)
    ]
    said = []
    if len(taken) < len(attached) + read.left_out:
        missing = len(attached) + read.left_out - len(taken)
        said.append(counted(missing, _ONE_LEFT_OUT, _LEFT_OUT, name=file.name))
    return [replace(file, origin=read.sender or file.origin, dated_at=read.sent_at), *taken], said


_WHOLE = "„{name}“ liegt als Ganzes hier, ließ sich aber nicht lesen: Anhänge darin sind nicht einzeln da."
_ONE_LEFT_OUT = (
    "Von den Anhängen der Mail „{name}“ wurde einer nicht einzeln übernommen: Er ist ein Programm oder nicht lesbar. "
    "In der Mail selbst ist er noch."
)
_LEFT_OUT = (
    "Von den Anhängen der Mail „{name}“ wurden {number} nicht einzeln übernommen: Programme, Unlesbares, oder es sind zu "
    "viele. In der Mail selbst sind sie noch."
)


def _bytes_of(file: Incoming) -> bytes:
    if isinstance(file.source, bytes):
        return file.source
    return read_chosen(file.source, mail.LARGEST, UserError(_WHOLE, name=file.name))
