"""Back and forward over the places she was at."""

from app.views.place import Place

_LONGEST = 100


class History:
    """The places in order, and the one she is at."""

    def __init__(self) -> None:
        self._places: list[Place] = []
        self._at = -1

    @property
    def here(self) -> Place | None:
        """The place she is at."""
        return self._places[self._at] if self._places else None

    def visit(self, place: Place) -> None:
        """She went to a place; what was forward is forgotten. Staying is no visit."""
        if place == self.here:
            return
        self._places = [*self._places[: self._at + 1], place][-_LONGEST:]
        self._at = len(self._places) - 1

    def can_go(self, steps: int) -> bool:
        """Whether there is a place this many steps away (negative: back)."""
        return 0 <= self._at + steps < len(self._places)

    def go(self, steps: int) -> Place | None:
        """Move by `steps`; the place there, or None if there is none."""
        if not self.can_go(steps):
            return None
        self._at += steps
        return self.here
