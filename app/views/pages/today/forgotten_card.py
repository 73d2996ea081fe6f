"""What lies unnoticed: lists still on paper, cases nobody has heard of for long, address blocks that run out."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.views.pages.casework.today_card import SILENT_CASES
from app.views.pages.events.today_card import MISSING_LISTS
from app.views.pages.people.today_card import ENDING_BLOCKS
from app.views.shared.cards.list_card import ListCard


class ForgottenCard(ListCard):
    """Lists first, they are the quicker work."""

    title = str(QT_TRANSLATE_NOOP("Today", "Liegt noch"))
    empty = str(QT_TRANSLATE_NOOP("Today", "Alles ist übertragen, kein Fall ruht unbemerkt."))
    parts = (MISSING_LISTS, SILENT_CASES, ENDING_BLOCKS)


CARD = ForgottenCard
