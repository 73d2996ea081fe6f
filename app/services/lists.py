"""Lists: a query gives ids in order, and rows are fetched for those that are seen.

Without text and sort a list is one scan of the index (kind, deleted_at, sort_key, id, past), also where it is filtered by what
stands there.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from json import dumps
from typing import Any

from sqlalchemy import (
    Column,
    ColumnClause,
    ColumnElement,
    FromClause,
    Select,
    String,
    Table,
    TextClause,
    and_,
    case,
    func,
    literal,
    literal_column,
    select,
    text,
)
from sqlalchemy.orm import Session
from sqlalchemy.sql import visitors

from app.common.changes import Changes
from app.common.days import day_span
from app.common.sentences import Sentence
from app.common.text import search_key
from app.models import Base, Choice, Kind, Tag, graph, record_tag
from app.models.base import end_of_group
from app.services import matching, pieces
from app.services.column_filters import AnyOf, ColumnFilter, filter_of
from app.services.records import RECORD, fetched, numbers_of, table_of
from app.services.shown import Shown

Condition = Callable[[str], ColumnElement[bool]]
Expression = ColumnElement[Any] | ColumnFilter | AnyOf | Callable[[], ColumnElement[Any]]
_TAGS = "tags"
"""The column with the tags, which every list may have."""
_OTHER = RECORD.alias("other")
_BY_NAME = (RECORD.c.sort_key, RECORD.c.id)
"""The order of every list, among equals too."""
_WALKED = frozenset((RECORD.c.kind, RECORD.c.deleted_at, *_BY_NAME, RECORD.c.past))
"""What stands in the index of every list."""
_KIND_UNINDEXED: ColumnElement[Kind] = literal_column("+record.kind", RECORD.c.kind.type)
"""The plus sign keeps SQLite from walking through a whole kind when the full-text tables have already found a few."""
_RANKS = (
    "SELECT f.rowid FROM {table} AS f CROSS JOIN record AS r ON r.rank = f.rowid "
    "WHERE {table} MATCH ? AND f.rowid BETWEEN ? AND ? AND r.kind = ? AND r.deleted_at IS NULL ORDER BY f.rowid LIMIT {most}"
)
_LAST_RANK = 2**63 - 1


@dataclass(frozen=True)
class ListQuery:
    """What a list shows: typed text, filters by name, sort columns as (name, descending), what was typed under columns."""

    text: str = ""
    filters: Mapping[str, str] = field(default_factory=dict)
    sort: tuple[tuple[str, bool], ...] = ()
    columns: Mapping[str, str] = field(default_factory=dict)

    @property
    def narrowed(self) -> bool:
        """Whether anything but a text narrows it down."""
        return bool(self.filters or self.columns)


@dataclass(frozen=True, slots=True)
class Subtitle:
    """The second line under a title: what tells two records of the same name apart, and no more than may be seen.

    Attributes:
        statement: SQL with `{}` for the ids; each row begins with the id. It goes to the driver directly.
        line: makes the line out of the other values of a row.
    """

    statement: str
    line: Callable[..., Sentence]


@dataclass(frozen=True)
class Listing:
    """How one kind of record is listed. Unknown names of filters and sorts are bugs.

    Attributes:
        filters: conditions by name.
        sorts: columns by name.
        subtitle: its line under the title.
        plain: a row as plain values, for files that other programs read.
        shows: what its rows show besides the record and its parts, so that a change of that is seen in the list: the
            classes of other records (`Record` for any kind) and of other tables.
        as_listed: of rows that an address block keeps off paper those that stand there all the same, with a chosen name and
            nothing else about anybody.
        through: a column with the id of another record whose text counts as well (a case is found by its client).
        columns: expressions of columns that are shown otherwise than they are sorted, or not sorted at all: by them they
            are filtered and summed. What depends on the day is a function that gives it; where several values stand, or one
            that no expression gives, it is an `AnyOf`.
        sums: expressions of columns that are summed otherwise than they are shown.
    """

    kind: Kind
    filters: Mapping[str, Condition]
    sorts: Mapping[str, ColumnElement[Any]]
    subtitle: Subtitle
    plain: Callable[[Any], dict[str, Any]] = asdict
    shows: tuple[type[Base], ...] = ()
    as_listed: Callable[[Session, Sequence[Any]], Sequence[Any]] | None = None
    through: ColumnElement[Any] | None = None
    columns: Mapping[str, Expression] = field(default_factory=dict)
    sums: Mapping[str, ColumnElement[Any]] = field(default_factory=dict)

    @property
    def table(self) -> Table:
        """The kind's own table."""
        return graph.half_of(self.kind)

    @property
    def filtered_columns(self) -> frozenset[str]:
        """The columns that can be filtered."""
        return frozenset((_TAGS, *self.sorts, *self.columns))

    def column_filter(self, key: str) -> ColumnFilter | AnyOf:
        """How a column is filtered: by what it is sorted by, unless the service says otherwise."""
        given = self.columns.get(key)
        if given is None:
            return filter_of(tag_names if key == _TAGS else self.sorts[key])
        if isinstance(given, ColumnFilter | AnyOf):
            return given
        return filter_of(given if isinstance(given, ColumnElement) else given())

    def totals(self, session: Session, ids: Sequence[int], keys: Sequence[str]) -> dict[str, float]:
        """The sums of these columns over the records with these ids."""
        found = dict.fromkeys(keys, 0.0)
        if not keys:
            return found
        sums = [func.coalesce(func.sum(self._summed(key)), 0) for key in keys]
        statement = select(*sums).select_from(RECORD.join(self.table, self.table.c.id == RECORD.c.id))
        for start in range(0, len(ids), pieces.ROWS):
            values = text("SELECT value FROM json_each(:ids)").bindparams(
                ids=dumps(list(ids[start : start + pieces.ROWS]))
            )
            part = session.execute(statement.where(RECORD.c.id.in_(values.columns(RECORD.c.id)))).one()
            found = {key: found[key] + value for key, value in zip(keys, part, strict=True)}
        return found

    def _summed(self, key: str) -> ColumnElement[Any]:
        if key in self.sums:
            return self.sums[key]
        shown = self.column_filter(key)
        assert isinstance(shown, ColumnFilter), f"{key} can't be summed"
        return shown.expression if shown.summed is None else shown.summed

    def concerned(self, changes: Changes) -> bool:
        """Whether a finished step may have changed what a row of this list shows."""
        return Shown((graph.entity_of(self.kind), *self.shows)).concerned(changes)

    def ids(self, session: Session, query: ListQuery, limit: int | None = None) -> list[int]:
        """Ids in order. Text finds sort keys, else beginnings of words, else parts of words: the first that finds."""
        if not query.text.strip():
            return self._found(session, query, None, limit)
        for strategy in self._search_strategies(query.text):
            found = self._first(session, query, strategy, limit)
            if found is None:
                found = self._found(session, query, strategy, limit)
            if found:
                return found
        return []

    def _first(
        self, session: Session, query: ListQuery, strategy: "_SearchStrategy", limit: int | None
    ) -> list[int] | None:
        """The first ids without looking at everything that fits the text; None if that is not enough to know them.

        Hits come in the order of their rank, which is that of the list but within a group (see `end_of_group`).
        """
        if limit is None or query.sort or not (strategy.table and strategy.complete):
            return None
        most = limit * 2 if query.narrowed else limit
        ranks = self._ranks(session, strategy, 0, _LAST_RANK, most)
        complete = len(ranks) < most
        if not complete:
            ranks += self._ranks(session, strategy, ranks[-1] + 1, end_of_group(ranks[-1]), -1)
        found = self._found(session, query, _with_ranks(strategy, ranks), limit)
        return found if complete or len(found) == limit else None

    def _ranks(self, session: Session, strategy: "_SearchStrategy", first: int, last: int, most: int) -> list[int]:
        statement = _RANKS.format(table=strategy.table, most=most)
        return [rank for (rank,) in fetched(session, statement, (strategy.query, first, last, self.kind))]

    def _found(
        self, session: Session, query: ListQuery, strategy: "_SearchStrategy | None", limit: int | None
    ) -> list[int]:
        """A limit stands in the statement itself: with a bound one SQLite plans anew at every call."""
        if limit is None and strategy is None and not self._is_walked(query):
            spans = pieces.spans(session, self.table)
            if len(spans) > 1:
                return self._found_in_pieces(session, query, spans)
        most: ColumnElement[int] | None = None if limit is None else literal_column(str(limit))
        return numbers_of(session, self._filtered(query, strategy).limit(most))

    def _found_in_pieces(self, session: Session, query: ListQuery, spans: Sequence[pieces.Span]) -> list[int]:
        """All ids, read span by span: filters and sorts without an index look at every record."""
        order = [*self._wanted(query), *((column, False) for column in _BY_NAME)]
        statement = pieces.values(self._fitting(query, _KIND_UNINDEXED), order)
        own = self.table.c.id
        found = [session.scalars(statement.where(own.between(*span))).one() for span in spans]
        return pieces.in_order(session, found, order)

    def count(self, session: Session, filters: Mapping[str, str] | None = None) -> int:
        """How many records of this kind fit the filters, the trash left out."""
        if not filters:
            return self._count_all(session)
        return self.count_of(session, ListQuery(filters=filters))

    def count_of(self, session: Session, query: ListQuery) -> int:
        """How many records a list shows."""
        if query.text.strip():
            return len(self.ids(session, replace(query, sort=())))
        shown = self._filtered(replace(query, sort=())).order_by(None).subquery()
        return session.scalars(select(func.count()).select_from(shown)).one()

    def _count_all(self, session: Session) -> int:
        """Own table less trash: SQLite counts a table by its smallest index, in a sixth of the time of a walk by kind."""
        there = select(func.count()).select_from(self.table).scalar_subquery()
        gone = select(func.count()).where(RECORD.c.kind == self.kind, RECORD.c.deleted_at.is_not(None))
        return int(session.scalars(select(there - gone.scalar_subquery())).one())

    def _search_strategies(self, typed: str) -> Iterator["_SearchStrategy"]:
        if self.through is None:
            yield from _search_strategies(typed, RECORD)
            return
        for own, others in zip(_search_strategies(typed, RECORD), _search_strategies(typed, _OTHER), strict=True):
            reached = select(_OTHER.c.id).where(others.condition, _OTHER.c.deleted_at.is_(None))
            mine = select(self.table.c.id).where(self.through.in_(reached))
            yield _SearchStrategy(own.condition | RECORD.c.id.in_(mine))

    def _filtered(self, query: ListQuery, strategy: "_SearchStrategy | None" = None) -> Select[int]:
        kind = _KIND_UNINDEXED if strategy and strategy.table else RECORD.c.kind
        statement = self._fitting(query, kind)
        if strategy is not None:
            statement = statement.where(strategy.condition)
        for column, descending in self._wanted(query):
            statement = statement.order_by(column.desc().nulls_last() if descending else column.asc().nulls_last())
        return statement.order_by(*_BY_NAME)

    def _fitting(self, query: ListQuery, kind: ColumnElement[Kind]) -> Select[int]:
        """What is there and fits the filters, in no order."""
        statement = select(RECORD.c.id).where(
            kind == self.kind, RECORD.c.deleted_at.is_(None), *self._conditions(query)
        )
        if self._is_walked(query):
            return statement
        return statement.join(self.table, self.table.c.id == RECORD.c.id)

    def _is_walked(self, query: ListQuery) -> bool:
        """Whether the index of every list says all: no other page of the file is read, however many records there are."""
        return not query.sort and all(map(_is_of_index, self._conditions(query)))

    def _conditions(self, query: ListQuery) -> list[ColumnElement[bool]]:
        chosen = [self.filters[name](value) for name, value in query.filters.items()]
        return [*chosen, *(self.column_filter(name).condition(typed) for name, typed in query.columns.items())]

    def _wanted(self, query: ListQuery) -> pieces.Order:
        return [(self.sorts[name], descending) for name, descending in query.sort]


