"""Reads a rule as a person writes it."""

import re
from collections.abc import Callable
from datetime import date

from app.common.recurrence.rule import WEEKDAYS, Rule
from app.common.text import fold
from app.common.typed.days import day as typed_day
from app.common.typed.numbers import COUNTS, count

_MOST = 120
"""What comes more seldom than every ten years is a slip."""
_DAYS = {
    word: code
    for code, words in zip(
        WEEKDAYS,
        (
            "mo montag montags monday mondays", "di dienstag dienstags tuesday tuesdays",
            "mi mittwoch mittwochs wednesday wednesdays", "do donnerstag donnerstags thursday thursdays",
            "fr freitag freitags friday fridays", "sa samstag samstags sonnabend sonnabends saturday saturdays",
            "so sonntag sonntags sunday sundays",
        ),
        strict=True,
    )
    for word in words.split()
}  # fmt: skip
_NTH = {
    "erste": 1, "first": 1, "zweite": 2, "second": 2, "dritte": 3, "third": 3, "vierte": 4, "fourth": 4, "funfte": 5,
    "fuenfte": 5, "fifth": 5, "letzte": -1, "last": -1,
}  # fmt: skip
_UNITS = {
    "tag": "DAILY", "tage": "DAILY", "tagen": "DAILY", "day": "DAILY", "days": "DAILY",
    "woche": "WEEKLY", "wochen": "WEEKLY", "week": "WEEKLY", "weeks": "WEEKLY",
    "monat": "MONTHLY", "monate": "MONTHLY", "monaten": "MONTHLY", "month": "MONTHLY", "months": "MONTHLY",
    "jahr": "YEARLY", "jahre": "YEARLY", "jahren": "YEARLY", "year": "YEARLY", "years": "YEARLY",
}  # fmt: skip
_SINGLE = {
    "taglich": ("DAILY", 1), "taeglich": ("DAILY", 1), "daily": ("DAILY", 1),
    "wochentlich": ("WEEKLY", 1), "woechentlich": ("WEEKLY", 1), "weekly": ("WEEKLY", 1),
    "14-tagig": ("WEEKLY", 2), "14-taegig": ("WEEKLY", 2), "14-taglich": ("WEEKLY", 2), "vierzehntagig": ("WEEKLY", 2),
    "zweiwochentlich": ("WEEKLY", 2), "fortnightly": ("WEEKLY", 2),
    "monatlich": ("MONTHLY", 1), "monthly": ("MONTHLY", 1), "zweimonatlich": ("MONTHLY", 2),
    "vierteljahrlich": ("MONTHLY", 3), "vierteljaehrlich": ("MONTHLY", 3), "quartalsweise": ("MONTHLY", 3),
    "quarterly": ("MONTHLY", 3), "halbjahrlich": ("MONTHLY", 6), "halbjaehrlich": ("MONTHLY", 6),
    "jahrlich": ("YEARLY", 1), "jaehrlich": ("YEARLY", 1), "yearly": ("YEARLY", 1), "annually": ("YEARLY", 1),
}  # fmt: skip
_SPAN = {"quartal": 3, "vierteljahr": 3, "halbjahr": 6, "halbe jahr": 6, "quarter": 3, "half year": 6}

_WORKDAYS = re.compile(
    r"(?:werktags|werktaglich|werktaeglich|(?:jeden|every|an jedem) (?:werktag|arbeitstag|weekday)|on weekdays|"
    r"(?:von )?(?:mo|montags?) (?:bis|-|–) (?:fr|freitags?)|(?:mo-fr|mo–fr))"
)
_EACH = r"(?:jede[nrsm]?|every|each|an jedem|immer am|immer|am|an|on|zum|the)"
_NUMBER = rf"(?:\d{{1,3}}|{'|'.join(COUNTS)})"
_NTH_WORD = rf"(?:\d{{1,2}}\.|1st|2nd|3rd|4th|5th|(?:{'|'.join(_NTH)})[nrsm]?)"
_OF_MONTH = r"(?:\s+(?:im|des|eines|jede[ns]|of the|of each|of every|every|each)\s+(?:monats?|month))"
_ON = r"(?:,?\s+(?:am|an|jeweils am|on(?: the)?|immer am|zum)\s+(?P<on>.+))?"
_INTERVAL = re.compile(rf"(?:alle|every)\s+(?P<number>{_NUMBER})\s+(?P<unit>[a-z]+){_ON}")
_OTHER = re.compile(rf"(?:jede[nrsm]?|every)\s+(?:zweite[nrsm]?|2\.|other|second)\s+(?P<unit>[a-z]+){_ON}")
_EVERY = re.compile(rf"(?:jede[nrsm]?|every)\s+(?P<unit>[a-z ]+?){_ON}")
_ONE_WORD = re.compile(rf"(?P<word>[\w-]+){_ON}")
_NTH_DAY = re.compile(rf"(?:{_EACH}\s+)*(?P<nth>{_NTH_WORD})\s+(?P<day>[a-z]+){_OF_MONTH}?")
_MONTH_DAY = re.compile(rf"(?:{_EACH}\s+)*(?P<day>\d{{1,2}})(?:\.|st|nd|rd|th){_OF_MONTH}?")
_MONTH_END = re.compile(
    rf"(?:{_EACH}\s+)*(?:monatsende|monatsletzten|end of the month|(?:letzten|letzter|last) (?:tag|day){_OF_MONTH}?)"
)
_WEEKDAYS = re.compile(rf"(?:{_EACH}\s+)*(?P<days>[a-z]+(?:(?:\s*,\s*|\s+und\s+|\s+and\s+|\s*\+\s*)[a-z]+)*)")
_BETWEEN = re.compile(r"\s*,\s*|\s+und\s+|\s+and\s+|\s*\+\s*")
_UNTIL = re.compile(r"(?P<rule>.+?),?\s+(?:bis|until)\s+(?:zum\s+|einschliesslich\s+)?(?P<day>.+)")
_STOP = re.compile(r"(?<!\d)[.,;]+$")
_ENDLESS = re.compile(r",?\s+(?:ohne ende|ohne enddatum|endlos|without end|forever)$")


