"""A small quarter for tests of places: buildings with dwellings, households with members, who lives where."""

from datetime import date

from sqlalchemy.orm import Session

from app.models import Building, BuildingState, BuildingUse, Dwelling, Household, Occupancy, Person
from app.services.people import households, persons
from app.services.places import buildings, dwellings, occupancies

LONG_AGO = date(2020, 1, 1)


def building(session: Session, name: str = "Haus A", *dwellings_with: int | None, **given: object) -> int:
    """A building that is lived in, with a dwelling for each number of places."""
    made = {"street": f"{name}straße 3", "postcode": "79585", "city": "Steinen", "use": BuildingUse.FOLLOW_UP}
    building_id = buildings.save(session, Building(name=name, **{**made, "state": BuildingState.OCCUPIED, **given}))
    for number, places in enumerate(dwellings_with, 1):
        dwellings.save(session, Dwelling(building_id=building_id, label=f"Whg. {number}", places=places))
    return building_id


def household(session: Session, name: str = "Haddad", members: int = 2) -> int:
    """A household with so many members."""
    household_id = households.save(session, Household(name=name))
    for number in range(members):
        persons.save(session, Person(family_name=name, given_name=f"Nr. {number}", household_id=household_id))
    return household_id


def living(
    session: Session, household_id: int | None, building_id: int, since: date = LONG_AGO, **given: object
) -> int:
    """An occupancy."""
    made = Occupancy(household_id=household_id, building_id=building_id, since=since, **given)
    return occupancies.save(session, made)


def dwelling_ids(session: Session, building_id: int) -> list[int]:
    """The dwellings of a building in their order."""
    return [one.id for one in dwellings.of_building(session, building_id)]
