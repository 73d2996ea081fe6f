"""Teilnehmende: who is registered, who waits, who came."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QStackedWidget, QVBoxLayout

from app.common import clock
from app.common.text import search_key
from app.models import ON_THE_LIST, PRESENT, Kind, ParticipationStatus
from app.services.events import participations
from app.services.shown import Watching
from app.views.pages.events import participant_actions as work
from app.views.pages.events.link_dialog import LinkDialog
from app.views.pages.events.name_line import NameLine
from app.views.pages.events.participant_table import ParticipantTable
from app.views.shared.announce import LiveLabel
from app.views.shared.escaping import caption
from app.views.shared.forms.fields.picker import Hit
from app.views.shared.lists.foot import Foot
from app.views.shared.notice import NoticeLine
from app.views.shared.overflow_bar import OverflowBar
from app.views.shared.records.panel import Panel
from app.views.shared.step import change, write
from app.views.shared.widgets import Button, EmptyState, action_button, icon_button, row, set_hint, writes
from app.views.theme.sizes import GROUP, RELATED
from app.views.window_context import WindowContext

_P = ParticipationStatus


class ParticipantsPanel(Panel):
    """A line to put somebody on the list, the list, and the ways to paper and back."""

    print_wanted = Signal()
    badges_wanted = Signal()
    transfer_wanted = Signal()

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__()
        self.window_context = window_context
        self.record_id: int | None = None
        self._starts_at = clock.now()
        self.line = writes(NameLine(self.tr("Name hinzufügen"), self._persons, self._meant))
        set_hint(self.line, self.tr("Name hinzufügen …"))
        self.line.picked.connect(self._add_person)
        self.line.named.connect(self._add_name)
        self.here = writes(QCheckBox(caption(self.tr("ist da"))))
        self.here.setToolTip(self.tr("Wer jetzt eingetragen wird, ist schon da und wird als anwesend gezählt"))
        self.hint = NoticeLine()
        self.table = ParticipantTable(window_context)
        self.table.opened.connect(self._open)
        self.table.opened_beside.connect(self._open_beside)
        self.table.selection_changed.connect(self._show_tools)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        empty = EmptyState(
            self.tr("Hier stehen die Teilnehmenden. Name in die Zeile oben tippen, Enter, der nächste Name …"),
            icon_name="people",
        )
        self._stack.addWidget(empty)
        self._numbers = LiveLabel("", "quiet", wrap=True)
        self._tools = self._make_tools()
        self._lay_out()
        self.setFocusProxy(self.line)

    def show_record(self, record_id: int | None) -> None:
        elsewhere = record_id != self.record_id
        self.record_id = record_id
        self.setEnabled(record_id is not None)
        if elsewhere:
            self.line.clear()
        self._show(elsewhere)

    def watched(self) -> Sequence[Watching]:
        return (participations.SHOWN,)

    def reload(self) -> None:
        self._show(elsewhere=False)

    def set_status(self, status: ParticipationStatus) -> None:
        """Give the selected places a status."""
        chosen = [place for place in self.table.chosen() if place.status is not status]
        if chosen:
            ids, names = [place.id for place in chosen], [place.name for place in chosen]
            change(self.window_context, self.tr("Status geändert"), work.set_status, ids, status, whom=names)

    def toggle_present(self) -> None:
        """Present, or back to registered where all selected are present already."""
        chosen = self.table.chosen()
        present = bool(chosen) and all(place.status in PRESENT for place in chosen)
        self.set_status(_P.REGISTERED if present else _P.ATTENDED)

    def remove(self) -> None:
        """Take the selected places off the list; the bar at the bottom offers the way back."""
        chosen = self.table.chosen()
        if chosen:
            ids, names = [place.id for place in chosen], [place.name for place in chosen]
            step = self.tr("%n von der Liste genommen", "", len(chosen))
            change(self.window_context, step, work.remove, ids, whom=names)

    def rename(self) -> None:
        """Change how somebody is called on the list."""
        chosen = self.table.chosen()
        if len(chosen) != 1:
            return
        name = self.window_context.ask.text(
            self.tr("Name auf der Liste"), self.tr("So steht der Name auf der Liste"), chosen[0].name
        )
        if name is not None and name != chosen[0].name:
            step = self.tr("Name auf der Liste geändert")
            change(self.window_context, step, participations.rename, chosen[0].id, name, whom=[name])

    def link(self) -> None:
        """Say which person on file somebody known by name only is."""
        chosen = self.table.chosen()
        if len(chosen) == 1:
            self.window_context.ask.dialog(LinkDialog(self.window_context, chosen[0].id, chosen[0].name, self.window()))

    def move_up(self) -> None:
        """Give a free place to who waits longest."""
        if self.record_id is None:
            return
        moved = write(
            self.window_context, self.tr("Von der Warteliste nachgerückt"), participations.move_up, self.record_id
        )
        if moved is not None:
            self.table.select(moved)
            self.window_context.done(self.tr("Von der Warteliste nachgerückt"), whom=self._names_of(moved))

    # Building

    def _make_tools(self) -> QFrame:
        add = self.table.add_action
        writes(add(self.tr("Da oder nicht da"), "attendance", "Space", self.toggle_present))
        self.table.add_separator()
        menu = self.table.status_menu(self.set_status)
        self.table.add_separator()
        self._open_action = add(self.tr("Person öffnen"), "person", "", self._open_chosen)
        self._rename_action = writes(add(self.tr("Name auf der Liste …"), "edit", "F2", self.rename))
        self._link_action = writes(add(self.tr("Einer Person zuordnen …"), "link", "", self.link))
        add(self.tr("Als Tabelle kopieren"), "copy", "", self.table.copy)
        self.table.add_separator()
        writes(add(self.tr("Von der Liste nehmen"), "trash", "Del", self.remove))
        status = Button(self.tr("Status ▾"))
        status.setAccessibleName(self.tr("Status"))
        status.setMenu(menu)
        tools = writes(QFrame())
        tools.setLayout(
            row(
                action_button(self.tr("Da"), self.toggle_present, icon_name="check"),
                status,
                icon_button("trash", self.tr("Von der Liste nehmen (Entf)"), self.remove),
            )
        )
        tools.hide()
        return tools

    def _lay_out(self) -> None:
        self._transfer = writes(
            action_button(self.tr("Vom Papier übertragen …"), self.transfer_wanted.emit, icon_name="attendance")
        )
        self._print = action_button(self.tr("Liste drucken …"), self.print_wanted.emit, icon_name="print")
        self._badges = action_button(self.tr("Namensschilder …"), self.badges_wanted.emit, icon_name="person")
        head = row(self.line, self.here)
        head.setStretch(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GROUP, 0, 0)
        column.setSpacing(RELATED)
        column.addWidget(OverflowBar(self._transfer, self._print, self._badges, of=self.tr("Teilnehmende")))
        column.addLayout(head)
        column.addWidget(self.hint)
        column.addWidget(self._stack, 1)
        line = row(self._numbers, self._tools)
        line.setStretch(0, 1)
        column.addWidget(Foot(line))

    # Showing

    def _show(self, elsewhere: bool) -> None:
        seen = self.window_context.context.read(work.look, self.record_id) if self.record_id is not None else None
        rows = seen.rows if seen else ()
        self.table.show_rows(rows, elsewhere=elsewhere)
        self._stack.setCurrentIndex(0 if rows else 1)
        if seen is not None:
            self._show_event(seen, elsewhere)
        else:
            self._numbers.setText("")
        self._show_tools()

    def _show_event(self, seen: work.ParticipantList, elsewhere: bool) -> None:
        if elsewhere or seen.event.starts_at != self._starts_at:
            self._starts_at = seen.event.starts_at
            self.here.setChecked(self._starts_at.date() <= clock.today())
        self._numbers.setText(self._in_words(seen))
        waiting = [place for place in seen.rows if place.status is _P.WAITING]
        if waiting and not seen.full:
            first = self.window_context.discreet.mask(waiting[0].name)
            self.hint.tell(
                self.tr("Ein Platz ist frei. Am längsten wartet {name}.").format(name=first),
                action=self.tr("Nachrücken lassen"),
                run=self.move_up,
            )
        elif elsewhere or not waiting or seen.full:
            self.hint.hide()

    def _in_words(self, seen: work.ParticipantList) -> str:
        places = [place for place in seen.rows if place.status in ON_THE_LIST]
        registered = [place for place in places if not place.walk_in]
        capacity = seen.event.capacity
        if capacity is None:
            parts = [self.tr("%n angemeldet", "", len(registered))]
        else:
            parts = [self.tr("{taken} von %n Plätzen belegt", "", capacity).format(taken=len(places))]
        waiting = sum(place.status is _P.WAITING for place in seen.rows)
        present = sum(place.status in PRESENT for place in places)
        spontaneous = sum(place.status in PRESENT and place.walk_in for place in places)
        hidden = sum(place.blocked for place in places)
        died = sum(place.died for place in places)
        if waiting:
            parts.append(self.tr("%n auf der Warteliste", "", waiting))
        if present:
            parts.append(self.tr("%n anwesend", "", present))
        if spontaneous:
            parts.append(self.tr("davon %n spontan", "", spontaneous))
        if hidden:
            parts.append(self.tr("%n wegen Auskunftssperre nicht auf dem Papier", "", hidden))
        if died:
            parts.append(self.tr("%n verstorben und nicht auf dem Papier", "", died))
        return " · ".join(parts)

    def _show_tools(self, *_: object) -> None:
        chosen = self.table.chosen()
        self._tools.setVisible(bool(chosen))
        one = chosen[0] if len(chosen) == 1 else None
        self._open_action.setEnabled(one is not None and one.person_id is not None)
        self._link_action.setEnabled(one is not None and one.person_id is None)
        self._rename_action.setEnabled(one is not None)

    # Adding

    def _persons(self, typed: str) -> list[Hit]:
        listed = {place.person_id for place in self.table.rows() if place.person_id is not None}
        return self.window_context.context.read(
            work.search, typed, listed, self.tr("steht schon da"), self.window_context.discreet.mask
        )

    def _meant(self, typed: str) -> int | None:
        return self.window_context.context.read(work.meant_by, typed, self._awaited(typed) is not None)

    def _add_person(self, person_id: int) -> None:
        held = next((place for place in self.table.rows() if place.person_id == person_id), None)
        if held is not None and held.status in ON_THE_LIST and (not self.here.isChecked() or held.status in PRESENT):
            self._point_at(held.id)
            return
        self._add(person_id, "")

    def _add_name(self, name: str) -> None:
        """A name that stands on the list already and has not come is this person; else it is somebody new."""
        awaited = self._awaited(name)
        if awaited is not None:
            self._mark_present(awaited)
        else:
            self._add(None, name)

    def _awaited(self, name: str) -> int | None:
        """The place of the only one of this name who has not come, where those who are entered now are there."""
        key = search_key(name)
        held = [one.id for one in self.table.rows() if search_key(one.name) == key and one.status not in PRESENT]
        return held[0] if self.here.isChecked() and len(held) == 1 else None

    def _mark_present(self, place_id: int) -> None:
        step, names = self.tr("Anwesend"), self._names_of(place_id)
        if change(self.window_context, step, participations.set_status, place_id, _P.ATTENDED, whom=names):
            self.table.select(place_id)

    def _add(self, person_id: int | None, name: str) -> None:
        if self.record_id is None:
            return
        step = self.tr("Spontan dabei") if self.here.isChecked() else self.tr("Angemeldet")
        queue = {place.id for place in self.table.rows() if place.status is _P.WAITING}
        made = write(self.window_context, step, work.enter, self.record_id, person_id, name, self.here.isChecked())
        if made is None:
            self.line.setText(name)
            return
        self.table.select(made)
        on_list = next((place for place in self.table.rows() if place.id == made), None)
        waits = on_list is not None and on_list.status is _P.WAITING
        said = self._why_waiting(queue) if waits else step
        self.window_context.done(said, whom=self._names_of(made) or [name])

    def _names_of(self, place_id: int) -> list[str]:
        return [place.name for place in self.table.rows() if place.id == place_id]

    def _why_waiting(self, queue: Collection[int]) -> str:
        """`queue`: the places that waited before; a place that was free has gone to the first of them."""
        if any(place.id in queue and place.status is not _P.WAITING for place in self.table.rows()):
            return self.tr("Wer länger wartet, ist nachgerückt: auf der Warteliste")
        return self.tr("Alle Plätze sind vergeben: auf der Warteliste")

    def _point_at(self, place_id: int) -> None:
        self.table.select(place_id)
        self.window_context.done(self.tr("Steht schon auf der Liste"), whom=self._names_of(place_id), undo=False)

    # Doors

    def _open_chosen(self) -> None:
        chosen = self.table.chosen()
        if len(chosen) == 1:
            self._open(chosen[0].id)

    def _open(self, place_id: int, beside: bool = False) -> None:
        found = next((place for place in self.table.rows() if place.id == place_id), None)
        if found is not None and found.person_id is not None:
            self.window_context.open(Kind.PERSON, found.person_id, beside)

    def _open_beside(self, place_id: int) -> None:
        self._open(place_id, beside=True)
