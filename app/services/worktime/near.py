"""Which days can be days of her working life."""

from datetime import date

from app.common.errors import UserError

_FIRST_YEAR, _LAST_YEAR = 2000, 2100


def is_near(day: date) -> bool:
    """Whether a day can be one of her working life; anything else is a slip."""
    return _FIRST_YEAR <= day.year < _LAST_YEAR


def demand_near(*days: date) -> None:
    """Raise UserError for a day that can be none of her working life."""
    for day in days:
        if not is_near(day):
            raise UserError("Der {day} liegt zu weit weg: Bitte einen Tag zwischen 2000 und 2099 angeben.", day=day)
