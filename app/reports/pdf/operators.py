"""Lines of text as the operators of a page, with the fonts that they need."""

from collections.abc import Sequence

from app.reports.pdf import text as typeset
from app.reports.pdf.embed import EmbeddedFont
from app.reports.pdf.show import Marks, joined
from app.reports.pdf.text.fonts import Face


class Operators:
    """Writes lines with the fonts of one document; `fonts` are those that were needed so far."""

    def __init__(self) -> None:
        self.fonts: dict[Face, EmbeddedFont] = {}

    def line(self, x: float, y: float, line: typeset.Line, size: float) -> str:
        if len(line.runs) == 1:
            run = line.runs[0][0]
            font = self.embedded(run.face)
            if run.kerns is not None:
                return f"BT {font.resource} {size:g} Tf {x:.2f} {y:.2f} Td {font.plain(run.text, run.kerns)} ET"
            operators, marks, _ = font.show(run)
            code = f"BT {font.resource} {size:g} Tf {x:.2f} {y:.2f} Td {operators} ET"
            return code + _marks_code(x, y, marks, size) if marks else code
        return self.placed(x, y, line.placed(), size)

    def placed(self, x: float, y: float, runs: Sequence[tuple[int, typeset.Run]], size: float) -> str:
        scale = size / 1000
        parts, behind = ["BT"], []
        selected: EmbeddedFont | None = None
        pen: int | None = None
        for left, run in runs:
            font = self.embedded(run.face)
            operators, marks, _ = font.show(run)
            if font is not selected:
                parts.append(f"{font.resource} {size:g} Tf")
            if left != pen:
                parts.append(f"1 0 0 1 {x + left * scale:.3f} {y:.3f} Tm")
            if left == pen and font is selected:
                parts[-1] = joined(parts[-1], operators)
            else:
                parts.append(operators)
            selected, pen = font, left + run.width
            if marks:
                behind.append(_marks_code(x + left * scale, y, marks, size))
        return " ".join([*parts, "ET", *behind])

    def embedded(self, face: Face) -> EmbeddedFont:
        font = self.fonts.get(face)
        if font is None:
            font = self.fonts[face] = EmbeddedFont(face, f"/T{len(self.fonts) + 1}")
        return font

    def parted(self, x: float, y: float, run: typeset.Run, parts: Sequence[typeset.Part], size: float) -> str:
        """A plain run with words in several languages, within one piece of content or an artifact."""
        font, kerns = self.embedded(run.face), [*(run.kerns or ()), 0]
        codes = []
        for language, start, end in parts:
            code = font.plain(run.text[start:end], kerns[start:end])
            codes.append(f"/Span <</Lang ({language})>> BDC {code} EMC" if language else code)
        return f"BT {font.resource} {size:g} Tf {x:.2f} {y:.2f} Td {' '.join(codes)} ET"

    def marked(self, x: float, y: float, found: Sequence[typeset.Stretch], size: float) -> str:
        """Runs of a line in several languages, within one piece of content or an artifact."""
        codes = ((language, self.placed(x, y, placed, size)) for language, _, placed in found)
        return " ".join(
            f"/Span <</Lang ({language})>> BDC {code} EMC" if language else code for language, code in codes
        )

    def is_turned(self, run: typeset.Run) -> bool:
        """Whether it runs backwards in several pieces, of which no mark can say so."""
        return run.backwards and self.embedded(run.face).show(run).is_turned


def _marks_code(x: float, y: float, marks: Marks, size: float) -> str:
    """The marks of a run that starts at (x, y)."""
    scale = size / 1000
    return "".join(
        f" q {scale:.6g} 0 0 {scale:.6g} {x + place * scale:.3f} {y + rise * scale:.3f} cm {path} Q"
        for place, rise, path in marks
    )
