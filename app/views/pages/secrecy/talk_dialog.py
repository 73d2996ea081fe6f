"""Darf ich mit … reden? Asked at the beginning of a call: with whom, and the answer from the releases in words."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.common.text import search_key
from app.models import Kind, graph
from app.services import records
from app.services.secrecy import talking
from app.services.secrecy.releases import ReleaseRow
from app.services.secrecy.standing import ReleaseState
from app.services.secrecy.talking import Answer
from app.views.language.sentences import translated
from app.views.pages.secrecy.release_dialogs import ask_release
from app.views.shared.announce import LiveLabel
from app.views.shared.dialog import Dialog
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.page_command import page_command
from app.views.shared.records.record_detail import RecordDetail
from app.views.shared.widgets import Picture, PlainLabel, action_button, row, section, writes
from app.views.theme.sizes import GROUP, PAGE, RELATED
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate
_SIZE = (680, 540)


class TalkDialog(Dialog):
    """A line to search in, the answer below it, and what there is of releases; a row of those answers, too."""

    def __init__(self, window_context: WindowContext, about_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.window_context, self.about_id = window_context, about_id
        self.answer: Answer | None = None
        self._rows: list[ReleaseRow] = []
        self.setWindowTitle(_tr("TalkDialog", "Darf ich reden?"))
        self.open_as_left(window_context.settings, "may-talk", *_SIZE)
        self.recipient = record_picker(window_context, _tr("TalkDialog", "Mit wem?"), *graph.kinds_to_tell())
        self.sign, self.said = Picture(), LiveLabel("", "strong", wrap=True)
        self.details = LiveLabel("", wrap=True)
        self.table = SmallTable(
            _tr("TalkDialog", "Schweigepflichtentbindungen"),
            [(_tr("TalkDialog", "Gegenüber"), 0), (_tr("TalkDialog", "Stand"), 22)],
            most=6,
            least=2,
        )
        self.none = PlainLabel(_tr("TalkDialog", "Es gibt noch keine Schweigepflichtentbindung."), "quiet", wrap=True)
        self.make_button = writes(action_button(_tr("TalkDialog", "Neue Entbindung …"), self.make, icon_name="new"))
        self.open_button = action_button(_tr("TalkDialog", "Entbindung öffnen"), self.open_release)
        leave = action_button(_tr("TalkDialog", "Schließen"), self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, PAGE, PAGE, GROUP)
        column.setSpacing(RELATED)
        column.addWidget(PlainLabel(_tr("TalkDialog", "Darf ich mit … reden?"), "title"))
        column.addWidget(PlainLabel(self._about(), "quiet"))
        column.addWidget(self.recipient)
        line = row(self.sign, self.said)
        line.setStretch(1, 1)
        column.addLayout(line)
        column.addWidget(self.details)
        column.addWidget(section(_tr("TalkDialog", "Schweigepflichtentbindungen")))
        column.addWidget(self.table)
        column.addWidget(self.none)
        column.addStretch(1)
        column.addLayout(row(self.make_button, self.open_button, None, leave))
        self.recipient.changed.connect(self.ask)
        self.table.chosen_changed.connect(self._row_chosen)
        self.table.opened.connect(lambda _id: self.open_release())
        self.show_releases()
        self.recipient.setFocus()

    def show_releases(self) -> None:
        """Show what there is, and the answer for whoever is chosen."""
        self._rows = self.window_context.context.read(talking.of_record, self.about_id)
        self.table.show_rows([self._line(one) for one in self._rows])
        self.table.setVisible(bool(self._rows))
        self.none.setVisible(not self._rows)
        self.ask()

    def ask(self) -> None:
        """Answer for whom she chose in the line."""
        recipient = self.recipient.value()
        if recipient is None:
            self._tell(None)
        else:
            self._tell(self.window_context.context.read(talking.may_talk, self.about_id, recipient))

    def make(self) -> None:
        """Ask for a release to whom she wants to talk with."""
        kind = self.window_context.context.read(records.kind_of, self.about_id)
        given = {"case_id" if kind == Kind.CASE else "person_id": self.about_id}
        ask_release(self.window_context, recipient_id=self.recipient.value(), parent=self, **given)
        self.show_releases()

    def open_release(self) -> None:
        """Leave for the release that the answer comes from, or that she stands on."""
        found = self._meant()
        if found is not None:
            self.accept()
            self.window_context.open(Kind.RELEASE, found)

    # Inside

    def _about(self) -> str:
        title = self.window_context.context.read(records.title_of, self.about_id)
        kind = Kind(self.window_context.context.read(records.kind_of, self.about_id))  # type: ignore[call-arg]
        return self.window_context.discreet.title(kind, title)

    def _meant(self) -> int | None:
        if self.answer is not None and self.answer.releases:
            return self.answer.releases[0].id
        return self.table.chosen()

    def _row_chosen(self, *_: object) -> None:
        chosen = next((one for one in self._rows if one.id == self.table.chosen()), None)
        if chosen is None:
            return
        if chosen.recipient_id is not None:
            if chosen.recipient_id != self.recipient.value():
                self.recipient.set_value(chosen.recipient_id)
                self.ask()
            return
        self.recipient.set_value(None)
        called = search_key(chosen.recipient)
        same = [one for one in self._rows if one.recipient_id is None and search_key(one.recipient) == called]
        self._tell(talking.answer(same, chosen.recipient))

    def _tell(self, answer: Answer | None) -> None:
        self.answer = answer
        self.sign.setVisible(answer is not None)
        self.open_button.setEnabled(self._meant() is not None)
        if answer is None:
            self.said.setText("")
            self.details.setText("")
            return
        if answer.allowed:
            self.sign.show_icon("ok", "ok")
        else:
            self.sign.show_icon("error", "danger")
        self.said.setText(translated(answer.said))
        mask = self.window_context.discreet.mask
        lines = [*map(translated, answer.details), *(mask(translated(one)) for one in answer.words)]
        self.details.setText("\n".join(lines))

    def _line(self, one: ReleaseRow) -> SmallRow:
        shown = (
            one.recipient
            if one.recipient_kind is Kind.ORGANISATION
            else self.window_context.discreet.mask(one.recipient)
        )
        return SmallRow(one.id, (shown, translated(one.standing)), quiet=one.state is not ReleaseState.VALID)


class TalkQuestion:
    """The button for the header of a case or a person, and the command with its keys, that ask it about the open record."""

    def __init__(self, window_context: WindowContext, detail: RecordDetail) -> None:
        self._window_context, self._detail = window_context, detail
        title = _tr("TalkDialog", "Darf ich mit … reden?")
        self.button = action_button(title, self.ask, icon_name="secrecy")
        self.button.setToolTip(_tr("TalkDialog", "Strg+Umschalt+Y"))
        self.command = page_command(detail, title, "secrecy", self.ask, "Ctrl+Shift+Y")
        detail.renamed.connect(self._fit)

    def ask(self) -> None:
        """What is typed in the form stays there."""
        if self._detail.record_id is not None:
            self._window_context.ask.dialog(
                TalkDialog(self._window_context, self._detail.record_id, self._detail.window())
            )

    def _fit(self) -> None:
        self.button.setEnabled(self._detail.record_id is not None)
