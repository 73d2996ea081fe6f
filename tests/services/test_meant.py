"""Who is meant by a typed name: the only one of it, or the only one whose name begins so."""

import pytest
from sqlalchemy.orm import Session

from app.models import Person
from app.services.people import meant, persons


@pytest.fixture
def several(session: Session) -> dict[str, int]:
    people = (
        ("Kovalenko", "Olena"),
        ("Müller", "Jörg"),
        ("Müller-Weiß", "Ute"),
        ("O’Neill", "Siobhán"),
        ("von der Heide", "Anna"),
        ("Abdi", "Hodan"),
        ("Abdi", "Hodan"),
    )
    return {
        f"{given} {family}": persons.save(session, Person(family_name=family, given_name=given, street="Heideweg 3"))
        for family, given in people
    }


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("Olena Kovalenko", "Olena Kovalenko"),
        ("kovalenko, olena", "Olena Kovalenko"),
        ("Hodan Abdi", None),
        ("Olena", None),
        ("", None),
    ],
)
def test_who_bears_exactly_this_name(session: Session, several: dict[str, int], typed: str, who: str | None) -> None:
    assert meant.bearer(session, typed) == (several[who] if who else None)


@pytest.mark.parametrize(
    ("typed", "who"),
    [
        ("kov", "Olena Kovalenko"),
        ("ko", None),
        ("muller j", "Jörg Müller"),
        ("Mueller", None),
        ("weiss", "Ute Müller-Weiß"),
        ("oneill", "Siobhán O’Neill"),
        ("siob", "Siobhán O’Neill"),
        ("heide", "Anna von der Heide"),
        ("heidew", None),
        ("abdi", None),
        ("lenko", None),
        ("k%", None),
        ("%%%", None),
    ],
)
@pytest.mark.parametrize("few", [1, 200])
def test_the_only_one_whose_name_begins_so(
    session: Session,
    several: dict[str, int],
    typed: str,
    who: str | None,
    few: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The same, whether the search finds few or many."""
    monkeypatch.setattr(meant, "_FEW", few)
    assert meant.beginning(session, typed) == (several[who] if who else None)
