"""Places and the way back and forward over them."""

import pytest

from app.views.main.history import History
from app.views.place import Place


@pytest.mark.parametrize("place", [Place("today"), Place("people", 12)])
def test_a_place_survives_being_written(place: Place) -> None:
    assert Place.parse(str(place)) == place


@pytest.mark.parametrize("text", ["", "/3", "people/x", "people/-1", "../etc", "people/3/4", "a b"])
def test_anything_else_is_no_place(text: str) -> None:
    assert Place.parse(text) is None


def test_back_and_forward() -> None:
    history = History()
    for place in (Place("today"), Place("people"), Place("people", 1)):
        history.visit(place)
    assert history.go(-1) == Place("people")
    assert history.go(-1) == Place("today")
    assert history.go(-1) is None
    assert history.go(2) == Place("people", 1)
    assert not history.can_go(1)


def test_a_visit_forgets_what_was_forward_and_staying_is_no_visit() -> None:
    history = History()
    history.visit(Place("today"))
    history.visit(Place("people"))
    history.go(-1)
    history.visit(Place("today"))
    assert history.can_go(1)
    history.visit(Place("tasks"))
    assert not history.can_go(1)
    assert history.go(-1) == Place("today")


def test_history_does_not_grow_for_ever() -> None:
    history = History()
    for number in range(500):
        history.visit(Place("people", number))
    assert history.can_go(-99)
    assert not history.can_go(-100)
