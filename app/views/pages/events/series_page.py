"""Reihen: courses and meetings that come again; their sessions are events."""

from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.common import german
from app.models import Area, Kind
from app.services.events import series
from app.views.language.words import word
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.events.sessions_panel import SessionsPanel
from app.views.shared import dates
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.text import LineField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.tagging import Tagging
from app.views.shared.lists.columns import Column, whole
from app.views.shared.lists.filters import Filter, Read
from app.views.shared.lists.list_page import ListPage
from app.views.shared.lists.list_spec import ListSpec
from app.views.shared.lists.tag_filter import tag_filter
from app.views.shared.records.links_panel import LinksPanel
from app.views.shared.records.panels import record_panels
from app.views.shared.records.record_actions import record_bulk
from app.views.shared.records.record_detail import RecordDetail, Words
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


class SeriesForm(Form):
    """What comes again, where, how often."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("series", window_context.settings, VaultDrafts(window_context.context))
        self.add(LineField(self.tr("Name der Reihe")), "name")
        self.add(LineField(self.tr("Rhythmus"), placeholder=self.tr("z. B. freitags 15 bis 17 Uhr")), "rhythm")
        self.add(LineField(self.tr("Ort")), "place")
        self.add(ChoiceField(self.tr("Aufgabe"), [(area, word(area)) for area in Area]), "area")
        self.add(TextField(self.tr("Notiz")), "note")
        self.tagging = Tagging(window_context, self, self.tr("Schlagwörter"))


class SeriesDetail(RecordDetail):
    """A series with form, sessions, timeline, documents."""

    kind = Kind.SERIES

    def __init__(self, window_context: WindowContext) -> None:
        words = Words(
            new=_tr("Series", "Neue Reihe"),
            form=_tr("Series", "Reihe"),
            saved=_tr("Series", "Reihe gesichert"),
            trashed=_tr("Series", "Reihe gelöscht"),
        )
        form = SeriesForm(window_context)
        self.tagging = form.tagging
        panels = [
            (_tr("Series", "Termine"), SessionsPanel(window_context)),
            (_tr("Concerns", "Woraus, wohin"), LinksPanel(window_context)),
            *record_panels(window_context),
        ]
        super().__init__(window_context, words, form, panels)

    def subtitle(self) -> str:
        if self.entity is None or self.record_id is None:
            return ""
        return " · ".join(part for part in (self.entity.rhythm, self.entity.place) if part)


def _columns() -> list[Column]:
    return [
        Column("name", _tr("Series", "Reihe"), 22, lambda row: row.name, natural=True),
        Column(
            "next_at",
            _tr("Series", "Nächster Termin"),
            17,
            lambda row: dates.moment_in_words(row.next_at),
            tooltip=lambda row: dates.exact(row.next_at),
            printed=lambda row: german.day_time(row.next_at),
            sortable=False,
        ),
        Column(
            "sessions",
            _tr("Series", "Termine"),
            9,
            lambda row: str(row.sessions),
            align="right",
            sortable=False,
            total=whole,
        ),
        Column("rhythm", _tr("Series", "Rhythmus"), 22, lambda row: row.rhythm, sortable=False),
        Column("place", _tr("Series", "Ort"), 20, lambda row: row.place),
        Column("area", _tr("Series", "Aufgabe"), 26, lambda row: word(row.area)),
    ]


def _total(shown: int) -> str:
    return _tr("Series", "%n Reihe(n)", None, shown)


def listing(read: Read) -> ListSpec:
    """The list of *Reihen*."""
    return ListSpec(
        name="series",
        two_lines=("name", "rhythm", "place"),
        columns=_columns(),
        ids=series.ids,
        rows=series.rows,
        everything=series.count,
        count_text=_total,
        new_text=_tr("Series", "Neue Reihe"),
        empty_text=_tr("Series", "Hier stehen Kurse und Treffs, die wiederkehren: das Nähcafé, der Sprachkurs."),
        filter_hint=_tr("Series", "Name oder Ort"),
        filters=(
            Filter("area", _tr("Series", "Aufgabe"), lambda: [(area.value, word(area)) for area in Area]),
            tag_filter(read),
        ),
    )


def make(window_context: WindowContext, spec: PageSpec) -> Page:
    """The page *Reihen*."""
    listed = replace(listing(window_context.context.read), bulk=record_bulk(window_context))
    return ListPage(window_context, spec, listed, SeriesDetail(window_context))


SPEC = PageSpec(
    key="series",
    title=str(QT_TRANSLATE_NOOP("Pages", "Reihen")),
    icon="series",
    shortcut="",
    make=make,
    listing=listing,
    kinds=(Kind.SERIES,),
    count=series.count,
)