@dataclass(frozen=True)
class _SearchStrategy:
    """One strategy to find text; `table` and `query` where a full-text table names the ranks.

    `complete`: the query alone says what fits, as it does unless terms are too short for the table.
    """

    condition: ColumnElement[bool]
    table: str = ""
    query: str = ""
    complete: bool = True


def _is_of_index(condition: ColumnElement[bool]) -> bool:
    parts = list(visitors.iterate(condition))
    columns = {part for part in parts if isinstance(part, ColumnClause)}
    return columns <= _WALKED and not any(isinstance(part, TextClause | FromClause) for part in parts)


def _search_strategies(typed: str, record: FromClause) -> Iterator[_SearchStrategy]:
    """Strategies to find text in a record table (or alias of it), from the cheapest and narrowest to the widest."""
    terms = matching.words(typed)
    bounds = matching.prefix_range(typed)
    if bounds and sum(map(len, terms)) <= matching.SHORT:
        yield _SearchStrategy(record.c.sort_key.between(*bounds))
    if number := matching.number_query(typed):
        yield _found_in("search_words", number, record)
    if terms:
        yield _found_in("search_words", matching.word_query(terms), record)
    if parts := matching.part_query(terms):
        strategy = _found_in("search_parts", parts, record)
        short = [record.c.search_text.contains(term) for term in terms if len(term) < matching.PART]
        yield replace(strategy, condition=and_(strategy.condition, *short), complete=not short)


