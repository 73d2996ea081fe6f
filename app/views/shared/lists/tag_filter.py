"""The filter by tag that every list of records has."""

from PySide6.QtCore import QCoreApplication

from app.services.office import tags
from app.views.shared.lists.filters import Filter, Read


def tag_filter(read: Read) -> Filter:
    """Those that carry a tag."""

    def options() -> list[tuple[str, str]]:
        return [(str(tag.id), tag.name) for tag in read(tags.everything)]

    return Filter("tag", QCoreApplication.translate("TagFilter", "Schlagwort"), options)
