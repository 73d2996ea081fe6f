"""Papers without a vault: nothing of anybody stands on them."""

from collections.abc import Sequence
from pathlib import Path

from app.common.files import write_whole
from app.common.progress import silent
from app.papers import letterhead
from app.papers.letterhead import Look
from app.papers.paper import Paper, Values
from app.reports.forms.options import from_plain


def write_plain(paper: Paper, values: Values, look: Look, files: Sequence[Path]) -> None:
    """Write a paper that needs no vault as each of these files, by its end."""
    form = paper.drawing
    data, options = form.data(), from_plain(form.options, values)
    for file in files:
        write_whole(file, form.render_as(file.suffix.lower())(data, options, silent, letterhead.without_vault(look)))
