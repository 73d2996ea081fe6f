"""Whatever was typed, wherever it stands: a correct page and a spreadsheet that opens. Whole reports, PDF and XLSX alike."""

import dataclasses
import io
import os
import subprocess
import sys
import unicodedata
import zipfile
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import openpyxl
import pikepdf
import pytest
import samples
from tagged import page_count, problems, text_of

from app.figures.protection.unprotected import invented
from app.reports.model import (
    Block,
    Bullets,
    Chart,
    ChartKind,
    Column,
    Heading,
    Link,
    Network,
    Node,
    Note,
    Publisher,
    Report,
    Row,
    Table,
    Text,
    TextTable,
)
from app.reports.render_pdf import render_pdf
from app.reports.render_xlsx import render_xlsx
from app.reports.xlsx.cells import LONGEST

TEXTS = {
    "nothing": "",
    "blanks": " \t\n ",
    "control characters": "A\x00B\x07\x1b[0mC\x7f\x85D",
    "halves of letters": "halb\ud800es \udfff Paar",
    "no letters": "\ufffe\uffff\ufdd0\U0001fffe",
    "private letters": "\ue000\U000f0000",
    "marks alone": "\u0301\u064b\u0e31",
    "markup": "<b>&amp;</b><img src='file:///etc/passwd'/><para>{0} %s",
    "code of pages": ") Tj ET Q EMC BDC \\( \\n /JS <</S/JavaScript>> endstream endobj %%EOF",
    "a formula": '=HYPERLINK("http://x","y")',
    "another formula": "+1-@SUM(A1)",
    "both directions": "\u202eumgekehrt \u2066und\u2069 أحمد (Ahmad) [3] שלום",
    "emoji": "🌻👩🏽\u200d💻🇺🇦1\ufe0f\u20e3",
    "line ends": "a\nb\r\nc\u2028d\u2029e\x0bf",
    "a long word": "x" * 5_000,
    "a long word without letters": "." * 5_000,
    "a long Arabic word": "ش" * 1_500,
    "names of sheets": "[]:*?/\\'History'",
    "like a cell": "A1",
}


def everywhere(text: str) -> Report:
    """A report with the text in every place that takes one."""
    rows = tuple(Row(f"{number}", f"{text}{number or ''}", (invented(5 + number), invented(7))) for number in range(3))
    table = Table(
        text,
        text,
        text,
        text,
        (Column("1", text), Column("2", f"{text}2")),
        rows,
        Row("", text, (invented(18), invented(21))),
        note=text,
    )
    nodes = tuple(Node(f"{number}", f"{text}{number}", text) for number in range(3))
    blocks: list[Block] = [
        Heading(1, text), Text(text), Note(text), Bullets((text, text)),
        *(Chart(kind, table, (0,) if kind in (ChartKind.BARS, ChartKind.DOUGHNUT, ChartKind.FUNNEL) else (0, 1)) for kind in ChartKind),
        table, TextTable(f"{text}T", text, (text, text), ((text, text),), (0.5, 0.5)),
        Network(f"{text}N", text, nodes, (Link("0", "1", 2),)),
    ]  # fmt: skip
    base = samples.report()
    return dataclasses.replace(
        base,
        title=text,
        subtitle=text,
        period=text,
        publisher=Publisher(text, text),
        blocks=tuple(blocks),
        previous=text,
        annexed=True,
    )


def only(*blocks: Block) -> Report:
    return dataclasses.replace(samples.report(), blocks=blocks)


