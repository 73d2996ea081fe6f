"""The window: everything that needs Qt."""

import builtins

from app.common.window_libraries import demand_window_libraries

demand_window_libraries()

_import = builtins.__import__

import PySide6.QtCore  # noqa: E402, F401

# PySide wraps `import` for its optional `from __feature__ import …`: it reads the source of every module for that, and
# keeps it in memory. We don't use it; without it the unlock screen stands 10 ms earlier and SQLAlchemy loads in 280
# instead of 350 ms. Where PySide was there before us, what it wrapped is asked for.
_is_wrapped = _import.__name__ == "__feature_import__"
builtins.__import__ = builtins.__orig_import__ if _is_wrapped else _import  # type: ignore[attr-defined]

from app.views.overrides import settle_errors  # noqa: E402

settle_errors()
