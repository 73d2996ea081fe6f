"""Pictures of referrals and notices: the board, and what is asked about one."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtWidgets import QDialog, QWidget

from app.common import clock
from app.models import Notice, Referral, ReferralStatus
from app.services.lists import ListQuery
from app.services.referrals import referrals, terms
from app.views.gallery.samples import AUTHORITY, COUNSEL, DECIDED
from app.views.gallery.stage import Scene, Stage, shown
from app.views.location import Location
from app.views.pages.referrals.panels import NoticeDialog
from app.views.pages.referrals.referral_page import ReferralPage
from app.views.pages.referrals.step_dialog import ReferralStepDialog
from app.views.shared.records.referring import ReferralDialog


def _board(stage: Stage) -> QWidget:
    stage.window.go(Location("referrals"))
    page = stage.window.stack.page
    assert isinstance(page, ReferralPage)
    page.show_filtered({})
    page.show_view("board")
    return stage.window


def _step(status: ReferralStatus) -> Callable[[Stage], QWidget]:
    """The dialog about the first open referral; only the window where there is none."""

    def play(stage: Stage) -> QWidget:
        found = stage.context.read(referrals.ids, ListQuery(filters={"status": "open"}, sort=(("status", True),)), 1)
        if not found:
            return stage.window
        (row,) = stage.context.read(referrals.rows, found)
        return shown(ReferralStepDialog(stage.window.window_context, row, status, stage.window))

    return play


def _referral(stage: Stage) -> QDialog:
    today = clock.today()
    referral = Referral(number="", recipient=COUNSEL, proposed_on=today, since=today)
    return shown(ReferralDialog(stage.window.window_context, referral, stage.window))


def _notice(stage: Stage) -> QDialog:
    received = clock.today() - timedelta(days=3)
    notice = Notice(
        number="", authority=AUTHORITY, subject=DECIDED, received_on=received, object_by=terms.object_by(received)
    )
    return shown(NoticeDialog(stage.window.window_context, notice, stage.window))


SCENES = (
    Scene("verweise-tafel", _board),
    Scene("verweis-stand", _step(ReferralStatus.ARRIVED)),
    Scene("verweis-abgelehnt", _step(ReferralStatus.REFUSED)),
    Scene("verweis-neu", _referral),
    Scene("bescheid-neu", _notice),
)
