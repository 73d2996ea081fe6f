"""The rows that belong to a record, as a field of rows shows them and writes them back."""

from collections.abc import Sequence
from typing import Any

from app.models import Base
from app.views.shared.forms.fields.rows import ID, Values


class PartRows:
    """Reads and writes the rows under `key` of a record as `columns`; a row that stays keeps what no field shows."""

    def __init__(self, key: str, part: type[Base], columns: Sequence[str]) -> None:
        self.key, self._part, self._columns = key, part, columns
        self._known: dict[int, Any] = {}

    def get(self, record: Any) -> list[Values]:
        """The rows of a record."""
        rows = getattr(record, self.key)
        self._known = {row.id: row for row in rows if row.id is not None}
        return [{ID: row.id, **{name: getattr(row, name) for name in self._columns}} for row in rows]

    def put(self, record: Any, values: Sequence[Values]) -> None:
        """Write the rows back; those that are in it no more go."""
        setattr(record, self.key, [self._row(one) for one in values])

    def _row(self, values: Values) -> Any:
        row = self._known.get(values[ID]) or self._part()
        for name in self._columns:
            setattr(row, name, values[name])
        return row
