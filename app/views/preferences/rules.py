"""Rules with a first day of validity: from when a number about people is printed."""

from collections.abc import Sequence
from dataclasses import asdict
from types import SimpleNamespace
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.common import clock
from app.common.errors import UserError
from app.services.office import settings
from app.settings.groups import VALID_FROM, SettingGroup
from app.settings.rules import PROTECTION, Protection
from app.views.language import written
from app.views.language.sentences import translated
from app.views.preferences.offered import number_field
from app.views.preferences.section import Section
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields import DateField
from app.views.shared.forms.form import Form
from app.views.shared.widgets import PlainLabel
from app.views.theme.sizes import INSIDE
from app.views.window_context import WindowContext


class RuleSection(Section):
    """A form for the rule that holds now, starting today when it is changed, and the rules there were."""

    form: Form

    def __init__(self, window_context: WindowContext, title: str, sentence: str, icon_name: str) -> None:
        super().__init__(window_context, title, sentence, icon_name)
        self.form = self.make_form()
        self._past = QWidget()
        self._lines = QVBoxLayout(self._past)
        self._lines.setContentsMargins(0, 0, 0, 0)
        self._lines.setSpacing(INSIDE)
        self.body.addWidget(self.form)
        self.body.addWidget(self._past)
        self.body.addStretch(1)

    def make_form(self) -> Form:
        """The fields of the rule, with `valid_from`."""
        raise NotImplementedError

    def rules(self) -> Sequence[Any]:
        """All rules, by first day."""
        raise NotImplementedError

    def words(self, rule: Any) -> str:
        """A rule in one line."""
        raise NotImplementedError

    def filled_in(self) -> dict[str, Any]:
        """The rule as typed. Raises UserError where something is left empty."""
        self.form.apply(self.values)
        values = vars(self.values)
        if None in values.values():
            raise UserError(self.tr("Bitte alle Felder ausfüllen, auch den Tag, ab dem es gilt."))
        return values

    def load(self) -> None:
        rules = self.rules()
        today = clock.today()
        valid = settings.valid(rules, today)
        self.values = SimpleNamespace(**{**asdict(valid), "valid_from": today})
        self.form.bind(self.values, "rule")
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()
        self._lines.addWidget(PlainLabel(self.tr("Bisher festgelegt"), "small"))
        for rule in reversed(rules):
            self._lines.addWidget(PlainLabel(self.words(rule), "strong" if rule is valid else "quiet"))


class ProtectionSection(RuleSection):
    """From which size a number about people is printed."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(
            window_context,
            self.tr("Schutz der Zahlen"),
            self.tr(
                "Was Bürgermeister und Gemeinderat bekommen, darf niemanden erkennbar machen. Kleinere Zahlen erscheinen "
                "als „< 5“. Die Schwellen stimmt die Gemeinde mit ihrer oder ihrem Datenschutzbeauftragten ab."
            ),
            "confidential",
        )

    def make_form(self) -> Form:
        return ProtectionForm(self.window_context)

    def rules(self) -> Sequence[Any]:
        return self.window_context.context.read(settings.protections)

    def words(self, rule: Protection) -> str:
        text = self.tr("ab {day}: {persons} Personen, sensibel {sensitive}, Anteile ab {base}, Mittelwerte ab {mean}")
        return text.format(**asdict(rule) | {"day": written.day(rule.valid_from)})

    def save(self, session: Any) -> None:
        settings.save_protection(session, Protection(**self.filled_in()))


class ProtectionForm(Form):
    """Limits, and from when they hold."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("preferences.protection", window_context.settings, VaultDrafts(window_context.context))
        rule = PROTECTION.group
        self.beside(
            (number_field(rule.spec("persons")), "persons"),
            (number_field(rule.spec("sensitive")), "sensitive"),
            stretch=(2, 3),
        )
        self.beside(
            (number_field(rule.spec("base")), "base"), (number_field(rule.spec("mean")), "mean"), stretch=(2, 3)
        )
        self.add(_first_day(rule), VALID_FROM)


def _first_day(rule: SettingGroup[Any]) -> DateField:
    return DateField(translated(rule.spec(VALID_FROM).label), prefer="near")
