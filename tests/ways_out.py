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
_ANSWERS = {"mimeData", "createMimeDataFromSelection", "startDrag"}
"""Methods by which a view says what is copied or dragged out of it."""


@dataclass(frozen=True)
class Way:
    """A way out: the function, and what leaves there. `empty` says why nothing of a case can be in it."""

    place: str
    what: str
    empty: str = ""


WAYS: tuple[Way, ...] = ()


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
        called = node.func if isinstance(node, ast.Call) else None
        name = getattr(called, "attr", None) or getattr(called, "id", None)
        if name in _CALLS or (isinstance(node, ast.FunctionDef) and node.name in _ANSWERS):
            yield node.name if isinstance(node, ast.FunctionDef) else function


def _inside(node: ast.AST, function: str) -> Iterator[tuple[str, ast.AST]]:
    for child in ast.iter_child_nodes(node):
        yield function, child
        yield from _inside(child, child.name if isinstance(child, ast.FunctionDef) else function)
