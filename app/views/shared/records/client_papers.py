"""Papers that a client signs or takes home, as commands of an open person, case, referral or release."""

from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from app.services.casework import cases
from app.views.shared.records.paper_commands import paper_command
from app.views.shared.records.record_detail import RecordDetail
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


def of_person(window_context: WindowContext, detail: RecordDetail) -> tuple[QAction, ...]:
    """What a person signs."""

    def release(person_id: int) -> tuple[Any, Any]:
        from app.papers.release import RELEASE, ReleaseOf

        return RELEASE, ReleaseOf(person_id)

    def consent(person_id: int) -> tuple[Any, Any]:
        from app.papers.consent import CONSENT

        return CONSENT, person_id

    def photos(person_id: int) -> tuple[Any, Any]:
        from app.papers.consent import PHOTO_CONSENT

        return PHOTO_CONSENT, person_id

    return (
        paper_command(window_context, detail, _tr("ClientPapers", "Schweigepflichtentbindung drucken …"), release),
        paper_command(window_context, detail, _tr("ClientPapers", "Einwilligung drucken …"), consent),
        paper_command(window_context, detail, _tr("ClientPapers", "Einwilligung in Fotos drucken …"), photos),
    )


def of_case(window_context: WindowContext, detail: RecordDetail) -> tuple[QAction, ...]:
    """What the client of a case takes home or signs, and the sheet for a child in danger."""

    def plan(case_id: int) -> tuple[Any, Any]:
        from app.papers.help_plan import HELP_PLAN

        return HELP_PLAN, case_id

    def release(case_id: int) -> tuple[Any, Any]:
        from app.papers.release import RELEASE, ReleaseOf

        return RELEASE, ReleaseOf(window_context.context.read(cases.load, case_id).person_id)

    def protection(case_id: int) -> tuple[Any, Any]:
        from app.papers.protection_sheet import PROTECTION_SHEET

        return PROTECTION_SHEET, case_id

    return (
        paper_command(window_context, detail, _tr("ClientPapers", "Hilfeplan drucken …"), plan),
        paper_command(window_context, detail, _tr("ClientPapers", "Schweigepflichtentbindung drucken …"), release),
        paper_command(window_context, detail, _tr("ClientPapers", "Kinderschutz drucken …"), protection),
    )


def referral_letter(referral_id: int) -> tuple[Any, Any]:
    """The letter with which somebody goes to another body."""
    from app.papers.referral_letter import REFERRAL_LETTER

    return REFERRAL_LETTER, referral_id
