"""The size of the quarter in a few figures, in the order of the side bar."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.views.pages.actors.today_card import ACTORS
from app.views.pages.casework.today_card import OPEN_CASES
from app.views.pages.events.today_card import COMING_EVENTS
from app.views.pages.office.today_card import OPEN_TASKS
from app.views.pages.people.today_card import PERSONS
from app.views.shared.cards.figures_card import FiguresCard


class KeyFiguresCard(FiguresCard):
    """One figure of each area."""

    title = str(QT_TRANSLATE_NOOP("Today", "Auf einen Blick"))
    wide = True
    figures = (PERSONS, OPEN_CASES, ACTORS, COMING_EVENTS, OPEN_TASKS)


CARD = KeyFiguresCard
