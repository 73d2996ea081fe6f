"""The list of all contacts and the review of those without a result."""

from datetime import datetime

import pytest
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.models import Catalogue, Person
from app.services import catalogues, trash
from app.services.casework import cases, contacts, entry_list
from app.services.lists import ListQuery
from app.services.people import persons


def person(session: Session, name: str) -> int:
    return persons.save(session, Person(family_name=name, given_name="Kim"))


def talk(session: Session, record_id: int | None, day: int, summary: str = "", minutes: int = 20) -> int:
    entry = contacts.new(session, record_id)
    entry.at, entry.minutes, entry.summary = datetime(2026, 10, day, 9), minutes, summary
    return contacts.save_entry(session, entry)


def shown(session: Session, text: str = "", **filters: str) -> list[int]:
    return entry_list.ids(session, ListQuery(text, filters))


def test_every_talk_stands_there_the_newest_first_and_none_of_what_lies_in_the_trash(session: Session) -> None:
    first, gone = person(session, "Haddad"), person(session, "Yilmaz")
    case = cases.save(session, cases.new(session, first))
    made = [talk(session, record, day) for day, record in enumerate((first, None, case, gone), 1)]
    assert shown(session) == made[::-1]
    trash.trash(session, [gone])
    assert shown(session) == made[2::-1]
    assert entry_list.count(session) == 3
    talk(session, case, 5, "Antrag Wohngeld")
    assert [row.summary for row in entry_list.rows(session, shown(session)[:1])] == [""], (
        "what stands in a file is opened"
    )
    about = [row.about for row in entry_list.rows(session, made[:3])]
    assert [one and [one[0].id, *(other.id for other in one[1])] for one in about] == [[first], None, [case, first]]


def test_words_of_the_talk_and_names_find_it(session: Session) -> None:
    client = person(session, "Häddäd")
    case = cases.save(session, cases.new(session, client))
    made = [talk(session, case, 1, "Antrag Wohngeld"), talk(session, None, 2, "Kita"), talk(session, client, 3, "Kita")]
    assert shown(session, "wohng") == [made[0]]
    assert shown(session, "häddäd") == [made[2], made[0]]
    assert shown(session, "kita") == [made[2], made[1]]
    assert shown(session, '"') == made[::-1]


def test_filters_and_orders(session: Session) -> None:
    client = person(session, "Haddad")
    result = entry_list.results(session)[0][0]
    made = [talk(session, client, 1, minutes=0), talk(session, None, 2, minutes=50), talk(session, client, 3)]
    assert entry_list.set_result(session, made[:1], result) == 1
    assert shown(session, result="none") == [made[2], made[1]]
    assert shown(session, result=str(result)) == [made[0]]
    assert shown(session, timeless="1") == [made[0]]
    assert shown(session, anonymous="1") == [made[1]]
    assert shown(session, year="2026") == made[::-1]
    assert shown(session, year="2025") == []
    assert entry_list.ids(session, ListQuery(sort=(("minutes", False),)), 2) == [made[0], made[2]]
    assert entry_list.years(session) == [2026]


def test_a_result_for_several_changes_what_had_another_and_nothing_else(session: Session) -> None:
    made = [talk(session, None, day) for day in (1, 2, 3)]
    first, second = (entry for entry, _label in entry_list.results(session)[:2])
    entry_list.set_result(session, made[:1], second)
    versions = [contacts.load(session, entry).version for entry in made]
    assert entry_list.set_result(session, made[:2], second) == 1
    assert [contacts.load(session, entry).version for entry in made] == [versions[0], versions[1] + 1, versions[2]]
    catalogues.remove(session, first)
    with pytest.raises(UserError):
        entry_list.set_result(session, made, 9_999)
    assert [contacts.load(session, entry).result_id for entry in made] == [second, second, None]
    assert catalogues.entries(session, Catalogue.RESULT)
