"""Every figure with its fixed definition, as printed in the annex of a report and on its sheet in Excel.

A definition is changed only together with the function that counts it; comparisons with earlier reports end there.
"""

from dataclasses import dataclass
from enum import Enum


class Format(Enum):
    """How a number is written."""

    COUNT = "count"
    """1.234"""
    HOURS = "hours"
    """Counted in minutes, written in hours: 84,5 h"""
    PERCENT = "percent"
    """41 %"""
    MINUTES = "minutes"
    """37 min"""


@dataclass(frozen=True)
class Definition:
    """One figure: what it is called and what exactly it counts."""

    key: str
    title: str
    text: str
    format: Format = Format.COUNT


EVENTS = Definition(
    "events",
    "Veranstaltungen",
    "Veranstaltungen und einzelne Termine von Reihen, die im Zeitraum begonnen haben und durchgeführt wurden.",
)
VISITS = Definition(
    "visits",
    "Besuche",
    "Besuche aller durchgeführten offenen Veranstaltungen: je Veranstaltung die Strichliste oder die namentlich Anwesenden, "
    "je nachdem, welche Zahl größer ist. Wer zweimal kommt, zählt zweimal. Geschützte Veranstaltungen sind nicht enthalten.",
)
PARTICIPANTS = Definition(
    "participants",
    "Teilnehmende",
    "Verschiedene Personen, die im Zeitraum bei mindestens einer Veranstaltung namentlich als anwesend erfasst wurden. "
    "Jede Person zählt einmal. Besuche und Personen werden nie vermischt.",
)
NEW_PARTICIPANTS = Definition(
    "new_participants",
    "Neue Teilnehmende",
    "Teilnehmende (verschiedene Personen), deren erste erfasste Anwesenheit überhaupt in den Zeitraum fällt.",
)
GENERATIONS = Definition(
    "generations",
    "Generationenübergreifend",
    "Durchgeführte Veranstaltungen, bei denen die Strichliste Menschen aus mindestens drei Altersgruppen zeigt.",
)
AGE_GROUPS = Definition(
    "age_groups",
    "Besuche nach Altersgruppen",
    "Anonyme Strichlisten der offenen Veranstaltungen. Besuche ohne Strichliste stehen hier nicht.",
)
CONTACTS = Definition(
    "contacts",
    "Beratungen",
    "Gespräche der Sozialarbeit mit oder für eine einzelne Person: alle Kontakte zu Fällen und Kurzberatungen ohne Fall, mit Datum im Zeitraum.",
)
CLIENTS = Definition("clients", "Beratene Personen", "Verschiedene Personen mit mindestens einer Beratung im Zeitraum.")
NEW_CLIENTS = Definition(
    "new_clients",
    "Erstmals Beratene",
    "Verschiedene Personen, deren erste erfasste Beratung überhaupt in den Zeitraum fällt.",
)
CONSULTATION_TIME = Definition(
    "consultation_time",
    "Beratungszeit",
    "Dauer der Beratungen und die Zeit, die sie darüber hinaus gekostet haben (Anrufe, Briefe, Nachbereitung).",
    Format.HOURS,
)
DIRECT_TIME = Definition(
    "direct_time", "davon im Gespräch", "Dauer der Beratungen selbst, ohne Vor- und Nachbereitung.", Format.HOURS
)
MINUTES_PER_CLIENT = Definition(
    "minutes_per_client",
    "Zeit je beratener Person",
    "Beratungszeit geteilt durch die Zahl der beratenen Personen.",
    Format.MINUTES,
)
OPEN_CASES = Definition(
    "open_cases",
    "Personen mit offenem Fall",
    "Verschiedene Personen, deren Fall am letzten Tag des Zeitraums offen war.",
)
NEW_CASES = Definition(
    "new_cases", "mit neuem Fall", "Verschiedene Personen, für die im Zeitraum ein Fall eröffnet wurde."
)
CLOSED_CASES = Definition(
    "closed_cases", "mit abgeschlossenem Fall", "Verschiedene Personen, deren Fall im Zeitraum abgeschlossen wurde."
)
TOPICS = Definition(
    "topics",
    "Beratungsthemen",
    "Personen und Nennungen je Thema. Eine Beratung kann mehrere Themen haben und zählt dann bei jedem; eine ohne Thema zählt nicht. Geschützt ab 10 Personen.",
)
CHANNELS = Definition("channels", "Wege der Beratung", "Beratungen und beratene Personen je Kanal.")
WORK = Definition(
    "work",
    "Erfasste Arbeitszeit",
    "Zeit aus Kontakten (Gespräch und Nachbereitung) und durchgeführten Veranstaltungen (Dauer und Vorbereitung) je Aufgabe. "
    "Weitere Arbeitszeit wird noch nicht erfasst; die Summe ist deshalb eine Untergrenze.",
    Format.HOURS,
)
CAPACITY = Definition(
    "capacity",
    "Auslastung",
    "Erfasste Arbeitszeit im Verhältnis zur vertraglichen Arbeitszeit des Zeitraums (Wochenstunden × 52 ÷ 12 je Monat).",
    Format.PERCENT,
)
ACTORS = Definition(
    "actors", "Akteure", "Akteure, die am letzten Tag des Zeitraums in der Kartei standen, ohne Privatpersonen."
)
ACTIVE_ACTORS = Definition(
    "active_actors",
    "Aktive Akteure",
    "Akteure mit mindestens einem erfassten Kontakt in den zwölf Monaten bis zum Ende des Zeitraums.",
)
NEW_ACTORS = Definition(
    "new_actors", "Neue Akteure", "Akteure, deren erster erfasster Kontakt überhaupt in den Zeitraum fällt."
)
SILENT_ACTORS = Definition(
    "silent_actors",
    "Stille Akteure",
    "Akteure, mit denen es schon Kontakt gab, in den letzten sechs Monaten vor Ende des Zeitraums aber nicht mehr.",
)
ACTOR_CONTACTS = Definition(
    "actor_contacts", "Kontakte mit Akteuren", "Im Zeitraum erfasste Gespräche und Nachrichten mit Akteuren."
)
VOLUNTEERS = Definition(
    "volunteers",
    "Ehrenamtliche",
    "Verschiedene Personen, die am Tag der Erstellung als Ehrenamtliche in der Kartei standen.",
)
RESIDENTS = Definition(
    "residents",
    "Bewohner/innen in der Kartei",
    "Bewohner/innen, die am Tag der Erstellung in der Kartei standen; das sind nicht alle Menschen im Quartier.",
)
RESIDENT_AGES = Definition(
    "resident_ages",
    "Bewohner/innen nach Alter",
    "Bewohner/innen in der Kartei; Alter nach Jahrgang, das im Jahr des Berichts erreicht wird.",
)
ORIGINS = Definition(
    "origins", "Herkunftsländer", "Bewohner/innen in der Kartei je Herkunftsland. Geschützt ab 10 Personen."
)
LANGUAGES = Definition(
    "languages",
    "Sprachen",
    "Bewohner/innen in der Kartei je Sprache, die sie sprechen; wer mehrere spricht, zählt bei jeder. Geschützt ab 10 Personen.",
)
TASKS_DONE = Definition(
    "tasks_done", "Erledigte Aufgaben", "Aufgaben und Wiedervorlagen, die im Zeitraum erledigt wurden."
)
TASKS_OVERDUE = Definition(
    "tasks_overdue",
    "Überfällige Aufgaben",
    "Aufgaben, die am Ende des Zeitraums fällig und noch nicht erledigt waren.",
)
HOUSING = Definition(
    "housing",
    "Wohnformen",
    "Bewohner/innen in der Kartei je Wohnform. Geschützt ab 10 Personen.",
)
ACTOR_KINDS = Definition(
    "actor_kinds", "Akteure nach Art", "Akteure in der Kartei am Ende des Zeitraums, ohne Privatpersonen."
)
CONTRACT = Definition(
    "contract",
    "Vertragliche Arbeitszeit",
    "Wochenstunden nach Vertrag × 52 ÷ 12 je Monat des Zeitraums, einschließlich Urlaub und Feiertagen.",
    Format.HOURS,
)
