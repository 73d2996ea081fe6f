"""A page with text in any script and language."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache, partial
from typing import Any, Literal, NamedTuple

from reportlab.lib.colors import Color

from app.reports.pdf import text as typeset
from app.reports.pdf.elements import Element
from app.reports.pdf.marked import MarkedCanvas
from app.reports.pdf.operators import Operators
from app.reports.pdf.style import A4, ACCENT, INK
from app.reports.pdf.text.fonts import Weight

Align = Literal["left", "right", "center"]
_PLAIN_CONTENT = "Figure"
"""What is in a drawing is not read out word by word: its words say what it shows."""


_MOST_ENDS = 500


class _End(NamedTuple):
    """Where the last text in a block ended, on which page, and in which size."""

    block: Element
    page: int
    x: float
    y: float
    size: float


class WordedCanvas(MarkedCanvas):
    """Text outside content and artifacts, in an element, becomes content of that element; text outside any element is a
    mistake and raises. Text is drawn with `text` and `draw_line` only.

    Words in another script than that of the language around them get an element with their own language (see
    `text.scripts`); texts that stand apart in one block are parted by a blank.
    """

    def __init__(
        self, title: str, language: str = "de", page_size: tuple[float, float] = A4, accent: Color = ACCENT
    ) -> None:
        self._languages = typeset.Choice()
        self._end: _End | None = None
        self._ends: dict[int, _End] = {}
        """The same of many blocks, of which several may go on side by side on the next page: cells of a row that is parted."""
        self._parted = False
        """Whether a blank was drawn between two texts of a block, and nothing behind it yet."""
        self._operators = Operators()
        super().__init__(title, language, page_size, accent)

    @contextmanager
    def spoken(self, languages: Sequence[str]) -> Iterator[None]:
        """Names in the block are those of somebody who speaks these languages: they tell how a script is read out. A variant
        (Dari) is written like its language.
        """
        codes = tuple(code.partition("_")[0] for code in languages)
        outer, self._languages = self._languages, self._languages._replace(spoken=codes)
        try:
            yield
        finally:
            self._languages = outer

    @contextmanager
    def languages(self, languages: Sequence[str]) -> Iterator[None]:
        """The paper has words in these languages, so names in a script that several share are more likely in one of them."""
        outer, self._languages = self._languages, self._languages._replace(paper=tuple(languages))
        try:
            yield
        finally:
            self._languages = outer

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: float = 10,
        weight: Weight = "regular",
        color: Color = INK,
        align: Align = "left",
    ) -> float:
        """One line of text, in any script; `x` is its left, right or middle end, `y` its base line. Gives its width."""
        line = typeset.line(text, weight)
        width = line.width * size / 1000
        left = x - width * {"left": 0, "right": 1, "center": 0.5}[align]
        self.draw_line(left, y, line, size, color)
        return width

    def draw_line(self, x: float, y: float, line: typeset.Line, size: float, color: Color = INK) -> None:
        """A line made by `app.reports.pdf.text`, with its left end at `x`."""
        if not line.runs:
            return
        if not self._marked:
            self.open_content(self.element)
            self.draw_line(x, y, line, size, color)
            self.close_marks()
            return
        self._part_texts(x, y)
        if self._all_plain(piece[0] for piece in line.runs):
            self._go_on()
            self._code.append(self._ink(color) + self._operators.line(x, y, line, size))
        else:
            self._draw_stretches(x, y, line.placed(), size, color)
        if not line.goes_on:
            left = x if line.base % 2 else x + line.width * size / 1000
            self._end_text(left, y, size, line.runs[-1][0])

    def draw_runs(
        self,
        x: float,
        y: float,
        runs: Sequence[tuple[int, typeset.Run]],
        size: float,
        color: Color = INK,
        last: bool = False,
    ) -> None:
        """Some runs of a line that starts at `x`, each with its left edge; inside content or an artifact. With the `last`
        ones a text ends.
        """
        if not self._marked:
            raise AssertionError("runs are drawn inside content or an artifact")
        self._part_texts(x, y)
        if self._all_plain(run for _, run in runs):
            self._go_on()
            self._code.append(self._ink(color) + self._operators.placed(x, y, runs, size))
        else:
            self._draw_stretches(x, y, runs, size, color)
        if last:
            left, run = runs[-1]
            self._end_text(x + (left + run.width * (not run.backwards)) * size / 1000, y, size, run)

    def _all_plain(self, runs: Iterable[typeset.Run]) -> bool:
        """Whether all words are in the script of the language around them."""
        language = self._content[0].language if self._content else self.language
        return all(typeset.is_plain(run.text, language) for run in runs)

    def _draw_stretches(
        self, x: float, y: float, runs: Sequence[tuple[int, typeset.Run]], size: float, color: Color
    ) -> None:
        """Runs of a line, those in each script in an element of their own, and those that can't be read out as they are drawn;
        in an artifact or a drawing marked alone.
        """
        element = self._content[0] if self._content else None
        home = element.language if element else self.language
        before = partial(self.tree.language_in, element)
        for language, script, placed in typeset.stretches(runs, home, self._languages, before):
            code = self._operators.placed(x, y, placed, size)
            if element is None or element.tag == _PLAIN_CONTENT:
                marked = f"/Span <</Lang ({language})>> BDC {code} EMC" if language else code
                self._code.append(self._ink(color) + marked)
                continue
            turned = any(self._operators.is_turned(run) for _, run in placed)
            own = self.tree.foreign(element, script, language or home) if language or turned else None
            if own:
                blank = " " if self._parted and own.words else ""
                own.say(blank + "".join(run.text for _, run in placed), turned)
            self._parted = False
            self._go_on(own)
            self._code.append(self._ink(color) + code)

    def _end_text(self, x: float, y: float, size: float, run: typeset.Run) -> None:
        """A text ends here; what follows in the same block stands apart from it."""
        if self._content and not run.text[-1:].isspace():
            block = self._content[0].block
            self._end = self._ends[id(block)] = _End(block, self._pageNumber, x, y, size)
            if len(self._ends) > _MOST_ENDS:
                self._ends = {key: end for key, end in self._ends.items() if end.page == self._pageNumber}

    def _part_texts(self, x: float, y: float) -> None:
        """A blank before a text at (x, y), where another one ended in the same block."""
        if self._content is None:
            return
        block = self._content[0].block
        end, self._end = self._end, None
        if end is None or end.block is not block:
            end = self._ends.pop(id(block), None)
            if end is None or end.page == self._pageNumber:
                return
        if end.page == self._pageNumber:
            x, y = end.x, end.y
        self._parted = True
        self._code.append(self._operators.line(x, y, typeset.line(" "), end.size))

    def _ink(self, color: Color) -> str:
        """The operator that chooses the colour, where it is another than before."""
        color = self._office.get(id(color), color)
        if self._fillColorObj is color:
            return ""
        self._fillColorObj = color
        return _color_code(color)

    def setFont(self, *_args: Any, **_kwargs: Any) -> None:
        """Not here: reportlab's fonts carry no right text; `text` and `draw_line` do."""
        raise AssertionError("text is drawn with text() and draw_line()")


@cache
def _color_code(color: Color) -> str:
    return f"{color.red:.4g} {color.green:.4g} {color.blue:.4g} rg "