def _found_in(table: str, query: str, record: FromClause) -> _SearchStrategy:
    hits = text(f"SELECT rowid FROM {table} WHERE {table} MATCH :query").bindparams(query=query)
    return _SearchStrategy(record.c.rank.in_(hits.columns(RECORD.c.rank)), table, query)


def _with_ranks(strategy: _SearchStrategy, ranks: list[int]) -> _SearchStrategy:
    """The strategy narrowed down to these ranks."""
    values = text("SELECT value FROM json_each(:ranks)").bindparams(ranks=dumps(ranks))
    return replace(strategy, condition=RECORD.c.rank.in_(values.columns(RECORD.c.rank)))


def by_choice(column: ColumnElement[Any], choices: type[Choice]) -> ColumnElement[int]:
    """Sorts a status by its place in the process, not by its letters."""
    return case({choice: place for place, choice in enumerate(choices)}, value=column)


def by_text(column: ColumnElement[Any]) -> ColumnElement[str]:
    """Sorts a text that has no stored sort key, in the order of all sort keys (DIN 5007-1)."""
    return func.sort_key(column, type_=String)


def of_living(value: Column[Any], leads: Column[Any]) -> Any:
    """The title or another value of the record (an alias) to which a column leads; nothing of one in the trash."""
    record = value.table
    found = select(value).where(record.c.id == leads, record.c.deleted_at.is_(None))
    return found.correlate(leads.table).scalar_subquery()


