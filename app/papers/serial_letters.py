"""One letter to many of a list: persons, one for each household, or organisations. Each is filed where it belongs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Any

from sqlalchemy.orm import Session

from app.common import clock, german
from app.models import Kind, LetterTemplate
from app.papers import letterhead
from app.papers.asked import WindowLists, asked_list, list_arguments
from app.papers.choice import LEFT_OUT, SCOPES, WHOLE, Chosen
from app.papers.command import Argument, Command, Given
from app.papers.paper import Paper, PaperData, Printout, Remark, always_long, any_without
from app.papers.titles import dated
from app.reports.forms.options import Choice, Choices, Hint, Lines
from app.services.kinds import addresses_of, kinds_with_address, service_of
from app.services.office import letter_templates, placeholders, sent_letters, settings
from app.services.people import addresses, greetings, persons
from app.services.people.addresses import Addressee, Addressees
from app.services.people.greetings import Greeted

_NONE, _GERMAN = "", "de"


@dataclass(frozen=True)
class SerialText:
    """What is written, and to whom. Without an own subject or text those of the template stand."""

    scope: Annotated[str, Choice("An wen", SCOPES, kept=False)] = WHOLE
    per_household: Annotated[bool, Hint("Ein Brief je Haushalt")] = True
    template: Annotated[str, Choice("Vorlage", ((_NONE, "ohne Vorlage"),))] = _NONE
    subject: Annotated[str, Hint("Betreff", example="leer: aus der Vorlage")] = ""
    body: Annotated[str, Lines("Text", 12, example="leer: aus der Vorlage; {Anrede}, {Vorname}, {Ort} …")] = ""
    closing: Annotated[str, Hint("Gruß")] = "Mit freundlichen Grüßen"
    language: Annotated[str, Choice("Sprache", ((_GERMAN, "Deutsch"),), names=True)] = _GERMAN
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

    known = _addressees(session, chosen, text, most)
    written = list(_written(session, chosen, text, known.found))
    title = dated("Serienbrief", clock.today())
    data = SerialLetters(tuple(_drawn(session, text, one) for one in written), title)
    missing = sum(1 for one in written if one.missing)
    return _Taken(data, len(written), known.withheld, known.without, missing)


def _addressees(session: Session, chosen: Chosen, text: SerialText, most: int = 0) -> Addressees:
    records = chosen.records(session, text.scope, most)
    if chosen.kind == Kind.PERSON:
        return addresses.of_persons(session, records, text.per_household)
    found = addresses_of(chosen.kind)
    if found is None:
        raise ValueError(f"no letter can be addressed to a {chosen.kind}")
    return found.find(session, records)


def _written(session: Session, chosen: Chosen, text: SerialText, found: Sequence[Addressee]) -> Iterator[_Written]:
    subject, body = _said(session, text)
    everybody = [one for addressee in found for one in addressee.people]
    known, spoken = greetings.greeted(session, everybody), persons.languages_of(session, everybody)
    office = {key: value for key, value in _of_office(session).items() if value}
    for addressee in found:
        greeted = [known[one] for one in addressee.people if one in known]
        values = {**office, **_of_addressee(chosen.kind, text.language, addressee, greeted)}
        head, whole = placeholders.filled(subject, values), placeholders.filled(body, values)
        languages = tuple(dict.fromkeys(code for one in addressee.people for code in spoken.get(one, ())))
        yield _Written(addressee, head.text, whole.text, languages, head.missing | whole.missing)


def _said(session: Session, text: SerialText) -> tuple[str, str]:
    """Subject and text: hers, else those of the template. Without a place for it, the greeting stands above."""
    template = _template(session, text)
    subject = text.subject or (template.subject if template else "")
    body = text.body or (template.body if template else "")
    greeting = f"{{{placeholders.GREETING}}}"
    return subject, body if greeting.casefold() in body.casefold() else f"{greeting}\n\n{body}".strip()


def _template(session: Session, text: SerialText) -> LetterTemplate | None:
    chosen = (one for one in letter_templates.offered(session) if str(one.id) == text.template)
    return next(chosen, None) if text.template else None


def _of_office(session: Session) -> Mapping[str, str]:
    office = settings.office(session)
    return {
        placeholders.DATE: german.day(clock.today()),
        placeholders.SENDER: office.person or office.name,
        placeholders.PHONE: office.phone,
    }


def _of_addressee(kind: str, language: str, addressee: Addressee, people: Sequence[Greeted]) -> Mapping[str, str]:
    from app.reports.forms.phrases import letter_words

    words = letter_words(language)
    one = people[0] if len(people) == 1 else None
    greeting = (
        words.to_organisation
        if kind == Kind.ORGANISATION
        else greetings.greeting(language, people, addressee.names, words.to_person)
    )
    return {
        placeholders.GREETING: greeting,
        placeholders.GIVEN: one.given if one else "",
        placeholders.FAMILY: one.family if one else "",
        placeholders.NAME: ", ".join(addressee.names),
        placeholders.STREET: addressee.street,
        placeholders.POSTCODE: addressee.postcode,
        placeholders.CITY: addressee.city,
    }


def _drawn(session: Session, text: SerialText, one: _Written) -> Any:
    from app.reports.forms.letter import Letter
    from app.reports.forms.phrases import letter_words
    from app.reports.pdf.sheets.letter import Envelope

    office = settings.office(session)
    words, usual = letter_words(text.language), letter_words(_GERMAN)
    today = german.day(clock.today())
    info = (
        (words.writer, office.person),
        (words.phone, office.phone),
        (words.email, office.email),
        (words.date, today),
    )
    paragraphs = [part.strip() for part in one.body.replace("\r\n", "\n").split("\n\n")]
    return Letter(
        sender=letterhead.sender(session),
        envelope=Envelope(one.addressee.lines, (), tuple((label, value) for label, value in info if value)),
        subject=one.subject or words.subject,
        paragraphs=tuple(part for part in paragraphs if part),
        closing=words.closing if text.closing == usual.closing else text.closing,
        signed_by=office.person or office.name,
        enclosed=text.enclosed,
        language=text.language,
        spoken=one.spoken,
        file_title=dated("Brief", clock.today()),
        date=today,
    )


def file(session: Session, chosen: Chosen, text: SerialText) -> int:
    """Note in the timeline of everybody who was written to what the letter said. Returns how many letters went out."""
    if not text.filed:
        return 0
    written = list(_written(session, chosen, text, _addressees(session, chosen, text).found))
    for one in written:
        sent_letters.file(session, one.addressee.records, one.subject, one.body)
    return len(written)


def _start(_session: Session, chosen: Chosen) -> Mapping[str, Any]:
    return {"scope": chosen.scope}


def _choices(session: Session, _chosen: Chosen) -> Mapping[str, Choices]:
    from app.reports.forms.phrases import LETTER_LANGUAGES

    templates = ((str(one.id), one.name) for one in letter_templates.offered(session))
    return {"language": LETTER_LANGUAGES, "template": ((_NONE, "ohne Vorlage"), *templates)}


def _hidden(chosen: Chosen) -> frozenset[str]:
    hidden = set() if chosen.selected else {"scope"}
    return frozenset(hidden if chosen.kind == Kind.PERSON else {*hidden, "per_household"})


def _any_missing(printout: Printout) -> bool:
    return isinstance(printout.taken, _Taken) and printout.taken.missing > 0


def _any_list(_session: Session) -> Chosen:
    kind = kinds_with_address()[0]
    return Chosen(kind, service_of(kind).ids)


def _arguments() -> tuple[Argument, ...]:
    words = tuple(kind.word for kind in kinds_with_address())
    whom = Argument("of", f"an wen: {', '.join(words)}; sonst {words[0]}", default=words[0], choices=words)
    text = Argument("text", "erste Zeile Betreff, danach der Text mit Platzhaltern", "file", "X.txt")
    return (whom, text, *list_arguments())


def _listed(lists: WindowLists, given: Given) -> Any:
    return lists.chosen(asked_list(given, given["of"]))


def _from_file(given: Given) -> Given:
    if not given["text"]:
        return {}
    first, _, rest = given["text"].partition("\n")
    return {"subject": first.strip(), "body": rest.strip()}


SERIAL_LETTERS = Paper(
    name="serienbrief",
    title="Serienbrief",
    form="app.reports.forms.serial_letters",
    take=_letters,
    source_options=SerialText,
    start=_start,
    choices=_choices,
    hidden=_hidden,
    remarks=(
        Remark("Enthält %n Brief(e) mit Namen, Anschrift und dem, was Sie schreiben.", "persons"),
        LEFT_OUT,
        Remark("%n ohne vollständige Anschrift.", "without", any_without),
        Remark("In manchen Briefen fehlt eine Angabe: Sie steht als [Vorname?] darin.", when=_any_missing),
    ),
    file_stem="serienbrief",
    key="letters.serial",
    long=always_long,
    example=_any_list,
    filed=file,
    command=Command(
        "ein Brief an alle einer Liste, einer je Haushalt",
        _arguments,
        options=_from_file,
        listed=_listed,
    ),
)
"""About what a list shows (`Chosen`): persons, households or organisations."""
