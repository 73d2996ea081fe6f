"""What a new day changes by itself, each as a step of the program's own."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.services import past
from app.services.places import carrying


@dataclass(frozen=True, slots=True)
class Followed:
    """`follow` brings the file to a day and returns the records that changed; `lags` says whether there is anything to do."""

    step: str
    lags: Callable[[Session, date], bool]
    follow: Callable[[Session, date], list[int]]


FOLLOWED = (
    Followed("Was von heute an zum Früheren gehört", past.lags, past.follow),
    Followed("Anschriften nach einem Umzug", carrying.lags, carrying.follow_the_day),
)
