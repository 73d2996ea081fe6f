"""What a flowing paper is made of: contents, notes, links, lists, tables with spans, form elements."""

import io
import re
from collections.abc import Sequence

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tagged import elements, page_count, problems, text_of

from app.reports.pdf.blocks.grid import Cell
from app.reports.pdf.blocks.inline import emphasis, footnote, foreign, link, strong
from app.reports.pdf.blocks.lists import Item
from app.reports.pdf.document import PdfDocument

ANY = st.text(max_size=80)


def tags(data: bytes) -> list[str]:
    return [tag for tag, _ in elements(data)]


def pages_of(data: bytes) -> list[str]:
    with pypdfium2.PdfDocument(data) as pdf:
        return [page.get_textpage().get_text_range() for page in pdf]


def targets(data: bytes) -> list[str]:
    """Where the links of all pages lead: addresses, or the number of the page."""
    found = []
    with pikepdf.open(io.BytesIO(data)) as pdf:
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}
        for page in pdf.pages:
            for area in page.obj.get("/Annots", []):
                found.append(str(area.A.URI) if "/A" in area else f"page {numbers[area.Dest[0].objgen]}")
    return found


class TestContents:
    HEADINGS = ((1, "Bericht"), (2, "Anfang"), (3, "Genauer"), (2, "Ende"), (2, "مرحبا بكم"))

    def paper(self) -> bytes:
        paper = PdfDocument("Bericht")
        paper.contents(self.HEADINGS)
        for level, text in self.HEADINGS:
            if text == "Ende":
                paper.page_break()
            paper.heading(level, text)
            paper.paragraph("Text.")
        return paper.finish()

    def test_numbers_and_links_lead_to_the_headings(self) -> None:
        data = self.paper()
        assert problems(data) == []
        assert targets(data) == ["page 1", "page 1", "page 1", "page 2", "page 2"]
        first = pages_of(data)[0]
        assert re.search(r"Genauer[ .]*1", first)
        assert re.search(r"Ende[ .]*2", first)
        assert tags(data)[1:5] == ["TOC", "TOCI", "Reference", "Link"]
        assert tags(data).count("TOCI") == len(self.HEADINGS)

    def test_dots_are_decoration(self) -> None:
        with pikepdf.open(io.BytesIO(self.paper())) as pdf:
            content = pdf.pages[0].Contents.read_bytes()
        assert content.count(b"/Artifact <</Type/Layout>> BDC") >= 4

    def test_outline_has_every_heading_below_its_parent(self) -> None:
        with pikepdf.open(io.BytesIO(self.paper())) as pdf, pdf.open_outline() as outline:
            (top,) = outline.root
            assert top.title == "Bericht"
            assert [entry.title for entry in top.children] == ["Anfang", "Ende", "مرحبا بكم"]
            assert [entry.title for entry in top.children[0].children] == ["Genauer"]

    def test_other_headings_are_noticed(self) -> None:
        paper = PdfDocument("Bericht")
        paper.contents(self.HEADINGS)
        with pytest.raises(ValueError, match="announce"):
            paper.heading(1, "Anders")
        short = PdfDocument("Bericht")
        short.contents(self.HEADINGS)
        short.heading(1, "Bericht")
        with pytest.raises(ValueError, match="announces"):
            short.finish()


