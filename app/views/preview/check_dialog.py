"""Who has read what papers say in another language: the texts beside the German ones, a name and a day."""

from collections.abc import Sequence
from types import SimpleNamespace

from babel import Locale
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.common import clock
from app.papers import foreign
from app.papers.foreign import ForeignText
from app.views.language.sentences import translated
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields import DateField, LineField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.shared.forms.languages import name_of
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.window_context import WindowContext

_MOST, _LEAST = 12, 4
"""Rows of the table with the texts."""
_FROM_RIGHT = "\N{RIGHT-TO-LEFT MARK}"


class CheckForm(Form):
    """Who read the texts and when; the texts themselves stand above."""

    def __init__(self, window_context: WindowContext, texts: Sequence[ForeignText]) -> None:
        super().__init__("preview.check", window_context.settings, VaultDrafts(window_context.context))
        columns = ((self.tr("Auf Deutsch"), 34), (self.tr("In der Sprache"), 0))
        self.texts = SmallTable(self.tr("Texte"), columns, most=_MOST, least=_LEAST, wrapped=1)
        self.place(self.texts)
        read_by = LineField(self.tr("Geprüft von"), placeholder=self.tr("wer die Sprache gut spricht"))
        read_on = DateField(self.tr("Geprüft am"), prefer="past", latest=clock.today())
        self.beside((read_by, "by"), (read_on, "on"), stretch=(2, 1))
        pairs = [
            (german, _turned(other, one.language))
            for one in texts
            for german, other in one.texts.beside_german(one.language)
        ]
        self.texts.show_rows([SmallRow(number, pair) for number, pair in enumerate(pairs, 1)])


class CheckDialog(FormDialog):
    """Notes that the texts were read, as a step of its own."""

    form: CheckForm

    def __init__(
        self, window_context: WindowContext, texts: Sequence[ForeignText], parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("CheckDialog", "Fremdsprachigen Text prüfen")
        super().__init__(title, CheckForm(window_context, texts), parent)
        self._window_context, self._texts = window_context, texts
        self.show_about(", ".join(dict.fromkeys(described(one) for one in texts)))
        self.bind(SimpleNamespace(by="", on=clock.today()))

    def keep(self) -> None:
        pairs = [(one.subject, one.language) for one in self._texts]
        self._window_context.context.write(
            self.tr("Textprüfung eingetragen"), foreign.check, pairs, self.entity.by, self.entity.on
        )


def _turned(text: str, language: str) -> str:
    """The text in a cell that is read from the left: in a language from the right its full stop stands at its left end."""
    from_right = Locale.parse(language).text_direction == "rtl"
    return f"{_FROM_RIGHT}{text}{_FROM_RIGHT}" if from_right else text


def described(text: ForeignText) -> str:
    """ "Quittung zum Anliegen (Arabisch)"."""
    return f"{translated(text.texts.title)} ({name_of(text.language)})"
