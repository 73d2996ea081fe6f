"""What is read out of every paper: words in their language, never glued together, tables that say what they are."""

import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

import pikepdf
import pytest
from examples import FORMS, example
from heard import heard, in_a_wrong_language
from tagged import problems, text_of
from test_forms import FIXED, HOSTILE, values

from app.common.progress import silent
from app.reports.forms import attendance, letter, printed_list
from app.reports.forms.form import Form
from app.reports.forms.options import options_of
from app.reports.forms.phrases import LETTERS
from app.reports.forms.sentences import SENTENCES
from app.reports.pdf.blocks.inline import foreign, strong
from app.reports.pdf.document import PdfDocument
from app.reports.pdf.sheets.letter import Envelope, Sender
from app.reports.pdf.text.scripts import Choice, language_of

MIXED = (
    "Ahmad (أحمد) Al-Khatib – 3 Kinder",
    "شارع Köchlin 12, الطابق 2",
    "Анна Müller, вул. Шевченка 7",
    "Ελένη+Анна/王小明",
    "Yosef (יוסף) מגיע ב-15:00 עם Anna",
    "ᏣᎳᎩ und ᚠᚢᚦ",
    "Ünal\nالأول\nДругий",
)
WORDS = tuple(f"Wort{number:02}e" for number in range(8))
MARK = re.compile(r"Wort\d\de")


@pytest.fixture(params=FORMS, ids=lambda form: form.data.__name__)
def form(request: pytest.FixtureRequest) -> Form:
    return request.param  # type: ignore[no-any-return]


def looks(form: Form) -> Iterator[object]:
    """The form as usual, and with every choice that changes how it is laid out."""
    usual = form.options()
    yield usual
    if form in FIXED:
        return
    for option in options_of(form.options):
        if option.type in ("flag", "choice", "choices"):
            others = [value for value in values(option) if value != getattr(usual, option.name)]
            yield from (replace(usual, **{option.name: value}) for value in others[:3])


SHARING = (
    "de",
    "el",
    "ru",
    "uk",
    "bg",
    "ar",
    "fa",
    "ckb",
    "ur",
    "he",
    "ti",
    "am",
    "ta",
    "ka",
    "hi",
    "th",
    "zh",
    "ja",
    "ko",
)
"""Every script, and those that languages share with all of these."""
CORPORA = {
    "languages": tuple(SENTENCES[code][:12] for code in SHARING),
    "mixed": MIXED,
    "hostile": tuple(text[:80] for text in HOSTILE),
}


@pytest.mark.parametrize("texts", CORPORA.values(), ids=CORPORA)
def test_every_script_is_said_in_its_language(form: Form, texts: tuple[str, ...]) -> None:
    if form in FIXED and texts is not MIXED:
        return
    data = form.render(example(form, *texts), form.options(), silent)
    assert in_a_wrong_language(data) == set()


def test_words_stand_apart_and_tables_have_titles(form: Form) -> None:
    """Every word that was typed is a word of its own, whatever stands before and behind it."""
    for options in looks(form):
        blocks = heard(form.render(example(form, *WORDS, "\n".join(WORDS)), options, silent))
        marked = [word for block in blocks for word in block.text.split() if MARK.search(word)]
        assert marked or form in FIXED
        assert [word for word in marked if not MARK.fullmatch(word.strip("„“().,:;·…።"))] == []
        tables = [place for place, block in enumerate(blocks) if block.tag == "Table"]
        assert all(blocks[place + 1].tag == "Caption" and blocks[place + 1].text for place in tables)


@pytest.mark.parametrize("language", ["de", "ar"])
@pytest.mark.parametrize("text", ["Anna أُنجز في: Otto", "من: Anna · أُنجز في: Otto Meier", "أُنجز", "مُحَمَّد Haddad مُحَمَّد"])
def test_letters_with_marks_are_said_as_they_were_typed(text: str, language: str) -> None:
    """Whatever is the language around them, and whatever stands beside them on the line."""
    paper = PdfDocument("Titel", language)
    paper.paragraph(text)
    paper.bullets([text])
    said = [block.text.removeprefix("•").strip() for block in heard(paper.finish())]
    assert [one for one in said if one] == [text, text]


@pytest.mark.parametrize(
    ("text", "preferred", "language"),
    [
        ("محمد", (), "ar"),
        ("محمد", ("fa",), "fa"),
        ("شیرین رضایی", (), "fa"),
        ("شیرین", ("de", "ur"), "ur"),
        ("ئاراس کەریم", (), "ckb"),
        ("Иван", (), "ru"),
        ("Иван", ("uk", "ru"), "uk"),
        ("Сергій", ("ru", "uk"), "uk"),
        ("Олена", ("de", "bg"), "bg"),
    ],
)
def test_a_shared_script_goes_by_person_then_by_letters(text: str, preferred: tuple[str, ...], language: str) -> None:
    script = unicodedata.name(text[0]).split()[0]
    assert language_of(script, text, Choice(preferred)) == language