def read(text: str, today: date) -> str | None:
    """The rule that is meant, as an RRULE without its name ("FREQ=WEEKLY;INTERVAL=4"), or None."""
    typed = _ENDLESS.sub("", _STOP.sub("", fold(text).strip()))
    if not typed:
        return None
    if (rule := _rule(typed)) is not None:
        return rule.text
    ends = _UNTIL.fullmatch(typed)
    if ends is None:
        return None
    rule, last = _rule(ends["rule"]), typed_day(ends["day"], today, "future")
    return None if rule is None or last is None else rule.until(last).text


def _rule(typed: str) -> Rule | None:
    return next((rule for reading in _READINGS if (rule := reading(typed)) is not None), None)


def _workdays(typed: str) -> Rule | None:
    return Rule("WEEKLY", days=WEEKDAYS[:5]) if _WORKDAYS.fullmatch(typed) else None


def _one_word(typed: str) -> Rule | None:
    found = _ONE_WORD.fullmatch(typed)
    if found is None or found["word"] not in _SINGLE:
        return None
    return _with_day(Rule(*_SINGLE[found["word"]]), found["on"])


def _interval(typed: str) -> Rule | None:
    found = _INTERVAL.fullmatch(typed)
    return None if found is None else _every(found["unit"], count(found["number"]), found["on"])


def _other(typed: str) -> Rule | None:
    """Every other day, week, month or Monday; "jeden 2. Montag" is the second one of a month."""
    found = _OTHER.fullmatch(typed)
    if found is None:
        return None
    if found["unit"] in _DAYS:
        in_month = re.search(r"\b(?:2\.|second)\s", typed)
        return None if in_month or found["on"] else Rule("WEEKLY", 2, days=(_DAYS[found["unit"]],))
    return _every(found["unit"], 2, found["on"])


def _each(typed: str) -> Rule | None:
    found = _EVERY.fullmatch(typed)
    if found is None:
        return None
    if found["unit"] in _SPAN:
        return _with_day(Rule("MONTHLY", _SPAN[found["unit"]]), found["on"])
    return _every(found["unit"], 1, found["on"])


def _every(unit: str, number: int | None, on: str | None) -> Rule | None:
    if unit not in _UNITS or not number or number > _MOST:
        return None
    return _with_day(Rule(_UNITS[unit], number), on)


def _with_day(rule: Rule, on: str | None) -> Rule | None:
    """The rule on the day that is named beside it: of a week a weekday, of a month its fifteenth or second Tuesday."""
    if not on:
        return rule
    named = _on_day(on)
    fits = named is not None and (named.frequency == rule.frequency and named.interval == 1)
    return named.every(rule.interval) if named is not None and fits else None


def _on_day(typed: str) -> Rule | None:
    return next(
        (rule for reading in (_nth_day, _month_day, _month_end, _weekdays) if (rule := reading(typed)) is not None),
        None,
    )


def _nth_day(typed: str) -> Rule | None:
    found = _NTH_DAY.fullmatch(typed)
    if found is None or found["day"] not in _DAYS:
        return None
    nth = _nth(found["nth"])
    return None if nth is None else Rule("MONTHLY", days=(f"{nth}{_DAYS[found['day']]}",))


def _nth(typed: str) -> int | None:
    if digits := re.match(r"\d+", typed):
        return int(digits[0]) if 1 <= int(digits[0]) <= 5 else None
    return next((number for word, number in _NTH.items() if typed.startswith(word)), None)


def _month_day(typed: str) -> Rule | None:
    found = _MONTH_DAY.fullmatch(typed)
    number = int(found["day"]) if found else 0
    return Rule("MONTHLY", month_day=number) if 1 <= number <= 31 else None


def _month_end(typed: str) -> Rule | None:
    return Rule("MONTHLY", month_day=-1) if _MONTH_END.fullmatch(typed) else None


def _weekdays(typed: str) -> Rule | None:
    found = _WEEKDAYS.fullmatch(typed)
    names = _BETWEEN.split(found["days"]) if found else []
    if not names or any(name not in _DAYS for name in names):
        return None
    chosen = {_DAYS[name] for name in names}
    return Rule("WEEKLY", days=tuple(code for code in WEEKDAYS if code in chosen))


_READINGS: tuple[Callable[[str], Rule | None], ...] = (
    _workdays,
    _one_word,
    _interval,
    _other,
    _each,
    _nth_day,
    _month_day,
    _month_end,
    _weekdays,
)
