"""Letters that are written again and again, and some that went out."""

import random
from datetime import datetime, time

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.sentences import Sentence
from app.demo.world import World
from app.models import LetterTemplate, Person
from app.services.office import letter_templates, placeholders, sent_letters

_TEMPLATES = (
    LetterTemplate(
        name="Einladung zum Hausgespräch",
        language="de",
        subject="Einladung zum Gespräch im Haus",
        body="{Anrede}\n\nich lade Sie herzlich zum nächsten Gespräch der Hausgemeinschaft ein. Es geht um den Waschküchenplan, "
        "den Müllplatz und um das, was Ihnen am Herzen liegt. Bringen Sie gern Ihre Nachbarinnen und Nachbarn mit.\n\n"
        "Wenn Sie eine Sprachmittlung wünschen, rufen Sie mich bitte an: {Telefon}.\n\nMit freundlichen Grüßen\n{Absender}",
    ),
    LetterTemplate(
        name="Welcome to the neighbourhood",
        language="en",
        subject="Welcome to the neighbourhood",
        body="{Anrede}\n\nwelcome! I am the neighbourhood manager and happy to help you with letters, forms and questions about "
        "daily life. My door is open every Tuesday and Thursday, and you can call me: {Telefon}.\n\nKind regards\n{Absender}",
    ),
    LetterTemplate(
        name="Erinnerung an fehlende Unterlagen",
        language="de",
        subject="Erinnerung: Unterlagen",
        body="{Anrede}\n\nfür unseren nächsten Schritt fehlen noch Unterlagen. Bitte bringen Sie sie in den nächsten zwei Wochen "
        "vorbei oder sagen Sie mir, wenn Sie Hilfe brauchen: {Telefon}.\n\nMit freundlichen Grüßen\n{Absender}",
    ),
)
_SENT = ((0, -212, 14), (1, -95, 8), (2, -34, 5))
"""Which template went out how many days ago to how many."""


def make_letters(world: World) -> None:
    """Keep the templates, and file what was written with them."""
    world.context.write(Sentence("Briefvorlagen angelegt"), _write_templates, world)
    world.context.write(Sentence("Briefe abgelegt"), _file, world, world.dice("letters"))


def _write_templates(session: Session, world: World) -> None:
    with clock.standing_at(datetime.combine(world.day(-400), time(13))):
        for position, template in enumerate(_TEMPLATES):
            columns = {name: getattr(template, name) for name in ("name", "language", "subject", "body")}
            letter_templates.save(session, LetterTemplate(**columns, position=position))


def _file(session: Session, world: World, rng: random.Random) -> None:
    for number, days, many in _SENT:
        template, day = _TEMPLATES[number], world.day(days)
        with clock.standing_at(datetime.combine(day, time(10, 40))):
            known = select(Person).where(Person.address_block.is_(False), Person.salutation != "unknown")
            there = known.where(Person.created_at < clock.now(), Person.past.is_(False)).order_by(Person.id)
            people = session.scalars(there).all()
            for person in rng.sample(people, min(world.amount(many), len(people))):
                values = _values(person, template.language)
                subject = placeholders.filled(template.subject, values).text
                sent_letters.file(session, [person.id], subject, placeholders.filled(template.body, values).text)


def _values(person: Person, language: str) -> dict[str, str]:
    name = f"{person.name_title} {person.particle} {person.family_name or person.given_name}"
    return {
        placeholders.GREETING: f"{_WORDS[language][person.salutation]} {' '.join(name.split())},",
        placeholders.SENDER: "Quartiersmanagerin (Demo)",
        placeholders.PHONE: "07627 0000000",
    }


_WORDS = {
    "de": {"ms": "Sehr geehrte Frau", "mr": "Sehr geehrter Herr"},
    "en": {"ms": "Dear Ms", "mr": "Dear Mr"},
}
