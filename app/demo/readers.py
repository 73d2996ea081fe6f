"""Who has read what papers say in other languages: the languages of the quarter for what clients sign, the rest is still unread."""

from datetime import timedelta

from sqlalchemy.orm import Session

from app.common.cldr import PLAIN_GERMAN
from app.common.sentences import Sentence
from app.demo.world import World
from app.papers import foreign

_READERS = {
    PLAIN_GERMAN: "Büro für Leichte Sprache, Frau Adler",
    "en": "Grace Okafor",
    "fr": "Mireille Durand",
    "ar": "Nour Al-Khatib",
    "fa": "Laleh Rahimi",
    "uk": "Oksana Melnyk",
    "ru": "Irina Wolkowa",
    "tr": "Elif Yıldız",
    "ti": "Selam Tesfay",
    "ku": "Berfin Aydın",
    "ro": "Ioana Popescu",
}
"""Interpreters who don't live in the quarter."""
_SUBJECTS = ("signed", "release", "consents", "plan", "slip")
_FIRST, _APART = 240, 9
"""Days ago when the first text was read, and days between two languages."""


def make_readers(world: World) -> None:
    """What has been read, and when."""
    world.context.write(Sentence("Texte geprüft"), _write, world)


def _write(session: Session, world: World) -> None:
    for number, (language, reader) in enumerate(_READERS.items()):
        day = world.today - timedelta(days=_FIRST - _APART * number)
        foreign.check(session, [(subject, language) for subject in _SUBJECTS], reader, day)
