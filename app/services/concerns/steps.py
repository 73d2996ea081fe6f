"""What happens to a concern: it is checked, worked on, settled, the citizen is told, it is closed or opened again."""

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.text import clean
from app.models import Concern, ConcernStatus, Told
from app.services.concerns.concerns import DONE, SETTLED, UNDER_WAY, fit_deadlines
from app.services.records import get, table_of
from app.services.statuses import record_status

_CONCERN = table_of(Concern)


def set_status(session: Session, concern_id: int, status: ConcernStatus, on: date, reason: str = "") -> None:
    """Give a concern another status from a day on; those joined to it follow until there is a result.

    Raises UserError where the step makes no sense: see `_demand`.
    """
    concern = get(session, Concern, concern_id)
    _demand_leading(session, concern, status)
    _demand(concern, status, on, reason)
    _take(session, concern, status, on, reason)
    for other in joined(session, concern_id):
        if status not in DONE and other.status not in DONE:
            _take(session, other, status, on, reason)


def settle(session: Session, concern_id: int, status: ConcernStatus, on: date, answer: str) -> None:
    """Note the result: solved, not solvable (why) or not responsible (who is). Feedback is owed from then on."""
    concern = get(session, Concern, concern_id)
    concern.answer = clean(answer) or concern.answer
    set_status(session, concern_id, status, on, answer)


def take(
    session: Session, concern_id: int, status: ConcernStatus, on: date, text: str = "", told_how: Told | None = None
) -> None:
    """Take a concern to a state with all that it needs: the result with its words, how the citizen was told.

    Raises UserError where something is missing or the step makes no sense.
    """
    if status in DONE and told_how is not None:
        tell(session, [concern_id], told_how, on)
    if status in SETTLED:
        settle(session, concern_id, status, on, text)
    elif get(session, Concern, concern_id).status is not status:
        set_status(session, concern_id, status, on, text)


def acknowledge(session: Session, concern_ids: Iterable[int], on: date) -> None:
    """The citizens know that their concerns have arrived."""
    for concern_id in concern_ids:
        concern = get(session, Concern, concern_id)
        concern.acknowledged_on = on
        fit_deadlines(session, concern)


def answer_for_now(session: Session, concern_ids: Iterable[int], on: date) -> None:
    """The citizens know how their concerns stand (Zwischenbescheid)."""
    for concern_id in concern_ids:
        concern = get(session, Concern, concern_id)
        concern.interim_on = on
        concern.acknowledged_on = concern.acknowledged_on or on
        fit_deadlines(session, concern)


def tell(session: Session, concern_ids: Iterable[int], how: Told, on: date) -> None:
    """The citizens know what became of their concerns, or can't be told.

    Raises UserError where there is no result yet.
    """
    for concern_id in concern_ids:
        concern = get(session, Concern, concern_id)
        if concern.status in UNDER_WAY:
            raise UserError(
                "Zu {number} gibt es noch kein Ergebnis. Bitte zuerst eintragen, was daraus geworden ist.",
                number=concern.number,
            )
        concern.told_how, concern.told_on = how, on
        _demand_day(concern, on)
        if concern.status in SETTLED:
            _take(session, concern, ConcernStatus.TOLD, on, "")


def add_voice(session: Session, concern_ids: Iterable[int], more: int = 1) -> None:
    """Others said "auch ich"; a negative number takes back, never below none."""
    for concern_id in concern_ids:
        concern = get(session, Concern, concern_id)
        concern.supporters = max(0, concern.supporters + more)
    session.flush()


def join(session: Session, leading_id: int, others: Sequence[int]) -> None:
    """Concerns that are the same are joined to one of them and follow its state. What was joined to them comes along.

    The leading one among them is passed over. Raises UserError where it is joined to another.
    """
    leading = get(session, Concern, leading_id)
    if leading.joined_to_id is not None:
        raise UserError(
            "{number} ist selbst mit einem anderen Anliegen zusammengefasst. Bitte jenes wählen.",
            number=leading.number,
        )
    for other_id in others:
        other = get(session, Concern, other_id)
        if other.id == leading.id:
            continue
        for follower in joined(session, other.id):
            follower.joined_to_id = leading.id
        other.joined_to_id = leading.id
        session.flush()
        if other.status not in DONE and other.status is not leading.status and leading.status not in DONE:
            _take(session, other, leading.status, max(leading.received_on, other.received_on), "")


def separate(session: Session, concern_ids: Iterable[int]) -> None:
    """A concern goes its own way again, in the state it has."""
    for concern_id in concern_ids:
        get(session, Concern, concern_id).joined_to_id = None
    session.flush()


def joined(session: Session, concern_id: int) -> list[Concern]:
    """The concerns that are joined to one, in the order of their numbers, without those in the trash."""
    statement = select(Concern).where(Concern.joined_to_id == concern_id, Concern.deleted_at.is_(None))
    return list(session.scalars(statement.order_by(Concern.number)).all())


def _take(session: Session, concern: Concern, status: ConcernStatus, on: date, reason: str) -> None:
    """Note status and day; a step back takes back what no longer holds."""
    concern.status = status
    concern.settled_on = concern.settled_on if status in DONE else on if status in SETTLED else None
    concern.closed_on = on if status is ConcernStatus.CLOSED else None
    if status not in DONE:
        concern.told_on = concern.told_how = None
    record_status(session, concern.id, status, on, reason)
    fit_deadlines(session, concern)


def _demand_leading(session: Session, concern: Concern, status: ConcernStatus) -> None:
    """One that is joined to another follows it; the citizen is told, and it is closed, on its own."""
    if concern.joined_to_id is None or status in DONE:
        return
    leading = session.get(Concern, concern.joined_to_id)
    if leading is not None and leading.deleted_at is None:
        raise UserError(
            "{number} ist mit {other} zusammengefasst und folgt dessen Stand. Bitte dort ändern oder zuerst trennen.",
            number=concern.number,
            other=leading.number,
        )


def _demand(concern: Concern, status: ConcernStatus, on: date, reason: str) -> None:
    """What a status needs. Raises UserError with what is missing."""
    _demand_day(concern, on)
    if status is ConcernStatus.FORWARDED and not concern.department_id:
        raise UserError("Zum Weiterleiten gehört die Stelle, an die es geht. Bitte zuerst eintragen.")
    if status is ConcernStatus.UNSOLVABLE and not clean(reason):
        raise UserError("Bitte eintragen, warum es nicht lösbar ist: Das erfährt, wer es gemeldet hat.")
    if status is ConcernStatus.NOT_RESPONSIBLE and not clean(reason):
        raise UserError("Bitte eintragen, wer zuständig ist: Das erfährt, wer es gemeldet hat.")
    if status is ConcernStatus.TOLD and concern.status in UNDER_WAY:
        raise UserError("Es gibt noch kein Ergebnis, das zurückgemeldet werden könnte. Bitte zuerst eintragen.")
    if status is ConcernStatus.CLOSED and concern.told_how is None:
        raise UserError(
            "Geschlossen wird erst, wenn die Rückmeldung eingetragen ist. Auch „nicht möglich“ und „Aushang“ gelten."
        )


def _demand_day(concern: Concern, on: date) -> None:
    if on > clock.today():
        raise UserError("Der {day} liegt in der Zukunft. Bitte den Tag prüfen.", day=on)
    if on < concern.received_on:
        raise UserError(
            "Der {day} liegt vor dem Eingang am {received}. Bitte den Tag prüfen.",
            day=on,
            received=concern.received_on,
        )
