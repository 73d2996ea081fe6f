"""Help plans of the demo quarter: what clients want in their own words, the steps towards it, and how far it was reached."""

import random
from datetime import date, timedelta
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common.sentences import Sentence
from app.demo.world import World
from app.models import (
    Base,
    Case,
    CasePerson,
    CaseProfessional,
    CaseScreening,
    CaseStatus,
    Goal,
    GoalReview,
    Measure,
    Person,
)
from app.services.casework.cases import CLOSED

_EARLY = (CaseStatus.REQUEST, CaseStatus.CLARIFICATION)
_WITH_PLAN, _WITH_END, _TWO_GOALS = 0.8, 0.3, 0.45
_REVIEW_EVERY = 45
"""Days."""
_MOST_REVIEWS = 6
_WHO = ("Klient/in", "Quartiersmanagement", "gemeinsam")
_REMARKS = (
    "",
    "",
    "im Gespräch gemeinsam eingeschätzt",
    "langsamer als gedacht",
    "ein großer Schritt",
    "wartet auf das Amt",
)
_OUTCOMES = (
    "Das Wichtigste ist geregelt, bei Bedarf kommt die Person wieder.",
    "Eine Fachstelle führt die Beratung weiter.",
    "Die Familie ist umgezogen, Unterlagen sind mitgegeben.",
)
_ROLES = ("Angehörige/r", "Sprachmittlung", "Vertrauensperson")


class Aim(NamedTuple):
    """What somebody wants, by what it is seen, and the steps towards it."""

    words: str
    indicator: str
    steps: tuple[str, ...]


AIMS = (
    Aim(
        "Ich möchte eine Wohnung, in der jedes Kind ein Bett hat.",
        "Mietvertrag ist unterschrieben",
        ("Wohnberechtigungsschein beantragen", "Bewerbungsmappe schreiben", "Zwei Besichtigungen wahrnehmen"),
    ),
    Aim(
        "Ich will am Monatsende nicht mehr ohne Geld dastehen.",
        "drei Monate ohne Lücke in der Zahlung",
        ("Weiterbewilligung abgeben", "Haushaltsbuch ausprobieren", "Anspruch auf Wohngeld prüfen"),
    ),
    Aim(
        "Ich möchte meine Briefe selbst verstehen.",
        "öffnet die Post noch am selben Tag",
        ("Ordner mit Register anlegen", "Fristen in den Kalender schreiben"),
    ),
    Aim(
        "Ich will die B1-Prüfung schaffen.",
        "Zertifikat liegt vor",
        ("Zum Kurs anmelden", "Zweimal in der Woche ins Sprachcafé", "Prüfungstermin buchen"),
    ),
    Aim(
        "Ich will wieder arbeiten, am liebsten in der Küche.",
        "Arbeitsvertrag ist unterschrieben",
        ("Lebenslauf schreiben", "Anerkennung der Zeugnisse anstoßen", "Schnuppertag vereinbaren"),
    ),
    Aim(
        "Meine Tochter soll in die Kita gehen können.",
        "Platz ist zugesagt",
        ("Anmeldung abgeben", "Mit der Leitung sprechen"),
    ),
    Aim(
        "Ich möchte mit den Nachbarn ohne Streit leben.",
        "vier Wochen ohne Beschwerde",
        ("Gespräch zu dritt führen", "Ruhezeiten vereinbaren"),
    ),
)
_OFFICES = (
    ("Jobcenter", "Leistungen"),
    ("Ausländerbehörde", "Aufenthalt"),
    ("Diakonie", "Schuldnerberatung"),
    ("Caritas", "Migrationsberatung"),
)


def make_plans(world: World) -> None:
    """Plans with scores for most cases that went beyond the beginning; who is involved; whether case management fits."""
    world.context.write(Sentence("Hilfepläne vereinbart"), _write, world)


