"""The lines over the whole window that say what holds as long as it is open: it can only be read, it lies elsewhere too."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.context import Finding
from app.services.office import settings
from app.settings.memory import SHARED_PLACE
from app.vaults.inspection import shared_folder
from app.vaults.judging import Reminder, reminder
from app.views.language.sentences import translated
from app.views.main.maintenance.check_dialog import show_findings
from app.views.shared.notice import NoticeLine
from app.views.shared.shared_folders import shared_folder_warning
from app.views.theme.sizes import GROUP, RELATED
from app.views.window_context import WindowContext
from app.views.work import Lane

_MINUTE = 60_000
"""In milliseconds."""


class Banner(QWidget):
    """Nothing on most days; one line at a time. Asks in the worker thread where the vault lies: a slow network must not hold the window up."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__()
        self._window_context = window_context
        self._place = ""
        self.findings, self.read_only, self.shared = NoticeLine(), NoticeLine(), NoticeLine()
        self.passphrase = NoticeLine()
        self._column = QVBoxLayout(self)
        self._column.setSpacing(RELATED)
        self._column.addWidget(self.findings)
        self._column.addWidget(self.read_only)
        self._column.addWidget(self.shared)
        self._column.addWidget(self.passphrase)
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE)
        self._minute.timeout.connect(self.guard)
        self.shared.close_button.clicked.connect(self._remember)
        self.hide()

    def begin(self) -> None:
        """Say what is to be said."""
        self._tell_findings(self._window_context.context.notices)
        if self._window_context.context.read_only:
            self.read_only.close_button.hide()
            self._tell(
                self.read_only,
                self.tr(
                    "Nur zum Lesen geöffnet, weil in den Ordner des Tresors nicht geschrieben werden kann. Sie können alles "
                    "ansehen, suchen, drucken und als Kopie speichern; ändern lässt sich nichts."
                ),
            )
        else:
            self._minute.start()
            self._window_context.work.run(
                shared_folder,
                self._window_context.context.vault,
                what=self.tr("Ordner ansehen"),
                done=self._found,
                lane=Lane.LONG,
            )
            self._window_context.work.run(
                reminder,
                self._window_context.context,
                what=self.tr("Passphrase beurteilen"),
                done=self._remind,
                lane=Lane.LONG,
            )

    def guard(self) -> None:
        """Look whether somebody has deleted the lock of the open vault."""
        self._window_context.work.run(
            self._window_context.context.guard, what=self.tr("Sperre ansehen"), done=self._guarded
        )

    def _guarded(self, finding: Finding | None) -> None:
        if finding is not None:
            self._tell_findings([finding])

    def _tell_findings(self, notices: Sequence[Finding]) -> None:
        """What was odd when the vault was opened, an older copy that was put back, say; or has become so since."""
        if notices:
            self._tell(
                self.findings,
                translated(notices[0].text),
                self.tr("Was tun?"),
                lambda: show_findings(self._window_context, notices),
            )

    def _found(self, place: str | None) -> None:
        if place and place != self._window_context.context.read(settings.read, SHARED_PLACE):
            self._place = place
            self._tell(self.shared, shared_folder_warning(place))

    def _remind(self, reminder: Reminder | None) -> None:
        """A passphrase that would be refused today, or that everybody can read."""
        if reminder:
            change = self.tr("Passphrase ändern …") if reminder.can_change else ""
            text = translated(reminder.text)
            self._tell(self.passphrase, text, change, lambda: self._window_context.command("passphrase"))

    def _tell(self, line: NoticeLine, text: str, action: str = "", run: Callable[[], object] | None = None) -> None:
        self._column.setContentsMargins(GROUP, RELATED, GROUP, RELATED)
        line.tell(text, "warn", action, run)
        self.show()

    def _remember(self) -> None:
        """She has read it: this place is not warned of again."""
        others = (self.findings, self.read_only, self.passphrase)
        self.setVisible(not all(line.isHidden() for line in others))
        self._window_context.context.remember(SHARED_PLACE, self._place)
