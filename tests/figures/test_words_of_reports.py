"""How a report says what it says: numbers, changes, periods that still run, dates ahead, drawings in words."""

from collections import Counter
from datetime import date, datetime

import pytest
from quarter import Quarter
from sqlalchemy.orm import Session

from app.common import clock
from app.figures.areas.casework import CLIENTS
from app.figures.areas.events import EVENTS, VISITS
from app.figures.areas.office import CAPACITY, WORK
from app.figures.categories import Category
from app.figures.dates import dates_ahead, dates_table
from app.figures.definitions import Definition, Format, ListBehind, NoList
from app.figures.document.charts import Chart, ChartKind, Link, Network, Node
from app.figures.document.report import Bullets, Heading, KeyFigure, KeyFigures, Publisher, Report, Text
from app.figures.document.tables import Column, Row, Table, number_of, written
from app.figures.frame import frame
from app.figures.monthly import monthly_sheet
from app.figures.periods import month_of, parse, year_of
from app.figures.protection.contributions import Contributions, Measure
from app.figures.protection.protect import Group, amount, fold, mean, persons
from app.figures.protection.thresholds import Reason, Thresholds
from app.figures.protection.unprotected import events_held, invented, share_of_contract
from app.figures.summary import change
from app.figures.yearly import yearly_report
from app.models import Area, EventStatus
from app.services.office import settings
from app.settings.office import Office

LIMITS = Thresholds()
OCTOBER = parse("2026-10")
HIDDEN = persons(Contributions.of_persons(range(4)), LIMITS)


def people(count: int, each: int = 1) -> Contributions:
    return Contributions(dict.fromkeys(range(count), each))


# Numbers


@pytest.mark.parametrize(
    ("value", "form", "number", "text"),
    [
        (1234, Format.COUNT, 1234, "1.234"),
        (2.5, Format.COUNT, 2, "2"),
        (0, Format.COUNT, 0, "0"),
        (5070, Format.HOURS, 84.5, "84,5 h"),
        (60, Format.HOURS, 1.0, "1,0 h"),
        (2, Format.HOURS, 0.0, "0,0 h"),
        (41.4, Format.PERCENT, 41, "41 %"),
        (36.6, Format.MINUTES, 37, "37 min"),
    ],
)
def test_a_number_is_written_in_its_unit(value: float, form: Format, number: float, text: str) -> None:
    assert number_of(invented(value), form) == number
    assert written(invented(value), form).replace("\u202f", " ").replace("\u00a0", " ") == text


def test_a_hidden_number_is_a_sign_in_every_unit() -> None:
    withheld = amount(people(4, 60), LIMITS)
    for form in Format:
        assert number_of(HIDDEN, form) is None
        assert (written(HIDDEN, form), written(withheld, form)) == ("< 5", "–")


@pytest.mark.parametrize(
    ("work", "contract", "percent"), [(0, 100, 0), (50, 100, 50), (1, 3, 33), (2, 3, 67), (300, 100, 300)]
)
def test_a_share_of_the_contract_is_in_whole_per_cent(work: int, contract: int, percent: int) -> None:
    recorded = amount(people(0), LIMITS, known_empty=True) if not work else mean(people(10, work), LIMITS)
    assert share_of_contract(recorded, contract).value == percent


# Changes


@pytest.mark.parametrize(
    ("before", "now", "said"),
    [
        (100, 110, ""),
        (100, 90, ""),
        (100, 111, "Veranstaltungen: 111 statt 100 im Vormonat (+11 %)"),
        (100, 89, "Veranstaltungen: 89 statt 100 im Vormonat (−11 %)"),
        (10, 12, "Veranstaltungen: 12 statt 10 im Vormonat (+20 %)"),
        (10, 0, "Veranstaltungen: 0 statt 10 im Vormonat (−100 %)"),
        (2, 10, "Veranstaltungen: 10 statt 2 im Vormonat (+400 %)"),
        (1, 10, "Veranstaltungen: von 1 auf 10 (kaum vergleichbar: im Vormonat fast nichts)"),
        (0, 10, "Veranstaltungen: von 0 auf 10 (kaum vergleichbar: im Vormonat nichts)"),
        (5, 5, ""),
    ],
)
def test_a_change_by_more_than_a_tenth_is_said(before: int, now: int, said: str) -> None:
    assert change(KeyFigure(EVENTS, events_held(now), events_held(before)), OCTOBER) == said


