"""Which columns must say where their text comes from."""

from sqlalchemy import Column

from app.models.base import ChoiceType


def is_text(column: Column[object]) -> bool:
    """Whether a column holds free text; the values of a fixed list are none."""
    return not isinstance(column.type, ChoiceType) and column.type.python_type is str
