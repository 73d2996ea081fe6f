"""What happens in the quarter: recurring series, single events, and how their visitors differ."""

from datetime import date, timedelta
from typing import NamedTuple

from dateutil.easter import easter

from app.common.school_holidays import school_holiday
from app.common.working_days import public_holidays
from app.models import Area


class Course(NamedTuple):
    """A series: sessions on a weekday (0 = Monday) in a week of the month, in some months, from hour to hour."""

    name: str
    area: Area
    place: str
    rhythm: str
    weekday: int
    week: int
    months: tuple[int, ...]
    start: tuple[int, int]
    minutes: int
    capacity: int | None
    visitors: int
    audience: str


class Single(NamedTuple):
    """A single event. `open_air` visitors are only counted, as heads."""

    name: str
    area: Area
    place: str
    day: tuple[int, int]
    start: tuple[int, int]
    minutes: int
    capacity: int | None
    visitors: int
    heads: int
    audience: str
    sensitive: bool = False


_ALL_YEAR = tuple(range(1, 13))
_TERM = (1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12)

AUDIENCES = {
    "all": (0, 99),
    "adults": (18, 99),
    "women": (18, 70),
    "children": (5, 13),
    "youth": (12, 20),
    "families": (0, 55),
    "seniors": (58, 99),
}
"""Ages for whom an event is meant."""

COURSES = (
    Course("Nähcafé", Area.ENCOUNTER, "Quartiersraum Köchlinhof", "jeden zweiten Dienstag im Monat", 1, 2, _ALL_YEAR, (14, 30), 150, 14, 12, "women"),
    Course("Sprachcafé", Area.ENCOUNTER, "Gemeindehaus am Kanal", "jeden ersten Donnerstag im Monat", 3, 1, _ALL_YEAR, (17, 0), 120, None, 16, "adults"),
    Course("Fahrradwerkstatt", Area.ENGAGEMENT, "Hof Webergasse 4", "jeden dritten Samstag, April bis Oktober", 5, 3, (4, 5, 6, 7, 9, 10), (10, 0), 180, None, 14, "all"),
    Course("Gartenstammtisch", Area.ENGAGEMENT, "Hochbeete Bleichewiese", "jeden vierten Mittwoch, April bis September", 2, 4, (4, 5, 6, 7, 8, 9), (18, 0), 120, None, 12, "adults"),
    Course("Hausaufgabentreff", Area.ENCOUNTER, "Webergassen-Schule", "jeden zweiten Montag in der Schulzeit", 0, 2, (1, 2, 3, 5, 6, 7, 10, 11, 12), (14, 0), 120, 16, 13, "children"),
    Course("Offene Bürgersprechstunde", Area.MEDIATION, "Stand am Köchlinhof", "viermal im Jahr", 4, 2, (2, 5, 8, 11), (15, 0), 120, None, 9, "adults"),
    Course("Frühstück der Kulturen", Area.ENCOUNTER, "Pfarrsaal St. Weber", "jeden dritten Samstag im Quartal", 5, 3, (3, 6, 9, 12), (9, 30), 150, 40, 28, "families"),
    Course("Runder Tisch Quartier", Area.NETWORK, "Rathaus, kleiner Saal", "zweimal im Jahr", 2, 3, (4, 10), (18, 30), 120, 25, 16, "adults"),
    Course("Elterncafé", Area.ENCOUNTER, "Familienzentrum Bleichewiese", "jeden vierten Donnerstag", 3, 4, _TERM, (9, 0), 120, 18, 11, "adults"),
    Course("Digitaltreff 60+", Area.ENCOUNTER, "Gemeindebücherei", "jeden dritten Mittwoch in der Schulzeit", 2, 3, (2, 3, 5, 6, 9, 10, 11), (10, 0), 90, 10, 9, "seniors"),
)  # fmt: skip

