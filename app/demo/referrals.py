"""Referrals and notices of the demo quarter: who was sent where and arrived, and which term for an objection is running."""

import random
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.sentences import Sentence
from app.demo.matters import benefit
from app.demo.world import World
from app.models import Catalogue, CatalogueEntry, ContactEntry, Kind, Record, Referral, ReferralStatus
from app.models.casework import contact_topic
from app.services.records import AnyRow
from app.services.referrals import decisions, notices, referrals, steps
from app.services.referrals.referrals import OVER

REFERRALS = 90
_S = ReferralStatus
_TO_ARRIVAL = (_S.CONSENTED, _S.APPOINTED, _S.ARRIVED)
_BY_HER_SIDE = (_S.CONSENTED, _S.APPOINTED, _S.ACCOMPANIED, _S.ARRIVED)
_IN_VAIN = (_S.CONSENTED, _S.APPOINTED, _S.NOT_ARRIVED)
_LATEST: tuple[tuple[ReferralStatus, ...], ...] = (
    (),
    (_S.CONSENTED,),
    (_S.CONSENTED, _S.APPOINTED),
    _BY_HER_SIDE[:-1],
    (_S.REFUSED,),
    _TO_ARRIVAL,
    _IN_VAIN,
)
"""How far the latest came: each state is there, in the smallest quarter too."""
_EARLIER = (
    *(_TO_ARRIVAL, _BY_HER_SIDE, _TO_ARRIVAL, _IN_VAIN, _TO_ARRIVAL, (_S.CONSENTED, _S.ARRIVED), _BY_HER_SIDE),
    *((_S.REFUSED,), _TO_ARRIVAL, (_S.CONSENTED, _S.NOT_ARRIVED), _TO_ARRIVAL, _BY_HER_SIDE, _TO_ARRIVAL),
)
_SILENT_EVERY, _SILENT_DAYS, _SILENT = 5, 120, (_S.CONSENTED, _S.APPOINTED)
"""Of so many of the last months one is forgotten: nobody heard what became of it."""
_WHERE = {
    "Aufenthalt/Asyl": "Caritas-Dienststelle Vorderes Wiesental",
    "Familiennachzug": "Caritas-Dienststelle Vorderes Wiesental",
    "Existenzsicherung/Sozialleistungen": "Diakonie-Beratungsstelle am Rathaus",
    "Schulden": "Diakonie-Beratungsstelle am Rathaus",
    "Arbeit/Ausbildung/Anerkennung": "Jobcenter Außenstelle",
    "Sprache/Integrationskurs": "Volkshochschule Vorderes Wiesental",
    "Familie/Erziehung": "Familienzentrum Bleichewiese",
    "Kita/Schule": "Familienzentrum Bleichewiese",
    "psychische Belastung": "Suchtberatung Wiesental",
    "Alter/Pflege": "Pflegestützpunkt Außenstelle",
    "Behinderung": "Lebenshilfe-Treff Garnstraße",
    "Gewalt/Schutz": "Frauenberatung Lichtblick",
}
_ELSEWHERE = "Unabhängige Sozialberatung in der Kreisstadt"
_WHY_REFUSED = (
    "Möchte es erst selbst versuchen",
    "Aufnahmestopp bis zum nächsten Quartal",
    "Anderer Landkreis ist zuständig",
)
_WHY_NOT = ("Termin vergessen, meldet sich", "Konnte wegen der Kinder nicht weg", "Fahrkarte fehlte")


class _Decided(NamedTuple):
    """A notice as it came: from whom, what about, how many days ago, and after how many days an objection went out or it was settled."""

    authority: str
    subject: str
    ago: int
    objected: int | None = None
    settled: int | None = None
    instructed: bool = True


_NOTICES = (
    _Decided("Jobcenter Außenstelle", "{benefit}: Aufhebung und Erstattung", 26),
    _Decided("Familienkasse Service", "Kindergeld: Ablehnung", 19),
    _Decided("Landratsamt – Sozialamt", "Grundsicherung: Kosten der Unterkunft gekürzt", 12),
    _Decided("Landratsamt – Ausländerbehörde", "Auflage zum Wohnsitz", 3),
    _Decided("Rathaus – Bürgerbüro", "Wohngeld: Ablehnung", 40),
    _Decided("Jobcenter Außenstelle", "{benefit}: Minderung um 10 %", 75, instructed=False),
    _Decided("Jobcenter Außenstelle", "{benefit}: Erstausstattung abgelehnt", 58, objected=21),
    _Decided("Familienkasse Service", "Kinderzuschlag: Ablehnung", 96, objected=28),
    _Decided("Landratsamt – Sozialamt", "Hilfe zur Pflege: Pflegegrad 1", 130, objected=9),
    _Decided("Rathaus – Bürgerbüro", "Wohngeld: Bewilligung bis Mai", 34, settled=6),
    _Decided("Jobcenter Außenstelle", "{benefit}: Bewilligung für ein Jahr", 140, settled=2),
)


