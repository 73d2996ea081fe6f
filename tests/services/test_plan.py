"""The plan of the quarter: its picture, its pins, and what they tell."""

from datetime import date, datetime, timedelta

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.models import (
    Building,
    BuildingState,
    Concern,
    ConcernStatus,
    ContactEntry,
    DocumentPiece,
    Dwelling,
    Kind,
    Occupancy,
    Person,
    Task,
    Told,
)
from app.services.concerns import concerns, steps
from app.services.office import contents, tasks
from app.services.people import persons
from app.services.places import buildings, occupancies, plan
from app.services.places.plan import ColouredBy, Pin, Shade

PICTURE, OTHER = b"\x89PNG one", b"\x89PNG other"


def _building(session: Session, name: str = "Köchlinstr. 3", **more: object) -> int:
    return buildings.save(session, Building(name=name, **more))


def _pin(session: Session, by: ColouredBy, building: int) -> Pin:
    return next(pin for pin in plan.pins(session, by) if pin.id == building)


def test_there_is_one_plan_and_a_new_picture_takes_its_place(session: Session) -> None:
    assert plan.current(session) is None
    first = plan.keep(session, PICTURE, 40, 30)
    assert plan.picture(session, first) == PICTURE
    assert plan.keep(session, OTHER, 400, 300) == first
    assert plan.current(session) == plan.Plan(first, 400, 300)
    plan.remove(session)
    assert plan.current(session) is None
    with pytest.raises(UserError):
        plan.picture(session, first)


def test_its_bytes_outlast_an_erasure_while_it_is_there(session: Session) -> None:
    kept = plan.keep(session, PICTURE, 40, 30)
    nobodys = contents.keep(session, b"nobody's")
    contents.drop_unused(session)
    assert not contents.is_kept(session, nobodys)
    assert session.scalars(select(DocumentPiece.data)).all() == [PICTURE]
    assert plan.picture(session, kept) == PICTURE


@pytest.mark.parametrize(("typed", "kept"), [((0.25, 0.5), (0.25, 0.5)), ((-1.0, 7.0), (0.0, 1.0))])
def test_a_building_is_pinned_on_the_plan_and_never_beside_it(
    session: Session, typed: tuple[float, float], kept: tuple[float, float]
) -> None:
    house = _building(session)
    plan.put(session, house, *typed)
    pin = _pin(session, ColouredBy.STATE, house)
    assert (pin.x, pin.y) == kept
    plan.take_off(session, house)
    assert _pin(session, ColouredBy.STATE, house).x is None


def test_what_was_pulled_down_is_not_on_it(session: Session) -> None:
    there, gone = _building(session), _building(session, "Alte Fabrik", state=BuildingState.PULLED_DOWN)
    assert [pin.id for pin in plan.pins(session, ColouredBy.STATE)] == [there]
    assert gone


@pytest.mark.parametrize(
    ("people", "sign", "words", "shade"),
    [
        (3, "1", "1 freier Platz", Shade.MIDDLE),
        (4, "0", "0 freie Plätze", Shade.CALM),
        (6, "-2", "um 2 überbelegt", Shade.STRONG),
    ],
)
def test_free_places(session: Session, people: int, sign: str, words: str, shade: Shade) -> None:
    house = _building(session, dwellings=[Dwelling(label="1", places=3), Dwelling(label="2", places=1)])
    today = clock.today()
    for since, until in ((today, None), (today - timedelta(30), today - timedelta(1)), (today + timedelta(1), None)):
        occupancies.save(session, Occupancy(building_id=house, people=people, since=since, until=until))
    pin = _pin(session, ColouredBy.FREE, house)
    assert (pin.sign, str(pin.text), pin.shade) == (sign, words, shade)
    assert _pin(session, ColouredBy.FREE, _building(session, "Neubau")).shade is Shade.UNKNOWN


