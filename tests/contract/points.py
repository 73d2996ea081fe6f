"""The points of the contract of a kind. A kind opts out of one by its name, with the reason, in `Record.opts_out`."""

import pytest

POINTS = frozenset(
    {
        "audit",
        "command line",
        "contacts",
        "discreet",
        "documents",
        "erasure",
        "history",
        "list",
        "paper",
        "salvage",
        "search",
        "tags",
        "tasks",
        "timeline",
        "trash",
        "undo",
        "window",
    }
)


def point(name: str) -> pytest.MarkDecorator:
    """Marks a test as proof of a point; it is left out for kinds that opt out of it."""
    assert name in POINTS
    return pytest.mark.point(name)
