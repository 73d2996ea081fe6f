"""Any list of the window on paper: the columns she sees; who has an address block stands there as she chose, or not."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Annotated, Any

from sqlalchemy.orm import Session

from app.common import cancelling, clock
from app.common.errors import NothingToPrint
from app.models import Kind, Naming, graph
from app.papers import letterhead
from app.papers.asked import WindowLists, asked_list, list_arguments
from app.papers.choice import LEFT_OUT, SCOPES, WHOLE, Chosen
from app.papers.command import Argument, Command, Given
from app.papers.paper import Paper, PaperData, Printout, Remark, always_long, any_withheld
from app.reports.forms.options import Choice
from app.services.kinds import service_of
from app.services.people import persons
from app.services.people.spoken import languages_around
from app.services.privacy import address_block
from app.services.records import chunks

_WITHHELD = "–"


@dataclass(frozen=True)
class ShownColumn:
    """A column of the window: its heading, what a row shows in it, whether it names people, whether it stands at the right.

    One that is summed has the `key` by which the list knows it, and says how its sum is written.
    """

    title: str
    text: Callable[[Any], str]
    private: bool = False
    right: bool = False
    key: str = ""
    total: Callable[[float], str] | None = None


@dataclass(frozen=True)
class ListView:
    """A list as she sees it. `rows` is the service that gives rows to ids, `total` the words for how many there are."""

    title: str
    chosen: Chosen
    rows: Callable[[Session, Sequence[int]], Sequence[Any]]
    columns: tuple[ShownColumn, ...]
    total: Callable[[int], str]
    filtered: str = ""
    language: str = "de"


@dataclass(frozen=True)
class ListChoice:
    """Which rows are printed."""

    scope: Annotated[str, Choice("Zeilen", SCOPES, kept=False)] = WHOLE


def _list(session: Session, view: ListView, options: ListChoice, most: int) -> PaperData:
    from app.reports.forms.printed_list import ListColumn, PrintedList
    from app.reports.packed_rows import PackedRows

    ids = view.chosen.records(session, options.scope, most)
    kind = view.chosen.kind
    shielded = address_block.shielded(session, kind, ids)
    left_out = shielded if is_somebody(kind) else set()
    shown = [record for record in ids if record not in left_out]
    printed: list[int] = []
    chosen = list(_by_chosen_names(session, view, [record for record in ids if record in left_out]))
    rows = PackedRows.of(chain(_rows(session, view, shown, shielded, printed), chosen))
    spoken = languages_around(session, kind, printed)
    data = PrintedList(
        title=view.title,
        columns=tuple(ListColumn(column.title, column.right) for column in view.columns),
        rows=rows,
        filtered=view.filtered,
        total=view.total(len(rows)),
        sums=_sums(session, view, shown),
        organiser=letterhead.organiser(session),
        made_on=clock.today(),
        language=view.language,
        languages=(*(spoken.get(record, ()) for record in printed), *([()] * len(chosen))) if spoken else (),
    )
    fields = tuple(column.title for column in view.columns)
    return PaperData(data, len(rows), len(shielded) - len(chosen), fields=fields)


def _sums(session: Session, view: ListView, ids: Sequence[int]) -> tuple[str, ...]:
    """What stands below each column; nothing at all where none is summed."""
    keys = [column.key for column in view.columns if column.total]
    if not (keys and ids):
        return ()
    found = service_of(view.chosen.kind).LISTING.totals(session, ids, keys)
    return tuple(column.total(found[column.key]) if column.total else "" for column in view.columns)


def demand_rows(session: Session, view: ListView) -> None:
    """Raises NothingToPrint where the list shows nothing."""
    if not view.chosen.records(session, WHOLE, 1):
        raise NothingToPrint("Es gibt nichts zu speichern: Diese Liste hat keine Zeilen.")


def is_somebody(kind: str) -> bool:
    """Whether each row is somebody: then a withheld one goes as a whole, else only the columns that name people do."""
    return graph.entity_of(kind).naming is Naming.SOMEBODY


def _rows(
    session: Session, view: ListView, ids: Sequence[int], shielded: set[int], printed: list[int]
) -> Iterator[tuple[str, ...]]:
    """The rows; the ids of their records are put into `printed`."""
    for part in chunks(ids):
        cancelling.current().demand()
        for row in view.rows(session, part):
            printed.append(row.id)
            hidden = row.id in shielded
            yield tuple(_WITHHELD if hidden and column.private else column.text(row) for column in view.columns)


def _by_chosen_names(session: Session, view: ListView, left_out: Sequence[int]) -> Iterator[tuple[str, ...]]:
    """Who wants to stand there all the same, by a name of her own choice and with nothing else; last, because the place in the
    order would tell of the other name."""
    as_listed = service_of(view.chosen.kind).LISTING.as_listed
    if as_listed is not None and left_out:
        for row in as_listed(session, view.rows(session, left_out)):
            yield tuple(column.text(row) for column in view.columns)


def scope_of(_session: Session, view: ListView) -> Mapping[str, Any]:
    """Which rows are probably meant."""
    return {"scope": view.chosen.scope}


def hidden_in(view: ListView) -> frozenset[str]:
    """What can't be chosen where nothing is selected."""
    return frozenset() if view.chosen.selected else frozenset({"scope"})


