"""Stille Fälle durchsehen: what becomes of each case nobody has heard of for long, decided in one go."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from app.common.errors import StorageError, UserError
from app.models import Catalogue
from app.services.casework import silence
from app.services.casework.cases import CaseRow
from app.services.casework.silence import Decision, Verdict
from app.views.language import written
from app.views.language.sentences import translated
from app.views.language.words import word
from app.views.shared import dates
from app.views.shared.dialog import Dialog
from app.views.shared.forms.catalogue_fields import options
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.notice import NoticeLine
from app.views.shared.scrolled import scrolled
from app.views.shared.widgets import PlainLabel, action_button, row
from app.views.shared.words_and_choices import WordsAndChoices
from app.views.theme.sizes import GROUP, PAGE, RELATED
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate
_SIZE = (900, 620)
_MOST = 60
"""Cases in one go: who has more looks through the rest afterwards."""


class CaseLine:
    """One case: what it is called, since when it is silent, and what becomes of it."""

    def __init__(self, window_context: WindowContext, case: CaseRow, reasons: Sequence[tuple[int, str]]) -> None:
        self.case = case
        client = window_context.discreet.mask(case.client)
        self.title = PlainLabel(f"{case.number} · {client}", "strong", wrap=True)
        self.state = PlainLabel(f"{word(case.status)} · {_last_sign(case)}", "quiet", wrap=True)
        verdicts = [(verdict, word(verdict)) for verdict in Verdict]
        label = _tr("SilentCases", "Was wird daraus?")
        self.verdict = ChoiceField(label, verdicts, empty=_tr("SilentCases", "später"))
        self.reason = ChoiceField(
            _tr("SilentCases", "Abschlussgrund"), reasons, empty=_tr("SilentCases", "Grund wählen")
        )
        for field in (self.verdict, self.reason):
            field.go_bare()
            field.call(f"{case.number}: {field.label}")
        self.verdict.changed.connect(self.show_fitting)
        self.show_fitting()

    def show_fitting(self) -> None:
        """The reason is asked for where the case is closed."""
        self.reason.setVisible(self.verdict.value() is Verdict.CLOSE)

    def decision(self) -> Decision | None:
        """What she chose; None as long as she chose nothing."""
        verdict = self.verdict.value()
        return Decision(self.case.id, verdict, self.reason.value()) if verdict is not None else None


class SilentCasesDialog(Dialog):
    """One line a case; Ctrl+Enter keeps what was decided, and leaves the others for later."""

    def __init__(self, window_context: WindowContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_tr("SilentCases", "Stille Fälle durchsehen"))
        self.window_context = window_context
        self.decided: tuple[int, ...] = ()
        """Ids of the cases that were decided about."""
        self.open_as_left(window_context.settings, "silent-cases", *_SIZE)
        read = window_context.context.read
        found, since = read(silence.proposed), read(silence.since)
        reasons = options(window_context.context.read, Catalogue.CLOSE_REASON)
        self.lines = [CaseLine(window_context, case, reasons) for case in found[:_MOST]]
        self.notice = NoticeLine()
        self.save_button = action_button(_tr("SilentCases", "Sichern"), self.save, "primary", "save")
        self.save_button.setToolTip(_tr("SilentCases", "Strg+Enter"))
        propose = action_button(_tr("SilentCases", "Vorschläge eintragen"), self.propose)
        propose.setEnabled(bool(found))
        self.save_button.setEnabled(bool(found))
        leave = action_button(_tr("SilentCases", "Abbrechen"), self.reject)
        self._arrange(_told(len(found), since), row(propose, None, leave, self.save_button))
        for line in self.lines:
            line.verdict.changed.connect(self.notice.hide)

    def propose(self) -> None:
        """Put into each line without a choice what usually becomes of such a case."""
        for line in self.lines:
            if line.verdict.value() is None:
                line.verdict.set_value(silence.suggestion(line.case))
                line.show_fitting()

    def save(self) -> None:
        """Keep all decisions as one step; where one can't be kept it is said why, and none is."""
        decisions = [decision for line in self.lines if (decision := line.decision()) is not None]
        if not decisions:
            self.reject()
            return
        try:
            self.window_context.context.write(
                _tr("SilentCases", "Stille Fälle durchgesehen"), silence.decide, decisions
            )
        except (UserError, StorageError) as error:
            self.notice.tell(translated(error), "danger")
            self._show_missing()
            return
        self.decided = tuple(decision.case_id for decision in decisions)
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_S):
            self.save()
        else:
            super().keyPressEvent(event)

    # Inside

    def _show_missing(self) -> None:
        """Go to the first line that lacks its reason."""
        closing = (line for line in self.lines if line.verdict.value() is Verdict.CLOSE)
        missing = next((line for line in closing if line.reason.value() is None), None)
        if missing is not None:
            missing.reason.setFocus()

    def _arrange(self, told: str, buttons: QBoxLayout) -> None:
        inner = QWidget()
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(PAGE, 0, PAGE, 0)
        lines.setSpacing(RELATED)
        for line in self.lines:
            called = QWidget()
            words = QVBoxLayout(called)
            words.setContentsMargins(0, 0, 0, 0)
            words.setSpacing(0)
            words.addWidget(line.title)
            words.addWidget(line.state)
            lines.addWidget(WordsAndChoices(called, (line.verdict, line.reason)))
        lines.addStretch(1)
        top = QVBoxLayout()
        top.setContentsMargins(PAGE, 0, PAGE, 0)
        top.setSpacing(RELATED)
        for part in (PlainLabel(self.windowTitle(), "title"), PlainLabel(told, wrap=True), self.notice):
            top.addWidget(part)
        buttons.setContentsMargins(PAGE, 0, PAGE, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, PAGE, 0, GROUP)
        column.setSpacing(GROUP)
        column.addLayout(top)
        column.addWidget(scrolled(inner, edge=PAGE), 1)
        column.addLayout(buttons)


def _told(found: int, since: date) -> str:
    if not found:
        return _tr("SilentCases", "Von jedem offenen Fall haben Sie seit dem {day} gehört.").format(
            day=written.day(since)
        )
    text = _tr(
        "SilentCases", "Von %n Fall/Fällen haben Sie seit dem {day} nichts gehört. Was wird daraus?", None, found
    )
    text = text.format(day=written.day(since))
    more = _tr("SilentCases", "Hier stehen die ersten {number}; die übrigen kommen danach.")
    return f"{text} {more.format(number=written.number(_MOST))}" if found > _MOST else text


def _last_sign(case: CaseRow) -> str:
    last: date = case.last_contact.date() if case.last_contact else case.opened_on
    text = _tr("SilentCases", "letzter Kontakt {day}") if case.last_contact else _tr("SilentCases", "eröffnet {day}")
    return text.format(day=dates.in_words(last))
