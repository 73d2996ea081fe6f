"""Text with something in it: emphasis, links, foreign words, footnotes. Still plain data; what people type is never markup.

paper.paragraph(["Mehr dazu ", link("im Netz", "https://www.steinen.de"), footnote("Stand: heute."), "."])
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.reports.pdf.text import Line, Span, Weight, rich_lines

_OPENABLE = re.compile(r"(https?://|mailto:|tel:)[^\s\x00-\x1f]+\Z", re.IGNORECASE)
_NOT_IN_LANGUAGE = re.compile(r"[^A-Za-z0-9-]")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


@dataclass(frozen=True)
class Part:
    """A stretch of text. `weight` "" is that of the paragraph; `target` an address or "#" and a place in the paper;
    `note` what stands at the foot of the page.
    """

    text: str
    weight: Weight | str = ""
    target: str = ""
    language: str = ""
    note: str = ""

    @property
    def plain(self) -> bool:
        """Whether the part is simply text of its paragraph."""
        return not (self.target or self.language or self.note)


Inline = str | Part | Sequence[str | Part]
"""A text: plain, or of several parts."""


def strong(text: str) -> Part:
    """Semibold text."""
    return Part(text, weight="semibold")


def emphasis(text: str) -> Part:
    """Italic text."""
    return Part(text, weight="italic")


def link(text: str, target: str) -> Part:
    """Text that leads to an address (https, mailto, tel) or to a place in the paper ("#name"). Any other address stays text."""
    return Part(text, target=target if target.startswith("#") or _OPENABLE.match(target) else "")


def foreign(text: str, language: str) -> Part:
    """Words in another language, by its code, for those who have the paper read out."""
    return Part(text, language=_NOT_IN_LANGUAGE.sub("", language))


def footnote(text: str) -> Part:
    """A raised number, and the text at the foot of the page."""
    return Part("", note=text)


@dataclass(frozen=True)
class Setting:
    """A text broken into lines, and the parts whose numbers its runs carry."""

    lines: list[Line]
    parts: tuple[Part, ...]


def parts_of(inline: Inline) -> tuple[Part, ...]:
    """The parts of a text."""
    pieces = [inline] if isinstance(inline, str | Part) else inline
    return tuple(Part(piece) if isinstance(piece, str) else piece for piece in pieces) or (Part(""),)


def plain_text(inline: Inline) -> str:
    """The words without what is special about them."""
    return "".join(part.text for part in parts_of(inline))


def numbered(parts: Sequence[Part], first: int) -> tuple[Part, ...]:
    """Footnotes get their raised numbers, counted from `first`."""
    result = []
    for part in parts:
        if part.note:
            part = replace(part, text=str(first).translate(_RAISED))
            first += 1
        result.append(part)
    return tuple(result)


def broken(parts: Sequence[Part], weight: Weight, size: float, width: float) -> Setting:
    """The lines of a text `width` points wide, set in `weight` where a part says nothing else."""
    spans: list[Span] = [(part.text, part.weight or weight) for part in parts]  # type: ignore[misc]
    return Setting(rich_lines(spans, size, width), tuple(parts))
