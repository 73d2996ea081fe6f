"""The form of a referral on its page. What becomes of it is a step, not a field."""

from app.views.shared.forms.tagging import Tagging
from app.views.shared.records.referring import ReferralFields
from app.views.window_context import WindowContext


class ReferralForm(ReferralFields):
    """With tags, on the page of the referral."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__(window_context, "referral")
        self.tagging = Tagging(window_context, self, self.tr("Schlagwörter"))
