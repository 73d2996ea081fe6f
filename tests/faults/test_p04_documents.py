"""Promise 4, and promise 1, for documents in pieces: a full disk or a kill in the middle leaves the document out whole."""

import os

import pytest
from sqlalchemy import func, select

from app.context import Context
from app.models import DocumentContent, DocumentPiece
from app.services.office import contents, documents
from tests.faults import work
from tests.faults.children import Child, opened, said_to_the_end
from tests.faults.conftest import Figure, Rounds
from tests.faults.filled import Filled, content

PIECES = 48


@pytest.fixture(scope="module")
def scan() -> bytes:
    return os.urandom(PIECES * contents.PIECE)


def _left(context: Context) -> int:
    """Pieces of contents that never became whole."""
    whole = select(DocumentContent.sha256)
    return context.read(
        lambda session: (
            session.scalar(select(func.count()).select_from(DocumentPiece).where(DocumentPiece.sha256.not_in(whole)))
            or 0
        )
    )


def _is_as_before(context: Context, before: object) -> bool:
    context.sweep_documents()
    sound = [finding.text for finding in context.check() if finding.severity == "error"] == []
    return sound and _left(context) == 0 and content(context) == before


def test_a_full_disk_in_the_middle_leaves_it_out(vault: Filled, scan: bytes, rounds: Rounds, figure: Figure) -> None:
    with opened(vault.folder, vault.key) as context:
        before = content(context)
    tries = rounds(3, 20)
    for number in range(tries):
        limit = vault.database.stat().st_size + 600_000 + contents.PIECE * number * PIECES // (2 * tries)
        *_told, (kind, sentence) = said_to_the_end(
            work.within_limit, limit, work.attach_scan, vault.folder, vault.key, scan
        )
        assert (kind, "kein Platz" in sentence) == ("NoSpace", True)
        with opened(vault.folder, vault.key) as context:
            assert _is_as_before(context, before)
    *_told, (what, document) = said_to_the_end(work.attach_scan, vault.folder, vault.key, scan)
    with opened(vault.folder, vault.key) as context:
        assert (what, context.read(documents.content, document) == scan) == ("document", True)
    figure((tries, "volle Datenträger mitten im Dokument"), (0, "halbe Dokumente"))


def test_a_kill_in_the_middle_leaves_it_out(vault: Filled, scan: bytes, rounds: Rounds, figure: Figure) -> None:
    with opened(vault.folder, vault.key) as context:
        before = content(context)
    cycles, swept = rounds(4, 50), 0
    for number in range(cycles):
        with Child(work.attach_scan, vault.folder, vault.key, scan) as child:
            for _ in range(2 + number % (PIECES - 2)):
                child.hear()
            child.kill()
        with opened(vault.folder, vault.key) as context:
            swept += _left(context)
            assert _is_as_before(context, before)
    assert swept > 0
    figure((cycles, "Abbrüche mitten im Dokument"), (swept, "Stücke, die weg sind"), (0, "halbe Dokumente"))
