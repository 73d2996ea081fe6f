"""Errors in methods that Qt calls reach the program instead of ending it, on Python 3.11.

An error that C code sets there with a text (`TypeError` of a builtin, `RuntimeError` of a widget that is gone) is made an
instance only when it is caught. PySide, at least 6.8 to 6.12, takes it for an instance when it leaves an override of a Qt method,
and the process dies: no dialog, no draft. So every override is called within a clause that catches, and raises again.
Python 3.12 makes an instance at once, and nothing is done.
"""

import sys
from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Any

from PySide6.QtCore import QObject

_OF_QT: Any = QObject.__mro__[1]
"""The class that all classes of Qt are made from."""
_MADE_AT_ONCE = (3, 12)


def settle_errors() -> None:
    """From now on in every class that is made from one of Qt's."""
    if sys.version_info < _MADE_AT_ONCE:
        _OF_QT.__init_subclass__ = classmethod(_made)


def _made(cls: type, /, **given: Any) -> None:
    super(_OF_QT, cls).__init_subclass__(**given)
    of_qt = [base for base in cls.__mro__ if base.__module__.startswith("PySide6")]
    for name, method in list(vars(cls).items()):
        if (
            isinstance(method, FunctionType)
            and not name.startswith("__")
            and any(hasattr(base, name) for base in of_qt)
        ):
            setattr(cls, name, _settled(method))


def _settled(method: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def call(*given: Any, **named: Any) -> Any:
        try:
            return method(*given, **named)
        except Exception:  # now it is an instance
            raise

    return call
