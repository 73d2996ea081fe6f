"""What is selected in a long list, in runs of rows: nothing here goes through the rows one by one."""

from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel

_IN, _OUT = b"\x01", b"\x00"


def selected_runs(selection: QItemSelection) -> list[range]:
    """The selected rows from top to bottom, none of them twice."""
    runs: list[range] = []
    below = 0
    for top, bottom in sorted((part.top(), part.bottom()) for part in selection.toList()):
        if bottom >= below:
            runs.append(range(max(top, below), bottom + 1))
            below = bottom + 1
    return runs


def records_in(runs: Sequence[range], ids: Sequence[int]) -> list[int]:
    """The records in some runs of rows."""
    return [record for run in runs for record in ids[run.start : run.stop]]


def runs_of(records: Collection[int], ids: Sequence[int]) -> Iterator[range]:
    """The runs of rows in which these records stand."""
    inside = bytes(map(records.__contains__, ids))
    start = inside.find(_IN)
    while start >= 0:
        stop = inside.find(_OUT, start)
        stop = len(inside) if stop < 0 else stop
        yield range(start, stop)
        start = inside.find(_IN, stop)


def select_runs(model: QItemSelectionModel, runs: Iterator[range]) -> None:
    """Select whole rows, and nothing else."""
    rows = model.model()
    last = rows.columnCount() - 1
    selection = QItemSelection()
    for run in runs:
        selection.select(rows.index(run.start, 0), rows.index(run.stop - 1, last))
    model.select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
