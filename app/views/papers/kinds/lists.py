"""The list of any page on paper or as a spreadsheet: the columns she sees, in their order."""

from PySide6.QtCore import QCoreApplication

from app.models import Naming, graph
from app.papers.lists import LIST, ListView
from app.papers.source import Order, Taken
from app.views.desk import Desk
from app.views.papers.kinds.whose import left_out
from app.views.papers.ordered import ordered
from app.views.papers.paper import Options, Paper
from app.views.papers.preview import open_paper

translate = QCoreApplication.translate


def open_list(desk: Desk, view: ListView) -> None:
    """Show the preview of a list."""
    open_paper(desk, list_paper(desk, view))


def list_paper(desk: Desk, view: ListView) -> Paper:
    """A list as the preview takes it."""
    kind = view.chosen.kind

    def personal(taken: Taken, _options: Options) -> str:
        return _personal(kind, taken)

    return ordered(
        desk,
        Order(LIST, view),
        key=f"list.{kind}",
        title=translate("Lists", "Liste: {title}").format(title=view.title),
        file_name=f"liste-{kind}",
        personal=personal,
        long=True,
    )


def _personal(kind: str, taken: Taken) -> str:
    count, withheld = taken.persons, taken.withheld
    if graph.entity_of(kind).naming is Naming.SOMEBODY:
        what = translate("Lists", "Enthält die gezeigten Angaben über %n Person(en) oder Haushalt(e).", None, count)
        return f"{what} {left_out(withheld)}".strip()
    if kind in graph.confidential_kinds():
        what = translate("Lists", "Enthält Angaben aus %n Fall/Fällen: nicht aus der Hand geben.", None, count)
    else:
        what = translate("Lists", "Enthält %n Zeile(n) mit den gezeigten Spalten.", None, count)
    if not withheld:
        return what
    hidden = translate("Lists", "In %n davon fehlen Namen wegen einer Auskunftssperre.", None, withheld)
    return f"{what} {hidden}"
