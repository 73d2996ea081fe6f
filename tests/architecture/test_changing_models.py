"""Models are changed between begin and end in one place, so that whatever is raised meanwhile leaves none in between."""

import ast
from pathlib import Path

APP = Path(__file__).resolve().parents[2] / "app"
THE_ONE = APP / "views" / "shared" / "changing.py"
_STEPS = ("begin", "end")
_CHANGES = ("ResetModel", "InsertRows", "RemoveRows", "MoveRows", "InsertColumns", "RemoveColumns", "MoveColumns")


def _half_changes(source: str) -> set[str]:
    """Names of the methods by which a model tells that a change begins or ends."""
    called = {node.attr for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Attribute)}
    return {name for name in called if name in {step + change for step in _STEPS for change in _CHANGES}}


def test_no_model_tells_of_a_change_by_itself() -> None:
    found = {path: _half_changes(path.read_text(encoding="utf-8")) for path in APP.rglob("*.py")}
    assert {str(path.relative_to(APP)) for path, names in found.items() if names} == {str(THE_ONE.relative_to(APP))}


def test_whatever_is_begun_there_is_ended() -> None:
    names = _half_changes(THE_ONE.read_text(encoding="utf-8"))
    assert {name.removeprefix("begin") for name in names if name.startswith("begin")} == {
        name.removeprefix("end") for name in names if name.startswith("end")
    }