def _write(session: Session, world: World) -> None:
    rng = world.dice("plans")
    homes = _homes(session)
    found = session.scalars(select(Case).where(Case.deleted_at.is_(None)).order_by(Case.id)).all()
    parts: list[Base] = []
    for case in found:
        last = case.closed_on or world.today
        parts.append(_screening(rng, case))
        parts += _involved(rng, world, case, homes)
        if case.status in CLOSED:
            case.outcome = rng.choice(_OUTCOMES)
        elif rng.random() < _WITH_END:
            case.counsel_until = world.today + timedelta(days=rng.randrange(-10, 150))
        if case.status not in _EARLY and rng.random() < _WITH_PLAN:
            _plan(session, rng, case, last)
    session.add_all(parts)
    session.flush()


def _homes(session: Session) -> dict[int, list[int]]:
    """The others of each person's household."""
    rows = session.execute(
        select(Person.id, Person.household_id).where(Person.household_id.is_not(None)).order_by(Person.id)
    )
    members: dict[int, list[int]] = {}
    lives = {row.id: row.household_id for row in rows}
    for person, home in lives.items():
        members.setdefault(home, []).append(person)
    return {person: [other for other in members[home] if other != person] for person, home in lives.items()}


def _screening(rng: random.Random, case: Case) -> CaseScreening:
    answers = [rng.random() < 0.75 for _ in range(5)]
    several, bodies, beyond, alone, willing = answers
    return CaseScreening(
        case_id=case.id,
        several_fields=several,
        several_bodies=bodies,
        beyond_regular=beyond,
        not_alone=alone,
        willing=willing if case.status is not CaseStatus.REQUEST else None,
        answered_on=case.opened_on,
    )


def _involved(rng: random.Random, world: World, case: Case, homes: dict[int, list[int]]) -> list[Base]:
    made: list[Base] = []
    others = homes.get(case.person_id, [])
    if others and rng.random() < 0.5:
        made.append(
            CasePerson(case_id=case.id, person_id=rng.choice(others), role=rng.choice(_ROLES), since=case.opened_on)
        )
    offices = [(world.offices[name].id, task) for name, task in _OFFICES if name in world.offices]
    if offices and rng.random() < 0.4:
        organisation, task = rng.choice(offices)
        made.append(CaseProfessional(case_id=case.id, organisation_id=organisation, task=task))
    return made


def _plan(session: Session, rng: random.Random, case: Case, last: date) -> None:
    begun = min(case.opened_on + timedelta(days=rng.randrange(7, 30)), last)
    for aim in rng.sample(AIMS, 2 if rng.random() < _TWO_GOALS else 1):
        goal = Goal(case_id=case.id, words=aim.words, indicator=aim.indicator, set_on=begun)
        goal.ended_on = last if case.status in CLOSED else None
        session.add(goal)
        session.flush()
        session.add_all(_steps(rng, goal, aim, last))
        session.add_all(_reviews(rng, goal, last))


def _steps(rng: random.Random, goal: Goal, aim: Aim, last: date) -> list[Measure]:
    made = []
    due = goal.set_on
    for what in aim.steps:
        due += timedelta(days=rng.randrange(10, 60))
        done = min(due + timedelta(days=rng.randrange(-8, 12)), last) if due <= last and rng.random() < 0.85 else None
        made.append(Measure(goal_id=goal.id, what=what, responsible=rng.choice(_WHO), due_on=due, done_on=done))
    return made


def _reviews(rng: random.Random, goal: Goal, last: date) -> list[GoalReview]:
    """Mostly upwards, now and then a step back."""
    made: list[GoalReview] = []
    score, on = rng.choice((-2, -2, -1)), goal.set_on
    while on <= last and len(made) < _MOST_REVIEWS:
        made.append(GoalReview(goal_id=goal.id, reviewed_on=on, score=score, remark=rng.choice(_REMARKS)))
        score = max(-2, min(2, score + rng.choice((-1, 0, 0, 1, 1))))
        on += timedelta(days=_REVIEW_EVERY + rng.randrange(-10, 20))
    return made
