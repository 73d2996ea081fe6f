"""Attaching files to a record: their pieces are saved one by one, then all documents appear in one step that can be undone."""

import hashlib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import PurePath
from typing import TYPE_CHECKING

from sqlalchemy.orm import Session

from app.common.cancelling import uncancelled
from app.common.errors import StorageError, UserError
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.context import Context
from app.intake.incoming import Incoming, demand_room
from app.services.office import contents, documents
from app.services.office.documents import Elsewhere

if TYPE_CHECKING:
    from app.intake.mails import Taken

_READING = Sentence("Dateien lesen")


@dataclass(frozen=True)
class Attached:
    """What became of files that were to be attached.

    Attributes:
        ids: the documents.
        names: what they are called.
        doubled: names of those whose bytes lie at records already, with these records.
        skipped: names of those that lie at this very record; they are not attached a second time.
        remarks: what to say about mails that could not be taken apart in full.
    """

    ids: tuple[int, ...] = ()
    names: tuple[str, ...] = ()
    doubled: tuple[tuple[str, tuple[Elsewhere, ...]], ...] = ()
    skipped: tuple[str, ...] = ()
    remarks: tuple[Sentence, ...] = ()


@dataclass
class _Coming:
    """A file that is measured, with its checksum."""

    file: Incoming
    size: int
    digest: str


@dataclass
class _Stored:
    """Contents of which pieces were written for these files and that may be incomplete."""

    digests: list[str] = field(default_factory=list)


def attach(
    context: Context, record_id: int, files: Sequence[Incoming], step: str, progress: Progress = silent
) -> Attached:
    """Attach files in one step called `step`, mails with what hangs on them. In a worker thread.

    Raises UserError where one can't be taken (too large, empty, a program, unreadable), NoSpace or another StorageError, or
    Cancelled; then none is attached and nothing of them stays behind.
    """
    stored = _Stored()
    try:
        taken = _taken(files)
        coming = [_Coming(file, file.size(), file.digest()) for file in taken.files]
        known = context.read(documents.elsewhere, [one.digest for one in coming])
        new = [one for one in coming if record_id not in _ids(known.get(one.digest, ()))]
        _store(context, new, stored, progress)
        ids = context.write_long(step, lambda session: _add(session, record_id, new)) if new else []
    except OSError as error:
        _take_back(context, stored)
        raise UserError(
            "Eine der Dateien lässt sich nicht lesen. Bitte prüfen, ob sie noch da ist; es wurde nichts übernommen."
        ) from error
    except BaseException:
        _take_back(context, stored)
        raise
    return Attached(
        tuple(ids),
        tuple(documents.last_part(one.file.name) for one in new),
        tuple((documents.last_part(one.file.name), tuple(known[one.digest])) for one in new if one.digest in known),
        tuple(documents.last_part(one.file.name) for one in coming if one not in new),
        taken.remarks,
    )


def _taken(files: Sequence[Incoming]) -> "Taken":
    """The files and what hangs on mails among them; whatever was chosen is looked at before the first is read whole."""
    from app.intake.mails import taken_apart  # here, because it brings what reads mails

    demand_room(list(files))
    for file in files:
        file.demand_harmless()
    taken = taken_apart(files)
    demand_room(list(taken.files))
    return taken


def _ids(found: Sequence[Elsewhere]) -> set[int]:
    return {one.record_id for one in found}


def _store(context: Context, coming: Sequence[_Coming], stored: _Stored, progress: Progress) -> None:
    """Bring all bytes that are not there yet into the vault, each piece in a transaction of its own."""
    done, total = 0, sum(one.size for one in coming)
    for one in coming:
        if one.digest in stored.digests or context.read(contents.is_kept, one.digest):
            done += one.size
            continue
        stored.digests.append(one.digest)
        _drop_pieces(context, one.digest)  # of a try that was cut off, by a version that cut elsewhere
        found = hashlib.sha256()
        for number, piece in enumerate(one.file.pieces()):
            progress(done, total, _READING)
            context.write_pieces(contents.put_piece, one.digest, number, piece)
            found.update(piece)
            done += len(piece)
        if found.hexdigest() != one.digest:
            raise UserError(
                "„{name}“ wurde geändert, während die Datei gelesen wurde. Bitte noch einmal anhängen; es wurde nichts übernommen.",
                name=one.file.name,
            )
    progress(total, total, _READING)


def _add(session: Session, record_id: int, coming: Sequence[_Coming]) -> list[int]:
    return [
        documents.add(
            session,
            record_id,
            _named(one.file),
            one.digest,
            one.size,
            origin=one.file.origin,
            dated_at=one.file.dated_at,
        )
        for one in coming
    ]


def _named(file: Incoming) -> str:
    """A name that is not longer than systems allow for files, with its ending."""
    name = PurePath(documents.last_part(file.name))
    return f"{name.stem[:_LONGEST_NAME]}{name.suffix[:_LONGEST_ENDING]}"


_LONGEST_NAME, _LONGEST_ENDING = 200, 20


def _take_back(context: Context, stored: _Stored) -> None:
    """What was cut off goes at once; where it can't (the disk is full), at the next opening."""
    with uncancelled(), suppress(StorageError, UserError):
        for digest in stored.digests:
            _drop_pieces(context, digest)


def _drop_pieces(context: Context, digest: str) -> None:
    while context.read(contents.has_leftovers, digest):
        context.write_pieces(contents.drop_piece, digest)
