"""Saved searches: what a list shows, kept under a name. The side bar shows them below their page."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.common.text import clean
from app.models import JournalRow, SavedSearch
from app.services.called import names_in, without
from app.services.journal_rows import delete_rows
from app.services.lists import Listing, ListQuery
from app.services.matching import words
from app.services.records import RECORD, get
from app.services.shown import Shown

SHOWN = Shown((SavedSearch,))
_TABLE = SavedSearch.__tablename__
_LEAST = 3
"""So many letters of a name tell somebody."""


@dataclass(frozen=True)
class SavedList:
    """What a list shows: typed text, filters, what was typed under columns, sort, and the columns from left to right."""

    text: str = ""
    filters: Mapping[str, str] = field(default_factory=dict)
    columns: Mapping[str, str] = field(default_factory=dict)
    sort: tuple[tuple[str, bool], ...] = ()
    shown: tuple[str, ...] = ()

    @property
    def query(self) -> ListQuery:
        """What the list is asked for."""
        return ListQuery(self.text, self.filters, self.sort, self.columns)


@dataclass(frozen=True)
class SavedRow:
    """A saved search of a page."""

    id: int
    page: str
    name: str
    what: SavedList


def everything(session: Session) -> list[SavedRow]:
    """All saved searches, page by page in her order."""
    order = (SavedSearch.page, SavedSearch.position, SavedSearch.id)
    return [_row(one) for one in session.scalars(select(SavedSearch).order_by(*order))]


def load(session: Session, search_id: int) -> SavedRow:
    """One saved search. Raises UserError if it is gone."""
    return _row(get(session, SavedSearch, search_id))


def keep(session: Session, page: str, name: str, what: SavedList) -> int:
    """Keep what a page shows, after what was kept of it before. Raises UserError without a name."""
    last = session.scalar(select(func.max(SavedSearch.position)).where(SavedSearch.page == page))
    made = SavedSearch(page=page, name=_named(name), query=_json(what), position=0 if last is None else last + 1)
    session.add(made)
    session.flush()
    return made.id


def rename(session: Session, search_id: int, name: str) -> None:
    """Give it another name. Raises UserError without one."""
    get(session, SavedSearch, search_id).name = _named(name)


def update(session: Session, search_id: int, what: SavedList) -> None:
    """Let it keep this instead."""
    get(session, SavedSearch, search_id).query = _json(what)


def duplicate(session: Session, search_id: int, name: str) -> int:
    """The same under another name, right after it."""
    kept = get(session, SavedSearch, search_id)
    made = SavedSearch(page=kept.page, name=_named(name), query=kept.query)
    session.add(made)
    session.flush()
    order = _of_page(session, kept.page, without=made)
    order.insert(order.index(kept) + 1, made)
    _number(order)
    return made.id


def remove(session: Session, search_id: int) -> None:
    """Forget it; undo brings it back."""
    session.delete(get(session, SavedSearch, search_id))


def move(session: Session, search_id: int, by: int) -> bool:
    """Let it stand so many places further down among those of its page; False where it stands at the end already."""
    one = get(session, SavedSearch, search_id)
    order = _of_page(session, one.page)
    before = order.index(one)
    after = min(max(before + by, 0), len(order) - 1)
    order.insert(after, order.pop(before))
    _number(order)
    return before != after


def fitting(listing: Listing, what: SavedList) -> tuple[SavedList, tuple[str, ...]]:
    """What of it the list still knows, and the names of the filters and columns that are no more."""
    filters = {name: value for name, value in what.filters.items() if _can_filter(listing, name, value)}
    columns = {
        name: typed
        for name, typed in what.columns.items()
        if name in listing.filtered_columns and listing.column_filter(name).understands(typed)
    }
    sort = tuple((name, down) for name, down in what.sort if name in listing.sorts)
    gone = [name for name in (*what.filters, *what.columns) if name not in filters and name not in columns]
    return replace(what, filters=filters, columns=columns, sort=sort), tuple(dict.fromkeys(gone))


def count(session: Session, listing: Listing, what: SavedList) -> int:
    """How many records it shows."""
    return listing.count_of(session, fitting(listing, what)[0].query)


def forget(session: Session, titles: Iterable[str]) -> set[int]:
    """Take the names of who is erased out of all saved searches and their history. Call after deleting the records.

    A full name goes wherever it stands. A single word of one, or its beginning, goes where no record that is left is found
    by it. Returns the numbers of the steps that can't be turned back any more, because they lost rows by that.
    """
    erased = _Erased(session, list(titles))
    for one in session.scalars(select(SavedSearch)).all():
        told = _parsed(one.query)
        if (name := erased.taken_out(one.name)) != one.name:
            one.name = name or "…"
        if (what := erased.taken_out(told)) != told:
            one.query = json.dumps(what, ensure_ascii=False)
    session.flush()
    of_searches = select(JournalRow.id, JournalRow.step_id, JournalRow.before, JournalRow.after)
    rows = session.execute(of_searches.where(JournalRow.table_name == _TABLE)).all()
    told_of = [row for row in rows if erased.told_in(row.before) or erased.told_in(row.after)]
    return delete_rows(session, JournalRow.id.in_([row.id for row in told_of]))


class _Erased:
    """Who is erased, as saved searches may call them."""

    def __init__(self, session: Session, titles: Sequence[str]) -> None:
        self._session, self._names = session, names_in(titles)
        self._words = frozenset(word for title in titles for word in words(title) if len(word) >= _LEAST)
        self._found: dict[str, bool] = {}

    def told_in(self, row: str | None) -> bool:
        """Whether a row of the journal calls them."""
        values = json.loads(row) if row else {}
        told = [values.get("name") or "", _parsed(values.get("query"))]
        return bool(self.taken_out(told) != told)

    def taken_out(self, value: Any) -> Any:
        """Plain JSON without what calls them."""
        if isinstance(value, str):
            full = without(value, self._names)
            left = [word for word in full.split() if not any(map(self._is_theirs, words(word)))]
            return full if len(left) == len(full.split()) else " ".join(left)
        if isinstance(value, dict):
            return {key: self.taken_out(one) for key, one in value.items()}
        return [self.taken_out(one) for one in value] if isinstance(value, list) else value

    def _is_theirs(self, typed: str) -> bool:
        """Whether a word is one of a name or begins one, and nobody else's."""
        if len(typed) < _LEAST or not any(word.startswith(typed) for word in self._words):
            return False
        if typed not in self._found:
            there = select(RECORD.c.id).where(RECORD.c.search_text.contains(typed, autoescape=True))
            self._found[typed] = self._session.scalar(there.limit(1)) is not None
        return not self._found[typed]


