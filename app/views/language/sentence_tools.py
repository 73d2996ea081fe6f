"""For developers: find the sentences of the rooms below the window, and keep the book of their translations.

They are found where they are made: in the sources the templates of sentences and errors, in the program itself the
labels of choices, columns, catalogues, figures and settings.
"""

import ast
import importlib
import json
import pkgutil
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import TypeVar

import app
from app.common.errors import Told
from app.common.files import write_whole
from app.common.kinds import Choice, TwoWayChoice
from app.figures.definitions import Definition
from app.models import graph
from app.papers.registry import FILES, PAPERS
from app.services import catalogues
from app.settings.listing import labels
from app.views.language.sentences import book_file

ChoiceT = TypeVar("ChoiceT", bound=Choice)
_APP = Path(__file__).resolve().parents[2]
_ELSEWHERE = ("views", "commands", "cli.py")
"""Where errors are not for the window to translate: those of the window are, those of the command line stay German."""
_WITH_LABELS = ("models", "services", "figures")
"""The rooms that hold labels."""
_TEMPLATES = {"Sentence": slice(1), "counted": slice(1, 3)}
"""What makes sentences beside errors, with the arguments that are templates."""


def sentences() -> set[str]:
    """Every German template and label that the window may have to show."""
    return {*_templates(), *_labels()}


def missing(language: str = "en") -> list[str]:
    """Sentences without a translation."""
    return sorted(sentences() - _book(language).keys())


def superfluous(language: str = "en") -> list[str]:
    """Translations of what is said no more."""
    return sorted(_book(language).keys() - sentences())


def fill(translations: Mapping[str, str], language: str = "en") -> int:
    """Put translations into the book, take out what is said no more, and say how many were put in."""
    known, wanted = _book(language), sentences()
    new = {german: text for german, text in translations.items() if german in wanted and isinstance(text, str) and text}
    book = {german: text for german, text in sorted((known | new).items()) if german in wanted}
    write_whole(book_file(language), (json.dumps(book, ensure_ascii=False, indent=1) + "\n").encode())
    return len(new)


def made_in(tree: ast.AST, *, errors: bool = True) -> Iterator[tuple[ast.Call, ast.expr]]:
    """Calls that make sentences (and errors), each with one template as it stands in the source."""
    names = errors_of() if errors else frozenset()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            place = _TEMPLATES.get(node.func.id, slice(1 if node.func.id in names else 0))
            yield from ((node, template) for template in node.args[place])


@cache
def sources() -> tuple[tuple[Path, ast.Module], ...]:
    """Every source below `app`, by its path there."""
    found = (file.relative_to(_APP) for file in sorted(_APP.rglob("*.py")))
    return tuple((file, ast.parse((_APP / file).read_text(encoding="utf-8"))) for file in found)


def constants(tree: ast.Module) -> dict[str, str]:
    """The texts that a module holds under a name."""
    return {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


@cache
def errors_of() -> frozenset[str]:
    """The names of all errors that are told to her."""
    bases = {
        node.name: {base.id for base in node.bases if isinstance(base, ast.Name)}
        for _, tree in sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    known = {Told.__name__}
    while more := {name for name, above in bases.items() if above & known} - known:
        known |= more
    return frozenset(known)


def _templates() -> Iterator[str]:
    for file, tree in sources():
        named = constants(tree)
        for _, template in made_in(tree, errors=file.parts[0] not in _ELSEWHERE):
            if isinstance(template, ast.Constant):
                yield str(template.value)
            elif isinstance(template, ast.Name) and template.id in named:
                yield named[template.id]


def _labels() -> Iterator[str]:
    for module in pkgutil.walk_packages(app.__path__, "app."):
        if module.name.split(".")[1] in _WITH_LABELS:
            importlib.import_module(module.name)
    yield from (choice.label for choice in _choices(Choice))
    yield from (choice.reverse for choice in _choices(TwoWayChoice))
    yield from (label for labels in catalogues.DEFAULTS.values() for label in labels)
    yield from graph.labels()
    yield from (paper.title for paper in (*PAPERS, *FILES))
    yield from (text for one in _definitions() for text in (one.title, one.text))
    yield from labels()


def _definitions() -> Iterator[Definition]:
    """Every figure that is defined in a module of its room."""
    for name, module in sorted(sys.modules.items()):
        if name.startswith("app.figures."):
            yield from (one for one in vars(module).values() if isinstance(one, Definition))


def _choices(of: type[ChoiceT]) -> Iterator[ChoiceT]:
    """The fixed choices of the program; what tests make of them is none."""
    for kind in of.__subclasses__():
        yield from kind if kind.__module__.startswith("app.") else ()
        yield from _choices(kind)


def _book(language: str) -> dict[str, str]:
    file = book_file(language)
    return dict(json.loads(file.read_text(encoding="utf-8"))) if file.is_file() else {}
