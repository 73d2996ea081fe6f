"""The filter by tag that every list of records has."""

from PySide6.QtCore import QCoreApplication

from app.services.office import tags
from app.views.shared.lists.filters import Filter
from app.views.window_context import WindowContext


def tag_filter(window_context: WindowContext) -> Filter:
    """Those that carry a tag."""

    def options() -> list[tuple[str, str]]:
        return [(str(tag.id), tag.name) for tag in window_context.context.read(tags.everything)]

    return Filter("tag", QCoreApplication.translate("TagFilter", "Schlagwort"), options)
