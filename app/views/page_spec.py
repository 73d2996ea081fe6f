"""What the window knows of a page before it is made. It stands apart from `Page`, so that a `WindowContext` can name its pages."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.settings.groups import SettingGroup


@dataclass(frozen=True)
class PageSpec:
    """What the window knows of a page: the `SPEC` of its module.

    `title` is marked with QT_TRANSLATE_NOOP("Pages", …); `icon` is a name of `app.views.icons`; `make` takes the `WindowContext`
    and this spec and returns the `Page`; `kinds` are the kinds of records this page shows, so that a search hit finds its
    page; `listing` gives the list of a page that is one (a `ListSpec`), from a function that reads the vault, for who has no
    window; `count` (session → int, under 5 ms) is the number behind the word in the side bar. A page `aside` is reached by
    menu and palette, not by the side bar. One that `begins_group` is parted in the side bar from those above it. One with a
    `switch` (a group of settings of the vault, and its part) is not there for her until she has switched that on.
    """

    key: str
    title: str
    icon: str
    shortcut: str
    make: Callable[[Any, "PageSpec"], Any]
    kinds: tuple[str, ...] = ()
    count: Callable[[Any], int] | None = None
    listing: Callable[[Callable[..., Any]], Any] | None = None
    aside: bool = False
    begins_group: bool = False
    switch: tuple[SettingGroup[Any], str] | None = None

    def label(self) -> str:
        """The page's word in the language of the window."""
        return QCoreApplication.translate("Pages", self.title)
