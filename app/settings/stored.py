"""Stored values, whoever wrote them: text of an ini file or plain JSON, read as the type that is wanted or not at all."""

import math
from collections.abc import Callable, Mapping
from dataclasses import asdict, fields, is_dataclass
from datetime import date, datetime
from typing import Any, TypeVar, get_args, get_origin, get_type_hints

T = TypeVar("T")
_BOOLEANS: Mapping[object, bool] = {"True": True, "true": True, "False": False, "false": False}


def as_kind(stored: object, kind: Any) -> Any:
    """What is stored as a `kind`: bool, int, float, str, date, datetime, dict, a dataclass or a tuple of these.

    None where it can't be read as that. Unreadable items of a tuple are passed over.
    """
    if get_origin(kind) is tuple:
        return _tuple(stored, get_args(kind)[0])
    if is_dataclass(kind):
        return _record(stored, kind)
    return _READERS[kind](stored)


def as_plain(value: object) -> object:
    """A value as plain JSON."""
    match value:
        case date():
            return value.isoformat()
        case tuple():
            return [as_plain(one) for one in value]
    return asdict(value) if is_dataclass(value) and not isinstance(value, type) else value


def _boolean(stored: object) -> bool | None:
    return stored if isinstance(stored, bool) else _BOOLEANS.get(stored) if isinstance(stored, str) else None


def _integer(stored: object) -> int | None:
    if isinstance(stored, int) and not isinstance(stored, bool):
        return stored
    try:
        return int(stored) if isinstance(stored, str) else None
    except ValueError:
        return None


def _number(stored: object) -> float | None:
    try:
        number = float(stored) if isinstance(stored, int | float | str) and not isinstance(stored, bool) else math.nan
    except (ValueError, OverflowError):
        return None
    return number if math.isfinite(number) else None


def _text(stored: object) -> str | None:
    return stored if isinstance(stored, str) else None


def _date(stored: object) -> date | None:
    if type(stored) is date:
        return stored
    return _from_iso(stored, date.fromisoformat)


def _moment(stored: object) -> datetime | None:
    if isinstance(stored, datetime):
        return stored
    return _from_iso(stored, datetime.fromisoformat)


def _from_iso(stored: object, parse: Callable[[str], T]) -> T | None:
    try:
        return parse(stored) if isinstance(stored, str) else None
    except ValueError:
        return None


def _mapping(stored: object) -> dict[str, Any] | None:
    if isinstance(stored, str):
        import json  # here, because the unlock screen reads settings and needs none of it

        try:
            stored = json.loads(stored)
        except (ValueError, RecursionError):
            return None
    return stored if isinstance(stored, dict) else None


def _tuple(stored: object, kind: Any) -> tuple[Any, ...] | None:
    if not isinstance(stored, list | tuple):
        return None
    read = (as_kind(one, kind) for one in stored)
    return tuple(one for one in read if one is not None)


def _record(stored: object, make: Any) -> Any:
    """A dataclass out of its plain fields; unknown ones are passed over, without a needed one there is nothing."""
    if type(stored) is make:
        return stored
    if not isinstance(stored, Mapping):
        return None
    kinds = get_type_hints(make)
    read = {one.name: as_kind(stored.get(one.name), kinds[one.name]) for one in fields(make)}
    try:
        return make(**{name: value for name, value in read.items() if value is not None})
    except TypeError:
        return None


_READERS: Mapping[Any, Callable[[object], Any]] = {
    bool: _boolean,
    int: _integer,
    float: _number,
    str: _text,
    date: _date,
    datetime: _moment,
    dict: _mapping,
}
