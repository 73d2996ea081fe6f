"""Contacts with several persons, with somebody anonymous, their place and their main topic."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common.errors import Gone as LeftMeanwhile
from app.common.errors import UserError
from app.models import Catalogue, ContactEntry, Gone, Person, RelationKind
from app.models.casework import contact_person
from app.services import catalogues, timeline, trash
from app.services.casework import cases, consultations, contacts, entry_warnings, writing
from app.services.casework.follow_ups import FollowUp
from app.services.merging.merge import merge
from app.services.merging.plan import Choices
from app.services.office import tasks
from app.services.people import persons, relationships
from app.services.people.relationships import Related
from app.services.worktime import recorded

TALK = datetime(2026, 11, 20, 10, 0)


def person(session: Session, name: str) -> int:
    return persons.save(session, Person(family_name=name, given_name="Kim"))


def talk(session: Session, record_id: int | None, others: list[int] | None = None, summary: str = "Miete") -> int:
    entry = contacts.new(session, record_id)
    entry.at, entry.minutes, entry.summary = TALK, 20, summary
    return contacts.save_entry(session, entry, others=others or [])


def told(session: Session, record_id: int) -> list[int]:
    return [item.id for item in timeline.items(session, record_id, [timeline.ItemKind.CONTACT])]


def test_everybody_who_took_part_finds_the_talk_in_her_timeline(session: Session) -> None:
    first, second, third = (person(session, name) for name in ("Haddad", "Yilmaz", "Petrova"))
    entry = talk(session, first, [second, first, second])
    assert contacts.others_of(session, entry) == [second]
    assert [told(session, one) for one in (first, second, third)] == [[entry], [entry], []]
    assert timeline.items(session, first, [timeline.ItemKind.CONTACT])[0].others == ("Yilmaz, Kim",)
    again = writing.reopen(session, entry)
    again.others = [third]
    writing.save(session, again)
    assert [told(session, one) for one in (first, second, third)] == [[entry], [], [entry]]


def test_what_is_said_in_a_case_is_told_by_the_case_alone(session: Session) -> None:
    client, beside = person(session, "Haddad"), person(session, "Yilmaz")
    case = cases.save(session, cases.new(session, client))
    entry = talk(session, case, [beside])
    assert told(session, case) == [entry]
    assert told(session, beside) == []


def test_a_talk_with_somebody_anonymous_stands_nowhere_and_counts_as_work(session: Session) -> None:
    entry = talk(session, None)
    stored = contacts.load(session, entry)
    assert (stored.record_id, stored.person_id) == (None, None)
    assert sum(recorded.minutes_by_area(session, TALK.date(), TALK.date()).values()) == 20
    contacts.remove(session, entry)
    assert session.scalars(select(ContactEntry)).all() == []


def test_anonymous_until_persons_are_named(session: Session) -> None:
    first, second = person(session, "Haddad"), person(session, "Yilmaz")
    entry = talk(session, None, [first, second])
    stored = contacts.load(session, entry)
    assert (stored.record_id, stored.person_id) == (first, first)
    assert contacts.others_of(session, entry) == [second]


def test_the_main_topic_is_one_of_the_topics_and_the_first_where_none_was_said(session: Session) -> None:
    one, other, *_rest = (topic.id for topic in catalogues.entries(session, Catalogue.TOPIC))
    entry = contacts.new(session, person(session, "Haddad"))
    saved = contacts.load(session, contacts.save_entry(session, entry, [other, one]))
    assert saved.main_topic_id == other
    saved.main_topic_id = one
    contacts.save_entry(session, saved, [other, one])
    assert contacts.load(session, saved.id).main_topic_id == one
    contacts.save_entry(session, saved, [other])
    assert contacts.load(session, saved.id).main_topic_id == other
    contacts.save_entry(session, saved, [])
    assert contacts.load(session, saved.id).main_topic_id is None


def test_who_lies_in_the_trash_can_not_take_part(session: Session) -> None:
    first, second = person(session, "Haddad"), person(session, "Yilmaz")
    trash.trash(session, [second])
    with pytest.raises(LeftMeanwhile, match="Papierkorb"):
        talk(session, first, [second])


def test_minutes_of_more_than_a_day_are_refused_with_a_clear_sentence(session: Session) -> None:
    entry = contacts.new(session, person(session, "Haddad"))
    entry.minutes = 1_440
    contacts.save_entry(session, entry)
    entry.minutes = 10_000
    with pytest.raises(UserError, match="höchstens einen Tag"):
        contacts.save_entry(session, entry)


def test_whoever_is_erased_took_part_no_more_and_the_talk_stays_where_it_stands(session: Session) -> None:
    first, second = person(session, "Haddad"), person(session, "Yilmaz")
    entry = talk(session, first, [second])
    trash.purge(session, [second])
    assert session.execute(select(contact_person)).all() == []
    assert told(session, first) == [entry]


def test_two_who_took_part_and_are_one_are_counted_once(session: Session) -> None:
    first, second, third = (person(session, name) for name in ("Haddad", "Hadad", "Petrova"))
    together, beside = talk(session, first, [second]), talk(session, third, [first, second])
    merge(session, first, second, Choices())
    assert contacts.others_of(session, together) == []
    assert contacts.others_of(session, beside) == [first]
    assert told(session, first) == [beside, together]


def fields(session: Session, entry: ContactEntry, others: tuple[int, ...] = ()) -> list[str]:
    return [warning.field for warning in entry_warnings.warnings(session, entry, others)]


def at_ten(session: Session, record_id: int, minutes: int = 30) -> ContactEntry:
    entry = contacts.new(session, record_id)
    entry.at, entry.minutes = TALK, minutes
    return entry


def test_two_talks_at_once_are_odd_and_those_one_after_the_other_are_not(session: Session) -> None:
    client = person(session, "Haddad")
    saved = contacts.save_entry(session, at_ten(session, client))
    other = at_ten(session, person(session, "Yilmaz"))
    for minutes, odd in ((-31, []), (-30, []), (-29, ["at"]), (0, ["at"]), (29, ["at"]), (30, [])):
        other.at = TALK + timedelta(minutes=minutes)
        assert fields(session, other) == odd, minutes
    assert fields(session, contacts.load(session, saved)) == []
    other.at, other.minutes = TALK, 0
    assert fields(session, other) == ["minutes"]
    trash.trash(session, [client])
    other.minutes = 30
    assert fields(session, other) == []


def test_whoever_moved_away_before_the_talk_is_asked_about(session: Session) -> None:
    client, beside = person(session, "Haddad"), person(session, "Yilmaz")
    moved = persons.load(session, beside)
    moved.gone, moved.gone_on = Gone.MOVED, TALK.date()
    persons.save(session, moved)
    assert fields(session, at_ten(session, client), (beside,)) == ["at"]
    moved = persons.load(session, beside)
    moved.gone_on = TALK.date() + timedelta(days=1)
    persons.save(session, moved)
    assert fields(session, at_ten(session, client), (beside,)) == []


def test_a_child_that_was_there_when_the_family_translated_is_asked_about(session: Session) -> None:
    client, child = person(session, "Haddad"), person(session, "Yilmaz")
    young = persons.load(session, child)
    young.birth_year = TALK.year - 12
    persons.save(session, young)
    entry = at_ten(session, client)
    family = {one.key: one.id for one in catalogues.entries(session, Catalogue.UNDERSTANDING)}["familie"]
    assert fields(session, entry, (child,)) == []
    entry.understanding_id = family
    assert [
        str(one.text).startswith("Ein Kind war dabei") for one in entry_warnings.warnings(session, entry, (child,))
    ] == [True]
    assert [str(one.text).startswith("Hat ein Kind") for one in entry_warnings.warnings(session, entry)] == [True]


@pytest.mark.parametrize("known_by", ["interpreter", "relation", ""])
def test_a_child_is_asked_about_where_nothing_says_how_one_understood(session: Session, known_by: str) -> None:
    client, child = person(session, "Haddad"), person(session, "Yilmaz")
    for one, change in ((client, {"needs_interpreter": known_by == "interpreter"}), (child, {"birth_year": 2014})):
        loaded = persons.load(session, one)
        for name, value in change.items():
            setattr(loaded, name, value)
        persons.save(session, loaded)
    if known_by == "relation":
        related = Related(client, child, RelationKind.INTERPRETS_FOR, backward=True)
        relationships.save(session, related)
    entry = at_ten(session, client)
    assert fields(session, entry, (child,)) == (["understanding_id"] if known_by else [])
    assert fields(session, entry) == []
    plain = next(one.id for one in catalogues.entries(session, Catalogue.UNDERSTANDING) if one.key == "deutsch")
    entry.understanding_id = plain
    assert fields(session, entry, (child,)) == []


def test_the_next_entry_begins_as_the_last_one_with_the_same_person_was(session: Session) -> None:
    client = person(session, "Haddad")
    last = contacts.new(session, client)
    last.language, last.place = "ar", "Stand am Netto"
    last.understanding_id = catalogues.entries(session, Catalogue.UNDERSTANDING)[2].id
    last.channel_id = catalogues.entries(session, Catalogue.CHANNEL)[6].id
    contacts.save_entry(session, last)
    begun = writing.begin(session, client).entry
    assert (begun.language, begun.understanding_id) == ("ar", last.understanding_id)
    assert (begun.place, begun.channel_id) == ("Stand am Netto", last.channel_id)
    other = writing.begin(session, person(session, "Yilmaz")).entry
    assert (other.language, other.place) == (None, "Stand am Netto")
    last.at -= timedelta(days=1)
    contacts.save_entry(session, last)
    assert writing.begin(session, client).entry.place == ""


def test_from_the_third_short_consultation_a_case_is_offered_and_takes_them_along(session: Session) -> None:
    client = person(session, "Haddad")
    made = [talk(session, client) for _ in range(2)]
    assert not consultations.asks_for_a_case(session, client)
    begun = writing.begin(session, client)
    begun.follow_up = FollowUp(TALK.date(), "Anrufen")
    made.append(writing.save(session, begun))
    assert consultations.asks_for_a_case(session, client)
    case = consultations.open_case(session, client)
    assert cases.load(session, case).opened_on == TALK.date()
    assert sorted(told(session, case)) == made
    assert [task.what for task in tasks.about(session, case)] == ["Anrufen"]
    assert not consultations.asks_for_a_case(session, client)
    assert not consultations.asks_for_a_case(session, case)
