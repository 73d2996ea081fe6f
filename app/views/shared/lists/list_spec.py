"""What a list shows, and what can be done with its selected records."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from app.models import Kind
from app.views.shared.lists.column_layout import Sort
from app.views.shared.lists.columns import Column, Row
from app.views.shared.lists.filters import Filter


@dataclass(frozen=True)
class Bulk:
    """Something to do with the selected records. `shortcut` works inside the list ("Del"); `reads` says that nothing is changed."""

    text: str
    run: Callable[[list[int]], object]
    icon: str = ""
    shortcut: str = ""
    danger: bool = False
    reads: bool = False


@dataclass(frozen=True)
class Imports:
    """Records of which kind a list of others brings in, and how that is offered ("Personen aus einer Liste übernehmen …")."""

    kind: Kind
    text: str


@dataclass(frozen=True)
class ListSpec:
    """What a list shows.

    Attributes:
        name: under which columns and sort are remembered.
        ids: service `(session, query, limit)`; `rows`: service `(session, ids)`.
        count_text: how many there are, e.g. "12 Personen".
        new_text: the primary button ("Neue Person"); "" for none.
        empty_text: what belongs here, in one sentence.
        two_lines: keys of columns for a row while a record is open beside the list: what stands above (the name), then
            what stands below it.
        filter_hint: what can be typed into the filter field ("Name, Straße oder Telefon").
        imports: what is brought in where it is empty, and by a file that is dropped on it; None where nothing is.
        opens_on: the filters with which it is first shown, as its page's number in the side bar counts.
        everything: service `(session)`: how many records there are, shown or not.
        hidden_text: what `opens_on` hides, from how many they are ("3 erledigte ausgeblendet").
        tells_of: the kind whose content its rows tell, where they are no records (conversations tell of cases).
    """

    name: str
    columns: Sequence[Column]
    ids: Callable[..., Sequence[int]]
    rows: Callable[..., Sequence[Row]]
    count_text: Callable[[int], str]
    empty_text: str
    two_lines: Sequence[str] = ()
    new_text: str = ""
    filter_hint: str = ""
    sort: Sort = ()
    filters: Sequence[Filter] = ()
    bulk: Sequence[Bulk] = ()
    imports: Imports | None = None
    opens_on: tuple[tuple[str, str], ...] = ()
    everything: Callable[[Any], int] | None = None
    hidden_text: Callable[[int], str] | None = None
    tells_of: str = ""
