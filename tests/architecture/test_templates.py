"""What the rooms below the window say is a template with named values: only so can the one be translated and not the other."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from app.views.language import sentence_tools

_PLACE = re.compile(r"\{(\w+)\}")
OF_LABELS = {
    "common/errors.py": "what an error is given",
    "common/kinds.py": "the label of a choice",
    "common/sentences.py": "what a sentence is made of",
    "services/catalogues.py": "the label that the program gave an entry",
    "models/graph.py": "the labels of columns and kinds",
    "papers/print_job.py": "the title of a paper",
    "services/office/appointments.py": "why somebody may not interpret",
    "transfer/reading/sources.py": "what a file is instead of a table",
    "transfer/reading/workbooks.py": "what is wrong with a workbook",
    "settings/groups.py": "the label of a setting",
    "settings/spec.py": "the label of a setting",
}
"""Where a sentence is made of what stands elsewhere, and of what."""
_COUNT = {"counted": {"number"}}
"""Values that a call puts in by itself."""


@cache
def _sources() -> list[tuple[Path, ast.Module]]:
    return [(file, tree) for file, tree in sentence_tools.sources() if file.parts[0] != "views"]


@cache
def _constants() -> dict[str, str]:
    return {name: text for _, tree in _sources() for name, text in sentence_tools.constants(tree).items()}


@cache
def _fields() -> dict[str, tuple[int, str]]:
    """Where the sentence stands in what carries one: class → place and name of the field."""
    found = {}
    for one in (node for _, tree in _sources() for node in ast.walk(tree) if isinstance(node, ast.ClassDef)):
        if not any("dataclass" in ast.unparse(each) for each in one.decorator_list):
            continue
        fields = [each for each in one.body if isinstance(each, ast.AnnAssign)]
        for place, each in enumerate(fields):
            if ast.unparse(each.annotation) == "Sentence":
                found[one.name] = (place, ast.unparse(each.target))
    return found


def _wrong(tree: ast.Module) -> Iterator[str]:
    """Calls whose text is finished, or whose values are not those of the template."""
    names = _constants() | sentence_tools.constants(tree)
    for call, template in sentence_tools.made_in(tree):
        text = names.get(template.id) if isinstance(template, ast.Name) else getattr(template, "value", None)
        if not isinstance(text, str) or not _fits(call, text):
            yield f"{call.lineno}: {ast.unparse(call)}"
    for call in ast.walk(tree):
        if any(isinstance(each, ast.JoinedStr | ast.Constant | ast.BinOp) for each in _carried(call)):
            yield f"{call.lineno}: {ast.unparse(call)}"


def _fits(call: ast.Call, template: str) -> bool:
    given = {keyword.arg for keyword in call.keywords} | _COUNT.get(ast.unparse(call.func), set())
    wanted = set(_PLACE.findall(template))
    return wanted <= given and (given == wanted or ast.unparse(call.func) in _COUNT)


def _carried(call: ast.AST) -> Iterator[ast.expr]:
    """What a call gives as a sentence to something that carries one."""
    if not isinstance(call, ast.Call) or ast.unparse(call.func) not in _fields():
        return
    place, name = _fields()[ast.unparse(call.func)]
    yield from call.args[place : place + 1]
    yield from (keyword.value for keyword in call.keywords if keyword.arg == name)


def test_a_sentence_is_made_of_a_template_and_its_values() -> None:
    wrong = {file.as_posix(): found for file, tree in _sources() if (found := list(_wrong(tree)))}
    assert wrong.keys() == {*OF_LABELS}, wrong


def test_what_carries_a_sentence_is_known() -> None:
    assert {"Finding", "Problem"} <= _fields().keys()
    assert len(_fields()) > 2


@pytest.mark.parametrize(
    "source",
    [
        'UserError(f"Das gibt es nicht: {name}")',
        'UserError("Das gibt es nicht: %s" % name)',
        'UserError("Das gibt es nicht: {name}".format(name=name))',
        'UserError("Das gibt es nicht: " + name)',
        'UserError("Das gibt es nicht: {name}")',
        'UserError("Das gibt es nicht.", name=name)',
        'Busy(f"Das gibt es nicht: {name}")',
        'Sentence(f"Schon da: {name}")',
        'counted(2, "{what}: eine", "{number} mehr", name=name)',
        'Problem(1, f"Schon da: {name}")',
        'Problem(1, text="Schon da")',
        "def f(said):\n    raise UserError(said)",
    ],
)
def test_the_look_at_the_sources_sees(source: str) -> None:
    assert list(_wrong(ast.parse(source))) != []


@pytest.mark.parametrize(
    "source",
    [
        'UserError("Das gibt es nicht: {name}", name=name)',
        'UserError("Das gibt es nicht.")',
        'NONE = "Das gibt es nicht."\nraise UserError(NONE)',
        'counted(2, "{what}: eine", "{what}: {number} mehr", what=name)',
        'Problem(1, Sentence("Schon da: {name}", name=name))',
    ],
)
def test_and_lets_pass(source: str) -> None:
    assert list(_wrong(ast.parse(source))) == []
