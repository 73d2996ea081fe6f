"""The command that looks for persons and organisations who are on file twice."""

import argparse

from app.commands.opening import opened
from app.commands.output import print_json, print_table
from app.common import german
from app.common.sentences import Sentence
from app.models import AuditKind
from app.services.duplicates.scan import scan_all
from app.services.duplicates.standing import PairRow, standing


def duplicates(arguments: argparse.Namespace) -> int:
    """Print the pairs that are probably one, the likeliest first."""
    with opened(arguments) as context:
        found = context.read_long(scan_all)
        rows = context.read(standing, found)
        context.note(AuditKind.READ, text=Sentence("Suche nach Duplikaten"))
    if arguments.json:
        print_json([_plain(row) for row in rows])
    else:
        print_table(_line(row) for row in rows)
    return 0


def _plain(row: PairRow) -> dict[str, object]:
    pair = row.pair
    return {"kind": pair.kind, "a": pair.a, "b": pair.b, "score": pair.score, "reasons": list(map(str, pair.reasons))}


def _line(row: PairRow) -> tuple[object, ...]:
    pair = row.pair
    share = f"{german.number(min(round(100 * pair.score), 99))} %"
    return share, pair.kind.label, pair.a, row.title_a, pair.b, row.title_b, ", ".join(map(str, pair.reasons))
