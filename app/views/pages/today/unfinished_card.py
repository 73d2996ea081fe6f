"""What was left unsaved: after a crash, a closed window, another page."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.services import drafts
from app.services.shown import Watching
from app.views.pages import unfinished_drafts
from app.views.shared import dates
from app.views.shared.cards.card import LINES, TodayCard
from app.views.shared.widgets import Card


class UnfinishedCard(TodayCard):
    """Hidden while nothing is left."""

    title = str(QT_TRANSLATE_NOOP("Today", "Angefangen und nicht gesichert"))
    wide = True

    def watched(self) -> Sequence[Watching]:
        return (drafts.SHOWN,)

    def build(self) -> Card | None:
        left = self.window_context.context.read(drafts.unfinished)
        if not left:
            return None
        card = Card(self.label())
        for one in left[:LINES]:
            note = dates.moment_in_words(one.saved_at)
            card.body.addWidget(
                self.line(
                    note,
                    unfinished_drafts.title(self.window_context, one),
                    partial(unfinished_drafts.go_on, self.window_context, one),
                )
            )
        return card


CARD = UnfinishedCard
