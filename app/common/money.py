"""Amounts of money: Decimal with whole cents, never a binary fraction."""

import re
from decimal import Decimal

from app.common.errors import UserError

CENT = Decimal("0.01")
NOTHING = Decimal("0.00")
LARGEST = Decimal("9999999.99")
"""No account of a quarter comes near it: what is larger is a slip."""
_GROUPED = {
    ",": re.compile(r"-?[0-9]{1,3}(\.[0-9]{3})+(,[0-9]*)?"),
    ".": re.compile(r"-?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]*)?"),
}
_PLAIN = re.compile(r"-?([0-9]+([.,][0-9]*)?|[.,][0-9]+)")


def read(text: str, decimal: str = ",") -> Decimal | None:
    """1.234,50 or 1234.5 or "12 €" as an amount, None where nothing was typed.

    A dot before exactly three digits separates thousands, as in German; where the language has "." before its decimals, a
    comma does so.

    Raises UserError for what is no amount, has parts of a cent, or is larger than ten million.
    """
    typed = re.sub(r"[\s'’]|€|EUR|Euro", "", text, flags=re.IGNORECASE)
    typed = typed.replace("−", "-").removesuffix(",-").removesuffix(",–").removesuffix(",—")
    if not typed:
        return None
    thousands = "." if decimal == "," else ","
    if _GROUPED[decimal].fullmatch(typed):
        typed = typed.replace(thousands, "")
    if not _PLAIN.fullmatch(typed):
        raise UserError("„{typed}“ ist kein Betrag. Bitte zum Beispiel 1.234,50 eingeben.", typed=text.strip())
    return demand(Decimal(typed.replace(",", ".")))


def demand(amount: Decimal) -> Decimal:
    """An amount in whole cents. Raises UserError for parts of a cent and for what is larger than ten million either way."""
    if abs(amount) > LARGEST:
        raise UserError("Dieser Betrag ist zu groß. Möglich sind höchstens 9.999.999,99 €. Bitte prüfen.")
    exact = amount.quantize(CENT)
    if exact != amount:
        raise UserError("Ein Betrag hat höchstens zwei Stellen nach dem Komma. Bitte auf ganze Cent runden.")
    return exact


def demand_positive(amount: Decimal | None) -> Decimal:
    """The same for what has to be more than nothing. Raises UserError where it is missing, nothing or less."""
    if amount is None or amount <= 0:
        raise UserError("Bitte einen Betrag über 0,00 € eintragen.")
    return demand(amount)


def of_cents(cents: int) -> Decimal:
    """Whole cents as an amount."""
    return Decimal(cents) * CENT


def to_cents(amount: Decimal) -> int:
    """An amount as whole cents. Raises TypeError for a float, UserError for parts of a cent."""
    if not isinstance(amount, Decimal):
        raise TypeError(f"an amount is a Decimal, not {type(amount).__name__}")
    return int(demand(amount).scaleb(2))
