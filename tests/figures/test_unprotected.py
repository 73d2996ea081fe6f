"""What is printed without protection: the few named functions that make it, and everybody who calls them.

A new line here is a decision about people. Read the reason in the function first.
"""

import ast
import dataclasses
import pickle
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from app.figures.protection import protect, unprotected
from app.figures.protection.contributions import Contributions
from app.figures.protection.thresholds import Thresholds
from app.figures.protection.unprotected import Unprotected

ROOT = Path(__file__).resolve().parents[2]
APP = ROOT / "app"
MODULE = "app.figures.protection.unprotected"
TYPES = {"Figure", "Unprotected"}
"""What may be imported to name a type: nothing can be made with it."""

MAKERS = {
    "events_held": {"figures/areas/events.py", "figures/areas/office.py"},
    "visits_of_open_events": {"figures/areas/events.py", "figures/areas/office.py"},
    "number_of_projects": {"figures/areas/projects.py"},
    "number_of_organisations": {"figures/areas/actors.py"},
    "own_tasks": {"figures/areas/office.py"},
    "contract_hours": {"figures/areas/office.py"},
    "share_of_contract": {"figures/areas/office.py"},
    "survey_sheets": {"figures/areas/surveys.py"},
    "public_money": {"figures/areas/money.py"},
    "protected_values": {"reports/annex.py"},
    "invented": {"reports/forms/specimen_figures.py"},
}
"""Every function that makes a figure without protection, and the files that use it."""

EASED = {
    "known_empty": {"figures/areas/casework.py": 2, "figures/areas/concerns.py": 2, "figures/areas/events.py": 1},
    "own": {"figures/areas/office.py": 1, "figures/protection/contributions.py": 4},
    "WORK": {"figures/areas/office.py": 1, "figures/protection/protect.py": 1},
}
"""Where protection itself lets a number pass: 0 where nothing took place, and working time without any person."""

SEALED = {"figures/protection/protect.py": "Protected", "figures/protection/unprotected.py": "Unprotected"}
"""The files that make figures, each its own."""


@cache
def _sources() -> dict[str, ast.Module]:
    """Every file that can reach the figures: none does without naming their room."""
    texts = {path.relative_to(APP).as_posix(): path.read_text(encoding="utf-8") for path in sorted(APP.rglob("*.py"))}
    return {name: ast.parse(text) for name, text in texts.items() if "figures" in text or name.startswith("figures/")}


def used(tree: ast.Module) -> set[str]:
    """The makers a file names, wherever it got them from.

    Raises AssertionError where it gets at the module in a way that hides what it uses.
    """
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            assert MODULE not in {alias.name for alias in node.names}, "import the functions by name"
        elif isinstance(node, ast.ImportFrom):
            names |= _imported(node)
        elif isinstance(node, ast.Attribute):
            names.add(node.attr)
    return names & MAKERS.keys()


def _imported(node: ast.ImportFrom) -> set[str]:
    found = {alias.name for alias in node.names}
    whole = node.module in ("app.figures", "app.figures.protection") and "unprotected" in found
    hidden = node.module == MODULE and not found <= TYPES | MAKERS.keys()
    assert not (node.level or whole or hidden), "import the functions by name"  # noqa: PT018
    return found


def made(tree: ast.Module) -> list[str]:
    """What a file does that only the two files of protection may do: call the types, or get at their seal."""
    found = []
    for node in ast.walk(tree):
        name = getattr(node, "id", getattr(node, "attr", ""))
        if isinstance(node, ast.Call):
            called = getattr(node.func, "id", getattr(node.func, "attr", ""))
            found += [called] if called in SEALED.values() else []
        elif name in ("_SEAL", "__new__", "__setattr__") and isinstance(node, ast.Name | ast.Attribute):
            found.append(name)
        elif isinstance(node, ast.ImportFrom) and node.module in (MODULE, "app.figures.protection.protect"):
            found += [alias.name for alias in node.names if alias.name.startswith("_")]
    return found


