"""Belegungen: who lives where, from when to when, and on what ground."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models import Counted, Kind, LegalGround, Occupancy
from app.services.places import occupancies
from app.views.language.words import word
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.places.occupancies import columns as occupancy_columns
from app.views.pages.places.occupancies.form import OccupancyForm
from app.views.pages.places.occupancies.move_dialog import move_household
from app.views.shared.cards.filtered_list import FilteredList
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

OF_TODAY = FilteredList(Kind.OCCUPANCY, (("when", "now"),))


class OccupancyDetail(RecordDetail):
    """An occupancy with form, timeline, documents."""

    kind = Kind.OCCUPANCY
    form_first = True
    entity: Occupancy | None

    def __init__(self, window_context: WindowContext) -> None:
        words = Words(
            new=_tr("Occupancies", "Neue Belegung"),
            form=_tr("Occupancies", "Belegung"),
            saved=_tr("Occupancies", "Belegung gesichert"),
            trashed=_tr("Occupancies", "Belegung gelöscht"),
        )
        form = OccupancyForm(window_context)
        self.tagging = form.tagging
        self.move_button = writes(action_button(_tr("Occupancies", "Umzug …"), self.move_out, icon_name="household"))
        super().__init__(window_context, words, form, record_panels(window_context))

    def tools(self) -> Sequence[QWidget]:
        return (self.move_button, *super().tools())

    def move_out(self) -> None:
        """Let the household of this occupancy move; what is typed here is saved before, if she agrees."""
        if not self.agree_to_save() or self.entity is None or self.entity.household_id is None:
            return
        move_household(self.window_context, self.entity.household_id, self.window())

    def _shown(self) -> None:
        moves = self.record_id is not None and self.entity is not None and self.entity.household_id is not None
        self.move_button.setEnabled(moves)


def _total(shown: int) -> str:
    return _tr("Occupancies", "%n Belegung(en)", None, shown)


def _hidden(count: int) -> str:
    return _tr("Occupancies", "%n frühere oder künftige ausgeblendet", None, count)


def listing(read: Read) -> ListSpec:
    """The list of *Belegungen*."""

    def times() -> list[tuple[str, str]]:
        return [
            ("now", _tr("Occupancies", "heute")),
            ("ending", _tr("Occupancies", "Einweisung endet bald")),
            ("coming", _tr("Occupancies", "künftige")),
            ("past", _tr("Occupancies", "frühere")),
        ]

    return ListSpec(
        name="occupancies",
        two_lines=("household", "place", "dwelling"),
        columns=list(occupancy_columns.columns().values()),
        ids=occupancies.ids,
        rows=occupancies.rows,
        everything=occupancies.count,
        opens_on=OF_TODAY.filters,
        hidden_text=_hidden,
        count_text=_total,
        new_text=_tr("Occupancies", "Neue Belegung"),
        empty_text=_tr("Occupancies", "Hier steht, wer in welcher Wohnung wohnt, seit wann und bis wann."),
        filter_hint=_tr("Occupancies", "Nummer oder Haushalt"),
        sort=(("since", True),),
        filters=(
            Filter("when", _tr("Occupancies", "Zeit"), times),
            Filter("ground", _tr("Occupancies", "Rechtsgrund"), lambda: [(str(one), word(one)) for one in LegalGround]),
            Filter("counted", _tr("Occupancies", "31. Januar"), lambda: [(str(one), word(one)) for one in Counted]),
            tag_filter(read),
        ),
    )


def make(window_context: WindowContext, spec: PageSpec) -> Page:
    """The page *Belegungen*."""
    listed = replace(listing(window_context.context.read), bulk=record_bulk(window_context))
    return ListPage(window_context, spec, listed, OccupancyDetail(window_context))


SPEC = PageSpec(
    key="occupancies",
    title=str(QT_TRANSLATE_NOOP("Pages", "Belegungen")),
    icon="occupancy",
    shortcut="",
    make=make,
    listing=listing,
    kinds=(Kind.OCCUPANCY,),
    count=OF_TODAY.count,
)
