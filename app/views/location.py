"""Where she is in the window: what back and forward, links and the lock screen remember."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Location:
    """A page and, where one is open, the id of its record. It never holds a name.

    `filters` opens a list as it stands behind a figure: pairs of the page's own filters. `search` is the id of the saved
    search that the list shows.
    """

    page: str
    record: int | None = None
    filters: tuple[tuple[str, str], ...] = ()
    search: int | None = None

    def __str__(self) -> str:
        return self.page if self.record is None else f"{self.page}/{self.record}"

    @classmethod
    def parse(cls, text: str) -> "Location | None":
        """The place written by `str()`, or None for anything else."""
        page, _, record = text.partition("/")
        if not page.isidentifier() or (record and not record.isdecimal()):
            return None
        return cls(page, int(record) if record else None)
