"""What a printed form is: the classes of its plain data and its options, and the functions that draw it.

Each file of this folder that draws one ends with its `FORM`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from app.common.progress import Progress
from app.common.sentences import Sentence

if TYPE_CHECKING:
    from app.reports.pdf.letterhead import Letterhead

PDF, TABLE, CSV, VCARD, ICALENDAR = ".pdf", ".xlsx", ".csv", ".vcf", ".ics"
"""What a form is drawn as, by the end of the file name."""


class Render(Protocol):
    """Plain data, options, progress and the look of the office in, the bytes of a file out."""

    def __call__(
        self, data: Any, options: Any, progress: Progress = ..., letterhead: "Letterhead" = ..., /
    ) -> bytes: ...


def _always_something(_data: Any, _options: Any) -> Sentence | None:
    return None


@dataclass(frozen=True)
class Form:
    """One printed form: `render` makes a PDF, `table` a spreadsheet of the same, `files` whatever else it can be written as, by
    the end of the file name. What is a file for other programs and no paper has no `render`.

    `nothing` says in a sentence why there is nothing to print with these data and options, where that can be.
    """

    data: type
    options: type
    render: Render | None = None
    table: Render | None = None
    nothing: Callable[[Any, Any], Sentence | None] = _always_something
    files: Mapping[str, Render] = field(default_factory=dict, hash=False)

    @property
    def formats(self) -> tuple[str, ...]:
        """What it is written as, by the ends of the file names."""
        return tuple(self._renders())

    def render_as(self, format_: str) -> Render:
        """What draws it as one of its formats."""
        return self._renders()[format_]

    def _renders(self) -> dict[str, Render]:
        drawn = {PDF: self.render, TABLE: self.table, **self.files}
        return {format_: render for format_, render in drawn.items() if render is not None}
