"""Workbooks of Excel and OpenDocument are read like lists; none of them fills the memory or leads anywhere."""

import io
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from app.common.errors import UserError
from app.common.kinds import Kind
from app.transfer.columns.understanding import understand
from app.transfer.reading import Format, Found, read_source, workbooks

_CONTENT = """<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0">
<office:body><office:spreadsheet><table:table table:name="Blatt">{rows}</table:table></office:spreadsheet></office:body>
</office:document-content>"""


def written(folder: Path, *rows: list[Any], name: str = "liste.xlsx", **others: list[list[Any]]) -> Path:
    book = Workbook()
    book.active.title = "Liste"
    for row in rows:
        book.active.append(row)
    for title, lines in others.items():
        sheet = book.create_sheet(title)
        for row in lines:
            sheet.append(row)
    book.save(folder / name)
    return folder / name


def packed(folder: Path, **parts: bytes) -> Path:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name.replace("__", "/").replace("_", "."), content)
    (folder / "liste.xlsx").write_bytes(buffer.getvalue())
    return folder / "liste.xlsx"


def test_cells_become_texts_and_rows_keep_their_numbers(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        [None, "Teilnehmerliste"],
        [],
        ["Nachname", "Vorname", "Geburtsdatum", "Handy", "PLZ", "Straße", "Hausnr."],
        ["Müller", "Jörg", datetime(1985, 3, 12), 15123456789, 1067, "Hofgasse", datetime(2026, 7, 5)],
        ["Moser", "Eva", 31118, "0151 5550001", 79585, "Weg", 7.0],
        ["Huber", True, datetime(1985, 3, 12, 9, 30), 1.5, 79539],
    )
    table = read_source(path)
    assert (table.found.format, table.found.sheet, table.found.heading_row) == (Format.WORKBOOK, "Liste", 3)
    assert [(row.line, row.cells[2:4]) for row in table.rows] == [
        (4, ["1985-03-12", "15123456789"]),
        (5, ["31118", "0151 5550001"]),
        (6, ["1985-03-12 09:30:00", "1,5"]),
    ]
    first, second, third = understand(Kind.PERSON, table).records
    assert (first.birth_date, first.postcode, first.street) == (datetime(1985, 3, 12).date(), "01067", "Hofgasse 5-7")  # type: ignore[union-attr]
    assert (second.birth_date, second.street, third.given_name) == (datetime(1985, 3, 12).date(), "Weg 7", "ja")  # type: ignore[union-attr]


def test_the_first_sheet_with_something_in_it_is_read_and_another_may_be_said(tmp_path: Path) -> None:
    path = written(tmp_path, Blatt2=[["Nachname"], ["A"]], Blatt3=[["Nachname"], ["B"]])
    table = read_source(path)
    assert (table.found.sheet, table.found.sheets) == ("Blatt2", ("Liste", "Blatt2", "Blatt3"))
    assert [row.cells for row in read_source(path, Found(sheet="Blatt3")).rows] == [["B"]]
    with pytest.raises(UserError, match="Das gewählte Blatt gibt es"):
        read_source(path, Found(sheet="fehlt"))
    with pytest.raises(UserError, match="Die Datei ist leer"):
        read_source(path, Found(sheet="Liste"))


def test_a_workbook_is_known_by_its_content(tmp_path: Path) -> None:
    assert read_source(written(tmp_path, ["Nachname"], ["A"], name="liste.csv")).found.format is Format.WORKBOOK


def test_opendocument_is_read(tmp_path: Path) -> None:
    row = "<table:table-row>{}</table:table-row>"
    cell = '<table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell>'
    rows = "".join(
        row.format("".join(map(cell.format, texts))) for texts in (("Nachname", "Ort"), ("Müller", "Steinen"))
    )
    path = tmp_path / "liste.ods"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        manifest = '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
        file.writestr("META-INF/manifest.xml", manifest)
        file.writestr("content.xml", _CONTENT.format(rows=rows))
    table = read_source(path)
    assert (table.header, [row.cells for row in table.rows]) == (("Nachname", "Ort"), [["Müller", "Steinen"]])


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"word__document_xml": b"<w/>"}, "von Word"),
        ({"a_txt": b"x"}, "ein gepackter Ordner"),
        (
            {"xl__workbook_xml": b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><workbook>&e;</workbook>'},
            "DOCTYPE",
        ),
        ({"xl__workbook_xml": b"<workbook>", "a_xml": b" " * 500 + b"<!ENTITY a 'b'>"}, "DOCTYPE"),
        ({"xl__workbook_xml": b"<workbook/>", "xl__worksheets__sheet1_xml": bytes(40_000_000)}, "viel größer"),
        ({"xl__workbook_xml": b"<workbook"}, "beschädigt"),
    ],
)
def test_what_is_no_good_workbook_is_refused_in_a_sentence(tmp_path: Path, parts: dict[str, bytes], said: str) -> None:
    with pytest.raises(UserError, match=said):
        read_source(packed(tmp_path, **parts))


def test_a_sheet_that_claims_to_be_the_largest_fills_no_memory(tmp_path: Path) -> None:
    path = written(tmp_path, ["Nachname"], ["A"])
    buffer = io.BytesIO()
    with zipfile.ZipFile(path) as book, zipfile.ZipFile(buffer, "w") as changed:
        for name in book.namelist():
            content = book.read(name)
            changed.writestr(name, content.replace(b'r="A2"', b'r="XFD1048576"').replace(b'r="2"', b'r="1048576"'))
    path.write_bytes(buffer.getvalue())
    with pytest.raises(UserError, match=r"ließ sich nicht lesen|beschädigt"):
        read_source(path)


def test_what_takes_too_long_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workbooks, "_MOST_SECONDS", 0.0)
    with pytest.raises(UserError, match="ließ sich nicht lesen"):
        read_source(written(tmp_path, ["Nachname"], ["A"]))
