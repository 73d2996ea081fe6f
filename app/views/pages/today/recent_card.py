"""What she worked on last; in an empty vault the first step."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.models import Kind
from app.services import today
from app.services.shown import Watching
from app.services.today import Recent
from app.views.shared import dates
from app.views.shared.cards.card import TodayCard
from app.views.shared.whom import about_in_words
from app.views.shared.widgets import Card, action_button, row, writes

_tr = QCoreApplication.translate


class RecentCard(TodayCard):
    """The records changed last, as doors."""

    title = str(QT_TRANSLATE_NOOP("Today", "Zuletzt bearbeitet"))
    empty = str(QT_TRANSLATE_NOOP("Today", "Noch ist nichts eingetragen. Beginnen Sie mit der ersten Person."))
    wide = True

    def watched(self) -> Sequence[Watching]:
        return (today.RECENT,)

    def build(self) -> Card:
        card = Card(self.label())
        found = self.window_context.context.read(today.recent)
        for one in found:
            self._add(card, one)
        if not found:
            card.body.addWidget(self.sentence())
            text = _tr("Today", "Erste Person eintragen")
            first = writes(action_button(text, lambda: self.window_context.start_new(Kind.PERSON), icon_name="new"))
            bring = partial(self.window_context.command, "import_persons")
            table = writes(action_button(_tr("Today", "Personen aus einer Liste übernehmen …"), bring, role="link"))
            card.body.addLayout(row(first, table, None))
        return card

    def _add(self, card: Card, one: Recent) -> None:
        shown = self.window_context.discreet.title(one.kind, one.title)
        run = partial(self.window_context.open, one.kind, one.id)
        whom = about_in_words(one.about, self.window_context.discreet)
        card.body.addWidget(self.line(dates.moment_in_words(one.changed_at), shown, run, whom))


CARD = RecentCard
