"""The lists of the window for who has no window: what the command line asks for by name, as a page would show it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication

from app.common.errors import UserError
from app.papers.asked import AskedList
from app.papers.choice import Chosen
from app.papers.lists import ListView
from app.papers.trail import TrailView
from app.services.kinds import service_of
from app.services.lists import ListQuery
from app.views.language import i18n
from app.views.page_registry import PAGES
from app.views.page_spec import PageSpec
from app.views.pages.privacy import trail_page
from app.views.pages.privacy.trail_paper import trail_view
from app.views.shared.lists.columns import Column
from app.views.shared.lists.filters import Filter, Read, in_words
from app.views.shared.lists.list_spec import ListSpec
from app.views.shared.lists.list_views import list_view

_YES, _NO = "ja", "nein"


class AskedLists:
    """`WindowLists` in German, from a function that reads the vault. Every method raises UserError with what is possible."""

    def __init__(self, read: Read) -> None:
        self._read = read
        self._application = _in_german()

    def list_view(self, asked: AskedList) -> ListView:
        """The list with the columns asked for, else those that the window shows at first."""
        page = _page_of(asked.kind)
        spec = _spec_of(page, self._read)
        columns = [_column(name, spec.columns) for name in asked.columns] or [
            one for one in spec.columns if one.default
        ]
        chosen = self._chosen(page, spec, asked)
        return list_view(page.label(), spec, columns, chosen, _filtered(spec.filters, asked))

    def chosen(self, asked: AskedList) -> Chosen:
        """The records of the list."""
        page = _page_of(asked.kind)
        return self._chosen(page, _spec_of(page, self._read), asked)

    def trail_view(self, asked: AskedList) -> TrailView:
        """The lines of the audit trail."""
        record = {"record": str(asked.record)} if asked.record else {}
        filters = _filters(trail_page.filters(self._read), asked)
        return trail_view(self._read, ListQuery(asked.text, {**filters, **record}))

    def _chosen(self, page: PageSpec, spec: ListSpec, asked: AskedList) -> Chosen:
        kind = page.kinds[0]
        if asked.selected:
            there = set(self._read(service_of(kind).ids, ListQuery()))
            for number in asked.selected:
                if number not in there:
                    raise UserError("Den Eintrag {number} gibt es in dieser Liste nicht.", number=str(number))
        query = ListQuery(asked.text, _filters(spec.filters, asked), _sort(spec, asked))
        return Chosen(kind, spec.ids, query, asked.selected)


def described() -> dict[str, dict[str, Any]]:
    """Columns and filters of every list that can be printed, by the word of its kind."""
    application = _in_german()
    assert application
    return {kind: _described(_spec_of(page, _nothing)) for kind, page in _pages()}


def _described(spec: ListSpec) -> dict[str, Any]:
    columns = [
        {"name": one.key, "title": one.title, "default": one.default, "sortable": one.sortable} for one in spec.columns
    ]
    return {"columns": columns, "filters": [{"name": one.key, "title": one.label} for one in spec.filters]}


def _nothing(*_: Any) -> Any:
    raise LookupError("there is no vault")


def _in_german() -> QCoreApplication:
    """The application whose words are used: that of the window, else one that speaks German and shows nothing."""
    running = QCoreApplication.instance()
    if running is not None:
        return running
    made = QCoreApplication([])
    i18n.install(made, "de")
    return made


def _pages() -> Iterator[tuple[str, PageSpec]]:
    for page in PAGES:
        if page.listing is not None:
            yield page.kinds[0].word, page  # type: ignore[attr-defined]


def _page_of(kind: str) -> PageSpec:
    return next(page for word, page in _pages() if word == kind)


def _spec_of(page: PageSpec, read: Read) -> ListSpec:
    assert page.listing is not None
    spec: ListSpec = page.listing(read)
    return replace(spec, columns=[column for column in spec.columns if column.leaves])


def _column(name: str, columns: Iterable[Column]) -> Column:
    known = {column.key: column for column in columns}
    if name not in known:
        raise UserError(
            "Die Spalte „{name}“ gibt es hier nicht. Möglich sind: {columns}.", name=name, columns=", ".join(known)
        )
    return known[name]


def _sort(spec: ListSpec, asked: AskedList) -> tuple[tuple[str, bool], ...]:
    """The order asked for, else that of the window. The list's own order needs no sort."""
    sortable = [column for column in spec.columns if column.sortable]
    wanted = tuple((_column(name, sortable).key, descending) for name, descending in asked.sort) or tuple(spec.sort)
    natural = {(column.key, False) for column in spec.columns if column.natural}
    return () if len(wanted) == 1 and wanted[0] in natural else wanted


def _filters(offered: Sequence[Filter], asked: AskedList) -> dict[str, str]:
    """The value of each filter that is asked for and filters something."""
    pairs = ((one, _value(one, text)) for one, text in _wanted(offered, asked))
    return {one.key: value for one, value in pairs if value}


def _wanted(offered: Sequence[Filter], asked: AskedList) -> Iterator[tuple[Filter, str]]:
    known = {one.key: one for one in offered}
    for name, text in asked.filters:
        if name not in known:
            raise UserError(
                "Den Filter „{name}“ gibt es hier nicht. Möglich sind: {filters}.",
                name=name,
                filters=", ".join(known) or "–",
            )
        yield known[name], text


def _value(one: Filter, text: str) -> str:
    possible = dict(one.options()) if one.options else {_YES: "", _NO: ""}
    if text not in possible:
        named = (f"{value} ({label})" if label not in ("", value) else value for value, label in possible.items())
        raise UserError(
            "„{value}“ passt nicht zum Filter „{name}“. Möglich sind: {values}.",
            value=text,
            name=one.key,
            values=", ".join(named) or "–",
        )
    if one.options:
        return text
    return one.value if text == _YES else ""


def _filtered(offered: Sequence[Filter], asked: AskedList) -> str:
    values = _filters(offered, asked)
    chosen = [one for one in offered if one.key in values]
    labels = [(one.label, dict(one.options()).get(values[one.key], "") if one.options else "") for one in chosen]
    return in_words(asked.text, labels)
