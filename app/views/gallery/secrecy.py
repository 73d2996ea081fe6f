"""Pictures of secrecy: the question before a talk, a new release, consents, pledges, steps where a child is in danger."""

from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from app.common import clock
from app.models import ChildProtection, Consent, Pledge, ProtectionStep, Purpose, Release
from app.services.casework import cases, protection
from app.services.lists import ListQuery
from app.services.people import persons
from app.services.secrecy import releases
from app.services.secrecy.releases import ReleaseRow
from app.services.secrecy.standing import ReleaseState
from app.views.gallery.samples import COUNSEL, PURPOSE, RECIPIENT, SEEN, SEEN_BY, SOMEBODY
from app.views.gallery.stage import Scene, Stage, shown
from app.views.location import Location
from app.views.pages.casework.protection_panel import ProtectionDialog, ProtectionPanel
from app.views.pages.people.consent_dialogs import ConsentDialog, PledgeDialog
from app.views.pages.people.consents_panel import ConsentsPanel
from app.views.pages.secrecy.panels import ReleasesPanel
from app.views.pages.secrecy.register_dialog import RegisterDialog
from app.views.pages.secrecy.release_dialogs import ReleaseDialog, RevokeDialog
from app.views.pages.secrecy.talk_dialog import TalkDialog
from app.views.shared.records.panel import Panel


def _valid(stage: Stage) -> ReleaseRow | None:
    """A release that holds, of somebody on file to somebody on file."""
    query = ListQuery(filters={"state": str(ReleaseState.VALID)}, sort=(("until", False),))
    found = stage.context.read(releases.listed, query, 20)
    return next((row for row in found if row.client_id is not None and row.recipient_id is not None), None)


def _talk(stage: Stage) -> QWidget:
    """About somebody who released somebody; where nobody has, about anybody."""
    row = _valid(stage)
    client = row.client_id if row is not None and row.client_id is not None else _somebody(stage)
    if not client:
        return stage.window
    dialog = TalkDialog(stage.window.window_context, client, stage.window)
    dialog.recipient.set_value(row.recipient_id if row is not None else None)
    dialog.ask()
    return shown(dialog)


def _revoke(stage: Stage) -> QDialog:
    row = _valid(stage)
    release_id, number = (row.id, row.number) if row is not None else (0, "SE-2026-001")
    return shown(RevokeDialog(stage.window.window_context, release_id, number, stage.window))


def _release(stage: Stage) -> QDialog:
    release = Release(number="", recipient=COUNSEL, purpose=PURPOSE, given_on=clock.today(), scopes=[])
    return shown(ReleaseDialog(stage.window.window_context, release, stage.window))


def _consent(stage: Stage) -> QDialog:
    consent = Consent(person_id=_somebody(stage), purpose=Purpose.CONTACT, said_on=clock.today(), recipient=RECIPIENT)
    return shown(ConsentDialog(stage.window.window_context, consent, SOMEBODY, stage.window))


def _pledge(stage: Stage) -> QDialog:
    pledge = Pledge(person_id=_somebody(stage), signed_on=clock.today())
    return shown(PledgeDialog(stage.window.window_context, pledge, SOMEBODY, stage.window))


def _register(stage: Stage) -> QDialog:
    dialog = RegisterDialog(stage.window.window_context, stage.window)
    dialog.table.selectRow(0)
    return shown(dialog)


def _protection(stage: Stage) -> QDialog:
    case_id = next(iter(stage.context.read(cases.ids, ListQuery(), 1)), 0)
    step = ChildProtection(
        case_id=case_id, step=ProtectionStep.NOTICE, taken_on=clock.today(), who=SEEN_BY, text=SEEN, told_before=False
    )
    return shown(ProtectionDialog(stage.window.window_context, step, stage.window))


def _steps(stage: Stage) -> QWidget:
    """The case whose steps were all taken; the newest where there is none."""

    def taken(session: Any) -> int:
        found = cases.ids(session, ListQuery())
        whole = (one for one in found if not protection.open_steps(protection.of_case(session, one)))
        return next(whole, next(iter(found), 0))

    return _tab(stage, Location("cases", stage.context.read(taken)), ProtectionPanel)


def _released(stage: Stage) -> QWidget:
    row = _valid(stage)
    return stage.window if row is None else _tab(stage, Location("people", row.client_id), ReleasesPanel)


def _allowed(stage: Stage) -> QWidget:
    found = stage.context.read(persons.ids, ListQuery(filters={"consent": str(Purpose.CONTACT)}), 1)
    return stage.window if not found else _tab(stage, Location("people", found[0]), ConsentsPanel)


def _tab(stage: Stage, place: Location, kind: type[Panel]) -> QWidget:
    """A record with one of its tabs in front."""
    stage.window.go(place)
    for panel in stage.window.findChildren(kind):
        panel.wanted.emit()
    return stage.window


def _somebody(stage: Stage) -> int:
    return next(iter(stage.context.read(persons.ids, ListQuery(), 1)), 0)


SCENES = (
    Scene("darf-ich-reden", _talk),
    Scene("entbindung-neu", _release),
    Scene("entbindung-widerruf", _revoke),
    Scene("einwilligung", _consent),
    Scene("entbindungen-einwilligungen", _register),
    Scene("verschwiegenheit", _pledge),
    Scene("kinderschutz", _protection),
    Scene("fall-kinderschutz", _steps),
    Scene("person-schweigepflicht", _released),
    Scene("person-einwilligungen", _allowed),
)
