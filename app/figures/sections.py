"""Blocks that several reports share, made of counted figures: here the numbers are protected."""

from collections.abc import Callable, Sequence
from datetime import date

from app.common import german
from app.figures import definitions, protect
from app.figures.casework import Named
from app.figures.collect import Collected
from app.figures.contributions import Contributions, Measure
from app.figures.definitions import Definition
from app.figures.events import DateAhead
from app.figures.protect import Breakdown, Figure, Group, Protected, Thing
from app.figures.report import Column, KeyFigure, Row, Table, TextTable
from app.figures.thresholds import Thresholds
from app.models import Area, EventStatus

Pick = Callable[[Collected], Contributions]

SHORT_AREAS: dict[Area, str] = {
    Area.NETWORK: "Vernetzung",
    Area.ENGAGEMENT: "Engagement",
    Area.ENCOUNTER: "Begegnung",
    Area.MEDIATION: "Vermittlung",
    Area.SOCIAL_WORK: "Sozialarbeit",
}
"""One word per task, for the heads of columns."""


class Sections:
    """The figures of a period beside those of the one before, protected and put into blocks."""

    def __init__(self, now: Collected, before: Collected, limits: Thresholds) -> None:
        self.now = now
        self.before = before if before.recorded else None
        """The previous period; None if nothing was recorded then, for there is nothing to compare with."""
        self.limits = limits

    # key figures

    def things(self, definition: Definition, pick: Callable[[Collected], int]) -> KeyFigure:
        """A count of things."""
        return KeyFigure(definition, Thing(pick(self.now)), Thing(pick(self.before)) if self.before else None)

    def participants(self, definition: Definition, pick: Pick) -> KeyFigure:
        """Different persons at events; 0 where no event was held."""
        return self._key_figure(
            definition, lambda of: protect.persons(pick(of), self.limits, known_empty=not of.events.events)
        )

    def clients(self, definition: Definition, pick: Pick) -> KeyFigure:
        """Different persons advised; 0 where there was no consultation."""
        return self._key_figure(definition, lambda of: protect.persons(pick(of), self.limits, known_empty=_idle(of)))

    def contacts(self, definition: Definition, pick: Pick) -> KeyFigure:
        """Consultations or their minutes; 0 where there was none."""
        return self._key_figure(definition, lambda of: protect.amount(pick(of), self.limits, known_empty=_idle(of)))

    def cases(self, definition: Definition, pick: Pick) -> KeyFigure:
        """Different persons with a case."""
        return self._key_figure(definition, lambda of: protect.persons(pick(of), self.limits))

    def per_client(self) -> KeyFigure:
        """Minutes per person advised."""
        return self._key_figure(definitions.MINUTES_PER_CLIENT, lambda of: protect.mean(of.casework.time, self.limits))

    def work(self) -> KeyFigure:
        """Recorded working time."""
        return self._key_figure(definitions.WORK, self._total)

    def capacity(self) -> KeyFigure:
        """Recorded working time in per cent of the contract."""
        return self._key_figure(definitions.CAPACITY, self._capacity)

    def _key_figure(self, definition: Definition, figure: Callable[[Collected], Figure]) -> KeyFigure:
        return KeyFigure(definition, figure(self.now), figure(self.before) if self.before else None)

    def _total(self, of: Collected) -> Protected:
        return self._tasks(of).total.figures[0]

    def _capacity(self, of: Collected) -> Figure:
        total = self._total(of)
        if total.value is None:
            return total
        return Thing(round(100 * total.value / of.contract_minutes))

    # tables

    def _tasks(self, of: Collected) -> Breakdown:
        groups = [Group(area.label, (of.work[area],)) for area in Area]
        return protect.suppress(groups, [Measure.WORK], self.limits)

    def tasks_table(self, previous: str) -> Table:
        """Her five tasks: hours (and those of the previous period), events, visits."""
        now, before = self._tasks(self.now), self.before and self._tasks(self.before)
        columns = [Column("Stunden", definitions.WORK.format)]
        if before:
            columns.append(Column(f"({previous})", definitions.WORK.format, bracketed=True))
        columns += [Column("Veranstaltungen"), Column("Besuche")]
        events = self.now.events
        rows = tuple(
            Row(
                area.label,
                (
                    *now.rows[place].figures,
                    *(before.rows[place].figures if before else ()),
                    Thing(events.by_area[area]),
                    Thing(events.visits_by_area[area]),
                ),
                area.value,
            )
            for place, area in enumerate(Area)
        )
        sums = (Thing(events.events), Thing(events.visits))
        total = Row("Gesamt", (*now.total.figures, *(before.total.figures if before else ()), *sums))
        return Table("Aufgaben", "Stunden je Aufgabe", "Aufgabe", tuple(columns), rows, total, definitions.WORK)

    def named_table(
        self,
        name: str,
        definition: Definition,
        label: str,
        named: Sequence[Named],
        amount: str,
        *,
        sensitive: bool = False,
    ) -> Table:
        """Persons and contacts per value of a catalogue, small groups folded."""
        groups = [Group(each.label, (each.contacts, each.contacts), each.rest) for each in named]
        folded = protect.fold(groups, [Measure.PERSONS, Measure.AMOUNT], self.limits, sensitive=sensitive)
        return table_of(folded, name, definition, label, (Column("Personen"), Column(amount)))

    def months_table(self, today: date) -> Table:
        """Held events per month and task, up to the month of `today`."""
        columns = (*(Column(SHORT_AREAS[area]) for area in Area), Column("Gesamt"))
        rows = []
        for month in self.now.period.each_month():
            if month.first > today:
                break
            counts = self.now.events.by_month[month.month]
            name = german.month(month.first).split()[0]
            rows.append(Row(name, tuple(Thing(n) for n in (*counts.values(), sum(counts.values())))))
        sums = tuple(Thing(n) for n in (*self.now.events.by_area.values(), self.now.events.events))
        return Table(
            "Monate",
            "Veranstaltungen je Monat und Aufgabe",
            "Monat",
            columns,
            tuple(rows),
            Row("Gesamt", sums),
            definitions.EVENTS,
        )

    def age_table(self) -> Table:
        """Marks on the tally sheets of open events."""
        groups = self.now.events.age_groups
        return things_table("Altersgruppen", definitions.AGE_GROUPS, "Altersgruppe", "Besuche", groups)


