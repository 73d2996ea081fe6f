"""The vault is open in another window: that one comes to the front, this one waits until the vault is free."""

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QShowEvent

from app.common.errors import VaultInUse
from app.views.presence.single_instance import ActivationRequest
from app.views.shared.widgets import action_button, row
from app.views.start import vaults
from app.views.start.screen import Screen, StartContext
from app.views.theme.sizes import GROUP

_LOOK_MS = 1_500


class InUseScreen(Screen):
    """Knocks by itself when it is shown. Ends this process once the other window has taken the front."""

    def __init__(self, start: StartContext) -> None:
        super().__init__(
            start,
            self.tr("Schon geöffnet"),
            self.tr(
                "Ihr Tresor ist in einem anderen Fenster offen. Zwei Fenster zugleich gibt es nicht, damit nichts "
                "überschrieben wird. Sobald das andere geschlossen ist, geht es hier weiter."
            ),
        )
        self._shown = self._heard = self._looking = False
        self.add_message()
        self.column.addSpacing(GROUP)
        self.button = action_button(self.tr("Fenster nach vorn holen"), self.call, role="primary", icon_name="beside")
        self.add(self.button)
        self.column.addSpacing(GROUP)
        other = action_button(self.tr("Anderer Tresor"), self._other, role="link")
        self.column.addLayout(row(None, other))
        self.first = self.button
        self._request = ActivationRequest(start.folder, self)
        self._request.answered.connect(self._answered)
        self._timer = QTimer(self, interval=_LOOK_MS)
        self._timer.timeout.connect(self._look)
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)
        application.applicationStateChanged.connect(self._state_changed)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._shown:
            self._shown = True
            self._timer.start()
            self.call()

    def call(self) -> None:
        """Ask the other window to come to the front."""
        self.button.setEnabled(False)
        self.tell(self.tr("Das andere Fenster wird geholt …"), "quiet")
        self._request.send()

    def _answered(self, heard: bool) -> None:
        self.button.setEnabled(True)
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
        self._heard = heard
        if heard:
            self.tell(self.tr("Das andere Fenster ist jetzt vorn, oder es blinkt in der Taskleiste."), "ok")
        else:
            self.tell(
                self.tr(
                    "Es antwortet kein Fenster. Vielleicht arbeitet gerade ein Befehl mit dem Tresor, oder er ist unter "
                    "einem anderen Konto oder auf einem anderen Rechner geöffnet."
                ),
                "warn",
            )

    def _state_changed(self, state: Qt.ApplicationState) -> None:
        """The other window has taken the front: nobody needs this one any more."""
        if self._heard and state is Qt.ApplicationState.ApplicationInactive:
            QCoreApplication.exit(VaultInUse.exit_code)

    def _look(self) -> None:
        """Go on once nobody holds the vault."""
        if self.start.loaded and not self._looking and self.start.single_instance.claim(self.start.folder):
            self._looking = True
            self.start.work.run(vaults.in_use, self.start.folder, what=self.tr("Tresor ansehen"), done=self._looked)

    def _looked(self, in_use: bool) -> None:
        self._looking = False
        if not in_use:
            self.start.wanted.emit("unlock")

    def _other(self) -> None:
        self.start.wanted.emit("welcome")
