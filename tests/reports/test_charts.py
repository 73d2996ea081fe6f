"""Charts: one description, neutral shapes; readable in black and white; nothing out of the drawing, whatever is written."""

import dataclasses
import random
import subprocess
import sys
from itertools import combinations, pairwise

import pytest
import samples
from hypothesis import given, settings
from hypothesis import strategies as st
from tagged import elements, problems, text_of

from app.figures.protection import protect
from app.figures.protection.unprotected import Figure, invented
from app.reports import charts, palette
from app.reports.charts.parts import measure
from app.reports.charts.shapes import Area, Disc, Drawing, Path, Shape, Words
from app.reports.model import Chart, ChartKind, Column, Link, Network, Node, Row, Table
from app.reports.render_pdf import render_pdf

WIDTH = 450.0
LONG = "Ein sehr langer Name einer Gruppe, der nirgends hinpasst " * 4
SINGLE = (ChartKind.BARS, ChartKind.DOUGHNUT, ChartKind.FUNNEL)


def table(rows: list[tuple[str, list[int | None]]], columns: int = 1) -> Table:
    made = tuple(
        Row(f"{place}", label, tuple(_figure(number) for number in numbers))
        for place, (label, numbers) in enumerate(rows)
    )
    return Table("t", "T", "Titel", "Was", tuple(Column(f"{n}", f"Reihe {n}") for n in range(columns)), made)


def _figure(number: int | None) -> Figure:
    return invented(number) if number is not None else protect.persons(samples.people(3), samples.LIMITS)


def chart(kind: ChartKind, rows: list[tuple[str, list[int | None]]]) -> Chart:
    columns = 1 if kind in SINGLE else len(rows[0][1])
    return Chart(kind, table(rows, len(rows[0][1])), tuple(range(columns)))


def words(drawing: Drawing) -> list[str]:
    return [shape.text for shape in drawing.shapes if isinstance(shape, Words)]


