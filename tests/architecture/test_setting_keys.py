"""A setting is named once, in `app/settings`: whoever reads or writes one gives its declaration, never a key."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

APP = Path(__file__).resolve().parents[2] / "app"

_DECLARATION_AT = {"get": 0, "set": 0, "remember": 0, "read": 1, "write": 1, "forget": 1, "is_set": 1, "names": 1}
"""Calls that reach a stored setting, and which argument is the declaration."""
STORES = {
    "QSettings": {"views/settings.py", "views/visited_places.py"},
    "Setting": {"services/office/settings.py"},
}
"""How settings are stored, and who alone knows it; the places she visited are only kept out of what Qt stores."""


def keys_given(tree: ast.Module) -> Iterator[str]:
    """Calls with a text where the declaration of a setting belongs."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            handed_on = (
                argument
                for place, each in enumerate(node.args)
                if _reaches(each)
                for argument in node.args[place + 1 : place + 2]
            )
            if any(_is_text(argument) for argument in (*_declaration(node), *handed_on)):
                yield ast.unparse(node)


def _declaration(call: ast.Call) -> list[ast.expr]:
    if not isinstance(call.func, ast.Attribute) or not _reaches(call.func):
        return []
    place = _DECLARATION_AT[call.func.attr]
    return call.args[place : place + 1]


def _reaches(node: ast.expr) -> bool:
    """Whether it is the `read` of `settings.read` and the like."""
    if not isinstance(node, ast.Attribute) or node.attr not in _DECLARATION_AT:
        return False
    owner = node.value.attr if isinstance(node.value, ast.Attribute) else getattr(node.value, "id", "")
    return node.attr == "remember" or owner.strip("_") == "settings"


def _is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))


def _sources() -> Iterator[tuple[str, ast.Module]]:
    for path in sorted(APP.rglob("*.py")):
        yield path.relative_to(APP).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def test_no_key_is_written_where_a_declaration_belongs() -> None:
    assert {name: given for name, tree in _sources() if (given := list(keys_given(tree)))} == {}


@pytest.mark.parametrize("store", STORES)
def test_how_settings_are_stored_is_known_in_one_place(store: str) -> None:
    knowing = {
        name
        for name, tree in _sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and any(alias.name == store for alias in node.names)
        if str(node.module) in ("app.models", "PySide6.QtCore")
    }
    assert knowing == STORES[store]


@pytest.mark.parametrize(
    "line",
    [
        "self.desk.settings.get('zoom')",
        "settings.set(f'fold/{name}', True)",
        "context.remember('copies', value)",
        "settings.read(session, 'office')",
        "context.read(settings.read, 'office')",
        "context.write('Gesichert', settings.write, 'office', value)",
    ],
)
def test_a_key_would_be_found(line: str) -> None:
    assert list(keys_given(ast.parse(line)))


@pytest.mark.parametrize(
    "line", ["settings.set(LANGUAGE, 'de')", "settings.write(session, LOGO, '')", "context.read(settings.read, LOGO)"]
)
def test_a_value_may_be_a_text(line: str) -> None:
    assert not list(keys_given(ast.parse(line)))
