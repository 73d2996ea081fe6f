"""What is read out of every paper: words in their language, never glued together, tables that say what they are."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

import pytest
from examples import FORMS, example
from heard import heard
from test_forms import FIXED, HOSTILE, values

from app.common.progress import silent
from app.reports.forms.form import Form
from app.reports.forms.options import options_of
from app.reports.forms.sentences import SENTENCES
from app.reports.pdf.text.scripts import Choice, language_of

WRITTEN_IN = {
    "ARABIC": {"ar", "fa", "ckb", "ku", "ur", "ps"},
    "CYRILLIC": {"ru", "uk", "bg", "sr", "mk"},
    "GREEK": {"el"}, "HEBREW": {"he"}, "ETHIOPIC": {"am", "ti"}, "TAMIL": {"ta"}, "DEVANAGARI": {"hi"},
    "GEORGIAN": {"ka"}, "ARMENIAN": {"hy"}, "THAI": {"th"}, "CJK": {"zh", "ja"}, "HIRAGANA": {"ja"}, "HANGUL": {"ko"},
    "BENGALI": {"bn"}, "GURMUKHI": {"pa"}, "SINHALA": {"si"}, "CHEROKEE": {"chr"}, "RUNIC": {"und"},
}  # fmt: skip
FOREIGN = {code for codes in WRITTEN_IN.values() for code in codes} - {"ku", "sr"}
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
    for option in options_of(form.options):
        if option.type in ("flag", "choice", "choices"):
            for value in list(values(option))[:4]:
                yield replace(usual, **{option.name: value})


def in_a_wrong_language(data: bytes) -> set[tuple[str, str]]:
    """Letters said in a language that is not written with them."""
    said = {(letter, language) for block in heard(data) for text, language in block.said for letter in text}
    return {(letter, language) for letter, language in said if not fits(letter, language)}


def fits(letter: str, language: str) -> bool:
    """Whether a language is written with a letter; signs fit any."""
    script = unicodedata.name(letter, "").split(" ")[0]
    if unicodedata.category(letter)[0] != "L" or script in ("MODIFIER", "FEMININE", "MASCULINE", "MICRO"):
        return True
    if script == "LATIN":
        return language not in FOREIGN
    return language in WRITTEN_IN.get(script.split("-")[0], {language})


@pytest.mark.parametrize("texts", [tuple(SENTENCES.values()), MIXED, HOSTILE], ids=["languages", "mixed", "hostile"])
def test_every_script_is_said_in_its_language(form: Form, texts: tuple[str, ...]) -> None:
    data = form.render(example(form, *texts), form.options(), silent)
    assert in_a_wrong_language(data) == set()


def test_words_that_stand_apart_are_not_glued(form: Form) -> None:
    """Every word that was typed is a word of its own, whatever stands before and behind it."""
    if form in FIXED:
        return
    for options in looks(form):
        data = form.render(example(form, *WORDS, "\n".join(WORDS)), options, silent)
        words = [word for block in heard(data) for word in block.text.split()]
        marked = [word for word in words if MARK.search(word)]
        assert marked
        assert [word for word in marked if not MARK.fullmatch(word.strip("„“().,:;·…"))] == []


def test_every_table_has_a_title_and_names_its_rows(form: Form) -> None:
    for options in looks(form):
        blocks = heard(form.render(example(form, *WORDS), options, silent))
        tables = [place for place, block in enumerate(blocks) if block.tag == "Table"]
        assert [blocks[place + 1].tag for place in tables] == ["Caption"] * len(tables)
        assert all(blocks[place + 1].text for place in tables)


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
