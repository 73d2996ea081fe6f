"""A vault with one record of every kind, and the window over it."""

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QApplication
from sqlalchemy.orm import Session
from windows import MakeWindow

from app.common import clock
from app.context import Context
from app.models import (
    Affiliation,
    Appointment,
    Area,
    Booking,
    Budget,
    Building,
    BuildingUse,
    Case,
    Concern,
    Contract,
    Donation,
    Event,
    EventSeries,
    FundApplication,
    Household,
    Notice,
    Occupancy,
    OfficialText,
    Organisation,
    Person,
    PersonLanguage,
    Project,
    Record,
    Referral,
    Release,
    ReleaseScope,
    Scope,
    Survey,
    Task,
)
from app.services.surveys import questions
from app.views.language import i18n
from app.views.main.window import MainWindow


def one_of_each(session: Session) -> dict[str, int]:
    """A small quarter: one record of every kind, tied together. Ids by kind."""
    home = {"street": "Köchlinstraße 3", "postcode": "79585", "city": "Steinen"}
    household = Household(name="Kovalenko", **home)
    series = EventSeries(name="Nähcafé", area=Area.ENCOUNTER, place="Quartiersraum", rhythm="freitags")
    organisation = Organisation(name="SV Steinen", phone="07627 0000 50")
    session.add_all([household, series, organisation])
    session.flush()
    person = Person(
        family_name="Kovalenko",
        given_name="Olena",
        native_name="Олена Коваленко",
        household_id=household.id,
        languages=[PersonLanguage(code="uk"), PersonLanguage(code="de")],
    )
    session.add(person)
    session.flush()
    case = Case(number="F-2026-001", person_id=person.id, opened_on=date(2026, 3, 2), occasion="Wohnungssuche")
    event = Event(name="Nähcafé", series_id=series.id, starts_at=datetime(2026, 12, 4, 15), place="Quartiersraum")
    session.add_all([case, event])
    session.add(Affiliation(organisation_id=organisation.id, person_id=person.id, function="Jugendleitung"))
    session.flush()
    building = Building(name="Köchlin-Areal", use=BuildingUse.FOLLOW_UP, **home)
    session.add(building)
    session.flush()
    occupancy = Occupancy(
        number="B-2026-001", building_id=building.id, household_id=household.id, since=date(2026, 1, 1)
    )
    session.add(occupancy)
    concern = Concern(number="A-2026-001", subject="Bank fehlt", received_on=date(2026, 11, 2))
    text = OfficialText(heading="Bänke am Spielplatz")
    survey = Survey(name="Herbst 2026", begun_on=date(2026, 10, 5))
    session.add_all([concern, text, survey])
    session.flush()
    questions.take_over(session, survey.id, None)
    task = Task(what="Jobcenter anrufen", due_on=date(2026, 11, 20), about_id=case.id)
    session.add(task)
    session.flush()
    session.add(Contract(valid_from=date(2026, 1, 1), monday=240, friday=240))
    day = date(2026, 11, 2)
    referral = Referral(number="VW-2026-001", about_id=case.id, recipient="Beratung", proposed_on=day, since=day)
    notice = Notice(
        number="BE-2026-001", about_id=case.id, authority="Amt", received_on=day, object_by=date(2026, 12, 2)
    )
    release = Release(number="SE-2026-001", person_id=person.id, recipient="Beratung", given_on=day)
    release.scopes = [ReleaseScope(scope=Scope.REACH)]
    tomorrow = datetime.combine(clock.today() + timedelta(days=1), time(9))
    appointment = Appointment(starts_at=tomorrow, what="Antrag ausfüllen", about_id=case.id)
    session.add_all([referral, notice, release, appointment])
    session.flush()
    records = (
        person,
        household,
        building,
        occupancy,
        case,
        referral,
        notice,
        release,
        appointment,
        concern,
        text,
        organisation,
        event,
        series,
        survey,
        task,
    )
    return {str(record.kind): record.id for record in (*records, *_projects_and_money(session))}


def _projects_and_money(session: Session) -> tuple[Record, ...]:
    project = Project(name="Hochbeete")
    budget = Budget(year=2026, name="Quartiersarbeit", planned=Decimal(1000))
    donation = Donation(what="Bänke", amount=Decimal(500), received_on=date(2026, 10, 5))
    application = FundApplication(number="V-2026-001", subject="Bänke", received_on=date(2026, 10, 5))
    session.add_all([project, budget, donation, application])
    session.flush()
    booking = Booking(number="K-2026-001", day=date(2026, 10, 9), what="Erde", amount=Decimal(20))
    booking.budget_id, booking.project_id = budget.id, project.id
    session.add(booking)
    session.flush()
    return project, budget, donation, application, booking


@pytest.fixture
def filled(context: Context) -> dict[str, int]:
    """The vault of `context` with one record of every kind; their ids by kind."""
    return context.write("Probe", one_of_each)


@pytest.fixture
def window_in(qapp: QApplication, make_window: MakeWindow) -> Callable[[str], MainWindow]:
    """Makes the main window in a language."""

    def make(language: str) -> MainWindow:
        i18n.install(qapp, language)
        return make_window()

    return make


@pytest.fixture
def window(make_window: MakeWindow) -> MainWindow:
    """The main window in German."""
    return make_window()
