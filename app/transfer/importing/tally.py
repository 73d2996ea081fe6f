"""How many rows become what, counted anew at every decision without looking at every row."""

from collections import Counter
from functools import cached_property

from app.common.kinds import Choice
from app.transfer.importing.decisions import Decision, Decisions
from app.transfer.importing.dry_run import DryRun, Outcome


class Fate(Choice):
    """What is said of a row where rows are counted."""

    NEW = "new", "neu"
    UPDATED = "updated", "ergänzt"
    MATCHED = "matched", "schon eingetragen"
    OUT = "out", "ausgelassen"


_ALL: dict[Decision | None, Fate] = {Decision.NEW: Fate.NEW, Decision.OUT: Fate.OUT}
"""What becomes of all who are perhaps known, where she says so of all of them."""


class Tally:
    """Counts the rows of a dry run by what would become of them."""

    def __init__(self, run: DryRun) -> None:
        self._run = run

    @cached_property
    def _usual(self) -> Counter[tuple[bool, Fate]]:
        """The rows as they are proposed, those apart that wait for her word."""
        nothing = Decisions()
        return Counter((nothing.decided(one), fate_of(one, nothing)) for one in self._run.outcomes)

    @cached_property
    def _by_line(self) -> dict[int, Outcome]:
        return {one.row.line: one for one in self._run.outcomes}

    def undecided(self, decisions: Decisions) -> int:
        """How many rows are perhaps known and wait for her word."""
        usual = sum(number for (decided, _fate), number in self._usual.items() if not decided)
        nothing = Decisions()
        return usual - sum(not nothing.decided(self._by_line[line]) for line in decisions.rows if line in self._by_line)

    def count(self, decisions: Decisions) -> Counter[Fate]:
        """How many rows become what."""
        found: Counter[Fate] = Counter()
        for (decided, fate), number in self._usual.items():
            found[fate if decided else _ALL.get(decisions.undecided, fate)] += number
        if decisions.undecided is Decision.SAME:
            return Counter(fate_of(one, decisions) for one in self._run.outcomes)
        usual = Decisions(decisions.undecided)
        for line in {*decisions.rows, *(line for line, _key in decisions.taken)} & self._by_line.keys():
            outcome = self._by_line[line]
            found[fate_of(outcome, usual)] -= 1
            found[fate_of(outcome, decisions)] += 1
        return found


def fate_of(outcome: Outcome, decisions: Decisions) -> Fate:
    """What becomes of a row."""
    match decisions.of(outcome):
        case Decision.NEW:
            return Fate.NEW
        case Decision.OUT:
            return Fate.OUT
    on_file = outcome.match is not None and outcome.match.record_id > 0
    return Fate.UPDATED if on_file and any(True for _ in decisions.chosen(outcome)) else Fate.MATCHED
