"""Wer bekommt das? Asked before content of a case leaves: own use, the client, somebody with a release, or a law with its reason."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.common.errors import StorageError, UserError
from app.models import LegalException, Scope, graph
from app.services.secrecy import changes, gate
from app.services.secrecy.content import Content, Secret
from app.services.secrecy.gate import Outgoing, Refused, Wanted
from app.services.secrecy.receivers import Client, Exceptional, OwnUse, Receiver, To
from app.views.icons import icon
from app.views.language.sentences import translated
from app.views.language.words import word
from app.views.shared.forms.fields.choice import ChoiceField
from app.views.shared.forms.fields.text import LineField, TextField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.shared.forms.record_picker import record_picker
from app.views.shared.step import write
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


class Who(StrEnum):
    """Who gets it."""

    OWN_USE = "own_use"
    CLIENT = "client"
    OTHER = "other"
    LAW = "law"


@dataclass
class ReceiverChoice:
    """What the dialog asks for."""

    who: Who | None = None
    recipient_id: int | None = None
    recipient: str = ""
    exception: LegalException | None = None
    reason: str = ""

    @classmethod
    def of(cls, receiver: Receiver | None) -> "ReceiverChoice":
        """The choice that means a receiver."""
        match receiver:
            case OwnUse():
                return cls(Who.OWN_USE)
            case Client():
                return cls(Who.CLIENT)
            case To(record_id, name):
                return cls(Who.OTHER, record_id, name)
            case Exceptional(to, exception, reason):
                return cls(Who.LAW, to.record_id, to.name, exception, reason)
        return cls()

    def receiver(self) -> Receiver | None:
        """Who that is; None as long as nothing is chosen. Raises UserError where a law is missing."""
        to = To(self.recipient_id, self.recipient)
        match self.who:
            case Who.OWN_USE:
                return OwnUse()
            case Who.CLIENT:
                return Client()
            case Who.OTHER:
                return to
            case Who.LAW:
                if self.exception is None:
                    raise UserError("Bitte wählen, welche gesetzliche Ausnahme hier gilt.")
                return Exceptional(to, self.exception, self.reason)
        return None


class ReceiverForm(Form):
    """Asks for what the choice needs, and for nothing else."""

    def __init__(self, window_context: WindowContext, *, one_client: bool) -> None:
        super().__init__("receiver", window_context.settings)
        offered = [
            (Who.OWN_USE, self.tr("eigener Gebrauch")),
            (Who.CLIENT, self.tr("die Klientin oder der Klient selbst")),
            (Who.OTHER, self.tr("ein Akteur oder eine andere Person")),
            (Who.LAW, self.tr("jemand ohne Entbindung: gesetzliche Ausnahme")),
        ]
        if not one_client:
            del offered[1]
        self.who = self.add(ChoiceField(self.tr("Wer bekommt das?"), offered, empty=self.tr("bitte wählen")), "who")
        self.on_file = record_picker(window_context, self.tr("Akteur oder Person"), *graph.kinds_to_tell())
        self.typed = LineField(self.tr("oder wer sonst nirgends steht"))
        self.beside((self.on_file, "recipient_id"), (self.typed, "recipient"))
        exceptions = [(one, word(one)) for one in LegalException]
        self.exception = ChoiceField(self.tr("Gesetzliche Ausnahme"), exceptions, empty=self.tr("bitte wählen"))
        self.add(self.exception, "exception")
        reason = TextField(self.tr("Warum gilt sie hier? (bleibt im Eintrag stehen)"), lines=3)
        self.reason = self.add(reason, "reason")
        self.who.changed.connect(self.show_fitting)

    def show_fitting(self) -> None:
        """Show what the choice needs."""
        who = self.who.value()
        for whom in (self.on_file, self.typed):
            whom.setVisible(who in (Who.OTHER, Who.LAW))
        for why in (self.exception, self.reason):
            why.setVisible(who is Who.LAW)


class ReceiverDialog(FormDialog):
    """Lets go what may leave; says what is missing else, and offers to prepare the form of the release.

    Attributes:
        outgoing: what may leave, once she was let go on.
        release_id: the release that she wants to see to instead.
    """

    form: ReceiverForm

    def __init__(
        self,
        window_context: WindowContext,
        content: Content,
        found: list[Secret],
        meant: Receiver | None = None,
        parent: QWidget | None = None,
    ) -> None:
        one_client = len({secret.client_id for secret in found}) == 1
        title = _tr("ReceiverDialog", "Wer bekommt das?")
        go_on = _tr("ReceiverDialog", "Weiter")
        super().__init__(title, ReceiverForm(window_context, one_client=one_client), parent, save=go_on)
        self.window_context, self.content = window_context, content
        self.outgoing: Outgoing | None = None
        self.release_id: int | None = None
        self._wanted: Wanted | None = None
        self.save_button.setIcon(icon("forward", "on_accent"))
        self.about.setWordWrap(True)
        self.show_about(self._about(found))
        self.bind(ReceiverChoice.of(meant))
        self.form.show_fitting()

    def save(self) -> None:
        if self.form.refuse_unread():
            return
        self.form.apply(self.entity)
        try:
            receiver = self.entity.receiver()
            self.window_context.context.read(gate.demand, self.content, receiver)
        except Refused as error:
            self._refuse(error)
        except (UserError, StorageError) as error:
            self.form.refuse(error)
        else:
            self.outgoing = Outgoing(self.content, receiver)
            self.accept()

    def _refuse(self, error: Refused) -> None:
        self.form.refuse(error)
        self._wanted = error.wanted
        if error.wanted is None or self.window_context.context.read_only:
            return
        prepared = error.wanted.release_id is not None
        action = self.tr("Entbindung öffnen") if prepared else self.tr("Entbindung vorbereiten")
        self.form.notice.tell(translated(error), "danger", action, self.see_to_release)

    def see_to_release(self) -> None:
        """Leave for the release: the one that waits for her hand, or one prepared with whom and what it is about."""
        wanted = self._wanted
        if wanted is None:
            return
        self.release_id = wanted.release_id
        if self.release_id is None:
            step = self.tr("Schweigepflichtentbindung vorbereitet")
            self.release_id = write(self.window_context, step, changes.prepare, wanted)
            if self.release_id is not None:
                self.window_context.done(step, self.release_id)
        if self.release_id is not None:
            self.reject()

    def _about(self, found: list[Secret]) -> str:
        """Of which records it holds what, in words: numbers name nobody."""
        scopes = ", ".join(word(scope) for scope in Scope if scope in self.content.scopes)
        if len(found) == 1:
            return f"{found[0].number} · {scopes}"
        several = self.tr("%n Einträge unter Schweigepflicht", "", len(found))
        return f"{several} · {scopes}"
