"""Making a paper in the worker thread, ready to be shown."""

from dataclasses import dataclass

from app.common.progress import Progress
from app.context import Context
from app.papers.paper import Printout, Values
from app.papers.print_job import Prepared, warnings
from app.services.secrecy.content import Content
from app.views.language.sentences import translated
from app.views.preview import pdfium
from app.views.preview.pdfium import Size
from app.views.preview.words import remarks

ENOUGH = 80
"""Entries that surely fill the first page."""


@dataclass(frozen=True)
class Drawable:
    """What was made, what of it stands under secrecy, the sizes of its pages, the sentences on whose data it holds, and what to look at before it leaves: names
    in typed texts, what can't be printed.
    """

    data: bytes
    content: Content
    sizes: list[Size]
    remarks: str
    warning: str = ""


def make(context: Context, paper: Prepared, options: Values, most: int, progress: Progress) -> Drawable:
    """The paper with these options; `most` other than 0 takes only so many entries.

    Raises UserError where something is missing, Cancelled through `progress`.
    """
    print_job = paper.print_job
    made = print_job.pdf(context, options, progress, most, apart=True)
    printout = Printout(print_job.about, made.taken, options)
    return Drawable(
        made.data,
        made.content,
        pdfium.sizes(made.data),
        remarks(print_job.paper, printout),
        " ".join(map(translated, warnings(made))),
    )
