"""Organisations, and the persons who speak for them."""

import random
from datetime import datetime, timedelta

from sqlalchemy.orm import Session

from app.common import clock
from app.common.sentences import Sentence
from app.common.text import fold
from app.demo.matters import benefit
from app.demo.names import GERMAN, ORIGINS
from app.demo.places import CITY, FUNCTIONS, ORGANISATIONS, POSTCODE, STREETS, TOWN_HALL, Actor
from app.demo.world import KnownActor, World
from app.models import Catalogue, Organisation
from app.services.actors import affiliations, organisations
from app.services.office import tags

_OWN_PEOPLE = ("Initiative", "Migrantenorganisation", "Verein")
"""Kinds of organisations for which residents speak themselves."""
_TAGS = ("Quartiersfest", "Räume", "Netzwerkrunde", "Spenden", "Ferienprogramm")


def make_actors(world: World) -> None:
    """Enter every organisation as she met it."""
    world.context.write(Sentence("Akteure aufgenommen"), _write_actors, world)
    world.context.write(Sentence("Ämter aufgenommen"), _write_town_hall, world)


def _write_actors(session: Session, world: World) -> None:
    rng = world.dice("actors")
    for number, actor in enumerate(ORGANISATIONS):
        met = world.moment(rng, world.start, world.start + timedelta(days=40 + 7 * number))
        with clock.standing_at(met):
            organisation_id = organisations.save(session, _organisation(world, rng, number, actor))
            _speakers(session, world, rng, organisation_id, actor, met)
            if rng.random() < 0.3:
                tags.set_tags(session, organisation_id, rng.sample(_TAGS, rng.choice((1, 1, 2))))
        known = KnownActor(organisation_id, actor.kind, met)
        world.actors.append(known)
        if actor.short:
            world.offices[actor.short] = known


def _write_town_hall(session: Session, world: World) -> None:
    rng = world.dice("town hall")
    for number, actor in enumerate(TOWN_HALL, len(ORGANISATIONS)):
        met = world.moment(rng, world.start, world.start + timedelta(days=40))
        with clock.standing_at(met):
            organisation_id = organisations.save(session, _organisation(world, rng, number, actor))
            _speakers(session, world, rng, organisation_id, actor, met)
        world.offices[actor.short] = KnownActor(organisation_id, actor.kind, met)


def _organisation(world: World, rng: random.Random, number: int, actor: Actor) -> Organisation:
    mailbox = fold(actor.short or actor.name.split()[-1]).replace("–", "").replace(" ", "-").strip("-")
    return Organisation(
        name=actor.name,
        short_name=actor.short,
        kind_id=world.entries[Catalogue.ORGANISATION_KIND, actor.kind],
        offers=actor.offers.format(benefit=benefit(world.today)),
        phone=f"07627 0001{number:03d}" if rng.random() < 0.85 else "",
        email=f"{mailbox}@example.org" if rng.random() < 0.8 else "",
        website=f"https://{mailbox}.example.org" if rng.random() < 0.3 else "",
        street=f"{rng.choice(STREETS)} {rng.randint(1, 40)}",
        postcode=POSTCODE,
        city=CITY,
    )


def _speakers(
    session: Session, world: World, rng: random.Random, organisation_id: int, actor: Actor, met: datetime
) -> None:
    adults = [adult for adult in world.adults if adult.speaks_german and adult.known_since < met]
    for _ in range(rng.choices((0, 1, 2), (2, 6, 2))[0]):
        function = rng.choice(FUNCTIONS[actor.kind])
        if adults and actor.kind in _OWN_PEOPLE and rng.random() < 0.5:
            affiliations.add(session, organisation_id, rng.choice(adults).id, function, met.date())
            continue
        origin = GERMAN if rng.random() < 0.7 else rng.choice(ORIGINS)
        given = rng.choice(origin.female + origin.male)
        name = f"{rng.choice(origin.family).latin}, {given.latin}"
        phone = f"07627 0002{rng.randrange(1000):03d}"
        affiliations.add_new(session, organisation_id, name, function, phone)
