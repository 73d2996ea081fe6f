"""What is to be talked about with the offices, and what was written for the Amtsblatt and for the council."""

import random
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.sentences import Sentence
from app.common.working_days import WorkingDays
from app.demo.matters import DONATION, POINTS
from app.demo.world import World
from app.models import Concern, Medium, OfficialText, Task
from app.services.concerns import agenda, official_texts
from app.services.office import tasks

_WORKING_DAYS = WorkingDays()


class _Paper(NamedTuple):
    """A paper for the council: the meeting so many days from today."""

    days: int
    heading: str
    facts: str
    effect: str
    proposal: str
    public: bool = True


_PAPERS = (
    _Paper(
        23,
        "Annahme einer Spende für Spielgeräte",
        "Ein Betrieb möchte 1.500 € für Spielgeräte im Quartier geben. Über die Annahme entscheidet der Gemeinderat.",
        "Einnahme 1.500 €, zweckgebunden. Folgekosten für die Prüfung der Geräte: etwa 80 € im Jahr.",
        "Der Gemeinderat nimmt die Spende an (§ 78 Abs. 4 GemO).",
    ),
    _Paper(
        -131,
        "Nutzung des Quartiersraums durch Vereine",
        "Vereine und Gruppen fragen nach dem Quartiersraum am Abend und am Wochenende.",
        "Reinigung etwa 600 € im Jahr.",
        "Der Quartiersraum wird Vereinen und Gruppen des Quartiers kostenfrei überlassen.",
    ),
)


def make_official(world: World) -> None:
    """Points for the next talks, promises, texts for the Amtsblatt, papers for the council."""
    world.context.write(Sentence("Besprechungspunkte notiert"), _write_points, world, world.dice("agenda"))
    world.context.write(Sentence("Amtliche Texte geschrieben"), _write_texts, world)


def _write_points(session: Session, world: World, rng: random.Random) -> None:
    for short, points in POINTS.items():
        office = world.offices[short]
        for number, what in enumerate(points):
            noted = max(world.today - timedelta(days=rng.randint(2, 30)), office.known_since.date())
            with clock.standing_at(datetime.combine(noted, time(14, number))):
                agenda.note_point(session, office.id, what)
    _talked(session, world, "Bauamt", "Termin mit der Straßenbeleuchtung", "Ortstermin am Kanal", -3)
    _talked(session, world, "Hauptamt", "Aushang im Rathaus", "Schaukasten im Foyer freimachen", 6)


def _talked(session: Session, world: World, short: str, point: str, promised: str, days: int) -> None:
    """A point that was talked about, and what was promised there."""
    office = world.offices[short]
    with clock.standing_at(datetime.combine(world.today - timedelta(days=12), time(10))):
        task_id = agenda.note_point(session, office.id, point)
    with clock.standing_at(datetime.combine(world.today - timedelta(days=8), time(11))):
        until = _WORKING_DAYS.last_working_day_by(world.today + timedelta(days=days))
        agenda.discussed(session, task_id, promised, "Amtsleitung", until)


def _write_texts(session: Session, world: World) -> None:
    for event_id in world.coming_events[:2]:
        with clock.standing_at(datetime.combine(world.today - timedelta(days=2), time(9, 30))):
            text_id = official_texts.begin(session, event_id, Medium.GAZETTE)
            official_texts.hand_in_by(session, text_id)
    for days in (-61, -33):
        _appeared(session, world.today + timedelta(days=days))
    donation = session.scalar(
        select(Concern.id).where(Concern.subject == DONATION.subject).order_by(Concern.received_on.desc()).limit(1)
    )
    for paper in _PAPERS:
        _write_paper(session, world, paper, donation if "Spende" in paper.heading else None)


def _appeared(session: Session, written: date) -> None:
    with clock.standing_at(datetime.combine(written, time(9))):
        issue, deadline = official_texts.next_days(session)
        text = OfficialText(
            heading="Offene Bürgersprechstunde am Köchlinhof",
            medium=Medium.GAZETTE,
            text="Was bewegt Sie im Quartier? Am Stand am Köchlinhof hört das Quartiersmanagement zu und trägt Ihr Anliegen ins Rathaus.",
            day=issue,
            deadline=deadline,
        )
        text_id = official_texts.save(session, text)
    with clock.standing_at(datetime.combine(issue, time(15))):
        official_texts.done(session, [text_id])


def _write_paper(session: Session, world: World, paper: _Paper, about: int | None) -> None:
    meeting = _WORKING_DAYS.last_working_day_by(world.today + timedelta(days=paper.days))
    written = min(meeting - timedelta(days=21), world.today - timedelta(days=4))
    with clock.standing_at(datetime.combine(written, time(10))):
        text = OfficialText(
            heading=paper.heading,
            medium=Medium.COUNCIL,
            about_id=about,
            text=paper.facts,
            financial_effect=paper.effect,
            proposal=paper.proposal,
            public=paper.public,
            day=meeting,
            deadline=_WORKING_DAYS.last_working_day_by(meeting - timedelta(days=10)),
        )
        text_id = official_texts.save(session, text)
        if about is not None:
            tasks.save(session, Task(what="Spendenbeleg an die Kämmerei geben", due_on=text.deadline, about_id=about))
    if meeting <= world.today:
        with clock.standing_at(datetime.combine(meeting, time(16, 30))):
            official_texts.done(session, [text_id])
            session.get_one(OfficialText, text_id).outcome = "Einstimmig beschlossen."
            session.flush()
