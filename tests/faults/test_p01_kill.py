"""Promise 1: a saved entry survives a crash. Real processes are killed (SIGKILL) while they save."""

from app.context import Context
from app.models import Case, Person
from app.services.search import find
from tests.faults import work
from tests.faults.children import Child, moments, opened
from tests.faults.conftest import Figure, Rounds
from tests.faults.filled import Filled

LONGEST = 0.05
"""Seconds from the first acknowledged entry to the kill: several commits long."""


def _troubles(context: Context) -> list[str]:
    return [finding.text for finding in context.check() if finding.severity != "ok"]


def test_no_acknowledged_entry_is_lost(vault: Filled, rounds: Rounds, figure: Figure) -> None:
    acknowledged: list[int] = []
    cycles = rounds(50, 1000)
    for cycle, moment in enumerate(moments(cycles, LONGEST, seed=1)):
        with Child(work.write_people, vault.folder, vault.key, len(acknowledged)) as child:
            assert child.hear() == "open"
            acknowledged += [child.hear(), *child.kill_after(moment)]
        if cycle % 50 == 49:
            with opened(vault.folder, vault.key) as context:
                assert _troubles(context) == []
    with opened(vault.folder, vault.key) as context:
        names = context.read(lambda session: {name for (name,) in session.query(Person.family_name)})
        lost = {f"P{number}" for number in acknowledged} - names
        assert lost == set()
        assert len(context.read(find, f"P{acknowledged[-1]}")) >= 1
    figure((cycles, "Abbrüche beim Sichern"), (len(acknowledged), "bestätigte Einträge"), (len(lost), "verloren"))


def test_a_step_is_there_as_a_whole_or_not_at_all(vault: Filled, rounds: Rounds, figure: Figure) -> None:
    cycles, halves = rounds(10, 200), 0
    for moment in moments(cycles, LONGEST, seed=2):
        with Child(work.write_pairs_and_undo, vault.folder, vault.key) as child:
            assert [child.hear(), child.hear()] == ["open", 0]
            child.kill_after(moment)
        with opened(vault.folder, vault.key) as context:
            people = context.read(lambda session: session.query(Person).count())
            halves += context.read(lambda session: session.query(Case).count()) != people
    with opened(vault.folder, vault.key) as context:
        assert _troubles(context) == []
    assert halves == 0
    figure((cycles, "Abbrüche in Schritten über mehrere Tabellen und ihrer Rücknahme"), (halves, "halbe Schritte"))


def test_the_file_is_set_up_for_it(vault: Filled) -> None:
    """A kill does not empty the cache of the system, a power cut does: then it matters that commits wait for the disk."""
    with opened(vault.folder, vault.key) as context:
        ask = lambda session, name: session.connection().exec_driver_sql(f"PRAGMA {name}").scalar()  # noqa: E731
        assert context.read(ask, "synchronous") == 2
        assert context.read(ask, "journal_mode") == "truncate"