class TestNotes:
    def test_stand_on_the_page_of_their_number_and_lead_there(self) -> None:
        paper = PdfDocument("Noten")
        for number in range(60):
            paper.paragraph([f"Absatz {number}", footnote(f"Note zu {number}"), " und weiter."])
        data = paper.finish()
        assert problems(data) == []
        for text in pages_of(data):
            numbers = re.findall(r"Absatz\s+([0-9]+)", text)
            assert numbers
            assert re.findall(r"Note zu\s+([0-9]+)", text) == numbers
        assert tags(data).count("Note") == 60
        assert len(targets(data)) == 60

    def test_follow_their_number_in_reading_order(self) -> None:
        paper = PdfDocument("Noten")
        paper.paragraph(["Davor", footnote("Note"), "danach"])
        assert tags(paper.finish())[1:] == ["P", "Reference", "Link", "Note", "Lbl", "P"]

    def test_a_note_longer_than_a_page_goes_on(self) -> None:
        paper = PdfDocument("Noten")
        paper.paragraph("Vorher. " * 200)
        paper.paragraph(["Lang", footnote("Wort " * 4000), "."])
        paper.paragraph("Nachher.")
        data = paper.finish()
        assert problems(data) == []
        assert text_of(data).count("Wort") == 4000
        assert page_count(data) > 4
        assert "Nachher" in text_of(data)

    def test_in_lists_and_tables(self) -> None:
        paper = PdfDocument("Noten")
        paper.bullets([["Punkt", footnote("Zum Punkt")]])
        paper.table(["A", "B"], [[f"Zeile {n}", ["b", footnote("Zur Zelle")]] for n in range(80)])
        data = paper.finish()
        assert problems(data) == []
        for text in pages_of(data):
            assert text.count("Zur Zelle") == text.count("Zeile")


class TestLinks:
    def test_outside_and_inside(self) -> None:
        paper = PdfDocument("Verweise")
        paper.paragraph(
            ["Zur ", link("Gemeinde", "https://www.steinen.de/?x=(1)&ä=ö"), " und ", link("ans Ende", "#ende"), "."]
        )
        paper.page_break()
        paper.heading(1, "Ende", name="ende")
        data = paper.finish()
        assert problems(data) == []
        assert targets(data) == ["https://www.steinen.de/?x=%281%29&%C3%A4=%C3%B6", "page 2"]

    def test_one_over_several_lines_is_one_element_with_several_areas(self) -> None:
        paper = PdfDocument("Verweise")
        paper.paragraph(["Text ", link("Wort " * 60, "https://a.de"), " Ende"])
        data = paper.finish()
        assert problems(data) == []
        assert tags(data).count("Link") == 1
        assert len(targets(data)) > 2

    @pytest.mark.parametrize(
        "target", ["javascript:alert(1)", "file:///etc/passwd", "https://a b", "www.a.de", "https://x\n)>>"]
    )
    def test_what_a_reader_must_not_open_stays_text(self, target: str) -> None:
        paper = PdfDocument("Verweise")
        paper.paragraph([link("Hier", target)])
        data = paper.finish()
        assert problems(data) == []
        assert targets(data) == []
        assert "Hier" in text_of(data)

    def test_a_place_that_is_not_there_is_noticed(self) -> None:
        paper = PdfDocument("Verweise")
        paper.paragraph([link("Hier", "#nirgends")])
        with pytest.raises(KeyError):
            paper.finish()

    def test_in_a_repeated_head_only_the_first_counts(self) -> None:
        paper = PdfDocument("Verweise")
        paper.table([link("Kopf", "https://a.de"), "B"], [["a", "b"]] * 100)
        assert problems(paper.finish()) == []

    def test_right_to_left_with_a_link_and_another_language(self) -> None:
        paper = PdfDocument("Verweise")
        paper.paragraph(
            ["مرحبا بكم في ", link("شتاينن", "https://a.de"), " ", foreign("à demain", "fr")], language="ar"
        )
        data = paper.finish()
        assert problems(data) == []
        with pikepdf.open(io.BytesIO(data)) as pdf:
            (paragraph,) = pdf.Root.StructTreeRoot.K[0].K
            assert str(paragraph.Lang) == "ar"
            spans = [kid for kid in paragraph.K if isinstance(kid, pikepdf.Dictionary) and kid.get("/S") == "/Span"]
            assert [str(span.Lang) for span in spans] == ["fr"]


