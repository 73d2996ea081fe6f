"""Haushalte: who shares a dwelling; the address stands here once."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models import Housing, Kind
from app.services.people import households
from app.services.places import moves
from app.views.language.words import titled, word
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.people.household_form import HouseholdForm
from app.views.pages.people.members_panel import MembersPanel
from app.views.pages.places.occupancies.move_dialog import move_household
from app.views.pages.places.occupancies.panel import OccupanciesPanel
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.lists.columns import Column, whole
from app.views.shared.lists.filters import Filter, Read
from app.views.shared.lists.list_page import ListPage
from app.views.shared.lists.list_spec import Imports, ListSpec
from app.views.shared.lists.tag_filter import tag_filter
from app.views.shared.records.panels import record_panels
from app.views.shared.records.record_actions import record_bulk
from app.views.shared.records.record_detail import RecordDetail, Words
from app.views.shared.widgets import action_button, writes
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate
STANDING = FilteredList(Kind.HOUSEHOLD, (("gone", "there"),))


class HouseholdDetail(RecordDetail):
    """A household with form, members, timeline, documents."""

    kind = Kind.HOUSEHOLD

    def __init__(self, window_context: WindowContext) -> None:
        words = Words(
            new=_tr("Households", "Neuer Haushalt"),
            form=_tr("Households", "Stammdaten"),
            saved=_tr("Households", "Haushalt gesichert"),
            trashed=_tr("Households", "Haushalt gelöscht"),
        )
        form = HouseholdForm(window_context)
        self.tagging = form.tagging
        panels = [
            (_tr("Households", "Mitglieder"), MembersPanel(window_context)),
            (_tr("Households", "Belegung"), OccupanciesPanel(window_context, "household")),
            *record_panels(window_context),
        ]
        self.move_button = writes(action_button(_tr("Households", "Umzug …"), self.move_out, icon_name="household"))
        super().__init__(window_context, words, form, panels)

    def tools(self) -> Sequence[QWidget]:
        return (self.move_button, *super().tools())

    def move_out(self) -> None:
        """Let the household or some of its members move; what is typed here is saved before, if she agrees."""
        if self.agree_to_save() and self.record_id is not None:
            move_household(self.window_context, self.record_id, self.window())

    def _write(self, session: Any) -> int:
        """Who dissolves a household here ends where it lives, too."""
        dissolved = self.form.differs("dissolved_on") and self.entity.dissolved_on
        household_id = super()._write(session)
        if dissolved:
            moves.dissolve(session, household_id, dissolved)
        return household_id

    def _shown(self) -> None:
        self.move_button.setEnabled(self.record_id is not None)


def _total(shown: int) -> str:
    return _tr("Households", "%n Haushalt(e)", None, shown)


def _hidden(count: int) -> str:
    return _tr("Households", "%n aufgelöste(r) ausgeblendet", None, count)


def _existing() -> list[tuple[str, str]]:
    return [("there", _tr("Households", "bestehende")), ("past", _tr("Households", "aufgelöste"))]


def listing(read: Read) -> ListSpec:
    """The list of *Haushalte*."""
    return ListSpec(
        name="households",
        two_lines=("name", "street", "dwelling"),
        columns=[
            Column(
                "name",
                _tr("Households", "Haushalt"),
                24,
                lambda row: titled(Kind.HOUSEHOLD, row.title),
                private=True,
                natural=True,
            ),
            Column("street", _tr("Households", "Anschrift"), 30, lambda row: row.address, private=True),
            Column("dwelling", _tr("Households", "Wohnung"), 12, lambda row: row.dwelling, sortable=False),
            Column("housing", _tr("Households", "Wohnform"), 20, lambda row: word(row.housing)),
            Column(
                "members", _tr("Households", "Personen"), 10, lambda row: str(row.members), align="right", total=whole
            ),
        ],
        ids=households.ids,
        rows=households.rows,
        everything=households.count,
        opens_on=STANDING.filters,
        hidden_text=_hidden,
        count_text=_total,
        new_text=_tr("Households", "Neuer Haushalt"),
        empty_text=_tr("Households", "Hier stehen die Haushalte: wer zusammen wohnt, mit einer gemeinsamen Anschrift."),
        imports=Imports(Kind.PERSON, _tr("Households", "Personen aus einer Liste übernehmen …")),
        filter_hint=_tr("Households", "Name oder Straße"),
        filters=(
            Filter("gone", _tr("Households", "Bestand"), _existing),
            Filter("housing", _tr("Households", "Wohnform"), lambda: [(str(one), word(one)) for one in Housing]),
            tag_filter(read),
        ),
    )


def make(window_context: WindowContext, spec: PageSpec) -> Page:
    """The page *Haushalte*."""
    listed = replace(listing(window_context.context.read), bulk=record_bulk(window_context))
    return ListPage(window_context, spec, listed, HouseholdDetail(window_context))


SPEC = PageSpec(
    key="households",
    title=str(QT_TRANSLATE_NOOP("Pages", "Haushalte")),
    icon="household",
    shortcut="",
    make=make,
    listing=listing,
    kinds=(Kind.HOUSEHOLD,),
    count=STANDING.count,
)
