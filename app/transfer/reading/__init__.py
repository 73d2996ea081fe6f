"""Files of unknown origin → a table of texts, whatever program wrote them."""

from app.transfer.reading.sources import SUFFIXES, read_source
from app.transfer.reading.tables import Format, Found, Problem, RawTable, Row

__all__ = ["SUFFIXES", "Format", "Found", "Problem", "RawTable", "Row", "read_source"]
