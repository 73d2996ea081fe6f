"""Einwilligung, and that to photographs: yes or no to each purpose, nothing ticked beforehand. The German text is signed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from sqlalchemy.orm import Session

from app.common import clock
from app.models import Purpose
from app.models.privacy import PHOTOS
from app.papers import language, letterhead, of_client, to_sign
from app.papers.command import Argument, Command, Given
from app.papers.in_hand import written
from app.papers.letter_frame import GERMAN
from app.papers.paper import Paper, PaperData, Remark, always_short
from app.papers.titles import dated
from app.reports.forms.options import Choice, Hint
from app.services.office import settings

_PURPOSES = tuple((str(one), str(one.label)) for one in Purpose if one not in PHOTOS)
_PHOTOS = tuple((str(one), str(one.label)) for one in PHOTOS)


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
    purposes: Annotated[tuple[str, ...], Choice("Wofür (keines gewählt: alle)", _PHOTOS)] = ()


def _consent(session: Session, person_id: int, choice: ConsentChoice, _most: int) -> PaperData:
    return _taken(session, person_id, choice, _chosen(choice.purposes, _PURPOSES), guardians_of_adults=True)


def _photo_consent(session: Session, person_id: int, choice: PhotoChoice, _most: int) -> PaperData:
    return _taken(session, person_id, choice, _chosen(choice.purposes, _PHOTOS), guardians_of_adults=False)


def _chosen(chosen: Sequence[str], every: Sequence[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(code for code, _ in every if code in chosen or not chosen)


def _taken(
    session: Session,
    person_id: int,
    choice: ConsentChoice | PhotoChoice,
    purposes: tuple[str, ...],
    *,
    guardians_of_adults: bool,
) -> PaperData:
    from app.reports.forms.consent import ConsentForm, titled

    client = of_client.client(session, person_id)
    data = ConsentForm(
        person=client.name if choice.named else "",
        born=client.born if choice.named else "",
        organiser=letterhead.organiser(session),
        municipality=settings.office(session).municipality,
        purposes=purposes,
        date=written(clock.today(), GERMAN),
        languages=to_sign.both(choice.language),
        signing=to_sign.signing(session, client, guardians_of_adults=guardians_of_adults),
        file_title=dated(titled(purposes), clock.today()),
    )
    return PaperData(data, persons=int(choice.named))


def _start(session: Session, person_id: int) -> Mapping[str, Any]:
    return to_sign.start(session, CONSENT, person_id)


def _itself(person_id: int) -> int:
    return person_id


def _arguments() -> tuple[Argument, ...]:
    return (of_client.person_argument(), language.argument())


def _person(given: Given) -> Any:
    return given["person"]


_NOTED = Remark("Was sie ankreuzt, gehört danach zu den Einwilligungen der Person.")
_FOREIGN = {"language": ("consents", "signed")}

CONSENT = Paper(
    name="einwilligung",
    title="Einwilligung",
    form="app.reports.forms.consent",
    take=_consent,
    source_options=ConsentChoice,
    start=_start,
    choices=language.choices,
    remarks=(to_sign.SIGNED, _NOTED),
    file_stem="einwilligung",
    file_part=to_sign.today,
    key="consent",
    short=always_short,
    record=_itself,
    example=to_sign.any_person,
    foreign=_FOREIGN,
    only_checked=True,
    command=Command("die Einwilligung je Zweck zum Unterschreiben", _arguments, _person, language.option),
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
    remarks=(to_sign.SIGNED, _NOTED),
    file_stem="foto-einwilligung",
    file_part=to_sign.today,
    key="photos",
    short=always_short,
    record=_itself,
    example=to_sign.any_person,
    foreign=_FOREIGN,
    only_checked=True,
    command=Command("die Einwilligung in Fotos, je Zweck, zum Unterschreiben", _arguments, _person, language.option),
)
"""About the id of a person."""
