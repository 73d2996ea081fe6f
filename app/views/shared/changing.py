"""How a model tells its views that its rows change: whatever is raised meanwhile, what was begun is ended.

A model left between begin and end holds its views for ever: they show nothing, and Qt aborts at the next change.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QAbstractItemModel, QModelIndex


@contextmanager
def resetting(model: QAbstractItemModel) -> Iterator[None]:
    """All rows change. What may fail is fetched before the block."""
    model.beginResetModel()
    try:
        yield
    finally:
        model.endResetModel()


@contextmanager
def inserting(model: QAbstractItemModel, first: int, count: int) -> Iterator[None]:
    """So many rows are put in at `first`. What may fail is fetched before the block."""
    model.beginInsertRows(QModelIndex(), first, first + count - 1)
    try:
        yield
    finally:
        model.endInsertRows()


@contextmanager
def removing(model: QAbstractItemModel, first: int, count: int) -> Iterator[None]:
    """So many rows are taken away from `first` on."""
    model.beginRemoveRows(QModelIndex(), first, first + count - 1)
    try:
        yield
    finally:
        model.endRemoveRows()
