"""A quarter in which somebody has an address block, lives with others, and is known to an organisation."""

from datetime import date, datetime

from sqlalchemy.orm import Session

from app.models import (
    Affiliation,
    Allocation,
    Appointment,
    Building,
    BuildingUse,
    Case,
    Contract,
    Dwelling,
    Event,
    Household,
    LegalGround,
    Occupancy,
    Organisation,
    Person,
    Project,
    Task,
)
from app.services.events import participations
from app.services.office import appointments
from app.services.projects import projects
from app.services.referrals import referrals
from tests import concern_samples, money_samples

BLOCKED = "Zwiebelhuber"
HIDDEN_STREET = "Schutzweg 9"


def fill(session: Session) -> dict[str, int]:
    """The ids of everything by name."""
    home = Household(name="Kovač", street="Köchlinstraße 3", postcode="79585", city="Steinen")
    shelter = Household(name=BLOCKED, street=HIDDEN_STREET, postcode="79585", city="Steinen")
    club = Organisation(name="SV Steinen", street="Sportweg 1", postcode="79585", city="Steinen")
    session.add_all([home, shelter, club])
    session.flush()
    people = {
        "marija": Person(family_name="Kovač", given_name="Marija", household_id=home.id, phone="07627 1"),
        "ivo": Person(family_name="Kovač", given_name="Ivo", household_id=home.id, is_volunteer=True),
        "alone": Person(family_name="Bauer", given_name="Irma", street="Am Bach 2", postcode="79541", city="Lörrach"),
        "nowhere": Person(family_name="Ohne", given_name="Otto"),
        "blocked": Person(family_name=BLOCKED, given_name="Gerda", household_id=shelter.id, address_block=True),
        "child": Person(family_name=BLOCKED, given_name="Kind", household_id=shelter.id),
    }
    session.add_all(people.values())
    session.flush()
    ids = {name: person.id for name, person in people.items()}
    case = Case(number="F-2026-001", person_id=ids["marija"], opened_on=date(2026, 3, 2))
    closed = Case(number="F-2026-002", person_id=ids["blocked"], opened_on=date(2026, 3, 2))
    event = Event(name="Nähcafé", starts_at=datetime(2026, 11, 24, 15), place="Quartiersraum")
    session.add_all([case, closed, event])
    session.flush()
    for name in ("marija", "ivo", "blocked"):
        participations.register(session, event.id, ids[name])
    participations.register(session, event.id, name="Bożena")
    session.add_all(Affiliation(organisation_id=club.id, person_id=ids[name]) for name in ("alone", "blocked"))
    task = Task(what="Anrufen", due_on=date(2026, 12, 1), about_id=closed.id)
    session.add_all([task, Contract(valid_from=date(2026, 1, 1), monday=240, friday=150)])
    session.flush()
    ids["lodging"] = _lodged(session, home.id, shelter.id)
    ids |= concern_samples.fill(session, ids["blocked"], ids["marija"], ids["lodging"])
    ids |= money_samples.fill(session, ids["blocked"])
    projects.save(session, Project(name="Hochbeete"))
    appointments.save(session, Appointment(starts_at=datetime(2026, 12, 3, 10), place="Quartiersbüro"))
    ids["referral"] = referrals.save(session, referrals.new(session, ids["marija"], club.id))
    records = {"home": home, "shelter": shelter, "club": club, "case": case, "blocked_case": closed, "event": event}
    return ids | {name: record.id for name, record in (records | {"task": task}).items()}


def _lodged(session: Session, home: int, shelter: int) -> int:
    """A building of the municipality in which both households live, and what the district assigns."""
    lodging = Building(name="Haus am Bach", use=BuildingUse.FOLLOW_UP, places=9)
    hidden = Building(street=HIDDEN_STREET, postcode="79585", city="Steinen")
    session.add_all([lodging, hidden])
    session.flush()
    session.add_all([Dwelling(building_id=lodging.id, label=f"Whg. {number}") for number in (1, 2)])
    session.add(Allocation(valid_from=date(2026, 1, 1), due=12, done=7, note=""))
    session.flush()
    lived = ((home, lodging.id, "B-2026-001"), (shelter, hidden.id, "B-2026-002"))
    for household, building, number in lived:
        admitted = {"ground": LegalGround.ADMISSION, "admitted_until": date(2026, 12, 1)}
        since = date(2026, 1, 15)
        session.add(Occupancy(number=number, household_id=household, building_id=building, since=since, **admitted))
    session.flush()
    return lodging.id
