"""Weiterleitung: the letter with which a concern goes to a department. Without the reporter, unless she or he agreed."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from sqlalchemy.orm import Session

from app.common import clock, german
from app.common.errors import UserError
from app.common.sentences import counted
from app.models import Concern, Kind
from app.papers import typed_names
from app.papers.command import Argument, Command, Given, record_number
from app.papers.letter_frame import CLOSING, GERMAN, LetterFrame, WrittenLetter
from app.papers.paper import Paper, PaperData, Printout, Remark, always_short
from app.papers.titles import dated
from app.reports.forms.options import Choice, Hint, Lines
from app.services import catalogues, recipients
from app.services.concerns import concerns, deadlines, forwardings
from app.services.concerns.forwardings import ForwardingRow
from app.services.people import addresses
from app.services.privacy import address_block

FIRST, FRIENDLY, SECOND, LAST = "0", "1", "2", "3"
STEPS = (
    (FIRST, "erstes Schreiben"),
    (FRIENDLY, "freundliche Erinnerung"),
    (SECOND, "zweite Erinnerung"),
    (LAST, "letzte Erinnerung"),
)


@dataclass(frozen=True)
class _Wording:
    """How one of the letters begins: before the number, and its first paragraph."""

    subject: str
    opening: str


_WORDINGS = {
    FIRST: _Wording("", "im Quartier ist uns dieses Anliegen vorgetragen worden. Wir geben es an Sie weiter:"),
    FRIENDLY: _Wording(
        "Erinnerung: ",
        "am {sent} haben wir Ihnen dieses Anliegen weitergegeben. Im Alltag geht manches unter – wir erinnern freundlich daran:",
    ),
    SECOND: _Wording(
        "Zweite Erinnerung: ",
        "auf unser Schreiben vom {sent} und unsere Erinnerung haben wir noch keine Antwort. Im Quartier wird nachgefragt:",
    ),
    LAST: _Wording(
        "Letzte Erinnerung: ",
        "mehrmals haben wir Ihnen zu diesem Anliegen geschrieben, zuerst am {sent}. Ohne Ihre Antwort können wir im Quartier "
        "nichts sagen:",
    ),
}
_ASKED = "Bitte antworten Sie bis zum {by}, gern auf dem Antwortabschnitt, auch vorläufig."


@dataclass(frozen=True)
class ForwardingChoice:
    """Which letter it is, and whether it says who brought the concern."""

    step: Annotated[str, Choice("Schreiben", STEPS, kept=False)] = FIRST
    with_name: Annotated[bool, Hint("mit Name der meldenden Person", kept=False)] = False
    addition: Annotated[str, Lines("Eigener Zusatz", 4, kept=False)] = ""


def _letter(session: Session, concern_id: int, choice: ForwardingChoice, _most: int) -> PaperData:
    from app.reports.forms.forwarding import ForwardingLetter

    concern = concerns.load(session, concern_id)
    office_id = _department(concern)
    reporter = _reporter(session, concern) if choice.with_name else ""
    addressee, _ = recipients.addressee(session, Kind.ORGANISATION, office_id)
    sent = open_forwarding(session, concern)
    wording = _WORDINGS[choice.step]
    by = _answer_by(session, choice, sent)
    frame = LetterFrame.of(session, GERMAN)
    opening = wording.opening.format(sent=german.day(sent.sent_on if sent else clock.today()))
    letter = frame.letter(
        WrittenLetter(
            address=addressee.lines,
            subject=f"{wording.subject}Anliegen {concern.number}: {concern.subject}",
            body=f"{frame.words.to_organisation}\n\n{opening}",
            closing=CLOSING,
            our_reference=concern.number,
        ),
        dated("Weiterleitung", clock.today()),
    )
    data = ForwardingLetter(
        letter=letter,
        facts=_facts(session, concern, reporter),
        quote=concern.text,
        earlier=_earlier(sent) if choice.step == LAST else (),
        asked=tuple(part for part in (*choice.addition.split("\n\n"), _ASKED.format(by=by)) if part.strip()),
        number=concern.number,
        subject=concern.subject,
        back_to=", ".join(filter(None, (frame.office.name, *frame.office.address, frame.office.email))),
        by=by,
    )
    typed = (concern.subject, concern.text, concern.place, choice.addition)
    return PaperData(
        data,
        int(bool(reporter)),
        without=int(not addressee.complete),
        warnings=typed_names.warnings(session, typed, [reporter]),
    )


def _department(concern: Concern) -> int:
    if concern.department_id is None:
        raise UserError(
            "Zu {number} steht noch keine Stelle, an die es geht. Bitte im Anliegen bei „zuständig“ eintragen.",
            number=concern.number,
        )
    return concern.department_id


def _reporter(session: Session, concern: Concern) -> str:
    """Who brought it, by name. Raises UserError with what is missing where that may not be told."""
    if concern.reporter_id is None:
        raise UserError("{number} ist anonym: Es gibt keinen Namen, der mitgehen könnte.", number=concern.number)
    if not concern.may_name:
        raise UserError(
            "Der Name geht nur mit, wenn die meldende Person zugestimmt hat. Bitte zuerst fragen und dann im Anliegen „Name darf "
            "weitergegeben werden“ ankreuzen."
        )
    if address_block.shielded(session, Kind.PERSON, [concern.reporter_id]):
        raise UserError("Wegen der Auskunftssperre geht der Name nicht mit. Bitte ohne Namen weiterleiten.")
    return addresses.spoken_names(session, [concern.reporter_id])[concern.reporter_id].whole


def open_forwarding(session: Session, concern: Concern) -> ForwardingRow | None:
    """The latest letter to the office on file that is not answered yet."""
    found = forwardings.of_concern(session, concern.id)
    return next((one for one in found if not one.answered_on and one.department_id == concern.department_id), None)


def _answer_by(session: Session, choice: ForwardingChoice, sent: ForwardingRow | None) -> str:
    """Until when an answer is asked for: the day on which the office is reminded otherwise."""
    if choice.step == FIRST and sent is not None and sent.remind_on is not None and sent.remind_on > clock.today():
        return german.day(sent.remind_on)
    return german.day(deadlines.read(session).remind_on(clock.today()))


def _facts(session: Session, concern: Concern, reporter: str) -> tuple[tuple[str, str], ...]:
    """What is told of the concern; the dwelling only where the name is."""
    building = concern.building.title if concern.building else ""
    dwelling = concern.dwelling.label if reporter and concern.dwelling else ""
    category = catalogues.labels(session).get(concern.category_id or 0, "")
    facts = (
        ("Art", " · ".join(filter(None, (concern.nature.label, category)))),
        ("Ort", ", ".join(filter(None, (building, dwelling, concern.place)))),
        ("Eingegangen am", german.day(concern.received_on)),
        ("Auch betroffen", str(counted(concern.supporters, "eine weitere Person", "{number} weitere Personen"))),
        ("Gemeldet von", reporter),
    )
    return tuple(
        (label, value) for label, value in facts if value and (label != "Auch betroffen" or concern.supporters)
    )


def _earlier(sent: ForwardingRow | None) -> tuple[str, ...]:
    """The days on which it was written about, and what was promised."""
    if sent is None:
        return ()
    found = [f"{german.day(sent.sent_on)}: weitergeleitet"]
    if sent.reminded_on is not None:
        often = counted(sent.reminders, "eine Erinnerung", "{number} Erinnerungen")
        found.append(f"{german.day(sent.reminded_on)}: zuletzt erinnert ({often})")
    if sent.promise:
        until = f", bis {german.day(sent.promised_until)}" if sent.promised_until else ""
        found.append(f"zugesagt: {sent.promise}{until}")
    return tuple(found)


def _start(session: Session, concern_id: int) -> Mapping[str, Any]:
    """The letter that comes next."""
    sent = open_forwarding(session, concerns.load(session, concern_id))
    return {"step": FIRST if sent is None else STEPS[min(sent.reminders + 1, len(STEPS) - 1)][0]}


def _filed(session: Session, concern_id: int, choice: ForwardingChoice) -> int:
    """Note that it went out, unless that is noted already: the first letter, or another reminder."""
    concern = concerns.load(session, concern_id)
    sent = open_forwarding(session, concern)
    if concern.status not in concerns.UNDER_WAY:
        return 0
    if choice.step == FIRST:
        if sent is not None:
            return 0
        forwardings.forward(session, concern_id, _department(concern), clock.today(), with_name=choice.with_name)
        return 1
    if sent is None or sent.reminders >= int(choice.step):
        return 0
    forwardings.remind(session, [sent.id], clock.today())
    return 1


def _itself(concern_id: int) -> int:
    return concern_id


def _any_with_office(session: Session) -> int:
    waiting = forwardings.waiting(session)
    if waiting:
        return waiting[0].concern_id
    raise LookupError


def _today(_session: Session, _concern_id: int) -> date:
    return clock.today()


def concern_argument() -> tuple[Argument, ...]:
    """Which concern a paper is about."""
    return (record_number("concern", "des Anliegens"),)


def concern_of(given: Given) -> Any:
    """The concern that was asked for."""
    return given["concern"]


def _named(printout: Printout) -> bool:
    return printout.taken.persons > 0


def _nameless(printout: Printout) -> bool:
    return not _named(printout)


def _incomplete(printout: Printout) -> bool:
    return printout.taken.without > 0


FORWARDING = Paper(
    name="weiterleitung",
    title="Weiterleitung",
    form="app.reports.forms.forwarding",
    take=_letter,
    source_options=ForwardingChoice,
    start=_start,
    remarks=(
        Remark("Enthält das Anliegen, ohne Namen und ohne Wohnung.", when=_nameless),
        Remark("Enthält das Anliegen mit Namen und Wohnung der meldenden Person, die zugestimmt hat.", when=_named),
        Remark("Die Anschrift ist nicht vollständig.", when=_incomplete),
    ),
    file_stem="weiterleitung",
    file_part=_today,
    key="forwarding",
    short=always_short,
    record=_itself,
    example=_any_with_office,
    filed=_filed,
    filing="Weiterleitung eingetragen",
    one_language="for departments of the municipality",
    command=Command("das Schreiben ans Fachamt mit Antwortabschnitt", concern_argument, concern_of),
)
"""About the id of a concern."""
