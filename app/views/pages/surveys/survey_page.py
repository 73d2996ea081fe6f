"""Stimmungsbild: waves of a survey on safety and well-being, their sheets, and how they compare."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models import Kind, Survey
from app.services.surveys import surveys
from app.services.surveys.surveys import SurveyRow
from app.views.icons import icon
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.surveys.questions_panel import QuestionsPanel
from app.views.pages.surveys.results_panel import ResultsPanel
from app.views.pages.surveys.sheets_panel import SheetsPanel
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import LineField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.tagging import Tagging
from app.views.shared.lists.columns import Column, day_column, whole
from app.views.shared.lists.filters import Filter, Read
from app.views.shared.lists.list_page import ListPage
from app.views.shared.lists.list_spec import Bulk, ListSpec
from app.views.shared.lists.tag_filter import tag_filter
from app.views.shared.records.links_panel import LinksPanel
from app.views.shared.records.panel import Panel
from app.views.shared.records.panels import record_panels
from app.views.shared.records.record_actions import record_bulk
from app.views.shared.records.record_detail import RecordDetail, Words
from app.views.shared.step import change
from app.views.shared.widgets import action_button, icon_button, writes
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


class SurveyForm(Form):
    """What the wave is called, from when until when."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("survey", window_context.settings, VaultDrafts(window_context.context))
        self.add(LineField(self.tr("Name"), placeholder=self.tr("z. B. Herbst 2026")), "name")
        self.beside(
            (DateField(self.tr("Begonnen am"), prefer="past"), "begun_on"),
            (DateField(self.tr("Abgeschlossen am"), prefer="past"), "closed_on"),
        )
        self.add(TextField(self.tr("Notiz")), "note")
        self.tagging = Tagging(window_context, self, self.tr("Schlagwörter"))


class SurveyDetail(RecordDetail):
    """A wave: sheets are typed in, results compared, questions written as long as no sheet came back."""

    kind = Kind.SURVEY
    entity: Survey | None

    def __init__(self, window_context: WindowContext) -> None:
        words = Words(
            new=_tr("Surveys", "Neues Stimmungsbild"),
            form=_tr("Surveys", "Angaben"),
            saved=_tr("Surveys", "Stimmungsbild gesichert"),
            trashed=_tr("Surveys", "Stimmungsbild gelöscht"),
        )
        form = SurveyForm(window_context)
        self.tagging = form.tagging
        self._close = writes(action_button("", self._toggle, icon_name="check"))
        self._print = icon_button("print", _tr("Surveys", "Fragebogen drucken …"), self.print_)
        panels: list[tuple[str, Panel]] = [
            (_tr("Surveys", "Bögen"), SheetsPanel(window_context)),
            (_tr("Surveys", "Auswertung"), ResultsPanel(window_context)),
            (_tr("Surveys", "Fragen"), QuestionsPanel(window_context)),
            (_tr("Concerns", "Woraus, wohin"), LinksPanel(window_context)),
            *record_panels(window_context),
        ]
        super().__init__(window_context, words, form, panels)

    def tools(self) -> Sequence[QWidget]:
        return [self._print, self._close, *super().tools()]

    def print_(self) -> None:
        """The preview of the questionnaire."""
        if not self.agree_to_save() or self.record_id is None:
            return
        from app.papers.questionnaire import QUESTIONNAIRE
        from app.views.preview.opening import open_paper

        open_paper(self.window_context, QUESTIONNAIRE, self.record_id)

    def _shown(self) -> None:
        assert self.entity is not None
        closed = self.entity.closed_on is not None
        self._close.setText(_tr("Surveys", "Wieder öffnen") if closed else _tr("Surveys", "Abschließen"))
        self._close.setIcon(icon("restore" if closed else "check"))
        for tool in (self._close, self._print):
            tool.setEnabled(self.record_id is not None)

    def _toggle(self) -> None:
        if self.record_id is not None and self.entity is not None:
            close(self.window_context, [self.record_id], undo=self.entity.closed_on is not None)


def close(window_context: WindowContext, ids: list[int], undo: bool = False) -> None:
    """No more sheets come, or some come again."""
    name = _tr("Surveys", "Stimmungsbild wieder geöffnet") if undo else _tr("Surveys", "Stimmungsbild abgeschlossen")
    change(window_context, name, surveys.reopen if undo else surveys.close, ids, about=ids)


def _columns() -> list[Column]:
    return [
        Column("name", _tr("Surveys", "Stimmungsbild"), 26, lambda row: row.name, natural=True),
        day_column("begun", _tr("Surveys", "Begonnen"), 13, lambda row: row.begun_on),
        Column("state", _tr("Surveys", "Stand"), 13, _state, sortable=False),
        day_column("closed", _tr("Surveys", "Abgeschlossen"), 13, lambda row: row.closed_on),
        Column("sheets", _tr("Surveys", "Bögen"), 9, lambda row: str(row.sheets), align="right", total=whole),
        Column(
            "tags", _tr("Surveys", "Schlagwörter"), 16, lambda row: ", ".join(row.tags), sortable=False, default=False
        ),
    ]


def _state(row: SurveyRow) -> str:
    return _tr("Surveys", "läuft") if row.closed_on is None else _tr("Surveys", "abgeschlossen")


def _total(shown: int) -> str:
    return _tr("Surveys", "%n Stimmungsbild(er)", None, shown)


def listing(read: Read) -> ListSpec:
    """The list of *Stimmungsbild*."""
    states = [("open", _tr("Surveys", "läuft")), ("closed", _tr("Surveys", "abgeschlossen"))]
    return ListSpec(
        name="surveys",
        two_lines=("name", "begun", "state"),
        columns=_columns(),
        ids=surveys.ids,
        rows=surveys.rows,
        everything=surveys.count,
        count_text=_total,
        new_text=_tr("Surveys", "Neues Stimmungsbild"),
        empty_text=_tr(
            "Surveys",
            "Hier stehen die Befragungen zu Sicherheit und Wohlbefinden. Acht Fragen stehen schon bereit, der Bogen lässt sich gleich drucken.",
        ),
        filter_hint=_tr("Surveys", "Name"),
        sort=(("begun", True),),
        filters=(Filter("state", _tr("Surveys", "Stand"), lambda: states), tag_filter(read)),
    )


def make(window_context: WindowContext, spec: PageSpec) -> Page:
    """The page *Stimmungsbild*."""
    closing = Bulk(_tr("Surveys", "Abschließen"), partial(close, window_context), icon="check")
    listed = replace(listing(window_context.context.read), bulk=(closing, *record_bulk(window_context)))
    return ListPage(window_context, spec, listed, SurveyDetail(window_context))


SPEC = PageSpec(
    key="surveys",
    title=str(QT_TRANSLATE_NOOP("Pages", "Stimmungsbild")),
    icon="survey",
    shortcut="",
    make=make,
    listing=listing,
    kinds=(Kind.SURVEY,),
    count=surveys.count,
)
