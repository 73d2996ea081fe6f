"""A list of the window as the papers take it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from app.views.language import i18n
from app.views.shared.lists.columns import Column
from app.views.shared.lists.list_spec import ListSpec

if TYPE_CHECKING:
    from app.papers.choice import Chosen
    from app.papers.lists import ListView


def list_view(title: str, spec: ListSpec, columns: Iterable[Column], chosen: "Chosen", filtered: str) -> "ListView":
    """The list with these columns. Names are printed in full also while they are hidden on the screen."""
    from app.papers.lists import ListView, ShownColumn  # loaded when asked for

    shown = (
        ShownColumn(one.title, one.printed or one.text, one.private, one.align == "right", one.key, one.total)
        for one in columns
        if one.leaves
    )
    return ListView(title, chosen, spec.rows, tuple(shown), spec.count_text, filtered, language=i18n.current())
