"""The first start: make a vault, look at the demo, or bring one back."""

from collections.abc import Callable

from app.views.start import vaults
from app.views.start.screen import Choice, StartContext
from app.views.start.waiting import WaitingScreen
from app.views.theme.sizes import GROUP


class WelcomeScreen(WaitingScreen):
    """Offers every way to an open vault."""

    def __init__(self, start: StartContext) -> None:
        super().__init__(
            start,
            self.tr("Willkommen im Quartiersbuch"),
            self.tr(
                "Menschen, Fälle, Akteure und Veranstaltungen in einem verschlüsselten Tresor auf diesem Rechner. "
                "Nichts verlässt ihn, außer Sie drucken oder speichern es selbst."
            ),
        )
        self._own = start.folder
        self.column.addSpacing(GROUP)
        ready = vaults.looks_ready(start.folder)
        if ready:
            self._offer(
                self.tr("Zurück zu Ihrem Tresor"), self.tr("Mit Ihrer Passphrase öffnen."), "unlock", self._unlock
            )
        else:
            self._offer(
                self.tr("Neuen Tresor anlegen"),
                self.tr("Sie wählen eine Passphrase und legen ein Blatt in den Safe. Dauert zwei Minuten."),
                "new",
                self._create,
            )
        self._offer(
            self.tr("Die Demo ansehen"),
            self.tr("Ein erfundenes Quartier mit zwei Jahren Arbeit, zum Ausprobieren."),
            "demo",
            self._demo,
        )
        self._offer(
            self.tr("Sicherung einspielen"),
            self.tr("Der alte Rechner ist kaputt oder der Tresor beschädigt."),
            "restore",
            self._restore,
        )
        self._offer(
            self.tr("Tresor an einem anderen Ort öffnen"),
            self.tr("Den Ordner wählen, in dem er liegt."),
            "open_folder",
            self._elsewhere,
        )
        self.add_waiting()

    def _offer(self, title: str, sentence: str, icon_name: str, run: Callable[[], None]) -> None:
        choice = Choice(title, sentence, icon_name)
        choice.clicked.connect(run)
        self.first = self.first or choice
        self.add(choice)
        self.parts += (choice,)

    def _create(self) -> None:
        self.start.wanted.emit("create")

    def _unlock(self) -> None:
        self.start.wanted.emit("unlock")

    def _restore(self) -> None:
        self.start.wanted.emit("restore")

    def _elsewhere(self) -> None:
        self.start.wanted.emit("elsewhere")

    def _demo(self) -> None:
        folder = vaults.demo_folder()
        self._own, self.start.folder = self.start.folder, folder
        self.start.trouble = ""
        if vaults.looks_ready(folder):
            self.start.wanted.emit("unlock")
            return
        what = self.tr("Das Demo-Quartier wird eingerichtet …")
        self.begin(vaults.make_demo, folder, what=what, done=self._made)

    def _made(self, _result: object) -> None:
        self.start.wanted.emit("unlock")

    def refuse(self, error: BaseException) -> None:
        """Say why there is no demo; the folder is her own again."""
        self.start.folder = self._own
        super().refuse(error)

    def _stopped(self) -> None:
        self.start.folder = self._own
        super()._stopped()
