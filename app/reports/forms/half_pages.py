"""Papers of half a page: one language above, German below the line to cut."""

from app.reports.pdf.document import PdfDocument


def next_half(paper: PdfDocument) -> None:
    """The lower half of the page, behind a line to cut; a new page where the upper half was not enough."""
    left = paper.room - paper.height / 2
    if left < 0:
        paper.page_break()
        return
    paper.space(left)
    paper.cut()
