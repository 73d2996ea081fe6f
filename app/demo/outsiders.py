"""Persons who don't live in the quarter and are known to it all the same."""

from datetime import datetime, time
from typing import Any, NamedTuple

from sqlalchemy.orm import Session

from app.common import clock
from app.demo.world import World
from app.models import Catalogue, NameOrder, Person, PersonLanguage, PersonRole, RelationKind, Salutation
from app.services.people import persons, relationships
from app.services.people.relationships import Related

_IN_CARE = 2
_OLD = 66


class _Outsider(NamedTuple):
    """A person from outside: columns, what she speaks, her role, and how many days ago she was met."""

    values: dict[str, Any]
    speaks: str
    role: str
    met: int


_GUARDIAN = _Outsider(
    {
        "family_name": "Heide", "particle": "von der", "given_name": "Anna", "name_title": "Dr.",
        "salutation": Salutation.MS, "phone": "07627 0003901", "email": "a.heide@example.org",
    },
    "de", "Fachkraft", 610,
)  # fmt: skip
_OTHERS = (
    _Outsider(
        {
            "family_name": "Kovács", "given_name": "Ágnes", "name_order": NameOrder.FAMILY_FIRST, "origin": "HU",
            "salutation": Salutation.MS, "mobile": "0171 3920087",
        },
        "hu", "Sprachmittler/in", 540,
    ),
    _Outsider(
        {
            "family_name": "Nguyễn", "given_name": "Thị Lan", "name_order": NameOrder.FAMILY_FIRST, "origin": "VN",
            "salutation": Salutation.MS, "mobile": "0171 3920088",
        },
        "vi", "Kursleitung", 420,
    ),
    _Outsider(
        {
            "family_name": "García Fernández", "given_name": "María José", "origin": "ES", "salutation": Salutation.MS,
            "email": "maria.garcia@example.org",
        },
        "es", "Kursleitung", 260,
    ),
    _Outsider({"given_name": "Sukarno", "origin": "ID", "salutation": Salutation.MR}, "id", "Patin/Pate", 130),
)  # fmt: skip


def make_outsiders(session: Session, world: World) -> None:
    """Enter them; the first has the legal guardianship of some who live here."""
    guardian = _write(session, world, _GUARDIAN)
    for outsider in _OTHERS:
        _write(session, world, outsider)
    old = [adult for adult in world.adults if world.age(adult) >= _OLD]
    rng = world.dice("guardianship")
    for ward in rng.sample(old, min(_IN_CARE, len(old))):
        since = max(ward.known_since.date(), world.day(-rng.randint(50, 500)))
        relationships.save(
            session, Related(guardian, ward.id, RelationKind.LEGAL_GUARDIAN, backward=False, since=since)
        )


def _write(session: Session, world: World, outsider: _Outsider) -> int:
    met = datetime.combine(world.day(-outsider.met), time(11, 20))
    role = PersonRole(role_id=world.entries[Catalogue.PERSON_ROLE, outsider.role], since=met.date())
    person = Person(
        **outsider.values, is_resident=False, languages=[PersonLanguage(code=outsider.speaks)], roles=[role]
    )
    with clock.standing_at(met):
        return persons.save(session, person)
