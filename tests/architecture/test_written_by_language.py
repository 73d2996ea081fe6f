"""What the window shows of days, times and numbers goes through `app.views.language.written`, by the language of the window."""

import ast
from collections.abc import Iterator
from pathlib import Path

import app

_VIEWS = Path(app.__file__).parent / "views"
_THE_PLACE = {_VIEWS / "language" / name for name in ("written.py", "i18n.py")}
_PRINTED = "printed"
"""The argument of a column that says what stands on paper, in German."""
_PAPERS = {"trail_paper.py"}
_KEYS = {"%Y-%m"}
"""No text but the key of a month."""


def test_nothing_else_in_the_window_writes_days_times_or_numbers() -> None:
    found = [
        f"{file.relative_to(_VIEWS)}:{line}: {what}"
        for file in sorted(_VIEWS.rglob("*.py"))
        if file not in _THE_PLACE and file.name not in _PAPERS
        for line, what in _writing(ast.parse(file.read_text(encoding="utf-8")))
    ]
    assert found == []


def test_each_way_of_writing_is_found() -> None:
    source = 'x = (german.day(d), d.strftime("%d"), f"{d:%H:%M}", f"{n:.1f}", QLocale().toString(n), C(printed=german.day(d)))'
    assert sorted(what for _, what in _writing(ast.parse(source))) == ["%H:%M", ".1f", "QLocale", "german", "strftime"]


def _writing(tree: ast.AST) -> Iterator[tuple[int, str]]:
    on_paper = {id(part) for node in _keywords(tree) for part in ast.walk(node)}
    for node in ast.walk(tree):
        if id(node) in on_paper:
            continue
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == "german":
            yield node.lineno, "german"
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "QLocale":
            yield node.lineno, "QLocale"
        elif isinstance(node, ast.Attribute) and node.attr == "strftime":
            yield node.lineno, node.attr
        elif isinstance(node, ast.FormattedValue) and (spec := _spec(node)) and spec not in _KEYS:
            yield node.lineno, spec


def _keywords(tree: ast.AST) -> Iterator[ast.keyword]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.keyword) and node.arg == _PRINTED)


def _spec(node: ast.FormattedValue) -> str:
    """A format that writes a day, a time, or a number with decimals or thousands."""
    parts = node.format_spec.values if isinstance(node.format_spec, ast.JoinedStr) else []
    text = "".join(str(part.value) for part in parts if isinstance(part, ast.Constant))
    return text if any(sign in text for sign in "%.,") else ""