def test_of_what_is_hidden_no_change_is_said() -> None:
    shown = persons(people(20), LIMITS)
    assert change(KeyFigure(CLIENTS, HIDDEN, shown), OCTOBER) == ""
    assert change(KeyFigure(CLIENTS, shown, HIDDEN), OCTOBER) == ""
    assert change(KeyFigure(CLIENTS, shown), OCTOBER) == ""
    assert change(KeyFigure(CLIENTS, shown, persons(people(10), LIMITS)), parse("2026")) == (
        "Beratene Personen: 20 statt 10 im Vorjahr (+100 %)"
    )


def test_a_change_of_hours_is_told_in_hours() -> None:
    said = change(KeyFigure(WORK, invented(120), invented(60)), parse("2026-Q4"))
    assert said == "Erfasste Arbeitszeit: 2,0 h statt 1,0 h im Vorquartal (+100 %)"


# Periods


@pytest.mark.parametrize(
    ("today", "ended"), [(date(2026, 10, 1), False), (date(2026, 10, 31), False), (date(2026, 11, 1), True)]
)
def test_a_report_is_provisional_until_its_last_day_is_over(session: Session, today: date, ended: bool) -> None:
    settings.save_office(session, Office(name="Quartiersmanagement", quarter="", municipality="Steinen"))
    assert OCTOBER.has_ended(today) is ended
    with clock.standing_at(datetime.combine(today, datetime.min.time())):
        monthly, quarterly = monthly_sheet(session, OCTOBER), yearly_report(session, OCTOBER)
    stand = "" if ended else f" · vorläufig, Stand\u00a0{today:%d.%m.%Y}"
    assert monthly.subtitle == f"Quartiersmanagement – für den Bürgermeister{stand}"
    assert quarterly.subtitle == f"Quartiersmanagement – Bericht an den Gemeinderat{stand}"
    assert (monthly.made_on, monthly.previous, monthly.annexed, quarterly.annexed) == (today, "Vormonat", False, True)


@pytest.mark.parametrize(
    ("text", "sheet", "report"),
    [
        ("2026-10", "Monatsblatt", "Quartalsbericht"),
        ("2026-Q4", "Kurzbericht", "Quartalsbericht"),
        ("2026", "Kurzbericht", "Jahresbericht"),
    ],
)
def test_a_report_is_called_by_its_length(session: Session, text: str, sheet: str, report: str) -> None:
    period = parse(text)
    monthly, yearly = monthly_sheet(session, period), yearly_report(session, period)
    assert (monthly.title, yearly.title) == (sheet, report)
    assert monthly.period == yearly.period == period.label


def test_month_and_year_of_a_day() -> None:
    day = date(2026, 12, 31)
    assert (month_of(day).key, year_of(day).key) == ("2026-12", "2026")
    assert (month_of(day).last, year_of(day).first) == (day, date(2026, 1, 1))


@pytest.mark.parametrize(
    ("name", "quarter", "said"),
    [("QM", "Köchlin-Areal", "QM Köchlin-Areal"), ("QM", "", "QM"), ("", "Areal", "Areal"), ("", "", "")],
)
def test_who_publishes(session: Session, name: str, quarter: str, said: str) -> None:
    settings.save_office(session, Office(name=name, quarter=quarter, municipality="Steinen"))
    assert frame(session).publisher == Publisher("Steinen", said)


def test_limits_are_those_that_hold_today(session: Session) -> None:
    rule = settings.protection(session, date(2026, 1, 1))
    settings.save_protection(session, type(rule)(date(2026, 10, 2), 7, 12, 30, 8))
    found = {}
    for day in (1, 2):
        with clock.standing_at(datetime(2026, 10, day)):
            limits = frame(session).limits
        found[day] = (limits.persons, limits.sensitive, limits.base, limits.mean)
    assert found == {1: (5, 10, 20, 5), 2: (7, 12, 30, 8)}


def test_her_words_take_the_place_of_what_gives_way(session: Session) -> None:
    def headings(report: Report) -> list[object]:
        return [block for block in report.blocks if isinstance(block, Heading | Bullets | Text)]

    plain = monthly_sheet(session, OCTOBER)
    decided = monthly_sheet(session, OCTOBER, ["Bank", "Licht"])
    heard = monthly_sheet(session, OCTOBER, voice="Schön hier.")
    assert headings(plain) == []
    assert headings(decided) == [Heading(1, "Zu entscheiden"), Bullets(("Bank", "Licht"))]
    assert headings(heard) == [Heading(1, "Eine Stimme aus dem Quartier"), Text("„Schön hier.“")]
    drawings = [sum(isinstance(block, Chart) for block in report.blocks) for report in (plain, decided, heard)]
    assert drawings == [1, 0, 0]


