"""One letter to many of a list: persons, one for each household, or organisations. Each is filed where it belongs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Annotated

from sqlalchemy.orm import Session

from app.common import clock
from app.models import LetterTemplate
from app.papers import addressed as whom
from app.papers.addressed import AddressChoice, Addressed, addressed
from app.papers.choice import Chosen
from app.papers.command import Argument, Command
from app.papers.letter_frame import CLOSING, GERMAN, LetterFrame, WrittenLetter, from_file, text_argument
from app.papers.paper import Paper, PaperData, Printout, Remark, always_long
from app.papers.titles import dated
from app.reports.forms.options import Choice, Choices, Hint, Lines
from app.services.office import letter_templates, placeholders, sent_letters
from app.services.people import greetings
from app.services.people.addresses import Addressee
from app.services.people.greetings import Greeted

_NONE = ""


@dataclass(frozen=True)
class SerialText(AddressChoice):
    """What is written, and to whom. Without an own subject or text those of the template stand."""

    template: Annotated[str, Choice("Vorlage", ((_NONE, "ohne Vorlage"),))] = _NONE
    subject: Annotated[str, Hint("Betreff", example="leer: aus der Vorlage")] = ""
    body: Annotated[str, Lines("Text", 12, example="leer: aus der Vorlage; {Anrede}, {Vorname}, {Ort} …")] = ""
    closing: Annotated[str, Hint("Gruß")] = CLOSING
    language: Annotated[str, Choice("Sprache", ((GERMAN, "Deutsch"),), names=True)] = GERMAN
    enclosed: Annotated[tuple[str, ...], Hint("Anlagen", example="Anlage hinzufügen …")] = ()
    filed: Annotated[bool, Hint("Bei jeder und jedem im Verlauf ablegen")] = True


@dataclass(frozen=True, slots=True)
class _Written:
    """A letter before it is drawn: whom it goes to, and what stands in it."""

    addressee: Addressee
    subject: str
    body: str
    spoken: tuple[str, ...]
    missing: frozenset[str]


@dataclass(frozen=True)
class _Taken(PaperData):
    """`missing` letters have a place for which nothing is known."""

    missing: int = 0


def _letters(session: Session, chosen: Chosen, text: SerialText, most: int) -> PaperData:
    from app.reports.forms.serial_letters import SerialLetters

    text = _with_template(session, text)
    known, frame = addressed(session, chosen, text, most), LetterFrame.of(session, text.language)
    written = list(_written(session, chosen.kind, text, known, frame))
    drawn = tuple(
        frame.letter(WrittenLetter(one.addressee.lines, one.subject, one.body, text.closing, text.enclosed, one.spoken))
        for one in written
    )
    data = SerialLetters(drawn, dated("Serienbrief", clock.today()))
    missing = sum(1 for one in written if one.missing)
    return _Taken(data, len(written), known.withheld, known.without, known.gone, missing=missing)


def _written(session: Session, kind: str, text: SerialText, known: Addressed, frame: LetterFrame) -> Iterator[_Written]:
    people = greetings.greeted(session, whom.people_of(known.found))
    of_office = {
        placeholders.DATE: frame.day,
        placeholders.SENDER: frame.writer,
        placeholders.PHONE: frame.office.phone,
    }
    for addressee, spoken in zip(known.found, known.languages, strict=True):
        greeted = [people[one] for one in addressee.people if one in people]
        values = {
            **of_office,
            **_of_addressee(addressee, greeted),
            placeholders.GREETING: frame.greeting(kind, greeted, addressee.names),
        }
        head, whole = placeholders.filled(text.subject, values), placeholders.filled(text.body, values)
        yield _Written(addressee, head.text, whole.text, spoken, head.missing | whole.missing)


def _with_template(session: Session, text: SerialText) -> SerialText:
    """Subject and text: hers, else those of the template, whose language counts where hers is the usual one. Without a place for
    it, the greeting stands above.
    """
    template = _template(session, text)
    subject = text.subject or (template.subject if template else "")
    body = text.body or (template.body if template else "")
    usual = text.language == GERMAN and not text.body
    language = template.language if template and usual else text.language
    greeting = f"{{{placeholders.GREETING}}}"
    greeted = body if greeting.casefold() in body.casefold() else f"{greeting}\n\n{body}".strip()
    return replace(text, subject=subject, body=greeted, language=language)


def _template(session: Session, text: SerialText) -> LetterTemplate | None:
    chosen = (one for one in letter_templates.offered(session) if str(one.id) == text.template)
    return next(chosen, None) if text.template else None


def _of_addressee(addressee: Addressee, people: Sequence[Greeted]) -> Mapping[str, str]:
    one = people[0] if len(people) == 1 else None
    return {
        placeholders.GIVEN: one.given if one else "",
        placeholders.FAMILY: one.family if one else "",
        placeholders.NAME: ", ".join(addressee.names),
        placeholders.STREET: addressee.street,
        placeholders.POSTCODE: addressee.postcode,
        placeholders.CITY: addressee.city,
    }


def file(session: Session, chosen: Chosen, text: SerialText) -> int:
    """Note in the timeline of everybody who was written to what the letter said. Returns how many letters went out."""
    if not text.filed:
        return 0
    text = _with_template(session, text)
    known, frame = addressed(session, chosen, text), LetterFrame.of(session, text.language)
    for one in _written(session, chosen.kind, text, known, frame):
        sent_letters.file(session, one.addressee.records, one.subject, one.body)
    return len(known.found)


def _choices(session: Session, _chosen: Chosen) -> Mapping[str, Choices]:
    from app.reports.forms.phrases import LETTER_LANGUAGES

    templates = ((str(one.id), one.name) for one in letter_templates.offered(session))
    return {"language": LETTER_LANGUAGES, "template": ((_NONE, "ohne Vorlage"), *templates)}


def _any_missing(printout: Printout) -> bool:
    return isinstance(printout.taken, _Taken) and printout.taken.missing > 0


def _arguments() -> tuple[Argument, ...]:
    return (*whom.arguments(), text_argument("der Text mit Platzhaltern"))


SERIAL_LETTERS = Paper(
    name="serienbrief",
    title="Serienbrief",
    form="app.reports.forms.serial_letters",
    take=_letters,
    source_options=SerialText,
    start=whom.start,
    choices=_choices,
    hidden=whom.hidden,
    foreign={"language": ("letter",)},
    remarks=(
        Remark("Enthält %n Brief(e) mit Namen, Anschrift und dem, was Sie schreiben.", "persons"),
        *whom.REMARKS,
        Remark("In manchen Briefen fehlt eine Angabe: Sie steht als [Vorname?] darin.", when=_any_missing),
    ),
    file_stem="serienbrief",
    key="letters.serial",
    long=always_long,
    example=whom.any_list,
    filed=file,
    command=Command(
        "ein Brief an alle einer Liste, einer je Haushalt",
        _arguments,
        options=from_file,
        listed=whom.listed,
    ),
)
"""About what a list shows (`Chosen`): persons, households or organisations."""
