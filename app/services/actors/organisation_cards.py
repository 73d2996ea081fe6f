"""Organisations as cards of an address book. Who speaks for them stands on the cards of those persons."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common.cards import Card, Nickname, Place, Reach
from app.models import Organisation
from app.services.card_taking import Cards, uids
from app.services.office.tags import by_record
from app.services.records import RECORD, AnyRow, in_order, rows_in, table_of

_ORGANISATION = table_of(Organisation)
_ROWS = select(_ORGANISATION, RECORD.c.changed_at).join_from(_ORGANISATION, RECORD, RECORD.c.id == _ORGANISATION.c.id)


def _of_organisations(session: Session, ids: Sequence[int], notes: bool) -> list[Card]:
    tags = by_record(session, ids) if notes else {}
    uid = uids(session)
    found = {
        row.id: Card(
            uid=uid(row.id),
            name=row.name,
            is_organisation=True,
            nicknames=(Nickname(row.short_name),) if row.short_name else (),
            phones=(Reach(row.phone, ("work", "voice")),) if row.phone else (),
            mails=(Reach(row.email, ("work",)),) if row.email else (),
            places=_places(row),
            website=row.website,
            tags=tags.get(row.id, ()),
            note=row.note if notes else "",
            changed_at=row.changed_at,
        )
        for row in rows_in(session, _ROWS, _ORGANISATION.c.id, ids)
    }
    return in_order(ids, found)


CARDS = Cards(_of_organisations)


def _places(row: AnyRow) -> tuple[Place, ...]:
    place = Place(row.street, row.postcode, row.city, types=("work",))
    return (place,) if row.street or row.postcode or row.city else ()
