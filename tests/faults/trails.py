"""What the tests of the audit trail do with one."""

from collections.abc import Sequence

from app.common.sentences import TrailWords
from app.context import Context
from app.models import AuditKind
from app.storage.database.engine import connect
from tests.faults import work
from tests.faults.filled import Filled


def audit_finding(context: Context) -> tuple[str, str]:
    (finding,) = (found for found in context.check() if found.area == "audit")
    return finding.severity, finding.text


def work_on(context: Context) -> None:
    """Some lines of every sort."""
    for number in range(4):
        person_id = context.write("Person gespeichert", work.add_person, f"Neu {number}")
        context.note(AuditKind.READ, person_id, TrailWords("Personenakte"))


def put_back(vault: Filled, lines: Sequence[Sequence[object]]) -> None:
    connection = connect(vault.database, vault.key)
    connection.execute("DELETE FROM audit")
    connection.executemany("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?)", lines)
    connection.close()
