"""Whatever leaves the vault passes the gate and stands in the audit trail: there are few places where anything can leave."""

import ast
from pathlib import Path

import pytest

from tests.ways_out import APP, WAYS, calls_in, found, leaving_in


def test_every_way_out_is_listed() -> None:
    listed = {way.place for way in WAYS}
    assert found() - listed == set(), "a way out that nobody has listed in tests/ways_out.py: does it pass the gate?"
    assert listed - found() == set(), "listed, and no longer there"


def test_a_paper_is_printed_only_where_it_is_noted() -> None:
    printing = {path.name for path in APP.rglob("*.py") if "print_pages" in calls_in(_read(path))}
    assert printing == {"printing.py"}


def test_every_table_notes_what_is_copied_from_it() -> None:
    for path in sorted(APP.rglob("*.py")):
        tree = _read(path)
        classes = (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
        bases = {base.id for one in classes for base in one.bases if isinstance(base, ast.Name)}
        if "RecordTable" in bases | calls_in(tree):
            assert "audit_copies" in calls_in(tree), path


@pytest.mark.parametrize(
    "line",
    [
        "write_whole(path, data)",
        "path.write_bytes(data)",
        "QGuiApplication.clipboard().setMimeData(rows)",
        "QGuiApplication.clipboard().setText(text)",
        "context.hand_out(path, data, words)",
        "QDesktopServices.openUrl(url)",
        "QDrag(self).exec()",
        "def mimeData(self, indexes): ...",
    ],
)
def test_a_new_way_out_would_be_found(line: str) -> None:
    assert list(leaving_in(ast.parse(line)))


def _read(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))
