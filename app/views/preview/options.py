"""How the paper is printed: the fields at the right of the preview."""

from collections.abc import Sequence
from contextlib import suppress

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from app.papers.paper import Values
from app.views.shared.combo_box import ComboBox
from app.views.shared.forms.fields import Field, TextField
from app.views.shared.widgets import section
from app.views.theme import scaled
from app.views.theme.sizes import GROUP

_WIDTH, _WIDE = 288, 380
"""Usual, and where she writes more than a line."""


class OptionsPanel(QScrollArea):
    """Fields below each other; `changed` while she types."""

    changed = Signal()

    def __init__(self, fields: Sequence[tuple[str, Field]], options: Values, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = dict(fields)
        self._options = dict(options)
        inner = QWidget()
        inner.setObjectName("inner")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, GROUP, 0)
        column.setSpacing(GROUP - 4)
        column.addWidget(section(self.tr("So wird gedruckt")))
        for key, field in fields:
            if key in options:
                with suppress(ValueError, TypeError):
                    field.set_value(options[key])
            field.changed.connect(self.changed)
            field.left.connect(self._look)
            column.addWidget(field)
        column.addStretch(1)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._inner = inner
        self._usual = _WIDE if any(isinstance(field, TextField) for _, field in fields) else _WIDTH
        self.setVisible(bool(fields))

    def sizeHint(self) -> QSize:
        chosen = max((combo.whole_width() for combo in self._inner.findChildren(ComboBox)), default=0)
        inside = self._inner.sizeHint().expandedTo(QSize(chosen + GROUP, 0))
        return QSize(max(scaled(self._usual), self._with_bar(inside)), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._with_bar(self._inner.minimumSizeHint()), super().minimumSizeHint().height())

    def _with_bar(self, inside: QSize) -> int:
        return inside.width() + self.verticalScrollBar().sizeHint().width()

    def options(self) -> Values:
        """The options as they stand; what can't be read keeps its last value."""
        self._options |= {key: field.value() for key, field in self.fields.items() if field.readable()}
        return dict(self._options)

    def _look(self) -> None:
        for field in self.fields.values():
            field.show_hint(field.own_hint())
