"""The first start: make a vault, look at the demo, or bring one back."""

from collections.abc import Callable

from app.views.start import vaults
from app.views.start.screen import Choice, Screen, StartContext
from app.views.theme.sizes import GROUP


class WelcomeScreen(Screen):
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
        self.add_message()

    def _offer(self, title: str, sentence: str, icon_name: str, run: Callable[[], None]) -> None:
        choice = Choice(title, sentence, icon_name)
        choice.clicked.connect(run)
        self.first = self.first or choice
        self.add(choice)

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
        self.wait(what)
        self.start.work.progressed.connect(self._progress)
        self.start.work.run(vaults.make_demo, folder, what=what, progress=True, done=self._made, failed=self._not_made)

    def _progress(self, _job: object, done: int, total: int, what: str) -> None:
        self.tell(f"{what} {100 * done // max(total, 1)} %", "quiet")

    def _made(self, _result: object) -> None:
        self.start.wanted.emit("unlock")

    def _not_made(self, error: BaseException) -> None:
        self.start.folder = self._own
        self.refuse(error)