def same_text(column: ColumnElement[Any], typed: str) -> ColumnElement[bool]:
    """Whether a text says what was typed, whatever its case, accents, spelling of umlauts and blanks."""
    return func.search_key(column, type_=String) == search_key(typed)


def holds_text(column: ColumnElement[Any], typed: str) -> ColumnElement[bool]:
    """Whether a text holds what was typed, whatever its case, accents, spelling of umlauts and blanks."""
    return func.search_key(column, type_=String).contains(search_key(typed), autoescape=True)


def on_days(column: ColumnElement[Any], first: date, last: date | None = None) -> ColumnElement[bool]:
    """Whether a moment lies on a day, or from a first day to a last."""
    start, end = day_span(first, last)
    return (column >= start) & (column < end)


_TAG = table_of(Tag)
tag_names = (
    select(func.group_concat(_TAG.c.name, ", ", type_=String))
    .join_from(record_tag, _TAG, _TAG.c.id == record_tag.c.tag_id)
    .where(record_tag.c.record_id == RECORD.c.id)
    .correlate(RECORD)
    .scalar_subquery()
)
"""The tags of a record as one text."""


def tagged(tag_id: str) -> ColumnElement[bool]:
    """Filter: records that carry this tag."""
    link = record_tag.c
    return select(literal(1)).where(link.record_id == RECORD.c.id, link.tag_id == int(tag_id)).exists()
