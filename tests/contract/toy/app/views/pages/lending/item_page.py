"""Leihgeräte: what is lent, and to whom."""

from dataclasses import replace

from app.services.lending import items
from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.models import Kind
from app.views.language.words import word
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import LineField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.forms.tagging import Tagging
from app.views.shared.lists.columns import Column
from app.views.shared.lists.filters import Read
from app.views.shared.lists.list_page import ListPage
from app.views.shared.lists.list_spec import ListSpec
from app.views.shared.lists.tag_filter import tag_filter
from app.views.shared.records.panels import record_panels
from app.views.shared.records.record_actions import record_bulk
from app.views.shared.records.record_detail import RecordDetail, Words
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


class ItemForm(Form):
    """Name, borrower, day."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("item", window_context.settings, VaultDrafts(window_context.context))
        self.add(LineField(self.tr("Gerät")), "name")
        self.add(record_picker(window_context, self.tr("Ausgeliehen von"), Kind.PERSON), "borrower_id")
        self.add(DateField(self.tr("Verliehen am"), prefer="past"), "lent_on")
        self.tagging = Tagging(window_context, self, self.tr("Schlagwörter"))
        self.add(TextField(self.tr("Notiz")), "note")


class ItemDetail(RecordDetail):
    """A thing with its form, timeline and documents."""

    kind = Kind.ITEM

    def __init__(self, window_context: WindowContext) -> None:
        words = Words(
            new=_tr("Items", "Neues Leihgerät"),
            form=_tr("Items", "Stammdaten"),
            saved=_tr("Items", "Leihgerät gesichert"),
            trashed=_tr("Items", "Leihgerät gelöscht"),
        )
        form = ItemForm(window_context)
        self.tagging = form.tagging
        super().__init__(window_context, words, form, record_panels(window_context))


def listing(read: Read) -> ListSpec:
    """The list of *Leihgeräte*."""
    return ListSpec(
        name="items",
        two_lines=("name", "status", "borrower"),
        columns=[
            Column("name", _tr("Items", "Gerät"), 24, lambda row: row.name, natural=True),
            Column("status", _tr("Items", "Status"), 14, lambda row: word(row.status)),
            Column(
                "borrower", _tr("Items", "Ausgeliehen von"), 24, lambda row: row.borrower, private=True, sortable=False
            ),
        ],
        ids=items.ids,
        rows=items.rows,
        count_text=lambda shown: _tr("Items", "%n Leihgerät(e)", None, shown),
        new_text=_tr("Items", "Neues Leihgerät"),
        empty_text=_tr("Items", "Hier stehen die Dinge, die das Büro verleiht."),
        filter_hint=_tr("Items", "Name des Geräts"),
        filters=(tag_filter(read),),
        everything=items.count,
    )


def make(window_context: WindowContext, spec: PageSpec) -> Page:
    """The page *Leihgeräte*."""
    listed = replace(listing(window_context.context.read), bulk=record_bulk(window_context))
    return ListPage(window_context, spec, listed, ItemDetail(window_context))


SPEC = PageSpec(
    key="items",
    title=str(QT_TRANSLATE_NOOP("Pages", "Leihgeräte")),
    icon="item",
    shortcut="",
    make=make,
    listing=listing,
    kinds=(Kind.ITEM,),
    count=items.count,
)