def test_letters_tell_more_than_the_languages_of_the_paper() -> None:
    assert language_of("ARABIC", "شیرین رضایی", Choice((), ("ar", "ur"))) == "fa"
    assert language_of("CYRILLIC", "Иван", Choice((), ("uk",))) == "uk"
    assert language_of("CYRILLIC", "Иван", Choice((), ("ar",)), before="bg") == "bg"


@pytest.mark.parametrize("numbered", [True, False])
def test_a_row_is_named_by_its_name_and_not_by_its_number(numbered: bool) -> None:
    names = ("Kovač, Marija", "أحمد الخطيب", "lang " * 390)
    signed = attendance.render(
        attendance.AttendanceList("Nähcafé", "heute", names=names), attendance.AttendanceOptions(numbered=numbered)
    )
    columns = (printed_list.ListColumn("Name"), printed_list.ListColumn("Ort"))
    rows = tuple((name, "Steinen") for name in names)
    listed = printed_list.render(
        printed_list.PrintedList("Personen", columns, rows), printed_list.ListOptions(numbered=numbered)
    )
    for data in (signed, listed):
        heads = [block.text for block in heard(data) if block.scope == "/Row"]
        assert heads == [" ".join(name.split()) for name in names]


def test_what_is_typed_is_what_is_heard() -> None:
    """Blocks over several lines, cells with several paragraphs, tiles, contents: word for word, none glued, none parted."""
    long = "Donaudampfschifffahrtsgesellschaftskapitän" * 3
    paper = PdfDocument("T")
    paper.contents([(1, f"Erste Zeile\nzweite {long[:42]}")])
    paper.heading(1, f"Erste Zeile\nzweite {long[:42]}")
    paper.paragraph("Köchlinstraße 3\n79585 Steinen\nCafé (أحمد)\nКиїв")
    paper.paragraph(["Ein ", strong("Teil"), "\nund\n", foreign("مرحبا", "ar"), "\nnoch einer"])
    paper.table(["Kopf\nzwei"], [["Absatz eins\nAbsatz zwei"], [long]], caption="Titel\nweiter")
    paper.figures_row([("Besuche", "412", "Vorjahr 380")])
    heading = f"Erste Zeile zweite {long[:42]}"
    assert [block.text for block in heard(paper.finish()) if block.text] == [
        f"{heading} 1",
        heading,
        "Köchlinstraße 3 79585 Steinen Café (أحمد) Київ",
        "Ein Teil und مرحبا noch einer",
        "Titel weiter",
        "Kopf zwei",
        "Absatz eins Absatz zwei",
        long,
        "Besuche 412 Vorjahr 380",
    ]


def test_a_text_in_one_language_is_an_element_in_that_language() -> None:
    paper = PdfDocument("T")
    paper.paragraph("مرحبا بكم\nفي بيت الجيران")
    with pikepdf.open(io.BytesIO(paper.finish())) as pdf:
        (paragraph,) = pdf.Root.StructTreeRoot.K[0].K
        assert (str(paragraph.S), str(paragraph.Lang)) == ("/P", "ar")


def test_vocalised_words_are_heard_as_they_were_typed() -> None:
    hebrew, arabic = "שָׁלוֹם עֲלֵיכֶם", "مُحَمَّدٌ وَعَلِيٌّ"
    long = " ".join([arabic] * 30)
    paper = PdfDocument("T")
    paper.paragraph(f"Er sagte {hebrew} und ging.")
    paper.paragraph(f"{hebrew}\n{hebrew}")
    paper.paragraph(long)
    paper.table(["Name"], [[arabic]], caption="Namen")
    data = paper.finish()
    assert problems(data) == []
    assert in_a_wrong_language(data) == set()
    said = [block.text for block in heard(data) if block.text]
    assert said == [f"Er sagte {hebrew} und ging.", f"{hebrew} {hebrew}", long, "Namen", "Name", arabic]
    list_ = attendance.AttendanceList("Nähcafé", "heute", names=(hebrew, "Anna"))
    heads = [
        block.text for block in heard(attendance.render(list_, attendance.AttendanceOptions())) if block.scope == "/Row"
    ]
    assert heads == [hebrew, "Anna"]


@pytest.mark.parametrize("language", LETTERS)
def test_a_letter_is_in_the_language_it_is_written_in(language: str) -> None:
    words = LETTERS[language]
    info = ((words.our_reference, "A-12"), (words.date, "29.11.2026"))
    written = letter.Letter(
        Sender("Gemeinde Steinen", "Quartiersbüro"), Envelope(("Anna Kovač",), (), info), words.subject,
        (words.to_person.format(names="Anna Kovač"),), words.closing, "Erika", ("Plan",), language,
    )  # fmt: skip
    data = letter.render(written, letter.LetterOptions())
    assert problems(data) == []
    assert in_a_wrong_language(data) == set()
    said = {block.text: {own for text, own in block.said if text.strip()} for block in heard(data)}
    assert said["Gemeinde Steinen"] == {"de"}
    assert all(said[words_of] == {language} for words_of in (words.subject, words.closing, words.enclosed))
    assert words.page.format(page=1, pages=1).split()[0] in text_of(data)
