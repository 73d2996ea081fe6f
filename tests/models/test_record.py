"""Derived columns of records: order, search text, rank."""

from hypothesis import given
from hypothesis import strategies as st

from app.common.text import sort_key
from app.models import Person, PersonLanguage
from app.models.base import rank_of

_LATIN = st.text(alphabet=" 0123456789abcdefghijklmnopqrstuvwxyzäöüßÄÖÜé-", max_size=12)
_IDS = st.integers(1, 900_000)


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
