"""Haushalte: who shares a dwelling; the address stands here once."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout

from app.models import Housing, Kind
from app.services.people import households, persons
from app.services.shown import Watching
from app.views.icons import icon
from app.views.language.words import titled, word
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.text import LineField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.forms.tagging import Tagging
from app.views.shared.lists.columns import Column
from app.views.shared.lists.filters import Read
from app.views.shared.lists.list_page import ListPage
from app.views.shared.lists.list_pane import ListSpec
from app.views.shared.lists.tag_filter import tag_filter
from app.views.shared.records.panel import Panel
from app.views.shared.records.panels import record_panels
from app.views.shared.records.record_actions import record_bulk
from app.views.shared.records.record_detail import RecordDetail, Words
from app.views.shared.widgets import action_button, row, writes
from app.views.theme.sizes import GROUP, RELATED
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate
_ID = int(Qt.ItemDataRole.UserRole)


class HouseholdForm(Form):
    """Name, address, dwelling."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("household", window_context.settings, VaultDrafts(window_context.context))
        self.add(LineField(self.tr("Name des Haushalts"), placeholder=self.tr("z. B. Familienname")), "name")
        self.add(LineField(self.tr("Straße und Hausnummer")), "street")
        self.beside((LineField(self.tr("PLZ")), "postcode"), (LineField(self.tr("Ort")), "city"), stretch=(1, 3))
        self.beside(
            (LineField(self.tr("Wohnung")), "dwelling"),
            (ChoiceField(self.tr("Wohnform"), [(choice, word(choice)) for choice in Housing]), "housing"),
        )
        self.tagging = Tagging(window_context, self, self.tr("Schlagwörter"))
        self.add(TextField(self.tr("Notiz")), "note")


class MembersPanel(Panel):
    """The persons of a household: open, add, let move out."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__()
        self.window_context = window_context
        self.record_id: int | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Mitglieder des Haushalts"))
        self.list.itemActivated.connect(self._open)
        self.picker = record_picker(
            window_context, self.tr("Person aufnehmen"), Kind.PERSON, placeholder=self.tr("Name suchen …")
        )
        self.picker.left.connect(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GROUP, 0, 0)
        column.setSpacing(RELATED)
        column.addWidget(self.picker)
        column.addWidget(self.list, 1)
        column.addLayout(row(None, writes(action_button(self.tr("Zieht aus"), self._remove, role="flat"))))

    def show_record(self, record_id: int | None) -> None:
        self.record_id = record_id
        self.setEnabled(record_id is not None)
        self.list.clear()
        for person in self.window_context.context.read(households.members, record_id) if record_id else []:
            item = QListWidgetItem(icon("person"), self.window_context.discreet.mask(person.name), self.list)
            item.setData(_ID, person.id)

    def watched(self) -> Sequence[Watching]:
        return (persons.LISTING,)

    def reload(self) -> None:
        self.show_record(self.record_id)

    def _open(self, item: QListWidgetItem) -> None:
        self.window_context.open(Kind.PERSON, item.data(_ID))

    def _add(self) -> None:
        person_id = self.picker.value()
        if person_id is not None and self.record_id is not None:
            name = self.tr("Person in den Haushalt aufgenommen")
            self.window_context.context.write(name, households.put_into, person_id, self.record_id)
            self.picker.set_value(None)
            self.window_context.done(name, person_id)

    def _remove(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            person_id = item.data(_ID)
            self.window_context.context.write(self.tr("Person ausgezogen"), households.put_into, person_id, None)
            self.window_context.done(self.tr("Person ausgezogen"), person_id)


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
            *record_panels(window_context),
        ]
        super().__init__(window_context, words, form, panels)


def _total(shown: int) -> str:
    return _tr("Households", "%n Haushalt(e)", None, shown)


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
            Column("housing", _tr("Households", "Wohnform"), 20, lambda row: word(row.housing), sortable=False),
            Column("members", _tr("Households", "Personen"), 10, lambda row: str(row.members), align="right"),
        ],
        ids=households.ids,
        rows=households.rows,
        everything=households.count,
        count_text=_total,
        new_text=_tr("Households", "Neuer Haushalt"),
        empty_text=_tr("Households", "Hier stehen die Haushalte: wer zusammen wohnt, mit einer gemeinsamen Anschrift."),
        import_text=_tr("Households", "Personen aus einer Tabelle übernehmen …"),
        filter_hint=_tr("Households", "Name oder Straße"),
        filters=(tag_filter(read),),
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
    count=households.count,
)
