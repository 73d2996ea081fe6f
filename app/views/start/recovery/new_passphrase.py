"""A new passphrase for a vault: first what opens it now, then the new one, judged with the words about her that lie inside."""

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.views.shared.strength import StrengthBar
from app.views.start import vaults
from app.views.start.screen import PendingChange, Screen, SecretField, StartContext
from app.views.start.waiting import WaitingScreen
from app.views.theme.sizes import RELATED

if TYPE_CHECKING:
    from app.context import Context


class NewPassphraseScreen(WaitingScreen):
    """What opens the vault now; once it has, the fields of `add_second` appear. Nothing is changed before these are given."""

    before = "unlock"
    opens = True
    new_passphrase: ClassVar[bool] = True

    def __init__(self, start: StartContext, title: str, sentence: str) -> None:
        super().__init__(start, title, sentence)
        self.context: Context | None = None
        self.passphrase, self.again = SecretField(), SecretField()
        self.strength = StrengthBar(start.work)
        self.passphrase.looked.connect(self.again.show_text)
        self.passphrase.textChanged.connect(self.strength.judge)
        self.strength.proposed.connect(self.passphrase.take)
        self.second = QWidget()
        self.second.hide()

    def add_second(self) -> None:
        """The place of what is asked for once the vault is open."""
        whole, self.column = self.column, QVBoxLayout(self.second)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(RELATED)
        self.add_field(self.tr("Neue Passphrase"), self.passphrase)
        self.add(self.strength)
        self.add_field(self.tr("Noch einmal"), self.again)
        self.add_more()
        self.column = whole
        self.add(self.second)

    def add_more(self) -> None:
        """Further fields below the new passphrase."""

    def ask_further(self, unlocked: vaults.Unlocked, present: str, first: tuple[QWidget, ...]) -> None:
        """The vault is open: ask for the new passphrase, and let nothing of the `first` part be changed."""
        from app.vaults.secrets import Change

        self.context = unlocked.context
        self.start.pending = PendingChange(unlocked.context, present, Change())
        self.parts = tuple(part for part in self.parts if part not in first)
        self.free()
        self.strength.know(unlocked.words)
        self.second.show()
        self.first = self.passphrase
        self.passphrase.setFocus()

    def is_typed_twice(self) -> bool:
        """Whether both times the same; otherwise it is said."""
        if self.passphrase.text() == self.again.text():
            return True
        self.tell(self.tr("Die beiden Eingaben sind verschieden. Bitte die Passphrase noch einmal eingeben."))
        self.again.setFocus()
        return False

    def back(self) -> None:
        """Nothing is changed; where the vault is open already, on with the work."""
        if self.context is None:
            Screen.back(self)
        else:
            leave(self.start, self.context)


def leave(start: StartContext, context: "Context") -> None:
    """On to her work with the opened vault; nothing is pending any more."""
    start.pending = start.fresh = None
    start.opened.emit(context)
