"""What belongs to the past from a day on is so from that day, whoever saved it when, for every kind that can."""

from datetime import date, datetime

import pytest

from app.common import clock
from app.context import Context
from app.models import Gone, Household, Kind, Person, Record, graph
from app.services.people import households, persons
from app.services.records import get

BEFORE, DAY, AFTER = datetime(2026, 11, 20, 12), date(2026, 11, 25), datetime(2026, 11, 25, 0, 1)
MADE = {
    Kind.PERSON: lambda session: persons.save(session, Person(family_name="A", gone=Gone.MOVED, gone_on=DAY)),
    Kind.HOUSEHOLD: lambda session: households.save(session, Household(name="A", dissolved_on=DAY)),
}


def test_every_kind_with_such_a_day_is_tested() -> None:
    assert {kind for kind in Kind if graph.entity_of(kind).past_from} == set(MADE)


@pytest.mark.parametrize("kind", MADE)
def test_the_mark_comes_with_the_day_and_goes_with_it(context: Context, kind: Kind) -> None:
    with clock.standing_at(BEFORE):
        record = context.write("Probe", MADE[kind])
        assert not context.read(get, Record, record).past
        assert context.follow_the_day() == 0
    told: list[object] = []
    context.listen(told.append)
    with clock.standing_at(AFTER):
        version = context.read(get, Record, record).version
        assert context.follow_the_day() == 1
        kept = context.read(get, Record, record)
        assert (kept.past, kept.version) == (True, version)
        assert context.follow_the_day() == 0
    assert len(told) == 1
    with clock.standing_at(BEFORE):
        assert context.follow_the_day() == 1
        assert not context.read(get, Record, record).past


def test_it_is_no_step_of_hers(context: Context) -> None:
    with clock.standing_at(BEFORE):
        record = context.write("Probe", MADE[Kind.PERSON])
    with clock.standing_at(AFTER):
        context.follow_the_day()
        step = context.undo_step()
        assert step is not None
        assert step.name == "Probe"
        context.undo()
        assert context.read(lambda session: session.get(Record, record)) is None
