"""Concerns for papers to be about: one waits for an office, one was solved and may be quoted; points for a talk, a council paper."""

from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from app.models import Concern, ConcernStatus, Medium, OfficialText, Organisation, Task
from app.services.concerns import concerns, forwardings, official_texts, steps


def fill(session: Session, waiting: int, quoted: int, building_id: int) -> dict[str, int]:
    """The ids of everything by name; `waiting` and `quoted` are who brought the two concerns."""
    office = Organisation(name="Bauamt", street="Eisenbahnstraße 31", postcode="79585", city="Steinen")
    session.add(office)
    session.flush()
    lamp = concerns.save(session, concern("Die Lampe flackert", waiting, building_id=building_id))
    bench = concerns.save(session, concern("Es fehlt eine Bank", quoted, may_quote=True))
    forwardings.forward(session, lamp, office.id, date(2026, 11, 3))
    steps.settle(session, bench, ConcernStatus.SOLVED, date(2026, 11, 20), "Der Bauhof hat eine Bank aufgestellt.")
    session.add(Task(what="Begehung mit dem Bauhof", about_id=lamp, discuss_with_id=office.id))
    session.add(Task(what="Rückruf", about_id=waiting, discuss_with_id=office.id))
    session.flush()
    text = OfficialText(heading="Bänke am Spielplatz", medium=Medium.COUNCIL, text="Es fehlen Bänke.")
    return {"office": office.id, "lamp": lamp, "bench": bench, "council": official_texts.save(session, text)}


def concern(subject: str, reporter_id: int | None, **values: Any) -> Concern:
    """An unsaved concern of November 2026."""
    return Concern(number="", subject=subject, received_on=date(2026, 11, 2), reporter_id=reporter_id, **values)
