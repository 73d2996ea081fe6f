"""The key figures of a period as a table; a figure with a list behind it is a door."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.figures.definitions import Format, ListBehind
from app.figures.periods import Period
from app.figures.protection.unprotected import Figure
from app.reports import annex, model
from app.reports.model import KeyFigure, KeyFigures, Report
from app.views.language import written
from app.views.language.sentences import own_word, translated
from app.views.location import Location
from app.views.shared.widgets import Card, LinkLabel, PlainLabel, Separator, row, set_tip
from app.views.theme.sizes import FIELD, GROUP, RELATED, scaled
from app.views.window_context import WindowContext

translate = QCoreApplication.translate
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_NUMBER = 110
_ROOMY = 760
_LINK_FRAME = 5
"""Pixels around the text of a link (see the style sheet)."""


class FiguresCard(Card):
    """Shows what stands in the report, protected as there."""

    def __init__(self, window_context: WindowContext, report: Report, period: Period) -> None:
        super().__init__(translate("Reports", "{period} auf einen Blick").format(period=written.period(period)))
        self._window_context = window_context
        self._period = period
        self._meanings: list[PlainLabel] = []
        self._pages = {str(kind): page.key for page in window_context.pages for kind in page.kinds}
        self._grid = grid = QGridLayout()
        grid.setHorizontalSpacing(GROUP)
        grid.setVerticalSpacing(RELATED)
        grid.setColumnStretch(3, 1)
        for column, text in ((1, written.period(period)), (2, f"({own_word(report.previous)})")):
            grid.addWidget(_number(text, "small", inside=column == 1), 0, column)
        for line, item in enumerate(_key_figures(report), 1):
            self._add(grid, 2 * line, item)
        self._fit()
        self.body.addLayout(grid)
        self.body.addSpacing(RELATED)
        protection = PlainLabel(translated(annex.protection_sentence(report)), "small", wrap=True)
        limits = LinkLabel(translate("Reports", "Schwellen ansehen"))
        limits.clicked.connect(lambda: window_context.command("preferences:protection"))
        foot = row(protection, limits)
        foot.setStretch(0, 1)
        self.body.addLayout(foot)

    def _add(self, grid: QGridLayout, line: int, item: KeyFigure) -> None:
        form = item.definition.format
        name = PlainLabel(own_word(item.definition.title))
        set_tip(name, own_word(item.definition.text))
        before = f"({_figure(item.previous, form)})" if item.previous is not None else "–"
        grid.addWidget(Separator(), line - 1, 0, 1, 4)
        grid.addWidget(name, line, 0)
        grid.addWidget(self._value(item, _figure(item.value, form)), line, 1, _RIGHT)
        grid.addWidget(_number(before, "quiet"), line, 2)
        meaning = PlainLabel(own_word(item.definition.text), "small", wrap=True)
        self._meanings.append(meaning)
        grid.addWidget(meaning, line, 3)

    def _value(self, item: KeyFigure, text: str) -> QWidget:
        location = self._behind(item)
        if location is None:
            return _number(text, "strong", inside=True)
        link = LinkLabel(text)
        link.setProperty("end", True)
        link.setAccessibleName(f"{own_word(item.definition.title)}: {text}")
        link.clicked.connect(lambda: self._window_context.go(location))
        return link

    def _fit(self) -> None:
        """All figures take the same height, whether there is a list behind them or not."""
        for column in (1, 2):
            self._grid.setColumnMinimumWidth(column, scaled(_NUMBER))
        for line in range(1, len(self._meanings) + 1):
            self._grid.setRowMinimumHeight(2 * line, scaled(FIELD))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is counted stands beside the figures where there is room; it is in the tooltip as well."""
        super().resizeEvent(event)
        for meaning in self._meanings:
            meaning.setVisible(event.size().width() >= scaled(_ROOMY))

    def _behind(self, item: KeyFigure) -> Location | None:
        """The list a figure counts, where there is one on a page of this window."""
        behind = item.definition.behind
        if not isinstance(behind, ListBehind) or behind.kind not in self._pages:
            return None
        return Location(self._pages[behind.kind], filters=behind.filled(self._period.key))


def _key_figures(report: Report) -> Iterator[KeyFigure]:
    """The figures of the first chapter, which sum the report up; each once."""
    seen: set[str] = set()
    for block in report.blocks[:_FIRST_BLOCKS]:
        for item in block.figures if isinstance(block, KeyFigures) else ():
            if item.definition.key not in seen:
                seen.add(item.definition.key)
                yield item


def _figure(figure: Figure, form: Format) -> str:
    return model.written(figure, form, written.number)


def _number(text: str, role: str, *, inside: bool = False) -> PlainLabel:
    """A figure at the right; `inside` it ends where those do that are links, whose frame stands around them."""
    label = PlainLabel(text, role)
    label.setAlignment(_RIGHT)
    if inside:
        label.setContentsMargins(0, 0, _LINK_FRAME, 0)
    return label


_FIRST_BLOCKS = 5
