"""What the program does as a process of its own for another of its processes (see `app.common.children`)."""

from typing import NoReturn

from app.common import children
from app.storage.process import harden


def run(module: str) -> NoReturn:
    """Answer what the asking process wants to know of a module. It may be secret, so nothing of it reaches the disk."""
    harden()
    children.serve(module)
