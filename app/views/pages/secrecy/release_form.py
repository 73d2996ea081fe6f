"""The form of a release: who releases whom from secrecy, about what, which way, since when and until when."""

from app.models import Direction, Kind, Release, Scope, graph
from app.services import records
from app.services.casework import cases
from app.services.secrecy.changes import put_scopes
from app.views.language.words import word
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.choice import ChipsField, ChoiceField
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.fields.text import LineField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.forms.tagging import Tagging
from app.views.window_context import WindowContext


class ReleaseFields(Form):
    """What it holds for is offered by whose it is."""

    def __init__(self, window_context: WindowContext, name: str) -> None:
        super().__init__(name, window_context.settings, VaultDrafts(window_context.context))
        self._window_context = window_context
        self.person = record_picker(window_context, self.tr("Wer entbindet?"), Kind.PERSON)
        self.add(self.person, "person_id")
        everywhere = self.tr("für alles, ohne bestimmten Fall")
        self.case = ChoiceField(self.tr("Nur im Fall"), (), empty=everywhere, label_of=self._called)
        self.add(self.case, "case_id")
        recipient = record_picker(window_context, self.tr("Wem gegenüber: Akteur oder Person"), *graph.kinds_to_tell())
        self.recipient = self.add(recipient, "recipient_id")
        self.add(LineField(self.tr("oder Name, der sonst nirgends steht")), "recipient")
        self.add(ChoiceField(self.tr("Richtung"), Direction), "direction")
        scopes = [(str(scope), word(scope)) for scope in Scope]
        self.scopes = ChipsField(self.tr("Worüber"), scopes, placeholder=self.tr("z. B. Hilfeplan, Bescheide"))
        self.add(self.scopes, "scopes", get=_scopes, put=put_scopes)
        self.add(TextField(self.tr("Genauer Umfang, im Wortlaut"), lines=2), "extent")
        self.add(LineField(self.tr("Zweck"), placeholder=self.tr("z. B. Antrag auf Wohngeld klären")), "purpose")
        self.beside(
            (DateField(self.tr("Unterschrieben am (leer: noch nicht)"), prefer="past"), "given_on"),
            (DateField(self.tr("Gilt bis (leer: wie eingestellt)"), prefer="future"), "until"),
        )
        with self.folded("more", self.tr("Vertretung, Übersetzung, Widerruf")):
            self.beside(
                (LineField(self.tr("Gesetzliche Vertretung")), "guardian"),
                (LineField(self.tr("Übersetzt von")), "interpreter"),
            )
            self.add(DateField(self.tr("Widerrufen am"), prefer="past"), "revoked_on")
        self.add(TextField(self.tr("Anmerkung")), "note")
        self.person.changed.connect(self.offer_cases)

    def bind(self, entity: Release, key: int | str = "new") -> None:
        self.case.set_options(self._cases(entity.person_id))
        super().bind(entity, key)

    def offer_cases(self) -> None:
        """Offer the cases of the person; one of another is no longer meant."""
        offered = self._cases(self.person.value())
        self.case.set_options(offered)
        if self.case.value() not in [case_id for case_id, _ in offered]:
            self.fill("case_id", None)

    def _cases(self, person_id: int | None) -> list[tuple[int, str]]:
        if person_id is None:
            return []
        return [(row.id, row.number) for row in self._window_context.context.read(cases.of_person, person_id)]

    def _called(self, case_id: int) -> str:
        """A case that is not offered."""
        return self._window_context.context.read(records.title_of, case_id)


class ReleaseForm(ReleaseFields):
    """With tags, on the page of the release."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context, "release")
        self.tagging = Tagging(window_context, self, self.tr("Schlagwörter"))


def _scopes(release: Release) -> list[str]:
    held = {row.scope for row in release.scopes}
    return [str(scope) for scope in Scope if scope in held]
