"""Letters and sentences that are written again and again, and some letters that went out."""

import random
from datetime import datetime, time
from typing import NamedTuple

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.sentences import Sentence
from app.demo.world import World
from app.models import Kind, LetterTemplate, Person, TextTemplate
from app.papers import serial_letters
from app.papers.choice import SELECTED, Chosen
from app.papers.serial_letters import SerialText
from app.services.office import letter_templates, text_templates
from app.services.people import persons


class _Template(NamedTuple):
    """A template as it is entered."""

    name: str
    language: str
    subject: str
    body: str


_TEMPLATES = (
    _Template(
        name="Einladung zum Hausgespräch",
        language="de",
        subject="Einladung zum Gespräch im Haus",
        body="{Anrede}\n\nich lade Sie herzlich zum nächsten Gespräch der Hausgemeinschaft ein. Es geht um den Waschküchenplan, "
        "den Müllplatz und um das, was Ihnen am Herzen liegt. Bringen Sie gern Ihre Nachbarinnen und Nachbarn mit.\n\n"
        "Wenn Sie eine Sprachmittlung wünschen, rufen Sie mich bitte an: {Telefon}.",
    ),
    _Template(
        name="Welcome to the neighbourhood",
        language="en",
        subject="Welcome to the neighbourhood",
        body="{Anrede}\n\nwelcome! I am the neighbourhood manager and happy to help you with letters, forms and questions about "
        "daily life. My door is open every Tuesday and Thursday, and you can call me: {Telefon}.",
    ),
    _Template(
        name="Erinnerung an fehlende Unterlagen",
        language="de",
        subject="Erinnerung: Unterlagen",
        body="{Anrede}\n\nfür unseren nächsten Schritt fehlen noch Unterlagen. Bitte bringen Sie sie in den nächsten zwei Wochen "
        "vorbei oder sagen Sie mir, wenn Sie Hilfe brauchen: {Telefon}.",
    ),
)
_TEXTS = {
    "Wohngeld Antrag": "Antrag auf Wohngeld gemeinsam ausgefüllt. Es fehlt noch: ___",
    "Jobcenter Unterlagen": "Schreiben des Jobcenters gelesen und erklärt. Nachzureichen bis ___: Mietvertrag, Kontoauszüge.",
    "Kita Platz": "Kind bei ___ vorgemerkt, Rückmeldung der Kita abwarten.",
    "Wohnung Bewerbung": "Bewerbung um eine Wohnung bei ___ geschrieben, Selbstauskunft beigelegt.",
    "Sprachmittlung": "Gespräch mit Sprachmittlung; ___ hat Verschwiegenheit unterschrieben.",
    "nicht erschienen": "Zum vereinbarten Termin nicht erschienen, telefonisch nicht erreicht.",
}
"""Textbausteine by their names."""
_SENT = ((0, -212, 14), (1, -95, 8), (2, -34, 5))
"""Which template went out how many days ago to how many."""


def make_letters(world: World) -> None:
    """Keep the templates, and file what was written with them."""
    templates = world.context.write(Sentence("Vorlagen angelegt"), _write_templates, world)
    world.context.write(Sentence("Briefe abgelegt"), _send, world, templates, world.dice("letters"))


def _write_templates(session: Session, world: World) -> list[int]:
    with clock.standing_at(datetime.combine(world.day(-400), time(13))):
        for position, (name, body) in enumerate(_TEXTS.items()):
            text_templates.save(session, TextTemplate(name=name, body=body, position=position))
        return [
            letter_templates.save(session, LetterTemplate(**template._asdict(), position=position))
            for position, template in enumerate(_TEMPLATES)
        ]


def _send(session: Session, world: World, templates: list[int], rng: random.Random) -> None:
    for number, days, many in _SENT:
        with clock.standing_at(datetime.combine(world.day(days), time(10, 40))):
            there = select(Person.id).where(Person.created_at < clock.now(), Person.past.is_(False)).order_by(Person.id)
            grown = [one.id for one in world.adults]
            people = [one for one in session.scalars(there) if one in grown]
            chosen = Chosen(Kind.PERSON, persons.ids, selected=tuple(rng.sample(people, min(many, len(people)))))
            text = SerialText(
                SELECTED, per_household=False, template=str(templates[number]), language=_TEMPLATES[number].language
            )
            serial_letters.file(session, chosen, text)
