"""Scannen: the folder that a scanner writes into, watched only where she wants it."""

from app.settings.window import SCAN_FOLDER
from app.views.preferences.section import Section
from app.views.shared.announce import LiveLabel
from app.views.shared.widgets import PlainLabel, action_button, row
from app.views.window_context import WindowContext


class ScanSection(Section):
    """Holds for this computer, at once."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(
            window_context,
            self.tr("Scannen"),
            self.tr("Neue Scans werden angeboten, sobald sie im Ordner liegen. Von selbst übernommen wird nichts."),
            "attach",
        )
        self.state = LiveLabel("", wrap=True)
        self.choose_button = action_button(self.tr("Ordner wählen …"), self.choose, icon_name="attach")
        self.end_button = action_button(self.tr("Nicht mehr beobachten"), self.end, role="flat")
        self.body.addWidget(self.state)
        self.body.addLayout(row(self.choose_button, self.end_button, None))
        self.body.addWidget(
            PlainLabel(
                self.tr(
                    "Die Dateien im Ordner sind nicht verschlüsselt und bleiben nach dem Anhängen dort liegen, bis Sie sie löschen. "
                    "Am besten liegt der Ordner auf diesem Computer und nicht auf einem Laufwerk, das andere lesen."
                ),
                "small",
                wrap=True,
            )
        )
        self.body.addStretch(1)

    def load(self) -> None:
        folder = self.window_context.settings.get(SCAN_FOLDER)
        watched = self.tr("Beobachtet wird „{folder}“.").format(folder=folder)
        self.state.setText(watched if folder else self.tr("Es wird kein Ordner beobachtet."))
        self.end_button.setEnabled(bool(folder))

    def choose(self) -> None:
        """Watch another folder."""
        folder = self.window_context.ask.folder(self.tr("Scan-Ordner wählen"))
        if folder is not None:
            self.window_context.command(f"watch_scans:{folder}")
            self.load()

    def end(self) -> None:
        """Watch none any more."""
        self.window_context.command("watch_no_scans")
        self.load()
