"""A chapter of the report: what it is called, what it begins with, which figures it defines, and what stands in it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from app.figures.definitions import Definition
from app.figures.document.report import Block
from app.figures.indicators import Comparison, Counted


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """One chapter.

    Attributes:
        key: stays for good; under it her own opening text is kept.
        title: its heading, in German.
        introduction: what it begins with unless she wrote something else.
        defines: every definition of the file it stands in.
        blocks: what follows the introduction.
        recorded: whether anything was recorded in a period, so that a later one can be compared with it; None where
            nothing is recorded that lies in a period.
        there: whether the chapter is printed at all; None where it always is.
    """

    key: str
    title: str
    introduction: str
    defines: tuple[Definition, ...]
    blocks: Callable[[Comparison], Iterable[Block]]
    recorded: Callable[[Counted], bool] | None
    there: Callable[[Counted], bool] | None = None
