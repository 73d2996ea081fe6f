"""What can stand in the audit trail besides ids and kinds: where it is made, and that nothing typed gets through."""

import ast
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.common.sentences import Sentence, TrailWords, without_typed
from app.models import AuditKind
from app.storage.integrity.audit import Entry
from app.views.language.sentence_tools import sources

MADE_OF = {
    "commands/concerns.py": ["len(rows)"],
    "commands/worktime.py": ["len(found.months)"],
    "commands/exporting.py": ["prepared.file_name", "suffix"],
    "commands/papers.py": ["paper.name", "file.suffix.lower()"],
    "commands/projects.py": ["len(rows)"],
    "commands/referrals.py": ["len(rows)"],
    "commands/releases.py": ["len(rows)"],
    "commands/tasks.py": ["len(rows)"],
    "commands/surveys.py": ["len(waves)"],
    "commands/records.py": ["arguments.what", "len(objects)"],
    "context.py": [],
    "demo/run.py": ["ATTENDANCE_LIST"],
    "papers/paper.py": ["self.file_stem", "self.file_stem", "part.key if isinstance(part, Period) else part"],
    "papers/reports.py": ["name_of_file"],
    "services/secrecy/disclosures.py": ["numbers[0]", "numbers[-1]", "row.what"],
    "services/trash.py": ["kind.label", "counted[kind]"],
    "storage/integrity/audit.py": [
        "without_typed(self.text)",
        "_CARRIED",
        "int(self.rows[0][0])",
        "int(self.rows[-1][0])",
        "_REPLACED",
        "self.lines",
        "self.hash",
    ],
    "storage/integrity/spool.py": ["text"],
    "storage/salvage/mending.py": ["text"],
    "transfer/importing/writing.py": ["run.kind.label", "len(ids)"],
    "views/preview/saving.py": ["paper.file_name", "suffix"],
    "views/shared/secrecy/copied.py": ["name", "rows"],
    "views/shared/records/record_detail.py": ["opened_as"],
    "views/window_context.py": [],
}
"""What each file puts into words of the trail: names of kinds, papers and lists, numbers, days; or what stood in the trail before."""


def _values(call: ast.Call) -> Iterator[str]:
    for argument in call.args:
        inside = [node.value for node in ast.walk(argument) if isinstance(node, ast.FormattedValue)]
        if inside:
            yield from map(ast.unparse, inside)
        elif not isinstance(argument, ast.Constant):
            yield ast.unparse(argument)


def _made(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) == TrailWords.__name__:
            yield node


def test_words_of_the_trail_are_made_only_there_and_of_that() -> None:
    """A new place is looked at by somebody: it must not be able to hold what a person typed."""
    found = {file.as_posix(): [*_made(tree)] for file, tree in sources()}
    values = {file: [value for call in calls for value in _values(call)] for file, calls in found.items() if calls}
    assert {file: Counter(made) for file, made in values.items()} == {
        file: Counter(made) for file, made in MADE_OF.items()
    }


@pytest.mark.parametrize(
    ("given", "stays"),
    [
        (Sentence("Suche"), "Suche"),
        (TrailWords("list:people:12"), "list:people:12"),
        ("Quittenbaumer", ""),
        (Sentence("Nach „{what}“ gesucht", what="Quittenbaumer"), "Nach „…“ gesucht"),
        (Sentence("{folder} offen", folder=Path("/home/quittenbaumer")), "… offen"),
        (Sentence("{number} am {day}", number=1200, day=date(2026, 3, 4)), "1.200 am 04.03.2026"),
        (Sentence("Alt, {what}", what=Sentence("es fehlt „{name}“", name="Quittenbaumer")), "Alt, es fehlt „…“"),
        (Sentence("Alt, {what}", what=TrailWords("Person: 2")), "Alt, Person: 2"),
    ],
)
def test_nothing_typed_gets_into_a_line(given: str, stays: str) -> None:
    assert Entry(AuditKind.READ, 7, given).text == stays  # type: ignore[arg-type]
    assert without_typed(given) == stays  # type: ignore[arg-type]
