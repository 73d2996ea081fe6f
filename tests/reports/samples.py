"""A report with every kind of block, for the tests of the writers."""

from datetime import date

from app.figures.areas import casework, events
from app.figures.categories import TOTAL, Category
from app.figures.protection import protect
from app.figures.protection.contributions import Contributions, Measure
from app.figures.protection.protect import Group
from app.figures.protection.thresholds import Thresholds
from app.figures.protection.unprotected import invented
from app.reports import palette
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
    PageBreak,
    Publisher,
    Report,
    Row,
    Table,
    Text,
    TextTable,
)

LIMITS = Thresholds()


def people(count: int, start: int = 0) -> Contributions:
    return Contributions.of_persons(range(start, start + count))


def topics() -> Table:
    counts = {"Wohnen/Wohnungssuche": 31, "Behördenpost/Formulare": 24, "Gesundheit": 3, "Schulden": 4, "Mobilität": 1}
    starts = iter(range(0, 1000, 100))
    groups = [Group(Category(label, label), (people(count, next(starts)),)) for label, count in counts.items()]
    table = protect.fold(groups, [Measure.PERSONS], LIMITS)
    rows = tuple(Row(line.category.key, line.category.label, line.figures) for line in table.rows)
    total = Row(TOTAL.key, TOTAL.label, table.total.figures)
    return Table(
        "topics",
        "Themen",
        "Beratungsthemen",
        "Thema",
        (Column("n", "Personen"),),
        rows,
        total,
        definition=casework.TOPICS,
    )


def months() -> Table:
    columns = (*(Column(key, key) for key in palette.AREAS), Column("all", "Gesamt"))
    names = ("Jan", "Feb", "März", "Apr", "Mai", "Juni")
    counts = [[3 + (place * step) % 7 for step in range(1, 6)] for place in range(len(names))]
    rows = tuple(
        Row(name, name, tuple(invented(n) for n in (*numbers, sum(numbers))))
        for name, numbers in zip(names, counts, strict=True)
    )
    return Table("months", "Monate", "Veranstaltungen je Monat", "Monat", columns, rows, definition=events.EVENTS)


def report(annexed: bool = True, text: str = "Ein Absatz über das Quartier.") -> Report:
    theme, month = topics(), months()
    key_figures = KeyFigures(
        (
            KeyFigure(events.VISITS, invented(1412), invented(1380)),
            KeyFigure(casework.CLIENTS, protect.persons(people(57), LIMITS), protect.persons(people(3), LIMITS)),
            KeyFigure(casework.NEW_CLIENTS, protect.persons(people(2), LIMITS)),
            KeyFigure(casework.CONSULTATION_TIME, protect.amount(Contributions(dict.fromkeys(range(9), 75)), LIMITS)),
        )
    )
    blocks = (
        Heading(1, "Kurzfassung"),
        Text(text),
        key_figures,
        Bullets(("Erster Punkt", "Zweiter Punkt")),
        Chart(ChartKind.BARS, theme),
        theme,
        Note("Kleingedrucktes."),
        PageBreak(),
        Heading(2, "Verlauf"),
        Chart(ChartKind.STACKED, month, (0, 1, 2, 3, 4), tuple(palette.AREAS)),
        month,
        Chart(ChartKind.LINES, month, (0, 4), ("", "social_work")),
        TextTable("Termine", "Nächste Termine", ("Wann", "Was"), (("12.12.2026", "Adventsfest"),), (0.3, 0.7)),
    )
    publisher = Publisher("Gemeinde Steinen", "Quartiersmanagement")
    made_on = date(2026, 11, 22)
    return Report("Probebericht", "Zur Ansicht.", "2026", made_on, publisher, LIMITS, blocks, annexed=annexed)


def ages() -> Table:
    counts = {
        "0–5": (14, 17),
        "6–13": (22, 19),
        "14–17": (9, 11),
        "18–26": (18, 24),
        "27–59": (61, 58),
        "60+": (50, 31),
    }
    rows = tuple(Row(label, label, tuple(invented(number) for number in numbers)) for label, numbers in counts.items())
    return Table("ages", "Alter", "Menschen nach Alter", "Alter", (Column("f", "Frauen"), Column("m", "Männer")), rows)


def every_chart() -> Report:
    """A report with every kind of chart, each with its table, and a network."""
    month, age = months(), ages()
    charts = (
        Chart(ChartKind.PYRAMID, age, (0, 1), ("social_work", "network")),
        age,
        Chart(ChartKind.BARS, age, (0, 1)),
        Chart(ChartKind.DOUGHNUT, month, (5,)),
        month,
        Chart(ChartKind.FUNNEL, month, (5,)),
        Chart(ChartKind.STACKED, month, (0, 1, 2, 3, 4), tuple(palette.AREAS)),
        Chart(ChartKind.LINES, month, (0, 1, 4), ("", "network", "social_work")),
        Network(
            "Netz",
            "Wer mit wem",
            (Node("a", "SV Steinen", "Verein"), Node("b", "Rathaus", "Verwaltung"), Node("c", "Nähcafé", "Initiative")),
            (Link("a", "b", 3),),
        ),
    )
    publisher = Publisher("Gemeinde Steinen", "Quartiersmanagement")
    return Report("Bilder", "", "2026", date(2026, 11, 22), publisher, LIMITS, charts)
