"""What a finished write has changed: told to every page, so that each refreshes only what it shows."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Changes:
    """One finished step.

    `tables` are the names of the tables with changed rows, `kinds` the kinds of records touched (see `app.models.Kind`),
    `records` their ids. `everything` is set where the step was too large to list its records (an import). `newest` says
    that it is an action of hers which undo turns back next: nothing is left to be redone.
    """

    step_id: int = 0
    name: str = ""
    tables: frozenset[str] = frozenset()
    kinds: frozenset[str] = frozenset()
    records: frozenset[int] = frozenset()
    everything: bool = False
    newest: bool = False
    initiator: object | None = field(default=None, compare=False)

    def touches(self, *kinds: str) -> bool:
        """Whether records of one of these kinds were changed."""
        return self.everything or not self.kinds.isdisjoint(kinds)
