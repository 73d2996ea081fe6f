"""Which page is shown, and how large."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.common import typed
from app.views.language import written
from app.views.preview.pages import PAGE_WIDTH, PERCENTS, WHOLE_PAGE, PagesView, Zoom
from app.views.shared.announce import LiveLabel
from app.views.shared.combo_box import ComboBox
from app.views.shared.widgets import PlainLabel, icon_button
from app.views.theme import scaled
from app.views.theme.sizes import GROUP, INSIDE

_NUMBER_WIDTH = 52
_ZOOM_WIDTH = 112


class Navigation(QWidget):
    """Page x of y, and the zoom. Where there is little room it is said in fewer parts."""

    def __init__(self, pages: PagesView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self.number = QLineEdit("1")
        self.number.setFixedWidth(scaled(_NUMBER_WIDTH))
        self.number.setAccessibleName(self.tr("Seite"))
        self.count = LiveLabel()
        self._back = icon_button("left", self.tr("Vorige Seite"), lambda: pages.go(pages.page - 1))
        self._forth = icon_button("right", self.tr("Nächste Seite"), lambda: pages.go(pages.page + 1))
        self.zoom = ComboBox()
        self.zoom.setMinimumWidth(scaled(_ZOOM_WIDTH))
        self.zoom.setAccessibleName(self.tr("Größe"))
        self._choices: list[Zoom] = [WHOLE_PAGE, PAGE_WIDTH, *PERCENTS]
        self.zoom.addItems(
            [self.tr("Ganze Seite"), self.tr("Seitenbreite"), *(written.percent(value) for value in PERCENTS)]
        )
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(INSIDE)
        word = PlainLabel(self.tr("Seite"))
        smaller = icon_button("zoom_out", self.tr("Kleiner"), lambda: pages.zoom_by(-1))
        larger = icon_button("zoom_in", self.tr("Größer"), lambda: pages.zoom_by(1))
        self._spare = (word, smaller, larger)
        line.addWidget(self._back)
        line.addWidget(word)
        line.addSpacing(INSIDE)
        line.addWidget(self.number)
        line.addSpacing(INSIDE)
        line.addWidget(self.count)
        line.addWidget(self._forth)
        line.addSpacing(GROUP)
        for part in (smaller, self.zoom, larger):
            line.addWidget(part)
        line.addStretch(1)
        self.number.editingFinished.connect(self._go)
        self.zoom.activated.connect(self._zoom_chosen)
        pages.page_changed.connect(self.show_state)
        pages.zoom_changed.connect(self._show_zoom)
        pages.counted.connect(self.show_state)
        self.show_state()

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(self._taken(by_hidden=True), 0)

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint() - QSize(self._taken(by_hidden=False), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        roomy = self.width() >= self.sizeHint().width()
        for part in self._spare:
            part.setVisible(roomy)

    def _taken(self, *, by_hidden: bool) -> int:
        """By those parts that are left out where there is little room: what they say or do is to be had beside them."""
        parts = [part for part in self._spare if part.isHidden() == by_hidden]
        return sum(part.sizeHint().width() + INSIDE for part in parts)

    def show_state(self) -> None:
        """Show where she is."""
        self.number.setText(str(self._pages.page + 1))
        self.count.setText(self.tr("von {count}").format(count=max(self._pages.count, 1)))
        self._back.setEnabled(self._pages.page > 0)
        self._forth.setEnabled(self._pages.page + 1 < self._pages.count)

    def _go(self) -> None:
        """To the page that is typed; what is no number leaves her where she is."""
        page = typed.number(self.number.text(), written.decimal_mark())
        if page is not None:
            self._pages.go(round(page) - 1)
        self.show_state()

    def _zoom_chosen(self, index: int) -> None:
        self._pages.set_zoom(self._choices[index])

    def _show_zoom(self) -> None:
        self.zoom.setCurrentIndex(self._choices.index(self._pages.zoom))
