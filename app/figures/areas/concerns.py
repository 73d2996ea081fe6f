"""Concerns: what residents brought, what became of it, and whether they were told. Numbers only, never a word of one."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common.sentences import Sentence
from app.figures import grouping
from app.figures.areas.events import count_events, of_task
from app.figures.blocks import drawn, table_of
from app.figures.categories import OTHERS, TOTAL, UNSTATED, Category
from app.figures.chapter import Chapter
from app.figures.concern_history import Standing, standings
from app.figures.definitions import Definition, Format, ListBehind
from app.figures.document.charts import Chart, ChartKind
from app.figures.document.report import Block, Heading
from app.figures.document.tables import Column, Row, Table
from app.figures.grouping import grouped
from app.figures.indicators import Comparison, Counted, Indicator
from app.figures.periods import Period
from app.figures.protection import protect
from app.figures.protection.contributions import Contributions, Measure
from app.figures.protection.protect import Breakdown, Group, Protected
from app.models import Area, Catalogue, CatalogueEntry, ConcernStatus, Organisation

_RECEIVED = ListBehind("concern", (("received", "{period}"),))
_PRIVATE, _PRAISE = "privatperson", "lob"
_OFFICES = Category("~offices", Sentence("andere Stellen"), rest=True)
_COUNT = Column("concerns", Sentence("Anliegen"))

CONCERNS = Indicator(
    "concerns",
    "Anliegen",
    "Sorgen, Wünsche, Ideen, Beschwerden, Fragen und Lob, die im Zeitraum eingegangen sind. Zusammengefasste Anliegen zählen einzeln, "
    "„auch ich“ zählt nicht. Ein Anliegen ohne Namen zählt beim Schutz der Zahlen wie eines von einer weiteren Person.",
    behind=_RECEIVED,
    figure=lambda counted: _amount(counted, lambda each: _received(each, counted.period)),
)
OPEN_CONCERNS = Indicator(
    "open_concerns",
    "Offene Anliegen",
    "Anliegen, zu denen am letzten Tag des Zeitraums noch niemandem gesagt war, was daraus geworden ist.",
    behind=ListBehind("concern", (("status", "open"),)),
    figure=lambda counted: _state(counted, TOTAL.key),
)
OVERDUE_CONCERNS = Indicator(
    "overdue_concerns",
    "Überfällige Anliegen",
    "Offene Anliegen ohne Ergebnis, bei denen bis zum Ende des Zeitraums eine Frist verstrichen war: für die Bestätigung, für den "
    "Zwischenbescheid oder für die Antwort einer Stelle.",
    behind=ListBehind("concern", (("status", "overdue"),)),
    figure=lambda counted: _state(counted, "overdue"),
)
FEEDBACK_OWED = Indicator(
    "feedback_owed",
    "Rückmeldung steht aus",
    "Offene Anliegen, zu denen am letzten Tag des Zeitraums ein Ergebnis vorlag, das noch nicht zurückgemeldet war.",
    behind=ListBehind("concern", (("status", "owed"),)),
    figure=lambda counted: _state(counted, "owed"),
)
DONE_CONCERNS = Indicator(
    "done_concerns",
    "Erledigte Anliegen",
    "Anliegen, deren Rückmeldung in den Zeitraum fällt und an dessen Ende noch galt. Auch ein Aushang zählt, und wo keine Rückmeldung möglich war.",
    behind=ListBehind("concern", (("status", "done"),)),
    figure=lambda counted: _amount(counted, lambda each: _told(each, counted.period)),
)
SOLVED = Indicator(
    "solved",
    "Gelöst",
    "Anteil der gelösten an den Anliegen, deren Ergebnis (gelöst, nicht lösbar, nicht zuständig) in den Zeitraum fällt, ohne Lob.",
    Format.PERCENT,
    behind=ListBehind("concern", (("status", "solved"),)),
    figure=lambda counted: _rate(
        counted,
        lambda each: _settled(each, counted.period) and not counted.of(count_concerns).is_praise(each),
        lambda each: each.result is ConcernStatus.SOLVED,
    ),
)
FEEDBACK_RATE = Indicator(
    "feedback_rate",
    "Rückmeldequote",
    "Anteil der bis zum Ende des Zeitraums zurückgemeldeten an den Anliegen, deren Ergebnis in den Zeitraum fällt. "
    "Anliegen, bei denen keine Rückmeldung möglich ist, zählen nicht mit.",
    Format.PERCENT,
    behind=ListBehind("concern", (("status", "done"),)),
    figure=lambda counted: _rate(
        counted,
        lambda each: _settled(each, counted.period) and each.answerable,
        lambda each: each.told_on is not None,
    ),
)
ANSWER_DAYS = Indicator(
    "answer_days",
    "Tage bis zur Rückmeldung",
    "Median der Kalendertage vom Eingang bis zur Rückmeldung, für Anliegen, deren Rückmeldung in den Zeitraum fällt: Die Hälfte ging "
    "schneller, die Hälfte dauerte länger. Anliegen, bei denen keine Rückmeldung möglich war, zählen nicht mit.",
    behind=ListBehind("concern", (("status", "done"),)),
    figure=lambda counted: protect.median(_days_to_answer(counted), counted.limits),
)
PRAISE = Indicator(
    "praise",
    "Lob",
    "Im Zeitraum eingegangene Anliegen der Art oder der Kategorie Lob.",
    behind=ListBehind("concern", (("nature", "praise"),)),
    figure=lambda counted: _praise(counted),
)
CONCERN_STATES = Definition(
    "concern_states",
    "Offene Anliegen nach Stand",
    "Offene Anliegen am letzten Tag des Zeitraums: in der Frist, überfällig, oder mit einem Ergebnis, das noch nicht zurückgemeldet war. "
    "Es gilt der Stand von damals, nicht der von heute.",
    behind=ListBehind("concern", (("status", "open"),)),
)
CONCERN_CATEGORIES = Definition(
    "concern_categories",
    "Anliegen nach Kategorie",
    "Im Zeitraum eingegangene Anliegen je Kategorie.",
    behind=_RECEIVED,
)
CONCERN_FUNNEL = Definition(
    "concern_funnel",
    "Weg der Anliegen",
    "Im Zeitraum eingegangene Anliegen, und wie viele von ihnen bis zu dessen Ende geprüft, an eine Stelle weitergeleitet oder ohne "
    "sie geklärt, mit einem Ergebnis versehen und zurückgemeldet waren. Jede Stufe ist ein Teil der vorigen.",
    behind=_RECEIVED,
)
CONCERN_OFFICES = Definition(
    "concern_offices",
    "Weiterleitungen nach Stelle",
    "Weiterleitungen, die im Zeitraum an eine Stelle gingen, und der Median der Kalendertage bis zu ihrer Antwort. Ein Anliegen, das an "
    "mehrere Stellen ging, zählt bei jeder. Privatpersonen und Stellen, die es nicht mehr gibt, stehen unter „andere Stellen“.",
    behind=ListBehind("concern"),
    overlap="Der Median in „Gesamt“ gehört zu allen Antworten zusammen.",
)


@dataclass(frozen=True)
class ConcernFigures:
    """Every concern as it stood at the end of a period, and the categories and offices by their ids."""

    all: tuple[Standing, ...]
    categories: dict[int, Category]
    offices: dict[int, Category]

    def category(self, each: Standing) -> Category:
        """The category of a concern."""
        return UNSTATED if each.category_id is None else self.categories[each.category_id]

    def is_praise(self, each: Standing) -> bool:
        """Whether a concern is praise, by what it is or by its category."""
        return each.praise or self.category(each).key == _PRAISE

    def office(self, office_id: int | None) -> Category:
        """An office that may be named; else one of the others."""
        return _OFFICES if office_id is None else self.offices.get(office_id, _OFFICES)


def count_concerns(session: Session, period: Period) -> ConcernFigures:
    """Read how every concern stood at the end of a period."""
    offices = session.execute(
        select(Organisation.id, Organisation.title)
        .outerjoin(CatalogueEntry, CatalogueEntry.id == Organisation.kind_id)
        .where(Organisation.deleted_at.is_(None), CatalogueEntry.key.is_distinct_from(_PRIVATE))
    )
    return ConcernFigures(
        tuple(standings(session, period)),
        grouping.of_catalogue(session, Catalogue.CONCERN_CATEGORY),
        {office: Category(str(office), title) for office, title in offices},
    )


_Choice = Callable[[Standing], bool]


def _received(each: Standing, period: Period) -> bool:
    return each.received_on >= period.first


def _settled(each: Standing, period: Period) -> bool:
    return each.result_on is not None and each.result_on >= period.first


def _told(each: Standing, period: Period) -> bool:
    return each.told_on is not None and each.told_on >= period.first


def _voices(found: Iterable[Standing]) -> Contributions:
    """How many concerns each person brought."""
    return Contributions.of((each.voice, 1) for each in found)


def _chosen(counted: Counted, wanted: _Choice) -> list[Standing]:
    return [each for each in counted.of(count_concerns).all if wanted(each)]


def _amount(counted: Counted, wanted: _Choice) -> Protected:
    """Concerns; 0 where nobody ever brought one."""
    empty = not counted.of(count_concerns).all
    return protect.amount(_voices(_chosen(counted, wanted)), counted.limits, known_empty=empty)


def _praise(counted: Counted) -> Protected:
    """Praise beside all that was received: neither it nor the rest names anybody."""
    figures = counted.of(count_concerns)
    if not figures.all:
        return _amount(counted, figures.is_praise)
    received = _chosen(counted, lambda each: _received(each, counted.period))
    return protect.stages([_voices(received), _voices(filter(figures.is_praise, received))], counted.limits)[1]


def _rate(counted: Counted, base: _Choice, wanted: _Choice) -> Protected:
    found = _chosen(counted, base)
    part = _voices(each for each in found if wanted(each))
    return protect.rate(part, _voices(each for each in found if not wanted(each)), counted.limits)


def _days_to_answer(counted: Counted) -> list[tuple[object, int]]:
    found = _chosen(counted, lambda each: _told(each, counted.period) and each.answerable)
    return [(each.voice, (each.told_on - each.received_on).days) for each in found if each.told_on]


def _state(counted: Counted, key: str) -> Protected:
    """A part of the open concerns as the table of all parts shows it; 0 where nobody ever brought one."""
    if not counted.of(count_concerns).all:
        return protect.amount(Contributions({}), counted.limits, known_empty=True)
    return _states(counted).of(key)[0]


_STATES: tuple[tuple[Category, _Choice], ...] = (
    (Category("in_time", Sentence("in der Frist")), lambda each: not each.owed and not each.overdue),
    (Category("overdue", Sentence("überfällig")), lambda each: each.overdue),
    (Category("owed", Sentence("Rückmeldung steht aus")), lambda each: each.owed),
)


def _states(counted: Counted) -> Breakdown:
    found = _chosen(counted, lambda each: each.open)
    groups = [Group(category, (_voices(filter(wanted, found)),)) for category, wanted in _STATES]
    return protect.suppress(groups, [Measure.AMOUNT], counted.limits)


def states_table(of: Comparison) -> Table:
    """The open concerns at the end of the period: in time, overdue, or feedback owed."""
    return table_of(_states(of.now), "Anliegen Stand", CONCERN_STATES, "Stand", (_COUNT,))


_LIGHTS = (
    (CONCERNS, Sentence("neu")),
    (OPEN_CONCERNS, Sentence("offen")),
    (OVERDUE_CONCERNS, Sentence("überfällig")),
    (FEEDBACK_OWED, Sentence("Rückmeldung steht aus")),
    (DONE_CONCERNS, Sentence("erledigt")),
    (ANSWER_DAYS, Sentence("Tage (Median)")),
)


def lights_table(of: Comparison) -> Table:
    """The concerns of a period and of the one before in a line each."""
    columns = tuple(Column(indicator.key, short, definition=indicator) for indicator, short in _LIGHTS)
    lines = [("now", of.period.label, of.now)]
    lines += [("before", of.period.name_of_previous, of.before)] if of.before else []
    rows = tuple(
        Row(key, label, tuple(indicator.figure(counted) for indicator, _short in _LIGHTS))
        for key, label, counted in lines
    )
    return Table("concern_lights", "Anliegen", Sentence("Anliegen"), "Zeitraum", columns, rows, None, CONCERNS)


def _categories_table(of: Comparison) -> Table:
    figures = of.now.of(count_concerns)
    pairs = grouped((figures.category(each), each) for each in figures.all if _received(each, of.period))
    groups = [Group(category, (_voices(found),)) for category, found in pairs.items()]
    breakdown = protect.fold(groups, [Measure.AMOUNT], of.limits)
    return table_of(breakdown, "Anliegen Kategorien", CONCERN_CATEGORIES, "Kategorie", (_COUNT,))


def _forwarded_or_settled(each: Standing) -> bool:
    return ConcernStatus.FORWARDED in each.steps or each.result is not None


_STAGES: tuple[tuple[Category, _Choice], ...] = (
    (Category("received", Sentence("eingegangen")), lambda _each: True),
    (Category("checked", Sentence("geprüft")), lambda each: bool(each.steps - {ConcernStatus.RECEIVED})),
    (Category("forwarded", Sentence("weitergeleitet oder gleich geklärt")), lambda each: _forwarded_or_settled(each)),
    (Category("settled", Sentence("Ergebnis liegt vor")), lambda each: each.result is not None),
    (Category("told", Sentence("zurückgemeldet")), lambda each: each.result is not None and each.told_on is not None),
)


def _funnel(of: Comparison) -> Table:
    found = _chosen(of.now, lambda each: _received(each, of.period))
    figures = protect.stages([_voices(filter(reached, found)) for _stage, reached in _STAGES], of.limits)
    rows = tuple(
        Row(stage.key, stage.label, (figure,), Area.MEDIATION.value)
        for (stage, _), figure in zip(_STAGES, figures, strict=True)
    )
    columns = (_COUNT,)
    return Table(CONCERN_FUNNEL.key, "Anliegen Weg", CONCERN_FUNNEL.title, "Stufe", columns, rows, None, CONCERN_FUNNEL)


def offices_table(of: Comparison) -> Table:
    """Letters to each office, and how long their answers took."""
    figures = of.now.of(count_concerns)
    letters = [(figures.office(office), (each.voice, days)) for each in figures.all for office, days in each.sent_to]
    sent = grouped(letters)
    groups = [
        Group(office, (Contributions.of((voice, 1) for voice, _days in found),)) for office, found in sent.items()
    ]
    breakdown = protect.fold(groups, [Measure.AMOUNT], of.limits)
    printed = {line.category.key for line in breakdown.rows}
    behind = {office.key: found for office, found in sent.items() if office.key in printed}
    behind[TOTAL.key] = [letter for _office, letter in letters]
    behind[OTHERS.key] = [letter for office, letter in letters if office.key not in printed]

    def row(category: Category, counts: Sequence[Protected]) -> Row:
        answered = [(voice, days) for voice, days in behind[category.key] if days is not None]
        return Row(category.key, category.label, (*counts, protect.median(answered, of.limits)))

    rows = tuple(row(line.category, line.figures) for line in breakdown.rows)
    columns = (
        Column("forwarded", Sentence("Weiterleitungen")),
        Column("answer_days", Sentence("Tage (Median)")),
    )
    note = "" if rows else "Die Gruppen sind zu klein, um sie einzeln zu nennen."
    total = row(breakdown.total.category, breakdown.total.figures)
    definition = CONCERN_OFFICES
    return Table(definition.key, "Anliegen Stellen", definition.title, "Stelle", columns, rows, total, definition, note)


def _blocks(of: Comparison) -> Iterable[Block]:
    yield of.key_figures(CONCERNS, PRAISE, DONE_CONCERNS, ANSWER_DAYS)
    yield of.key_figures(OPEN_CONCERNS, OVERDUE_CONCERNS, FEEDBACK_OWED)
    yield of.key_figures(SOLVED, FEEDBACK_RATE)
    funnel = _funnel(of)
    chart = Chart(ChartKind.FUNNEL, funnel)
    yield from (chart, funnel) if chart.drawable else (funnel,)
    yield states_table(of)
    yield from drawn(_categories_table(of))
    yield offices_table(of)
    yield Heading(2, "Veranstaltungen dieser Aufgabe")
    yield of_task(of, Area.MEDIATION)


CHAPTER = Chapter(
    key=Area.MEDIATION.value,
    title=Area.MEDIATION.label,
    introduction="Sorgen, Wünsche und Ideen werden an Ständen und bei Veranstaltungen aufgenommen, zur Gemeinde getragen, und "
    "die Antwort kommt zurück. Erledigt ist ein Anliegen erst, wenn die Menschen wissen, was daraus geworden ist.",
    defines=(
        *(CONCERNS, OPEN_CONCERNS, OVERDUE_CONCERNS, FEEDBACK_OWED, DONE_CONCERNS),
        *(SOLVED, FEEDBACK_RATE, ANSWER_DAYS, PRAISE),
        *(CONCERN_STATES, CONCERN_CATEGORIES, CONCERN_FUNNEL, CONCERN_OFFICES),
    ),
    blocks=_blocks,
    recorded=lambda counted: bool(
        counted.of(count_events).events
        or any(_received(each, counted.period) for each in counted.of(count_concerns).all)
    ),
)
