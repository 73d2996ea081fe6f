"""Promise 17: hostile files coming in are refused within two seconds in one sentence, and nothing is harmed.

Here the whole way through the command line. What the reader of tables makes of each single trick: `tests/transfer`.
"""

import io
import time
import zipfile
from pathlib import Path

import pytest

from tests.faults.children import opened
from tests.faults.conftest import Call
from tests.faults.filled import Filled, content

REFUSED = 2


def _zip_bomb() -> bytes:
    packed = io.BytesIO()
    with (
        zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as bomb,
        bomb.open("xl/worksheets/sheet1.xml", "w", force_zip64=True) as sheet,
    ):
        for _ in range(200):
            sheet.write(bytes(1_000_000))
    return packed.getvalue()


def _doctype() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as book:
        book.writestr(
            "xl/workbook.xml", '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><workbook>&e;</workbook>'
        )
        book.writestr("../../entkommen.txt", "x")
    return packed.getvalue()


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(_zip_bomb, id="zip bomb as spreadsheet"),
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
    vault: Filled, call: Call, tmp_path: Path, make: object, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "liste.xlsx"
    path.write_bytes(make())  # type: ignore[operator]
    with opened(vault.folder, vault.key) as context:
        before = content(context)
    around = set(tmp_path.rglob("*"))
    start = time.process_time()
    assert call("import", "people", path) == REFUSED
    assert time.process_time() - start < 2
    assert capsys.readouterr().err.count("\n") == 1
    assert set(tmp_path.rglob("*")) == around
    with opened(vault.folder, vault.key) as context:
        assert content(context) == before
