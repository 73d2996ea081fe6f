"""Values as the file and the journal hold them, in words and as the entity has them."""

from collections.abc import Callable, Iterable
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal

from sqlalchemy import Column, select
from sqlalchemy.orm import Session

from app.common import money
from app.common.sentences import Coded, Sentence, joined
from app.models import Base, CatalogueEntry, graph
from app.models.base import ChoiceType
from app.models.columns import CODES
from app.services import catalogues
from app.services.records import RECORD, rows_in, table_of

_CATALOGUE = table_of(CatalogueEntry)


class Words:
    """Says stored values in words; the titles of the records they point to are read once."""

    def __init__(self, session: Session, pointed: Iterable[int]) -> None:
        self._labels: dict[int, str] = catalogues.labels(session)
        titles = rows_in(session, select(RECORD.c.id, RECORD.c.title), RECORD.c.id, sorted(set(pointed)))
        self._titles: dict[int, str] = {row.id: row.title for row in titles}

    def say(self, table: str, column: str, value: Any) -> str:
        """A stored value as the screen shows it; empty for nothing."""
        if value is None or value == "":
            return ""
        mapped = Base.metadata.tables[table].c[column]
        target = graph.target_of(mapped)
        if target is _CATALOGUE:
            return self._labels.get(value, "")
        if target is not None:
            return self._titles.get(value, Sentence("gelöschter Eintrag"))
        return _plain(mapped, value)


def leads_to_record(column: Column[Any]) -> bool:
    """Whether the values of a column are shown as the titles of what they lead to."""
    return graph.target_of(column) not in (None, _CATALOGUE)


_NAMES_OF: dict[str, Literal["languages", "countries"]] = {"language": "languages", "country": "countries"}
_BY_TYPE: dict[type, Callable[[Any], str]] = {
    bool: lambda value: Sentence("ja") if value else Sentence("nein"),
    datetime: lambda value: joined("", datetime.fromisoformat(value)),
    date: lambda value: joined("", date.fromisoformat(value)),
    Decimal: lambda value: joined("", money.of_cents(value)),
}
_READ: dict[type, Callable[[Any], Any]] = {
    bool: bool,
    datetime: datetime.fromisoformat,
    date: date.fromisoformat,
    Decimal: money.of_cents,
}


def read_value(kind: Any, stored: Any) -> Any:
    """A stored value of a column of this type, as the entity has it."""
    if stored is None:
        return None
    if isinstance(kind, ChoiceType):
        return kind.choices(stored)  # type: ignore[call-arg]
    return _READ.get(kind.python_type, lambda value: value)(stored)


def _plain(column: Column[Any], value: Any) -> str:
    if isinstance(column.type, ChoiceType):
        return next((choice.label for choice in column.type.choices if choice.value == value), str(value))
    if CODES in column.info:
        return joined("", Coded(_NAMES_OF[column.info[CODES]], value))
    return _BY_TYPE.get(column.type.python_type, str)(value)
