"""Papierkorb: what was deleted, to take back or to erase for good."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QVBoxLayout

from app.common.changes import Changes
from app.common.errors import StorageError, UserError
from app.context import Reason
from app.models import Kind
from app.services import trash
from app.views.language.sentences import translated
from app.views.language.words import titled, word
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.privacy.holders import HoldersLine
from app.views.shared import dates
from app.views.shared.lists.columns import Column
from app.views.shared.lists.filters import Filter
from app.views.shared.lists.list_head import ListHead
from app.views.shared.lists.list_pane import ListPane
from app.views.shared.lists.list_spec import Bulk, ListSpec
from app.views.shared.widgets import action_button, writes
from app.views.theme.sizes import GROUP, PAGE
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


class TrashPage(Page):
    """A list without details: what lies here can only be taken back or erased."""

    can = frozenset({"filter"})

    def __init__(self, window_context: WindowContext, spec: PageSpec) -> None:
        super().__init__(window_context, spec)
        self.list = ListPane(window_context, self._listing(), spec.icon)
        self.list.table.loaded.connect(self._show_state)
        self.list.opened.connect(lambda record_id, _beside: self.restore([record_id]))
        self._empty = writes(action_button(self.tr("Papierkorb leeren …"), self.empty, icon_name="trash"))
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, GROUP, PAGE, GROUP)
        column.setSpacing(GROUP)
        column.addWidget(ListHead(spec.label(), self.list.filters, self._empty))
        column.addWidget(self.list, 1)
        self.holders = HoldersLine(window_context)
        column.addWidget(self.holders)

    def show_list(self) -> None:
        self.list.load()
        self.list.table.setFocus()
        self.holders.look()

    def refresh(self, changes: Changes) -> None:
        if changes.everything or "record" in changes.tables:
            self.list.table.reload()

    def focus_filter(self) -> None:
        self.list.filters.text.setFocus()

    def restore(self, ids: list[int]) -> None:
        """Take records back to where they were."""
        name = self.tr("%n Eintrag/Einträge zurückgeholt", "", len(ids))
        if self._write(name, trash.restore, ids):
            self.window_context.done(name, *ids)

    def purge(self, ids: list[int]) -> None:
        """Erase records for good, after a question."""
        text = self.tr(
            "%n Eintrag/Einträge werden mit allem, was daran hängt, gelöscht. Das lässt sich nicht rückgängig machen; nur ältere "
            "Sicherungen behalten sie noch eine Weile. Welche und bis wann, steht danach unter dem Papierkorb.",
            "",
            len(ids),
        )
        if self.window_context.ask.confirm(
            self.tr("Endgültig löschen"), text, self.tr("Endgültig löschen"), danger=True
        ):
            self._erase(self.tr("Endgültig gelöscht"), partial(trash.purge, ids=ids))

    def empty(self) -> None:
        """Erase everything here that may be erased, after a question."""
        count = self.window_context.context.read(trash.count)
        if not count:
            return
        text = self.tr(
            "%n Eintrag/Einträge werden endgültig gelöscht. Das lässt sich nicht rückgängig machen; nur ältere Sicherungen behalten "
            "sie noch eine Weile. Welche und bis wann, steht danach unter dem Papierkorb.",
            "",
            count,
        )
        if not self.window_context.ask.confirm(
            self.tr("Papierkorb leeren"), text, self.tr("Papierkorb leeren"), danger=True
        ):
            return
        self._erase(self.tr("Papierkorb geleert"), trash.empty)

    def _erase(self, name: str, work: Callable[[Any], object]) -> None:
        """Off the window's thread: the state before is backed up, and what is gone is wiped from the history."""
        self.window_context.work.run(
            self.window_context.context.write_secured,
            Reason.ERASURE,
            name,
            work,
            what=self.tr("Endgültig löschen"),
            progress=True,
            done=self._erased,
            failed=self._refused,
        )

    def _erased(self, left: int | None) -> None:
        """What had to stay, where the whole trash was meant, and what still holds the rest."""
        self.holders.look()
        if left:
            self.window_context.notice(
                self.tr(
                    "%n Eintrag/Einträge mussten bleiben: Es gibt noch Fälle dazu, oder eine Löschsperre gilt.",
                    "",
                    left,
                )
            )

    def _show_state(self) -> None:
        self._empty.setEnabled(self.window_context.context.read(trash.count) > 0)

    def _write(self, name: str, work: object, *args: object) -> bool:
        try:
            self.window_context.context.write(name, work, *args)  # type: ignore[arg-type]
        except (UserError, StorageError) as error:
            self._refused(error)
            return False
        return True

    def _refused(self, error: BaseException) -> None:
        if isinstance(error, UserError | StorageError):
            self.window_context.ask.message(self.tr("Papierkorb"), translated(error))
        else:
            self.window_context.work.crashed.emit(error)

    def _listing(self) -> ListSpec:
        kinds = [(str(kind), word(kind)) for kind in Kind]
        return ListSpec(
            name="trash",
            columns=[
                Column("name", self.tr("Eintrag"), 40, lambda row: titled(row.kind, row.title), private=True),
                Column("kind", self.tr("Art"), 18, lambda row: word(row.kind)),
                Column(
                    "deleted_at",
                    self.tr("Gelöscht"),
                    20,
                    lambda row: dates.moment_in_words(row.deleted_at),
                    tooltip=lambda row: dates.exact(row.deleted_at),
                ),
            ],
            ids=trash.ids,
            rows=trash.rows,
            count_text=lambda shown: self.tr("%n Eintrag/Einträge", "", shown),
            empty_text=self.tr("Der Papierkorb ist leer. Was Sie löschen, bleibt hier, bis Sie ihn leeren."),
            filter_hint=self.tr("Name oder Titel"),
            filters=(Filter("kind", self.tr("Art"), lambda: kinds),),
            bulk=(
                Bulk(self.tr("Zurückholen"), self.restore, icon="restore"),
                Bulk(self.tr("Endgültig löschen …"), self.purge, icon="trash", shortcut="Del", danger=True),
            ),
        )


SPEC = PageSpec(
    key="trash",
    title=str(QT_TRANSLATE_NOOP("Pages", "Papierkorb")),
    icon="trash",
    shortcut="Ctrl+8",
    make=TrashPage,
    count=trash.count,
)
