"""Book something from where it belongs: a budget, a donation, an application, a project, an event."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.models import Booking
from app.services.money import bookings
from app.services.records import FieldWarning
from app.views.pages.money.booking_form import BookingFields
from app.views.shared.forms.form_dialog import FormDialog
from app.views.window_context import WindowContext


class BookingDialog(FormDialog):
    """Saves a booking as a step of its own."""

    def __init__(
        self, window_context: WindowContext, booking: Booking, about: str, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("BookingDialog", "Buchen")
        super().__init__(title, BookingFields(window_context, "booking-quick"), parent)
        self.window_context = window_context
        self.booking_id: int | None = None
        self.show_about(about)
        self.form.watch(self._warnings)
        self.bind(booking)

    def keep(self) -> None:
        self.booking_id = self.window_context.context.write(self.tr("Gebucht"), bookings.save, self.entity)

    def _warnings(self, booking: Booking) -> list[FieldWarning]:
        return self.window_context.context.read(bookings.warnings, booking)


def book(window_context: WindowContext, about: str, parent: QWidget | None = None, **given: int | None) -> bool:
    """Ask for a booking; `given` are the references that are known (`budget_id` …). Whether it was booked."""
    booking = window_context.context.read(lambda session: bookings.new(session, **given))
    dialog = BookingDialog(window_context, booking, about, parent)
    if not window_context.ask.dialog(dialog) or dialog.booking_id is None:
        return False
    window_context.done(QCoreApplication.translate("BookingDialog", "Gebucht"), dialog.booking_id)
    return True