def _of_somebody(printout: Printout) -> bool:
    return is_somebody(printout.about.chosen.kind)


def _of_cases(printout: Printout) -> bool:
    return printout.about.chosen.kind in graph.confidential_kinds()


def _of_others(printout: Printout) -> bool:
    return not (_of_somebody(printout) or _of_cases(printout))


def _names_missing(printout: Printout) -> bool:
    return any_withheld(printout) and not _of_somebody(printout)


def _rows_missing(printout: Printout) -> bool:
    return any_withheld(printout) and _of_somebody(printout)


def titled(view: ListView) -> Mapping[str, str]:
    """The name of the list, for a heading."""
    return {"title": view.title}


def kind_of(_session: Session, view: ListView) -> Kind:
    """The kind of its records, for the name of a file."""
    return next(kind for kind in Kind if kind == view.chosen.kind)


def everybody(_session: Session) -> ListView:
    """The list of persons with its usual columns."""
    columns = (
        ShownColumn("Name", lambda row: row.name, private=True),
        ShownColumn("Haushalt", lambda row: row.household, private=True),
        ShownColumn("Anschrift", lambda row: row.address, private=True),
    )
    return ListView(
        graph.plural_of(Kind.PERSON), Chosen(Kind.PERSON, persons.ids), persons.rows, columns, "{} Personen".format
    )


def _arguments() -> tuple[Argument, ...]:
    words = tuple(kind.word for kind in Kind)
    return (
        Argument("kind", f"welche Liste: {', '.join(words)}", required=True, choices=words, example=words[0]),
        Argument("columns", "welche Spalten, z. B. name,phone; sonst die üblichen", metavar="SPALTEN", default=""),
        *list_arguments(),
    )


def listed(lists: WindowLists, given: Given) -> Any:
    """The list that was asked for on the command line, a `ListView`."""
    return lists.list_view(asked_list(given, given["kind"]))


LIST = Paper(
    name="liste",
    title="Liste",
    form="app.reports.forms.printed_list",
    take=_list,
    source_options=ListChoice,
    start=scope_of,
    hidden=hidden_in,
    heading="Liste: {title}",
    heading_values=titled,
    remarks=(
        Remark("Enthält die gezeigten Angaben über %n Person(en) oder Haushalt(e).", "persons", _of_somebody),
        replace(LEFT_OUT, when=_rows_missing),
        Remark("Enthält Angaben aus %n Fall/Fällen: nicht aus der Hand geben.", "persons", _of_cases),
        Remark("Enthält %n Zeile(n) mit den gezeigten Spalten.", "persons", _of_others),
        Remark("In %n davon fehlen Namen wegen einer Auskunftssperre.", "withheld", _names_missing),
    ),
    file_stem="liste",
    file_part=kind_of,
    key="list.{about.chosen.kind}",
    long=always_long,
    example=everybody,
    one_language="in the language of the window, for whoever looks at it there",
    command=Command("eine Liste des Fensters mit ihren Spalten und Filtern", _arguments, listed=listed),
)
"""About a `ListView`."""