SINGLES = (
    Single("Neujahrsempfang im Quartier", Area.NETWORK, "Pfarrsaal St. Weber", (1, 16), (18, 0), 120, 80, 38, 60, "adults"),
    Single("Kinderfasnacht im Hof", Area.ENCOUNTER, "Köchlinhof", (2, 13), (14, 0), 150, None, 0, 95, "families"),
    Single("Internationaler Frauentag", Area.ENCOUNTER, "Kulturverein Alte Färberei", (3, 8), (17, 0), 150, 50, 36, 0, "women"),
    Single("Frühjahrsputz", Area.ENGAGEMENT, "Am Fabrikkanal", (3, 28), (10, 0), 180, None, 24, 32, "all"),
    Single("Fastenbrechen mit der Nachbarschaft", Area.ENCOUNTER, "Gasthaus Zum Schiffchen", (3, 12), (18, 15), 150, 70, 45, 0, "families"),
    Single("Infoabend Wohngeld", Area.MEDIATION, "Quartiersraum Köchlinhof", (4, 22), (18, 30), 90, 30, 19, 0, "adults"),
    Single("Pflanzentauschbörse", Area.ENGAGEMENT, "Bleichewiese", (5, 9), (10, 0), 180, None, 12, 70, "all"),
    Single("Spielplatz-Werkstatt mit Kindern", Area.ENGAGEMENT, "Spielplatz Webergasse", (5, 23), (14, 0), 150, 30, 24, 0, "children"),
    Single("Quartiersfest", Area.ENCOUNTER, "Köchlinhof", (7, 4), (14, 0), 420, None, 42, 310, "all"),
    Single("Radfahrkurs für Frauen", Area.ENCOUNTER, "Parkplatz Bleichewiese", (6, 13), (10, 0), 180, 10, 10, 0, "women"),
    Single("Ferienprogramm: Schnitzen", Area.ENCOUNTER, "Schreinerei Hobelspan", (8, 12), (10, 0), 180, 12, 12, 0, "children"),
    Single("Ferienprogramm: Kochen rund um die Welt", Area.ENCOUNTER, "Gemeindehaus am Kanal", (8, 19), (10, 0), 240, 14, 13, 0, "youth"),
    Single("Gesprächskreis Trauer", Area.SOCIAL_WORK, "Gemeindehaus am Kanal", (9, 10), (17, 0), 90, 8, 6, 0, "adults", True),
    Single("Interkulturelle Woche: Musikabend", Area.ENCOUNTER, "Kulturverein Alte Färberei", (9, 26), (19, 0), 150, 90, 44, 85, "all"),
    Single("Apfelsaft pressen", Area.ENGAGEMENT, "Bleichewiese", (10, 10), (13, 0), 180, None, 16, 48, "families"),
    Single("Schulung Ehrenamt: Gut begleiten", Area.ENGAGEMENT, "Quartiersraum Köchlinhof", (10, 24), (9, 30), 240, 16, 14, 0, "adults"),
    Single("Laternenumzug", Area.ENCOUNTER, "Start Kita Spatzennest", (11, 11), (17, 0), 90, None, 0, 140, "families"),
    Single("Werkstattgespräch Neubau Bleichewiese", Area.MEDIATION, "Rathaus, kleiner Saal", (11, 24), (18, 30), 120, 40, 26, 0, "adults"),
    Single("Adventscafé für Ältere", Area.ENCOUNTER, "Pfarrsaal St. Weber", (12, 3), (14, 30), 150, 45, 28, 0, "seniors"),
)  # fmt: skip
"""Once in every year; `day` is month and day."""

HEAD_SHARES = {"0-5": 0.12, "6-13": 0.2, "14-17": 0.07, "18-26": 0.09, "27-59": 0.34, "60-74": 0.12, "75-": 0.06}
"""Shares of the age groups at open events, by the key of the catalogue."""

CANCELLED = (
    "Zu wenige Anmeldungen",
    "Sturmwarnung",
    "Raum kurzfristig belegt",
    "Referent/in erkrankt",
)


SELF_RUN = frozenset(
    {"Fahrradwerkstatt", "Gartenstammtisch", "Nähcafé", "Pflanzentauschbörse", "Apfelsaft pressen", "Frühjahrsputz"}
)
"""What residents run by themselves: a third of all."""
_FOR_FAMILIES, _IN_HOLIDAYS = frozenset({"children", "youth", "families"}), "Ferienprogramm"
_DAYS_FROM_EASTER = {"Kinderfasnacht im Hof": -51}
"""The Friday after the Schmutziger Donnerstag."""
_BREAKING_OF_FAST = {2024: (3, 28), 2025: (3, 13), 2026: (3, 12), 2027: (2, 25), 2028: (2, 17), 2029: (2, 8)}
"""A Thursday of Ramadan."""


def day_in(single: Single, year: int, weekday_of: int) -> date:
    """The day of a single event in a year: by Easter or Ramadan, else on the weekday it has in the year `weekday_of`; one for
    families a week or more later where school is out.
    """
    if (days := _DAYS_FROM_EASTER.get(single.name)) is not None:
        sunday: date = easter(year)
        return sunday + timedelta(days=days)
    if single.name.startswith("Fastenbrechen") and year in _BREAKING_OF_FAST:
        return date(year, *_BREAKING_OF_FAST[year])
    usual, other = date(weekday_of, *single.day), date(year, *single.day)
    day = other + timedelta(days=(usual.weekday() - other.weekday() + 3) % 7 - 3)
    while clashes(single, day):
        day += timedelta(days=7)
    return day


def clashes(what: Course | Single, day: date) -> bool:
    """Whether it can't be on a day: a public holiday, or for families a day without school."""
    if day in public_holidays(day.year):
        return True
    for_families = what.audience in _FOR_FAMILIES or what.name == "Elterncafé"
    return for_families and not what.name.startswith(_IN_HOLIDAYS) and school_holiday(day) is not None


def day_of(course: Course, year: int, month: int) -> date:
    """The day of a session: the nth weekday of the month."""
    first = date(year, month, 1)
    return date(year, month, 1 + (course.weekday - first.weekday()) % 7 + 7 * (course.week - 1))
