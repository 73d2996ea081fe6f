"""What is read as one and never broken over lines: dates, times, numbers with their units, phone numbers, addresses."""

import re

_LONGEST = 40
"""Letters; a longer chain of numbers is no number any more."""
_MONTH = (
    r"(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
    r"|Jan|Feb|Mär|Mrz|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\b\.?"
)
_UNIT = (
    r"(?:h|min|s|Std|Min|Sek|km|m|cm|mm|ha|kg|g|mg|t|l|ml|kWh|kW|kB|MB|GB|EUR|Euro|Ct|Cent|Uhr|Mio|Mrd|Tsd|Prozent"
    r"|Stunden?|Minuten?|Tage?n?|Wochen?|Monate?n?|Jahre?n?|Punkt|Mal)(?!\w)\.?|[kc]?m[²³]|[€%‰°]C?"
)
_PLAIN_NUMBER = r"\d+(?:[.:,]\d+)*\.?"
_NUMBER = rf"{_PLAIN_NUMBER}(?:(?: ?[–×-] ?|/){_PLAIN_NUMBER})*(?: \d{{3}}(?!\d)(?:,\d+)?)*"
_MEASURE = rf"[+−–-]?{_NUMBER}(?: (?:{_UNIT})){{0,2}}"
_CLOCK = r"\d{1,2}(?:[:.]\d\d)?(?: ?[–-] ?\d{1,2}(?:[:.]\d\d)?)?"
_WEEKDAY = r"(?:\b(?:Mo|Di|Mi|Do|Fr|Sa|So)\b[.,]{0,2} )?"
_FROM = r"(?:\d{1,2}\.(?:\d{1,2}\.)? ?[–-] ?)?"
_DATE = (
    rf"{_WEEKDAY}{_FROM}\d{{1,2}}\. ?{_MONTH}(?: \d{{4}}(?!\d))?|{_MONTH} \d{{4}}(?!\d)"
    rf"|{_WEEKDAY}{_FROM}\d{{1,2}}\. ?\d{{1,2}}\.(?: ?\d{{2,4}}(?!\d))?(?:,? {_CLOCK} Uhr\b|,? \d{{1,2}}:\d\d)?"
)
_PHONE = rf"(?<![\w.,])(?:\+|\(?0)\d[\d ()/–-]{{3,22}}\d(?!\w|\. ?{_MONTH})"
_TOWN = r"(?<!\d)\d{5} [A-ZÄÖÜ]\w*"
_COUNTED = (
    r"(?:§§?|€|\b(?:EUR|Nr\.|Art\.|Abs\.|Ziff\.|Kap\.|Abb\.|Tab\.|S\.|Raum|Haus|Wohnung|Zimmer|Gruppe|Teil|Seite|Stufe|Klasse)) "
    rf"{_NUMBER}"
)
_HOUSE = (
    r"(?:straße|strasse|str\.|weg|platz|gasse|allee|ring|hof|damm|ufer|steig|markt) \d{1,4}(?: ?[a-z]\b)?(?:[/-]\d+)?"
    r"|[^\W\d]\.? \d{1,4}(?: ?[a-z]\b)?(?=$|[,;)](?!\d)| [·|])"
)
_TOGETHER = re.compile("|".join((_PHONE, _DATE, _TOWN, _COUNTED, _HOUSE, _MEASURE)))
_DIGIT = re.compile(r"\d")
_BEFORE = 12
"""As many letters before its first digit as belong to it at most."""
_ABBREVIATION = re.compile(r"\b(?:[A-Za-z]\. ){1,3}[A-Za-z]{1,2}\.")
_MAIL = re.compile(r"[\w.%+-]{1,64}@[\w.-]{1,255}")


def unbroken(text: str) -> list[tuple[int, int]]:
    """Where what stays together begins and ends."""
    result = _with_numbers(text)
    if ". " in text:
        result += [found.span() for found in _ABBREVIATION.finditer(text)]
    if "@" in text:
        result += [found.span() for found in _MAIL.finditer(text)]
    return result


def _with_numbers(text: str) -> list[tuple[int, int]]:
    """Looks around digits only, as most of a text has none."""
    result = []
    end = 0
    while digit := _DIGIT.search(text, end):
        found = _TOGETHER.search(text, max(end, digit.start() - _BEFORE))
        if found is None:
            break
        start, end = found.span()
        if end - start <= _LONGEST:
            result.append((start, end))
    return result
