"""Calling commands as a shell would."""

import shutil
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy.orm import Session

from app.cli import main
from app.commands.secret import VARIABLE
from app.models import (
    Appointment,
    Building,
    BuildingUse,
    Contract,
    Dwelling,
    Event,
    Household,
    Occupancy,
    Organisation,
    ParticipationStatus,
    Person,
    Project,
)
from app.services import trash
from app.services.actors import organisations
from app.services.casework import cases
from app.services.events import events, participations
from app.services.office import appointments
from app.services.people import households, persons
from app.services.places import buildings, occupancies
from app.services.projects import projects
from app.services.referrals import notices, referrals
from tests import concern_samples, money_samples
from tests.conftest import PASSPHRASE
from tests.vault_templates import VaultTemplates, holding

Call = Callable[..., int]


@pytest.fixture
def call(vault_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    """Call a command on the test's vault with its passphrase (or another); returns the exit code."""

    def run(*words: object, secret: str = PASSPHRASE, vault: Path = vault_folder) -> int:
        monkeypatch.setenv(VARIABLE, secret)
        return main(["--vault", str(vault), *map(str, words)])

    return run


@pytest.fixture(autouse=True)
def own_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever is logged goes into the test's own folder."""
    for variable in ("XDG_CONFIG_HOME", "HOME", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(tmp_path))


@pytest.fixture(autouse=True)
def application_of_tests(qapp: QApplication) -> None:
    """A command that asks the pages of the window for a list would make an application of its own, and no window could follow."""
    assert qapp


@pytest.fixture
def filled(vault_templates: VaultTemplates, vault_folder: Path) -> None:
    """The vault holds a few records, one of them in the trash."""
    template, _nothing = vault_templates.made("few", holding(_fill))
    shutil.rmtree(vault_folder)
    shutil.copytree(template, vault_folder)


def _fill(session: Session) -> None:
    zoe = persons.save(session, Person(family_name="Zoë", given_name="Ana"))
    client = persons.save(session, Person(family_name="Äpfel", given_name="ሰላም", phone="07627 1234"))
    trash.trash(session, [persons.save(session, Person(family_name="Fort", given_name="Geworfen"))])
    cases.save(session, cases.new(session, client))
    sent, decided = referrals.new(session, client), notices.new(session, client)
    sent.recipient = decided.authority = "Beratungsstelle"
    referrals.save(session, sent)
    notices.save(session, decided)
    home = households.save(session, Household(name="Zoë", bell_name="Zoë"))
    dwelling = Dwelling(label="1", places=4)
    house = Building(name="Köchlinhof", street="Köchlinstr. 3", use=BuildingUse.FOLLOW_UP, dwellings=[dwelling])
    building = buildings.save(session, house)
    concern_samples.fill(session, zoe, client, building)
    money_samples.fill(session, zoe)
    projects.save(session, Project(name="Hochbeete"))
    appointments.save(session, Appointment(starts_at=datetime(2026, 12, 3, 10), place="Quartiersbüro"))
    session.add(Contract(valid_from=date(2026, 1, 1), monday=240, friday=240))
    organisations.save(session, Organisation(name="SV Steinen"))
    occupancies.save(session, Occupancy(building_id=building, household_id=home, since=date(2026, 9, 1)))
    cafe = events.save(session, Event(name="Nähcafé", starts_at=datetime(2026, 10, 6, 15)))
    participations.set_status(session, participations.register(session, cafe, zoe), ParticipationStatus.ATTENDED)
    participations.register(session, cafe, client)
