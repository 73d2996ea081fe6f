"""Pictures of secrecy: the question before a talk, a new release, consents, pledges, steps where a child is in danger."""

from PySide6.QtWidgets import QDialog, QWidget

from app.common import clock
from app.models import ChildProtection, Consent, Pledge, ProtectionStep, Purpose, Release
from app.services.casework import cases
from app.services.lists import ListQuery
from app.services.people import persons
from app.services.secrecy import releases
from app.services.secrecy.releases import ReleaseRow
from app.services.secrecy.standing import ReleaseState
from app.views.gallery.samples import COUNSEL, PURPOSE, RECIPIENT, SEEN, SEEN_BY, SOMEBODY
from app.views.gallery.stage import Scene, Stage, shown
from app.views.pages.casework.protection_panel import ProtectionDialog
from app.views.pages.people.consent_dialogs import ConsentDialog, PledgeDialog
from app.views.pages.secrecy.release_dialogs import ReleaseDialog, RevokeDialog
from app.views.pages.secrecy.talk_dialog import TalkDialog


def _valid(stage: Stage) -> ReleaseRow | None:
    """A release that holds, of somebody on file to somebody on file."""
    query = ListQuery(filters={"state": str(ReleaseState.VALID)}, sort=(("until", False),))
    found = stage.context.read(releases.listed, query, 20)
    return next((row for row in found if row.client_id is not None and row.recipient_id is not None), None)


def _talk(stage: Stage) -> QWidget:
    row = _valid(stage)
    if row is None or row.client_id is None:
        return stage.window
    dialog = TalkDialog(stage.window.window_context, row.client_id, stage.window)
    dialog.recipient.set_value(row.recipient_id)
    dialog.ask()
    return shown(dialog)


def _revoke(stage: Stage) -> QWidget:
    row = _valid(stage)
    return stage.window if row is None else shown(RevokeDialog(stage.window.window_context, row, stage.window))


def _release(stage: Stage) -> QDialog:
    release = Release(number="", recipient=COUNSEL, purpose=PURPOSE, given_on=clock.today(), scopes=[])
    return shown(ReleaseDialog(stage.window.window_context, release, stage.window))


def _consent(stage: Stage) -> QDialog:
    consent = Consent(person_id=_somebody(stage), purpose=Purpose.CONTACT, said_on=clock.today(), recipient=RECIPIENT)
    return shown(ConsentDialog(stage.window.window_context, consent, SOMEBODY, stage.window))


def _pledge(stage: Stage) -> QDialog:
    pledge = Pledge(person_id=_somebody(stage), signed_on=clock.today())
    return shown(PledgeDialog(stage.window.window_context, pledge, SOMEBODY, stage.window))


def _protection(stage: Stage) -> QDialog:
    case_id = next(iter(stage.context.read(cases.ids, ListQuery(), 1)), 0)
    step = ChildProtection(
        case_id=case_id, step=ProtectionStep.NOTICE, taken_on=clock.today(), who=SEEN_BY, text=SEEN, told_before=False
    )
    return shown(ProtectionDialog(stage.window.window_context, step, stage.window))


def _somebody(stage: Stage) -> int:
    return next(iter(stage.context.read(persons.ids, ListQuery(), 1)), 0)


SCENES = (
    Scene("darf-ich-reden", _talk),
    Scene("entbindung-neu", _release),
    Scene("entbindung-widerruf", _revoke),
    Scene("einwilligung", _consent),
    Scene("verschwiegenheit", _pledge),
    Scene("kinderschutz", _protection),
)
