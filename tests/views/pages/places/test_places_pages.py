"""Buildings, moves and Unterbringung in the window: what she does there is a step that can be taken back."""

from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.common import clock
from app.context import Context
from app.models import (
    Arrival,
    ArrivalState,
    Building,
    BuildingState,
    Dwelling,
    Household,
    LegalGround,
    Occupancy,
    Person,
)
from app.services.people import households, persons
from app.services.places import buildings, capacity, dwellings, intake, moves, occupancies
from app.services.records import get
from app.services.statuses import changes_of
from app.views.ask import ScriptedAsk
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.pages.places.buildings.door_panel import DoorPanel
from app.views.pages.places.buildings.dwelling_dialogs import DwellingDialog, ManyDialog
from app.views.pages.places.buildings.dwellings_panel import DwellingsPanel
from app.views.pages.places.buildings.page import BuildingDetail
from app.views.pages.places.buildings.state_dialog import StateDialog
from app.views.pages.places.intake.dialogs import AllocationDialog
from app.views.pages.places.intake.page import IntakePage
from app.views.pages.places.intake.tables import AllocationsTable, ArrivalsTable, PlacesTable
from app.views.pages.places.occupancies.dialog import OccupancyDialog
from app.views.pages.places.occupancies.move_dialog import MoveDialog
from app.views.pages.places.occupancies.panel import OccupanciesPanel
from app.views.shared.forms.fields.moments import DateField
from app.views.shared.forms.form_dialog import FormDialog
from app.views.shared.lists.list_page import ListPage
from app.views.shared.records.record_detail import RecordDetail


@pytest.fixture
def places(context: Context) -> dict[str, int]:
    """Two buildings, a household of two in the first."""

    def fill(session) -> dict[str, int]:
        first = buildings.save(session, Building(name="Alt", street="Altweg 1", city="Steinen"))
        second = buildings.save(session, Building(name="Neu", street="Neuweg 2", city="Steinen"))
        flat = dwellings.save(session, Dwelling(building_id=first, label="Whg. 1", places=3))
        other = dwellings.save(session, Dwelling(building_id=second, label="Whg. 9", places=1))
        home = households.save(session, Household(name="Haddad"))
        members = [
            persons.save(session, Person(family_name="Haddad", given_name=name, household_id=home))
            for name in ("Amal", "Nour")
        ]
        lived = occupancies.save(
            session,
            Occupancy(building_id=first, dwelling_id=flat, household_id=home, since=date(2025, 1, 1)),
        )
        found = {"first": first, "second": second, "flat": flat, "other": other, "home": home, "lived": lived}
        return found | dict(zip(("amal", "nour"), members, strict=True))

    return context.write("Angelegt", fill)


def _detail(window: MainWindow, page: str, record: int) -> RecordDetail:
    window.resize(1440, 900)
    window.go(Location(page, record))
    shown = window.stack.page
    assert isinstance(shown, ListPage)
    assert isinstance(shown.detail, RecordDetail)
    return shown.detail


def _panel(detail: RecordDetail, kind: type):
    panel = next(one for one in detail.panels if isinstance(one, kind))
    detail.tabs.setCurrentWidget(panel)
    return panel


def _typed(dialog: FormDialog, **values: object) -> bool:
    """Type into a dialog and save."""
    for key, value in values.items():
        field = dialog.form.field(key)
        field.set_value(value)
        field.changed.emit()
    dialog.save()
    return dialog.result() == 1


def test_dwellings_are_added_changed_repeated_and_removed(
    context: Context, window: MainWindow, ask: ScriptedAsk, places: dict[str, int]
) -> None:
    panel = _panel(_detail(window, "buildings", places["second"]), DwellingsPanel)
    assert isinstance(panel, DwellingsPanel)

    def labels() -> list[str]:
        return [row.label for row in context.read(dwellings.of_building, places["second"])]

    ask.answers = [lambda dialog: isinstance(dialog, ManyDialog) and _typed(dialog, count=3, prefix="Top", places=2)]
    panel.add_many()
    assert labels() == ["Whg. 9", "Top 1", "Top 2", "Top 3"]
    assert panel.table.count == 4
    made = context.read(dwellings.of_building, places["second"])
    panel.table.select(made[1].id)
    panel.duplicate()
    assert labels() == ["Whg. 9", "Top 1", "Top 4", "Top 2", "Top 3"]
    ask.answers = [lambda dialog: isinstance(dialog, DwellingDialog) and _typed(dialog, label="Dach")]
    panel.table.select(made[3].id)
    panel.open_chosen()
    assert "Dach" in labels()
    panel.remove()
    assert "Dach" not in labels()
    context.undo()
    assert "Dach" in labels()