# Dates ahead


def test_the_next_open_dates(session: Session) -> None:
    quarter, today = Quarter(session), date(2026, 10, 15)
    midnight = datetime(2026, 10, 15)
    for moment, status, values in (
        (datetime(2026, 10, 14, 23, 59), EventStatus.PLANNED, {}),
        (datetime(2026, 10, 20, 18), EventStatus.PROVISIONAL, {"name": "Fest", "place": "Platz"}),
        (midnight, EventStatus.CONFIRMED, {"name": "Café", "place": "Saal"}),
        (datetime(2026, 10, 16), EventStatus.HELD, {}),
        (datetime(2026, 10, 16), EventStatus.IDEA, {}),
        (datetime(2026, 10, 16), EventStatus.CANCELLED, {}),
        (datetime(2026, 10, 16), EventStatus.PLANNED, {"sensitive": True}),
    ):
        quarter.event(moment, status=status, **values)
    found = dates_ahead(session, today)
    assert [each.starts_at for each in found] == [midnight, datetime(2026, 10, 20, 18)]
    table = dates_table(found)
    assert (table.name, table.title, table.columns) == ("Termine", "Nächste Termine", ("Wann", "Was", "Wo"))
    assert table.rows == (
        ("15.10.2026, 00:00 Uhr", "Café", "Saal"),
        ("20.10.2026, 18:00 Uhr", "Fest (unter Vorbehalt)", "Platz"),
    )
    assert sum(table.widths) == 1
    for hour in range(9):
        quarter.event(datetime(2026, 11, 1, hour), status=EventStatus.PLANNED)
    assert len(dates_ahead(session, today)) == 5
    assert len(dates_ahead(session, today, 3)) == 3
    for words, count in (((), 4), (("Bank",), 3)):
        with clock.standing_at(midnight):
            report = monthly_sheet(session, OCTOBER, words)
        assert [len(each.rows) for each in report.tables() if each.name == "Termine"] == [count]


# What a report holds


def definition(key: str) -> Definition:
    return Definition(key, key.title(), "Text.", behind=NoList("none"))


def table(*values: int, total: int | None = None, bracketed: bool = False) -> Table:
    columns = (
        Column("one", "Eins", bracketed=bracketed),
        Column("two", "Zwei", Format.HOURS, definition=definition("b")),
    )
    rows = tuple(Row(f"r{n}", f"R{n}", (invented(value), invented(60 * value))) for n, value in enumerate(values))
    whole = None if total is None else Row("~total", "Gesamt", (invented(total), HIDDEN))
    return Table("t", "T", "Titel", "Zeile", columns, rows, whole, definition("a"))


def report(*blocks: object) -> Report:
    return Report("R", "", "", date(2026, 1, 1), Publisher("", ""), LIMITS, blocks)  # type: ignore[arg-type]


def test_every_figure_of_a_report_and_its_definitions_once() -> None:
    shown, old = events_held(7), events_held(3)
    figures = KeyFigures((KeyFigure(EVENTS, shown, old), KeyFigure(VISITS, HIDDEN)))
    drawn = table(1, 2, total=9)
    found = report(Heading(1, "H"), figures, Chart(ChartKind.BARS, drawn), drawn, table(4), Text("x"))
    assert [figure.value for figure in found.figures()] == [7, 3, None, 1, 60, 2, 120, 9, None, 4, 240]
    assert [each.key for each in found.definitions()] == ["events", "visits", "a", "b"]
    assert found.tables() == (drawn, table(4))
    assert found.protections() == Counter({Reason.FEW: 2})


def test_each_group_that_was_folded_counts_as_protected() -> None:
    cells = [Group(Category(key, key), (people(count),)) for key, count in zip("abcde", (40, 30, 9, 4, 3), strict=True)]
    rows = fold(cells, [Measure.PERSONS], LIMITS).rows
    (folded,) = (line.figures[0].folded for line in rows if line.figures[0].folded)
    assert folded == len(cells) - len(rows) + 1 > 1
    figures = tuple(KeyFigure(EVENTS, line.figures[0]) for line in rows)
    assert report(KeyFigures(figures)).protections() == Counter({Reason.FOLDED: folded})


