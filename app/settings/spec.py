"""What a declared setting is: name, type, default, bounds, where it is stored, label; and how stored values are read."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Generic, Protocol, TypeVar, cast

from app.common.sentences import Sentence
from app.settings.stored import as_kind, as_plain

T = TypeVar("T")
V = TypeVar("V", covariant=True)


class StoredIn(StrEnum):
    """Where a setting is stored."""

    VAULT = "vault"
    """In the vault, as a step that can be undone."""
    MEMORY = "memory"
    """In the vault, outside history and undo."""
    COMPUTER = "computer"
    """In a small file of this computer; never anything personal."""

    @property
    def label(self) -> str:
        """The place in German."""
        return {"vault": "im Tresor", "memory": "im Tresor, ohne Verlauf", "computer": "auf diesem Computer"}[self]


class Declared(Protocol[V]):
    """What can be read from, and written to, one stored value."""

    @property
    def key(self) -> str:
        """Under which name it is stored."""

    @property
    def stored_in(self) -> StoredIn:
        """Where."""

    def read(self, stored: object) -> V:
        """The value of what is stored; the default where nothing is (None)."""

    def plain(self, value: Any, stored: object) -> object:
        """A value as plain JSON that takes the place of `stored`. Raises ValueError for one outside the bounds."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingSpec(Generic[T]):
    """One setting.

    Attributes:
        key: its name; a part of a group is called "group.part".
        label: what it is called on the screen, in German.
        default: what holds until she chooses, and where what is stored can't be read.
        stored_in: where its value is stored.
        kind: its type, as `stored.as_kind` takes it.
        least, most: bounds of numbers, both included.
        choices: all values there are, where only some are possible.
        offered: values proposed on the screen; others within the bounds are as good.
        pattern: regular expression that a text has to match as a whole.
        unit: what a number counts: "min", "h", "Tage", "%".
        hidden: whether only its being set is listed, because nobody could read it.
        loosest: of what keeps her safe, the value that protects least. Whoever can write into the file of this computer
            gets no further: there it is a bound, and none that switches off. What may be switched off lies in the vault.
    """

    key: str
    label: Sentence
    default: T
    stored_in: StoredIn
    kind: Any
    least: T | None = None
    most: T | None = None
    choices: tuple[Any, ...] = ()
    offered: tuple[T, ...] = ()
    pattern: str = ""
    unit: str = ""
    hidden: bool = False
    loosest: T | None = None

    def read(self, stored: object) -> T:
        """The stored value; the default where there is none, or it can't be read, or is out of bounds."""
        value = as_kind(stored, self.kind)
        return cast("T", value) if value is not None and self.accepts(value) else self.default

    def accepts(self, value: Any) -> bool:
        """Whether a value of its type is within the bounds."""
        if (self.least is not None and value < self.least) or (self.most is not None and value > self.most):
            return False
        if self.choices and value not in self.choices:
            return False
        return not self.pattern or re.fullmatch(self.pattern, str(value)) is not None

    def plain(self, value: T, _stored: object = None) -> object:
        """The value as plain JSON. Raises ValueError for one that `read` would not give back."""
        if value != self.default and (as_kind(value, self.kind) != value or not self.accepts(value)):
            raise ValueError(f"Setting {self.key} does not take a value like this")
        return as_plain(value)


def setting(key: str, label: str, default: T, stored_in: StoredIn, **more: Any) -> SettingSpec[T]:
    """A setting that stands for itself; `more` are the other attributes of `SettingSpec`."""
    return SettingSpec(key=key, label=Sentence(label), default=default, stored_in=stored_in, kind=type(default), **more)


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingFamily(Generic[T]):
    """The same setting for each of many things: lists, windows, papers. `key` is where their names begin."""

    key: str
    label: str
    default: T
    stored_in: StoredIn
    hidden: bool = False

    def of(self, name: str) -> SettingSpec[T]:
        """The setting of one of them."""
        return setting(f"{self.key}{name}", self.label, self.default, self.stored_in, hidden=self.hidden)
