"""The checks of finished files find what is broken: every one of these breaks a good file in one place."""

import io
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import archived
import drawn
import pikepdf
import pytest
import tagged
from steps import steps_of_pages

from app.reports.forms.specimen import Specimen, SpecimenOptions, render


@cache
def good() -> bytes:
    return render(Specimen(), SpecimenOptions())


def elements(pdf: pikepdf.Pdf, tag: str) -> Iterator[Any]:
    found = [element for element, _ in tagged._walk(pdf.Root.StructTreeRoot.K[0], 0) if f"/{tag}" == element.S]
    assert found, tag
    yield from found


def first(pdf: pikepdf.Pdf, tag: str) -> Any:
    return next(elements(pdf, tag))


def fonts(pdf: pikepdf.Pdf) -> list[Any]:
    return [font for page in pdf.pages for font in page.resources.get("/Font", {}).values()]


def area(pdf: pikepdf.Pdf) -> Any:
    return next(area for page in pdf.pages for area in page.obj.get("/Annots", []))


def code_of(pdf: pikepdf.Pdf, pattern: bytes, other: bytes) -> None:
    for page in pdf.pages:
        code = page.Contents.read_bytes()
        if re.search(pattern, code):
            page.Contents = pdf.make_stream(re.sub(pattern, other, code, count=1))
            return
    raise AssertionError(pattern)


def swap(holder: Any, key: str, value: Any) -> None:
    if value is None:
        del holder[key]
    else:
        holder[key] = value


def widen(pdf: pikepdf.Pdf) -> None:
    widths = fonts(pdf)[0].DescendantFonts[0].W[1]
    widths[0] = int(widths[0]) + 40


def no_glyph(pdf: pikepdf.Pdf) -> None:
    font = fonts(pdf)[0].DescendantFonts[0]
    font.CIDToGIDMap = pdf.make_stream(b"\0\0" * (len(font.W[1]) + 1))


def level_skipped(pdf: pikepdf.Pdf) -> None:
    first(pdf, "H2").S = pikepdf.Name("/H3")


def row_shorter(pdf: pikepdf.Pdf) -> None:
    row = next(row for row in elements(pdf, "TR") if len(row.K) > 2)
    del row.K[0]


def note_alone(pdf: pikepdf.Pdf) -> None:
    del first(pdf, "Note")["/ID"]


def foreign_owner(pdf: pikepdf.Pdf) -> None:
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    numbers[1][0] = numbers[1][1]


def group(pdf: pikepdf.Pdf) -> None:
    pdf.pages[0].obj.Group = pikepdf.Dictionary(S=pikepdf.Name("/Transparency"))


BREAKS: dict[str, Callable[[pikepdf.Pdf], object]] = {
    "no language": lambda pdf: swap(pdf.Root, "/Lang", pikepdf.String("Deutsch")),
    "not marked": lambda pdf: swap(pdf.Root.MarkInfo, "/Marked", False),
    "title not displayed": lambda pdf: swap(pdf.Root.ViewerPreferences, "/DisplayDocTitle", False),
    "/Title differs": lambda pdf: swap(pdf.docinfo, "/Title", "Anders"),
    "/Producer differs": lambda pdf: swap(pdf.docinfo, "/Producer", "Anders"),
    "catalog with": lambda pdf: swap(pdf.Root, "/OpenAction", pikepdf.Array([pdf.pages[0].obj, pikepdf.Name("/Fit")])),
    "no colour profile": lambda pdf: swap(pdf.Root.OutputIntents[0], "/DestOutputProfile", pdf.make_stream(b"x" * 99)),
    "not tied to the structure": lambda pdf: swap(pdf.pages[1].obj, "/Tabs", None),
    "transparency": group,
    "another width": widen,
    "a missing glyph": no_glyph,
    "described wrongly": lambda pdf: swap(fonts(pdf)[0].DescendantFonts[0].FontDescriptor, "/Flags", 32),
    "a font with the names": lambda pdf: swap(fonts(pdf)[0], "/BaseFont", pikepdf.Name("/NotoSans")),
    "H3 after level 1": level_skipped,
    "rows of": row_shorter,
    "figure without words": lambda pdf: swap(first(pdf, "Figure"), "/Alt", None),
    "TH without scope": lambda pdf: swap(first(pdf, "TH").A, "/Scope", pikepdf.Name("/Both")),
    "LI holds": lambda pdf: swap(first(pdf, "LBody"), "/S", pikepdf.Name("/P")),
    "list without its kind": lambda pdf: swap(first(pdf, "L"), "/A", pikepdf.Dictionary(O=pikepdf.Name("/List"))),
    "in an unknown language": lambda pdf: swap(first(pdf, "P"), "/Lang", pikepdf.String("Arabisch")),
    "directly in the document": lambda pdf: swap(first(pdf, "P"), "/S", pikepdf.Name("/Span")),
    "unknown tag": lambda pdf: swap(first(pdf, "P"), "/S", pikepdf.Name("/Absatz")),
    "notes without an identity": note_alone,
    "belongs to another element": foreign_owner,
    "link without words": lambda pdf: swap(area(pdf), "/Contents", None),
    "link leads": lambda pdf: swap(area(pdf), "/A", pikepdf.Dictionary(S=pikepdf.Name("/JavaScript"))),
    "neither content nor artifact": lambda pdf: code_of(pdf, rb"^", b"0 0 m 9 9 l S\n"),
    "colour by": lambda pdf: code_of(pdf, rb"BT ", b"0 0 0 1 k BT "),
    "letters that the font lacks": lambda pdf: code_of(pdf, rb"<[0-9a-f]{4}", b"<fff0"),
    "hidden letters": lambda pdf: code_of(pdf, rb"BT ", b"BT 3 Tr "),
    "doesn't say its kind": lambda pdf: code_of(pdf, rb"/Artifact <</Type[^>]*>> BDC", b"/Artifact BMC"),
    "a state is left open": lambda pdf: code_of(pdf, rb"$", b" q"),
    "mode 1": lambda pdf: code_of(pdf, rb"BT ", b"BT 1 Tr "),
}


@pytest.mark.parametrize("expected", BREAKS)
def test_a_broken_file_is_found(expected: str) -> None:
    with pikepdf.open(io.BytesIO(good())) as pdf:
        BREAKS[expected](pdf)
        out = io.BytesIO()
        pdf.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    found = own(out.getvalue())
    assert any(expected in problem for problem in found), found[:5]


def test_the_good_file_is_good() -> None:
    assert own(good()) == []


def own(data: bytes) -> list[str]:
    """What our own checks find, without the syntax that another program wrote."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        contents = steps_of_pages(pdf)
        parts = (tagged._catalog, tagged._tree, tagged._links, archived._catalog, archived._objects)
        found = [problem for part in parts for problem in part(pdf)]
        found += tagged._contents(pdf, contents)
        found += [problem for font in fonts(pdf) for problem in archived._font(font)]
        found += [
            problem for page, steps in zip(pdf.pages, contents, strict=True) for problem in archived._page(page, steps)
        ]
        return [*found, *drawn.problems(pdf, contents)]
