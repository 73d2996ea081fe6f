"""In which order labels come, which list is the fullest, and what the sheet for the safe takes for a code."""

from datetime import datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from sqlalchemy.orm import Session

from app.common.errors import NothingToPrint, UserError
from app.models import Event, Kind, Person
from app.papers import addressed, attendance, fixed, labels, lists
from app.papers.addressed import AddressChoice
from app.papers.choice import Chosen
from app.services.events import events, participations
from app.services.people import persons
from app.storage.secrets.recovery_code import format_recovery_code, new_secret
from tests.vault_templates import VaultTemplates, holding

PLACES = (
    ("A", "Zaunweg 1", "79585", "Steinen"),
    ("B", "Ährenweg 2", "79585", "Steinen"),
    ("C", "Am Bach 3", "79585", "Aitern"),
    ("D", "Am Bach 3", "10115", "Berlin"),
    ("E", "Am Bach 3", "10115", "Berlin"),
)


@pytest.fixture(scope="module")
def vault_template(vault_templates: VaultTemplates) -> Path:
    """A vault in which nothing is yet."""
    return vault_templates.made("nothing yet", holding(lambda _session: None))[0]


@pytest.mark.parametrize(("by_street", "order"), [(False, "A B C D E"), (True, "D E C B A")])
def test_labels_come_by_name_or_as_they_are_walked(session: Session, by_street: bool, order: str) -> None:
    for name, street, postcode, city in PLACES:
        persons.save(session, Person(family_name=name, street=street, postcode=postcode, city=city))
    made = labels._labels(session, addressed.any_list(session), AddressChoice(by_street=by_street), 0)
    assert [lines[0] for lines in made.data.addresses] == order.split()
    assert (made.persons, made.withheld, made.without) == (5, 0, 0)


def test_the_fullest_list_is_the_example(session: Session) -> None:
    with pytest.raises(LookupError):
        attendance._fullest(session)
    made = [
        events.save(session, Event(name=name, starts_at=datetime(2026, 1, day))) for day, name in enumerate("ABC", 1)
    ]
    for event, guests in zip(made, (1, 2, 0), strict=True):
        for number in range(guests):
            participations.register(session, event, persons.save(session, Person(family_name=f"{event}{number}")))
    assert attendance._fullest(session) == made[1]


@pytest.mark.parametrize(("given", "option"), [(None, {}), (0, {"blank_rows": 0}), (3, {"blank_rows": 3})])
def test_blank_rows_are_the_usual_number_unless_one_is_given(given: int | None, option: dict[str, int]) -> None:
    assert attendance._blank_rows({"blank_rows": given}) == option


def test_a_passphrase_does_not_come_onto_the_sheet_for_the_safe(session: Session, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="Auf das Blatt kommt der Code"):
        fixed._code_that_opened(session, "Vier Wörter reichen hier", tmp_path)
    code = format_recovery_code(new_secret())
    assert fixed._code_that_opened(session, code.lower(), tmp_path).code == code


@pytest.mark.parametrize("rows", [(), (1,), (1, 2)])
def test_a_list_without_rows_is_not_saved(session: Session, rows: tuple[int, ...]) -> None:
    view = SimpleNamespace(chosen=Chosen(Kind.PERSON, lambda _session, _query, most: rows[:most]))
    if rows:
        lists.demand_rows(session, view)  # type: ignore[arg-type]
        return
    with pytest.raises(NothingToPrint, match="Diese Liste hat keine Zeilen"):
        lists.demand_rows(session, view)  # type: ignore[arg-type]
