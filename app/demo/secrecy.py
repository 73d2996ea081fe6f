"""Secrecy in the demo quarter: releases in every state, who is bound to secrecy, and a case in which a child was in danger."""

import random
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.sentences import Sentence
from app.demo.scans import scanned
from app.demo.world import World
from app.models import (
    Case,
    Catalogue,
    ChildProtection,
    Direction,
    Kind,
    Person,
    PersonRole,
    Pledge,
    ProtectionStep,
    Record,
    Scope,
)
from app.services.casework import protection
from app.services.office import documents
from app.services.people import pledges
from app.services.records import AnyRow
from app.services.secrecy import changes, releases

_INTERPRETS = "Sprachmittler/in"
_VOLUNTEERS, _FEWEST = 12, 3


class _Given(NamedTuple):
    """A release as it was given: to whom, about what, and how many days ago it was signed, ended and was revoked.

    `signed` None is a form that is out; `until` counts from today, None leaves the end to the settings.
    """

    recipient: str
    scopes: tuple[Scope, ...]
    purpose: str
    signed: int | None
    until: int | None = None
    revoked: int | None = None
    direction: Direction = Direction.BOTH
    extent: str = ""
    for_case: bool = False


_S, _D = Scope, Direction
_GIVEN = (
    _Given("Jobcenter Außenstelle", (_S.REACH, _S.REASON, _S.NOTICES), "Leistungen klären", 40, for_case=True),
    _Given("Landratsamt – Sozialamt", (_S.REASON, _S.DOCUMENTS), "Grundsicherung", 62),
    _Given("Diakonie-Beratungsstelle am Rathaus", (_S.COURSE, _S.PLAN), "Schuldenberatung", 20, 300),
    _Given("Pflegestützpunkt Außenstelle", (_S.EVERYTHING,), "Pflege organisieren", 90, 18),
    _Given("Frauenberatung Lichtblick", (_S.COURSE,), "Begleitung", 110, 27, direction=_D.FROM),
    _Given("Familienzentrum Bleichewiese", (_S.REACH, _S.PLAN), "Kita-Platz", 33, direction=_D.TO),
    _Given("Hausarztpraxis in der Kreisstadt", (_S.REASON,), "Attest", 15, 75, extent="nur ob und wann ein Termin war"),
    _Given("Familienkasse Service", (_S.NOTICES,), "Kindergeld", 260),
    _Given("Rathaus – Bürgerbüro", (_S.REASON, _S.NOTICES), "Wohngeld", 400, -190),
    _Given("Suchtberatung Wiesental", (_S.COURSE, _S.PLAN), "Übergabe", 150, 60, revoked=12),
    _Given("Jobcenter Außenstelle", (_S.EVERYTHING,), "Widerspruch", 80, 120, revoked=45, for_case=True),
    _Given("Volkshochschule Vorderes Wiesental", (_S.REACH,), "Sprachkurs", None),
    _Given("Caritas-Dienststelle Vorderes Wiesental", (_S.COURSE, _S.PLAN), "Aufenthalt", None, for_case=True),
)
_STEPS: tuple[tuple[int, ProtectionStep, str, str], ...] = (
    (44, ProtectionStep.SIGNS, "Nachbarin, eigener Hausbesuch", "Das jüngere Kind ist abends mehrmals allein im Hof gesehen worden; die Wohnung war kalt."),
    (42, ProtectionStep.CHILD, "älteres Kind, in der Lernzeit", "Erzählt, dass es abends kocht und das jüngere ins Bett bringt. Wirkt müde, hat keine Angst vor den Eltern."),
    (41, ProtectionStep.PARENTS, "Mutter", "Schichtdienst ohne Betreuung. Sie sucht selbst Hilfe und stimmt einem Gespräch mit der Beratungsstelle zu."),
    (38, ProtectionStep.ADVICE, "insoweit erfahrene Fachkraft, Beratungsstelle", "Ohne Namen geschildert. Rat: Betreuung in den Abendstunden sichern, in zwei Wochen prüfen."),
    (37, ProtectionStep.DECISION, "Quartiersmanagement", "Keine akute Gefahr. Mit Abendbetreuung und Familienzentrum abwendbar; Überprüfung vereinbart."),
    (21, ProtectionStep.HELP, "Mutter, Familienzentrum", "Abendbetreuung an drei Tagen läuft, die Mutter hat die Schicht gewechselt. Beim Besuch war alles in Ordnung."),
)  # fmt: skip
"""Days ago, step, with whom, what."""


def make_secrecy(world: World) -> None:
    """Who is bound to secrecy, who released whom from it, and one case with the steps where a child is in danger."""
    world.context.write(Sentence("Verpflichtungen eingetragen"), _write_pledges, world)
    world.context.write(Sentence("Schweigepflichtentbindungen eingetragen"), _write_releases, world)
    world.context.write(Sentence("Kinderschutz festgehalten"), _write_protection, world)


