"""What public holidays are called, so that every language of the window can say it."""

from datetime import date

from app.common.sentences import Sentence
from app.common.working_days import holiday_name, public_holidays

_NAMES = {
    str(name): name
    for name in (
        Sentence("Neujahr"),
        Sentence("Heilige Drei Könige"),
        Sentence("Karfreitag"),
        Sentence("Ostermontag"),
        Sentence("Erster Mai"),
        Sentence("Christi Himmelfahrt"),
        Sentence("Pfingstmontag"),
        Sentence("Fronleichnam"),
        Sentence("Tag der Deutschen Einheit"),
        Sentence("Reformationstag"),
        Sentence("Buß- und Bettag"),
        Sentence("Allerheiligen"),
        Sentence("Erster Weihnachtstag"),
        Sentence("Zweiter Weihnachtstag"),
    )
}
"""By the names that the library knows."""


def called(day: date) -> str:
    """The name of a public holiday; empty for any other day, and where they are not known."""
    name = holiday_name(day)
    return _NAMES.get(name.split("; ")[0], name)


def of_year(year: int) -> dict[date, str]:
    """The public holidays of a year by their names. The first call of all takes a tenth of a second or two."""
    return {day: called(day) for day in sorted(public_holidays(year))}