class TestLists:
    def test_one_in_the_other(self) -> None:
        paper = PdfDocument("Listen")
        paper.bullets(["eins", Item("zwei", ["zwei a", Item("zwei b", ["tief"], "letters")], "numbers"), "أهلا"])
        data = paper.finish()
        assert problems(data) == []
        assert tags(data).count("L") == 3
        assert tags(data).count("LI") == 6

    def test_numbers_and_letters(self) -> None:
        paper = PdfDocument("Listen")
        paper.numbered(["eins", "zwei"], start=99)
        paper.numbered([f"Punkt {number}" for number in range(28)], marks="letters")
        text = text_of(paper.finish())
        assert "99. eins" in text
        assert "100. zwei" in text
        assert "z) Punkt 25" in text
        assert "ab) Punkt 27" in text

    def test_far_too_deep_stays_on_the_page(self) -> None:
        item: Item | str = "unten"
        for _ in range(40):
            item = Item("weiter", [item])
        paper = PdfDocument("Listen")
        paper.bullets([item])
        data = paper.finish()
        assert problems(data) == []
        assert "unten" in text_of(data)

    def test_an_empty_list_is_nothing(self) -> None:
        paper = PdfDocument("Listen")
        paper.bullets([])
        assert tags(paper.finish()) == ["Document"]


class TestTables:
    def spanned(self, rows: int, text: str = "Feld") -> list[Sequence[object]]:
        """Groups of three rows behind one cell."""
        result: list[Sequence[object]] = []
        for number in range(rows):
            result.append([Cell(f"{text} {number} Ende{number}.", down=3), "a", "b"])
            result.append([Cell("über zwei", across=2)])
            result.append(["c", "d"])
        return result

    def test_cells_over_columns_and_rows(self) -> None:
        paper = PdfDocument("Tabellen")
        above = [[Cell("Was", down=2), Cell("Beides", across=2)]]
        paper.table(["eins", "zwei"], self.spanned(40), above=above, caption="Verbunden")
        data = paper.finish()
        assert problems(data) == []
        assert page_count(data) > 2
        text = text_of(data)
        assert all(f"Ende{number}." in text for number in range(40))

    def test_a_high_cell_over_rows_goes_on_over_pages(self) -> None:
        paper = PdfDocument("Tabellen")
        paper.table(["Was", "eins", "zwei"], self.spanned(3, "Wort " * 1500))
        data = paper.finish()
        assert problems(data) == []
        assert text_of(data).count("Wort") == 4500
        assert page_count(data) > 3

    @pytest.mark.parametrize(
        "rows",
        [
            [["a"]],
            [["a", "b", "c"]],
            [[Cell("a", down=2), "b"], ["c", "d"]],
            [[Cell("a", down=2), "b"]],
            [[Cell("a", across=3)]],
        ],
    )
    def test_cells_that_do_not_fill_the_grid_are_noticed(self, rows: list[Sequence[object]]) -> None:
        with pytest.raises(ValueError, match="cells"):
            PdfDocument("Tabellen").table(["A", "B"], rows)

    def test_two_hundred_columns_become_several_tables(self) -> None:
        paper = PdfDocument("Tabellen")
        header = ["Monat", *(f"Spalte {number}" for number in range(199))]
        paper.table(header, [["Januar", *(str(n * 1000) for n in range(199))], ["x"] * 200], caption="Breit")
        data = paper.finish()
        assert problems(data) == []
        text = " ".join(text_of(data).split())
        assert all(title in text for title in header)
        assert all(f" {n * 1000} " in text for n in range(199))
        parts = tags(data).count("Table")
        assert 12 <= parts <= 40
        assert text.count("Januar") == parts
        assert f"Teil {parts} von {parts}" in text

    def test_a_span_over_the_border_of_two_tables(self) -> None:
        paper = PdfDocument("Tabellen")
        above = [["", Cell("Erstes Halbjahr", across=30), Cell("Zweites", across=29)]]
        paper.table(["Was", *(f"Spalte{n}" for n in range(59))], [["a", *["1"] * 59]], above=above)
        assert problems(paper.finish()) == []

    def test_no_rows_no_columns(self) -> None:
        paper = PdfDocument("Tabellen")
        paper.table(["A", "B"], [], caption="Leer")
        paper.table([], [])
        paper.table([], [["nur", "Zeilen"]])
        data = paper.finish()
        assert problems(data) == []
        assert "nur Zeilen" in text_of(data)

    def test_a_head_higher_than_the_page_loses_nothing(self) -> None:
        paper = PdfDocument("Tabellen")
        paper.table(["Wort " * 3000, "B"], [["a", "b"]] * 3)
        data = paper.finish()
        assert problems(data) == []
        assert text_of(data).count("Wort") == 3000

    def test_sums_stay_unbroken_beside_long_labels(self) -> None:
        paper = PdfDocument("Tabellen")
        paper.table(
            ["Thema", "Anteil"], [["Ein langer Name, der umbrechen muss, weil er so lang ist " * 2, "100 %"]],
            align=["left", "right"],
        )  # fmt: skip
        assert "100 %" in text_of(paper.finish())

    @given(st.lists(st.tuples(ANY, ANY), max_size=4), ANY)
    @settings(max_examples=30, deadline=None)
    def test_any_text(self, cells: list[tuple[str, str]], title: str) -> None:
        paper = PdfDocument("Tabellen")
        paper.table([title, "B"], [[[one, strong(other), emphasis(one)], other] for one, other in cells], caption=title)
        assert problems(paper.finish()) == []


