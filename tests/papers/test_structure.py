"""The pages of every paper of the demo, as they are on record: a change of setting is a diff that is read in review.

Renewed by `WRITE_GOLDEN=1 .venv/bin/python -m pytest -n 0 tests/papers/test_structure.py`.
"""

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from difflib import unified_diff
from pathlib import Path
from typing import Any

import pytest
from page_structure import structure
from PIL import Image
from PySide6.QtWidgets import QApplication

from app.commands.contact_sheet import Page, contact_sheet, pages_of
from app.commands.demo_papers import NOW, SHEET, DemoPaper, demo_papers, write
from app.common.errors import UserError
from app.context import Context
from app.demo.run import PASSPHRASE
from app.reports.forms.form import PDF
from app.reports.pdf.document import PdfDocument
from app.services.privacy import trail
from app.vaults import opening
from app.views.language import i18n

FOLDER = Path(__file__).parent / "structure"
_LINES = 3
"""Of the audit trail: how often the vault was opened meanwhile is not the same in every run."""

_TOLD = 30
"""Lines of a difference."""


@pytest.fixture(scope="module")
def quarter_of_the_demo(demo_template: tuple[Path, Any], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Context]:
    vault = tmp_path_factory.mktemp("struktur") / "tresor"
    shutil.copytree(demo_template[0], vault)
    with closing(opening.open_with_passphrase(vault, PASSPHRASE)) as context:
        yield context


@pytest.fixture
def papers(qapp: QApplication, quarter_of_the_demo: Context, monkeypatch: pytest.MonkeyPatch) -> dict[str, DemoPaper]:
    """Every paper of the demo by its name; what the audit trail says is as old in every run."""
    i18n.install(qapp, "de")
    rows, ids = trail.rows, trail.ids

    def at_once(session: Any, numbers: Sequence[int]) -> list[trail.TrailRow]:
        return [replace(row, at=NOW, written=None) for row in rows(session, numbers)]

    monkeypatch.setattr(trail, "rows", at_once)
    monkeypatch.setattr(trail, "ids", lambda session, query, limit=None: ids(session, query, limit)[-_LINES:])
    monkeypatch.setattr(trail, "head", lambda _session: trail.Head(120, "0123456789abcdef"))
    return {paper.name: paper for paper in demo_papers(quarter_of_the_demo)}


def test_stands_as_it_is_on_record(papers: dict[str, DemoPaper], quarter_of_the_demo: Context) -> None:
    made = {name: structure(paper.made(quarter_of_the_demo, PDF)) for name, paper in papers.items()}
    if "WRITE_GOLDEN" in os.environ:
        _renew(made)
    recorded = {path.stem: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.txt")}
    changed = {name: _diff(recorded.get(name, ""), text) for name, text in made.items() if recorded.get(name) != text}
    assert changed == {}, "\n".join(["look at them, then renew them", *changed.values()])
    assert recorded.keys() == made.keys()


def _renew(made: dict[str, str]) -> None:
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir()
    for name, text in made.items():
        (FOLDER / f"{name}.txt").write_text(text, encoding="utf-8")


def _diff(recorded: str, made: str) -> str:
    return "\n".join([*unified_diff(recorded.splitlines(), made.splitlines(), "recorded", "made", n=0)][:_TOLD])


def test_is_written_for_a_look_with_all_pages_on_one_sheet(
    papers: dict[str, DemoPaper], quarter_of_the_demo: Context, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(quarter_of_the_demo, tmp_path, "rettung")
    names = {"rettungsbericht.pdf", "rettungsbericht.xlsx", "rettungsbericht-gross.pdf", SHEET}
    assert {path.name for path in tmp_path.iterdir()} == names
    assert capsys.readouterr().err.splitlines() == ["1/2 rettungsbericht", "2/2 rettungsbericht-gross", "Kontaktbogen"]
    with Image.open(tmp_path / SHEET) as sheet:
        assert sheet.width > 2 * 496
    assert {"liste-persons", "protokoll", "wiederherstellungscode", "monatsblatt-gross"} <= papers.keys()
    with pytest.raises(UserError, match="nichts"):
        write(quarter_of_the_demo, tmp_path, "nichts")


def test_a_sheet_of_very_many_pages_can_be_opened_everywhere() -> None:
    """Pillow takes more than 90 million pixels for an attack."""
    upright, across = Image.new("L", (496, 702)), Image.new("L", (702, 496))
    few, many = (contact_sheet([Page("Seite", upright), Page("Seite", across)] * count) for count in (2, 300))
    assert few.height < 2 * 702
    assert many.width * many.height < 90_000_000
    assert many.width > 3_000


def test_of_a_long_paper_the_first_pages_and_the_last_stand_on_the_sheet() -> None:
    long = PdfDocument("Lang")
    long.paragraph("Wort " * 9000)
    labels = [page.label for page in pages_of("lang", long.finish())]
    count = labels[-1].rpartition("/")[2]
    assert int(count) > len(labels)
    assert labels == [*(f"lang {number}/{count}" for number in range(1, 8)), f"lang {count}/{count}"]
