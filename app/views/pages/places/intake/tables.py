"""What the district assigns and announces, and where there is room: the tables of *Unterbringung*."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.common import clock
from app.models import ArrivalState, Kind, Occupancy
from app.services.places import intake, lodging
from app.services.places.intake import AllocationRow, ArrivalRow
from app.services.places.lodging import LodgingPlaces
from app.views.language import written
from app.views.language.words import word
from app.views.pages.places.free_places import free_places
from app.views.pages.places.intake.dialogs import AllocationDialog, ArrivalDialog
from app.views.pages.places.occupancies.dialog import OccupancyDialog
from app.views.shared.announce import LiveLabel
from app.views.shared.lists.small_table import SmallRow, SmallTable
from app.views.shared.lists.table_with_tools import TableWithTools
from app.views.shared.step import change
from app.views.shared.widgets import EmptyState, action_button, writes
from app.views.theme.sizes import GROUP, RELATED
from app.views.window_context import WindowContext


class IntakeTable(QWidget):
    """A tab: a table with its buttons, and below it what it adds up to."""

    def __init__(self, window_context: WindowContext) -> None:
        super().__init__()
        self.window_context = window_context
        self.table = self.make_table()
        self.part = self.make_part()
        self.total = LiveLabel("", "quiet")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, GROUP, 0, 0)
        column.setSpacing(RELATED)
        column.addWidget(self.part, 1)
        column.addWidget(self.total)

    def make_table(self) -> SmallTable:
        """The table."""
        raise NotImplementedError

    def make_part(self) -> TableWithTools:
        """The table with its buttons."""
        raise NotImplementedError

    def show_rows(self, rows: Sequence[SmallRow]) -> None:
        """Show these rows, or the sentence that there are none."""
        self.table.show_rows(rows)
        self.part.show_state(filled=bool(rows))

    def reload(self) -> None:
        """Show what is stored now."""
        raise NotImplementedError


class PlacesTable(IntakeTable):
    """Places of the buildings in which the municipality houses people, as they are today. Enter opens a building."""

    def make_table(self) -> SmallTable:
        return SmallTable(
            self.tr("Freie Plätze je Gebäude"),
            [
                (self.tr("Gebäude"), 0),
                (self.tr("Nutzung"), 24),
                (self.tr("Zustand"), 12),
                (self.tr("Plätze"), 8),
                (self.tr("belegt"), 8),
                (self.tr("frei"), 9),
                (self.tr("geplant"), 9),
            ],
            numbers=(3, 4, 5, 6),
        )

    def make_part(self) -> TableWithTools:
        self.table.opened.connect(lambda building_id: self.window_context.open(Kind.BUILDING, building_id))
        empty = EmptyState(
            self.tr("Hier stehen die Gebäude der Anschluss- und Obdachlosenunterbringung mit ihren freien Plätzen."),
            self.tr("Neues Gebäude"),
            "building",
        )
        empty.started.connect(lambda: self.window_context.start_new(Kind.BUILDING))
        return TableWithTools(
            self.table, empty, [], [action_button(self.tr("Gebäude öffnen"), self._open)], of=self.tr("Plätze")
        )

    def reload(self) -> None:
        found = self.window_context.context.read(lodging.buildings_on, clock.today())
        self.show_rows([self._line(one) for one in found])
        free = sum(one.places.free or 0 for one in found)
        self.total.setText(self.tr("%n Platz/Plätze frei", "", free) if found else "")

    def _open(self) -> None:
        if (chosen := self.table.chosen()) is not None:
            self.window_context.open(Kind.BUILDING, chosen)

    def _line(self, one: LodgingPlaces) -> SmallRow:
        places = one.places
        texts = (
            one.name,
            word(one.use),
            word(places.state),
            "" if places.places is None else str(places.places),
            str(places.taken),
            free_places(places),
            str(places.not_usable or ""),
        )
        return SmallRow(one.id, texts, quiet=bool(places.not_usable))


class AllocationsTable(IntakeTable):
    """Allocations, the latest on top; the one that is valid today counts."""

    def make_table(self) -> SmallTable:
        return SmallTable(
            self.tr("Zuweisungen"),
            [
                (self.tr("gültig ab"), 13),
                (self.tr("Soll"), 8),
                (self.tr("Ist"), 8),
                (self.tr("offen"), 8),
                (self.tr("Notiz"), 0),
            ],
            numbers=(1, 2, 3),
        )

    def make_part(self) -> TableWithTools:
        self.table.opened.connect(self._edit)
        empty = EmptyState(
            self.tr("Hier steht, wie viele Menschen der Landkreis der Gemeinde zuweist und wie viele davon da sind."),
            self.tr("Zuweisung eintragen …"),
            "people",
        )
        empty.started.connect(self.add)
        return TableWithTools(
            self.table,
            empty,
            [writes(action_button(self.tr("Zuweisung eintragen …"), self.add, icon_name="new"))],
            [
                writes(action_button(self.tr("Bearbeiten …"), self.edit, icon_name="edit")),
                writes(action_button(self.tr("Entfernen"), self.remove, role="flat", icon_name="trash")),
            ],
            self.remove,
            of=self.tr("Zuweisung"),
        )

    def reload(self) -> None:
        self._rows: list[AllocationRow] = list(self.window_context.context.read(intake.allocations))
        valid = next((one for one in self._rows if one.valid_from <= clock.today()), None)
        self.show_rows([self._line(one, valid) for one in self._rows])
        self.total.setText(self.tr("Noch aufzunehmen: {number}").format(number=valid.open) if valid else "")

    def add(self) -> None:
        """A new allocation."""
        self._ask(AllocationDialog(self.window_context, intake.new_allocation(), self.window()))

    def edit(self) -> None:
        """Change the one she stands on."""
        if (chosen := self.table.chosen()) is not None:
            self._edit(chosen)

    def remove(self) -> None:
        """Take away one entered by mistake."""
        chosen = next((one for one in self._rows if one.id == self.table.chosen()), None)
        if chosen is not None:
            name = written.day(chosen.valid_from)
            change(self.window_context, self.tr("Zuweisung entfernt"), intake.remove_allocation, chosen.id, whom=[name])

    def _edit(self, allocation_id: int) -> None:
        stored = self.window_context.context.read(intake.load_allocation, allocation_id)
        self._ask(AllocationDialog(self.window_context, stored, self.window()))

    def _ask(self, dialog: AllocationDialog) -> None:
        if self.window_context.ask.dialog(dialog):
            self.window_context.done(self.tr("Zuweisung gesichert"), whom=[written.day(dialog.entity.valid_from)])

    def _line(self, one: AllocationRow, valid: AllocationRow | None) -> SmallRow:
        texts = (written.day(one.valid_from), str(one.due), str(one.done), str(one.open), one.note)
        return SmallRow(one.id, texts, quiet=one != valid)


class ArrivalsTable(IntakeTable):
    """Arrivals: those to come by their day, then the others. One that has arrived proposes an occupancy."""

    def make_table(self) -> SmallTable:
        return SmallTable(
            self.tr("Ankünfte"),
            [
                (self.tr("Stand"), 13),
                (self.tr("Personen"), 9),
                (self.tr("angekündigt"), 12),
                (self.tr("erwartet"), 12),
                (self.tr("angekommen"), 12),
                (self.tr("vorgesehen für"), 18),
                (self.tr("Notiz"), 0),
            ],
            numbers=(1,),
        )

    def make_part(self) -> TableWithTools:
        self.table.opened.connect(self._edit)
        empty = EmptyState(
            self.tr("Hier stehen angekündigte Ankünfte: wie viele wann kommen sollen und wo sie wohnen werden."),
            self.tr("Ankunft eintragen …"),
            "event",
        )
        empty.started.connect(self.add)
        return TableWithTools(
            self.table,
            empty,
            [writes(action_button(self.tr("Ankunft eintragen …"), self.add, icon_name="new"))],
            [
                writes(action_button(self.tr("Angekommen …"), self.arrive, icon_name="ok")),
                writes(action_button(self.tr("Bearbeiten …"), self.edit, icon_name="edit")),
                writes(action_button(self.tr("Entfernen"), self.remove, role="flat", icon_name="trash")),
            ],
            self.remove,
            of=self.tr("Ankunft"),
        )

    def reload(self) -> None:
        self._rows: list[ArrivalRow] = list(self.window_context.context.read(intake.arrivals))
        self.show_rows([self._line(one) for one in self._rows])
        expected = intake.people_of(self._rows, ArrivalState.ANNOUNCED)
        self.total.setText(self.tr("Erwartet: %n Person(en)", "", expected) if self._rows else "")

    def add(self) -> None:
        """A new arrival."""
        self._ask(ArrivalDialog(self.window_context, intake.new_arrival(), self.window()))

    def edit(self) -> None:
        """Change the one she stands on."""
        if (chosen := self.table.chosen()) is not None:
            self._edit(chosen)

    def arrive(self) -> None:
        """They have come today; an occupancy is proposed, which she may leave."""
        chosen = self._chosen()
        if chosen is None:
            return
        if chosen.state is not ArrivalState.ARRIVED:
            step = self.tr("Ankunft eingetragen")
            if not change(
                self.window_context, step, intake.arrive, chosen.id, clock.today(), whom=[self._called(chosen)]
            ):
                return
        self._propose_occupancy(chosen)

    def remove(self) -> None:
        """Take away one entered by mistake."""
        chosen = self._chosen()
        if chosen is not None:
            step = self.tr("Ankunft entfernt")
            change(self.window_context, step, intake.remove_arrival, chosen.id, whom=[self._called(chosen)])

    def _propose_occupancy(self, arrival: ArrivalRow) -> None:
        occupancy = Occupancy(
            building_id=arrival.building_id, since=arrival.arrived_on or clock.today(), people=arrival.people
        )
        dialog = OccupancyDialog(self.window_context, occupancy, self.window())
        if self.window_context.ask.dialog(dialog):
            self.window_context.done(self.tr("Belegung gesichert"), dialog.saved_id)

    def _chosen(self) -> ArrivalRow | None:
        return next((one for one in self._rows if one.id == self.table.chosen()), None)

    def _called(self, one: ArrivalRow) -> str:
        return self.tr("%n Person(en)", "", one.people)

    def _edit(self, arrival_id: int) -> None:
        stored = self.window_context.context.read(intake.load_arrival, arrival_id)
        self._ask(ArrivalDialog(self.window_context, stored, self.window()))

    def _ask(self, dialog: ArrivalDialog) -> None:
        if self.window_context.ask.dialog(dialog):
            whom = self.tr("%n Person(en)", "", dialog.entity.people)
            self.window_context.done(self.tr("Ankunft gesichert"), whom=[whom])

    def _line(self, one: ArrivalRow) -> SmallRow:
        texts = (
            word(one.state),
            str(one.people),
            written.day(one.announced_on),
            written.day(one.expected_on),
            written.day(one.arrived_on),
            one.building,
            one.note,
        )
        return SmallRow(one.id, texts, quiet=one.state is not ArrivalState.ANNOUNCED)
