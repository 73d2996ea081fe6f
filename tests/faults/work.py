"""The work that is cut off: each function tells (`tell`) what it has finished, and only then goes on."""

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from app.models import Person
from app.services.casework import cases
from app.services.people import persons
from tests.faults.children import opened

Tell = Callable[[Any], None]


def write_people(tell: Tell, folder: Path, key: bytes, first: int) -> None:
    """Save one person after the other without end; tell each number when its commit has returned."""
    with opened(folder, key) as context:
        tell("open")
        for number in count(first):
            context.write("Person gespeichert", add_person, f"P{number}")
            tell(number)


def write_pairs_and_undo(tell: Tell, folder: Path, key: bytes) -> None:
    """Save a person with a case, undo it, bring it back, without end."""
    with opened(folder, key) as context:
        tell("open")
        for number in count():
            context.write("Fall angelegt", _add_pair, f"Paar {number}")
            context.undo()
            context.redo()
            tell(number)


def add_person(session: Session, name: str) -> int:
    """A person with nothing but a name."""
    return persons.save(session, Person(family_name=name))


def _add_pair(session: Session, name: str) -> None:
    cases.save(session, cases.new(session, add_person(session, name)))
