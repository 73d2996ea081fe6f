"""The contract of the services: whoever is given the number of a row that is gone answers in a sentence, or does nothing."""

import importlib
import inspect
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from enum import Enum
from typing import Any, get_args, get_origin, get_type_hints

from sqlalchemy.orm import Session

import app.services
from app.common.errors import UserError
from app.context import Context
from app.models import Kind

NOWHERE = 987_654
_FILLED: dict[Any, Any] = {
    str: "Wort",
    int: 1,
    bool: True,
    bytes: b"Wort",
    date: date(2026, 5, 4),
    datetime: datetime(2026, 5, 4, 15),
}


def _functions() -> Iterator[Callable[..., object]]:
    for found in pkgutil.walk_packages(app.services.__path__, "app.services."):
        module = importlib.import_module(found.name)
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == found.name and not name.startswith("_") and _numbers(function):
                yield function


def _numbers(function: Callable[..., object]) -> dict[str, Any]:
    """The arguments of a service that are numbers of rows, each as that of a row that is not there."""
    hints = get_type_hints(function)
    if Session not in hints.values():
        return {}
    found: dict[str, Any] = {}
    for name, hint in hints.items():
        if name == "ids" or name.endswith("_ids"):
            found[name] = [NOWHERE]
        elif name.endswith("_id") and hint in (int, int | None):
            found[name] = NOWHERE
    return found


def _arguments(function: Callable[..., object]) -> dict[str, Any] | None:
    """Those and whatever else it can't do without; None where that is a row itself, or words of a kind of its own."""
    given, hints = _numbers(function), get_type_hints(function)
    for name, parameter in inspect.signature(function).parameters.items():
        hint = hints.get(name)
        if hint is Session or name in given or parameter.default is not inspect.Parameter.empty:
            continue
        if isinstance(hint, type) and issubclass(hint, Enum) and len(hint):
            given[name] = next(iter(hint))
        elif name == "kind":
            given[name] = Kind.PERSON
        elif get_origin(hint) is Mapping:
            given[name] = {}
        elif hint in _FILLED:
            given[name] = _FILLED[hint]
        elif get_origin(hint) is tuple and all(one in _FILLED for one in get_args(hint)):
            given[name] = tuple(_FILLED[one] for one in get_args(hint))
        elif "int" in str(hint) or "str" in str(hint) or "date" in str(hint):
            given[name] = []
        else:
            return None
    return given


def test_a_number_of_a_row_that_is_gone_is_answered(context: Context) -> None:
    given = {function: arguments for function in _functions() if (arguments := _arguments(function)) is not None}
    assert len(given) > 80
    raised = {}
    for function, arguments in given.items():
        try:
            context.write("Etwas", lambda session, run=function, known=arguments: run(session, **known))
        except UserError:
            continue
        except Exception as error:
            raised[f"{function.__module__}.{function.__name__}"] = repr(error)[:300]
    assert raised == {}
