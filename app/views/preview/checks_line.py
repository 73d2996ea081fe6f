"""Whether what a paper says in other languages was read by somebody who speaks them; a button to note it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Signal

from app.common.changes import Changes
from app.papers import foreign
from app.papers.foreign import ForeignText
from app.papers.paper import Paper, Values
from app.services.office import text_checks
from app.views.language import written
from app.views.language.sentences import translated
from app.views.preview.check_dialog import CheckDialog
from app.views.shared.forms.languages import name_of
from app.views.shared.notice import NoticeLine
from app.views.window_context import WindowContext


class ChecksLine(NoticeLine):
    """Hidden for a paper in German. Warns of texts that nobody has read yet; else it says who has read them, and when.

    `noted` says that somebody has read them now.
    """

    noted = Signal()

    def __init__(self, window_context: WindowContext, paper: Paper, options: Callable[[], Values]) -> None:
        super().__init__()
        self._window_context, self._paper, self._options = window_context, paper, options
        self._texts: Sequence[ForeignText] = ()
        window_context.bus.changed.connect(self._changed)

    def look(self) -> None:
        """Say how it stands with the texts that are printed with these options; once, as long as nothing changes."""
        if not self._paper.foreign:
            return
        texts = self._window_context.context.read(foreign.printed, self._paper, self._options())
        if texts == self._texts:
            return
        self._texts = texts
        unread = foreign.unread(texts)
        if unread is not None:
            self.tell(translated(unread), "warn", self.tr("Prüfung eintragen …"), self._ask)
        elif texts:
            self.tell(_read(texts), "ok")
        else:
            self.hide()

    def _changed(self, changes: Changes) -> None:
        """Somebody has read a text, or has not, by undo."""
        if text_checks.SHOWN.concerned(changes):
            self.look()

    def _ask(self) -> None:
        unread = [one for one in self._texts if one.checked is None]
        dialog = CheckDialog(self._window_context, unread, self.window())
        if self._window_context.ask.dialog(dialog):
            self.noted.emit()
        else:
            self.show()


def _read(texts: Sequence[ForeignText]) -> str:
    """Who has read which language, and when, each once."""
    text = QCoreApplication.translate("ChecksLine", "Auf {language} geprüft von {name} am {day}.")
    said = (
        text.format(language=name_of(one.language), name=one.checked.by, day=written.day(one.checked.on))
        for one in texts
        if one.checked is not None
    )
    return " ".join(dict.fromkeys(said))
