"""Settings that belong together: dataclasses with a declaration for each field, with or without a first day of validity."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any, Generic, TypeVar, cast

from app.common.sentences import Sentence
from app.settings.spec import SettingSpec, StoredIn
from app.settings.stored import as_kind

T = TypeVar("T")
_SPEC = "setting"
VALID_FROM = "valid_from"
"""Field of every version of a `DatedGroup`."""


def part(default: T, label: str, **more: Any) -> T:
    """A field of a dataclass that is one setting of a group; `more` are further attributes of `SettingSpec`."""
    made: T = field(default=default, metadata={_SPEC: {"label": Sentence(label), "kind": type(default), **more}})
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


def _name(spec: SettingSpec[Any]) -> str:
    return spec.key.partition(".")[2]


def _entries(stored: object) -> list[Any]:
    return list(stored) if isinstance(stored, list) else []


def _day(entry: object) -> date | None:
    return as_kind(entry.get(VALID_FROM), date) if isinstance(entry, Mapping) else None


def _first_day(version: object) -> date:
    day: date = getattr(version, VALID_FROM)
    return day
