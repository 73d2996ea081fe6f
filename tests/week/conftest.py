"""The fixtures of the window."""

from tests.views.conftest import ask, german_again, look, make_window, settings, work

__all__ = ["ask", "german_again", "look", "make_window", "settings", "work"]
