"""Papers of one page: set as large as everything fits on it, but never so small that it is hard to read."""

from collections.abc import Callable, Sequence

from app.reports.pdf.document import PdfDocument

SIZES = (1.0, 0.94, 0.88)
"""Of the usual size; the smallest sets text in 8.8 points."""
_NEARLY = 2
"""Pages that may become one."""


def as_large_as_fits(write: Callable[[float], PdfDocument], sizes: Sequence[float] = SIZES) -> PdfDocument:
    """What `write` makes in the first of these sizes in which it has one page, else in the last."""
    paper = write(sizes[0])
    for size in sizes[1:]:
        if paper.pages == 1:
            break
        paper = write(size)
    return paper


def on_one_page(write: Callable[[float], PdfDocument]) -> PdfDocument:
    """What `write` makes, in the largest of the sizes in which it has one page; as usual where it needs two in any, and where
    there is far too much.
    """
    usual = write(1)
    if usual.pages != _NEARLY:
        return usual
    smaller = as_large_as_fits(write, SIZES[1:])
    return smaller if smaller.pages == 1 else usual
