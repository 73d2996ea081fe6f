"""The dialogs of money: booking, the steps of donations and applications, votes."""

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QWidget

from app.models import Kind
from app.services.kinds import service_of
from app.services.lists import ListQuery
from app.services.money import application_steps, applications, bookings, donations
from app.views.gallery.stage import Scene, Stage, shown
from app.views.pages.money.application_step_dialog import ApplicationStepDialog
from app.views.pages.money.booking_dialog import BookingDialog
from app.views.pages.money.donation_step_dialog import DonationStepDialog
from app.views.pages.money.votes_panel import VotesDialog


def _about(kind: Kind, make: Callable[[Stage, int], QDialog]) -> Callable[[Stage], QWidget]:
    """A dialog about the first record of a kind; only the window where there is none."""

    def play(stage: Stage) -> QWidget:
        found = stage.context.read(service_of(kind).ids, ListQuery(), 1)
        return shown(make(stage, found[0])) if found else stage.window

    return play


def _book(stage: Stage, budget_id: int) -> QDialog:
    booking = stage.context.read(lambda session: bookings.new(session, budget_id=budget_id))
    return BookingDialog(stage.window.window_context, booking, "", stage.window)


def _donation(stage: Stage, donation_id: int) -> QDialog:
    donation = stage.context.read(donations.load, donation_id)
    return DonationStepDialog(stage.window.window_context, donation, stage.window)


def _application(stage: Stage, application_id: int) -> QDialog:
    application = stage.context.read(applications.load, application_id)
    return ApplicationStepDialog(stage.window.window_context, application, stage.window)


def _votes(stage: Stage, application_id: int) -> QDialog:
    ballots = stage.context.read(application_steps.votes, application_id)
    return VotesDialog(stage.window.window_context, application_id, ballots, stage.window)


SCENES = (
    Scene("buchen", _about(Kind.BUDGET, _book)),
    Scene("spende-stand", _about(Kind.DONATION, _donation)),
    Scene("antrag-stand", _about(Kind.FUND_APPLICATION, _application)),
    Scene("antrag-stimmen", _about(Kind.FUND_APPLICATION, _votes)),
)
