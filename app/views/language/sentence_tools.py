"""For developers: find the sentences of the rooms below the window, and keep the book of their translations.

They are found where they are made: in the sources the templates of sentences and errors, in the program itself the
labels of choices, columns, catalogues, figures and settings.
"""

import ast
import json
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from app.common.errors import Told
from app.common.files import write_whole
from app.models import graph
from app.papers.registry import PAPERS
from app.settings.listing import labels
from app.views.language.sentences import book_file

_APP = Path(__file__).resolve().parents[2]
_NOT_SHOWN = ("views", "commands", "cli.py")
"""What says no sentences to the window: the window itself, which has its own translations, and the command line."""
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


def made_in(tree: ast.AST) -> Iterator[tuple[ast.Call, ast.expr]]:
    """Calls that make sentences, each with one template as it stands in the source."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield from ((node, template) for template in node.args[_place(node.func.id)])


def sources() -> Iterator[tuple[Path, ast.Module]]:
    """Every source whose sentences the window may have to show."""
    for file in sorted(_APP.rglob("*.py")):
        if file.relative_to(_APP).parts[0] not in _NOT_SHOWN:
            yield file, ast.parse(file.read_text(encoding="utf-8"))


def constants(tree: ast.Module) -> dict[str, str]:
    """The texts that a module holds under a name."""
    return {
        target.id: node.value.value
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def _place(name: str) -> slice:
    """Where in a call the templates stand."""
    return _TEMPLATES.get(name, slice(1 if name in errors_of() else 0))


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
    for _, tree in sources():
        named = constants(tree)
        for _, template in made_in(tree):
            if isinstance(template, ast.Constant):
                yield str(template.value)
            elif isinstance(template, ast.Name) and template.id in named:
                yield named[template.id]


def _labels() -> Iterator[str]:
    yield from (paper.title for paper in PAPERS)
    yield from graph.labels()
    yield from labels()


def _book(language: str) -> dict[str, str]:
    file = book_file(language)
    return dict(json.loads(file.read_text(encoding="utf-8"))) if file.is_file() else {}
