"""Things that are lent: list, form, what is to be looked at again."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.models.lending import ItemStatus, LoanItem
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.sentences import Sentence, joined
from app.common.text import clean
from app.models import Kind, Person, Tag
from app.services.heads import Aspect, Fact
from app.services.lists import Listing, ListQuery, Subtitle, by_choice, of_living, tagged
from app.services.office.tags import by_record
from app.services.records import RECORD, FieldWarning, get, in_order, keep, rows_in, table_of, tidy, with_living

_ITEM = table_of(LoanItem)
_BORROWER = RECORD.alias("borrower")


@dataclass(frozen=True, slots=True)
class ItemRow:
    """A thing in a list. `borrower` is for her own screen only."""

    id: int
    name: str
    status: ItemStatus
    borrower: str
    lent_on: date | None
    tags: tuple[str, ...]


def _subtitle(status: str, lent_on: str | None) -> Sentence:
    since = Sentence("seit {day}", day=date.fromisoformat(lent_on)) if lent_on else ""
    return joined(" · ", ItemStatus(status).label, since)  # type: ignore[call-arg]


LISTING = Listing(
    Kind.ITEM,
    filters={"status": lambda status: _ITEM.c.status == status, "tag": tagged},
    sorts={"name": RECORD.c.sort_key, "status": by_choice(_ITEM.c.status, ItemStatus), "lent_on": _ITEM.c.lent_on},
    subtitle=Subtitle("SELECT id, status, lent_on FROM loan_item WHERE id IN ({})", _subtitle),
    shows=(Person, Tag),
    columns={"borrower": of_living(_BORROWER.c.title, _ITEM.c.borrower_id)},
)


def ids(session: Session, query: ListQuery, limit: int | None = None) -> list[int]:
    """Ids of the things a list shows. Filters: status, tag."""
    return LISTING.ids(session, query, limit)


def count(session: Session) -> int:
    """Number of things."""
    return LISTING.count(session)


_COLUMNS = select(_ITEM, _BORROWER.c.title.label("borrower")).select_from(
    with_living(_ITEM, _ITEM.c.borrower_id, _BORROWER)
)


def rows(session: Session, ids: Sequence[int]) -> list[ItemRow]:
    """The things with these ids, in this order."""
    tags = by_record(session, ids)
    found = {
        row.id: ItemRow(row.id, row.name, row.status, row.borrower or "", row.lent_on, tags.get(row.id, ()))
        for row in rows_in(session, _COLUMNS, _ITEM.c.id, ids)
    }
    return in_order(ids, found)


def head(session: Session, item_id: int) -> list[Fact]:
    """How it stands."""
    row = rows(session, [item_id])[0]
    return [Fact(Aspect.STATE, row.status.label)]


def new(_session: Session) -> LoanItem:
    """An unsaved thing."""
    return LoanItem()


def load(session: Session, item_id: int) -> LoanItem:
    """A thing."""
    return get(session, LoanItem, item_id)


def save(session: Session, item: LoanItem) -> int:
    """Save a thing. Raises UserError without a name."""
    if not clean(item.name):
        raise UserError("Ein Leihgerät braucht einen Namen.")
    kept = keep(session, item)
    tidy(kept, ("name",))
    session.flush()
    return kept.id


def warnings(_session: Session, item: LoanItem) -> list[FieldWarning]:
    """What is to be looked at again."""
    if item.lent_on and item.lent_on > clock.today():
        return [FieldWarning("lent_on", Sentence("Das Leihdatum liegt in der Zukunft."))]
    return []
