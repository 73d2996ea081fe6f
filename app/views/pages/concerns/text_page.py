"""Amtliche Texte: what goes into the Amtsblatt and before the council, until when, and what appeared when."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from app.common import clock, german
from app.models import Kind, Medium, OfficialText
from app.services.concerns import official_texts
from app.services.concerns.official_texts import OfficialTextRow
from app.views.icons import icon
from app.views.language import written
from app.views.language.words import word
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.concerns import text_actions
from app.views.pages.concerns.text_form import TextForm
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.lists.columns import Column
from app.views.shared.lists.filters import Filter, Read
from app.views.shared.lists.list_page import ListPage
from app.views.shared.lists.list_spec import Bulk, ListSpec
from app.views.shared.lists.tag_filter import tag_filter
from app.views.shared.records.links_panel import LinksPanel
from app.views.shared.records.panels import record_panels
from app.views.shared.records.record_actions import record_bulk
from app.views.shared.records.record_detail import RecordDetail, Words
from app.views.shared.widgets import action_button, icon_button, writes
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate

OPEN_TEXTS = FilteredList(Kind.OFFICIAL_TEXT, (("state", "open"),))


class TextDetail(RecordDetail):
    """A text to write, to copy, to hand in by its deadline, and to note once it appeared."""

    kind = Kind.OFFICIAL_TEXT
    form_first = True
    form: TextForm
    entity: OfficialText | None

    def __init__(self, window_context: WindowContext) -> None:
        words = Words(
            new=_tr("Texts", "Neuer Text"),
            form=_tr("Texts", "Text"),
            saved=_tr("Texts", "Text gesichert"),
            trashed=_tr("Texts", "Text gelöscht"),
        )
        form = TextForm(window_context)
        self.tagging = form.tagging
        self._done = writes(action_button("", self._toggle, icon_name="check"))
        self._copy = action_button(_tr("Texts", "Text kopieren"), self.copy, icon_name="copy")
        self._print = icon_button("print", _tr("Texts", "Sitzungsvorlage drucken …"), self.print_)
        self._task = writes(icon_button("task", _tr("Texts", "Abgabe als Aufgabe vormerken"), self.hand_in))
        panels = [(_tr("Concerns", "Woraus, wohin"), LinksPanel(window_context)), *record_panels(window_context)]
        super().__init__(window_context, words, form, panels)

    def tools(self) -> Sequence[QWidget]:
        return [self._copy, self._done, self._print, self._task, *super().tools()]

    def subtitle(self) -> str:
        text = self.entity
        return "" if text is None or self.record_id is None else f"{word(text.medium)} · {_state(text)}"

    def focus_work(self) -> None:
        """Into the text, where the form is seen."""
        if self.form.isVisible():
            self.form.field("text").setFocus()
        else:
            super().focus_work()

    def copy(self) -> None:
        """The text as it stands in the form, saved or not, onto the clipboard."""
        if self.entity is not None:
            self.form.apply(self.entity)
            text_actions.copy(self.window_context, self.entity, self.record_id)

    def print_(self) -> None:
        """The preview of a paper for the council."""
        if not self.agree_to_save() or self.record_id is None:
            return
        from app.papers.council_paper import COUNCIL_PAPER
        from app.views.preview.opening import open_paper

        open_paper(self.window_context, COUNCIL_PAPER, self.record_id)

    def hand_in(self) -> None:
        """The deadline as a task."""
        saved = self.save() if self.dirty or self.record_id is None else True
        if saved and self.record_id is not None:
            text_actions.hand_in(self.window_context, self.record_id)

    def _go_on(self) -> None:
        """Who has saved a new text goes on writing it."""

    def _shown(self) -> None:
        assert self.entity is not None
        done = self.entity.done_on is not None
        appears = _tr("Texts", "Beschlossen") if self.entity.medium is Medium.COUNCIL else _tr("Texts", "Erschienen")
        self._done.setText(_tr("Texts", "Wieder öffnen") if done else appears)
        self._done.setIcon(icon("restore" if done else "check"))
        self._done.setEnabled(self.record_id is not None)
        self._print.setVisible(self.entity.medium is Medium.COUNCIL and self.record_id is not None)

    def _toggle(self) -> None:
        if self.record_id is not None and self.entity is not None:
            text_actions.appear(self.window_context, [self.record_id], undo=self.entity.done_on is not None)


def _state(row: OfficialTextRow | OfficialText) -> str:
    if row.done_on:
        return _tr("Texts", "erledigt")
    last_day = row.deadline or row.day
    return _tr("Texts", "Frist vorbei") if last_day and last_day < clock.today() else _tr("Texts", "offen")


def _day_column(key: str, title: str, field: str, *, default: bool = True) -> Column:
    return Column(
        key,
        title,
        13,
        lambda row: written.day(getattr(row, field)),
        printed=lambda row: german.day(getattr(row, field)),
        default=default,
    )


def _columns() -> list[Column]:
    return [
        Column("heading", _tr("Texts", "Überschrift"), 34, lambda row: row.heading, private=True, natural=True),
        Column("medium", _tr("Texts", "Art"), 15, lambda row: word(row.medium)),
        _day_column("deadline", _tr("Texts", "Abzugeben bis"), "deadline"),
        _day_column("day", _tr("Texts", "Ausgabe oder Sitzung"), "day"),
        Column("state", _tr("Texts", "Stand"), 12, _state, sortable=False),
        _day_column("done", _tr("Texts", "Erschienen oder beschlossen"), "done_on"),
        Column("about", _tr("Texts", "Worum es geht"), 24, lambda row: row.about, private=True),
        Column(
            "public",
            _tr("Texts", "Öffentlich"),
            11,
            lambda row: "" if row.public else _tr("Texts", "nicht öffentlich"),
            default=False,
        ),
        Column(
            "tags", _tr("Texts", "Schlagwörter"), 16, lambda row: ", ".join(row.tags), sortable=False, default=False
        ),
    ]


def _total(shown: int) -> str:
    return _tr("Texts", "%n Text(e)", None, shown)


def _hidden(count: int) -> str:
    return _tr("Texts", "%n erledigte ausgeblendet", None, count)


def listing(read: Read) -> ListSpec:
    """The list of *Amtliche Texte*."""
    states = [
        ("open", _tr("Texts", "offen")),
        ("late", _tr("Texts", "Frist vorbei")),
        ("done", _tr("Texts", "erschienen oder beschlossen")),
    ]
    return ListSpec(
        name="official_texts",
        two_lines=("heading", "medium", "day"),
        columns=_columns(),
        ids=official_texts.ids,
        rows=official_texts.rows,
        everything=official_texts.count,
        opens_on=OPEN_TEXTS.filters,
        hidden_text=_hidden,
        count_text=_total,
        new_text=_tr("Texts", "Neuer Text"),
        empty_text=_tr("Texts", "Hier stehen die Texte für das Amtsblatt und die Vorlagen für den Gemeinderat."),
        filter_hint=_tr("Texts", "Überschrift oder Text"),
        sort=(("day", True),),
        filters=(
            Filter("state", _tr("Texts", "Stand"), lambda: states),
            Filter("medium", _tr("Texts", "Art"), lambda: [(one.value, word(one)) for one in Medium]),
            tag_filter(read),
        ),
    )


def make(window_context: WindowContext, spec: PageSpec) -> Page:
    """The page *Amtliche Texte*."""
    done = Bulk(_tr("Texts", "Erschienen oder beschlossen"), partial(text_actions.appear, window_context), icon="check")
    listed = replace(listing(window_context.context.read), bulk=(done, *record_bulk(window_context)))
    return ListPage(window_context, spec, listed, TextDetail(window_context))


SPEC = PageSpec(
    key="official_texts",
    title=str(QT_TRANSLATE_NOOP("Pages", "Amtliche Texte")),
    icon="official_text",
    shortcut="",
    make=make,
    listing=listing,
    kinds=(Kind.OFFICIAL_TEXT,),
    count=OPEN_TEXTS.count,
)
