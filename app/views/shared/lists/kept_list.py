"""A list as a saved search keeps it: taken from what is shown, and shown again."""

from app.services.office import saved_searches
from app.services.office.saved_searches import SavedList
from app.views.shared.lists.list_pane import ListPane


def as_shown(pane: ListPane) -> SavedList:
    """What the list shows now, with its columns and its sort."""
    query = pane.query
    shown, sort = pane.table.columns.view()
    return SavedList(query.text, dict(query.filters), dict(query.columns), sort, tuple(shown))


def show(pane: ListPane, what: SavedList) -> list[str]:
    """Show a list as it was kept. Returns what it was narrowed down by and is no more, by the words of the window."""
    known, gone = (what, ()) if pane.listing is None else saved_searches.fitting(pane.listing, what)
    titles = {column.key: column.title for column in pane.spec.columns} | {
        one.key: one.label for one in pane.spec.filters
    }
    pane.filters.reload_options()
    pane.filter_row.reload_options()
    lost = [*(titles.get(name, name) for name in gone), *pane.filters.gone(known.filters)]
    usual = [column.key for column in pane.spec.columns if column.default]
    shown = list(known.shown) or usual
    pane.table.columns.show_view([*shown, *(key for key in known.columns if key not in shown)], known.sort)
    pane.show_filtered(known.filters, known.text, known.columns)
    return lost


def show_itself(pane: ListPane) -> None:
    """Show the list as it stands without a saved search: its own columns, and the filters it opens on."""
    pane.table.columns.show_remembered()
    pane.show_filtered(dict(pane.spec.opens_on))
