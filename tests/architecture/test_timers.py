"""What waits for a moment names whom it waits for, so that it does not come after that is gone."""

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
