"""Numbers are written as CLDR has them, though Babel is not asked for them."""

import random
from decimal import Decimal

import pytest
from babel.numbers import format_decimal

from app.common import german

_DRAW = random.Random(5)
VALUES = [
    0, -0.4, 0.5, 1.5, 2.5, -2.5, 0.05, 0.15, 0.145, 1e-9, 999_999.995, 10**15, Decimal("1234.5"), Decimal("0.125"),
    *(_DRAW.uniform(-1e6, 1e6) for _ in range(200)),
    *(_DRAW.randint(-(10**9), 10**9) for _ in range(100)),
]  # fmt: skip


@pytest.mark.parametrize("digits", range(4))
def test_as_in_cldr(digits: int) -> None:
    pattern = "#,##0" + ("." + "0" * digits if digits else "")
    written = {value: german.number(value, digits) for value in VALUES}
    assert written == {value: format_decimal(value, pattern, locale="de_DE") for value in VALUES}


def test_a_number_of_any_length_is_written_whole() -> None:
    assert german.number(10**60) == "1" + ".000" * 20
