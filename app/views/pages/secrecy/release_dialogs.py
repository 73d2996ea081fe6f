"""A new release from where it is needed, and the day on which one was revoked."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.common import clock
from app.models import Release
from app.services.records import FieldWarning, title_of
from app.services.secrecy import changes, releases
from app.views.pages.secrecy.release_form import ReleaseFields
from app.views.shared.forms.drafts import VaultDrafts
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.form import Form
from app.views.shared.forms.form_dialog import FormDialog
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


class ReleaseDialog(FormDialog):
    """Saves the release as a step of its own; `record_id` is then its id."""

    def __init__(self, window_context: WindowContext, release: Release, parent: QWidget | None = None) -> None:
        title = _tr("ReleaseDialog", "Neue Schweigepflichtentbindung")
        super().__init__(title, ReleaseFields(window_context, "release-quick"), parent)
        self.window_context = window_context
        self.record_id: int | None = None
        self.form.watch(self._warnings)
        self.bind(release)

    def keep(self) -> None:
        told = self.tr("Schweigepflichtentbindung gesichert")
        self.record_id = self.window_context.context.write(told, releases.save, self.entity)

    def _warnings(self, release: Release) -> list[FieldWarning]:
        return self.window_context.context.read(releases.warnings, release)


def ask_release(
    window_context: WindowContext,
    *,
    person_id: int | None = None,
    case_id: int | None = None,
    recipient_id: int | None = None,
    parent: QWidget | None = None,
) -> int | None:
    """Ask for a release, for whom and to whom as far as that is known. Its id; None where she left."""
    release = window_context.context.read(releases.new, person_id, case_id)
    release.recipient_id = recipient_id
    dialog = ReleaseDialog(window_context, release, parent)
    if not window_context.ask.dialog(dialog) or dialog.record_id is None:
        return None
    window_context.done(_tr("ReleaseDialog", "Schweigepflichtentbindung gesichert"), dialog.record_id)
    return dialog.record_id


@dataclass
class Revocation:
    """What the dialog asks for."""

    on: date | None


class RevokeForm(Form):
    """The day alone."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__("release-revoke", window_context.settings, VaultDrafts(window_context.context))
        self.add(DateField(self.tr("Widerrufen am"), prefer="past", latest=clock.today()), "on")


class RevokeDialog(FormDialog):
    """From that day on nothing leaves on the ground of this release."""

    def __init__(
        self, window_context: WindowContext, release_id: int, number: str, parent: QWidget | None = None
    ) -> None:
        title = _tr("RevokeDialog", "Schweigepflichtentbindung widerrufen")
        super().__init__(title, RevokeForm(window_context), parent, save=_tr("RevokeDialog", "Widerrufen"))
        self.window_context, self.release_id = window_context, release_id
        self.show_about(number)
        self.bind(Revocation(clock.today()), release_id)

    def keep(self) -> None:
        on = self.entity.on or clock.today()
        told = self.tr("Schweigepflichtentbindung widerrufen")
        self.window_context.context.write(told, changes.revoke, self.release_id, on)


def ask_revocation(window_context: WindowContext, release_id: int, parent: QWidget | None = None) -> None:
    """Ask on which day a release was revoked; the bar offers the way back."""
    number = window_context.context.read(title_of, release_id)
    if window_context.ask.dialog(RevokeDialog(window_context, release_id, number, parent)):
        window_context.done(_tr("RevokeDialog", "Schweigepflichtentbindung widerrufen"), release_id)
