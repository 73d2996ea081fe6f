"""Bescheide: what authorities decided, and until when an objection has to be there."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.common import clock
from app.models import Kind, Notice
from app.services.referrals import decisions, notices
from app.views.language.sentences import translated
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.referrals.notice_form import NoticeForm
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.lists.columns import Column, day_column
from app.views.shared.lists.filters import Filter, Read
from app.views.shared.lists.list_page import ListPage
from app.views.shared.lists.list_spec import Bulk, ListSpec
from app.views.shared.lists.tag_filter import tag_filter
from app.views.shared.page_command import page_command
from app.views.shared.records.panels import record_panels
from app.views.shared.records.record_actions import record_bulk
from app.views.shared.records.record_detail import RecordDetail, Words
from app.views.shared.step import change
from app.views.shared.widgets import action_button, writes
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate

OPEN_NOTICES = FilteredList(Kind.NOTICE, (("state", "open"),))


class NoticeDetail(RecordDetail):
    """A notice with its form, its timeline and documents, and what is done about it."""

    kind = Kind.NOTICE
    form_first = True
    form: NoticeForm
    entity: Notice | None

    def __init__(self, window_context: WindowContext) -> None:
        words = Words(
            new=_tr("Notices", "Neuer Bescheid"),
            form=_tr("Notices", "Bescheid"),
            saved=_tr("Notices", "Bescheid gesichert"),
            trashed=_tr("Notices", "Bescheid gelöscht"),
        )
        form = NoticeForm(window_context)
        self.tagging = form.tagging
        self.object_button = writes(
            action_button(_tr("Notices", "Widerspruch eingelegt"), self.note_objection, icon_name="check")
        )
        super().__init__(window_context, words, form, record_panels(window_context))
        self._settle = page_command(self, _tr("Notices", "Ohne Widerspruch erledigt"), "ok", self.settle)
        self._reopen = page_command(self, _tr("Notices", "Wieder offen"), "undo", self.reopen)

    def tools(self) -> Sequence[QWidget]:
        return (self.object_button, *super().tools())

    def commands(self) -> Sequence[QAction]:
        notice = self.entity
        if notice is None or self.record_id is None or self.window_context.context.read_only:
            return super().commands()
        still_open = notice.objected_on is None and notice.settled_on is None
        return (self._settle if still_open else self._reopen, *super().commands())

    def note_objection(self) -> None:
        """The objection went out today; another day is typed into the form."""
        if self.record_id is not None:
            note_objection(self.window_context, [self.record_id])

    def settle(self) -> None:
        """No objection is needed."""
        if self.record_id is not None:
            settle(self.window_context, [self.record_id])

    def reopen(self) -> None:
        """It is open again what becomes of it."""
        if self.record_id is not None:
            about = [self.record_id]
            change(self.window_context, _tr("Notices", "Bescheid wieder offen"), decisions.reopen, about, about=about)

    def focus_first(self) -> None:
        self.form.whom.setFocus()

    def _shown(self) -> None:
        still_open = self.entity is not None and self.entity.objected_on is None and self.entity.settled_on is None
        self.object_button.setEnabled(self.record_id is not None and still_open)


def note_objection(window_context: WindowContext, ids: list[int]) -> None:
    """Note that an objection was made today."""
    change(
        window_context, _tr("Notices", "Widerspruch eingelegt"), decisions.note_objection, ids, clock.today(), about=ids
    )


def settle(window_context: WindowContext, ids: list[int]) -> None:
    """Note that no objection is needed."""
    change(window_context, _tr("Notices", "Ohne Widerspruch erledigt"), decisions.settle, ids, clock.today(), about=ids)


def _columns() -> list[Column]:
    return [
        Column("number", _tr("Notices", "Nummer"), 12, lambda row: row.number, natural=True),
        Column("client", _tr("Notices", "Für"), 22, lambda row: row.client, private=True),
        Column("authority", _tr("Notices", "Von"), 24, lambda row: row.authority),
        Column("subject", _tr("Notices", "Worum es geht"), 26, lambda row: row.subject, private=True),
        Column("state", _tr("Notices", "Stand"), 24, lambda row: translated(row.state), sortable=False),
        day_column("object_by", _tr("Notices", "Widerspruch bis"), 15, lambda row: row.object_by),
        day_column("received", _tr("Notices", "Erhalten"), 12, lambda row: row.received_on),
        Column("case", _tr("Notices", "Fall"), 13, lambda row: row.case, default=False),
        day_column("objected", _tr("Notices", "Widerspruch am"), 15, lambda row: row.objected_on, default=False),
        day_column("settled", _tr("Notices", "Erledigt am"), 13, lambda row: row.settled_on, default=False),
        Column(
            "tags", _tr("Notices", "Schlagwörter"), 16, lambda row: ", ".join(row.tags), sortable=False, default=False
        ),
    ]


def _total(shown: int) -> str:
    return _tr("Notices", "%n Bescheid(e)", None, shown)


def _hidden(count: int) -> str:
    return _tr("Notices", "%n erledigte(r) ausgeblendet", None, count)


def listing(read: Read) -> ListSpec:
    """The list of *Bescheide*."""

    def states() -> list[tuple[str, str]]:
        return [
            ("open", _tr("Notices", "offen")),
            ("due", _tr("Notices", "Frist läuft bald ab")),
            ("missed", _tr("Notices", "Frist abgelaufen")),
            ("objected", _tr("Notices", "Widerspruch eingelegt")),
            ("settled", _tr("Notices", "ohne Widerspruch erledigt")),
        ]

    def years() -> list[tuple[str, str]]:
        return [(str(year), str(year)) for year in read(notices.years)]

    return ListSpec(
        name="notices",
        two_lines=("authority", "client", "object_by"),
        columns=_columns(),
        ids=notices.ids,
        rows=notices.rows,
        everything=notices.count,
        opens_on=OPEN_NOTICES.filters,
        hidden_text=_hidden,
        count_text=_total,
        new_text=_tr("Notices", "Neuer Bescheid"),
        empty_text=_tr("Notices", "Hier stehen Bescheide von Behörden und bis wann ein Widerspruch dort sein muss."),
        filter_hint=_tr("Notices", "Nummer, Fall, Name oder Stelle"),
        sort=(("object_by", False),),
        filters=(
            Filter("state", _tr("Notices", "Stand"), states),
            Filter("received", _tr("Notices", "Jahr"), years),
            tag_filter(read),
        ),
    )


def make(window_context: WindowContext, spec: PageSpec) -> Page:
    """The page *Bescheide*."""
    objected = Bulk(
        _tr("Notices", "Widerspruch eingelegt"), lambda ids: note_objection(window_context, ids), icon="check"
    )
    settled = Bulk(_tr("Notices", "Ohne Widerspruch erledigt"), lambda ids: settle(window_context, ids), icon="ok")
    listed = replace(listing(window_context.context.read), bulk=(objected, settled, *record_bulk(window_context)))
    return ListPage(window_context, spec, listed, NoticeDetail(window_context))


SPEC = PageSpec(
    key="notices",
    title=str(QT_TRANSLATE_NOOP("Pages", "Bescheide")),
    icon="notice",
    shortcut="",
    make=make,
    listing=listing,
    kinds=(Kind.NOTICE,),
    count=OPEN_NOTICES.count,
)
