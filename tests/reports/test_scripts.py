"""Every script of the quarter on paper: the shapes are those of HarfBuzz, and copying gives back what was typed."""

import io
import shutil
import subprocess
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
import uharfbuzz as hb
from examples import FORMS, example
from PIL import Image, ImageChops
from readers import MISSING, pages, words
from tagged import problems
from test_forms import FIXED

from app.common.progress import silent
from app.reports.forms.form import Form
from app.reports.forms.sentences import SENTENCES
from app.reports.pdf import text
from app.reports.pdf.canvas import TaggedCanvas
from app.reports.pdf.document import PdfDocument
from app.reports.pdf.style import INK
from app.reports.pdf.text import bidi
from app.reports.pdf.text.fonts import REPLACEMENT, Face
from app.reports.pdf.text.outlines import outline
from tests.shares import Shares

LISTED = [
    "de",
    "el",
    "ru",
    "uk",
    "ar",
    "fa",
    "ku",
    "ckb",
    "he",
    "ti",
    "am",
    "ta",
    "ka",
    "hy",
    "hi",
    "th",
    "vi",
    "zh",
    "my",
    "km",
    "lo",
    "bo",
]
"""One language at least of every script that papers promise."""
MARKED = {
    "Arabic with all vowels": "السَّلَامُ عَلَيْكُمْ وَرَحْمَةُ اللَّهِ",
    "Arabic with some": "أهلاً وسهلاً شكرًا جدًا",
    "ligatures": "الأحد الاسم لا إله إلا",
    "Hebrew with points": "שָׁלוֹם עֲלֵיכֶם",
    "Sorani": "ئێوە ڕۆژ لە کوردستان ڵ ۆ",
    "Pashto": "ټول ګړۍ ځوان ڼ ښه",
    "Devanagari": "क्षत्रिय ज्ञान श्री र्कि द्ध्र ट्ठ",
    "Tamil": "ஸ்ரீ கொண்டு க்ஷ மௌனம்",
    "Thai": "กำลัง น้ำ ปู่ที่ ฎุ ฐู ญู ทั้งทั้ง",
    "Vietnamese": "Nguyễn Thị Hồng ở Việt Nam, ẩm thực",
    "Ethiopic": "ሰላም፡ ኣበይ ኣሎኻ። ቋንቋ",
    "Sinhala": "ශ්‍රී ලංකාව",
    "Georgian": "ვეფხისტყაოსანი ᲗᲑᲘᲚᲘᲡᲘ",
    "Armenian": "Ժողովուրդ և Հայաստան",
    "Latin": "Łódź Øre Þór ẞ ǅ ș ţ ŵ Ẽ Ọ̀ x̌",
}
MIXED = {
    "a name in brackets": "Ahmad (أحمد) Al-Khatib – 3 Kinder",
    "an address": "شارع Köchlin 12, الطابق 2",
    "a time": "Yosef (יוסף) מגיע ב-15:00 עם Anna",
    "a telephone number": "تلفن: 07627-9100-0 (نهارًا)",
    "five scripts": "王小明 (أحمد) თ ሰላም 12 தமிழ்",
    "numbers around": "Tel. 12 – أهلا 34 – 56",
    "two that run backwards": "שלום, أحمد! Anna?",
}
NAMES = {
    "German": "Jürgen Groß",
    "French": "Zoë Œuvrard",
    "Spanish": "Íñigo Peña Núñez",
    "Portuguese": "João Conceição",
    "Romanian": "Ștefan Țurcanu",
    "Polish": "Łucja Żółć",
    "Czech": "Jiří Dvořáček",
    "Croatian": "Đorđe Živković",
    "Albanian": "Gëzim Hoxhaj Çela",
    "Turkish": "Işıl Güneş İnan",
    "Kurmanji": "Hêvî Şêx Demir",
    "Azerbaijani": "Əli Məmmədov",
    "Russian": "Фёдор Ильич Щукин",
    "Ukrainian": "Олена Ґудзь",
    "Greek": "Ελένη Παππά",
    "Armenian": "Անի Սարգսյան",
    "Georgian": "გიორგი ბერიძე",
    "Arabic": "أحمد عبد الله الخطيب",
    "Arabic with vowels": "مُحَمَّدٌ الأَحْمَدُ",
    "Persian": "شیرین رضایی‌پور",
    "Urdu": "محمد یوسف خان",
    "Pashto": "ګلالۍ ځاځۍ",
    "Sorani": "ئاراس کەریم",
    "Hebrew": "יוסף כהן־לוי",
    "Tigrinya": "ተስፋይ ገብረ ኪዳነ",
    "Hindi": "राधा कृष्ण शर्मा",
    "Punjabi": "ਗੁਰਪ੍ਰੀਤ ਸਿੰਘ",
    "Bengali": "শ্রীময়ী চট্টোপাধ্যায়",
    "Tamil": "கொழும்பு யாழினி சிவகுமார்",
    "Sinhala": "ශ්‍රියානි වික්‍රමසිංහ",
    "Thai": "สมชาย ใจดี น้ำผึ้ง",
    "Vietnamese": "Đặng Thị Ngọc Ánh",
    "Chinese": "王小明",
    "Burmese": "ဒေါ်အောင်ဆန်းစုကြည် မြင့်မြင့်",
    "Khmer": "សុខ ស្រីមុំ ចាន់ធី",
    "Lao": "ສົມສັກ ແກ້ວມະນີ",
    "Tibetan": "བསྟན་འཛིན་ རྒྱ་མཚོ",
}
ALL = {**SENTENCES, **MARKED, **NAMES, **MIXED}
WITHOUT_BLANKS = {
    "th",
    "lo",
    "my",
    "km",
    "bo",
    "zh",
    "ja",
    "ko",
    "Thai",
    "Burmese",
    "Khmer",
    "Lao",
    "Tibetan",
    "Chinese",
}
"""Lines end within words there, which readers can't know."""
OWN_ORDER = {
    "poppler": "poppler takes the words of a line of two directions in the order of its own idea of the page's direction",
    "pdfium": "PDFium orders lines of two directions by rules of its own",
}
pdftotext = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler) is not installed")


