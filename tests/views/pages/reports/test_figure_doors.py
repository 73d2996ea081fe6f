"""Every figure is a door: the list behind it exists, and opens filtered as the figure says."""

import pytest
from windows import MakeWindow

from app.common import clock
from app.figures.contents import DEFINITIONS
from app.figures.definitions import ListBehind
from app.figures.periods import Period, month_of, year_of
from app.views.location import Location
from app.views.page_registry import PAGES
from app.views.shared.lists.list_page import ListPage

PAGE_OF = {kind.value: page.key for page in PAGES for kind in page.kinds}
LISTS = sorted({found.behind for found in DEFINITIONS.values() if isinstance(found.behind, ListBehind)}, key=repr)


def periods() -> tuple[Period, ...]:
    """The months and years that are offered first, a quarter, and a month of long ago."""
    today = clock.today()
    offered = (month_of(today), month_of(today).previous(), year_of(today), year_of(today).previous())
    return (*offered, Period(today.year, 1, 3), Period(today.year - 9, 5, 1))


def test_every_list_behind_a_figure_opens_with_its_filters(make_window: MakeWindow) -> None:
    window = make_window()
    for behind in LISTS:
        for period in periods():
            filters = behind.filled(period.key)
            assert window.go(Location(PAGE_OF[behind.kind], filters=filters))
            page = window.stack.page
            assert isinstance(page, ListPage)
            if filters:
                assert page.list.filters.query.filters == dict(filters), behind


def test_there_are_lists_with_filters_and_without() -> None:
    assert {bool(behind.filters) for behind in LISTS} == {True, False}
    with pytest.raises(KeyError):
        ListBehind("event", (("when", "{day}"),)).filled("2026")
