"""Commands about what is in the vault: list, search."""

import argparse
from collections.abc import Sequence
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.commands.opening import opened
from app.commands.output import print_json, print_table
from app.common.sentences import Sentence, TrailWords
from app.models import AuditKind, Kind
from app.services.kinds import service_of
from app.services.lists import ListQuery
from app.services.records import RECORD, rows_in
from app.services.search import find

Objects = list[dict[str, Any]]


def list_records(arguments: argparse.Namespace) -> int:
    """Print every record of one kind, in the order of its list."""
    with opened(arguments) as context:
        objects = context.read(_listed, arguments.what)
        context.note(AuditKind.EXPORT, text=TrailWords(f"list:{arguments.what}:{len(objects)}"))
    if arguments.json:
        print_json(objects)
    else:
        print_table((each["id"], each["title"]) for each in objects)
    return 0


def search(arguments: argparse.Namespace) -> int:
    """Print what the search field would find."""
    with opened(arguments) as context:
        hits = context.read(find, " ".join(arguments.words))
        context.note(AuditKind.READ, text=Sentence("Suche"))
    if arguments.json:
        print_json([{"id": hit.id, "kind": hit.kind, "title": hit.title, "where": hit.subtitle} for hit in hits])
    else:
        print_table((hit.id, hit.kind.label, hit.title, hit.subtitle) for hit in hits)
    return 0


def _listed(session: Session, what: str) -> Objects:
    """Each record as its list shows it, with id and title first."""
    service = service_of(next(kind for kind in Kind if kind.word == what))
    ids = service.ids(session, ListQuery())
    titles, plain = _titles(session, ids), service.LISTING.plain
    return [{"id": row.id, "title": titles[row.id], **plain(row)} for row in service.rows(session, ids)]


def _titles(session: Session, ids: Sequence[int]) -> dict[int, str]:
    found = rows_in(session, select(RECORD.c.id, RECORD.c.title), RECORD.c.id, ids)
    return {row.id: row.title for row in found}
