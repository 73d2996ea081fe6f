"""Elements as they stand in the file (PDF 32000-1, 14.7)."""

from functools import lru_cache

from app.reports.pdf.elements import Annotation, Element, Row, attributes

_ROW_HEAD = attributes(scope="Row")


def written_row(row: Row, parent: int, page: int) -> list[bytes]:
    """A row and its cells, which all stand on the page with this number."""
    count, number = len(row.filled), row.number
    languages = tuple(row.languages.items()) if row.languages else ()
    numbers = [parent, *range(number + 1, number + 1 + count)]
    content = row.first
    for full in row.filled:
        if full:
            numbers += (number, page, content)
            content += 1
        else:
            numbers.append(number)
    return (_row_codes(row.filled, row.head, languages) % tuple(numbers)).split(b"\n")


@lru_cache(maxsize=500)
def _row_codes(filled: tuple[bool, ...], head: int, languages: tuple[tuple[int, str], ...]) -> bytes:
    """Lines for a row and its cells, with places for the numbers."""
    codes = [f"<</S/TR/P %d 0 R/K[{' '.join(['%d 0 R'] * len(filled))}]>>"]
    spoken = dict(languages)
    for place, full in enumerate(filled):
        tag, marks = ("TH", _ROW_HEAD) if place == head else ("TD", "")
        marks += f"/Lang ({spoken[place]})" if place in spoken else ""
        codes.append(f"<</S/{tag}/P %d 0 R{'/Pg %d 0 R/K %d' if full else ''}{marks}>>")
    return "\n".join(codes).encode()


def written(element: Element, parent: int, pages: list[str]) -> str:
    kids, marks = element.kids, element.attributes
    if element.parent is not None and element.language != element.parent.language:
        marks += f"/Lang ({element.language})"
    if not kids:
        return f"<</S/{element.tag}/P {parent} 0 R{marks}>>"
    if len(kids) == 1 and isinstance(kids[0], tuple):
        page, number = kids[0]
        return f"<</S/{element.tag}/P {parent} 0 R{pages[page]}/K {number}{marks}>>"
    codes = " ".join(_written_kid(kid, pages) for kid in kids)
    return f"<</S/{element.tag}/P {parent} 0 R/K[{codes}]{marks}>>"


def _written_kid(kid: Element | Annotation | tuple[int, int], pages: list[str]) -> str:
    if isinstance(kid, Element):
        return f"{kid.number} 0 R"
    if isinstance(kid, Annotation):
        return f"<</Type/OBJR{pages[kid.page]}/Obj {kid.number} 0 R>>"
    page, number = kid
    return f"<</Type/MCR{pages[page]}/MCID {number}>>"
