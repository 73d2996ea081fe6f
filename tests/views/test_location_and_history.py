"""Places and the way back and forward over them."""

import pytest

from app.views.location import Location
from app.views.main.history import History


@pytest.mark.parametrize("location", [Location("today"), Location("people", 12)])
def test_a_location_survives_being_written(location: Location) -> None:
    assert Location.parse(str(location)) == location


@pytest.mark.parametrize("text", ["", "/3", "people/x", "people/-1", "../etc", "people/3/4", "a b"])
def test_anything_else_is_no_location(text: str) -> None:
    assert Location.parse(text) is None


def test_back_and_forward() -> None:
    history = History()
    for location in (Location("today"), Location("people"), Location("people", 1)):
        history.visit(location)
    assert history.go(-1) == Location("people")
    assert history.go(-1) == Location("today")
    assert history.go(-1) is None
    assert history.go(2) == Location("people", 1)
    assert not history.can_go(1)


def test_a_visit_forgets_what_was_forward_and_staying_is_no_visit() -> None:
    history = History()
    history.visit(Location("today"))
    history.visit(Location("people"))
    history.go(-1)
    history.visit(Location("today"))
    assert history.can_go(1)
    history.visit(Location("tasks"))
    assert not history.can_go(1)
    assert history.go(-1) == Location("today")


def test_history_does_not_grow_for_ever() -> None:
    history = History()
    for number in range(500):
        history.visit(Location("people", number))
    assert history.can_go(-99)
    assert not history.can_go(-100)