def test_a_dwelling_somebody_lives_in_stays_and_it_is_said_why(
    window: MainWindow, ask: ScriptedAsk, places: dict[str, int]
) -> None:
    panel = _panel(_detail(window, "buildings", places["first"]), DwellingsPanel)
    panel.table.select(places["flat"])
    panel.remove()
    assert "nutzbar bis" in ask.asked[-1][2]
    assert panel.table.count == 1


def test_the_state_of_a_building_changes_with_day_and_reason(
    context: Context, window: MainWindow, ask: ScriptedAsk, places: dict[str, int]
) -> None:
    detail = _detail(window, "buildings", places["second"])
    assert isinstance(detail, BuildingDetail)
    assert not detail.form.state.isVisible()
    ask.answers = [
        lambda dialog: (
            isinstance(dialog, StateDialog)
            and _typed(dialog, state=BuildingState.PULLED_DOWN, on=clock.today(), reason="Abriss")
        )
    ]
    detail.change_state()
    assert [one.reason for one in context.read(changes_of, places["second"])][-1] == "Abriss"
    assert context.read(buildings.load, places["second"]).past


@pytest.mark.parametrize(("answer", "street"), [(0, "Altweg 1a"), (1, "Altweg 1"), (None, "Altweg 1")])
def test_a_new_address_is_carried_into_households_where_she_agrees(
    context: Context, window: MainWindow, ask: ScriptedAsk, places: dict[str, int], answer: int | None, street: str
) -> None:
    detail = _detail(window, "buildings", places["first"])
    field = detail.form.field("street")
    field.set_value("Altweg 1a")
    field.changed.emit()
    ask.answers = [answer]
    assert detail.save() is (answer is not None)
    assert detail.dirty is (answer is None)
    assert context.read(households.load, places["home"]).street == street
    if answer == 0:
        context.undo()
        assert context.read(households.load, places["home"]).street == "Altweg 1"
        assert context.read(buildings.load, places["first"]).street == "Altweg 1"


@pytest.mark.parametrize("page", ["households", "occupancies", "buildings"])
def test_a_household_moves_from_wherever_she_is(
    context: Context, window: MainWindow, ask: ScriptedAsk, places: dict[str, int], page: str
) -> None:
    record = places[{"households": "home", "occupancies": "lived", "buildings": "first"}[page]]
    detail = _detail(window, page, record)
    mover = detail
    if page == "buildings":
        mover = _panel(detail, OccupanciesPanel)
        mover.table.select(places["lived"])

    def filled_in(dialog) -> bool:
        assert isinstance(dialog, MoveDialog)
        assert "Alt · Whg. 1" in dialog.about.text()
        assert dialog.form.gone_to.isHidden()
        return _typed(
            dialog,
            building_id=places["second"],
            dwelling_id=places["other"],
            on=date(2026, 3, 1),
            ground=LegalGround.LEASE,
        )

    ask.answers = [filled_in]
    mover.move_out()
    home = context.read(households.load, places["home"])
    assert (home.street, home.dwelling) == ("Neuweg 2", "Whg. 9")
    assert context.read(occupancies.load, places["lived"]).until == date(2026, 2, 28)
    assert "Haddad" in window.notice.accessibleName()
    context.undo()
    assert context.read(occupancies.load, places["lived"]).until is None
    assert context.read(households.load, places["home"]).street == "Altweg 1"


def test_a_second_move_on_a_day_stays_in_the_dialog_with_its_sentence(
    window: MainWindow, context: Context, places: dict[str, int]
) -> None:
    wanted = context.read(moves.begin, places["home"], places["second"])
    wanted.on = date(2025, 1, 1)
    dialog = MoveDialog(window.window_context, wanted)
    assert not _typed(dialog, ground=LegalGround.LEASE)
    assert "schon umgezogen" in dialog.form.notice.text.text()
    dialog.reject()


def test_the_last_to_move_out_leaves_a_household_that_may_be_dissolved(
    context: Context, window: MainWindow, ask: ScriptedAsk, places: dict[str, int]
) -> None:
    from app.views.pages.places.occupancies.dissolving import propose_dissolving

    propose_dissolving(window.window_context, places["home"])
    assert ask.asked == []

    def out(session) -> None:
        for name in ("amal", "nour"):
            get(session, Person, places[name]).household_id = None

    context.write("Ausgezogen", out)
    ask.answers = [True]
    propose_dissolving(window.window_context, places["home"])
    assert context.read(households.load, places["home"]).dissolved_on == clock.today()
    assert context.read(occupancies.load, places["lived"]).until == clock.today()


