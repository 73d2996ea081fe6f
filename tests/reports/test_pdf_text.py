"""Text: what is cleaned, ordered, shaped, measured and broken, in every script of the quarter."""

import unicodedata
from itertools import pairwise

import pytest
from bidi import get_display
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.reports.forms.phrases import ATTENDANCE, GERMAN
from app.reports.pdf import text
from app.reports.pdf.text import bidi, cleaning
from app.reports.pdf.text.fonts import REPLACEMENT, face_for, first_face
from app.reports.pdf.text.shaping import plain_run, shape
from app.reports.pdf.text.words import paragraphs

PLAIN = [chr(code) for code in range(0x20, 0x2100) if cleaning.PLAIN.match(chr(code))]
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


@given(st.text(st.sampled_from("ab dC 12.,- %أحمد ٣۴ שלום ё"), max_size=30))
@settings(max_examples=300, deadline=None)
def test_order_on_the_line_is_that_of_the_standard(sample: str) -> None:
    line = sample.strip()
    base = bidi.base_level(line)
    ours = bidi.visual_order(list(zip(line, bidi.levels(line, base), strict=True)))
    assert "".join(ours) == get_display(line, base_dir="LR"[base])


@pytest.mark.parametrize("number", ["07627 9100-0", "+49 7627/9100-0", "0151 23456789", "07627-9100-0"])
@pytest.mark.parametrize("around", ["تلفن: {} (نهارًا)", "טלפון {} בבוקר", "{} تلفن", "Tel. {} أحمد"])
def test_telephone_numbers_can_be_dialled(number: str, around: str) -> None:
    line = around.format(number)
    base = bidi.base_level(line)
    assert number in "".join(bidi.visual_order(list(zip(line, bidi.levels(line, base), strict=True))))


def test_other_numbers_follow_the_standard() -> None:
    for line in ("علي 12-34", "علي 24.11.2026", "علي 15:00–17:00"):
        ours = bidi.visual_order(list(zip(line, bidi.levels(line, 1), strict=True)))
        assert "".join(ours) == get_display(line, base_dir="R")


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
@example("ொொ", 20.0)
@settings(max_examples=150, deadline=None)
def test_breaking_loses_nothing_and_fits(sample: str, width: float) -> None:
    broken = text.lines(sample, "regular", 10, width)
    kept = "".join(run.text for line in broken for run, *_ in line.runs)
    whole = "".join(text.printable(part) for part in cleaning.LINE_BREAKS.split(sample))
    without_blanks = cleaning.DIRECTION_MARKS.sub("", whole).replace(" ", "")
    assert cleaning.without_soft_breaks(cleaning.DIRECTION_MARKS.sub("", kept)).replace(" ", "") == without_blanks
    for line in broken:
        assert line.width <= width * 100 or sum(len(list(run.clusters())) for run, *_ in line.runs) == 1


@given(ANY_SCRIPT)
@settings(max_examples=150, deadline=None)
def test_glyphs_copy_as_the_text(sample: str) -> None:
    for run, *_ in text.line(sample).runs:
        copied = "".join(glyph.text for glyph in run.glyphs)
        assert unicodedata.normalize("NFC", copied) == unicodedata.normalize("NFC", run.text)
        assert "".join(part for part, _ in run.clusters()) == run.text


def test_what_cannot_be_printed_is_marked() -> None:
    assert text.printable("A\x00B\ud800C\uffff") == f"A{REPLACEMENT}B{REPLACEMENT}C{REPLACEMENT}"
    assert text.printable("zwei\tWorte\r\nund \v mehr") == "zwei Worte und mehr"


def test_letters_without_a_font_show_a_mark_and_copy_as_themselves() -> None:
    (run, *_), *_ = text.line("\U00013000").runs
    assert run.text == "\U00013000"
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


def broken(sample: str, width: float) -> list[str]:
    return ["".join(piece[0].text for piece in line.runs) for line in text.lines(sample, "regular", 10, width)]


