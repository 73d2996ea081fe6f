"""Telephone numbers as they are written in Germany."""

from functools import lru_cache

from app.common.text import clean

_GERMANY = 49


def tidy_phone(typed: str) -> str:
    """07627 910010 for a German number, +380 44 … for a foreign one; what is no number stays as typed."""
    return _understood(typed)[0]


def is_phone(typed: str) -> bool:
    """Whether it is a number that can be dialled; nothing typed is no mistake."""
    return _understood(typed)[1]


@lru_cache(maxsize=32)
def _understood(typed: str) -> tuple[str, bool]:
    """How a number is written, and whether it is one. A form asks while it is typed and again when it is saved."""
    line = clean(typed)
    if not line:
        return line, True
    from phonenumbers import NumberParseException, PhoneNumberFormat, format_number, is_valid_number, parse  # 45 ms

    try:
        number = parse(line, "DE")
    except NumberParseException:
        return line, False
    if not is_valid_number(number):
        return line, False
    form = PhoneNumberFormat.NATIONAL if number.country_code == _GERMANY else PhoneNumberFormat.INTERNATIONAL
    return str(format_number(number, form)), True
