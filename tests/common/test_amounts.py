"""Amounts of money: read, bounded, written; no cent is lost."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.common import german, money
from app.common.errors import UserError
from app.common.sentences import Sentence

AMOUNTS = st.integers(-999_999_999, 999_999_999).map(money.of_cents)


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("1.234,50", "1234.50"),
        ("1234,5", "1234.50"),
        ("1234.5", "1234.50"),
        ("12 €", "12.00"),
        ("12,- EUR", "12.00"),
        ("12,–", "12.00"),
        ("1.000", "1000.00"),
        ("-3,10", "-3.10"),
        (",50", "0.50"),
        ("9.999.999,99", "9999999.99"),
        ("2'500,00", "2500.00"),
    ],
)
def test_an_amount_is_read_as_it_is_written(typed: str, amount: str) -> None:
    assert money.read(typed) == Decimal(amount)


def test_the_english_window_has_its_own_marks() -> None:
    assert money.read("1,234.50", ".") == Decimal("1234.50")
    assert money.read("1,000", ".") == Decimal("1000.00")
    assert money.read("1.5", ".") == Decimal("1.50")


def test_nothing_typed_is_no_amount() -> None:
    assert money.read("  ") is None
    assert money.read("€") is None


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("1,234", "zwei Stellen"),
        ("0,005", "zwei Stellen"),
        ("1.000.000.000", "zu groß"),
        ("10.000.000", "zu groß"),
        ("zwölf", "kein Betrag"),
        ("1.2.3", "kein Betrag"),
        ("12,5,1", "kein Betrag"),
        ("1e5", "kein Betrag"),
        ("٣", "kein Betrag"),
    ],
)
def test_what_is_no_amount_says_what_to_do(typed: str, why: str) -> None:
    with pytest.raises(UserError, match=why):
        money.read(typed)


@pytest.mark.parametrize("amount", [None, Decimal(0), Decimal("-0.01")])
def test_nothing_and_less_are_refused_where_there_has_to_be_something(amount: Decimal | None) -> None:
    with pytest.raises(UserError, match="über 0,00"):
        money.demand_positive(amount)


@given(AMOUNTS)
def test_what_is_written_is_read_again(amount: Decimal) -> None:
    assert money.read(german.money(amount)) == amount
    assert money.of_cents(money.to_cents(amount)) == amount


def test_a_binary_fraction_is_no_amount() -> None:
    with pytest.raises(TypeError):
        money.to_cents(0.1)  # type: ignore[arg-type]


def test_a_sentence_writes_an_amount_as_money() -> None:
    assert Sentence("noch {amount}", amount=Decimal("1234.5")) == "noch 1.234,50\u00a0€"