def copied(found: str) -> str:
    """Without what readers add or leave out: white space, marks of direction, breaks of lines."""
    kept = (letter for letter in found if not letter.isspace() and unicodedata.category(letter) != "Cf")
    return unicodedata.normalize("NFC", "".join(kept)).replace("\ufffe", "")


@cache
def cells(sample: str) -> bytes:
    """The text in a narrow cell, in a heading and in a list."""
    made = PdfDocument("T")
    made.heading(1, sample)
    made.table(["A", "B"], [["eins", sample], [sample, "zwei"]], widths=[0.5, 0.5])
    made.bullets([sample])
    return made.finish()


@pytest.fixture(scope="session")
def corpus(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], dict[str, str]]:
    """What a reader takes out of a paper with a page for every text: on one line, and broken into several."""
    path = tmp_path_factory.mktemp("corpus") / "corpus.pdf"
    made = PdfDocument("T")
    for sample in ALL.values():
        made.paragraph(sample)
        made.paragraph(" ".join([sample] * 4))
        made.page_break()
    path.write_bytes(made.finish())
    return cache(lambda reader: dict(zip(ALL, pages(reader, path), strict=False)))


@pytest.mark.parametrize("reader", MISSING)
@pytest.mark.parametrize("name", ALL)
def test_comes_out_word_for_word(name: str, reader: str, corpus: Callable[[str], dict[str, str]]) -> None:
    if MISSING[reader]:
        pytest.skip(MISSING[reader])
    if name in MIXED and reader in OWN_ORDER:
        pytest.skip(OWN_ORDER[reader])
    between = "" if name in WITHOUT_BLANKS else " "
    typed, found = (between.join(words(each)) for each in (ALL[name], corpus(reader)[name]))
    assert found.count(typed) == 5
    assert between.join([typed] * 4) in found


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.data.__name__)
def test_names_come_out_of_every_paper_word_for_word(form: Form, shares: Shares, tmp_path: Path) -> None:
    """Each paper with a share of the languages, in every program that can be asked here."""
    if form in FIXED:
        return
    share = shares.of(list(NAMES), form.data.__name__)
    path = tmp_path / "paper.pdf"
    for name in share:
        path.write_bytes(form.render(example(form, NAMES[name]), form.options(), silent))
        between = "" if name in WITHOUT_BLANKS else " "
        for reader in (reader for reader in MISSING if not MISSING[reader]):
            found = between.join(words("\n".join(pages(reader, path))))
            assert between.join(words(NAMES[name])) in found, (name, reader)


