"""Aufgaben: what is to be done, until when, about whom or what."""

from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QWidget

from app.common import clock, german
from app.models import Kind, Task
from app.services.named import About, about
from app.services.office import tasks
from app.services.office.tasks import TaskRow
from app.views.icons import icon
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.shared import dates
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import CheckField, LineField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.forms.tagging import Tagging
from app.views.shared.forms.template_keys import TemplateKeys
from app.views.shared.lists.columns import Column, day_column
from app.views.shared.lists.filters import Filter, Read
from app.views.shared.lists.list_page import ListPage
from app.views.shared.lists.list_spec import Bulk, ListSpec
from app.views.shared.lists.tag_filter import tag_filter
from app.views.shared.records.documents import DocumentsPanel
from app.views.shared.records.record_actions import record_bulk
from app.views.shared.records.record_detail import RecordDetail, Words
from app.views.shared.step import change
from app.views.shared.whom import about_in_words, joined, titles
from app.views.shared.widgets import action_button, writes
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate

OPEN_TASKS = FilteredList(Kind.TASK, (("state", "open"),))


class TaskForm(Form):
    """What, until when, about whom."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("task", window_context.settings, VaultDrafts(window_context.context))
        self.add(LineField(self.tr("Was ist zu tun?")), "what")
        self.add(DateField(self.tr("Bis wann?"), prefer="future"), "due_on")
        self.add(record_picker(window_context, self.tr("Worum oder um wen geht es?")), "about_id")
        self.add(CheckField(self.tr("wichtig")), "important")
        office = record_picker(
            window_context,
            self.tr("Besprechen mit"),
            Kind.ORGANISATION,
            placeholder=self.tr("Amt oder Akteur suchen …"),
        )
        self.beside((office, "discuss_with_id"), (LineField(self.tr("Zugesagt von")), "promised_by"), stretch=(3, 2))
        TemplateKeys(window_context, self.add(TextField(self.tr("Notiz")), "note").editor)
        self.tagging = Tagging(window_context, self, self.tr("Schlagwörter"))


class TaskDetail(RecordDetail):
    """A task, to tick off, put off, or change."""

    kind = Kind.TASK
    form_first = True
    _about: About = ()

    def __init__(self, window_context: WindowContext) -> None:
        words = Words(
            new=_tr("Tasks", "Neue Aufgabe"),
            form=_tr("Tasks", "Aufgabe"),
            saved=_tr("Tasks", "Aufgabe gesichert"),
            trashed=_tr("Tasks", "Aufgabe gelöscht"),
        )
        form = TaskForm(window_context)
        self.tagging = form.tagging
        self._done = writes(action_button(_tr("Tasks", "Erledigt"), self._toggle, icon_name="check"))
        super().__init__(window_context, words, form, [(_tr("Tasks", "Dokumente"), DocumentsPanel(window_context))])

    def tools(self) -> list[QWidget]:
        return [self._done, *super().tools()]

    def subtitle(self) -> str:
        if self.entity is None or self.record_id is None:
            return ""
        return joined(about_in_words(self._about, self.window_context.discreet), self._when(self.entity))

    def _when(self, task: Task) -> str:
        if task.done_at:
            return _tr("Tasks", "erledigt {when}").format(when=dates.in_words(task.done_at.date()))
        return dates.in_words(task.due_on)

    def _go_on(self) -> None:
        """A task is done with being written."""

    def _shown(self) -> None:
        self._about = self._whom()
        done = bool(self.entity.done_at)
        self._done.setText(_tr("Tasks", "Wieder öffnen") if done else _tr("Tasks", "Erledigt"))
        self._done.setIcon(icon("restore" if done else "check"))
        self._done.setEnabled(self.record_id is not None)

    def _whom(self) -> About:
        if self.record_id is None:
            return ()
        return self.window_context.context.read(about, {self.record_id: Kind.TASK}).get(self.record_id, ())

    def _toggle(self) -> None:
        if self.record_id is not None:
            tick(self.window_context, [self.record_id], undo=bool(self.entity.done_at))


def tick(window_context: WindowContext, ids: list[int], undo: bool = False) -> None:
    """Tick tasks off, or open them again, with the way back in the bar at the bottom."""
    name = _tr("Tasks", "Aufgabe wieder geöffnet") if undo else _tr("Tasks", "Aufgabe erledigt")
    change(window_context, name, tasks.undone if undo else tasks.done, ids, about=ids)


def put_off(window_context: WindowContext, ids: list[int], day: date) -> None:
    """Give tasks another day."""
    change(window_context, _tr("Tasks", "Aufgabe verschoben"), tasks.postpone, ids, day, about=ids)


def _state(row: TaskRow) -> str:
    if row.done_at:
        return _tr("Tasks", "erledigt")
    if row.due_on and row.due_on < clock.today():
        return _tr("Tasks", "überfällig")
    return _tr("Tasks", "offen")


def _total(shown: int) -> str:
    return _tr("Tasks", "%n Aufgabe(n)", None, shown)


def _hidden(count: int) -> str:
    return _tr("Tasks", "%n erledigte ausgeblendet", None, count)


def _columns() -> list[Column]:
    return [
        Column("what", _tr("Tasks", "Was"), 36, lambda row: row.what, private=True, natural=True),
        Column(
            "due_on",
            _tr("Tasks", "Bis wann"),
            14,
            lambda row: dates.in_words(row.due_on),
            tooltip=lambda row: dates.exact(row.due_on),
            printed=lambda row: german.day(row.due_on),
        ),
        Column("state", _tr("Tasks", "Stand"), 11, _state, sortable=False),
        Column(
            "about",
            _tr("Tasks", "Worum es geht"),
            26,
            lambda row: titles(row.whom),
            printed=lambda row: row.about,
            private=True,
        ),
        Column("important", _tr("Tasks", "Wichtig"), 9, lambda row: _tr("Tasks", "wichtig") if row.important else ""),
        day_column("done_at", _tr("Tasks", "Erledigt am"), 13, lambda row: row.done_at, default=False),
    ]


def listing(read: Read) -> ListSpec:
    """The list of *Aufgaben*."""
    states = [
        ("open", _tr("Tasks", "offen")),
        ("near", _tr("Tasks", "fällig oder bald")),
        ("overdue", _tr("Tasks", "überfällig")),
        ("due", _tr("Tasks", "heute")),
        ("coming", _tr("Tasks", "nächste 7 Tage")),
        ("undated", _tr("Tasks", "ohne Termin")),
        ("done", _tr("Tasks", "erledigt")),
    ]
    promised = [("open", _tr("Tasks", "offene Zusagen")), ("due", _tr("Tasks", "fällige Zusagen"))]
    return ListSpec(
        name="tasks",
        two_lines=("what", "due_on", "about"),
        columns=_columns(),
        ids=tasks.ids,
        rows=tasks.rows,
        everything=tasks.count,
        opens_on=OPEN_TASKS.filters,
        hidden_text=_hidden,
        count_text=_total,
        new_text=_tr("Tasks", "Neue Aufgabe"),
        empty_text=_tr("Tasks", "Hier steht, was zu tun ist: Anrufe, Formulare, Wiedervorlagen."),
        filter_hint=_tr("Tasks", "Was oder worum"),
        sort=(("due_on", False),),
        filters=(
            Filter("state", _tr("Tasks", "Stand"), lambda: states),
            tag_filter(read),
            Filter("important", _tr("Tasks", "wichtig")),
            Filter("promised", _tr("Tasks", "Zugesagt"), lambda: promised),
        ),
    )


def make(window_context: WindowContext, spec: PageSpec) -> Page:
    """The page *Aufgaben*."""
    tomorrow = clock.today() + timedelta(days=1)
    bulk = (
        Bulk(_tr("Tasks", "Erledigt"), lambda ids: tick(window_context, ids), icon="check"),
        Bulk(_tr("Tasks", "Auf morgen"), lambda ids: put_off(window_context, ids, tomorrow), icon="time"),
        *record_bulk(window_context),
    )
    listed = replace(listing(window_context.context.read), bulk=bulk)
    return ListPage(window_context, spec, listed, TaskDetail(window_context))


SPEC = PageSpec(
    key="tasks",
    title=str(QT_TRANSLATE_NOOP("Pages", "Aufgaben")),
    icon="task",
    shortcut="Ctrl+6",
    make=make,
    listing=listing,
    kinds=(Kind.TASK,),
    count=OPEN_TASKS.count,
    begins_group=True,
)
