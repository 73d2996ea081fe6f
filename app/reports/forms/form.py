"""What a printed form is: the classes of its plain data and its options, and the functions that draw it.

Each file of this folder that draws one ends with its `FORM`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from app.common.progress import Progress
from app.common.sentences import Sentence

if TYPE_CHECKING:
    from app.reports.pdf.letterhead import Letterhead

PDF, TABLE = ".pdf", ".xlsx"
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
    """One printed form: `render` makes a PDF, `table` a spreadsheet of the same.

    `nothing` says in a sentence why there is nothing to print with these data and options, where that can be.
    """

    data: type
    options: type
    render: Render
    table: Render | None = None
    nothing: Callable[[Any, Any], Sentence | None] = _always_something

    def render_as(self, format_: str) -> Render:
        """What draws it as `PDF` or `TABLE`; there has to be one."""
        render = self.table if format_ == TABLE else self.render
        assert render is not None
        return render
