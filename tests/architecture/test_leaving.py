"""Whatever leaves the vault stands in the audit trail: there are few places where anything can leave, and these note it."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
APP = ROOT / "app"

_WAYS_OUT = {"write_whole", "write_bytes", "write_text", "setMimeData", "QPrinter", "QPdfWriter", "copyfile"}
"""Calls by which content gets into a file, to a printer or onto the clipboard."""

NOTED = {
    "context.py": "hand_out: the one way for files",
    "views/shared/copied_text.py": "copy_text: noted as a line of the list",
    "views/preview/printing.py": "print_paper: the one way to a printer",
    "views/shared/records/head_card.py": "a number or an address, noted as a line of the list",
    "views/shared/lists/table.py": "copy: tells of it by its signal `copied`",
}
"""Where something leaves, and how it is noted."""

NOTHING_OF_HERS = {
    "commands/demo_papers.py": "for developers: papers of the demo",
    "commands/develop.py": "the configuration of a screen for pictures of the demo",
    "commands/licences.py": "for developers: the licences",
    "commands/plain_papers.py": "specimen pages, made without a vault",
    "commands/rescued_papers.py": "what a rescue would bring, numbers only; the vault it is about may be damaged",
    "commands/vault.py": "the report of a rescue, numbers only; the vault it is about is damaged",
    "demo/run.py": "the mark of the demo",
    "views/gallery/dialogs.py": "for developers: an invented list to bring in",
    "views/language/i18n_tools.py": "for developers: translations",
    "views/language/sentence_tools.py": "for developers: translations",
    "views/presence/clipboard.py": "what is on the clipboard already, marked as a secret",
    "views/presence/single_instance.py": "a random token for the second start",
    "views/start/vaults.py": "the sheet for the safe; making the code is noted",
}
"""Who writes without anything of hers leaving, and what."""

_OWN_KEEPING = ("storage/", "common/")
"""The rooms that write the vault itself."""


def _calls(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func
            if isinstance(called, ast.Attribute):
                yield called.attr
            elif isinstance(called, ast.Name):
                yield called.id


def _sources() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(APP.rglob("*.py")):
        name = path.relative_to(APP).as_posix()
        if not name.startswith(_OWN_KEEPING):
            yield name, ast.parse(path.read_text(encoding="utf-8"))


def test_nothing_leaves_anywhere_else() -> None:
    leaving = {name for name, tree in _sources() if _WAYS_OUT & set(_calls(tree))}
    unknown = leaving - NOTED.keys() - NOTHING_OF_HERS.keys()
    assert unknown == set(), "use Context.hand_out or print_paper; they note what leaves"
    assert (NOTED.keys() | NOTHING_OF_HERS.keys()) - leaving == set(), "said here, and no longer so"


def test_a_paper_is_printed_only_where_it_is_noted() -> None:
    printing = {name for name, tree in _sources() if "print_pages" in set(_calls(tree))}
    assert printing == {"views/preview/printing.py"}


def test_every_table_notes_what_is_copied_from_it() -> None:
    for name, tree in _sources():
        bases = {
            base.id
            for node in ast.walk(tree)
            if isinstance(node, ast.ClassDef)
            for base in node.bases
            if isinstance(base, ast.Name)
        }
        if "RecordTable" in bases | set(_calls(tree)):
            assert "audit_copies" in set(_calls(tree)), name


@pytest.mark.parametrize("line", ["write_whole(path, data)", "path.write_bytes(data)", "clipboard.setMimeData(rows)"])
def test_a_new_way_out_would_be_found(line: str) -> None:
    assert _WAYS_OUT & set(_calls(ast.parse(line)))
