"""What `keep` makes of something detached: a copy of what is new, with its parts; the rest is merged."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, make_transient_to_detached

from app.models import Case, CatalogueEntry, Organisation, Person, PersonLanguage
from app.models.actors import Affiliation
from app.services.people import persons
from app.services.records import keep


def test_a_new_entity_stays_as_it_was(passing_session: Session) -> None:
    """A save that fails may be tried again with the very same object."""
    person = Person(family_name="Neumann", languages=[PersonLanguage(code="tr")])
    kept = keep(passing_session, person)
    passing_session.flush()
    assert kept is not person
    assert kept.id
    assert (person.id, person.languages[0].id) == (None, None)
    assert kept.languages[0] is not person.languages[0]


def test_defaults_and_parts_of_a_new_entity_are_written(passing_session: Session) -> None:
    person_id = persons.save(passing_session, Person(family_name="Neumann", languages=[PersonLanguage(code="tr")]))
    passing_session.expire_all()
    found = persons.load(passing_session, person_id)
    assert [(one.code, one.person_id) for one in found.languages] == [("tr", person_id)]
    assert (found.is_resident, found.note, found.birth_year) == (True, "", None)


def test_a_part_that_leads_back_leads_to_the_copy(passing_session: Session) -> None:
    contact = keep(passing_session, Person(family_name="Weber", languages=[]))
    passing_session.flush()
    club = Organisation(name="Turnverein", affiliations=[Affiliation(person_id=contact.id)])
    kept = keep(passing_session, club)
    passing_session.flush()
    assert kept.affiliations[0].organisation is kept
    assert kept.affiliations[0].organisation_id == kept.id


def test_links_of_a_new_entity_lead_to_what_is_on_file(passing_session: Session) -> None:
    """A topic is no part of the case: it is linked, not copied."""
    client = keep(passing_session, Person(family_name="Weber", languages=[]))
    passing_session.flush()
    topic = passing_session.scalars(select(CatalogueEntry).limit(1)).one()
    passing_session.expunge(topic)
    kept = keep(
        passing_session, Case(person_id=client.id, number="2026-001", opened_on=date(2026, 3, 12), topics=[topic])
    )
    passing_session.flush()
    assert [one.id for one in kept.topics] == [topic.id]
    assert kept.topics[0] in passing_session


def test_what_has_an_identity_is_merged(passing_session: Session) -> None:
    """An edited entity is the row that is on file, not a second one."""
    saved = keep(passing_session, Person(family_name="Weber", languages=[]))
    passing_session.flush()
    edited = Person(id=saved.id, version=saved.version, family_name="Weber-Krause", languages=[])
    make_transient_to_detached(edited)
    assert keep(passing_session, edited) is saved


def test_what_is_in_the_session_stays_what_it_is(passing_session: Session) -> None:
    person = Person(family_name="Weber", languages=[])
    passing_session.add(person)
    assert keep(passing_session, person) is person
