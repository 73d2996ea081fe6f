"""Einwilligung and Foto-Einwilligung: yes or no to each purpose, nothing ticked beforehand. The German text is what is signed."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any

from sqlalchemy.orm import Session

from app.common import clock
from app.papers import language, letterhead, of_client, release
from app.papers.command import Command
from app.papers.in_hand import written
from app.papers.letter_frame import GERMAN
from app.papers.paper import Paper, PaperData, Remark, always_short
from app.papers.titles import dated
from app.reports.forms.options import Choice, Hint
from app.services.office import settings

_PURPOSES = (
    ("contact", "Kontaktdaten weitergeben"),
    ("volunteers", "Ehrenamtskoordination der Caritas"),
    ("special", "Gesundheit, Herkunft, Religion"),
    ("news", "Einladungen und Rundbriefe"),
)
_PHOTO_PURPOSES = (
    ("photo_print", "Amtsblatt und Presse"),
    ("photo_web", "Internet"),
    ("photo_internal", "Aushang im Quartier"),
)


@dataclass(frozen=True)
class ConsentChoice:
    """For what consent is asked; none chosen means all."""

    language: Annotated[str, Choice("Daneben zum Lesen", ((GERMAN, "Deutsch"),), names=True, kept=False)] = GERMAN
    named: Annotated[bool, Hint("Mit Name und Geburtsdatum", kept=False)] = True
    purposes: Annotated[tuple[str, ...], Choice("Wofür (keines gewählt: alle)", _PURPOSES)] = ()


@dataclass(frozen=True)
class PhotoChoice:
    """For what photographs consent is asked; none chosen means all."""

    language: Annotated[str, Choice("Daneben zum Lesen", ((GERMAN, "Deutsch"),), names=True, kept=False)] = GERMAN
    named: Annotated[bool, Hint("Mit Name und Geburtsdatum", kept=False)] = True
    purposes: Annotated[tuple[str, ...], Choice("Wofür (keines gewählt: alle)", _PHOTO_PURPOSES)] = ()


def _consent(session: Session, person_id: int, choice: ConsentChoice, _most: int) -> PaperData:
    return _taken(session, person_id, choice, [code for code, _ in _PURPOSES])


def _photo_consent(session: Session, person_id: int, choice: PhotoChoice, _most: int) -> PaperData:
    return _taken(session, person_id, choice, [code for code, _ in _PHOTO_PURPOSES])


def _taken(session: Session, person_id: int, choice: ConsentChoice | PhotoChoice, every: list[str]) -> PaperData:
    from app.reports.forms.consent import PHOTO_TITLE, TITLE, ConsentForm

    client = of_client.client(session, person_id)
    photos = isinstance(choice, PhotoChoice)
    data = ConsentForm(
        person=client.name if choice.named else "",
        born=client.born if choice.named else "",
        organiser=letterhead.organiser(session),
        municipality=settings.office(session).municipality,
        purposes=tuple(code for code in every if code in choice.purposes or not choice.purposes),
        date=written(clock.today(), GERMAN),
        languages=release.both(choice.language),
        signing=release.signing(session, client, guardians_of_adults=not photos),
        file_title=dated(PHOTO_TITLE if photos else TITLE, clock.today()),
    )
    return PaperData(data, persons=int(choice.named))


def _start(session: Session, person_id: int) -> Mapping[str, Any]:
    return release.start(session, person_id, CONSENT)


_SIGNED = Remark("Zum Unterschreiben für die Person selbst. Unterschrieben wird der deutsche Text.")
_NOTED = Remark("Was sie ankreuzt, gehört danach zu den Einwilligungen der Person.")
_FOREIGN = {"language": ("consent", "signed")}

CONSENT = Paper(
    name="einwilligung",
    title="Einwilligung",
    form="app.reports.forms.consent",
    take=_consent,
    source_options=ConsentChoice,
    start=_start,
    choices=language.choices,
    remarks=(_SIGNED, _NOTED),
    file_stem="einwilligung",
    file_part=release.today,
    key="consent",
    short=always_short,
    record=release.itself,
    example=release.any_person,
    foreign=_FOREIGN,
    only_checked=True,
    command=Command(
        "die Einwilligung je Zweck zum Unterschreiben", release.arguments, release.person_of, language.option
    ),
)
"""About the id of a person."""
PHOTO_CONSENT = Paper(
    name="foto-einwilligung",
    title="Einwilligung in Fotos",
    form="app.reports.forms.consent",
    take=_photo_consent,
    source_options=PhotoChoice,
    start=_start,
    choices=language.choices,
    remarks=(_SIGNED, _NOTED),
    file_stem="foto-einwilligung",
    file_part=release.today,
    key="photos",
    short=always_short,
    record=release.itself,
    example=release.any_person,
    foreign=_FOREIGN,
    only_checked=True,
    command=Command(
        "die Einwilligung in Fotos, je Zweck, zum Unterschreiben",
        release.arguments,
        release.person_of,
        language.option,
    ),
)
"""About the id of a person."""
