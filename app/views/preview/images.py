"""Images of the pages, drawn in the worker thread when they are needed and kept while there is room."""

from collections import OrderedDict
from collections.abc import Container

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from app.views.preview import pdfium
from app.views.work import Job, Work

_ROOM = 96 * 1024 * 1024
"""Bytes of images that are kept."""

Drawn = tuple[int, int, int, QImage]


class PageImages(QObject):
    """Images of one paper by page and width. An outdated image is given out until the right one has arrived."""

    arrived = Signal()

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._data = b""
        self._edition = 0
        self._kept: OrderedDict[int, tuple[int, QImage]] = OrderedDict()
        self._waiting: dict[int, tuple[int, Job]] = {}

    def show(self, data: bytes) -> None:
        """Another paper, or the same one made anew: the old images stay until the new ones have arrived."""
        self._data = data
        self._edition += 1
        self._cancel_except(())
        self._kept = OrderedDict((number, (0, image)) for number, (_, image) in self._kept.items())

    def clear(self) -> None:
        """Keep nothing: the paper is closed."""
        self.show(b"")
        self._kept.clear()

    def image(self, number: int, width: int) -> QImage | None:
        """The page `width` pixels across, or what there is of it; `arrived` tells when there is better."""
        kept = self._kept.get(number)
        if kept is None or kept[0] != width:
            self._ask_for(number, width)
            return kept[1] if kept else None
        self._kept.move_to_end(number)
        return kept[1]

    def drawn_width(self, number: int) -> int:
        """Width of what there is of a page, 0 for nothing."""
        return self._kept[number][0] if number in self._kept else 0

    def want_only(self, numbers: Container[int]) -> None:
        """Draw no others of those still waiting: they are out of sight."""
        self._cancel_except(numbers)

    def _ask_for(self, number: int, width: int) -> None:
        asked, job = self._waiting.get(number, (0, None))
        if asked == width or width < 1:
            return
        if job is not None:
            job.cancel()
        job = self._work.run(
            _draw, self._edition, self._data, number, width, what=self.tr("Seiten zeichnen"), done=self._take
        )
        self._waiting[number] = (width, job)

    def _take(self, drawn: Drawn) -> None:
        edition, number, width, image = drawn
        if edition != self._edition:
            return
        self._waiting.pop(number, None)
        self._kept[number] = (width, image)
        self._kept.move_to_end(number)
        while len(self._kept) > 2 and sum(one.sizeInBytes() for _, one in self._kept.values()) > _ROOM:
            self._kept.popitem(last=False)
        self.arrived.emit()

    def _cancel_except(self, numbers: Container[int]) -> None:
        for number in [number for number in self._waiting if number not in numbers]:
            self._waiting.pop(number)[1].cancel()


def _draw(edition: int, data: bytes, number: int, width: int) -> Drawn:
    return edition, number, width, pdfium.image(data, number, width)
