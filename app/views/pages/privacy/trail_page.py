"""Protokoll: who looked, changed, printed and gave out, and when; and whether no line is missing."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout

from app.common import clock
from app.common.changes import Changes
from app.context import Chain
from app.models import AuditKind
from app.services.lists import ListQuery
from app.services.privacy import trail
from app.services.privacy.trail import TrailRow
from app.views.language import written
from app.views.language.sentences import translated
from app.views.language.words import word
from app.views.location import Location
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.privacy import trail_words as words
from app.views.shared import dates
from app.views.shared.escaping import caption
from app.views.shared.lists.columns import Column
from app.views.shared.lists.filters import Filter, Read
from app.views.shared.lists.id_model import IdTableModel
from app.views.shared.lists.list_head import ListHead
from app.views.shared.lists.list_pane import ListPane
from app.views.shared.lists.list_spec import Bulk, ListSpec
from app.views.shared.lists.signs import Sign, Signs
from app.views.shared.notice import NoticeLine
from app.views.shared.page_command import page_command
from app.views.shared.widgets import action_button, icon_button, row
from app.views.theme.sizes import GROUP, PAGE
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate
_WHAT = 1
"""Column of the kind."""


class TrailPage(Page):
    """A list that is only read: filtered by kind, period and record, printed as it is filtered, and checked as a whole."""

    can = frozenset({"filter", "print"})

    def __init__(self, window_context: WindowContext, spec: PageSpec) -> None:
        super().__init__(window_context, spec)
        self.record: int | None = None
        self.list = ListPane(window_context, self._listing(), spec.icon)
        self.table = self.list.table
        self.table.setAccessibleName(spec.label())
        self.table.setItemDelegateForColumn(_WHAT, Signs(self.table, self._sign))
        self.list.opened.connect(self.open_line)
        self.check_button = action_button(self.tr("Kette prüfen"), self.check, icon_name="check")
        self.answer = NoticeLine()
        self.only = action_button("", self.show_all, icon_name="close")
        self.only.setToolTip(self.tr("Wieder alle Zeilen zeigen"))
        self._print = page_command(self, self.tr("Protokoll drucken …"), "print", self.print_)
        self.list.add_tool(icon_button("table", self.tr("Als Tabelle speichern …"), self.save_table))
        self.list.add_tool(icon_button("print", self.tr("Protokoll drucken … (Strg+P)"), self.print_))
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, GROUP, PAGE, GROUP)
        column.setSpacing(GROUP)
        column.addWidget(ListHead(spec.label(), self.list.filters, self.check_button))
        column.addWidget(self.answer)
        column.addLayout(row(self.only, None))
        column.addWidget(self.list, 1)
        window_context.discreet.changed.connect(self._show_only)
        self._show_only()

    # What the window asks

    def location(self) -> Location:
        return Location(self.spec.key, filters=(("record", str(self.record)),) if self.record else ())

    def go(self, location: Location) -> None:
        self.record = int(dict(location.filters).get("record", 0)) or None
        self.answer.hide()
        self._show_only()
        self.window_context.write_notes()
        self.list.filters.reload_options()
        self.list.load()
        self.table.setFocus()

    def refresh(self, changes: Changes) -> None:  # noqa: ARG002
        self.table.reload()

    def print_(self) -> None:
        from app.views.pages.privacy.trail_paper import open_trail

        open_trail(self.window_context, self.query(self.list.filters.query))

    def save_table(self) -> None:
        """The lines as they are filtered, as a spreadsheet."""
        from app.views.pages.privacy.trail_paper import save_trail

        save_trail(self.window_context, self.query(self.list.filters.query), self)

    def focus_filter(self) -> None:
        self.list.filters.text.setFocus()

    def actions_here(self) -> Sequence[QAction]:
        return (self._print,)

    # What she does

    def open_line(self, line: int, beside: bool = False) -> None:
        """Open the record that a line is about."""
        about = self._row(line).about
        if about is None:
            return
        if about.kind is None:
            self.window_context.notice(
                self.tr("Diesen Eintrag gibt es nicht mehr. Die Zeile bleibt, damit nichts fehlt.")
            )
        elif about.in_trash:
            self.window_context.go(Location("trash"))
        else:
            self.window_context.open(about.kind, about.record_id, beside)

    def show_only(self, lines: Sequence[int]) -> None:
        """Only the lines of the record that the first of these lines is about."""
        about = self._row(lines[0]).about
        if about is not None:
            self.window_context.go(Location(self.spec.key, filters=(("record", str(about.record_id)),)))

    def show_all(self) -> None:
        """The lines of every record again."""
        self.window_context.go(Location(self.spec.key))

    def check(self) -> None:
        """Follow the chain from the first line to the last."""
        self.check_button.setEnabled(False)
        self.answer.hide()
        self.window_context.work.run(
            self.window_context.context.check_trail,
            what=self.tr("Protokoll prüfen"),
            progress=True,
            done=self._checked,
            failed=self._failed,
        )

    def _checked(self, chain: Chain) -> None:
        self.check_button.setEnabled(True)
        if not chain.troubles:
            lines = written.number(chain.lines)
            text = self.tr("{lines} Zeilen geprüft, keine fehlt und keine wurde verändert.").format(lines=lines)
            remarks = [translated(remark) for remark in chain.remarks]
            self.answer.tell("\n".join([text, *remarks]), "warn" if remarks else "ok")
            return
        advice = self.tr(
            "Jemand hat die Datei außerhalb dieses Programms verändert, oder eine ältere wurde zurückgelegt. "
            "Bitte jetzt eine Sicherung an einem anderen Ort ablegen und die Datenschutzbeauftragten fragen."
        )
        self.answer.tell("\n".join([*map(translated, (*chain.troubles, *chain.remarks)), advice]), "danger")

    def _failed(self, error: BaseException) -> None:
        self.check_button.setEnabled(True)
        self.answer.tell(translated(error), "danger")

    # Inside

    def query(self, query: ListQuery) -> ListQuery:
        """What the filters ask for, narrowed to the record chosen."""
        record = {"record": str(self.record)} if self.record else {}
        return replace(query, filters={**query.filters, **record})

    def _ids(self, session: Any, query: ListQuery, limit: int | None = None) -> list[int]:
        return trail.ids(session, self.query(query), limit)

    def _row(self, line: int) -> TrailRow:
        return self.window_context.context.read(trail.rows, [line])[0]

    def _sign(self, number: int) -> Sign | None:
        model = self.table.model()
        assert isinstance(model, IdTableModel)
        line = model.row(number)
        return words.SIGNS[line.kind] if isinstance(line, TrailRow) else None

    def _show_only(self, *_: object) -> None:
        self.only.setVisible(self.record is not None)
        if self.record is not None:
            title = words.called(
                self.window_context.context.read(trail.about, self.record), self.window_context.discreet
            )
            text = self.tr("Nur „{title}“").format(title=title)
            self.only.setText(caption(text))
            self.only.setAccessibleName(text)

    def _about(self, line: TrailRow) -> str:
        return words.about(line, self.window_context.discreet)

    def _listing(self) -> ListSpec:
        return ListSpec(
            name="trail",
            columns=[
                Column("at", self.tr("Wann"), 18, _when, tooltip=lambda line: dates.exact(line.at)),
                Column("kind", self.tr("Was"), 28, words.what),
                Column("about", self.tr("Woran"), 30, self._about, sortable=False),
                Column("text", self.tr("Womit"), 44, words.by_what, sortable=False),
            ],
            ids=self._ids,
            rows=trail.rows,
            count_text=lambda shown: self.tr("%n Zeile(n)", "", shown),
            empty_text=self.tr("Hier steht, wer sich angemeldet, etwas angesehen, geändert oder ausgegeben hat."),
            filter_hint=self.tr("Name, Nummer oder Vorgang"),
            sort=(("at", True),),
            filters=filters(self.window_context.context.read),
            bulk=(Bulk(self.tr("Nur diesen Eintrag zeigen"), self.show_only, icon="filter"),),
        )


def filters(read: Read) -> tuple[Filter, ...]:
    """By kind, and by the time a line was noted."""

    def periods() -> list[tuple[str, str]]:
        near = [
            (trail.TODAY, _tr("TrailPage", "heute")),
            (trail.WEEK, _tr("TrailPage", "letzte sieben Tage")),
            (trail.MONTH, _tr("TrailPage", "dieser Monat")),
            (trail.LAST_MONTH, _tr("TrailPage", "letzter Monat")),
        ]
        return [*near, *((str(year), str(year)) for year in read(trail.years))]

    return (
        Filter("kind", _tr("TrailPage", "Was"), _kinds),
        Filter("period", _tr("TrailPage", "Wann"), periods),
    )


def _kinds() -> list[tuple[str, str]]:
    groups = [("out", _tr("TrailPage", "nach außen")), ("logins", _tr("TrailPage", "Anmeldungen"))]
    return [*groups, *((str(kind), word(kind)) for kind in AuditKind)]


def _when(line: TrailRow) -> str:
    return dates.moment_in_words(line.at) if line.at.date() == clock.today() else written.day_time(line.at)


def make(window_context: WindowContext, spec: PageSpec) -> Page:
    """The page *Protokoll*."""
    return TrailPage(window_context, spec)


SPEC = PageSpec(
    key="audit",
    title=str(QT_TRANSLATE_NOOP("Pages", "Protokoll")),
    icon="trail",
    shortcut="",
    make=make,
    aside=True,
)
