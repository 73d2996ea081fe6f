"""The pages of the window, in the order of the side bar: a new page is one line here.

Each line names a module of `app.views.pages` that describes its page as `SPEC`. Imported when the vault is open, never by
the unlock screen: pages need the services.
"""

from importlib import import_module

from app.views.page_spec import PageSpec

_MODULES = (
    "today_page",
    "people.person_page",
    "people.household_page",
    "places.buildings.page",
    "places.occupancies.page",
    "places.plan.entry",
    "places.intake.entry",
    "casework.case_page",
    "casework.entry_page",
    "referrals.referral_page",
    "referrals.notice_page",
    "secrecy.release_page",
    "concerns.concern_page",
    "concerns.stand.entry",
    "concerns.talks.entry",
    "concerns.text_page",
    "actors.organisation_page",
    "projects.project_page",
    "events.event_page",
    "events.series_page",
    "surveys.survey_page",
    "money.budget_page",
    "money.booking_page",
    "money.donation_page",
    "money.application_page",
    "office.task_page",
    "office.appointment_page",
    "worktime.entry",
    "reports.entry",
    "trash_page",
    "duplicates.entry",
    "privacy.trail_page",
)


def _page(module: str) -> PageSpec:
    page: PageSpec = import_module(f"app.views.pages.{module}").SPEC
    return page


PAGES: tuple[PageSpec, ...] = tuple(map(_page, _MODULES))