def test_there_are_these_functions_and_no_other_maker() -> None:
    tree = ast.parse((APP / "figures/protection/unprotected.py").read_text(encoding="utf-8"))
    functions = {node.name: node for node in tree.body if isinstance(node, ast.FunctionDef)}
    assert functions.keys() == MAKERS.keys()
    inside = [node for function in functions.values() for node in ast.walk(function)]
    assert {node for node in ast.walk(tree) if isinstance(node, ast.Call) and _calls_the_type(node)} <= set(inside)
    assert [name for name in vars(unprotected) if callable(getattr(unprotected, name)) and name.islower()] == [
        "dataclass", "final", *MAKERS
    ]  # fmt: skip


def _calls_the_type(node: ast.Call) -> bool:
    return isinstance(node.func, ast.Name) and node.func.id == "Unprotected"


@pytest.mark.parametrize("name", MAKERS)
def test_each_says_why_it_names_nobody(name: str) -> None:
    what, _, why = (getattr(unprotected, name).__doc__ or "").partition(".")
    assert what
    assert len(why.split()) > 4 or len(what.split()) > 8


def test_they_are_used_here_and_nowhere_else() -> None:
    users: dict[str, set[str]] = defaultdict(set)
    for file, tree in _sources().items():
        for name in used(tree) if file != "figures/protection/unprotected.py" else ():
            users[name].add(file)
    assert users == MAKERS


def test_nobody_else_makes_a_figure() -> None:
    makers = {file: set(found) for file, tree in _sources().items() if (found := made(tree))}
    assert makers == {file: {own, "_SEAL"} for file, own in SEALED.items()}


def test_protection_is_eased_here_and_nowhere_else() -> None:
    found: dict[str, dict[str, int]] = {word: defaultdict(int) for word in EASED}
    for file, tree in _sources().items():
        if not file.startswith("figures/"):
            continue
        for node in ast.walk(tree):
            if isinstance(node, ast.keyword) and node.arg in ("known_empty", "own"):
                found[node.arg][file] += 1
            elif isinstance(node, ast.Attribute) and node.attr == "WORK":
                found["WORK"][file] += 1
    assert found == EASED


@pytest.mark.parametrize(
    "source",
    [
        "import app.figures.protection.unprotected",
        "import app.figures.protection.unprotected as free",
        "from app.figures.protection import unprotected",
        "from app.figures.protection.unprotected import *",
        "from app.figures.protection.unprotected import of_somebody_new",
        "from . import unprotected",
    ],
)
def test_no_way_round_the_names(source: str) -> None:
    with pytest.raises(AssertionError, match="by name"):
        used(ast.parse(source))


@pytest.mark.parametrize(
    "source",
    [
        "Unprotected(3)",
        "unprotected.Unprotected(3, seal=x)",
        "Protected(3)",
        "object.__new__(Unprotected)",
        "from app.figures.protection.unprotected import _SEAL",
        "from app.figures.protection.protect import _exact",
        "protect._SEAL",
        "object.__setattr__(figure, 'value', 3)",
    ],
)
def test_no_way_round_the_seal(source: str) -> None:
    assert made(ast.parse(source))


@pytest.mark.parametrize(
    "source",
    [
        "from app.figures.protection.unprotected import invented as real",
        "from app.reports.forms.specimen_figures import invented",
        "make = specimen_figures.invented",
    ],
)
def test_by_another_way_it_is_the_same_function(source: str) -> None:
    assert used(ast.parse(source)) == {"invented"}


class TestTheType:
    def test_nobody_else_can_make_one(self) -> None:
        with pytest.raises(TypeError, match="named functions"):
            Unprotected(3)
        with pytest.raises(TypeError, match="named functions"):
            Unprotected(3, seal=object())

    def test_it_cannot_be_changed_afterwards(self) -> None:
        figure = unprotected.events_held(3)
        with pytest.raises(dataclasses.FrozenInstanceError):
            figure.value = 4  # type: ignore[misc]
        with pytest.raises(TypeError):
            dataclasses.replace(figure, value=4)
        assert pickle.loads(pickle.dumps(figure)) == figure

    def test_a_share_of_what_is_hidden_is_hidden(self) -> None:
        few = Contributions({1: 60})
        hidden = protect.amount(few, Thresholds())
        assert unprotected.share_of_contract(hidden, 600) is hidden
        shown = protect.amount(Contributions(dict.fromkeys(range(10), 60)), Thresholds())
        assert unprotected.share_of_contract(shown, 1200) == unprotected.invented(50)