def _can_filter(listing: Listing, name: str, value: str) -> bool:
    try:
        listing.filters[name](value)
    except (KeyError, ValueError):
        return False
    return True


def _named(name: str) -> str:
    if not clean(name):
        raise UserError("Bitte einen Namen für die Suche eintippen.")
    return clean(name)


def _of_page(session: Session, page: str, without: SavedSearch | None = None) -> list[SavedSearch]:
    found = select(SavedSearch).where(SavedSearch.page == page).order_by(SavedSearch.position, SavedSearch.id)
    return [one for one in session.scalars(found) if one is not without]


def _number(order: Sequence[SavedSearch]) -> None:
    for place, one in enumerate(order):
        one.position = place


def _json(what: SavedList) -> str:
    return json.dumps(asdict(what), ensure_ascii=False)


def _row(one: SavedSearch) -> SavedRow:
    return SavedRow(one.id, one.page, one.name, _read(_parsed(one.query)))


def _parsed(text: Any) -> Any:
    try:
        return json.loads(text)
    except (TypeError, ValueError, RecursionError):
        return {}


def _read(plain: Any) -> SavedList:
    """What is stored, as far as it can be read: a newer version may have kept more."""
    values = plain if isinstance(plain, dict) else {}
    text, shown, sort = values.get("text"), values.get("shown"), values.get("sort")
    return SavedList(
        text=text if isinstance(text, str) else "",
        filters=_texts(values.get("filters")),
        columns=_texts(values.get("columns")),
        sort=tuple(map(tuple, filter(_is_sort, sort))) if isinstance(sort, list) else (),
        shown=tuple(one for one in shown if isinstance(one, str)) if isinstance(shown, list) else (),
    )


def _texts(plain: Any) -> dict[str, str]:
    pairs = plain.items() if isinstance(plain, dict) else ()
    return {name: value for name, value in pairs if isinstance(value, str) and value}


def _is_sort(plain: Any) -> bool:
    return isinstance(plain, list) and [type(part) for part in plain] == [str, bool]
