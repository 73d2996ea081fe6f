"""What a declared setting is: name, type, default, bounds, where it is stored, label; and how stored values are read."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum
from typing import Any, Generic, Protocol, TypeVar, cast

from app.settings.stored import as_kind, as_plain

T = TypeVar("T")
V = TypeVar("V", covariant=True)
_SPEC = "setting"
VALID_FROM = "valid_from"
"""Field of every version of a `DatedGroup`."""


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
        """The value of what is stored; None where nothing is."""

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
    """

    key: str
    label: str
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
    return SettingSpec(key=key, label=label, default=default, stored_in=stored_in, kind=type(default), **more)


def part(default: T, label: str, **more: Any) -> T:
    """A field of a dataclass that is one setting of a group; `more` are further attributes of `SettingSpec`."""
    made: T = field(default=default, metadata={_SPEC: {"label": label, "kind": type(default), **more}})
    return made


@dataclass(frozen=True, slots=True)
class SettingGroup(Generic[T]):
    """Settings that are stored, read and saved together: a dataclass with a `part` for each."""

    key: str
    make: type[T]
    stored_in: StoredIn = StoredIn.VAULT

    @property
    def specs(self) -> tuple[SettingSpec[Any], ...]:
        """Its parts as single settings, in the order of the fields."""
        return tuple(
            SettingSpec(
                key=f"{self.key}.{one.name}", default=one.default, stored_in=self.stored_in, **one.metadata[_SPEC]
            )
            for one in fields(cast("Any", self.make))
        )

    def spec(self, name: str) -> SettingSpec[Any]:
        """The declaration of one part."""
        return next(one for one in self.specs if one.key == f"{self.key}.{name}")

    def read(self, stored: object) -> T:
        """The stored values; each that is missing or unreadable is its default, unknown ones are passed over."""
        kept = stored if isinstance(stored, Mapping) else {}
        return self.make(**{_name(one): one.read(kept.get(_name(one))) for one in self.specs})

    def plain(self, value: T, stored: object) -> object:
        """The values as plain JSON; what this version does not know of what is stored stays."""
        kept = dict(stored) if isinstance(stored, Mapping) else {}
        return kept | {_name(one): one.plain(getattr(value, _name(one))) for one in self.specs}

    def refused(self, value: T) -> SettingSpec[Any] | None:
        """The first part of `value` that is out of its bounds."""
        return next((one for one in self.specs if not one.accepts(getattr(value, _name(one)))), None)


@dataclass(frozen=True, slots=True)
class DatedGroup(Generic[T]):
    """Versions of a group, each with the day from which it holds (its part `valid_from`)."""

    group: SettingGroup[T]

    @property
    def key(self) -> str:
        """Under which name they are stored."""
        return self.group.key

    @property
    def stored_in(self) -> StoredIn:
        """Where."""
        return self.group.stored_in

    def read(self, stored: object) -> list[T]:
        """Every version by its first day, the defaults where there is none; one without a day is passed over."""
        found = [self.group.read(one) for one in _entries(stored) if _day(one) is not None]
        return sorted(found, key=_first_day) or [self.group.make()]

    def plain(self, value: T, stored: object) -> object:
        """The stored versions with this one in the place of that of the same day, or beside them."""
        day = _first_day(value)
        kept = _entries(stored) or [self.group.plain(self.group.make(), None)]
        same = next((one for one in kept if _day(one) == day), None)
        return [*(one for one in kept if _day(one) != day), self.group.plain(value, same)]


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


def _name(spec: SettingSpec[Any]) -> str:
    return spec.key.partition(".")[2]


def _entries(stored: object) -> list[Any]:
    return list(stored) if isinstance(stored, list) else []


def _day(entry: object) -> date | None:
    return as_kind(entry.get(VALID_FROM), date) if isinstance(entry, Mapping) else None


def _first_day(version: object) -> date:
    day: date = getattr(version, VALID_FROM)
    return day