@pytest.mark.parametrize(
    ("days", "shade"), [(0, Shade.CALM), (30, Shade.CALM), (31, Shade.MIDDLE), (90, Shade.MIDDLE), (91, Shade.STRONG)]
)
def test_the_last_visit(session: Session, days: int, shade: Shade) -> None:
    house, other = _building(session), _building(session, "Neubau")
    day = clock.today() - timedelta(days)
    session.add(ContactEntry(record_id=house, at=datetime.combine(day, datetime.min.time())))
    session.add(ContactEntry(record_id=house, at=clock.now() + timedelta(2)))
    session.flush()
    pin = _pin(session, ColouredBy.VISIT, house)
    assert (pin.sign, pin.shade) == (str(days), shade)
    assert pin.text.values == {"day": day}
    assert _pin(session, ColouredBy.VISIT, other).shade is Shade.UNKNOWN


@pytest.mark.parametrize(("due", "shade"), [(None, Shade.MIDDLE), (0, Shade.MIDDLE), (-1, Shade.STRONG)])
def test_open_tasks(session: Session, due: int | None, shade: Shade) -> None:
    house, other = _building(session), _building(session, "Neubau")
    day: date | None = None if due is None else clock.today() + timedelta(due)
    tasks.save(session, Task(what="Klingelschilder", about_id=house, due_on=day))
    tasks.save(session, Task(what="erledigt", about_id=other, done_at=clock.now()))
    pin = _pin(session, ColouredBy.TASKS, house)
    late = ", davon 1 überfällig" if shade is Shade.STRONG else ""
    assert (pin.sign, str(pin.text), pin.shade) == ("1", f"1 offene Aufgabe{late}", shade)
    assert _pin(session, ColouredBy.TASKS, other).shade is Shade.CALM


def test_every_state_has_a_letter_and_a_shade(session: Session) -> None:
    for number, state in enumerate(BuildingState):
        house = _building(session, f"Haus {number}", state=state)
        if state is not BuildingState.PULLED_DOWN:
            assert _pin(session, ColouredBy.STATE, house).sign == state.label[0].upper()


@pytest.mark.parametrize("by", ColouredBy)
def test_the_legend_says_what_each_shade_of_a_pin_means(session: Session, by: ColouredBy) -> None:
    meanings = dict(plan.legend(by))
    assert all(map(str, meanings.values()))
    for state in BuildingState:
        house = _building(session, state=state, places=None)
        tasks.save(session, Task(what="Klingelschilder", about_id=house))
    shades = {pin.shade for pin in plan.pins(session, by)}
    assert shades <= set(meanings)


def test_the_legend_names_the_states_of_buildings_that_stand_or_are_planned() -> None:
    meanings = {shade: str(text) for shade, text in plan.legend(ColouredBy.STATE)}
    assert meanings == {
        Shade.CALM: "bewohnt",
        Shade.MIDDLE: "im Bau, in Sanierung",
        Shade.STRONG: "leerstehend",
        Shade.UNKNOWN: "geplant",
    }


def test_open_concerns_colour_the_buildings_and_have_pins_of_their_own(session: Session) -> None:
    house, other = _building(session), _building(session, "Neubau")
    today = clock.today()
    reporter = persons.save(session, Person(family_name="Amiri"))
    late, new, done = (
        concerns.save(session, Concern(number="", subject=subject, received_on=day, building_id=house, reporter_id=who))
        for subject, day, who in (
            ("Lampe", today - timedelta(days=60), reporter),
            ("Bank", today, None),
            ("Lob", today, None),
        )
    )
    steps.take(session, done, ConcernStatus.SOLVED, today, "Danke", None)
    steps.take(session, done, ConcernStatus.TOLD, today, told_how=Told.NOTICE_BOARD)
    assert (_pin(session, ColouredBy.CONCERNS, house).sign, _pin(session, ColouredBy.CONCERNS, other).sign) == (
        "2",
        "0",
    )
    assert _pin(session, ColouredBy.CONCERNS, house).text == "2 offene Anliegen, davon 1 überfällig"
    plan.put(session, new, 0.5, 2.0)
    pins = {pin.id: pin for pin in plan.pins(session, ColouredBy.CONCERNS) if pin.kind is Kind.CONCERN}
    assert pins.keys() == {late, new}
    assert (pins[new].x, pins[new].y, pins[late].x) == (0.5, 1.0, None)
    assert (pins[late].shade, pins[new].shade) == (Shade.STRONG, Shade.MIDDLE)
    plan.take_off(session, new)
    assert _pin(session, ColouredBy.CONCERNS, new).x is None
