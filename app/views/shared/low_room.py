"""Pages with little height: they scroll as a whole, so that there is one scroll bar and not one inside another.

A list in a tab, or below much else, is then as high as its rows, up to most of what is seen of the page; a list that is the
page itself becomes lower instead, and scrolls alone.
"""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QHeaderView, QTableView, QTabWidget, QWidget

from app.views.theme.sizes import scaled

_LOW = "low"
_BELOW_MUCH = "below much"
"""Property of a list outside of tabs that stands below so much that the page scrolls anyway."""
_SEEN = "seen"
"""Pixels of height that are seen of a page with little height."""
_LITTLE = 400
"""Pixels of height that are little, at 100 %."""
_MOST = 0.7
"""Of what is seen of the page: what a list in a tab takes at the most."""
_LEAST = 60
"""Pixels of rows that are seen in any case below the headings, at 100 %: nearly two."""


def tell_low(frame: QAbstractScrollArea, inside: QWidget) -> None:
    """Say whether what this frame scrolls has little height; lists inside look at their own again when that, or how much is
    seen of such a page, changes.
    """
    height = frame.maximumViewportSize().height()
    low = height < scaled(_LITTLE)
    if bool(frame.property(_LOW)) != low or (low and frame.property(_SEEN) != height):
        frame.setProperty(_LOW, low)
        frame.setProperty(_SEEN, height)
        for view in inside.findChildren(QAbstractItemView):
            view.updateGeometry()


def is_low(part: QWidget) -> bool:
    """Whether it stands in a page with little height."""
    return _frame_of(part)[0] is not None


def grow_with_rows(view: QAbstractItemView) -> None:
    """Look at its height again whenever there may be more or fewer rows."""
    model = view.model()
    for changed in (model.rowsInserted, model.rowsRemoved, model.modelReset, model.layoutChanged):
        changed.connect(view.updateGeometry)


def below_much(view: QAbstractItemView) -> None:
    """Let a list that is no page of its own be as high as its rows where there is little height, as in a tab."""
    view.setProperty(_BELOW_MUCH, True)


def least_of_rows(view: QAbstractItemView, usual: QSize) -> QSize:
    """The least size of a list that `usual`ly has another one."""
    frame, in_tab = _frame_of(view)
    if frame is None:
        return usual
    if not in_tab and not view.property(_BELOW_MUCH):
        return QSize(usual.width(), min(usual.height(), scaled(_LEAST) + _heading(view)))
    most = int(frame.maximumViewportSize().height() * _MOST)
    return QSize(usual.width(), max(min(usual.height(), most), _rows(view, most)))


def _frame_of(part: QWidget) -> tuple[QAbstractScrollArea | None, bool]:
    """What scrolls it where there is little height, and whether a tab is between."""
    above, in_tab = part.parentWidget(), False
    while above is not None:
        if isinstance(above, QAbstractScrollArea) and above.property(_LOW):
            return above, in_tab
        in_tab = in_tab or isinstance(above, QTabWidget)
        above = above.parentWidget()
    return None, in_tab


def _rows(view: QAbstractItemView, most: int) -> int:
    """Pixels that heading and rows take, at the most so many."""
    height = _heading(view) + 2 * view.frameWidth()
    for number in range(view.model().rowCount() if view.model() is not None else 0):
        height += view.rowHeight(number) if isinstance(view, QTableView) else view.sizeHintForRow(number)
        if height >= most:
            return most
    return height


def _heading(view: QAbstractItemView) -> int:
    header = view.horizontalHeader() if isinstance(view, QTableView) else None
    return header.sizeHint().height() if isinstance(header, QHeaderView) and not header.isHidden() else 0
