"""Gebäude: what stands in the quarter, whose it is, and who lives there."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from app.common import german
from app.models import Building, BuildingState, BuildingUse, Kind
from app.services.places import buildings
from app.services.places.buildings import BuildingRow
from app.views.language import written
from app.views.language.words import word
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.concerns.concerns_panel import ConcernsPanel
from app.views.pages.places.buildings.door_panel import DoorPanel
from app.views.pages.places.buildings.dwellings_panel import DwellingsPanel
from app.views.pages.places.buildings.form import BuildingForm
from app.views.pages.places.buildings.state_dialog import StateDialog
from app.views.pages.places.free_places import free_places
from app.views.pages.places.occupancies.panel import OccupanciesPanel
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.lists.columns import Column, whole
from app.views.shared.lists.filters import Filter, Read
from app.views.shared.lists.list_page import ListPage
from app.views.shared.lists.list_spec import ListSpec
from app.views.shared.lists.tag_filter import tag_filter
from app.views.shared.records.panels import record_panels
from app.views.shared.records.record_actions import record_bulk
from app.views.shared.records.record_detail import RecordDetail, Words
from app.views.shared.widgets import action_button, writes
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate

STANDING = FilteredList(Kind.BUILDING, (("state", "there"),))


class BuildingDetail(RecordDetail):
    """A building with form, dwellings, occupancies, doors, timeline, documents, and the control for its state."""

    kind = Kind.BUILDING
    form: BuildingForm
    entity: Building | None

    def __init__(self, window_context: WindowContext) -> None:
        words = Words(
            new=_tr("Buildings", "Neues Gebäude"),
            form=_tr("Buildings", "Stammdaten"),
            saved=_tr("Buildings", "Gebäude gesichert"),
            trashed=_tr("Buildings", "Gebäude gelöscht"),
        )
        form = BuildingForm(window_context)
        self.tagging = form.tagging
        self._readdress = False
        self.state_button = writes(
            action_button(_tr("Buildings", "Zustand ändern …"), self.change_state, icon_name="running")
        )
        panels = [
            (_tr("Buildings", "Wohnungen"), DwellingsPanel(window_context)),
            (_tr("Buildings", "Belegung"), OccupanciesPanel(window_context, "place")),
            (_tr("Buildings", "Türliste"), DoorPanel(window_context)),
            (_tr("ConcernsPanel", "Anliegen"), ConcernsPanel(window_context, "building")),
            *record_panels(window_context),
        ]
        super().__init__(window_context, words, form, panels)

    def subtitle(self) -> str:
        if self.entity is None or self.record_id is None:
            return ""
        return f"{word(self.entity.use)} · {word(self.entity.state)}"

    def tools(self) -> Sequence[QWidget]:
        return (self.state_button, *super().tools())

    def change_state(self) -> None:
        """Ask for the new state; what is typed in the form stays there, unsaved."""
        if self.record_id is None:
            return
        stored = self.window_context.context.read(buildings.load, self.record_id)
        if self.window_context.ask.dialog(StateDialog(self.window_context, stored, self.window())):
            self.window_context.done(_tr("Buildings", "Zustand geändert"), self.record_id)

    def save(self) -> bool:
        """Where the address changes and households have it, ask whether they get the new one, in the same step."""
        living = 0
        if self.record_id is not None and self.entity is not None and not self.form.unread():
            self.form.apply(self.entity)
            living = self.window_context.context.read(buildings.renumbered_for, self.entity)
        if living:
            answer = self._ask_about(living)
            if answer is None:
                return False
            self._readdress = answer == 0
        try:
            return super().save()
        finally:
            self._readdress = False

    def _ask_about(self, living: int) -> int | None:
        return self.window_context.ask.choose(
            _tr("Buildings", "Neue Anschrift"),
            _tr(
                "Buildings",
                "In diesem Gebäude wohnen %n Haushalt(e) mit der bisherigen Anschrift. Die bisherige bleibt beim Gebäude als frühere stehen.",
                None,
                living,
            ),
            [_tr("Buildings", "Auch bei den Haushalten ändern"), _tr("Buildings", "Nur beim Gebäude")],
        )

    def _write(self, session: Any) -> int:
        record_id = buildings.save(session, self.entity, readdress=self._readdress)  # type: ignore[arg-type]
        if self.tagging:
            self.tagging.save(session, record_id)
        return record_id

    def _shown(self) -> None:
        self.state_button.setEnabled(self.record_id is not None)
        self.form.state.setVisible(self.record_id is None)


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
            _tr("Buildings", "Belegt"),
            9,
            lambda row: str(row.places.taken),
            align="right",
            sortable=False,
            total=whole,
        ),
        Column("free", _tr("Buildings", "Frei"), 9, lambda row: free_places(row.places), align="right", sortable=False),
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
    places = row.places.not_usable or row.places.places
    return "" if places is None else str(places)


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
