"""The type of columns that hold money."""

from decimal import Decimal
from typing import Any

from sqlalchemy import BigInteger, Dialect
from sqlalchemy.types import TypeDecorator

from app.common import money


class Money(TypeDecorator[Decimal]):
    """An amount as `Decimal`, in the file as whole cents. A binary fraction is refused with a TypeError."""

    impl = BigInteger
    cache_ok = True

    @property
    def python_type(self) -> type[Decimal]:
        return Decimal

    def process_bind_param(self, value: Any, dialect: Dialect) -> int | None:  # noqa: ARG002
        return None if value is None else money.to_cents(Decimal(value) if isinstance(value, int) else value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Decimal | None:  # noqa: ARG002
        return None if value is None else money.of_cents(value)
