"""What is read as one stays on one line; what is wider than its line breaks where a reader expects it."""

import re
from datetime import date
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.reports.forms import printed_list
from app.reports.forms.printed_list import ListColumn, ListOptions, PrintedList
from app.reports.pdf import text as typeset
from app.reports.pdf.operators import Operators
from app.reports.pdf.text.hyphens import weaker_places

TOGETHER = (
    "14. November 2026", "3. Mär. 2027", "12.03.2026, 14 Uhr", "12.–14. November 2026", "2026-03-12", "24.11.",
    "15:00–17:00 Uhr", "9 Uhr", "126,5 h", "12 345,50 €", "37 %", "80 × 50 mm", "3 Stunden", "1,2 Mio. Euro", "−3,5 °C",
    "07627 9100-0", "+49 (0) 7627 9100-0", "0171/123 45 67", "(07627) 91 00", "§ 51", "Nr. 12", "Art. 13",
    "Köchlinstraße 3 a", "Hauptstr. 12", "79585 Steinen", "anna-maria.von@nachbarschaft-steinen.de", "z. B.", "2026/2027",
)  # fmt: skip
NAMES = (
    "Maximilian-Alexander Freiherr von und zu Guttenberg-Hohenlohe", "أحمد الخطيب", "Đặng Thị Ngọc", "王小明", "A\x00B",
    "Łucja Żółć-Gęśla", "<b>&amp;</b>", "x", "Nähcafé – für alle", "„Treff“", "🌻 Frühling", "O’Neill / Nguyễn",
    "Quartiersmanagement", "يلتقي الجيران", "1.", "–", "Haus 5", "e. V.",
)  # fmt: skip
PLACES = ("{0}, {1}", "{1} {0}", "am {1} bei {0} um {1}.", "{0} ({1})")
"""With these, 2,016 names, titles and addresses."""
assert len(NAMES) * len(TOGETHER) * len(PLACES) > 2_000


def shown(text: str, width: float, weight: typeset.Weight = "regular", size: float = 10) -> list[str]:
    return ["".join(run.text for run, _, _ in line.runs) for line in typeset.lines(text, weight, size, width)]


@pytest.mark.parametrize("fact", TOGETHER)
def test_what_is_read_as_one_is_never_broken(fact: str) -> None:
    """At every width at which it fits on a line at all; what stands around it may be anything."""
    needed = typeset.measure(fact, "regular", 10) + typeset.measure(".) ", "regular", 10)
    for text in (place.format(name, fact) for name, place in product(NAMES, PLACES)):
        for width in (needed, needed + 17, needed + 61):
            assert any(fact in line for line in shown(text, width)), (text, width)


@given(names=st.lists(st.sampled_from(NAMES + TOGETHER), max_size=4), width=st.floats(30, 300))
@settings(max_examples=150, deadline=None)
def test_nothing_gets_lost_and_nothing_stands_out(names: list[str], width: float) -> None:
    text = ", ".join(names)
    lines = typeset.lines(text, "regular", 10, width)
    assert all(line.width * 10 <= width * 1000 + 1 or len(line.runs) == 1 for line in lines)
    copied = "".join(run.text for line in lines for run, _, _ in line.runs).replace("\xad", "")
    assert copied.replace(" ", "") == typeset.printable(text).replace(" ", "")


@pytest.mark.parametrize(
    "word", ["Veranstaltungsberichterstattung", "Nachbarschaftshilfevermittlungsstelle", "Einverständniserklärung"]
)
def test_long_words_are_hyphenated(word: str) -> None:
    """A heading, a title of a table, a narrow cell: with a hyphen at the end of the line, and never otherwise."""
    parts = shown(word, 200, "semibold", 26)
    assert len(parts) > 1
    assert all(part.endswith("\xad") for part in parts[:-1])
    ends = {len("".join(parts[:count]).replace("\xad", "")) for count in range(1, len(parts))}
    assert ends <= set(weaker_places(word).at)
    assert shown(word, 2000, "semibold", 26) == [word]


def test_mail_addresses_break_before_the_sign_and_before_dots_only() -> None:
    address = "anna-maria.von-und-zu@nachbarschaftshilfe.steinen.de"
    for width in range(120, 220, 7):
        for part in shown(address, width)[1:]:
            assert re.match("[@.]", part), part


def test_what_a_person_parted_stays_parted() -> None:
    assert shown("Nachbar\xadschaft", 46) == ["Nachbar\xad", "schaft"]
    assert shown("Frau Dr. Müller wohnt hier", 60)[0] == "Frau Dr. "


@pytest.mark.parametrize("large", [False, True])
def test_nothing_is_broken_on_a_paper(large: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    """A share of the corpus in the cells of a list, under a long title, in print of both sizes."""
    lines: list[str] = []
    drawn = Operators.line

    def noted(self: Operators, x: float, y: float, line: typeset.Line, size: float) -> str:
        lines.append("".join(run.text for run, _, _ in line.runs))
        return drawn(self, x, y, line, size)

    monkeypatch.setattr(Operators, "line", noted)
    facts = [fact for fact in TOGETHER if not large or "@" not in fact]
    """Two columns of mail addresses are wider than a page in large print."""
    corpus = [place.format(name, fact) for name, fact, place in product(NAMES[::5], facts, PLACES[:2])]
    rows = tuple((fact, text, "12") for fact, text in zip(facts * len(corpus), corpus, strict=False))
    columns = (ListColumn("Angabe"), ListColumn("Veranstaltungsbeschreibung"), ListColumn("Zahl", True))
    printed = PrintedList("Sommerfest am 14. November 2026, 15:00–17:00 Uhr", columns, rows, made_on=date(2026, 11, 29))
    printed_list.render(printed, ListOptions(large=large))
    whole = sum(line.count(fact) for line in lines for fact in facts)
    assert whole >= sum(cell.count(fact) for row in rows for cell in row for fact in facts)
