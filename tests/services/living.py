"""Where people live, for tests."""

from sqlalchemy.orm import Session

from app.models import Household
from app.services.people import households, persons


def home_of(session: Session, person_id: int) -> int:
    """A new household with a person's family name and address, the person in it. Returns its id."""
    person = persons.load(session, person_id)
    address = {name: getattr(person, name) for name in ("street", "postcode", "city")}
    home = households.save(session, Household(name=person.family_name, **address))
    households.put_into(session, person_id, home)
    return home
