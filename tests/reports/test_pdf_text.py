"""Text: what is cleaned, ordered, shaped, measured and broken, in every script of the quarter."""

import unicodedata

import pytest
from bidi import get_display
from hypothesis import given, settings
from hypothesis import strategies as st

from app.reports.papers.phrases import ATTENDANCE, GERMAN
from app.reports.pdf import bidi, text
from app.reports.pdf.fonts import REPLACEMENT, face_for, first_face
from app.reports.pdf.shaping import plain_run, shape

PLAIN = [chr(code) for code in range(0x20, 0x2100) if text._PLAIN.match(chr(code))]
ANY_SCRIPT = st.text(
    st.sampled_from(
        "aÄß z.,-/12 ()–éАЇя أحمدشيلا ًّ۱٢ אבג ሰላም፡ தொழி राष्ट्र ไทยน้ำ 王 გ ա 😀\u200c\u200e\u202b\x00\n\t\ud800"
    ),
    max_size=60,
)


def test_plain_letters_are_in_every_first_font() -> None:
    missing = {
        (letter, weight)
        for weight in ("regular", "semibold", "italic", "mono")
        for letter in PLAIN
        if letter not in first_face(weight)
    }
    assert not missing


@given(st.text(st.sampled_from(PLAIN), min_size=1, max_size=40))
@settings(max_examples=300, deadline=None)
def test_the_short_cut_draws_what_the_shaper_draws(sample: str) -> None:
    face = first_face("regular")
    quick, shaped = plain_run(sample, face), shape(sample, face)
    assert quick.width == shaped.width
    if quick.kerns is not None:
        advances = [
            face.glyph_advance(face.glyph(letter)) + kern
            for letter, kern in zip(sample, [*quick.kerns, 0], strict=True)
        ]
        assert [(glyph.number, glyph.advance) for glyph in shaped.glyphs] == [
            (face.glyph(letter), advance) for letter, advance in zip(sample, advances, strict=True)
        ]


@given(st.text(st.sampled_from("ab dC 12.,-+ %أحمد ٣۴ שלום ё"), max_size=30))
@settings(max_examples=300, deadline=None)
def test_order_on_the_line_is_that_of_the_standard(sample: str) -> None:
    line = sample.strip()
    base = bidi.base_level(line)
    ours = bidi.visual_order(list(zip(line, bidi.levels(line, base), strict=True)))
    assert "".join(ours) == get_display(line, base_dir="LR"[base])


@pytest.mark.parametrize(
    ("line", "visual"),
    [
        ("علي (Ahmad) 123", "123 (Ahmad) يلع"),
        ("Ahmad (علي)", "Ahmad (يلع)"),
        ("علي [محمد]", "[دمحم] يلع"),
        ("(علي) Ahmad", "Ahmad (يلع)"),
        ("1) علي", "يلع (1"),
    ],
)
def test_brackets_keep_what_they_enclose(line: str, visual: str) -> None:
    base = bidi.base_level(line)
    levels = bidi.levels(line, base)
    turned = {"(": ")", ")": "(", "[": "]", "]": "["}
    drawn = [turned.get(letter, letter) if level % 2 else letter for letter, level in zip(line, levels, strict=True)]
    assert "".join(bidi.visual_order(list(zip(drawn, levels, strict=True)))) == visual


@given(ANY_SCRIPT, st.floats(20, 300))
@settings(max_examples=150, deadline=None)
def test_breaking_loses_nothing_and_fits(sample: str, width: float) -> None:
    broken = text.lines(sample, "regular", 10, width)
    kept = "".join(run.text for line in broken for run, _ in line.runs)
    whole = "".join(text.printable(part) for part in text._LINE_BREAKS.split(sample))
    without_blanks = text._DIRECTION_MARKS.sub("", whole).replace(" ", "")
    assert text._DIRECTION_MARKS.sub("", kept).replace(" ", "") == without_blanks
    widest_letter = max((glyph.advance for line in broken for run, _ in line.runs for glyph in run.glyphs), default=0)
    for line in broken:
        assert line.width <= width * 100 or line.width <= 3 * widest_letter


@given(ANY_SCRIPT)
@settings(max_examples=150, deadline=None)
def test_glyphs_copy_as_the_text(sample: str) -> None:
    for run, _level in text.line(sample).runs:
        copied = "".join(glyph.text for glyph in run.glyphs)
        assert unicodedata.normalize("NFC", copied) == unicodedata.normalize("NFC", run.text)
        assert "".join(part for part, _ in run.clusters()) == run.text


def test_what_cannot_be_printed_is_marked() -> None:
    assert text.printable("A\x00B\ud800C\uffff") == f"A{REPLACEMENT}B{REPLACEMENT}C{REPLACEMENT}"
    assert text.printable("zwei\tWorte\r\nund \v mehr") == "zwei Worte und mehr"


def test_letters_without_a_font_show_a_mark_and_copy_as_themselves() -> None:
    (run, _), *_ = text.line("😀").runs
    assert run.text == "😀"
    assert [glyph.number for glyph in run.glyphs] == [first_face("regular").glyph(REPLACEMENT)]


def test_a_cell_shrinks_first_and_breaks_then() -> None:
    name = "Freifrau von und zu Guttenberg, Maria Theodora"
    wide = text.measure(name, "regular", 11)
    assert text.fit(name, "regular", 11, wide + 1, 8)[1] == 11
    single, size = text.fit(name, "regular", 11, wide * 0.85, 8)
    assert len(single) == 1
    assert 8 <= size < 11
    several, size = text.fit(name, "regular", 11, wide * 0.4, 8)
    assert len(several) > 1
    assert size == 8


def test_cut_lines_end_visibly() -> None:
    cut = text.ellipsis("Ein sehr langer Titel für eine kleine Kopfzeile", "regular", 9, 80)
    assert cut.runs[-1][0].text.endswith("…")
    assert cut.width * 9 / 1000 <= 80
    many = text.at_most("Wort " * 500, "regular", 10, 200, 3)
    assert len(many) == 3
    assert many[-1].runs[-1][0].text.endswith("…")
    assert len(text.at_most("Wort " * 5, "regular", 10, 400, 3)) == 1


def test_every_translated_word_has_its_letters() -> None:
    words = {word for phrases in (GERMAN, *ATTENDANCE.values()) for word in phrases}
    missing = {letter for word in words for letter in word if letter != " " and face_for(letter, "regular") is None}
    assert not missing


def test_letters_unknown_to_unicode_stand_beside_right_to_left_ones() -> None:
    assert text.line("א\u0378a").runs
