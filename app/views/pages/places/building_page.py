"""Gebäude: what stands in the quarter, whose it is, and who lives there."""

from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.common import german
from app.models import BuildingState, BuildingUse, Kind
from app.services.places import buildings
from app.services.places.buildings import BuildingRow
from app.views.language import written
from app.views.language.words import word
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.places.building_form import BuildingForm
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.lists.columns import Column, whole
from app.views.shared.lists.filters import Filter, Read
from app.views.shared.lists.list_page import ListPage
from app.views.shared.lists.list_pane import ListSpec
from app.views.shared.lists.tag_filter import tag_filter
from app.views.shared.records.panels import record_panels
from app.views.shared.records.record_actions import record_bulk
from app.views.shared.records.record_detail import RecordDetail, Words
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate

STANDING = FilteredList(Kind.BUILDING, (("state", "there"),))


class BuildingDetail(RecordDetail):
    """A building with form, timeline, documents."""

    kind = Kind.BUILDING

    def __init__(self, window_context: WindowContext) -> None:
        words = Words(
            new=_tr("Buildings", "Neues Gebäude"),
            form=_tr("Buildings", "Stammdaten"),
            saved=_tr("Buildings", "Gebäude gesichert"),
            trashed=_tr("Buildings", "Gebäude gelöscht"),
        )
        form = BuildingForm(window_context)
        self.tagging = form.tagging
        super().__init__(window_context, words, form, record_panels(window_context))


def _columns() -> list[Column]:
    return [
        Column("name", _tr("Buildings", "Gebäude"), 24, lambda row: row.name, natural=True),
        Column("street", _tr("Buildings", "Anschrift"), 28, lambda row: row.address),
        Column("use", _tr("Buildings", "Nutzung"), 20, lambda row: word(row.use)),
        Column("state", _tr("Buildings", "Zustand"), 14, lambda row: word(row.state)),
        Column("provider", _tr("Buildings", "Träger"), 22, lambda row: row.provider),
        Column("places", _tr("Buildings", "Plätze"), 9, _places, align="right", total=whole),
        Column(
            "taken",
            _tr("Buildings", "Belegungen"),
            11,
            lambda row: str(row.taken),
            align="right",
            sortable=False,
            total=whole,
        ),
        Column(
            "ready_on",
            _tr("Buildings", "Bezugsfertig"),
            13,
            lambda row: written.day(row.ready_on),
            printed=lambda row: german.day(row.ready_on),
            sortable=False,
            default=False,
        ),
        Column(
            "tags", _tr("Buildings", "Schlagwörter"), 16, lambda row: ", ".join(row.tags), sortable=False, default=False
        ),
    ]


def _places(row: BuildingRow) -> str:
    return "" if row.places is None else str(row.places)


def _total(shown: int) -> str:
    return _tr("Buildings", "%n Gebäude", None, shown)


def _hidden(count: int) -> str:
    return _tr("Buildings", "%n abgebrochene(s) ausgeblendet", None, count)


def listing(read: Read) -> ListSpec:
    """The list of *Gebäude*."""

    def states() -> list[tuple[str, str]]:
        there = [("there", _tr("Buildings", "alle, die stehen"))]
        return [*there, *((str(state), word(state)) for state in BuildingState)]

    return ListSpec(
        name="buildings",
        two_lines=("name", "use", "state"),
        columns=_columns(),
        ids=buildings.ids,
        rows=buildings.rows,
        everything=buildings.count,
        opens_on=STANDING.filters,
        hidden_text=_hidden,
        count_text=_total,
        new_text=_tr("Buildings", "Neues Gebäude"),
        empty_text=_tr("Buildings", "Hier stehen die Gebäude des Quartiers mit ihren Wohnungen, auch die geplanten."),
        filter_hint=_tr("Buildings", "Name oder Straße"),
        filters=(
            Filter("state", _tr("Buildings", "Zustand"), states),
            Filter("provider", _tr("Buildings", "Träger"), lambda: read(buildings.providers)),
            Filter("use", _tr("Buildings", "Nutzung"), lambda: [(str(use), word(use)) for use in BuildingUse]),
            tag_filter(read),
        ),
    )


def make(window_context: WindowContext, spec: PageSpec) -> Page:
    """The page *Gebäude*."""
    listed = replace(listing(window_context.context.read), bulk=record_bulk(window_context))
    return ListPage(window_context, spec, listed, BuildingDetail(window_context))


SPEC = PageSpec(
    key="buildings",
    title=str(QT_TRANSLATE_NOOP("Pages", "Gebäude")),
    icon="building",
    shortcut="",
    make=make,
    listing=listing,
    kinds=(Kind.BUILDING,),
    count=STANDING.count,
)
