"""Folding of names in the scripts that occur: what is typed without marks finds what is written with them."""

import unicodedata

import pytest

from app.common.text import clean, fold, sort_key

SAME = {
    "Arabic with short vowels": ("مُحَمَّد", "محمد"),
    "Arabic with long marks of vowels": ("قُرْآن", "قران"),
    "Arabic with hamza above alif": ("أحمد", "احمد"),
    "Arabic with hamza below alif": ("إبراهيم", "ابراهيم"),
    "Arabic with madda": ("آدم", "ادم"),
    "Arabic with dagger alif": ("رحمٰن", "رحمن"),
    "Arabic in presentation forms": ("ﻣﺤﻤﺪ", "محمد"),
    "Hebrew with points": ("שָׁלוֹם", "שלום"),
    "Hebrew with dagesh": ("דָּוִד", "דוד"),
    "Hebrew in presentation forms": ("\ufb2a\u05dc\u05d5\u05dd", "שלום"),
    "Vietnamese": ("Nguyễn Thị Đặng", "nguyen thi dang"),
    "Turkish dotless i": ("Yıldız Işık", "yildiz isik"),
    "Turkish dotted capital": ("İbrahim", "ibrahim"),
    "German sharp s": ("Straße", "strasse"),
    "German capital sharp s": ("STRAẞE", "strasse"),
    "German umlauts": ("Ärger Öl Übel", "arger ol ubel"),
    "Polish": ("Łukasz Żółć", "lukasz zolc"),
    "Danish": ("Søren Ærø Åse", "soren aero ase"),
    "French": ("Cœur Œuvre François Noël", "coeur oeuvre francois noel"),
    "Croatian": ("Đorđe Šimić", "dorde simic"),
    "Czech": ("Dvořák Jiří", "dvorak jiri"),
    "Romanian": ("Țăran Ștefan Țăran", "taran stefan taran"),
    "Latin ligatures": ("oﬀen ﬁn ﬂo eﬃ eﬄ ﬆ", "offen fin flo effi effl st"),
    "full width": ("Ｍｉｌｌｅｒ１", "miller1"),
    "Greek with tonos": ("Γιώργος", "γιωργοσ"),
    "Greek final sigma": ("ΓΙΩΡΓΟΣ", "γιωργος"),
    "Cyrillic": ("Алёна", "алена"),
    "Ukrainian": ("Їжак Йосип", "іжак иосип"),
    "blanks of all kinds": (" a\u00a0b\t\u2003c\n", "a b c"),
}
# Search texts and sort keys are stored folded: whoever lets two of these be the same makes them anew in every vault.
DIFFERENT = {
    "Persian yeh is not Arabic yeh": ("علی", "علي"),
    "Persian kaf is not Arabic kaf": ("کریم", "كريم"),
    "Arabic letters": ("محمد", "محمود"),
    "Hebrew letters": ("דוד", "דור"),
    "Ukrainian i": ("Іван", "Иван"),
    "umlaut and its two letters": ("Müller", "Mueller"),
}


@pytest.mark.parametrize(("written", "typed"), SAME.values(), ids=list(SAME))
def test_what_is_typed_plainly_finds_what_is_written(written: str, typed: str) -> None:
    assert fold(written) == fold(typed)
    assert sort_key(written) == sort_key(typed)
    for form in ("NFC", "NFD", "NFKC", "NFKD"):
        assert fold(unicodedata.normalize(form, written)) == fold(typed), form


@pytest.mark.parametrize(("written", "typed"), SAME.values(), ids=list(SAME))
def test_what_is_typed_plainly_stays_as_it_is(written: str, typed: str) -> None:
    bare = fold(written)
    assert bare == unicodedata.normalize("NFC", bare)
    assert not any(map(unicodedata.combining, bare))
    if typed.isascii():
        assert bare == typed


@pytest.mark.parametrize(("one", "other"), DIFFERENT.values(), ids=list(DIFFERENT))
def test_other_letters_are_other_names(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        (None, ""),
        ("", ""),
        (" \t\n ", ""),
        ("a\0b\x7fc\u0085d", "a b c d"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("שלום\u200f", "שלום\u200f"),
        ("a\u200d\u200eb", "a\u200d\u200eb"),
        ("zero\u200bwidth\ufeff", "zero width"),
        ("e\u0301", "é"),
        ("a  b", "a b"),
        ("0", "0"),
    ],
)
def test_cleaning_keeps_what_can_be_seen(typed: str | None, cleaned: str) -> None:
    assert clean(typed) == cleaned


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Müller-Lüdenscheidt", "muller ludenscheidt"),
        ("d’Arc", "d arc"),
        ("(Anna)", "anna"),
        ("von_der", "von_der"),
        ("--", ""),
    ],
)
def test_signs_between_words_do_not_count_in_the_order(name: str, key: str) -> None:
    assert sort_key(name) == key
