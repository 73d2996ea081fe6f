"""The window: everything that needs Qt."""

import builtins

from app.common.window_libraries import demand_window_libraries

demand_window_libraries()

_plain_import = builtins.__import__

import PySide6.QtCore  # noqa: E402, F401

# PySide wraps `import` for its optional `from __feature__ import …` and reads the source of every module for that. We
# don't use it; without it the unlock screen stands 10 ms earlier and SQLAlchemy loads in 280 instead of 350 ms.
builtins.__import__ = _plain_import
