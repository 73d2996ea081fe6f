"""Referrals: how many, and whether those who were sent elsewhere arrived there. Part of the chapter about social work."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.common.sentences import Sentence
from app.figures import grouping
from app.figures.blocks import drawn
from app.figures.categories import OTHERS, TOTAL, UNSTATED, Category
from app.figures.definitions import Definition, Format, ListBehind
from app.figures.document.report import Block
from app.figures.document.tables import Column, Row, Table
from app.figures.grouping import OTHER_OFFICES, grouped
from app.figures.indicators import Comparison, Counted, Indicator
from app.figures.periods import Period
from app.figures.protection import protect
from app.figures.protection.contributions import Contributions, Measure
from app.figures.protection.protect import Group, Protected
from app.models import Case, Catalogue, Referral, ReferralStatus, StatusChange
from app.services.records import RECORD, table_of
from app.services.referrals.referrals import OVER

_REFERRAL, _CASE, _CHANGE = table_of(Referral), table_of(Case), table_of(StatusChange)
_OVER = frozenset(map(str, OVER))

REFERRALS = Indicator(
    "referrals",
    "Verweise",
    "Verweise an andere Stellen, die im Zeitraum vorgeschlagen wurden. Verweise ohne Fall und Person zählen nicht.",
    behind=ListBehind("referral", (("proposed", "{period}"),)),
    figure=lambda counted: _amount(counted, lambda each: each.proposed_on >= counted.period.first),
)
ARRIVED = Indicator(
    "referrals_arrived",
    "Angekommen",
    "Verweise, bei denen die Person im Zeitraum bei der Stelle angekommen ist. Es gilt der Stand vom Ende des Zeitraums.",
    behind=ListBehind("referral", (("status", "arrived"),)),
    figure=lambda counted: _arrived(counted),
)
ARRIVAL_RATE = Indicator(
    "arrival_rate",
    "Ankunftsquote",
    "Anteil der Angekommenen an den Verweisen, von denen im Zeitraum bekannt wurde, was daraus geworden ist: angekommen, nicht "
    "angekommen oder abgelehnt. Verweise ohne Fall und Person zählen nicht.",
    Format.PERCENT,
    behind=ListBehind("referral", (("status", "over"),)),
    figure=lambda counted: protect.rate(*_outcomes(_decided(counted)), counted.limits),
)
_OVERLAP = "Die Quote in „Gesamt“ gehört zu allen Verweisen zusammen."
BY_ORGANISATION = Definition(
    "arrival_organisations",
    "Ankunft nach Stelle",
    "Verweise je Stelle, von denen im Zeitraum bekannt wurde, was daraus geworden ist, und der Anteil der Angekommenen. Privatpersonen und "
    "Stellen, die nicht als Akteur eingetragen sind, stehen unter „andere Stellen“. Geschützt ab 10 Personen.",
    behind=ListBehind("referral", (("status", "over"),)),
    overlap=_OVERLAP,
)
BY_TOPIC = Definition(
    "arrival_topics",
    "Ankunft nach Thema",
    "Verweise je Thema, von denen im Zeitraum bekannt wurde, was daraus geworden ist, und der Anteil der Angekommenen. Geschützt ab 10 Personen.",
    behind=ListBehind("referral", (("status", "over"),)),
    overlap=_OVERLAP,
)
DEFINES = (REFERRALS, ARRIVED, ARRIVAL_RATE, BY_ORGANISATION, BY_TOPIC)


@dataclass(frozen=True)
class CountedReferral:
    """A referral as it stood at the end of a period; `decided` says that its end became known in the period."""

    person: int
    organisation_id: int | None
    topic_id: int | None
    proposed_on: date
    decided: bool
    arrived: bool


@dataclass(frozen=True)
class ReferralFigures:
    """Every referral of a person until the end of a period, organisations and topics by their ids."""

    all: tuple[CountedReferral, ...]
    organisations: dict[int, Category]
    topics: dict[int, Category]

    def organisation(self, each: CountedReferral) -> Category:
        """To whom it went, where that may be named."""
        found = self.organisations.get(each.organisation_id) if each.organisation_id is not None else None
        return found or OTHER_OFFICES

    def topic(self, each: CountedReferral) -> Category:
        """What it was about."""
        return UNSTATED if each.topic_id is None else self.topics[each.topic_id]


def count_referrals(session: Session, period: Period) -> ReferralFigures:
    """Read how every referral of a person stood at the end of a period. Nothing that is in the trash is counted."""
    last = _last_changes(session, period)
    rows = session.execute(
        select(_REFERRAL, func.coalesce(_CASE.c.person_id, _REFERRAL.c.about_id).label("person"))
        .join(RECORD, RECORD.c.id == _REFERRAL.c.id)
        .outerjoin(_CASE, _CASE.c.id == _REFERRAL.c.about_id)
        .where(RECORD.c.deleted_at.is_(None), _REFERRAL.c.about_id.is_not(None), _REFERRAL.c.proposed_on <= period.last)
        .order_by(_REFERRAL.c.id)
    )
    found = []
    for row in rows:
        status, on = last.get(row.id, ("", period.last))
        known = status in _OVER and on >= period.first
        arrived = status == ReferralStatus.ARRIVED
        found.append(CountedReferral(row.person, row.organisation_id, row.topic_id, row.proposed_on, known, arrived))
    return ReferralFigures(
        tuple(found), grouping.of_organisations(session), grouping.of_catalogue(session, Catalogue.TOPIC)
    )


def _last_changes(session: Session, period: Period) -> dict[int, tuple[str, date]]:
    """The last state that each referral took until the end of the period, and when."""
    rows = session.execute(
        select(_CHANGE.c.record_id, _CHANGE.c.status, _CHANGE.c.changed_on)
        .join(_REFERRAL, _REFERRAL.c.id == _CHANGE.c.record_id)
        .where(_CHANGE.c.changed_on < period.end)
        .order_by(_CHANGE.c.changed_on, _CHANGE.c.id)
    )
    return {row.record_id: (row.status, row.changed_on.date()) for row in rows}


_Choice = Callable[[CountedReferral], bool]


def _voices(found: Iterable[CountedReferral]) -> Contributions:
    return Contributions.of((each.person, 1) for each in found)


def _amount(counted: Counted, wanted: _Choice) -> Protected:
    """Referrals; 0 where nobody was ever referred."""
    every = counted.of(count_referrals).all
    return protect.amount(_voices(filter(wanted, every)), counted.limits, known_empty=not every)


def _decided(counted: Counted) -> list[CountedReferral]:
    return [each for each in counted.of(count_referrals).all if each.decided]


def _outcomes(found: Iterable[CountedReferral]) -> tuple[Contributions, Contributions]:
    """Those who arrived, and the others."""
    listed = list(found)
    return _voices(each for each in listed if each.arrived), _voices(each for each in listed if not each.arrived)


def _arrived(counted: Counted) -> Protected:
    """Who arrived, where what is left of those whose end became known names nobody either."""
    if not counted.of(count_referrals).all:
        return _amount(counted, lambda each: each.arrived)
    arrived, rest = _outcomes(_decided(counted))
    return protect.stages([arrived + rest, arrived], counted.limits)[1]


def _shown(referred: Protected, arrived: Protected, rest: Protected) -> tuple[Protected, Protected]:
    """The two numbers of a line: beside all of them those who arrived only where the others may be known as well."""
    return referred, rest if rest.hidden else arrived


def _arrival_table(of: Comparison, name: str, definition: Definition, label: str, category: str) -> Table:
    """Referrals per category with those who arrived. Where few arrived, or few did not, a row goes into "Sonstige": so nobody's
    arrival can be computed from a rate either.
    """
    figures = of.now.of(count_referrals)
    decided = _decided(of.now)
    groups = grouped((getattr(figures, category)(each), each) for each in decided)
    cells = [Group(group, (_voices(found), *_outcomes(found))) for group, found in groups.items()]
    breakdown = protect.fold(cells, [Measure.AMOUNT] * 3, of.limits, sensitive=True)
    printed = {line.category.key for line in breakdown.rows}
    behind = {group.key: found for group, found in groups.items() if group.key in printed}
    behind[OTHERS.key] = [each for group, found in groups.items() if group.key not in printed for each in found]
    behind[TOTAL.key] = decided
    lines = (*breakdown.rows, breakdown.total)
    *rows, total = (
        Row(
            line.category.key,
            line.category.label,
            (*_shown(*line.figures), protect.rate(*_outcomes(behind[line.category.key]), of.limits)),
        )
        for line in lines
    )
    columns = (
        Column("referrals", Sentence("Verweise")),
        Column("arrived", Sentence("angekommen")),
        Column("rate", Sentence("Quote"), Format.PERCENT, definition=ARRIVAL_RATE),
    )
    note = "" if rows else "Die Gruppen sind zu klein, um sie einzeln zu nennen."
    return Table(definition.key, name, definition.title, label, columns, tuple(rows), total, definition, note)


def blocks(of: Comparison) -> Iterable[Block]:
    """What the chapter tells of referrals; nothing where nobody was ever referred."""
    if not of.now.of(count_referrals).all:
        return
    yield of.key_figures(REFERRALS, ARRIVED, ARRIVAL_RATE)
    if _decided(of.now):
        yield from drawn(_arrival_table(of, "Verweise Stellen", BY_ORGANISATION, "Stelle", "organisation"))
        yield from drawn(_arrival_table(of, "Verweise Themen", BY_TOPIC, "Thema", "topic"))