def table_of(breakdown: Breakdown, name: str, definition: Definition, label: str, columns: tuple[Column, ...]) -> Table:
    """A protected table as a block."""
    rows = tuple(Row(line.label, line.figures) for line in breakdown.rows)
    note = "" if rows else "Die Gruppen sind zu klein, um sie einzeln zu nennen."
    total = Row(breakdown.total.label, breakdown.total.figures)
    return Table(name, definition.title, label, columns, rows, total, definition, note)


def things_table(name: str, definition: Definition, label: str, unit: str, counts: Sequence[tuple[str, int]]) -> Table:
    """Counts of things with their sum."""
    rows = tuple(Row(title, (Thing(count),)) for title, count in counts)
    total = Row("Gesamt", (Thing(sum(count for _, count in counts)),))
    return Table(name, definition.title, label, (Column(unit),), rows, total, definition)


def persons_table(
    name: str,
    definition: Definition,
    label: str,
    groups: Sequence[tuple[str, Contributions]],
    limits: Thresholds,
    *,
    sensitive: bool = True,
    ordered: bool = False,
) -> Table:
    """Different persons per label; `ordered` keeps every row in its place instead of folding small ones."""
    method = protect.suppress if ordered else protect.fold
    cells = [Group(title, (who,)) for title, who in groups]
    return table_of(
        method(cells, [Measure.PERSONS], limits, sensitive=sensitive), name, definition, label, (Column("Personen"),)
    )


def dates_table(dates: Sequence[DateAhead]) -> TextTable:
    """The next public dates."""
    rows = tuple(
        (
            german.day_time(each.starts_at) + " Uhr",
            each.name + (" (unter Vorbehalt)" if each.status is EventStatus.PROVISIONAL else ""),
            each.place,
        )
        for each in dates
    )
    return TextTable("Termine", "Nächste Termine", ("Wann", "Was", "Wo"), rows, (0.25, 0.45, 0.3))


def _idle(of: Collected) -> bool:
    """Whether there was no consultation at all."""
    return not of.casework.contacts.persons
