"""Places in a few letters."""

from PySide6.QtCore import QCoreApplication

from app.services.places.capacity import Places

_tr = QCoreApplication.translate


def free_places(places: Places) -> str:
    """How many are free; where too many live there, by how many; nothing where nobody said how many there are."""
    if places.over:
        return _tr("Places", "{number} zu viel").format(number=places.over)
    return "" if places.free is None else str(places.free)