def make_referrals(world: World) -> None:
    """Referrals out of the conversations that ended with one, in every state; then the notices that clients brought."""
    world.context.write(Sentence("Verweise eingetragen"), _write_referrals, world)
    world.context.write(Sentence("Bescheide eingetragen"), _write_notices, world)


def _write_referrals(session: Session, world: World) -> None:
    rng = world.dice("referrals")
    organisations = _organisations(session)
    for number, talk in reversed(list(enumerate(_talks(session, world)))):
        _refer(session, world, rng, organisations, talk, _way(world, number - len(_LATEST), talk.at.date()))


def _way(world: World, number: int, on: date) -> Sequence[ReferralStatus]:
    """How far one came; below zero are the latest."""
    if number < 0:
        return _LATEST[number]
    if number % _SILENT_EVERY == _SILENT_EVERY - 1 and world.today - on < timedelta(days=_SILENT_DAYS):
        return _SILENT
    return _EARLIER[number % len(_EARLIER)]


def _talks(session: Session, world: World) -> Sequence[AnyRow]:
    """The conversations that ended with a referral, the latest first."""
    statement = (
        select(ContactEntry.id, ContactEntry.record_id, ContactEntry.at, CatalogueEntry.label, contact_topic.c.entry_id)
        .join(contact_topic, contact_topic.c.contact_id == ContactEntry.id)
        .join(CatalogueEntry, CatalogueEntry.id == contact_topic.c.entry_id)
        .join(Record, Record.id == ContactEntry.record_id)
        .where(ContactEntry.result_id == world.entries[Catalogue.RESULT, "verwiesen"])
        .where(Record.kind.in_((Kind.CASE, Kind.PERSON)), Record.deleted_at.is_(None))
        .order_by(ContactEntry.at.desc(), ContactEntry.id)
    )
    return session.execute(statement.limit(max(len(_LATEST), world.amount(REFERRALS)))).all()


def _organisations(session: Session) -> dict[str, int]:
    statement = select(Record.title, Record.id).where(Record.kind == Kind.ORGANISATION, Record.deleted_at.is_(None))
    return {row.title: row.id for row in session.execute(statement)}


def _refer(
    session: Session,
    world: World,
    rng: random.Random,
    organisations: dict[str, int],
    talk: AnyRow,
    way: Sequence[ReferralStatus],
) -> None:
    on = talk.at.date()
    with clock.standing_at(talk.at):
        referral = Referral(number="", about_id=talk.record_id, contact_id=talk.id, topic_id=talk.entry_id)
        referral.organisation_id = organisations.get(_WHERE.get(talk.label, ""))
        referral.recipient = "" if referral.organisation_id is not None else _ELSEWHERE
        referral.proposed_on = referral.since = on
        referral_id = referrals.save(session, referral)
    for status in way:
        on = min(on + timedelta(days=rng.randint(1, 9)), world.today)
        appointment = on + timedelta(days=rng.randint(2, 12)) if status is _S.APPOINTED else None
        reason = rng.choice(_WHY_REFUSED if status is _S.REFUSED else _WHY_NOT) if status in OVER else ""
        with clock.standing_at(datetime.combine(on, time(15))):
            steps.take(session, [referral_id], status, on, "" if status is _S.ARRIVED else reason, appointment)


def _write_notices(session: Session, world: World) -> None:
    rng = world.dice("notices")
    organisations = _organisations(session)
    open_cases = rng.sample(world.cases, min(len(world.cases), len(_NOTICES)))
    for number, decided in enumerate(_NOTICES):
        received = world.day(-decided.ago)
        with clock.standing_at(_noon(received)):
            notice = notices.new(session, open_cases[number % len(open_cases)])
            notice.received_on, notice.instructed = received, decided.instructed
            notice.organisation_id = organisations.get(decided.authority)
            notice.authority = "" if notice.organisation_id is not None else decided.authority
            notice.subject = decided.subject.format(benefit=benefit(received))
            notice_id = notices.save(session, notice)
        _decide(session, notice_id, received, decided)


def _decide(session: Session, notice_id: int, received: date, decided: _Decided) -> None:
    for days, work in ((decided.objected, decisions.note_objection), (decided.settled, decisions.settle)):
        if days is not None:
            on = received + timedelta(days=days)
            with clock.standing_at(_noon(on)):
                work(session, [notice_id], on)


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12))
