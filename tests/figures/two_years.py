"""Two invented years in which every figure of every report has something to count, in numbers small and large."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

from quarter import Quarter, entry
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.models import (
    WEEKDAYS,
    Absence,
    Area,
    Booking,
    BookingKind,
    Budget,
    Catalogue,
    Concern,
    ConcernNature,
    ConcernStatus,
    Contract,
    DeclinedRequest,
    Donation,
    DonationStatus,
    EventStatus,
    Housing,
    Organisation,
    Project,
    ProjectStatus,
    Referral,
    ReferralStatus,
    Survey,
    Told,
    WorkTime,
)
from app.services.concerns import concerns, forwardings, steps
from app.services.money import bookings, budgets, donation_steps, donations
from app.services.projects import milestones, projects, states
from app.services.projects import people as project_people
from app.services.referrals import referrals
from app.services.referrals import steps as referral_steps
from app.services.surveys import sheets, surveys
from app.services.worktime import absences, capacity, contracts, entries
from app.settings.worktime import Capacity

TODAY = datetime(2026, 11, 22, 9)
SECRET = "Zyxgeheim"
"""Stands wherever text may stand that no report prints."""
_TOPICS = ("Wohnen/Wohnungssuche", "Schulden", "Behördenpost/Formulare", "Aufenthalt/Asyl", "Gesundheit", "Sonstiges")
_CHANNELS = ("Büro", "Hausbesuch", "Telefon")
_ORIGINS = ("SY", "UA", "IT", "VN")
_BIRTH_YEARS = (1948, 1980, 2015, 2022, None)


def fill(session: Session) -> None:
    """Forty residents, their cases and consultations, events of every task, actors and tasks, from January 2025 on."""
    quarter = Quarter(session)
    with clock.standing_at(datetime(2025, 1, 2)):
        people = _people(quarter)
        _consultations(quarter, people)
        _events(quarter, people)
        _actors(quarter)
        _tasks(quarter)
        _concerns(quarter, people)
        _projects(quarter, people)
        _surveys(session)
        _money(session)

        _hours(session)
        _referrals(quarter, people)


def _people(quarter: Quarter) -> list:  # type: ignore[type-arg]
    people = quarter.people(40, note=SECRET)
    for place, person in enumerate(people):
        person.birth_year = _BIRTH_YEARS[place % 5] if place < 36 else 1960
        person.origin = _ORIGINS[min(place // 12, 3)] if place < 38 else None
        person.is_volunteer = place % 5 == 0
    quarter.speak(people[:20], "ar")
    quarter.speak(people[10:28], "uk")
    quarter.speak(people[20:23], "it")
    quarter.household(Housing.FOLLOW_UP, people[:14])
    quarter.household(Housing.RENTED, people[14:30])
    return people


def _consultations(quarter: Quarter, people: list) -> None:  # type: ignore[type-arg]
    entries = {name: quarter.channel(name) for name in _CHANNELS}
    for place, person in enumerate(people[:30]):
        month = place % 10 + 1
        case = quarter.case(person, date(2025 + place % 2, month, 3), date(2026, 11, 2) if place % 7 == 0 else None)
        case.occasion = case.goal = SECRET
        quarter.goal(case, case.opened_on, {date(2025, 12, 1): -1, date(2026, 10, 5): (-1, 0, 1, 0, 2)[place % 5]})
        for year in (2025, 2026):
            for step in range(1 + place % 3):
                topics = {_TOPICS[min(place // 7 + step, 5)], _TOPICS[place % 2]}
                at = datetime(year, (month + step * 2) % 11 + 1, 4 + step, 10)
                values = {
                    "topics": sorted(topics),
                    "channel_id": entries[_CHANNELS[(place * step) % 3]],
                    "summary": SECRET,
                }
                if at < TODAY:
                    quarter.contact(case.id, at, 20 + place, 5 * step, **values)
    for person in people[30:38]:
        quarter.contact(person.id, datetime(2026, 10, 12, 9), 25, summary=SECRET)


def _events(quarter: Quarter, people: list) -> None:  # type: ignore[type-arg]
    areas = tuple(Area)
    for number in range(46):
        at = datetime(2025 + number // 24, number % 12 + 1, 3 + number % 20, 15)
        if at >= TODAY:
            continue
        event = quarter.event(at, area=areas[number % 4], preparation_minutes=15 * (number % 4), note=SECRET)
        quarter.present(event, people[number % 7 : number % 7 + 3 * (number % 5)])
        if number % 2:
            quarter.heads(event, {"0–5": 3 + number % 4, "27–59": 8 + number % 9, "75+": number % 3})
        event.sensitive = number % 11 == 0
    for day, status in ((28, EventStatus.CONFIRMED), (29, EventStatus.PROVISIONAL)):
        quarter.event(datetime(2026, 11, day, 15), status, name=f"Fest am {day}.", place="Saal")
    quarter.session.flush()


def _actors(quarter: Quarter) -> None:
    for place, kind in enumerate(("Verein", "Verein", "Polizei", "Initiative", None, "Privatperson")):
        actor = quarter.actor(f"Akteur {place}", kind)
        for month in range(place + 1):
            moment = datetime(2026 - place % 2, 10 - month, 9)
            quarter.contact(actor.id, moment, 60, area=Area.NETWORK, summary=SECRET)


def _referrals(quarter: Quarter, people: list) -> None:  # type: ignore[type-arg]
    """Every other one goes to a club, and half of each arrives."""
    club = quarter.session.scalars(select(Organisation.id).where(Organisation.name == "Akteur 0")).one()
    topics = [entry(quarter.session, Catalogue.TOPIC, name).id for name in ("Schulden", "Gesundheit")]
    for place, person in enumerate(people[:40]):
        on = date(2026, place % 10 + 1, 4)
        values = {"about_id": person.id, "topic_id": topics[place % 2], "recipient": SECRET, "note": SECRET}
        referral = Referral(number="", proposed_on=on, since=on, organisation_id=None if place % 2 else club, **values)
        found = referrals.save(quarter.session, referral)
        ended = ReferralStatus.ARRIVED if place // 2 % 2 else ReferralStatus.NOT_ARRIVED
        with clock.standing_at(datetime.combine(on + timedelta(days=20), time(9))):
            for status in (ReferralStatus.CONSENTED, ended):
                referral_steps.take(quarter.session, [found], status, on + timedelta(days=9), SECRET)


def _tasks(quarter: Quarter) -> None:
    for place in range(9):
        due = date(2026, place + 2, 5)
        quarter.task(due, datetime(2026, place + 2, 6) if place % 3 else None)


def _projects(quarter: Quarter, people: list) -> None:  # type: ignore[type-arg]
    """Nine projects in every state, some of them finished or begun in each year."""
    session = quarter.session
    every = (*ProjectStatus, ProjectStatus.RUNNING, ProjectStatus.RUNNING, ProjectStatus.FINISHED)
    for place, status in enumerate(every):
        begun = date(2025 + place % 2, 2 + place, 3)
        project = projects.save(session, Project(name=f"{SECRET} {place}", aim=SECRET, by_residents=place % 4 > 0))
        with clock.standing_at(TODAY):
            _go_on(session, project, status, begun)
        if place % 3 == 2:
            states.run_by_itself(session, [project], begun + timedelta(days=30))
        reached = milestones.add(session, project, SECRET, begun)
        milestones.reach(session, reached, begun + timedelta(days=9))
        for person in people[place * 2 : place * 2 + 6]:
            project_people.add(session, project, person.id, SECRET, begun)


def _go_on(session: Session, project: int, status: ProjectStatus, begun: date) -> None:
    if status is not ProjectStatus.IDEA:
        states.take(session, [project], ProjectStatus.RUNNING, begun)
    if status not in (ProjectStatus.IDEA, ProjectStatus.RUNNING):
        states.take(session, [project], status, begun + timedelta(days=20), SECRET)


def _hours(session: Session) -> None:
    """A contract that changes in the middle of a month, absences, hours by hand, declined requests; she has opted in."""
    capacity.save_rules(session, Capacity(in_reports=True))
    for begin, minutes in ((date(2025, 1, 1), 234), (date(2026, 9, 16), 300)):
        contracts.save(session, Contract(valid_from=begin, **dict.fromkeys(WEEKDAYS, minutes)))
    for first, last in ((date(2025, 8, 4), date(2025, 8, 15)), (date(2026, 10, 26), date(2026, 10, 30))):
        absences.save(session, Absence(first=first, last=last))
    for place in range(60):
        day = date(2025, 1, 8) + timedelta(days=11 * place)
        entries.save(session, WorkTime(day=day, area=tuple(Area)[place % 5], minutes=45 + place, what=SECRET))
    for place in range(24):
        reason = entry(session, Catalogue.DECLINE_REASON, ("keine Zeit", "zu kurzfristig")[place % 3 == 0])
        day = date(2025, 1, 20) + timedelta(days=28 * place)
        session.add(DeclinedRequest(day=day, reason_id=reason.id, count=1 + place % 2, note=SECRET))
    session.flush()


def _money(session: Session) -> None:
    """Two budgets of each year with bookings of every kind, and donations of which two were accepted."""
    for year in (2025, 2026):
        for place, (name, planned) in enumerate((("Quartiersarbeit", "3200.00"), ("Veranstaltungen", "1500.50"))):
            budget = budgets.save(session, Budget(name=name, year=year, planned=Decimal(planned), note=SECRET))
            for month in range(1, 11):
                kind = BookingKind.INCOME if month == 4 else BookingKind.ADVANCE if month == 7 else BookingKind.EXPENSE
                booking = Booking(number="", day=date(year, month, 9), booking_kind=kind, budget_id=budget)
                booking.amount, booking.what, booking.payee = (
                    Decimal(year + 37 * month + 9_000 * place) / 100,
                    SECRET,
                    SECRET,
                )
                bookings.save(session, booking)
        for status in (DonationStatus.ACCEPTED, DonationStatus.OFFERED):
            donation = Donation(what=SECRET, donor=SECRET, amount=Decimal("120.40"), received_on=date(year, 2, 3))
            made = donations.save(session, donation)
            donation_steps.take(session, made, status, date(year, 9, 15))


def _concerns(quarter: Quarter, people: list) -> None:  # type: ignore[type-arg]
    """A hundred and twenty concerns: a third anonymous, a third forwarded, in every state."""
    session = quarter.session
    offices = [quarter.actor(f"Amt {place}", "Verwaltung/öffentlicher Dienst") for place in range(3)]
    categories = ("Müll/Sauberkeit", "Lärm", "Verkehr/Parken", "Idee/Wunsch", "Lob")
    for place in range(120):
        received = date(2025, 1, 7) + timedelta(days=place * 681 // 120)
        category = entry(session, Catalogue.CONCERN_CATEGORY, categories[place * place % 7 % 5])
        concern = Concern(
            number="",
            subject=f"{SECRET} Satz",
            text=SECRET,
            place=SECRET,
            received_on=received,
            category_id=category.id if place % 8 else None,
            nature=ConcernNature.PRAISE if place % 7 == 6 else ConcernNature.COMPLAINT,
            reporter_id=None if place % 3 == 0 else people[place % 40].id,
            building_id=None,
        )
        made = concerns.save(session, concern)
        with clock.standing_at(TODAY):
            _steps_of(session, made, received, place, offices[min(place % 4, 2)])


def _surveys(session: Session) -> None:
    """Two waves that are closed, and one that still runs."""
    for day, number in ((date(2025, 9, 1), 31), (date(2026, 10, 1), 44), (date(2026, 11, 2), 25)):
        wave = Survey(name=f"Welle {day.year}", begun_on=day, note=SECRET)
        wave_id = surveys.save(session, wave)
        for place in range(number):
            sheets.enter(session, wave_id, "".join(str((place * step + day.year) % 5) for step in range(1, 9)))
        if day.month < 11:
            session.get_one(Survey, wave_id).closed_on = day + timedelta(days=20)
    session.flush()


def _steps_of(session: Session, concern: int, received: date, place: int, office: Organisation) -> None:
    def day(after: int) -> date | None:
        found = received + timedelta(days=after)
        return found if found < TODAY.date() else None

    if place % 5 == 0 or not (checked := day(1)):
        return
    steps.set_status(session, concern, ConcernStatus.CHECKED, checked)
    if place % 3 == 1 and (sent := day(2)):
        letter = forwardings.forward(session, concern, office.id, sent)
        if place % 2 or not (answered := day(10 + place % 13)):
            return
        forwardings.answer(session, letter.id, SECRET, ConcernStatus.IN_PROGRESS, answered)
    results = (ConcernStatus.SOLVED, ConcernStatus.SOLVED, ConcernStatus.UNSOLVABLE, ConcernStatus.NOT_RESPONSIBLE)
    if settled := day(14 + place % 20):
        steps.settle(session, concern, results[place % 4], settled, SECRET)
        if place % 4 and (told := day(40 + place % 15)):
            steps.tell(session, [concern], Told.NOT_POSSIBLE if place % 12 == 1 else Told.PHONE, told)
