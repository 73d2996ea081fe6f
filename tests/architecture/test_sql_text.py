"""What she typed is compared and sorted by our own functions: those of SQLite know no letter beyond ASCII."""

import re
from pathlib import Path

APP = Path(__file__).resolve().parents[2] / "app"
ROOMS = ("services", "figures", "transfer", "papers")
_OF_SQLITE = re.compile(
    r"func\.(lower|upper|like|glob|instr)\b|\.(ilike|like|istartswith|icontains|collate)\(|\bNOCASE\b|\bLIKE\b"
)


def test_no_statement_folds_letters_as_sqlite_does() -> None:
    found = [
        f"{path.relative_to(APP)}: {line.strip()}"
        for room in ROOMS
        for path in sorted((APP / room).rglob("*.py"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if _OF_SQLITE.search(line)
    ]
    assert found == []
