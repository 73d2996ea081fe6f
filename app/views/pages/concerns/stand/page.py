"""At the stall: the form at the left, what is alike and what was taken today at the right."""

from PySide6.QtWidgets import QVBoxLayout

from app.common.changes import Changes
from app.common.errors import StorageError, UserError
from app.models import Concern
from app.services import catalogues
from app.services.concerns import concerns, stand, steps
from app.services.concerns.stand import Place
from app.services.named import named
from app.services.places import buildings
from app.views.location import Location
from app.views.page import Page
from app.views.page_spec import PageSpec
from app.views.pages.concerns.similar_card import SimilarCard
from app.views.pages.concerns.stand.form import StandForm
from app.views.pages.concerns.stand.today import TodayCard
from app.views.shared.elided_label import ElidedLabel
from app.views.shared.step import change
from app.views.shared.whom import in_words
from app.views.shared.widgets import action_button, headline, row, writes
from app.views.theme.sizes import GROUP, PAGE
from app.views.window_context import Notice, WindowContext

_EVENT = "event"


class StandPage(Page):
    """Anonymous by default. Opened from an event every concern carries the event's id, and nothing else of it."""

    can = frozenset({"save"})

    def __init__(self, window_context: WindowContext, spec: PageSpec) -> None:
        super().__init__(window_context, spec)
        self.event_id: int | None = None
        self.entity: Concern | None = None
        self.form = StandForm(window_context)
        self.similar = SimilarCard(window_context, self.form.typed, large=True)
        self.about = ElidedLabel("", "quiet")
        self.today = TodayCard(window_context)
        self.save_button = writes(
            action_button(self.tr("Aufnehmen (Enter)"), self.form.request_save, role="primary", icon_name="check")
        )
        self.save_button.setProperty("large", True)
        self._lay_out()
        self.form.save_requested.connect(self.save)
        self.form.compared.connect(self.similar.look)
        self.similar.seconded.connect(self.second)
        self.similar.joined.connect(lambda concern_id: self._take_in(concern_id))
        window_context.discreet.changed.connect(self._show_event)

    # What the window asks

    def title(self) -> str:
        return f"{super().title()} · {self.about.text()}" if self.event_id is not None else super().title()

    def location(self) -> Location:
        return Location(self.spec.key, filters=((_EVENT, str(self.event_id)),) if self.event_id is not None else ())

    def go(self, location: Location) -> None:
        event = dict(location.filters).get(_EVENT, "")
        self.event_id = int(event) if event.isdecimal() else None
        self._show_event()
        self._begin(None)
        self.take_focus()

    def show_list(self) -> None:
        self.go(Location(self.spec.key))

    def save(self) -> bool:
        """Take in what is typed; nothing typed is nothing to save."""
        return not self.form.dirty or self._take_in()

    def keep_draft(self) -> None:
        self.form.keep_draft()

    def take_focus(self) -> None:
        (self.form.said if self.form.said.value() else self.form.category).setFocus()

    def refresh(self, changes: Changes) -> None:
        if catalogues.SHOWN.concerned(changes) or buildings.LISTING.concerned(changes):
            self.form.reload()
        if concerns.LISTING.concerned(changes):
            self.form.spot.reload()
            self.today.show_for(self.event_id)
            self._show_event()
        self.similar.refresh(changes)

    # What she does

    def second(self, concern_id: int) -> None:
        """ "Auch ich": what was typed is counted there; it can be taken back into the line."""
        typed = self.form.said.value()
        step = self.tr("„Auch ich“ gezählt")
        if change(self.window_context, step, steps.add_voice, [concern_id]):
            self._next()
            about = self.window_context.context.read(named, [concern_id])
            buttons = ((self.tr("Text zurückholen"), lambda: self._bring_back(typed)),) if typed else ()
            self.window_context.noticed.emit(Notice(step, True, buttons, about=tuple(about)))

    def _take_in(self, joined_to: int | None = None) -> bool:
        if self.entity is None or self.form.refuse_unread():
            return False
        self.form.apply(self.entity)
        step = self.tr("Anliegen aufgenommen") if joined_to is None else self.tr("Anliegen zusammengefasst")
        try:
            made = self.window_context.context.write(step, stand.take_in, self.entity, joined_to)
        except (UserError, StorageError) as error:
            self.form.refuse(error)
            return False
        self._next()
        self.window_context.done(step, made)
        return True

    def _next(self) -> None:
        """The next one, at the same place."""
        place = self.form.spot.value()
        self.form.saved()
        self._begin(place)
        self.form.category.setFocus()

    def _bring_back(self, typed: str) -> None:
        self.form.fill("subject", typed)
        self.form.said.setFocus()

    def _begin(self, place: Place | None) -> None:
        self.entity = self.window_context.context.read(stand.new, self.event_id, place)
        self.form.bind(self.entity)
        self.today.show_for(self.event_id)

    # What is shown

    def _show_event(self) -> None:
        found = self.window_context.context.read(named, [self.event_id]) if self.event_id is not None else []
        if self.event_id is not None and not found:
            self.event_id = None
        self.about.setText("".join(in_words(*one, self.window_context.discreet) for one in found))
        self.about.setVisible(bool(found))
        self.renamed.emit()

    def _lay_out(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.setSpacing(GROUP)
        left.addWidget(self.form)
        left.addLayout(row(self.save_button, None))
        left.addStretch(1)
        right.setSpacing(GROUP)
        right.addWidget(self.similar)
        right.addWidget(self.today)
        right.addStretch(1)
        halves = row(left, right, spacing=PAGE)
        halves.setStretch(0, 3)
        halves.setStretch(1, 2)
        head = row(headline(self.spec.label()), self.about, spacing=GROUP)
        head.setStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE, GROUP, PAGE, GROUP)
        column.setSpacing(GROUP)
        column.addLayout(head)
        column.addLayout(halves, 1)
