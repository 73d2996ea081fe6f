"""The pages and what stands beside them, which share the width of the preview."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.views.preview.options import OptionsPanel
from app.views.preview.pages import PagesView
from app.views.preview.thumbnails import Thumbnails
from app.views.theme.sizes import GROUP, scaled

_OPTIONS = 0.5
"""Share of the width that the options get where they need so much."""
_PAGES = 200
"""Width that is left to the large pages before there are small ones."""


class Middle(QWidget):
    """Small pages at the left, large ones in the middle, options at the right."""

    def __init__(self, thumbnails: Thumbnails, pages: PagesView, options: OptionsPanel) -> None:
        super().__init__()
        self._thumbnails, self._options = thumbnails, options
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GROUP)
        for part, stretch in ((thumbnails, 0), (pages, 1), (options, 0)):
            line.addWidget(part, stretch)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        share = max(round(self.width() * _OPTIONS), self._options.minimumSizeHint().width())
        self._options.setMaximumWidth(share)
        options = 0 if self._options.isHidden() else min(share, self._options.sizeHint().width()) + GROUP
        left = self.width() - options - self._thumbnails.width() - GROUP
        self._thumbnails.set_roomy(left >= scaled(_PAGES))
