"""Opening a building with 400 dwellings that are lived in, until it is painted."""

import statistics
import tempfile
from contextlib import closing
from datetime import timedelta
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.models import Building, BuildingUse, Household, Kind, Occupancy
from app.services.places import buildings, dwellings, occupancies
from app.services.places.dwellings import Many
from app.vaults import opening
from app.views.shared.lists.list_page import ListPage
from tests.benchmarks import desktop
from tests.benchmarks.display import screen
from tests.benchmarks.measuring import Measure, milliseconds
from tests.benchmarks.quarter import PASSPHRASE, make_vault

DWELLINGS = 400
_RESIDENTS = 500
_PROMISED = 100.0
"""Milliseconds."""
_ROUNDS = 11


def measure() -> list[Measure]:
    """Two such buildings in turns, as she steps from one to the other; the first opening is not counted."""
    with tempfile.TemporaryDirectory() as name:
        vault = make_vault(Path(name) / "tresor", _RESIDENTS)
        with closing(opening.open_with_passphrase(vault, PASSPHRASE)) as context:
            large = context.write("Gebäude", _two_large)
        with screen(), desktop.desktop_on(vault) as opened:
            desktop.unlock(opened, PASSPHRASE)
            window = opened.main
            assert window is not None
            desktop.rest(opened)
            window.window_context.open(Kind.BUILDING, large[0])
            desktop.settle()
            page = window.stack.page
            assert isinstance(page, ListPage)

            def show(building_id: int) -> None:
                page.show_record(building_id)
                desktop.paint()

            for building_id in large:
                show(building_id)
                desktop.settle()
            times = [milliseconds(partial(show, one)) for one in islice(cycle(large[::-1]), _ROUNDS)]
    job = f"Gebäude mit {DWELLINGS} Wohnungen öffnen"
    return [Measure(job, "zugesagt", _PROMISED, statistics.median(times), 1.0)]


def _two_large(session: Session) -> list[int]:
    homes = cycle(session.scalars(select(Household.id).where(Household.deleted_at.is_(None))).all())
    made = []
    for name in ("Spinnerei", "Weberei"):
        building_id = buildings.save(session, Building(name=name, use=BuildingUse.FOLLOW_UP))
        for days, dwelling_id in enumerate(
            dwellings.add_many(session, Many(building_id, DWELLINGS, "Whg.", 1, places=3))
        ):
            since = clock.today() - timedelta(days=days)
            occupancies.save(
                session,
                Occupancy(building_id=building_id, dwelling_id=dwelling_id, household_id=next(homes), since=since),
            )
        made.append(building_id)
    return made
