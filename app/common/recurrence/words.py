"""A rule in words, which can be typed again as they are."""

from collections.abc import Callable

from app.common.recurrence.rule import WEEKDAYS, Rule
from app.common.sentences import Sentence, joined

_NAMES = (
    Sentence("Montag"),
    Sentence("Dienstag"),
    Sentence("Mittwoch"),
    Sentence("Donnerstag"),
    Sentence("Freitag"),
    Sentence("Samstag"),
    Sentence("Sonntag"),
)
_ONE = {
    "DAILY": Sentence("täglich"),
    "WEEKLY": Sentence("wöchentlich"),
    "MONTHLY": Sentence("monatlich"),
    "YEARLY": Sentence("jährlich"),
}
_SEVERAL: dict[str, Callable[[int], Sentence]] = {
    "DAILY": lambda number: Sentence("alle {number} Tage", number=number),
    "WEEKLY": lambda number: Sentence("alle {number} Wochen", number=number),
    "MONTHLY": lambda number: Sentence("alle {number} Monate", number=number),
    "YEARLY": lambda number: Sentence("alle {number} Jahre", number=number),
}


def in_words(text: str) -> Sentence:
    """The rule as she could have typed it; empty for none."""
    if not text:
        return joined("")
    rule = Rule.parsed(text)
    said = _said(rule)
    return said if rule.last is None else Sentence("{rule} bis {day}", rule=said, day=rule.last)


def _said(rule: Rule) -> Sentence:
    if rule.frequency == "WEEKLY" and rule.days == WEEKDAYS[:5] and rule.interval == 1:
        return Sentence("werktags")
    every = _distance(rule)
    if (on := _on(rule)) is None:
        return every
    if rule.interval == 1 and rule.days:
        return Sentence("jeden {day}", day=on)
    return Sentence("{every} am {day}", every=every, day=on)


def _distance(rule: Rule) -> Sentence:
    return _ONE[rule.frequency] if rule.interval == 1 else _SEVERAL[rule.frequency](rule.interval)


def _on(rule: Rule) -> Sentence | None:
    if rule.frequency == "WEEKLY" and rule.days:
        return joined(", ", *(_NAMES[WEEKDAYS.index(day)] for day in rule.days))
    if rule.frequency != "MONTHLY":
        return None
    if rule.month_day is not None:
        return Sentence("letzten Tag") if rule.month_day < 0 else Sentence("{number}.", number=rule.month_day)
    if rule.days:
        nth, name = rule.days[0][:-2], _NAMES[WEEKDAYS.index(rule.days[0][-2:])]
        if nth == "-1":
            return Sentence("letzten {weekday} im Monat", weekday=name)
        return Sentence("{number}. {weekday} im Monat", number=int(nth), weekday=name)
    return None
