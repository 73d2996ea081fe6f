"""Every place of the program where something can get out of the vault: found in the sources, and said here what it is."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

APP = Path(__file__).resolve().parents[1] / "app"
_OWN_KEEPING = ("storage/", "common/")
"""The rooms that write the vault itself."""
_CALLS = {
    "write_whole", "write_bytes", "write_text", "copyfile", "copy2", "hand_out", "leaving", "QPrinter", "QPdfWriter",
    "clipboard", "setMimeData", "QDrag", "openUrl", "print_pages",
}  # fmt: skip
"""Calls by which content gets into a file, to a printer, onto the clipboard or to another program."""
_ANSWERS = {"mimeData", "createMimeDataFromSelection", "startDrag", "let_copy"}
"""Methods by which a view says what is copied or dragged out of it."""


@dataclass(frozen=True)
class Way:
    """A way out: the function, and what leaves there. `empty` says why nothing of a case can be in it."""

    place: str
    what: str
    empty: str = ""


_DEVELOPERS = "for developers; the quarter it is about is invented"
_RESCUE = "numbers of what is lost; the vault it is about is damaged"
_NO_VAULT = "made without a vault"
_PLACE = "a file or folder that was written already"

WAYS: tuple[Way, ...] = (
    Way("context.py:hand_out", "any file, and what stands in the trail"),
    Way("views/preview/printing.py:print_paper", "a paper to the printer"),
    Way("views/preview/saving.py:_hand_out", "a paper or a list as a file"),
    Way("views/shared/records/documents.py:_write_copy", "a copy of a document"),
    Way("views/shared/lists/table.py:_copied", "rows of a list onto the clipboard"),
    Way("views/shared/records/head_card.py:_copy", "a number or an address onto the clipboard"),
    Way("views/shared/copied_text.py:copy_text", "a text of a record onto the clipboard"),
    Way(
        "views/shared/secrecy/secret_text.py:createMimeDataFromSelection",
        "what is marked in a case or document that is read",
    ),
    Way("views/shared/forms/fields/text.py:createMimeDataFromSelection", "what is marked in a field of several lines"),
    Way("views/shared/copy_keys.py:let_copy", "what is marked in any field"),
    Way("commands/papers.py:_write", "quartiersbuch print"),
    Way("commands/exporting.py:_written", "quartiersbuch export"),
    Way("papers/reports.py:write_report", "quartiersbuch report", empty="figures, protected; no case is in reach"),
    Way("views/shared/records/bulk/mail_copy.py:copy_mails", "mail addresses", empty="of persons, households, bodies"),
    Way("views/shared/board/cards.py:mimeData", "a card to another column", empty="numbers that only the board reads"),
    Way("views/transfer/import_wizard/jobs.py:faulty_rows", "faulty rows", empty="rows of the list that came in"),
    Way("commands/importing.py:import_file", "faulty rows", empty="rows of the list that came in"),
    Way("views/preview/printing.py:new_printer", "the printer itself", empty="nothing is printed by it yet"),
    Way("views/presence/clipboard.py:__init__", "the guard of the clipboard", empty="it only looks"),
    Way("views/presence/clipboard.py:_changed", "what is on the clipboard already", empty="marked as a secret"),
    Way("views/shared/records/documents.py:paste", "what is on the clipboard", empty="it comes in"),
    Way("views/scans/watcher.py:_attached", "the folder of scans", empty=_PLACE),
    Way("views/application.py:end", "the clipboard at the end", empty="emptied"),
    Way("views/window_context.py:offer_file", "a file for another program", empty=_PLACE),
    Way("views/start/recovery/trouble.py:_show_folder", "the folder of the vault", empty=_PLACE),
    Way("views/start/vaults.py:save_sheet", "the sheet for the safe", empty="the recovery code alone"),
    Way("views/start/vaults.py:write_salvage_report", "the report of a rescue", empty=_RESCUE),
    Way("commands/vault.py:_write_report", "the report of a rescue", empty=_RESCUE),
    Way("commands/rescued_papers.py:write_rescued", "what a rescue would bring", empty=_RESCUE),
    Way("commands/plain_papers.py:write_plain", "specimen pages", empty=_NO_VAULT),
    Way("views/presence/single_instance.py:send", "a token for the second start", empty=_NO_VAULT),
    Way("demo/run.py:_write_attendance", "a list of the demo", empty=_DEVELOPERS),
    Way("demo/run.py:run_demo", "the mark of the demo", empty=_DEVELOPERS),
    Way("commands/demo_papers.py:_put", "papers of the demo", empty=_DEVELOPERS),
    Way("commands/develop.py:_large_screen", "a screen for pictures", empty=_DEVELOPERS),
    Way("commands/licences.py:licences", "the licences", empty=_DEVELOPERS),
    Way("views/gallery/dialogs.py:show", "a list to bring in", empty=_DEVELOPERS),
    Way("views/language/i18n_tools.py:_write", "translations", empty=_DEVELOPERS),
    Way("views/language/i18n_tools.py:update", "translations", empty=_DEVELOPERS),
    Way("views/language/sentence_tools.py:fill", "translations", empty=_DEVELOPERS),
)
GATED = tuple(way for way in WAYS if not way.empty)
"""Where content of a case can leave: each is tried without a ground (`tests/views/test_ways_out.py`)."""


def found() -> set[str]:
    """The functions of the program where something can get out, as `file:function`."""
    return {
        f"{path.relative_to(APP).as_posix()}:{function}"
        for path in sorted(APP.rglob("*.py"))
        if not path.relative_to(APP).as_posix().startswith(_OWN_KEEPING)
        for function in leaving_in(ast.parse(path.read_text(encoding="utf-8")))
    }


def leaving_in(tree: ast.Module) -> Iterator[str]:
    """The functions of a source in which something can get out."""
    for function, node in _inside(tree, "module"):
        if _called(node) in _CALLS or (isinstance(node, ast.FunctionDef) and node.name in _ANSWERS):
            yield node.name if isinstance(node, ast.FunctionDef) else function


def calls_in(tree: ast.Module) -> set[str]:
    """What is called in a source, by its last name."""
    return {name for node in ast.walk(tree) if (name := _called(node))}


def _called(node: ast.AST) -> str:
    called = node.func if isinstance(node, ast.Call) else None
    return getattr(called, "attr", None) or getattr(called, "id", None) or ""


def _inside(node: ast.AST, function: str) -> Iterator[tuple[str, ast.AST]]:
    for child in ast.iter_child_nodes(node):
        yield function, child
        yield from _inside(child, child.name if isinstance(child, ast.FunctionDef) else function)
