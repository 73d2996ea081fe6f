"""Invented figures for the specimen pages, one table for each kind of chart, and an invented logo."""

from collections.abc import Mapping, Sequence
from datetime import date

from PIL import Image, ImageDraw

from app.common import german
from app.figures.definitions import Definition, NoList
from app.figures.protection.thresholds import Thresholds
from app.figures.protection.unprotected import invented
from app.reports import palette
from app.reports.forms.sentences import SENTENCES
from app.reports.model import (
    Bullets,
    Chart,
    ChartKind,
    Column,
    Heading,
    KeyFigure,
    KeyFigures,
    Link,
    Network,
    Node,
    Note,
    Publisher,
    Report,
    Row,
    Table,
    Text,
    TextTable,
)
from app.reports.pdf.logo import Logo

PUBLISHER = Publisher("Gemeinde Musterstadt", "Quartiersmanagement")
DAY = date(2026, 11, 23)
_INVENTED = NoList("The numbers of specimen pages are invented.")
_VISITS = Definition(
    "visits",
    "Besuche",
    "Erfunden wie alle Zahlen auf den Musterseiten. In einem Bericht steht hier, was genau gezählt wird.",
    behind=_INVENTED,
)
_EVENTS = Definition("events", "Veranstaltungen", "Ebenfalls erfunden.", behind=_INVENTED)
_AREAS = ("Vernetzung", "Engagement", "Begegnung", "Vermittlung", "Sozialarbeit")


def _table(
    name: str,
    title: str,
    label: str,
    columns: Sequence[str],
    rows: Mapping[str, Sequence[int]],
    hues: Sequence[str] = (),
) -> Table:
    named = [*hues, *[""] * (len(rows) - len(hues))]
    made = tuple(
        Row(text, text, tuple(invented(number) for number in numbers), hue)
        for (text, numbers), hue in zip(rows.items(), named, strict=True)
    )
    return Table(name, name, title, label, tuple(Column(column, column) for column in columns), made)


TOPICS = _table(
    "Themen",
    "Beratungen nach Thema",
    "Thema",
    ("Beratungen",),
    {
        "Wohnen und Wohnungssuche": (64,),
        "Behördenpost und Formulare": (51,),
        "Sprache und Integrationskurs": (33,),
        "Kita und Schule": (18,),
        "Sonstige": (9,),
    },
)
YEARS = _table(
    "Vergleich",
    "Besuche im Vergleich",
    "Angebot",
    ("2026", "2025"),
    {"Nähcafé": (412, 380), "Sprachtreff": (289, 301), "Quartiersfest": (530, 470), "Hausaufgaben": (176, 120)},
)
MOODS = _table(
    "Stimmungsbild",
    "Sicherheit im Verlauf, in Prozent",
    "Stimmungsbild",
    ("Anteil", "von", "bis"),
    {"Herbst 2024": (43, 33, 55), "Herbst 2025": (52, 43, 61), "Herbst 2026": (66, 57, 75)},
)
MONTHS = _table(
    "Monate",
    "Veranstaltungen je Monat",
    "Monat",
    (*_AREAS, "Gesamt"),
    {
        name: (*numbers, sum(numbers))
        for name, numbers in {
            "Jan": (3, 2, 5, 4, 6),
            "Feb": (4, 3, 6, 2, 7),
            "März": (5, 4, 8, 5, 6),
            "Apr": (4, 6, 9, 3, 8),
            "Mai": (6, 8, 12, 4, 7),
            "Juni": (7, 9, 14, 6, 9),
        }.items()
    },
)
HOURS = _table(
    "Stunden",
    "Arbeitszeit nach Aufgabe",
    "Aufgabe",
    ("Stunden",),
    dict(zip(_AREAS, ((120,), (84,), (143,), (77,), (310,)), strict=True)),
    tuple(palette.AREAS),
)
CONCERNS = _table(
    "Anliegen",
    "Der Weg der Anliegen",
    "Stufe",
    ("Anliegen",),
    {"eingegangen": (96,), "geprüft": (91,), "weitergeleitet": (70,), "gelöst": (48,), "Rückmeldung erfolgt": (45,)},
)
AGES = _table(
    "Alter",
    "Bewohner/innen nach Alter",
    "Alter",
    ("Frauen", "Männer"),
    {
        "0–5": (14, 17),
        "6–13": (22, 19),
        "14–17": (9, 11),
        "18–26": (18, 24),
        "27–59": (61, 58),
        "60–74": (31, 22),
        "75+": (19, 9),
    },
)
NETWORK = Network(
    "Netz",
    "Wer mit wem zusammenarbeitet",
    tuple(
        Node(name, name, kind)
        for name, kind in (
            ("Sportverein", "Verein"),
            ("Musikverein", "Verein"),
            ("Landfrauen", "Verein"),
            ("Kirchengemeinde", "Religionsgemeinschaft"),
            ("Moscheegemeinde", "Religionsgemeinschaft"),
            ("Grundschule", "Schule und Kita"),
            ("Kita Sonnenschein", "Schule und Kita"),
            ("Wohlfahrtsverband", "Wohlfahrt"),
            ("Tafel", "Wohlfahrt"),
            ("Rathaus", "Verwaltung"),
            ("Jugendamt", "Verwaltung"),
            ("Nähcafé", "Initiative"),
            ("Bücherschrank", "Initiative"),
        )
    ),
    (
        Link("Sportverein", "Grundschule", 4),
        Link("Sportverein", "Moscheegemeinde", 2),
        Link("Musikverein", "Kirchengemeinde", 3),
        Link("Landfrauen", "Kirchengemeinde", 2),
        Link("Landfrauen", "Nähcafé", 3),
        Link("Nähcafé", "Moscheegemeinde", 3),
        Link("Nähcafé", "Wohlfahrtsverband", 1),
        Link("Tafel", "Wohlfahrtsverband", 4),
        Link("Tafel", "Kirchengemeinde", 2),
        Link("Rathaus", "Grundschule", 3),
        Link("Rathaus", "Kita Sonnenschein", 3),
        Link("Rathaus", "Jugendamt", 2),
        Link("Jugendamt", "Grundschule", 2),
        Link("Jugendamt", "Wohlfahrtsverband", 2),
        Link("Kita Sonnenschein", "Grundschule", 4),
        Link("Rathaus", "Nähcafé", 1),
    ),
)
CHARTS = (
    Chart(ChartKind.BARS, TOPICS),
    Chart(ChartKind.BARS, YEARS, (0, 1)),
    Chart(ChartKind.STACKED, MONTHS, (0, 1, 2, 3, 4), tuple(palette.AREAS)),
    Chart(ChartKind.LINES, MONTHS, (0, 2, 4), ("network", "encounter", "social_work")),
    Chart(ChartKind.DOUGHNUT, HOURS),
    Chart(ChartKind.FUNNEL, CONCERNS),
    Chart(ChartKind.PYRAMID, AGES, (0, 1), ("social_work", "network")),
    Chart(ChartKind.INTERVALS, MOODS, (0, 1, 2)),
)
"""One of each kind."""


