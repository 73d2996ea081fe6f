"""What *Heute* tells of organisations: how many there are."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.models import Kind
from app.views.shared.cards.figures_card import Figure
from app.views.shared.cards.filtered_list import FilteredList

ACTORS = Figure(str(QT_TRANSLATE_NOOP("Today", "Akteure")), FilteredList(Kind.ORGANISATION))
