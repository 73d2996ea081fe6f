"""Back and forward over the places she was at."""

from app.views.location import Location

_LONGEST = 100


class History:
    """The places in order, and the one she is at."""

    def __init__(self) -> None:
        self._locations: list[Location] = []
        self._at = -1

    @property
    def here(self) -> Location | None:
        """The place she is at."""
        return self._locations[self._at] if self._locations else None

    def visit(self, location: Location) -> None:
        """She went to a place; what was forward is forgotten. Staying is no visit."""
        if location == self.here:
            return
        self._locations = [*self._locations[: self._at + 1], location][-_LONGEST:]
        self._at = len(self._locations) - 1

    def can_go(self, steps: int) -> bool:
        """Whether there is a place this many steps away (negative: back)."""
        return 0 <= self._at + steps < len(self._locations)

    def go(self, steps: int) -> Location | None:
        """Move by `steps`; the place there, or None if there is none."""
        if not self.can_go(steps):
            return None
        self._at += steps
        return self.here
