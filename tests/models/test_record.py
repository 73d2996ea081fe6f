"""Derived columns of records: order, search text, rank."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.common.text import sort_key
from app.models import Base, Household, Person, PersonLanguage, Record
from app.models.base import rank_of

_LATIN = st.text(alphabet=" 0123456789abcdefghijklmnopqrstuvwxyzäöüßÄÖÜé-", max_size=12)
_IDS = st.integers(1, 900_000)
KINDS = [mapper.class_ for mapper in Record.__mapper__.polymorphic_map.values()]


def _parts() -> list[type[Base]]:
    """Classes whose rows go with a record, or with a part of one."""
    owners, found = {cls.__table__ for cls in (Record, *KINDS)}, []
    for table in Base.metadata.sorted_tables:
        going = any(key.ondelete == "CASCADE" and key.column.table in owners for key in table.foreign_keys)
        entity = next((mapper.class_ for mapper in Base.registry.mappers if mapper.local_table is table), None)
        if going and entity and table not in owners:
            owners.add(table)
            found.append(entity)
    return found


PARTS = _parts()


@given(first=_LATIN, second=_LATIN, first_id=_IDS, second_id=_IDS)
def test_rank_orders_like_the_first_letters_of_the_sort_key(
    first: str, second: str, first_id: int, second_id: int
) -> None:
    one, two = sort_key(first)[:8].ljust(8), sort_key(second)[:8].ljust(8)
    if one < two:
        assert rank_of(one, first_id) < rank_of(two, second_id)
    if one == two and first_id < second_id:
        assert rank_of(one, first_id) < rank_of(two, second_id)


@given(text=st.text(), record_id=_IDS)
def test_rank_fits_a_positive_sqlite_integer(text: str, record_id: int) -> None:
    assert 0 <= rank_of(sort_key(text), record_id) < 2**63


def test_defaults_hold_before_saving() -> None:
    person = Person(family_name="Abdi")
    assert person.is_resident
    assert person.phone == ""
    assert PersonLanguage(code="so").level.label == "ohne Angabe"


def test_an_address_block_keeps_the_street_out_of_the_search_text() -> None:
    person = Person(id=1, family_name="Abdi", street="Köchlinstraße 3", address_block=True)
    person.describe()
    assert "kochlin" not in person.search_text
    person.address_block = False
    person.describe()
    assert "kochlinstrasse 3" in person.search_text


def test_titles_fall_back_to_the_name_in_its_own_script() -> None:
    person = Person(id=1, native_name="ሃና")
    person.describe()
    assert person.title == "ሃና"
    assert person.spoken_name() == "ሃና"


@pytest.mark.parametrize("entity", KINDS, ids=lambda entity: entity.__name__)
def test_every_kind_says_what_its_title_tells(entity: type[Record]) -> None:
    """A rescue makes a record of nothing else; a kind for which a title is not enough says that, too."""
    assert "from_title" in vars(entity)
    title = "Haushalt Nähcafé" if entity is Household else "Nähcafé, Rest"
    told = entity.from_title(title, date(2026, 3, 2), "gerettet")
    assert told == {} or (entity(**told).make_title() == title and "gerettet" in told.values())
    needed = {column.name for column in entity.__table__.columns if not (column.nullable or column.default is not None)}
    referring = {column.name for column in entity.__table__.columns if column.foreign_keys}
    assert told == {} or needed - referring <= told.keys()


@pytest.mark.parametrize("entity", PARTS, ids=lambda entity: entity.__name__)
def test_every_part_of_a_record_says_whether_it_is_counted(entity: type[Base]) -> None:
    assert "counted_as" in vars(entity)
    assert not entity.counted_as or list(entity.__table__.primary_key.columns.keys()) == ["id"]
