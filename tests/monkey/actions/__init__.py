"""What the monkey can do. A module of this folder is one kind of handling; which widgets, pages, fields and commands there
are to be handled it finds in the window itself."""

from tests.monkey.actions import commands, jobs, keyboard, leaving, links, mouse, records  # noqa: F401
from tests.monkey.actions.base import Action, Monkey, next_actions, perform

__all__ = ["Action", "Monkey", "next_actions", "perform"]
