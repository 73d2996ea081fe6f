"""Telephone numbers as they are written in Germany."""

from typing import Any

from app.common.text import clean

_GERMANY = 49


def tidy_phone(typed: str) -> str:
    """07627 910010 for a German number, +380 44 … for a foreign one; what is no number stays as typed."""
    number = _parsed(typed)
    if number is None:
        return clean(typed)
    from phonenumbers import PhoneNumberFormat, format_number

    form = PhoneNumberFormat.NATIONAL if number.country_code == _GERMANY else PhoneNumberFormat.INTERNATIONAL
    return str(format_number(number, form))


def is_phone(typed: str) -> bool:
    """Whether it is a number that can be dialled; nothing typed is no mistake."""
    return not clean(typed) or _parsed(typed) is not None


def _parsed(typed: str) -> Any:
    if not clean(typed):
        return None
    from phonenumbers import NumberParseException, is_valid_number, parse  # 45 ms: only when there is a number

    try:
        number = parse(clean(typed), "DE")
    except NumberParseException:
        return None
    return number if is_valid_number(number) else None