class TestForms:
    def test_everything_to_write_on_is_in_the_structure(self) -> None:
        paper = PdfDocument("Formular")
        paper.lines_to_write("Name, Vorname", "Geburtsjahr")
        paper.lines_to_write("Was ich kann", count=4)
        paper.tick_boxes(["Zeitung", "نعم أوافق", ["mit ", link("Link", "https://a.de")]])
        paper.tick_boxes([f"Wahl {number}" for number in range(7)], columns=3)
        paper.signatures("Ort, Datum", "Unterschrift", note="Freiwillig.")
        data = paper.finish()
        assert problems(data) == []
        text = text_of(data)
        assert text.index("Name, Vorname") < text.index("Geburtsjahr") < text.index("Unterschrift")
        assert tags(data).count("LI") == 10
        spoken = data_of_spans(data)
        assert spoken.count("☐") == 10
        assert spoken.count(" …") == 5

    def test_boxes_of_long_texts_go_over_pages(self) -> None:
        paper = PdfDocument("Formular")
        paper.tick_boxes(["Wort " * 900, "Wort " * 900])
        data = paper.finish()
        assert problems(data) == []
        assert text_of(data).count("Wort") == 1800


def data_of_spans(data: bytes) -> list[str]:
    """What is read out for everything that has other words than those drawn."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return [
            str(entry.ActualText)
            for entry in pdf.objects
            if isinstance(entry, pikepdf.Dictionary) and "/ActualText" in entry
        ]


def test_large_print_enlarges_everything() -> None:
    sizes = []
    for large in (False, True):
        paper = PdfDocument("Groß", header_left="Gemeinde", date="heute", large=large)
        paper.heading(1, "Titel")
        paper.paragraph(["Text", footnote("Note")])
        paper.bullets(["Punkt"])
        paper.figures_row([("Besuche", "412", "Vorjahr 380")] * 3)
        paper.table(["A", "B"], [["a", "b"]] * 3)
        paper.tick_boxes(["ja"])
        paper.lines_to_write("Name")
        data = paper.finish()
        assert problems(data) == []
        with pikepdf.open(io.BytesIO(data)) as pdf:
            content = b"".join(page.Contents.read_bytes() for page in pdf.pages)
        sizes.append(min(float(size) for size in re.findall(rb"([\d.]+) Tf", content)))
    assert sizes[1] == pytest.approx(sizes[0] * 1.6)
    assert sizes[1] >= 12.5