def test_a_household_dissolved_in_its_form_ends_where_it_lives_in_the_same_step(
    context: Context, window: MainWindow, places: dict[str, int]
) -> None:
    detail = _detail(window, "households", places["home"])
    field = detail.form.field("dissolved_on")
    assert isinstance(field, DateField)
    field.editor.setText("1.6.2026")
    field.finish()
    assert "Hier wohnen noch 2 Personen" in field.editor.accessibleDescription()
    assert detail.save()
    assert context.read(households.load, places["home"]).dissolved_on == date(2026, 6, 1)
    assert context.read(occupancies.load, places["lived"]).until == date(2026, 6, 1)
    context.undo()
    assert context.read(households.load, places["home"]).dissolved_on is None
    assert context.read(occupancies.load, places["lived"]).until is None


def test_occupancies_of_a_building_and_its_months(
    qtbot: QtBot, window: MainWindow, ask: ScriptedAsk, context: Context, places: dict[str, int]
) -> None:
    panel = _panel(_detail(window, "buildings", places["first"]), OccupanciesPanel)
    qtbot.waitUntil(lambda: panel.table.count == 1)
    panel._fold.button.click()
    assert panel.months is not None
    months = panel.months.table
    this_month = next(n for n in range(months.rowCount()) if "dieser Monat" in months.item(n, 0).text())
    assert [months.item(this_month, column).text() for column in range(1, 5)] == ["bewohnt", "3", "2", "1"]
    ask.answers = [lambda dialog: isinstance(dialog, OccupancyDialog) and _typed(dialog, people=4)]
    panel.add()
    found = context.read(capacity.on_day, [places["first"]], clock.today())[places["first"]]
    assert (found.taken, found.over) == (6, 3)


def test_the_dwelling_follows_the_building_in_a_form(window: MainWindow, places: dict[str, int]) -> None:
    detail = _detail(window, "occupancies", places["lived"])
    building, dwelling = detail.form.field("building_id"), detail.form.field("dwelling_id")
    assert dwelling.value() == places["flat"]
    building.set_value(places["second"])
    building.changed.emit()
    assert dwelling.value() is None
    offered = [dwelling.editor.itemText(number) for number in range(dwelling.editor.count())]
    assert offered == ["ohne Angabe", "Whg. 9 – frei: 1"]


def test_doors_are_masked_and_lead_to_households(context: Context, window: MainWindow, places: dict[str, int]) -> None:
    context.write("Klingel", lambda s: setattr(get(s, Household, places["home"]), "bell_name", "Haddad / 2. OG"))
    panel = _panel(_detail(window, "buildings", places["first"]), DoorPanel)
    model = panel.table.model()

    def texts() -> list[str]:
        return [model.index(0, column).data() for column in range(model.columnCount())]

    assert "Haddad / 2. OG" in texts()
    window.window_context.discreet.set(True)
    assert not any("Haddad" in text for text in texts())
    window.window_context.discreet.set(False)
    panel.table.select(1)
    panel.open_chosen()
    assert window.stack.page.spec.key == "households"


def test_what_is_to_be_taken_in_is_kept_in_the_window(
    context: Context, window: MainWindow, ask: ScriptedAsk, places: dict[str, int]
) -> None:
    window.resize(1280, 800)
    window.go(Location("lodging"))
    page = window.stack.page
    assert isinstance(page, IntakePage)
    places_table, allocations, arrivals = page.tables.values()
    assert isinstance(places_table, PlacesTable)
    assert isinstance(allocations, AllocationsTable)
    assert isinstance(arrivals, ArrivalsTable)
    ask.answers = [lambda dialog: isinstance(dialog, AllocationDialog) and _typed(dialog, due=20, done=5)]
    allocations.add()
    assert "15" in allocations.total.text()
    context.write(
        "Ankunft",
        intake.save_arrival,
        Arrival(announced_on=clock.today(), people=3, building_id=places["second"], note=""),
    )
    arrival = context.read(intake.arrivals)[0]
    arrivals.reload()
    arrivals.table.choose(arrival.id)
    ask.answers = [lambda dialog: isinstance(dialog, OccupancyDialog) and _typed(dialog, dwelling_id=places["other"])]
    arrivals.arrive()
    assert context.read(intake.arrivals)[0].state is ArrivalState.ARRIVED
    assert context.read(capacity.on_day, [places["second"]], clock.today())[places["second"]].taken == 3
    allocations.table.choose(context.read(intake.allocations)[0].id)
    allocations.remove()
    assert context.read(intake.allocations) == []
    context.undo()
    assert context.read(intake.allocations)[0].due == 20


def test_einweisungen_that_end_stand_on_today(window: MainWindow, context: Context, places: dict[str, int]) -> None:
    def admit(session) -> None:
        get(session, Occupancy, places["lived"]).admitted_until = clock.today() + timedelta(days=9)

    context.write("Einweisung", admit)
    from app.views.pages.places.today_card import CARD

    part = CARD.parts[0]
    assert context.read(part.behind.count) == 1
    row = context.read(part.behind.first, part.sort, 5)[0]
    line = part.line(window.window_context, row)
    assert (line.title, line.note.startswith("endet")) == (row.number, True)
