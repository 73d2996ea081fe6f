"""Papers of one page: set as large as everything fits on it, but never so small that it is hard to read."""

from collections.abc import Callable, Sequence

from app.reports.pdf.document import PdfDocument

SIZES = (1.0, 0.94, 0.88)
"""Of the usual size; the smallest sets text in 8.8 points."""

NEARLY = 2
"""Pages of which a smaller size may make one: the smallest needs three quarters of the room."""


def as_large_as_fits(write: Callable[[float], PdfDocument], sizes: Sequence[float] = SIZES) -> PdfDocument:
    """What `write` makes in the first of these sizes in which it has one page, else in the last."""
    *larger, smallest = sizes
    for size in larger:
        paper = write(size)
        if paper.pages == 1:
            return paper
        if paper.pages > NEARLY:
            break
    return write(smallest)


def on_one_page(write: Callable[[float], PdfDocument]) -> PdfDocument:
    """What `write` makes, in the largest of the sizes in which it has one page; as usual where it needs two in any, and where
    there is far too much.
    """
    usual = write(1)
    if usual.pages != NEARLY:
        return usual
    smaller = as_large_as_fits(write, SIZES[1:])
    return smaller if smaller.pages == 1 else usual
