"""Promise 17: hostile files coming in are refused within two seconds in one sentence, and nothing is harmed.

Here the whole way through the command line. What the reader of tables makes of each single trick: `tests/transfer`.
People come in as tables and vCards; the other door is the one for backups.
"""

import io
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from app.storage.backups import backup
from tests.faults.children import opened
from tests.faults.conftest import Call, Figure, Rounds
from tests.faults.filled import Filled, content, hashes

REFUSED, DAMAGED = 2, 4


def _zipped(members: dict[str, bytes], times: int = 1) -> bytes:
    """Packed members; each piece `times` times one after the other."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as book:
        for name, piece in members.items():
            with book.open(name, "w", force_zip64=True) as sink:
                for _ in range(times):
                    sink.write(piece)
    return packed.getvalue()


_BOOK = b"<workbook/>"


def _zip_bomb(megabytes: int = 200) -> bytes:
    return _zipped({"xl/workbook.xml": _BOOK, "xl/worksheets/sheet1.xml": bytes(1_000_000)}, megabytes)


def _endless_rows() -> bytes:
    return _zipped({"xl/workbook.xml": _BOOK, "xl/worksheets/sheet1.xml": b"<row><c><v>1</v></c></row>" * 10_000}, 100)


def _wrong_dimensions() -> bytes:
    return _zipped(
        {
            "xl/workbook.xml": _BOOK,
            "xl/worksheets/sheet1.xml": b'<worksheet><dimension ref="A1:XFD1048576"/></worksheet>',
        }
    )


def _doctype() -> bytes:
    book = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><workbook>&e;</workbook>'
    return _zipped({"xl/workbook.xml": book, "../../entkommen.txt": b"x"})


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(_zip_bomb, id="zip bomb as spreadsheet"),
        pytest.param(_endless_rows, id="spreadsheet with endless rows"),
        pytest.param(_wrong_dimensions, id="spreadsheet that claims to be the largest"),
        pytest.param(_doctype, id="spreadsheet with entities and a path outside"),
        pytest.param(lambda: b"BEGIN:VCARD\n" * 3000 + b"END:VCARD\n" * 3000, id="3,000 nested cards"),
        pytest.param(lambda: b"Nachname\n" + b"x" * 20_000_000, id="20 MB in one line"),
        pytest.param(lambda: b"Nachname;Ort\n" + b"a;" * 10_000_000, id="endless columns"),
        pytest.param(lambda: b"Nachname\n" + b"a\n" * 200_001, id="too many rows"),
        pytest.param(lambda: b'Nachname;Ort\n"' + b"a;b\n" * 500_000, id="a quote that never ends"),
        pytest.param(lambda: b"\xff\xfe" + b"\x00\xd8" * 1000, id="broken UTF-16"),
        pytest.param(lambda: b"", id="empty"),
    ],
)
def test_refused_soon_and_nothing_harmed(
    vault: Filled,
    call: Call,
    tmp_path: Path,
    make: Callable[..., bytes],
    rounds: Rounds,
    figure: Figure,
    capsys: pytest.CaptureFixture[str],
) -> None:
    path = tmp_path / "liste.xlsx"
    path.write_bytes(make(rounds(200, 1900)) if make is _zip_bomb else make())
    with opened(vault.folder, vault.key) as context:
        before = content(context)
    around = set(tmp_path.rglob("*"))
    start = time.process_time()
    assert call("import", "people", path) == REFUSED
    seconds = time.process_time() - start
    assert seconds < 2
    assert capsys.readouterr().err.count("\n") == 1
    assert set(tmp_path.rglob("*")) == around
    with opened(vault.folder, vault.key) as context:
        assert content(context) == before
    figure((1, "feindliche Tabellen und Karten"), (seconds, "s längstens"), (0, "mit Folgen"))


def _more_members(content: bytes) -> bytes:
    packed = io.BytesIO(content)
    with zipfile.ZipFile(packed, "a") as more:
        more.writestr("../../entkommen.txt", "x")
    return packed.getvalue()


def _manifest(content: bytes, manifest: bytes) -> bytes:
    """A backup that says something else about itself."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(packed, "w") as target:
        for name in source.namelist():
            target.writestr(name, manifest if name == "manifest.json" else source.read(name))
    return packed.getvalue()


BACKUPS = {
    "no backup at all": lambda _content: b"BEGIN:VCARD\n" * 3000,
    "zip bomb": lambda _content: _zipped(
        dict.fromkeys(("data.db", "vault.keys", "manifest.json"), bytes(1_000_000)), 50
    ),
    "more members, one outside": _more_members,
    "manifest of 20 MB": lambda content: _manifest(content, b" " * 20_000_000),
    "manifest of 100,000 brackets": lambda content: _manifest(content, b"[" * 100_000),
    "manifest that is a number": lambda content: _manifest(content, b"7"),
    "manifest that lies": lambda content: _manifest(content, b'{"format": 1, "files": {"data.db": {"sha256": ""}}}'),
    "twice the same": lambda content: content + content,
    "half": lambda content: content[: len(content) // 2],
}


@pytest.mark.parametrize("name", BACKUPS)
def test_hostile_backups_change_nothing(
    vault: Filled, call: Call, tmp_path: Path, name: str, figure: Figure, capsys: pytest.CaptureFixture[str]
) -> None:
    made = backup.create_backup(vault.folder, vault.key, tmp_path).path
    content_of_it = made.read_bytes()
    made.write_bytes(BACKUPS[name](content_of_it))
    before, around = hashes(vault.folder), set(tmp_path.rglob("*"))
    start = time.process_time()
    code = call("restore", made)
    seconds = time.process_time() - start
    if name == "twice the same":  # what stands before a whole one is no harm
        assert code in (0, DAMAGED)
        return
    assert code == DAMAGED
    assert seconds < 2
    assert capsys.readouterr().err.count("\n") == 1
    assert hashes(vault.folder) == before
    assert set(tmp_path.rglob("*")) == around
    figure((1, "feindliche Sicherungen"), (seconds, "s längstens"), (0, "mit Folgen"))
