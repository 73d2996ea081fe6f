"""Garbage is collected on the GUI thread only: Python's collector in a worker thread would destroy widgets there."""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 500
"""Milliseconds between two looks at how much has gathered."""


class GarbageCollector(QObject):
    """Switches the automatic collector off and does its work from a timer, generation by generation."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._automatic = gc.isenabled()
        gc.disable()
        self._limits = gc.get_threshold()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.look)
        self._timer.start(_EVERY)

    def look(self) -> None:
        """Collect the oldest generation that has outgrown its threshold."""
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > self._limits[generation]:
                gc.collect(generation)
                return

    def settle(self) -> None:
        """Everything there is now stays for good (modules, mapped classes): never look through it again.

        Without this one look at the oldest generation takes a tenth of a second once SQLAlchemy is loaded.
        """
        gc.freeze()

    def stop(self) -> None:
        """Hand back to Python as it was."""
        self._timer.stop()
        gc.unfreeze()
        if self._automatic:
            gc.enable()
