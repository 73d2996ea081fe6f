"""The cards of *Heute*, in the order of the page: a new card is one line here.

Each line names a module of `app.views.pages` that describes its card as `CARD`. An area without a card needs no line.
"""

from importlib import import_module

from app.views.shared.cards.card import TodayCard

_MODULES = (
    "today.unfinished_card",
    "office.today_card",
    "office.appointments_card",
    "events.today_card",
    "referrals.notices_card",
    "referrals.referrals_card",
    "secrecy.today_card",
    "concerns.today_card",
    "concerns.promises_card",
    "casework.today_card",
    "projects.today_card",
    "money.today_card",
    "people.today_card",
    "places.today_card",
    "today.forgotten_card",
    "today.hours_card",
    "today.recent_card",
)


def _card(module: str) -> type[TodayCard]:
    card: type[TodayCard] = import_module(f"app.views.pages.{module}").CARD
    return card


CARDS: tuple[type[TodayCard], ...] = tuple(map(_card, _MODULES))