class TestLineEnds:
    def test_chinese_breaks_between_signs_but_not_before_a_stop(self) -> None:
        sample = "王小明住在德国南部的一个小城市，他每天都去参加语言课程。（真的！）今天天气Steinen很好。"
        for width in range(40, 200, 10):
            found = broken(sample, width)
            assert "".join(found) == sample
            assert len(found) >= 440 // width
            assert not any(line[0] in "，。！）" for line in found)
            assert not any(line.endswith("（") for line in found)
            assert any("Steinen" in line for line in found)

    def test_japanese_small_letters_stay_with_the_one_before(self) -> None:
        sample = "ちょっと待ってください。ラーメンをたべましょう"
        for width in range(30, 120, 10):
            found = broken(sample, width)
            assert "".join(found) == sample
            assert not any(line[0] in "ょっー。" for line in found)

    @pytest.mark.parametrize("width", [40, 70, 110, 140])
    def test_thai_breaks_where_a_syllable_begins(self, width: float) -> None:
        found = broken("ห้องสมุดประชาชนเปิดให้บริการทุกวันจันทร์ถึงวันศุกร์เวลาเก้าโมงเช้า", width)
        assert len(found) >= 300 // width
        for before, line in pairwise(found):
            assert unicodedata.category(line[0]) == "Lo"
            assert before[-1] not in "เแโใไ"

    @pytest.mark.parametrize(
        ("sample", "syllables"),
        [
            ("လွတ်လပ်သောသိက္ခာ", "လွတ် လပ် သော သိက္ခာ"),
            ("ស្រីស្មើភាព", "ស្រី ស្មើ ភាព"),
            ("ສິດທິແລະຄວາມສຸກ", "ສິດ ທິ ແລະ ຄວາມ ສຸກ"),
            ("རྒྱལ་རབས་གསུམ་", "རྒྱལ་ རབས་ གསུམ་"),
        ],
        ids=["Burmese", "Khmer", "Lao", "Tibetan"],
    )
    def test_scripts_without_blanks_break_between_syllables(self, sample: str, syllables: str) -> None:
        (paragraph,) = paragraphs(sample, "regular")
        found = ["".join(run.text for run, *_ in word.pieces) for word in paragraph.words]
        assert found == syllables.split()
        for width in (15, 30, 60):
            assert "".join(broken(sample, width)) == sample

    def test_soft_hyphens_show_only_where_a_line_ends(self) -> None:
        sample = "Beratungs\xadthemen\xadver\xadzeichnis"
        assert broken(sample, 400) == ["Beratungsthemenverzeichnis"]
        narrow = broken(sample, 60)
        assert narrow[0] == "Beratungs\xad"
        assert "".join(narrow).replace("\xad", "") == "Beratungsthemenverzeichnis"
        (drawn, *_rest) = [piece[0] for piece in text.lines(sample, "regular", 10, 60)[0].runs][-1:]
        assert [glyph.number for glyph in drawn.glyphs] == [first_face("regular").glyph("-")]
        assert text.line(sample).width == text.line("Beratungsthemenverzeichnis").width

    def test_zero_width_spaces_break_without_a_trace(self) -> None:
        assert broken("Hallo\u200bWelt", 30) == ["Hallo", "Welt"]
        assert text.printable("Hallo\u200bWelt") == "HalloWelt"

    @pytest.mark.parametrize("letter", ["x", "ك", "\u0301", "\x00", "\u202e", "王", "😀", "ซ"])
    def test_a_word_of_many_thousand_letters_takes_no_age(self, letter: str) -> None:
        found = broken(letter * 30_000, 400)
        assert sum(map(len, found)) >= (30_000 if letter not in "\u0301\u202e" else 0)


class TestEmoji:
    def test_become_german_words(self) -> None:
        assert text.printable("Danke 😀!") == "Danke [grinsendes Gesicht]!"
        assert text.printable("👨‍👩‍👧") == "[Familie: Mann, Frau und Mädchen]"
        assert text.printable("🇺🇦") == "[Flagge: Ukraine]"
        assert text.printable("👩🏽‍💻🏳️‍🌈") == "[IT-Expertin][Regenbogenflagge]"
        assert text.printable("1️⃣ von 5") == "[Taste: 1] von 5"

    def test_those_in_a_font_are_drawn(self) -> None:
        assert text.printable("☎️ ✉ ♥") == "☎ ✉ ♥"
        assert all(face_for(letter, "regular") for letter in "☎✉♥☐✓→")

    def test_other_letters_are_left_alone(self) -> None:
        assert text.printable("王小明 #5 *7 →") == "王小明 #5 *7 →"


class TestSpans:
    def test_every_run_knows_its_span(self) -> None:
        spans = [("Ein ", "regular"), ("fettes", "semibold"), (" Wort und أهلا", "regular")]
        (line,) = text.rich_lines(spans, 10, 500)
        joined = ["", "", ""]
        for run, _level, owner in line.runs:
            joined[owner] += run.text
        assert joined == [span for span, _ in spans]
        assert {run.face.name for run, _, owner in line.runs if owner == 1} == {"NotoSans-SemiBold"}

    def test_a_word_of_two_weights_stays_together(self) -> None:
        lines = text.rich_lines([("Zusammen", "regular"), ("gehörig ist das", "semibold")], 10, 100)
        assert "".join(run.text for run, *_ in lines[0].runs).strip() == "Zusammengehörig"

    @given(st.lists(st.tuples(ANY_SCRIPT, st.sampled_from(["regular", "semibold", "italic"])), max_size=5))
    @settings(max_examples=80, deadline=None)
    def test_nothing_is_lost(self, spans: list[tuple[str, str]]) -> None:
        kept = "".join(run.text for line in text.rich_lines(spans, 10, 120) for run, *_ in line.runs)
        whole = "".join(text.printable(part) for part, _ in spans for part in cleaning.LINE_BREAKS.split(part))
        bare = [
            cleaning.without_soft_breaks(cleaning.DIRECTION_MARKS.sub("", sample)).replace(" ", "")
            for sample in (kept, whole)
        ]
        assert unicodedata.normalize("NFC", bare[0]) == unicodedata.normalize("NFC", bare[1])


def test_names_on_one_sheet_have_one_weight() -> None:
    """Semibold where every font has it; where one has not, all are regular."""
    assert text.common_weight(["Olena", "أحمد", "ተስፋይ", "გიორგი", "12 – !"], "semibold") == "semibold"
    assert text.common_weight(["Olena", "王小明"], "semibold") == "regular"
    assert text.common_weight(["ਸਾਰਾ"], "semibold") == "regular"
