"""How a paper is asked for on the command line: `quartiersbuch print NAME`."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from sqlalchemy.orm import Session

Given = Mapping[str, Any]
"""What was given on the command line, by the names of the arguments."""


@dataclass(frozen=True)
class Argument:
    """An argument of its own, `--name`. Of those that are `alternative` exactly one is given; one that may be given `several`
    times is a list; a `file` is read as text; an `example` is one that fits in every vault.
    """

    name: str
    help: str
    type: Literal["number", "file", "flag", "text"] = "text"
    metavar: str | None = None
    required: bool = False
    alternative: bool = False
    several: bool = False
    default: Any = None
    choices: tuple[str, ...] | None = None
    example: str = ""


def _no_arguments() -> tuple[Argument, ...]:
    return ()


def _about_nothing(_given: Given) -> Any:
    return None


def _no_options(_given: Given) -> Given:
    return {}


@dataclass(frozen=True)
class Command:
    """What the command is good for in a few words, its arguments, and what they say: what the paper is about, and options.

    The arguments are asked for when the command is called; they may depend on what the kinds of records say of themselves.

    Attributes:
        listed: (`WindowLists`, given) → what it is about, where that is a list of the window; in place of `about`.
        found_by: (session, given) → what it is about, where that has to be looked up; in place of `about`.
        opened_by: (session, secret, folder of the vault) → what it is about, where that is the secret itself, which is never
            an argument; in place of `about`.
        of_rescue: whether it is about what a rescue of the vault would bring; in place of `about`.
        aliases: other names by which it may be called.
    """

    summary: str
    arguments: Callable[[], tuple[Argument, ...]] = _no_arguments
    about: Callable[[Given], Any] = _about_nothing
    options: Callable[[Given], Given] = _no_options
    listed: Callable[[Any, Given], Any] | None = None
    found_by: Callable[[Session, Given], Any] | None = None
    opened_by: Callable[[Session, str, Path], Any] | None = None
    needs_vault: bool = True
    of_rescue: bool = False
    aliases: tuple[str, ...] = ()


def record_number(name: str, what: str) -> Argument:
    """The id of the one record that a paper is about."""
    return Argument(name, f"id {what}", "number", "NUMMER", required=True)
