"""A small invented quarter in October and November 2026, with numbers that can be counted by hand."""

from datetime import date, datetime, timedelta

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from app.models import (
    WEEKDAYS,
    Area,
    Case,
    Catalogue,
    CatalogueEntry,
    ContactEntry,
    Contract,
    Event,
    EventStatus,
    HeadCount,
    Household,
    Housing,
    LanguageLevel,
    Organisation,
    Participation,
    ParticipationStatus,
    Person,
    PersonLanguage,
    Task,
)
from app.models.casework import contact_person
from app.services.worktime import capacity, contracts
from app.settings.worktime import Capacity


def entry(session: Session, catalogue: Catalogue, label: str) -> CatalogueEntry:
    """A value of a catalogue."""
    return session.scalars(
        select(CatalogueEntry).where(CatalogueEntry.catalogue == catalogue, CatalogueEntry.label == label)
    ).one()


class Quarter:
    """Makes records with as little as they need."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def people(self, count: int, **values: object) -> list[Person]:
        persons = [Person(family_name=f"Muster{i}", given_name="Kim", **values) for i in range(count)]
        return self._keep(persons)

    def household(self, housing: Housing, members: list[Person]) -> Household:
        (household,) = self._keep([Household(name="Muster", housing=housing)])
        for member in members:
            member.household_id = household.id
        return household

    def speak(self, persons: list[Person], code: str) -> None:
        self.session.add_all(
            PersonLanguage(person_id=person.id, code=code, level=LanguageLevel.B1) for person in persons
        )

    def case(self, person: Person, opened_on: date, closed_on: date | None = None) -> Case:
        number = f"F-{person.id}-{opened_on:%Y%m%d}"
        return self._keep([Case(number=number, person_id=person.id, opened_on=opened_on, closed_on=closed_on)])[0]

    def contact(
        self, record_id: int | None, at: datetime, minutes: int = 30, indirect: int = 0, **values: object
    ) -> None:
        topics, others = values.pop("topics", ()), values.pop("others", ())
        contact = ContactEntry(record_id=record_id, at=at, minutes=minutes, indirect_minutes=indirect, **values)
        contact.topics = [entry(self.session, Catalogue.TOPIC, topic) for topic in topics]  # type: ignore[attr-defined]
        self.session.add(contact)
        self.session.flush()
        for person in others:  # type: ignore[attr-defined]
            self.session.execute(insert(contact_person).values(contact_id=contact.id, person_id=person.id))

    def channel(self, label: str) -> int:
        return entry(self.session, Catalogue.CHANNEL, label).id

    def event(self, at: datetime, status: EventStatus = EventStatus.HELD, **values: object) -> Event:
        named: dict[str, object] = {"name": "Sommerfest", "area": Area.ENCOUNTER, "ends_at": at + timedelta(hours=2)}
        return self._keep([Event(starts_at=at, status=status, **(named | values))])[0]

    def present(self, event: Event, persons: list[Person]) -> None:
        self.session.add_all(
            Participation(event_id=event.id, person_id=person.id, status=ParticipationStatus.ATTENDED)
            for person in persons
        )
        self.session.flush()

    def heads(self, event: Event, counts: dict[str, int]) -> None:
        for label, people in counts.items():
            group = entry(self.session, Catalogue.AGE_GROUP, label)
            self.session.add(HeadCount(event_id=event.id, age_group_id=group.id, people=people))
        self.session.flush()

    def actor(self, name: str, kind: str | None = "Verein") -> Organisation:
        kind_id = entry(self.session, Catalogue.ORGANISATION_KIND, kind).id if kind else None
        return self._keep([Organisation(name=name, kind_id=kind_id)])[0]

    def hours_told(self, begin: date = date(2024, 1, 1), minutes: int = 234) -> None:
        """A contract, and her wish that hours stand in the reports."""
        contracts.save(self.session, Contract(valid_from=begin, **dict.fromkeys(WEEKDAYS, minutes)))
        capacity.save_rules(self.session, Capacity(in_reports=True))

    def task(self, due_on: date, done_at: datetime | None = None) -> Task:
        return self._keep([Task(what="Anrufen", due_on=due_on, done_at=done_at)])[0]

    def _keep(self, records: list) -> list:  # type: ignore[type-arg]
        self.session.add_all(records)
        self.session.flush()
        return records
