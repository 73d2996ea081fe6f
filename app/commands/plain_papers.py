"""Papers without a vault: nothing of anybody stands on them."""

from pathlib import Path

from app.common.files import write_whole
from app.common.progress import silent
from app.papers.paper import Paper, Values
from app.reports.forms.options import from_plain


def write_plain(paper: Paper, values: Values, out: Path, table: Path | None = None) -> list[Path]:
    """Write a paper that needs no vault, and its spreadsheet where `table` says so. Returns the paths."""
    form = paper.drawing
    data, options = form.data(), from_plain(form.options, values)
    write_whole(out, form.render(data, options, silent))
    if table is None or form.table is None:
        return [out]
    write_whole(table, form.table(data, options, silent))
    return [out, table]
