"""How the paper is printed: the fields at the right of the preview."""

from collections.abc import Sequence
from contextlib import suppress

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.papers.paper import Values
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
        bar = self.verticalScrollBar().sizeHint().width()
        wide = any(isinstance(field, TextField) for _, field in fields)
        self.setFixedWidth(max(scaled(_WIDE if wide else _WIDTH), inner.minimumSizeHint().width() + bar))
        self.setVisible(bool(fields))

    def options(self) -> Values:
        """The options as they stand; what can't be read keeps its last value."""
        self._options |= {key: field.value() for key, field in self.fields.items() if field.readable()}
        return dict(self._options)

    def _look(self) -> None:
        for field in self.fields.values():
            field.show_hint(field.own_hint())
