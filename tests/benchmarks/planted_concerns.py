"""Many concerns in every state: what the board and the look for similar ones are measured with. Everything comes from a seed."""

import random
from datetime import date, timedelta

from sqlalchemy.orm import Session

from app.common import clock
from app.models import Catalogue, Concern, ConcernNature, ConcernStatus, Told
from app.services import catalogues
from app.services.concerns.concerns import DONE, SETTLED

_WHAT = (
    "Straßenlaterne", "Müllcontainer", "Spielplatz", "Gehweg", "Parkplatz", "Treppenhaus", "Bank", "Ampel", "Hecke", "Keller",
    "Aufzug", "Briefkasten", "Schulweg", "Fahrradständer", "Grünfläche", "Bushaltestelle",
)  # fmt: skip
_HOW = (
    "ist kaputt", "ist seit Wochen überfüllt", "ist abends zu dunkel", "wird zugeparkt", "ist nachts zu laut", "fehlt noch immer",
    "ist verschmutzt und riecht", "sollte repariert werden", "gefällt den Kindern sehr",
)  # fmt: skip
_WHERE = (
    "vor Haus 3", "beim Eingang", "an der Köchlinstraße", "im Hof", "hinter der Schule", "am Bahnhof", "im zweiten Stock",
    "neben dem Laden", "",
)  # fmt: skip


def plant_concerns(session: Session, count: int, seed: int = 16) -> list[int]:
    """So many concerns; their ids."""
    chance = random.Random(seed)
    categories = [entry.id for entry in catalogues.entries(session, Catalogue.CONCERN_CATEGORY)]
    made = [_concern(chance, number, categories) for number in range(1, count + 1)]
    session.add_all(made)
    session.flush()
    return [concern.id for concern in made]


def _concern(chance: random.Random, number: int, categories: list[int]) -> Concern:
    today = clock.today()
    received = today - timedelta(days=chance.randint(0, 700))
    status = chance.choice(list(ConcernStatus))
    later = min(today, received + timedelta(days=chance.randint(1, 60)))
    return Concern(
        number=f"A-{received.year}-{number:04}",
        subject=" ".join(filter(None, (chance.choice(_WHAT), chance.choice(_HOW), chance.choice(_WHERE)))),
        nature=chance.choice(list(ConcernNature)),
        category_id=chance.choice(categories),
        status=status,
        received_on=received,
        place=chance.choice(_WHERE),
        supporters=chance.randint(0, 5),
        due_on=_due(chance, received, status),
        settled_on=later if status in SETTLED + DONE else None,
        told_on=later if status in DONE else None,
        told_how=Told.PHONE if status in DONE else None,
        closed_on=later if status is ConcernStatus.CLOSED else None,
    )


def _due(chance: random.Random, received: date, status: ConcernStatus) -> date | None:
    if status in SETTLED + DONE or chance.random() < 0.4:
        return None
    return received + timedelta(days=14)
