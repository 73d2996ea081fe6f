"""Kontakte: every conversation in one list, to look through and to give those without a result one."""

from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP
from PySide6.QtWidgets import QVBoxLayout

from app.common.changes import Changes
from app.models import Catalogue, Kind
from app.services.casework import contacts, entry_list
from app.services.casework.entry_list import NONE, EntryRow
from app.views.language import written
from app.views.language.sentences import translated
from app.views.language.words import titled
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.shared import dates
from app.views.shared.forms.catalogue_fields import options
from app.views.shared.lists.columns import Column
from app.views.shared.lists.filters import Filter
from app.views.shared.lists.list_head import ListHead
from app.views.shared.lists.list_pane import ListPane
from app.views.shared.lists.list_spec import Bulk, ListSpec
from app.views.shared.records.contacts.dialog import capture_contact, open_contact
from app.views.shared.step import write
from app.views.shared.widgets import new_button
from app.views.theme.sizes import GROUP, PAGE
from app.views.window_context import WindowContext


class EntryPage(Page):
    """A list whose lines open in the dialog in which they were written."""

    can = frozenset({"filter"})

    def __init__(self, window_context: WindowContext, spec: PageSpec) -> None:
        super().__init__(window_context, spec)
        self.list = ListPane(window_context, self._listing(), spec.icon)
        self.list.table.setAccessibleName(spec.label())
        self.list.opened.connect(lambda entry_id, _beside: open_contact(window_context, entry_id, self.window()))
        self.list.started.connect(self.new)
        new = new_button(self.list.spec.new_text, self.new)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, GROUP, PAGE, GROUP)
        column.setSpacing(GROUP)
        column.addWidget(ListHead(spec.label(), self.list.filters, new))
        column.addWidget(self.list, 1)

    def show_list(self) -> None:
        self.list.load()
        self.list.table.setFocus()

    def refresh(self, changes: Changes) -> None:
        if entry_list.SHOWN.concerned(changes):
            self.list.table.reload()

    def focus_filter(self) -> None:
        self.list.filters.text.setFocus()

    def new(self) -> None:
        """Write an entry; the dialog asks with whom first."""
        capture_contact(self.window_context, self.window())

    def set_result(self, ids: list[int]) -> None:
        """Give the chosen entries one result, after a question which."""
        results = self.window_context.context.read(entry_list.results)
        place = self.window_context.ask.choose(
            self.tr("Ergebnis eintragen"),
            self.tr("Welches Ergebnis hatten diese Gespräche? (%n)", "", len(ids)),
            [translated(label) for _id, label in results],
        )
        if place is None:
            return
        step = self.tr("Ergebnis eingetragen: {result}").format(result=translated(results[place][1]))
        about = self._records_of(ids)
        if write(self.window_context, step, entry_list.set_result, ids, results[place][0]) is not None:
            self.window_context.done(step, *about)

    def remove(self, ids: list[int]) -> None:
        """Delete entries with their notes; the bar at the bottom offers the way back."""
        step, about = self.tr("%n Eintrag/Einträge gelöscht", "", len(ids)), self._records_of(ids)
        if write(self.window_context, step, _remove_all, ids) is not None:
            self.window_context.done(step, *about)

    def _records_of(self, ids: list[int]) -> list[int]:
        """The records on which entries stand, each once."""
        rows = self.window_context.context.read(entry_list.rows, ids)
        return list(dict.fromkeys(row.about[0].id for row in rows if row.about is not None))

    def _listing(self) -> ListSpec:
        read = self.window_context.context.read
        return ListSpec(
            name="entries",
            tells_of=Kind.CASE,
            columns=self._columns(),
            ids=entry_list.ids,
            rows=entry_list.rows,
            count_text=lambda shown: self.tr("%n Gespräch(e)", "", shown),
            new_text=self.tr("Neuer Eintrag"),
            empty_text=self.tr("Hier stehen alle Gespräche, auch anonyme. Ein Eintrag dauert zwanzig Sekunden."),
            filter_hint=self.tr("Wort aus dem Eintrag oder Name"),
            sort=(("at", True),),
            filters=(
                Filter("result", self.tr("Ergebnis"), lambda: self._results()),
                Filter("topic", self.tr("Thema"), lambda: _choices(read, Catalogue.TOPIC)),
                Filter("channel", self.tr("Kanal"), lambda: _choices(read, Catalogue.CHANNEL)),
                Filter("year", self.tr("Jahr"), lambda: [(str(year), str(year)) for year in read(entry_list.years)]),
                Filter("timeless", self.tr("ohne Dauer")),
                Filter("anonymous", self.tr("anonym")),
            ),
            bulk=(
                Bulk(self.tr("Ergebnis eintragen …"), self.set_result, icon="check"),
                Bulk(self.tr("Löschen"), self.remove, icon="trash", shortcut="Del", danger=True),
            ),
            everything=entry_list.count,
        )

    def _results(self) -> list[tuple[str, str]]:
        return [(NONE, self.tr("ohne Ergebnis")), *_choices(self.window_context.context.read, Catalogue.RESULT)]

    def _columns(self) -> list[Column]:
        return [
            Column(
                "at",
                self.tr("Wann"),
                18,
                lambda row: dates.moment_in_words(row.at),
                tooltip=lambda row: dates.exact(row.at),
                printed=lambda row: dates.exact(row.at),
            ),
            Column("about", self.tr("Bei"), 30, self._about, private=True),
            Column("summary", self.tr("Was war?"), 50, self._summary, private=True, sortable=False),
            Column("minutes", self.tr("Minuten"), 9, lambda row: written.number(row.minutes), align="right"),
            Column("channel", self.tr("Kanal"), 14, lambda row: translated(row.channel), sortable=False),
            Column("topics", self.tr("Themen"), 24, _topics, sortable=False),
            Column("result", self.tr("Ergebnis"), 14, lambda row: translated(row.result), sortable=False),
        ]

    def _summary(self, row: EntryRow) -> str:
        return self.tr("zum Lesen öffnen") if row.confidential else row.summary

    def _about(self, row: EntryRow) -> str:
        """What it stands on, with whom that is about; the column as a whole is masked."""
        if row.about is None:
            return self.tr("anonym")
        one, behind = row.about
        named = " · ".join(titled(each.kind, each.title) for each in (one, *behind))
        return self.tr("{whom} + {others}").format(whom=named, others=row.others) if row.others else named


def _topics(row: EntryRow) -> str:
    return ", ".join(map(translated, row.topics))


def _choices(read: Any, catalogue: Catalogue) -> list[tuple[str, str]]:
    return [(str(entry_id), label) for entry_id, label in options(read, catalogue)]


def _remove_all(session: Any, ids: list[int]) -> int:
    for entry_id in ids:
        contacts.remove(session, entry_id)
    return len(ids)


SPEC = PageSpec(
    key="entries",
    title=str(QT_TRANSLATE_NOOP("Pages", "Kontakte")),
    icon="entry",
    shortcut="",
    make=EntryPage,
)