def checked(data: bytes) -> openpyxl.Workbook:
    """Opened, with every part of the file read as XML and within the limits of Excel."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, part in parts.items():
        root = ElementTree.fromstring(part)
        if "worksheets/sheet" in name:
            assert not root.findall(".//{*}f")
            heights = [
                float(row.get("ht", 0))
                for row in root.iter("{http://schemas.openxmlformats.org/spreadsheetml/2006/main}row")
            ]
            assert max(heights, default=0) <= 409
    workbook = openpyxl.load_workbook(io.BytesIO(data))
    for sheet in workbook:
        assert len(sheet.title) <= 31
        for row in sheet.iter_rows():
            for cell in row:
                assert not isinstance(cell.value, str) or len(cell.value.encode("utf-16-le")) // 2 <= LONGEST
    for name in workbook.defined_names:
        assert len(name) <= 255
        assert all(letter == "_" or unicodedata.category(letter)[0] == "L" or letter.isdecimal() for letter in name)
    assert len(workbook.properties.title or "") <= 255
    return workbook


@pytest.mark.parametrize("name", TEXTS)
class TestEveryPlace:
    def test_on_paper(self, name: str) -> None:
        data = render_pdf(everywhere(TEXTS[name]))
        assert problems(data) == []
        with pikepdf.open(io.BytesIO(data)) as pdf:
            assert not any(
                "/JavaScript" in str(entry.get("/S", ""))
                for entry in pdf.objects
                if isinstance(entry, pikepdf.Dictionary)
            )

    def test_in_the_spreadsheet(self, name: str) -> None:
        workbook = checked(render_xlsx(everywhere(TEXTS[name])))
        assert len(workbook.sheetnames) == len({sheet.casefold() for sheet in workbook.sheetnames})


class TestTables:
    def wide(self, count: int) -> Table:
        figures = tuple(invented(number) for number in range(count))
        columns = tuple(Column(f"{number}", f"Spalte {number}") for number in range(count))
        return Table("wide", "Breit", "Breit", "Was", columns, (Row("1", "eins", figures), Row("2", "zwei", figures)))

    def test_two_hundred_columns(self) -> None:
        report = only(self.wide(200))
        data = render_pdf(report)
        assert problems(data) == []
        assert all(f"Spalte {number}" in " ".join(text_of(data).split()) for number in (0, 99, 199))
        sheet = checked(render_xlsx(report))["Breit"]
        assert sheet.cell(5, 201).value == 199

    def test_two_hundred_columns_of_words(self) -> None:
        titles = tuple(f"S{number}" for number in range(200))
        report = only(TextTable("Breit", "Breit", titles, (titles,), (1 / 200,) * 200))
        assert problems(render_pdf(report)) == []
        assert checked(render_xlsx(report))["Breit"].cell(4, 200).value == "S199"

    @pytest.mark.parametrize(
        "table",
        [
            Table("0", "Leer", "Leer", "Was", (), ()),
            Table("1", "Leer", "Leer", "Was", (Column("n", "Zahl"),), ()),
            Table("2", "Leer", "Leer", "", (), (Row("1", "nur ein Name", ()),)),
            TextTable("Leer", "Leer", (), (), ()),
            TextTable("Leer", "Leer", ("A",), (), (1.0,)),
            Network("Leer", "Leer", (), ()),
        ],
    )
    def test_empty(self, table: Table | TextTable | Network) -> None:
        report = only(table)
        assert problems(render_pdf(report)) == []
        checked(render_xlsx(report))

    def test_nothing_at_all(self) -> None:
        report = dataclasses.replace(only(), annexed=False)
        assert page_count(render_pdf(report)) == 1
        checked(render_xlsx(report))


@pytest.mark.long
@pytest.mark.parametrize(
    "text", ["Wort und noch eins " * 55_000, "w" * 1_000_000, "أهلا وسهلا " * 90_000], ids=["words", "a word", "Arabic"]
)
def test_a_megabyte(text: str) -> None:
    report = only(Heading(1, text), Text(text), TextTable("T", text, ("A", "B"), ((text, "b"),), (0.5, 0.5)))
    data = render_pdf(report)
    assert page_count(data) > 300
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert pdf.check_pdf_syntax() == []
    checked(render_xlsx(report))


def test_dates_of_any_age() -> None:
    for day in (date.min, date.max):
        report = dataclasses.replace(samples.report(), made_on=day)
        assert problems(render_pdf(report)) == []
        checked(render_xlsx(report))


_FULL = """
import resource, signal, sys
from pathlib import Path
import samples
from app.common.errors import NoSpace
from app.common.files import write_whole
from app.reports.render_pdf import render_pdf
from app.reports.render_xlsx import render_xlsx
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000))
folder = Path(sys.argv[1])
for name, render in (("a.pdf", render_pdf), ("a.xlsx", render_xlsx)):
    try:
        write_whole(folder / name, render(samples.report()))
    except NoSpace as error:
        print(error)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no limit for the size of files")
def test_a_full_disk_leaves_the_old_file_and_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"alt")
    paths = os.pathsep.join([str(Path(__file__).parent), str(Path(__file__).parents[2])])
    ran = subprocess.run(
        [sys.executable, "-c", _FULL, tmp_path],
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        check=True,
    )
    assert ran.stdout.count("kein Platz") == 2
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("a.pdf", b"alt")]
