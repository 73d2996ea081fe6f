"""What the citizen is told about a concern: texts with places for its number, its result and the office it lies with.

Nothing else than the concern itself is put into them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.common import german
from app.common.errors import UserError
from app.common.kinds import Choice
from app.models import Concern, ConcernStatus, Told
from app.services.concerns import concerns, steps
from app.services.office import letter_templates, placeholders
from app.services.records import get

_OWN = "own:"


class Occasion(Choice):
    """Why the citizen is written to."""

    RECEIVED = "received", "Eingangsbestätigung"
    INTERIM = "interim", "Zwischenbescheid"
    SOLVED = "solved", "gelöst"
    UNSOLVABLE = "unsolvable", "nicht lösbar"
    NOT_RESPONSIBLE = "not_responsible", "nicht zuständig"


@dataclass(frozen=True, slots=True)
class Written:
    """Subject and text of an answer. `missing` are places for which nothing is known; they stand as „[Ergebnis?]“."""

    subject: str
    text: str
    missing: frozenset[str] = frozenset()


SUBJECT = "Ihr Anliegen {Nummer}: {Anliegen}"
TEXTS = {
    Occasion.RECEIVED: "vielen Dank für Ihren Hinweis vom {Eingang}. Er ist bei mir unter der Nummer {Nummer} eingetragen. "
    "Ich kümmere mich darum und melde mich bei Ihnen, sobald ich etwas weiß.",
    Occasion.INTERIM: "zu Ihrem Anliegen vom {Eingang} gibt es noch kein Ergebnis. Es liegt bei: {Stelle}. "
    "Ich frage dort weiter nach und melde mich wieder bei Ihnen.",
    Occasion.SOLVED: "zu Ihrem Anliegen vom {Eingang} kann ich Ihnen heute das Ergebnis sagen:\n\n{Ergebnis}\n\n"
    "Vielen Dank, dass Sie sich gemeldet haben.",
    Occasion.UNSOLVABLE: "zu Ihrem Anliegen vom {Eingang} habe ich leider keine gute Nachricht. Es lässt sich nicht lösen, und "
    "zwar aus diesem Grund:\n\n{Ergebnis}\n\nWenn Sie darüber sprechen möchten, melden Sie sich bitte bei mir.",
    Occasion.NOT_RESPONSIBLE: "für Ihr Anliegen vom {Eingang} ist die Gemeinde nicht zuständig. Zuständig ist:\n\n{Ergebnis}\n\n"
    "Wenn Sie Hilfe dabei brauchen, sich dorthin zu wenden, melden Sie sich bitte bei mir.",
}
"""German; the sentence after the greeting begins with a small letter."""
_OF_RESULT = {
    ConcernStatus.SOLVED: Occasion.SOLVED,
    ConcernStatus.UNSOLVABLE: Occasion.UNSOLVABLE,
    ConcernStatus.NOT_RESPONSIBLE: Occasion.NOT_RESPONSIBLE,
}
WAYS = (Told.LETTER, Told.MAIL, Told.MESSENGER)
"""How a written answer goes out."""


def templates(session: Session) -> list[tuple[str, str]]:
    """Key and name of every template: first those for each occasion, then her own."""
    own = [(f"{_OWN}{one.id}", one.name) for one in letter_templates.offered(session)]
    return [*((str(occasion), occasion.label) for occasion in Occasion), *own]


def usual(concern: Concern) -> Occasion:
    """What is to be said in the state that a concern has."""
    if concern.status in _OF_RESULT:
        return _OF_RESULT[concern.status]
    if concern.status in concerns.DONE:
        return Occasion.SOLVED
    return Occasion.RECEIVED if concern.acknowledged_on is None else Occasion.INTERIM


def written(session: Session, concern_id: int, template: str) -> Written:
    """A template with everything of the concern in its place. Raises UserError where the template is gone."""
    concern = concerns.load(session, concern_id)
    subject, text = _template(session, template)
    values = _values(concern)
    head, body = placeholders.filled(subject or SUBJECT, values), placeholders.filled(text, values)
    return Written(head.text, body.text.strip(), (head.missing | body.missing) - {placeholders.GREETING})


def to_copy(subject: str, text: str) -> str:
    """An answer as a text for a mail or a messenger, with a greeting that fits everybody."""
    return f"{subject}\n\nGuten Tag,\n\n{text}"


def _template(session: Session, key: str) -> tuple[str, str]:
    if not key.startswith(_OWN):
        return SUBJECT, TEXTS[Occasion(key)]  # type: ignore[call-arg]
    found = letter_templates.load(session, int(key.removeprefix(_OWN)))
    greeting = f"{{{placeholders.GREETING}}}"
    return found.subject, found.body.replace(greeting, "").strip()


def _values(concern: Concern) -> Mapping[str, str]:
    return {
        placeholders.NUMBER: concern.number,
        placeholders.CONCERN: concern.subject,
        placeholders.RECEIVED: german.day(concern.received_on),
        placeholders.RESULT: concern.answer,
        placeholders.OFFICE: concern.department.title if concern.department is not None else "",
    }


def sent(session: Session, concern_id: int, template: str, how: Told, on: date) -> None:
    """Note what an answer that went out says: that a concern has arrived, how it stands, or what became of it. One of her own
    templates can say anything: of a concern with a result it is taken for that.

    Raises UserError for an anonymous concern.
    """
    concern = get(session, Concern, concern_id)
    if concern.reporter_id is None:
        raise UserError("{number} ist anonym: Es gibt niemanden, dem geschrieben werden kann.", number=concern.number)
    if template == Occasion.RECEIVED:
        steps.acknowledge(session, [concern_id], on)
    elif template == Occasion.INTERIM or (template.startswith(_OWN) and concern.status in concerns.UNDER_WAY):
        steps.answer_for_now(session, [concern_id], on)
    elif concern.status not in concerns.DONE:
        steps.tell(session, [concern_id], how, on)