def interpreters(session: Session, today: date) -> list[int]:
    """Persons whose pledge of secrecy has held for long and has no end."""
    signed = today - timedelta(days=60)
    statement = select(Pledge.person_id).where(Pledge.until.is_(None), Pledge.signed_on <= signed)
    return list(session.scalars(statement.order_by(Pledge.person_id)))


def _write_pledges(session: Session, world: World) -> None:
    rng = world.dice("pledges")
    for number, person in enumerate(_bound(session, world, rng)):
        ago = rng.randint(70, 600)
        until = (None, None, 180, -20)[number % 4]
        with clock.standing_at(_noon(world.day(-ago))):
            end = None if until is None else world.day(until)
            pledge = Pledge(
                person_id=person, signed_on=world.day(-ago), until=end, note=("", "Blatt im Ordner")[number % 2]
            )
            pledges.save(session, pledge)
            if number < _FEWEST:
                scan = scanned("Verpflichtung auf Verschwiegenheit", "Unterschrieben vor dem ersten Einsatz.", number)
                documents.attach(session, person, "Verpflichtung Verschwiegenheit.pdf", scan)


def _bound(session: Session, world: World, rng: random.Random) -> list[int]:
    """Who interprets, then some who volunteer; whoever is known for long enough."""
    living = (Person.deleted_at.is_(None), Person.past.is_(False), Person.created_at < _noon(world.day(-620)))
    role = world.entries[Catalogue.PERSON_ROLE, _INTERPRETS]
    people = select(Person.id).where(*living).order_by(Person.id)
    interpreting = people.join(PersonRole, PersonRole.person_id == Person.id).where(PersonRole.role_id == role)
    helping = list(session.scalars(people.where(Person.is_volunteer)))
    wanted = max(_FEWEST, world.amount(_VOLUNTEERS))
    chosen = [*session.scalars(interpreting), *rng.sample(helping, min(wanted, len(helping)))]
    return list(dict.fromkeys(chosen))


def _write_releases(session: Session, world: World) -> None:
    rng = world.dice("releases")
    bodies = dict(_titles(session))
    for given in _GIVEN:
        case = _case_known(session, world, rng, given)
        if case is not None:
            _release(session, world, given, case, bodies.get(given.recipient))


def _titles(session: Session) -> Iterable[tuple[str, int]]:
    statement = select(Record.title, Record.id).where(Record.kind == Kind.ORGANISATION, Record.deleted_at.is_(None))
    return [(row.title, row.id) for row in session.execute(statement)]


def _case_known(session: Session, world: World, rng: random.Random, given: _Given) -> AnyRow | None:
    """A case that was open already when the release was signed."""
    before = world.day(-(given.signed or 5))
    statement = (
        select(Case.id, Case.person_id, Case.opened_on)
        .where(Case.opened_on <= before, Case.deleted_at.is_(None))
        .where(Case.closed_on.is_(None) | (Case.closed_on > before))
        .order_by(Case.opened_on, Case.id)
    )
    found: Sequence[AnyRow] = session.execute(statement).all()
    return rng.choice(found) if found else None


def _release(session: Session, world: World, given: _Given, case: AnyRow, body: int | None) -> None:
    signed = None if given.signed is None else world.day(-given.signed)
    with clock.standing_at(_noon(signed or world.day(-5))):
        release = releases.new(session, case.person_id, case.id if given.for_case else None)
        release.recipient_id, release.recipient = body, "" if body is not None else given.recipient
        release.direction, release.purpose, release.extent = given.direction, given.purpose, given.extent
        release.given_on = signed
        release.until = None if given.until is None else world.today + timedelta(days=given.until)
        changes.put_scopes(release, given.scopes)
        release_id = releases.save(session, release)
        if signed is not None:
            number = releases.load(session, release_id).number
            scan = scanned("Schweigepflichtentbindung", f"{number} · {given.purpose}", release_id)
            documents.attach(session, release_id, f"{number} unterschrieben.pdf", scan)
    if given.revoked is not None:
        on = world.day(-given.revoked)
        with clock.standing_at(_noon(on)):
            changes.revoke(session, release_id, on)


def _write_protection(session: Session, world: World) -> None:
    """In the first case of somebody with children that was open then."""
    parents = {grown.id for home in world.households if home.children for grown in home.grown}
    first = world.day(-_STEPS[0][0])
    statement = select(Case.id, Case.person_id).where(Case.opened_on < first, Case.closed_on.is_(None))
    cases = session.execute(statement.where(Case.deleted_at.is_(None)).order_by(Case.id))
    case = next((row for row in cases if row.person_id in parents), None)
    if case is None:
        return
    for ago, step, who, text in _STEPS:
        on = world.day(-ago)
        with clock.standing_at(_noon(on)):
            taken = ChildProtection(case_id=case.id, step=step, taken_on=on, who=who, text=text)
            protection.save(session, taken)


def _noon(day: date) -> datetime:
    return datetime.combine(day, time(12))
