"""The second line under a title, for records of any kind: each kind says beside its listing how it is made."""

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy.orm import Session

from app.models import Kind
from app.services.kinds import service_of
from app.services.records import fetched, piecewise


def subtitles(session: Session, records: Iterable[tuple[int, Kind]]) -> dict[int, str]:
    """The subtitle of each record, by its id. The statements go to the driver: search shows them at every key press."""
    by_kind: dict[Kind, list[int]] = defaultdict(list)
    for record_id, kind in records:
        by_kind[kind].append(record_id)
    found: dict[int, str] = {}
    for kind, ids in by_kind.items():
        subtitle = service_of(kind).LISTING.subtitle
        for few, marks in piecewise(ids):
            rows = fetched(session, subtitle.statement.format(marks), few)
            found.update((record_id, subtitle.line(*values)) for record_id, *values in rows)
    return found
