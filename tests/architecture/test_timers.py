"""What waits, for a moment or for news of something that outlives it, names whom it waits for: it must not come after that is gone."""

import ast

from app.views.language import sentence_tools

_WITH_WHOM = 3
"""Arguments of `QTimer.singleShot`: how long, for whom, what."""


def test_whatever_is_put_off_goes_with_whom_it_is_for() -> None:
    put_off = [
        (f"{file.as_posix()}:{node.lineno}", len(node.args))
        for file, tree in sentence_tools.sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "singleShot"
    ]
    assert put_off
    assert [place for place, given in put_off if given != _WITH_WHOM] == []


_OUTLIVES = {"discreet", "context", "window_context", "work", "look"}
"""What views are told of by signals as long as the window is open."""


def test_nobody_is_told_of_anything_after_it_is_gone() -> None:
    """Qt forgets a method with its object, and never a function without one."""
    functions = [
        f"{file.as_posix()}:{node.lineno}"
        for file, tree in sentence_tools.sources()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "connect"
        and _owner(node.func.value) in _OUTLIVES
        and any(isinstance(given, ast.Lambda) for given in node.args)
    ]
    assert functions == []


def _owner(signal: ast.expr) -> str:
    """Whose signal it is: `discreet` of `self.window_context.discreet.changed`."""
    inner = signal.value if isinstance(signal, ast.Attribute) else signal
    return inner.attr.strip("_") if isinstance(inner, ast.Attribute) else getattr(inner, "id", "")
