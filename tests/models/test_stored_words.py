"""The words and signs in which values are stored: none may change, or what older vaults hold means something else."""

from datetime import date, datetime

import pytest
from sqlalchemy.orm import Session

from app.models import ON_THE_LIST, PRESENT, Base, Choice, Event, Kind, Person, graph
from app.models.base import ChoiceType
from app.models.bookkeeping import GIVEN_ENTRIES, PASSED_OVER, SEALED_BY, SEALED_STEP, UNSEEN_CODE
from app.models.people import digits

WORDS = {
    "AddressKind": "post second work care_of former",
    "Area": "network engagement encounter mediation social_work",
    "AuditKind": "login failed_login read change import erasure export print release backup restore keys warning",
    "ArrivalState": "announced arrived cancelled",
    "BuildingState": "planned under_construction occupied empty renovated pulled_down",
    "BuildingUse": "housing follow_up homeless mixed community business other",
    "CaseStatus": "request clarification assessment planning implementation monitoring evaluation closed dormant resumed",
    "Catalogue": "topic channel activity result close_reason organisation_kind age_group understanding person_role",
    "Channel": "any phone messenger mail letter visit",
    "ConsentState": "given refused revoked",
    "Counted": "office yes no",
    "EventStatus": "idea planned confirmed provisional held reviewed cancelled postponed",
    "Gone": "no moved died",
    "HouseholdType": "unknown single couple family single_parent several_generations shared other",
    "Housing": "unknown follow_up homeless rented guest owned",
    "Initiative": "person office third",
    "Kind": "person household building occupancy organisation case event series task",
    "LanguageLevel": "unknown a1 a2 b1 b2 c1 c2 native",
    "LegalGround": "unknown admission lease owned guest other",
    "ListedAs": "not initials chosen",
    "NameKind": "former also called spelled",
    "NameOrder": "given_first family_first",
    "NumberKind": "home mobile work fax mail work_mail relative other",
    "ParticipationStatus": "invited registered waiting declined attended late excused absent",
    "ProtectionStep": "signs parents child advice decision help notice",
    "Purpose": "photo_print photo_web photo_internal contact volunteers special news",
    "RelationKind": (
        "parent guardian legal_guardian foster_parent grandparent sibling spouse partner relative picks_up cares_for "
        "interprets_for friend neighbour other"
    ),
    "Salutation": "unknown ms mr",
    "StepKind": "do undo redo program",
}


def _choices() -> dict[str, type[Choice]]:
    columns = (column for table in Base.metadata.tables.values() for column in table.columns)
    return {c.type.choices.__name__: c.type.choices for c in columns if isinstance(c.type, ChoiceType)}


@pytest.mark.parametrize("name", WORDS)
def test_stored_words_stay_and_keep_their_order(name: str) -> None:
    """New ones may come."""
    known = WORDS[name].split()
    choices = _choices()[name]
    assert [choice.value for choice in choices if choice.value in known] == known
    assert [choice.name for choice in choices if choice.value in known] == [word.upper() for word in known]


def test_keys_of_the_vaults_own_values() -> None:
    assert (SEALED_STEP, SEALED_BY, PASSED_OVER) == ("sealed_step", "sealed_by", "passed_over_steps")
    assert (UNSEEN_CODE, GIVEN_ENTRIES) == ("unseen_code", "given_catalogue_entries")


def test_who_holds_a_place_and_who_was_there() -> None:
    assert [status.value for status in PRESENT] == ["attended", "late"]
    assert [status.value for status in ON_THE_LIST] == ["registered", "attended", "late", "excused", "absent"]


def test_moments_days_and_yes_and_no_are_stored_as_sqlite_reads_them(session: Session) -> None:
    session.add(Person(family_name="A", birth_date=date(1980, 2, 3), address_block=True))
    session.add(Event(name="E", starts_at=datetime(2026, 1, 2, 3, 4, 5)))
    session.flush()
    connection = session.connection()
    person = connection.exec_driver_sql("SELECT birth_date, birth_year, address_block, is_volunteer FROM person").one()
    event = connection.exec_driver_sql("SELECT starts_at, ends_at, sensitive, status FROM event").one()
    assert tuple(person) == ("1980-02-03", 1980, 1, 0)
    assert tuple(event) == ("2026-01-02 03:04:05.000000", None, 0, "planned")


@pytest.mark.parametrize(
    ("number", "plain"),
    [(None, ""), ("", ""), ("07627 91-00/10", "07627910010"), ("+49 (0)7627", "07627"), ("x", "")],
)
def test_a_number_without_spaces_and_signs(number: str | None, plain: str) -> None:
    assert digits(number) == plain


def test_what_columns_kinds_and_tables_are_called_is_known_for_translating() -> None:
    labels = graph.labels()
    assert {"Mobil", "Akteursart", "fällig am"} <= labels, "columns"
    assert {entity.plural for entity in map(graph.entity_of, Kind)} <= labels
    assert {entity.opened_as for entity in map(graph.entity_of, Kind)} - {""} <= labels
    assert "Einträge im Verlauf" in labels, "tables that are counted"
    assert "" not in labels
