"""What she decided about the rows of a list; without a word of hers nothing on file is overwritten."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from app.common.kinds import Choice
from app.transfer.importing.differences import Difference
from app.transfer.importing.dry_run import Outcome, State


class Decision(Choice):
    """What is done with a row."""

    NEW = "new", "neu anlegen"
    SAME = "same", "dieselbe: ergänzen"
    OUT = "out", "nicht übernehmen"


@dataclass
class Decisions:
    """Decisions by the line of the row, and about single differences by line and key.

    Attributes:
        undecided: what is done with who is perhaps known, where she did not say it; None for what is likelier.
    """

    undecided: Decision | None = None
    rows: dict[int, Decision] = field(default_factory=dict)
    taken: dict[tuple[int, str], bool] = field(default_factory=dict)

    def of(self, outcome: Outcome) -> Decision:
        """What is done with a row."""
        said = self.rows.get(outcome.row.line) or (self.undecided if outcome.state is State.MAYBE else None)
        return said or proposed(outcome)

    def decided(self, outcome: Outcome) -> bool:
        """Whether a row is clear, or she said what is done with it."""
        return outcome.state is not State.MAYBE or outcome.row.line in self.rows

    def takes(self, line: int, difference: Difference) -> bool:
        """Whether the record is to have what the list says otherwise: what fills is taken, what replaces is chosen."""
        return self.taken.get((line, difference.key), difference.fills)

    def gains(self, outcomes: Iterable[Outcome]) -> bool:
        """Whether rows give anything to the record that they mean."""
        return any(True for outcome in outcomes for _ in self.chosen(outcome))

    def chosen(self, outcome: Outcome) -> Iterator[Difference]:
        """The differences of a row that are taken over."""
        for difference in outcome.match.differences if outcome.match else ():
            if self.takes(outcome.row.line, difference):
                yield difference


def proposed(outcome: Outcome) -> Decision:
    """What is done with a row where nobody says otherwise."""
    match outcome.state:
        case State.NEW:
            return Decision.NEW
        case State.KNOWN:
            return Decision.SAME
        case State.FAULTY:
            return Decision.OUT
    return Decision.SAME if outcome.match is not None and outcome.match.likely else Decision.NEW
