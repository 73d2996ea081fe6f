"""What *Heute* tells of persons: how many there are."""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.models import Kind
from app.views.shared.cards.figures_card import Figure
from app.views.shared.cards.filtered_list import FilteredList

PERSONS = Figure(str(QT_TRANSLATE_NOOP("Today", "Personen")), FilteredList(Kind.PERSON))