@pytest.mark.parametrize("name", ALL)
class TestCopied:
    @pdftotext
    def test_in_reading_order(self, name: str, tmp_path: Path) -> None:
        found = copied(raw_text(cells(ALL[name]), tmp_path))
        if bidi.has_right_to_left(ALL[name]):
            assert [word for word in ALL[name].split() if word.isalpha() and copied(word) not in found] == []
        else:
            assert copied(ALL[name]) in found

    def test_is_drawn_and_tagged_everywhere(self, name: str) -> None:
        assert problems(cells(ALL[name])) == []
        drawn = {run.text for run, *_ in text.line(ALL[name]).runs}
        assert REPLACEMENT not in "".join(drawn)
        assert all(glyph.number for run, *_ in text.line(ALL[name]).runs for glyph in run.glyphs)


def raw_text(data: bytes, folder: Path) -> str:
    """What poppler reads, in the order of the file."""
    path = folder / "probe.pdf"
    path.write_bytes(data)
    ran = subprocess.run(["pdftotext", "-raw", "-enc", "UTF-8", path, "-"], capture_output=True, check=True)
    return ran.stdout.decode()


def test_every_promised_script_is_tried() -> None:
    assert set(LISTED) <= set(SENTENCES)


SIZE = 40.0


@pytest.mark.parametrize("name", [*LISTED, *MARKED])
def test_looks_as_harfbuzz_lays_it_out(name: str) -> None:
    """The longest word of each text that stands in one font, against the outlines of its glyphs side by side."""
    runs = [run for word in ALL[name].split() for run, *_ in text.line(word).runs]
    run = max(runs, key=lambda each: len(each.text))
    canvas = TaggedCanvas("T", page_size=(run.width * SIZE / 1000 + 40, 100))
    with canvas.struct("P"):
        canvas.draw_line(20, 40, text.Line(((run, int(run.backwards), 0),), run.width, 0), SIZE)
    ours, reference = picture(canvas.finish()), picture(laid_out(run.text, run.face, run.backwards, run.width))
    assert ours.size == reference.size
    assert ours.getbbox() is not None
    apart = ImageChops.difference(ours, reference).point(lambda value: 255 * (value > 110))
    assert apart.histogram()[255] <= 0.02 * sum(reference.histogram()[:128])


def laid_out(sample: str, face: Face, backwards: bool, width: int) -> bytes:
    """A page with the glyphs where HarfBuzz puts them, as paths."""
    buffer = hb.Buffer()
    buffer.add_str(sample)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if backwards else "ltr"
    hb.shape(face.font, buffer)
    canvas = TaggedCanvas("T", page_size=(width * SIZE / 1000 + 40, 100))
    pen, scale = 0, SIZE / 1000
    with canvas.struct("Figure"), canvas.content():
        canvas._code.append(canvas._ink(INK))
        for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
            x, y = 20 + (pen + place.x_offset) * scale, 40 + place.y_offset * scale
            canvas._code.append(f"q {scale} 0 0 {scale} {x:.3f} {y:.3f} cm {outline(face, info.codepoint)} Q")
            pen += place.x_advance
    return canvas.finish()


def picture(data: bytes) -> Image.Image:
    """The first page in grey."""
    with pypdfium2.PdfDocument(io.BytesIO(data)) as pdf:
        return pdf[0].render(scale=3).to_pil().convert("L")  # type: ignore[no-any-return]
