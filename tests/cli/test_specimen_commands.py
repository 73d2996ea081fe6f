"""print musterseiten and print --list: papers without a vault."""

import json
import zipfile
from pathlib import Path

import pypdfium2
import pytest

from app.cli import main


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A computer on which there is no vault yet."""
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path / "leer"))
    return tmp_path


def test_specimen_pages_need_no_vault(elsewhere: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paper, table = elsewhere / "muster.pdf", elsewhere / "muster.xlsx"
    assert main(["print", "musterseiten", "--out", str(paper), "--xlsx", str(table)]) == 0
    assert capsys.readouterr().out.split() == [str(paper), str(table)]
    with pypdfium2.PdfDocument(paper) as pdf:
        assert len(pdf) > 10
        assert "Alle Menschen sind frei" in " ".join(page.get_textpage().get_text_range() for page in pdf)
    assert zipfile.ZipFile(table).testzip() is None
    assert sorted(path.name for path in elsewhere.iterdir()) == ["muster.pdf", "muster.xlsx"]


def test_large_print_takes_more_pages(elsewhere: Path) -> None:
    pages = []
    for words in ([], ["--large"]):
        paper = elsewhere / "muster.pdf"
        assert main(["print", "musterseiten", "--out", str(paper), *words]) == 0
        with pypdfium2.PdfDocument(paper) as pdf:
            pages.append(len(pdf))
    assert pages[1] > pages[0]


def test_every_paper_is_listed_with_its_options(elsewhere: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["print", "--list", "--json"]) == 0
    papers = {paper["name"]: paper for paper in json.loads(capsys.readouterr().out)}
    assert papers["musterseiten"]["table"] is True
    rows = next(option for option in papers["teilnehmerliste"]["options"] if option["name"] == "blank_rows")
    wanted = {"title": "Leere Zeilen am Ende", "type": "number", "default": 0, "least": 0, "most": 500}
    assert rows == {**rows, "name": "blank_rows", "choices": [], **wanted}
    sheets = next(option for option in papers["adressetiketten"]["options"] if option["name"] == "sheet")
    assert ["70x37", "70 × 37 mm, 24 je Bogen (Avery Zweckform 3474, Herma 4464)"] in sheets["choices"]
    assert main(["print", "--list"]) == 0
    assert {line.split("\t")[0] for line in capsys.readouterr().out.splitlines()} == set(papers)
    assert not (elsewhere / "leer").exists()


def test_without_a_paper_the_way_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["print"]) == 2
    assert "--list" in capsys.readouterr().err


@pytest.mark.parametrize("place", ["fehlt/x.pdf", "."])
def test_a_place_that_cannot_be_written_is_one_sentence(
    place: str, elsewhere: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["print", "musterseiten", "--out", str(elsewhere / place)]) in (2, 4)
    assert capsys.readouterr().err.count("\n") == 1
