"""The copy for the day this computer breaks: where she puts it, how old it is, and when she wants to be reminded."""

from app.common import clock
from app.services.office import settings
from app.settings.safety import REMIND_AFTER
from app.views.main.maintenance.copies import in_words
from app.views.preferences.offered import OfferedField
from app.views.shared.announce import LiveLabel
from app.views.shared.widgets import Card, PlainLabel, action_button, row
from app.views.theme.sizes import FORM, GROUP, scaled
from app.views.window_context import WindowContext


class CopiesCard(Card):
    """How long everything has lain on this computer only, and the way to change that."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(self.tr("Kopie außerhalb dieses Computers"))
        self.window_context = window_context
        self.state = LiveLabel("", wrap=True)
        self.folder = PlainLabel("", "small", wrap=True)
        self.button = action_button(
            self.tr("Kopie auf Datenträger …"), lambda: window_context.command("backup_to"), icon_name="export"
        )
        self.days = OfferedField(REMIND_AFTER, lambda number: self.tr("nach %n Tagen", "", number), self.tr("nie"))
        self.days.setMaximumWidth(scaled(FORM // 3))
        self.days.changed.connect(lambda: window_context.command(f"remind_after:{self.days.value()}"))
        line = row(self.state, self.button, spacing=GROUP)
        line.setStretch(0, 1)
        self.body.addLayout(line)
        self.body.addWidget(self.folder)
        self.body.addWidget(self.days)

    def load(self) -> None:
        """Show what is known now."""
        known = self.window_context.context.copies()
        self.state.setText(in_words(known, clock.today()))
        self.folder.setVisible(known.folder is not None)
        self.folder.setText(self.tr("Zuletzt abgelegt in „{folder}“.").format(folder=known.folder))
        self.days.setEnabled(not self.window_context.context.read_only)
        self.days.set_value(self.window_context.context.read(settings.read, REMIND_AFTER))
