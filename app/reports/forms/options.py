"""The options of a paper: a frozen dataclass of plain values whose fields say in German what they are.

@dataclass(frozen=True)
class LabelOptions:
    first: Annotated[int, Number("Erstes freies Etikett auf dem Bogen", least=1)] = 1

The window, the command line and the list of papers read nothing but these: a new option is one more field.
"""

from collections.abc import Iterable, Mapping
from dataclasses import MISSING, Field, dataclass, field, fields, replace
from typing import Any, get_args, get_origin, get_type_hints

Choices = tuple[tuple[str, str], ...]
"""Keys, each with its title."""


@dataclass(frozen=True)
class Hint:
    """What an option is called. `example` stands in an empty field; what is not `kept` is asked for anew each time."""

    title: str
    example: str = field(default="", kw_only=True)
    kept: bool = field(default=True, kw_only=True)


@dataclass(frozen=True)
class Number(Hint):
    """A whole number within limits; one outside them becomes the nearest inside."""

    least: int = 0
    most: int = 10_000


@dataclass(frozen=True)
class Lines(Hint):
    """A text of several lines, `lines` of them shown at once."""

    lines: int = 3


@dataclass(frozen=True)
class Choice(Hint):
    """An option that is one of several keys, or (a tuple) some of them; each key with its title.

    Titles that are `names` (of makers, of languages) stand alike in every language of the window.
    """

    choices: Choices = ()
    names: bool = field(default=False, kw_only=True)


@dataclass(frozen=True)
class Option:
    """One option as it is listed: `type` is flag, number, text, lines, texts, choice or choices. See `Hint` for the rest."""

    name: str
    title: str
    type: str
    default: Any
    choices: Choices = ()
    example: str = ""
    kept: bool = True
    least: int | None = None
    most: int | None = None
    lines: int = 1
    names: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        """What of it the window translates: title, example, and titles of its choices unless they are names."""
        titles = () if self.names else tuple(title for _, title in self.choices)
        return tuple(text for text in (self.title, self.example, *titles) if text)


_TYPES: dict[Any, str] = {bool: "flag", int: "number", str: "text", tuple: "texts"}
_CHOSEN = {"text": "choice", "texts": "choices"}


def options_of(
    kind: type, choices: Mapping[str, Choices] | None = None, defaults: Mapping[str, Any] | None = None
) -> tuple[Option, ...]:
    """All options of a paper, in the order of their fields; `choices` and `defaults` stand in place of the usual ones."""
    hints = get_type_hints(kind, include_extras=True)
    found = (_option(place, hints[place.name]) for place in fields(kind))
    meant = (replace(one, default=(defaults or {}).get(one.name, one.default)) for one in found)
    return tuple(_offering(option, (choices or {}).get(option.name)) for option in meant)


def _option(place: Field[Any], hint: Any) -> Option:
    plain, *notes = get_args(hint) if get_origin(hint) is not tuple and get_args(hint) else (hint,)
    note = next((each for each in notes if isinstance(each, Hint)), Hint(place.name))
    default = place.default if place.default is not MISSING else None
    option = Option(
        place.name,
        note.title,
        _TYPES[get_origin(plain) or plain],
        list(default) if isinstance(default, tuple) else default,
        example=note.example,
        kept=note.kept,
    )
    if isinstance(note, Choice):
        return replace(option, type=_CHOSEN[option.type], choices=note.choices, names=note.names)
    if isinstance(note, Number):
        return replace(option, least=note.least, most=note.most)
    return replace(option, type="lines", lines=note.lines) if isinstance(note, Lines) else option


def _offering(option: Option, choices: Choices | None) -> Option:
    if choices is None:
        return option
    keys = [key for key, _ in choices]
    default = option.default
    if option.type == "choice" and default not in keys and keys:
        default = keys[0]
    return replace(option, choices=choices, default=default)


def from_plain(
    kind: type,
    values: Mapping[str, Any],
    choices: Mapping[str, Choices] | None = None,
    defaults: Mapping[str, Any] | None = None,
) -> Any:
    """Options from plain JSON values; what is unknown or of another type keeps its default."""
    return kind(**{option.name: _value(option, values) for option in options_of(kind, choices, defaults)})


def _value(option: Option, values: Mapping[str, Any]) -> Any:
    given = values.get(option.name, option.default)
    if option.type in ("texts", "choices"):
        known = isinstance(given, list | tuple) and all(isinstance(one, str) for one in given)
        return tuple(_known(option, given if known else option.default))
    if type(given) is not type(option.default) or (option.type == "choice" and given not in dict(option.choices)):
        given = option.default
    if option.least is not None and option.most is not None:
        given = max(option.least, min(given, option.most))
    return given


def _known(option: Option, given: Iterable[str]) -> Iterable[str]:
    """Without what is not offered any more."""
    offered = dict(option.choices)
    return given if option.type == "texts" else [one for one in given if one in offered]
