"""Numbers, in figures and in words."""

import re

_LARGEST = 1e12
"""A number beyond it is a slip: it fits neither a column nor a paper."""
_MOST_FIGURES = 12
COUNTS = {
    "ein": 1, "eine": 1, "einem": 1, "einen": 1, "einer": 1, "a": 1, "an": 1, "one": 1, "zwei": 2, "two": 2, "drei": 3,
    "three": 3, "vier": 4, "four": 4, "funf": 5, "fuenf": 5, "five": 5, "sechs": 6, "six": 6, "sieben": 7, "seven": 7,
    "acht": 8, "eight": 8, "neun": 9, "nine": 9, "zehn": 10, "ten": 10, "elf": 11, "eleven": 11, "zwolf": 12,
    "zwoelf": 12, "twelve": 12, "vierzehn": 14, "zwanzig": 20, "dreissig": 30, "vierzig": 40, "funfzig": 50,
    "fuenfzig": 50, "sechzig": 60, "siebzig": 70, "achtzig": 80, "neunzig": 90, "hundert": 100, "ne": 1, "ner": 1, "nem": 1, "nen": 1,
    "dreizehn": 13, "funfzehn": 15, "fuenfzehn": 15, "sechzehn": 16, "siebzehn": 17, "achtzehn": 18, "neunzehn": 19,
    "funfundzwanzig": 25, "fuenfundzwanzig": 25, "funfunddreissig": 35, "fuenfunddreissig": 35, "funfundvierzig": 45,
    "fuenfundvierzig": 45, "funfundfunfzig": 55, "fuenfundfuenfzig": 55,
}  # fmt: skip
"""Counting words as they are folded."""


def number(text: str, decimal: str = ",") -> float | None:
    """1.234,5 or 1234.5 as a number, or None. A dot before exactly three digits separates thousands, as in German.

    Where the language has "." before its decimals, a comma does so. What is larger than a billion (10¹²) counts as no number.
    """
    typed = re.sub(r"[\s']", "", text)
    thousands = "." if decimal == "," else ","
    if re.fullmatch(rf"[+-]?\d{{1,3}}(\{thousands}\d{{3}})+(\{decimal}\d+)?", typed):
        typed = typed.replace(thousands, "")
    typed = typed.replace(",", ".")
    found = float(typed) if re.fullmatch(r"[+-]?\d+(\.\d+)?", typed) else None
    return found if found is None or abs(found) <= _LARGEST else None


def count(word: str) -> int | None:
    """A whole number in figures or as a folded word: "3", "drei". What is larger than a billion (10¹²) counts as none."""
    if word.isdecimal():
        return int(word) if len(word) <= _MOST_FIGURES else None
    return COUNTS.get(word)
