"""What the signs of the calendar mean."""

from datetime import date

from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.models import Kind
from app.services.office.calendar import Entry
from app.views.language.words import word
from app.views.pages.office.calendar.entry_painting import paint_sign, tones
from app.views.shared.widgets import PlainLabel, row
from app.views.theme.sizes import INSIDE, RELATED, scaled

_SIGN = 9


class Legend(QWidget):
    """Each kind with its sign."""

    def __init__(self) -> None:
        super().__init__()
        parts = [*_explained(Kind.APPOINTMENT), *_explained(Kind.EVENT), *_explained(Kind.TASK)]
        line = row(*parts, spacing=INSIDE)
        for place in (4, 2):
            line.insertSpacing(place, RELATED)
        self.setLayout(line)


def _explained(kind: Kind) -> list[QWidget]:
    return [_Sign(kind), PlainLabel(word(kind), "small")]


class _Sign(QWidget):
    """Decoration: its word stands beside it."""

    def __init__(self, kind: Kind) -> None:
        super().__init__()
        self._entry = Entry(kind, 0, date.max, "")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(scaled(_SIGN) + 2, scaled(_SIGN) + 2)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = QPoint(self.width() // 2, self.height() // 2)
        paint_sign(painter, middle, scaled(_SIGN), self._entry, QColor(tones(self._entry)[0]))
        painter.end()