def test_a_door_leads_to_the_list_of_the_period() -> None:
    behind = ListBehind("event", (("when", "{period}"), ("status", "held")))
    assert behind.filled("2026-Q4") == (("when", "2026-Q4"), ("status", "held"))
    assert ListBehind("case").filled("2026") == ()


# Drawings


def test_a_chart_says_in_words_what_it_draws() -> None:
    one = Chart(ChartKind.BARS, table(3, 0))
    both = Chart(ChartKind.STACKED, table(3, 0), (0, 1))
    assert (one.title, one.drawable, both.drawable) == ("Titel", True, True)
    assert not Chart(ChartKind.BARS, table(0, 0)).drawable
    assert not Chart(ChartKind.BARS, table()).drawable
    row = one.table.rows[0]
    assert (one.numbers(row), both.numbers(row)) == ([3], [3, 3.0])
    assert (one.words(row), both.words(row)) == ("R0: 3", "R0: Eins 3, Zwei 3,0 h")
    shown = "höchster Wert bei R0 (3), niedrigster bei R1 (0)"
    assert one.message() == f"Diagramm „Titel“ – {shown}."
    assert one.alternative() == f"Diagramm „Titel“ – {shown}. Die Zahlen stehen in der Tabelle „Titel“."
    assert one.in_words() == f"Diagramm „Titel“ – {shown}. R0: 3; R1: 0."
    line = Chart(ChartKind.LINES, table(3, 0, 2))
    assert line.message() == f"Diagramm „Titel“ – von 3 (R0) auf 2 (R2) gefallen, {shown}."
    hidden = Row("h", "H", (HIDDEN, HIDDEN))
    assert (both.numbers(hidden), both.signs(hidden)) == ([0, 0], ["< 5", "< 5"])
    before = table(3, bracketed=True)
    assert [before.cell(before.rows[0], column) for column in (0, 1)] == ["(3)", "3,0 h"]


def test_a_network_says_in_words_who_works_with_whom() -> None:
    nodes = (Node("a", "Amt", "Verwaltung"), Node("b", "Bund"), Node("c", "Chor", "Verein"))
    net = Network("N", "Netz", nodes, (Link("a", "b", 3),))
    assert [net.words(node) for node in nodes] == [
        "Amt (Verwaltung): arbeitet mit Bund (3)",
        "Bund: arbeitet mit Amt (3)",
        "Chor (Verein): ohne Verbindung",
    ]
    assert net.alternative() == (
        "Netz „Netz“ mit 3 Akteuren und einer Verbindung. Die meisten Verbindungen hat Amt (1); ein Akteur hat keine. "
        "Alle Verbindungen stehen in der Tabelle „Netz“."
    )
    assert net.table.rows == (("Amt", "Bund", "3"), ("Chor", "–", "–"))
    assert net.table.columns == ("Akteur", "arbeitet mit", "Stärke (0–4)")
    assert (net.drawable, Network("N", "Netz", (), ()).drawable) == (True, False)
    assert Link("a", "b").strength == 1


# What her hours are made of


def test_every_hour_per_task_stands_beside_its_events_and_visits(session: Session) -> None:
    quarter = Quarter(session)
    quarter.hours_told()
    start = datetime(2026, 10, 5, 15)
    quarter.event(start, ends_at=datetime(2026, 10, 5, 16, 30, 59), preparation_minutes=5, area=Area.NETWORK)
    quarter.event(start, ends_at=datetime(2026, 10, 5, 14), preparation_minutes=7, area=Area.MEDIATION)
    quarter.event(start, ends_at=None, preparation_minutes=11, area=Area.ENGAGEMENT)
    with clock.standing_at(datetime(2026, 11, 2)):
        found = next(each for each in monthly_sheet(session, OCTOBER).tables() if each.key == "work_by_task")  # type: ignore[union-attr]
    assert isinstance(found, Table)
    hours = {row.key: row.figures[0].value for row in found.rows}
    assert hours == {"network": 95, "engagement": 11, "encounter": 0, "mediation": 7, "social_work": 0}
    assert [row.hue for row in found.rows] == [area.value for area in Area]
    assert [(column.key, column.definition) for column in found.columns] == [
        ("hours", None),
        ("events", EVENTS),
        ("visits", VISITS),
    ]
    assert found.total is not None
    assert [figure.value for figure in found.total.figures] == [113, 3, 0]
    assert CAPACITY.format is Format.PERCENT
