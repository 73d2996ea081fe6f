"""Texts and numbers as they stand in a cell: one guard for everything that is written into a spreadsheet."""

import re
from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from html import escape

from openpyxl.utils.datetime import to_excel

LONGEST = 32_767
"""Characters (UTF-16 units) that a cell can hold."""
_PIECE = 16_000
_CONTINUED = " … (Fortsetzung in der nächsten Zeile)"
_FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\n")
_NOT_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_ESCAPE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
_RETURN = re.compile(r"\r\n?")
_NOT_IN_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f]")

Value = str | int | float | Decimal | date | None


def text_pieces(text: str) -> list[str]:
    """The text as it can stand in cells: what XML can't hold replaced, what Excel would decode escaped, split where too long."""
    if text.isascii() and text.isprintable() and len(text) < _PIECE and "_x" not in text:
        return [text]
    clean = _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", _RETURN.sub("\n", text))
    clean = _ESCAPE.sub("_x005F_", clean)
    if len(clean) < _PIECE or len(clean.encode("utf-16-le")) // 2 <= LONGEST:
        return [clean]
    starts = range(0, len(clean), _PIECE)
    return [clean[start : start + _PIECE] + (_CONTINUED if start + _PIECE < len(clean) else "") for start in starts]


def could_be_formula(text: str) -> bool:
    """Whether a spreadsheet might take the text for a formula once somebody edits or re-imports it."""
    return text.startswith(_FORMULA_SIGNS)


def text_cell(reference: str, style: int, text: str) -> str:
    """A cell with a text; it is text and never a formula."""
    inside = escape(text, quote=False)
    return f'<c r="{reference}" s="{style}" t="inlineStr"><is><t xml:space="preserve">{inside}</t></is></c>'


def number_cell(reference: str, style: int, value: int | float | Decimal | date | None) -> str:
    """A cell with a number, a date or nothing; an amount of money digit by digit."""
    if value is None:
        return f'<c r="{reference}" s="{style}"/>'
    number = to_excel(value) if isinstance(value, date) else value
    digits = f"{number:f}" if isinstance(number, Decimal) else repr(number)
    return f'<c r="{reference}" s="{style}"><v>{digits}</v></c>'


def defined_name(wanted: str) -> str:
    """A name for cells that Excel takes: letters, digits and underscores, never like a cell (A1) or a function."""
    letters = (sign if sign.isalpha() or sign.isdecimal() else " " for sign in text_pieces(wanted)[0])
    return "Daten_" + ("_".join("".join(letters).split())[:200].strip("_") or "Tabelle")


def sheet_name(wanted: str, taken: Sequence[str]) -> str:
    """A name that Excel takes: at most 31 characters, none of []:*?/\\, not in use yet."""
    clean = _NOT_IN_NAME.sub(" ", text_pieces(wanted)[0]).strip("' ")[:31].strip("' ") or "Tabelle"
    used = {name.casefold() for name in taken}
    number, name = 2, clean
    while name.casefold() in used:
        suffix = f" {number}"
        name, number = clean[: 31 - len(suffix)] + suffix, number + 1
    return name