def edges(shape: Shape) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of a shape."""
    if isinstance(shape, Words):
        width = measure(shape.text, shape.size, shape.bold)
        left = shape.place[0] - width * {"left": 0, "right": 1, "center": 0.5}[shape.align]
        return left, shape.place[1] - shape.size * 0.75, left + width, shape.place[1] + shape.size * 0.2
    if isinstance(shape, Disc):
        (x, y), r = shape.centre, shape.radius
        return x - r, y - r, x + r, y + r
    xs, ys = [x for x, _ in shape.points], [y for _, y in shape.points]
    return min(xs), min(ys), max(xs), max(ys)


def outside(drawing: Drawing) -> list[Shape]:
    found = []
    for shape in drawing.shapes:
        left, top, right, bottom = edges(shape)
        if left < -1.5 or right > drawing.width + 1.5 or top < -4 or bottom > drawing.height + 1.5:
            found.append(shape)
    return found


ROWS = [("0–5", [14, 17, 9]), ("6–13", [22, 19, 0]), ("14–17", [None, 11, 3]), ("18–26", [61, 58, 12])]


@pytest.mark.parametrize("kind", ChartKind)
class TestEveryKind:
    def test_values_are_written_and_nothing_stands_out(self, kind: ChartKind) -> None:
        drawn = charts.drawn(chart(kind, ROWS), WIDTH)
        assert outside(drawn) == []
        assert {"14", "22", "61"} <= set(words(drawn))
        if kind not in (ChartKind.STACKED, ChartKind.LINES):
            assert "< 5" in words(drawn)

    def test_the_words_for_it_say_the_message_and_where_the_numbers_stand(self, kind: ChartKind) -> None:
        """The highest value in a sentence; nothing of what is hidden; no list of what the table says."""
        described = charts.drawn(chart(kind, ROWS), WIDTH).alternative
        assert "18–26 (61)" in described
        assert "Die Zahlen stehen in der Tabelle „Titel“." in described
        assert "< 5" not in described

    def test_every_row_has_its_spot(self, kind: ChartKind) -> None:
        made = chart(kind, ROWS)
        drawn = charts.drawn(made, WIDTH)
        assert {spot.words for spot in drawn.spots} == {made.words(row) for row in made.table.rows}
        for spot in drawn.spots:
            assert all(-1 <= x <= WIDTH + 1 and -1 <= y <= drawn.height + 12 for part in spot.regions for x, y in part)

    def test_hostile_names(self, kind: ChartKind) -> None:
        rows = [(LONG, [5, 4, 1]), ("أهلا وسهلا", [0, 9, 2]), ("<img src=x>\x00\n", [900_000, 1, 3]), ("", [1, 1, 1])]
        drawn = charts.drawn(chart(kind, rows), WIDTH)
        assert outside(drawn) == []

    @pytest.mark.parametrize("count", [1, 2, 24])
    def test_few_and_many_rows(self, kind: ChartKind, count: int) -> None:
        rows: list[tuple[str, list[int | None]]] = [(f"Zeile {n}", [n + 1, 2 * n, 3]) for n in range(count)]
        assert outside(charts.drawn(chart(kind, rows), WIDTH)) == []

    def test_large_print_scales_everything(self, kind: ChartKind) -> None:
        usual, large = (charts.drawn(chart(kind, ROWS), WIDTH, scale) for scale in (1, 1.6))
        assert large.width == pytest.approx(usual.width)
        assert max(s.size for s in large.shapes if isinstance(s, Words)) == pytest.approx(
            1.6 * max(s.size for s in usual.shapes if isinstance(s, Words))
        )

    def test_in_the_paper(self, kind: ChartKind) -> None:
        made = chart(kind, ROWS)
        data = render_pdf(dataclasses.replace(samples.report(), blocks=(made, made.table)))
        assert problems(data) == []
        assert "61" in text_of(data)


SIGHTS = {
    "no red": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "no green": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "no blue": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
}
"""How linear red, green and blue arrive (Machado, Oliveira and Fernandes, 2009, full severity)."""


def seen_as(colour: str, sight: tuple[tuple[float, ...], ...]) -> str:
    linear = [palette._linear(int(colour[i : i + 2], 16) / 255) for i in (1, 3, 5)]
    arrived = [min(max(sum(a * b for a, b in zip(row, linear, strict=True)), 0), 1) for row in sight]
    levels = [12.92 * v if v <= 0.0031308 else 1.055 * v ** (1 / 2.4) - 0.055 for v in arrived]
    return "#" + "".join(f"{round(level * 255):02X}" for level in levels)


class TestBlackAndWhite:
    def test_parts_that_touch_differ_in_lightness(self) -> None:
        for count in range(2, 9):
            colours = palette.series(count)
            for one, other in pairwise(colours):
                assert abs(palette.lightness(one) - palette.lightness(other)) > 11
        ring = charts.drawn(chart(ChartKind.DOUGHNUT, [(f"{n}", [5]) for n in range(8)]), WIDTH)
        parts = _parts_of(ring)
        assert all(part.edge for part in parts)
        assert len(parts) == 8
        assert len({part.fill for part in parts}) == 8

    @pytest.mark.parametrize("sight", SIGHTS)
    def test_neighbours_stay_apart_for_the_colour_blind(self, sight: str) -> None:
        tasks = list(palette.AREAS.values())
        for colours in (palette.series(8), tasks):
            seen = [palette.lightness(seen_as(colour, SIGHTS[sight])) for colour in colours]
            assert all(abs(one - other) > 8 for one, other in pairwise(seen))

    def test_lines_differ_in_dashes_and_marks(self) -> None:
        drawn = charts.drawn(chart(ChartKind.LINES, [("a", [1, 5, 3]), ("b", [4, 2, 8])]), WIDTH)
        lines = [shape for shape in drawn.shapes if isinstance(shape, Path) and shape.thickness > 1]
        assert len({line.dashes for line in lines}) == 3
        assert all(palette.lightness(line.colour) <= 60 for line in lines)

    @pytest.mark.parametrize("colour", [*palette.AREAS.values(), palette.PREVIOUS, "#FFFFFF"])
    def test_thin_lines_are_dark_enough(self, colour: str) -> None:
        assert palette.lightness(palette.stroke(colour)) <= 60


def test_names_under_columns_are_abbreviated_before_they_are_broken() -> None:
    rows: list[tuple[str, list[int | None]]] = [(name, [3, 4]) for name in ("September", "Mai", "Novemberfest")] * 4
    drawn = words(charts.drawn(chart(ChartKind.STACKED, rows), WIDTH))
    assert {"Mai", "Septemb."} <= set(drawn)
    assert not any(text in ("er", "ber", "fest") for text in drawn)


class TestLines:
    def test_a_hidden_value_leaves_a_gap(self) -> None:
        drawn = charts.drawn(chart(ChartKind.LINES, [("a", [9]), ("b", [None]), ("c", [7])]), WIDTH)
        line = next(shape for shape in drawn.shapes if isinstance(shape, Path) and shape.thickness > 1)
        assert len(line.points) == 2


def test_a_ring_is_as_large_as_its_parts() -> None:
    drawn = charts.drawn(chart(ChartKind.DOUGHNUT, [("a", [75]), ("b", [25])]), WIDTH)
    larger, smaller = sorted(map(_size, _parts_of(drawn)), reverse=True)
    assert larger / smaller == pytest.approx(3, rel=0.01)


def _parts_of(ring: Drawing) -> list[Area]:
    """Areas with more corners than a swatch of the list beside the ring."""
    return [shape for shape in ring.shapes if isinstance(shape, Area) and len(shape.points) > 4]


def test_a_pyramid_stands_on_the_youngest() -> None:
    drawn = charts.drawn(chart(ChartKind.PYRAMID, ROWS), WIDTH)
    places = {shape.text: shape.place[1] for shape in drawn.shapes if isinstance(shape, Words)}
    assert places["0–5"] > places["6–13"] > places["18–26"]


def _size(area: Area) -> float:
    points = [*area.points, area.points[0]]
    return abs(sum(x1 * y2 - x2 * y1 for (x1, y1), (x2, y2) in pairwise(points))) / 2


class TestNetwork:
    def network(self, count: int, links: int = 0) -> Network:
        draw = random.Random(count)
        names = [f"Akteur {n}" for n in range(count)]
        nodes = tuple(Node(name, name, f"Art {n % 5}") for n, name in enumerate(names))
        found = tuple(Link(*draw.sample(names, 2), draw.randrange(5)) for _ in range(links))
        return Network("Netz", "Wer mit wem", nodes, found)

    @pytest.mark.parametrize(("count", "links"), [(1, 0), (2, 1), (20, 30), (150, 300)])
    def test_stays_in_its_frame(self, count: int, links: int) -> None:
        drawn = charts.drawn(self.network(count, links), WIDTH)
        assert outside(drawn) == []
        assert sum(isinstance(shape, Path) for shape in drawn.shapes) == links
        assert len([text for text in words(drawn) if text.startswith("Akteur")]) == count

    def test_marks_do_not_cover_each_other(self) -> None:
        drawn = charts.drawn(self.network(25, 40), WIDTH)
        marks = [edges(shape) for shape in drawn.shapes if isinstance(shape, Area | Disc) and shape.edge == palette.INK]
        centres = [((left + right) / 2, (top + bottom) / 2) for left, top, right, bottom in marks[5:]]
        assert len(centres) == 25
        for (x, y), (other_x, other_y) in combinations(centres, 2):
            assert abs(x - other_x) + abs(y - other_y) > 8

    def test_the_same_network_looks_the_same(self) -> None:
        assert charts.drawn(self.network(20, 30), WIDTH) == charts.drawn(self.network(20, 30), WIDTH)

    def test_the_table_names_everybody(self) -> None:
        network = self.network(12, 5)
        named = {name for row in network.table.rows for name in row[:2]}
        assert {node.label for node in network.nodes} <= named

    def test_every_mark_says_with_whom(self) -> None:
        links = (Link("A", "B", 3),)
        drawn = charts.drawn(
            Network("N", "t", (Node("A", "A", "Verein"), Node("B", "B"), Node("C", "C")), links), WIDTH
        )
        said = ["A (Verein): arbeitet mit B (3)", "B: arbeitet mit A (3)", "C: ohne Verbindung"]
        assert [spot.words for spot in drawn.spots] == said

    def test_in_the_paper_with_its_table(self) -> None:
        data = render_pdf(dataclasses.replace(samples.report(), blocks=(self.network(12, 9),)))
        assert problems(data) == []
        assert [tag for tag, _ in elements(data)].count("Figure") == 1
        assert text_of(data).count("Akteur 11") >= 1

    @given(st.text(max_size=40))
    @settings(max_examples=20, deadline=None)
    def test_any_name(self, name: str) -> None:
        network = Network("n", name, (Node("1", f"{name}1", name), Node("2", f"{name}2", "")), (Link("1", "2"),))
        assert outside(charts.drawn(network, WIDTH)) == []


def test_shapes_need_no_pdf() -> None:
    """The window draws them without the library for PDF."""
    code = "import sys, app.reports.charts; print('reportlab' in sys.modules, 'openpyxl' in sys.modules)"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.split() == ["False", "False"]