def languages() -> TextTable:
    """Every language of the quarter with a sentence."""
    known = german.languages()
    rows = tuple((known.get(code, code), code, sentence) for code, sentence in SENTENCES.items())
    return TextTable("Sprachen", "Ein Satz in jeder Sprache", ("Sprache", "Kürzel", "Satz"), rows, (0.22, 0.1, 0.68))


def report() -> Report:
    """The same figures as a report, for the spreadsheet."""
    tables: list[Chart | Table] = []
    for chart in CHARTS:
        tables.append(chart)
        if chart.table not in tables:
            tables.append(chart.table)
    figures = KeyFigures(
        (
            KeyFigure(_VISITS, invented(1412), invented(1380)),
            KeyFigure(_EVENTS, invented(84), invented(79)),
        )
    )
    blocks = (
        Heading(1, "Bausteine"),
        Text("Dieselben Bausteine wie auf den Musterseiten. Alle Zahlen sind erfunden."),
        figures,
        Bullets(("=1+1 bleibt Text", "+49 7627 9100-0 bleibt Text", "Zeichen, die keine sind: \x00\x07")),
        Note("Kleingedrucktes."),
        *tables,
        NETWORK,
        languages(),
    )
    return Report("Musterseiten", "Jedes Element.", "2026", DAY, PUBLISHER, Thresholds(), blocks)


def logo() -> Logo:
    """Roofs and a sun, drawn here: three by two centimetres at 300 dots per inch."""
    size = (360, 240)
    picture = Image.new("RGB", size, palette.PAPER)
    draw = ImageDraw.Draw(picture)
    draw.ellipse((236, 20, 316, 100), fill=palette.AREAS["encounter"])
    for left, colour in ((10, "network"), (130, "social_work"), (240, "engagement")):
        draw.polygon(((left, 130), (left + 55, 70), (left + 110, 130)), fill=palette.AREAS[colour])
        draw.rectangle((left + 8, 130, left + 102, 230), fill=palette.AREAS[colour])
        draw.rectangle((left + 42, 165, left + 68, 230), fill=palette.PAPER)
    return Logo(*size, picture.tobytes())
