"""Belegungen: who lives where, from when to when, and on what ground."""

from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.common import german
from app.models import Counted, Kind, LegalGround
from app.services.places import occupancies
from app.views.language import written
from app.views.language.words import titled, word
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.places.occupancy_form import OccupancyForm
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

OF_TODAY = FilteredList(Kind.OCCUPANCY, (("when", "now"),))


class OccupancyDetail(RecordDetail):
    """An occupancy with form, timeline, documents."""

    kind = Kind.OCCUPANCY

    def __init__(self, window_context: WindowContext) -> None:
        words = Words(
            new=_tr("Occupancies", "Neue Belegung"),
            form=_tr("Occupancies", "Belegung"),
            saved=_tr("Occupancies", "Belegung gesichert"),
            trashed=_tr("Occupancies", "Belegung gelöscht"),
        )
        form = OccupancyForm(window_context)
        self.tagging = form.tagging
        super().__init__(window_context, words, form, record_panels(window_context))


def _columns() -> list[Column]:
    return [
        Column("number", _tr("Occupancies", "Nummer"), 13, lambda row: row.number, natural=True),
        Column("place", _tr("Occupancies", "Gebäude"), 22, lambda row: row.building),
        Column("dwelling", _tr("Occupancies", "Wohnung"), 12, lambda row: row.dwelling),
        Column(
            "household",
            _tr("Occupancies", "Haushalt"),
            22,
            lambda row: titled(Kind.HOUSEHOLD, row.household),
            private=True,
        ),
        Column(
            "people",
            _tr("Occupancies", "Personen"),
            10,
            lambda row: str(row.people),
            align="right",
            sortable=False,
            total=whole,
        ),
        Column(
            "since",
            _tr("Occupancies", "Seit"),
            12,
            lambda row: written.day(row.since),
            printed=lambda row: german.day(row.since),
        ),
        Column(
            "until",
            _tr("Occupancies", "Bis"),
            12,
            lambda row: written.day(row.until),
            printed=lambda row: german.day(row.until),
        ),
        Column("ground", _tr("Occupancies", "Rechtsgrund"), 16, lambda row: word(row.ground)),
        Column(
            "admitted_until",
            _tr("Occupancies", "Einweisung bis"),
            14,
            lambda row: written.day(row.admitted_until),
            printed=lambda row: german.day(row.admitted_until),
        ),
        Column(
            "counted",
            _tr("Occupancies", "31. Januar"),
            18,
            lambda row: word(row.counted),
            sortable=False,
            default=False,
        ),
    ]


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
        columns=_columns(),
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
