"""The Jahresbericht (or Quartalsbericht) für den Gemeinderat: key figures, the five tasks, capacity, annex."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.common import clock, german
from app.figures import definitions
from app.figures.collect import collect, frame, on_file
from app.figures.people import PeopleFigures
from app.figures.periods import Period
from app.figures.protect import Thing, persons
from app.figures.report import (
    Block,
    Bullets,
    Chart,
    ChartKind,
    Heading,
    KeyFigure,
    KeyFigures,
    Report,
    Table,
    Text,
    number_of,
    written,
)
from app.figures.sections import Sections, persons_table, things_table
from app.figures.thresholds import Thresholds
from app.models import Area

_LARGE_CHANGE_PERCENT = 10
_SUMMARY, _QUARTER, _CAPACITY = "summary", "quarter", "capacity"

INTRODUCTIONS: dict[str, str] = {
    _SUMMARY: "Das Quartiersmanagement ist die Schnittstelle zwischen den Menschen im Köchlin-Areal und der Gemeinde. Über allem "
    "steht ein Ziel: Die Bewohner/innen leben in einem Quartier, in dem sie sich sicher und wohl fühlen und das sie mitgestalten.",
    _QUARTER: "Diese Zahlen beschreiben die Menschen, die dem Quartiersmanagement bekannt sind. Mehr als der Name wird nur "
    "erfasst, wo es für die Arbeit gebraucht wird; die Angaben sind deshalb nicht vollständig.",
    Area.NETWORK: "Vereine, Ehrenamtliche, Privatpersonen und öffentliche Stellen sollen einander finden und sich gegenseitig helfen.",
    Area.ENGAGEMENT: "Bewohner/innen entwickeln eigene Projekte und tragen sie selbst: Begrünung, Spielplatz, Kurse, Quartiersfest.",
    Area.ENCOUNTER: "Menschen verschiedenen Alters und verschiedener Herkunft begegnen sich bei kleinen Festen, in der "
    "Nachbarschaftshilfe und in Sprachkursen.",
    Area.MEDIATION: "Sorgen, Wünsche und Ideen werden an Ständen und bei Veranstaltungen aufgenommen, zur Gemeinde getragen, und "
    "die Antwort kommt zurück. Die einzelnen Anliegen werden noch nicht als Zahl geführt; hier stehen Arbeitszeit und Veranstaltungen.",
    Area.SOCIAL_WORK: "Bewohner/innen erhalten Hilfe im Einzelfall, soweit die Arbeitszeit reicht. Was besprochen wird, steht unter "
    "Schweigepflicht; hier stehen nur geschützte Zahlen.",
    _CAPACITY: "Die erfasste Arbeitszeit stammt aus Kontakten und Veranstaltungen. Weitere Arbeitszeit – Planung, Verwaltung, "
    "Fortbildung – ist noch nicht enthalten.",
}
"""What a chapter begins with unless she wrote something else; keys are tasks and summary, quarter, capacity."""


@dataclass(frozen=True)
class _Writer:
    """Writes the chapters of one report."""

    period: Period
    sections: Sections
    people: PeopleFigures
    limits: Thresholds
    today: date
    texts: Mapping[str, str]

    def chapters(self) -> tuple[Block, ...]:
        parts = (
            self.summary(),
            self.quarter(),
            self.network(),
            self.engagement(),
            self.encounter(),
            self.mediation(),
            self.social_work(),
            self.capacity(),
        )
        return tuple(block for part in parts for block in part)

    def opening(self, key: str, title: str) -> list[Block]:
        text = self.texts.get(key, INTRODUCTIONS[key])
        return [Heading(1, title), *([Text(text)] if text else [])]

    def summary(self) -> list[Block]:
        of = self.sections
        first = (
            of.things(definitions.EVENTS, lambda c: c.events.events),
            of.things(definitions.VISITS, lambda c: c.events.visits),
            of.participants(definitions.PARTICIPANTS, lambda c: c.events.participants),
            of.things(definitions.ACTIVE_ACTORS, lambda c: c.actors.active),
        )
        second = (
            of.contacts(definitions.CONTACTS, lambda c: c.casework.contacts),
            of.clients(definitions.CLIENTS, lambda c: c.casework.contacts),
            of.work(),
            of.capacity(),
        )
        ended = self.period.has_ended(self.today)
        changes = [sentence for item in (*first, *second) if ended and (sentence := change(item, self.period))]
        blocks: list[Block] = [*self.opening(_SUMMARY, "Kurzfassung"), KeyFigures(first), KeyFigures(second)]
        if changes:
            blocks += [
                Text(f"Um mehr als {_LARGE_CHANGE_PERCENT} % verändert haben sich gegenüber dem Zeitraum davor:"),
                Bullets(tuple(changes)),
            ]
        return blocks

    def quarter(self) -> list[Block]:
        ages = persons_table(
            "Alter",
            definitions.RESIDENT_AGES,
            "Altersgruppe",
            self.people.ages,
            self.limits,
            sensitive=False,
            ordered=True,
        )
        sensitive = (
            persons_table("Sprachen", definitions.LANGUAGES, "Sprache", self.people.languages, self.limits),
            persons_table("Herkunft", definitions.ORIGINS, "Land", self.people.origins, self.limits),
            persons_table("Wohnformen", definitions.HOUSING, "Wohnform", self.people.housing, self.limits),
        )
        figures = (
            KeyFigure(definitions.RESIDENTS, persons(self.people.residents, self.limits)),
            KeyFigure(definitions.VOLUNTEERS, persons(self.people.volunteers, self.limits)),
        )
        return [
            *self.opening(_QUARTER, "Das Quartier"),
            KeyFigures(figures),
            *drawn(ages),
            *(block for table in sensitive for block in drawn(table)),
        ]

    def network(self) -> list[Block]:
        of = self.sections
        kinds = things_table("Akteure", definitions.ACTOR_KINDS, "Art", "Akteure", of.now.actors.by_kind)
        figures = (
            of.things(definitions.ACTORS, lambda c: c.actors.total),
            of.things(definitions.ACTIVE_ACTORS, lambda c: c.actors.active),
            of.things(definitions.NEW_ACTORS, lambda c: c.actors.new),
            of.things(definitions.SILENT_ACTORS, lambda c: c.actors.silent),
        )
        return [*self.opening(Area.NETWORK, Area.NETWORK.label), KeyFigures(figures), *drawn(kinds)]

    def engagement(self) -> list[Block]:
        return [
            *self.opening(Area.ENGAGEMENT, Area.ENGAGEMENT.label),
            KeyFigures(self.events_of(Area.ENGAGEMENT)),
        ]

    def mediation(self) -> list[Block]:
        return [*self.opening(Area.MEDIATION, Area.MEDIATION.label), KeyFigures(self.events_of(Area.MEDIATION))]

    def events_of(self, area: Area) -> tuple[KeyFigure, ...]:
        return (
            self.sections.things(definitions.EVENTS, lambda c: c.events.by_area[area]),
            self.sections.things(definitions.VISITS, lambda c: c.events.visits_by_area[area]),
        )

    def encounter(self) -> list[Block]:
        of = self.sections
        months = of.months_table(self.today)
        figures = (
            of.participants(definitions.PARTICIPANTS, lambda c: c.events.participants),
            of.participants(definitions.NEW_PARTICIPANTS, lambda c: c.events.newcomers),
            of.things(definitions.GENERATIONS, lambda c: c.events.generations),
        )
        parts = tuple(range(len(Area)))
        return [
            *self.opening(Area.ENCOUNTER, Area.ENCOUNTER.label),
            KeyFigures((*self.events_of(Area.ENCOUNTER),)),
            Heading(2, "Alle Veranstaltungen im Überblick"),
            KeyFigures(figures),
            Chart(ChartKind.STACKED, months, parts, tuple(area.value for area in Area)),
            months,
            *drawn(of.age_table()),
        ]

    def social_work(self) -> list[Block]:
        of = self.sections
        topics = of.named_table(
            "Themen", definitions.TOPICS, "Thema", of.now.casework.topics, "Nennungen", sensitive=True
        )
        channels = of.named_table("Kanäle", definitions.CHANNELS, "Kanal", of.now.casework.channels, "Beratungen")
        first = (
            of.contacts(definitions.CONTACTS, lambda c: c.casework.contacts),
            of.clients(definitions.CLIENTS, lambda c: c.casework.contacts),
            of.clients(definitions.NEW_CLIENTS, lambda c: c.casework.new_clients),
            of.per_client(),
        )
        second = (
            of.contacts(definitions.CONSULTATION_TIME, lambda c: c.casework.time),
            of.cases(definitions.OPEN_CASES, lambda c: c.casework.open_cases),
            of.cases(definitions.NEW_CASES, lambda c: c.casework.new_cases),
            of.cases(definitions.CLOSED_CASES, lambda c: c.casework.closed_cases),
        )
        return [
            *self.opening(Area.SOCIAL_WORK, Area.SOCIAL_WORK.label),
            KeyFigures(first),
            KeyFigures(second),
            *drawn(topics),
            *drawn(channels),
        ]

    def capacity(self) -> list[Block]:
        tasks = self.sections.tasks_table(self.period.name_of_previous)
        contract = KeyFigure(definitions.CONTRACT, Thing(self.sections.now.contract_minutes))
        return [
            *self.opening(_CAPACITY, "Kapazität"),
            KeyFigures((contract, self.sections.work(), self.sections.capacity())),
            *drawn(tasks),
        ]


def yearly_report(session: Session, period: Period, texts: Mapping[str, str] | None = None) -> Report:
    """The report of a year or quarter.

    `texts` are her own openings of chapters, by the keys of `INTRODUCTIONS`; an empty text leaves a chapter without one.
    """
    made_on, setting = clock.today(), frame(session)
    sections = Sections(collect(session, period), collect(session, period.previous()), setting.limits)
    writer = _Writer(period, sections, on_file(session, period), setting.limits, made_on, texts or {})
    ended = period.has_ended(made_on)
    return Report(
        "Jahresbericht" if period.months == 12 else "Quartalsbericht",
        f"{setting.publisher.name} – Bericht an den Gemeinderat"
        + ("" if ended else f" · vorläufig, Stand\u00a0{german.day(made_on)}"),
        period.label,
        made_on,
        setting.publisher,
        setting.limits,
        writer.chapters(),
        period.name_of_previous,
        annexed=True,
    )


def drawn(table: Table) -> tuple[Block, ...]:
    """A table below its chart; the table alone where there is nothing to draw."""
    chart = Chart(ChartKind.BARS, table)
    return (chart, table) if chart.drawable else (table,)


def change(item: KeyFigure, period: Period) -> str:
    """A sentence on a figure that changed by more than a tenth; nothing where one of the two is hidden or small."""
    form = item.definition.format
    value = number_of(item.value, form)
    before = number_of(item.previous, form) if item.previous is not None else None
    if value is None or not before or abs(value - before) * 100 <= _LARGE_CHANGE_PERCENT * before:
        return ""
    percent = round(100 * (value - before) / before)
    sign = "+" if percent > 0 else "−"
    previous = written(item.previous, form) if item.previous is not None else ""
    return f"{item.definition.title}: {written(item.value, form)} statt {previous} im {period.name_of_previous} ({sign}{abs(percent)} %)"
