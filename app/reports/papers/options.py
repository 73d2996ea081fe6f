"""The options of a paper: a frozen dataclass of plain values whose fields say in German what they are.

@dataclass(frozen=True)
class LabelOptions:
    first: Annotated[int, Hint("Erstes freies Etikett auf dem Bogen")] = 1
"""

from collections.abc import Mapping
from dataclasses import MISSING, Field, dataclass, fields
from typing import Any, get_args, get_origin, get_type_hints


@dataclass(frozen=True)
class Hint:
    """What an option is called."""

    title: str


@dataclass(frozen=True)
class Choice(Hint):
    """An option that is one of several keys, or (a tuple) some of them; each key with its title."""

    choices: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Option:
    """One option as it is listed: `type` is flag, number, text, texts, choice or choices."""

    name: str
    title: str
    type: str
    default: Any
    choices: tuple[tuple[str, str], ...] = ()


_TYPES: dict[Any, str] = {bool: "flag", int: "number", str: "text", tuple: "texts"}


def options_of(kind: type) -> tuple[Option, ...]:
    """All options of a paper, in the order of their fields."""
    hints = get_type_hints(kind, include_extras=True)
    return tuple(_option(field, hints[field.name]) for field in fields(kind))


def _option(field: Field[Any], hint: Any) -> Option:
    plain, *notes = get_args(hint) if get_origin(hint) is not tuple and get_args(hint) else (hint,)
    note = next((each for each in notes if isinstance(each, Hint)), Hint(field.name))
    name = _TYPES[get_origin(plain) or plain]
    choices = note.choices if isinstance(note, Choice) else ()
    if choices:
        name = "choices" if name == "texts" else "choice"
    default = field.default if field.default is not MISSING else None
    return Option(field.name, note.title, name, list(default) if isinstance(default, tuple) else default, choices)


def from_plain(kind: type, values: Mapping[str, Any]) -> Any:
    """Options from plain JSON values; what is unknown or of another type keeps its default."""
    found = {}
    for option in options_of(kind):
        value = values.get(option.name, option.default)
        if option.type in ("texts", "choices"):
            value = tuple(value) if isinstance(value, list | tuple) and all(isinstance(v, str) for v in value) else None
        elif type(value) is not type(option.default) or (option.choices and value not in dict(option.choices)):
            value = None
        if value is not None:
            found[option.name] = value
    return kind(**found)
