"""For developers: find the German sentences of the rooms below the window, and keep the book of their translations."""

import ast
import json
import re
from collections.abc import Iterator, Mapping
from itertools import count
from pathlib import Path

from app.common import errors
from app.common.files import write_whole
from app.models.base import counted_tables
from app.services.field_names import FIELDS
from app.views.language.sentences import book_file

_APP = Path(__file__).resolve().parents[2]
_ROOMS = ("common", "services", "storage", "transfer", "context.py")
_ERRORS_ONLY = ("reports", "figures", "papers", "catalogues.py")
"""Where German text stands on paper or is hers (the first entries of catalogues): here only errors are for the window."""
_GERMAN = re.compile(
    r"[äöüßÄÖÜ„“–…]|\b(der|die|das|und|nicht|ist|ein|eine|einen|bis|kein|wird|mit|für|am|seit|es|im|den|dem)\b"
)
_SENTENCE = re.compile(r"[A-ZÄÖÜ„{0-9].* .*|.*[.…]", re.DOTALL)
_ANSWERS = frozenset(name for name, kind in vars(errors).items() if isinstance(kind, type))
_PUT_IN = re.compile(r"\{\w*\}")
_SHORT = 5
"""Letters of what is a separator and no sentence."""
NOT_SHOWN = frozenset({"DataKey(…)", "…", "{0} …"})
"""What looks like a sentence and is none, or is put in by her."""


def sentences() -> set[str]:
    """Every German sentence that the window may have to show, with `{0}`, `{1}` … for what is put in."""
    found = {name for table in FIELDS.values() for name in table.values()} | set(counted_tables().values())
    for room, tree in _trees():
        if room in _ERRORS_ONLY:
            found |= {text for call in _answers(tree) for text in _literals(call) if len(text) > _SHORT}
        else:
            found |= {text for text in _literals(tree) if _GERMAN.search(text) and _SENTENCE.fullmatch(text)}
    return found - NOT_SHOWN


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


def _book(language: str) -> dict[str, str]:
    file = book_file(language)
    return dict(json.loads(file.read_text(encoding="utf-8"))) if file.is_file() else {}


def _trees() -> Iterator[tuple[str, ast.Module]]:
    """Every source below the window with the room it stands in."""
    for room in (*_ROOMS, *_ERRORS_ONLY):
        place = _APP / room
        for file in [place] if place.is_file() else sorted(place.rglob("*.py")):
            if "migrations" not in file.parts:
                yield (file.name if file.name in _ERRORS_ONLY else room), ast.parse(file.read_text(encoding="utf-8"))


def _answers(tree: ast.Module) -> Iterator[ast.Call]:
    """Calls that make an error for her."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _ANSWERS:
            yield node


def _literals(tree: ast.AST) -> Iterator[str]:
    """Texts and f-strings in the code, without docstrings and without the pieces of f-strings."""
    passed = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            passed |= {id(part) for part in node.values}
            yield _template(node)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in passed:
            yield _numbered(node.value)


def _numbered(text: str) -> str:
    """`{name}` of a later `format` as `{0}`."""
    number = count()
    return _PUT_IN.sub(lambda _place: f"{{{next(number)}}}", text)


def _template(text: ast.JoinedStr) -> str:
    """An f-string with `{0}`, `{1}` … for what is put in."""
    return _numbered("".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in text.values))
