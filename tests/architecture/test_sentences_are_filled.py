"""A sentence with places gets a value for each of them, and no value that it has no place for."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.common import errors

APP = Path(__file__).resolve().parents[2] / "app"
_PLACE = re.compile(r"\{(\w+)\}")
_TOLD = {name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, errors.Told)}


def _wrong(source: str) -> Iterator[str]:
    """Sentences and errors of a source that are not given what their places name."""
    for call in ast.walk(ast.parse(source)):
        if not (
            isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in {"Sentence", *_TOLD}
        ):
            continue
        given = {word.arg for word in call.keywords}
        match call.args:
            case [ast.Constant(value=str(template)), *_] if (
                None not in given and set(_PLACE.findall(template)) != given
            ):
                yield f"{template} ← {sorted(filter(None, given))}"


def test_every_place_has_its_value() -> None:
    found = [line for path in sorted(APP.rglob("*.py")) for line in _wrong(path.read_text(encoding="utf-8"))]
    assert found == []


@pytest.mark.parametrize(
    "source", ["Sentence('Guten {time}')", "UserError('Guten Tag', name=1)", "UserError('{a} {b}', a=1)"]
)
def test_and_one_without_would_be_seen(source: str) -> None:
    assert list(_wrong(source))
