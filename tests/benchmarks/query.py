"""The first 50 records for a typed text among 100,000 persons, against the same search in raw SQLite on the same file."""

import statistics
from pathlib import Path
from typing import Any

from app.context import Context
from app.services import matching, search
from app.storage.database.engine import connect
from tests.benchmarks.measuring import Measure, milliseconds
from tests.benchmarks.quarter import opened

_LIMIT = 50
_ROUNDS = 40
_WORST_MILLISECONDS = 5.0
_TYPED = ("m", "mü", "sch", "schew", "al-kha", "yilmaz", "mehmet", "öztürk ayşe", "gashi", "kanal", "stefan", "hamw")
_BY_KEY = (
    "SELECT id, title FROM record WHERE kind = 'person' AND deleted_at IS NULL AND sort_key BETWEEN ? AND ? "
    "ORDER BY sort_key, id LIMIT 50"
)
_BY_WORD = (
    "SELECT r.id, r.title FROM search_words AS f CROSS JOIN record AS r ON r.rank = f.rowid "
    "WHERE search_words MATCH ? AND r.deleted_at IS NULL ORDER BY f.rowid LIMIT 50"
)


def measure() -> list[Measure]:
    """Median over several texts, and the slowest text; every text in turns with its floor."""
    with opened() as context:
        raw = connect(Path(context.vault) / "data.db", context._vault.key)
        times = {text: _times(context, raw, text) for text in _TYPED}
        raw.close()
    floors, ours = zip(*times.values(), strict=True)
    return [
        Measure(
            "Suche: erste 50 von 100.000", "bloßes SQLite", statistics.median(floors), statistics.median(ours), 5.0
        ),
        Measure("Suche: langsamster Text", "5 ms", _WORST_MILLISECONDS, max(ours), 1.0),
    ]


def _times(context: Context, raw: Any, text: str) -> tuple[float, float]:
    """Medians of floor and candidate in milliseconds, first calls left out."""
    floors, ours = [], []
    for _ in range(_ROUNDS):
        floors.append(milliseconds(lambda: _raw(raw, text)))
        ours.append(milliseconds(lambda: context.read(search.find, text, _LIMIT)))
    return statistics.median(floors[2:]), statistics.median(ours[2:])


def _raw(raw: Any, text: str) -> list[Any]:
    """What a program would ask that knew nothing but the file: short texts by sort key, others by words."""
    terms = matching.words(text)
    if sum(map(len, terms)) <= matching.SHORT:
        found: list[Any] = raw.execute(_BY_KEY, matching.prefix_range(text)).fetchall()
        return found
    return list(raw.execute(_BY_WORD, (matching.word_query(terms),)).fetchall())
