"""A line of words with choices beside them, which go below the words where there is too little room."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from app.views.shared.widgets import keep_room, row
from app.views.theme.sizes import GROUP, INSIDE, scaled

_WORDS = 240
"""Pixels that words have beside choices, at 100 %."""


class WordsAndChoices(QWidget):
    """The choices keep the width in which each of their values is read, so that those of several lines stand in columns."""

    def __init__(self, words: QWidget, choices: Sequence[QWidget]) -> None:
        super().__init__()
        self._choices = row(*choices, spacing=GROUP)
        for choice in choices:
            keep_room(choice)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(INSIDE)
        self._line.addWidget(words, 1)
        self._line.addLayout(self._choices)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fold()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fold()

    def _fold(self) -> None:
        beside = self.width() >= scaled(_WORDS) + INSIDE + self._choices.minimumSize().width()
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if way is not self._line.direction():
            self._line.setDirection(way)
