"""Appointments (Termine): when and where she meets whom. What leaves the screen calls nobody by name."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime, time, timedelta
from typing import Any

from sqlalchemy import ColumnElement, func, select
from sqlalchemy.orm import Session, joinedload

from app.common import clock, local_time
from app.common.days import calendar_days, day_span, shifted
from app.common.errors import UserError
from app.common.moments import Moment
from app.common.sentences import Coded, Sentence, joined
from app.models import Appointment, Case, Kind, Naming, Person, Record, graph
from app.services import named
from app.services.heads import Aspect, Fact, mind
from app.services.lists import Listing, ListQuery, Subtitle, by_text, of_living, on_days, tagged
from app.services.named import About
from app.services.people import persons, pledges
from app.services.records import RECORD, FieldWarning, get, in_order, keep, only, rows_in, table_of, tidy, with_living

_APPOINTMENT = table_of(Appointment)
_CASE = table_of(Case)
_ABOUT = RECORD.alias("about")
_OWN = RECORD.alias("own")
_LINES = ("what", "place")
_HOUR = timedelta(hours=1)
_LONGEST = timedelta(hours=16)
_FIRST_HOUR = 9
WITHOUT_END = _HOUR
"""So long it is taken to last where nothing is said about its end."""
ENDS = func.coalesce(_APPOINTMENT.c.ends_at, _APPOINTMENT.c.starts_at)


@dataclass(frozen=True, slots=True)
class AppointmentRow:
    """An appointment in a list. `number` is that of the case it is about; `whom` and `what` are for her own screen alone."""

    id: int
    starts_at: datetime
    ends_at: datetime | None
    number: str
    what: str
    place: str
    language: str
    about_id: int | None
    about_kind: Kind | None
    whom: About = ()


def _when(wanted: str) -> ColumnElement[bool]:
    """ "coming", "past", "today", "week" (from today, seven days), a year "2026" or a month "2026-10"."""
    today = clock.today()
    start, _ = day_span(today)
    if wanted == "coming":
        return start <= ENDS
    if wanted == "past":
        return start > ENDS
    if wanted == "today":
        return on_days(_APPOINTMENT.c.starts_at, today)
    if wanted == "week":
        return on_days(_APPOINTMENT.c.starts_at, today, today + timedelta(days=6))
    return on_days(_APPOINTMENT.c.starts_at, *calendar_days(wanted))


def _subtitle(starts: str, place: str) -> Sentence:
    return joined(" · ", datetime.fromisoformat(starts), place)


def _plain(row: AppointmentRow) -> dict[str, Any]:
    """What other programs read: no more than its time and the number of its case."""
    return {name: value for name, value in asdict(row).items() if name not in ("whom", "what", "place", "about_id")}


LISTING = Listing(
    Kind.APPOINTMENT,
    filters={
        "when": _when,
        "about": lambda record_id: _APPOINTMENT.c.about_id == int(record_id),
        "tag": tagged,
    },
    sorts={
        "starts_at": _APPOINTMENT.c.starts_at,
        "ends_at": _APPOINTMENT.c.ends_at,
        "what": by_text(_APPOINTMENT.c.what),
        "place": by_text(_APPOINTMENT.c.place),
        "whom": of_living(_ABOUT.c.sort_key, _APPOINTMENT.c.about_id),
        "changed": RECORD.c.changed_at,
    },
    subtitle=Subtitle("SELECT id, starts_at, place FROM appointment WHERE id IN ({})", _subtitle),
    plain=_plain,
    shows=(Record,),
    through=_APPOINTMENT.c.about_id,
)


def ids(session: Session, query: ListQuery, limit: int | None = None) -> list[int]:
    """Ids of the appointments a list shows. Filters: when (coming, past, today, week, "2026", "2026-10"), about, tag."""
    return LISTING.ids(session, query, limit)


def count(session: Session) -> int:
    """Number of appointments."""
    return LISTING.count(session)


_COLUMNS = select(
    _APPOINTMENT, _ABOUT.c.id.label("living_about_id"), _ABOUT.c.kind.label("about_kind"), _CASE.c.number
).select_from(with_living(_APPOINTMENT, _APPOINTMENT.c.about_id, _ABOUT, _CASE))


def rows(session: Session, ids: Sequence[int]) -> list[AppointmentRow]:
    """The appointments with these ids, in this order."""
    behind = named.about(session, dict.fromkeys(ids, Kind.APPOINTMENT))
    found = {
        row.id: AppointmentRow(
            id=row.id,
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            number=row.number or "",
            what=row.what,
            place=row.place,
            language=row.language,
            about_id=row.living_about_id,
            about_kind=row.about_kind,
            whom=behind.get(row.id, ()),
        )
        for row in rows_in(session, _COLUMNS, _APPOINTMENT.c.id, ids)
    }
    return in_order(ids, found)


def moments(session: Session, ids: Sequence[int]) -> list[Moment]:
    """These appointments for another calendar."""
    changed = {
        row.id: row.changed_at for row in rows_in(session, select(RECORD.c.id, RECORD.c.changed_at), RECORD.c.id, ids)
    }
    return [Moment(row.id, row.starts_at, row.ends_at, row.number, changed[row.id]) for row in rows(session, ids)]


def head(session: Session, appointment_id: int) -> list[Fact]:
    """When, with whom or about what, where, and in which language."""
    row = only(rows(session, [appointment_id]))
    found = [Fact(Aspect.DAY, _span(row))]
    for one in row.whom:
        private = graph.entity_of(one.kind).naming is not Naming.NOBODY
        found.append(Fact(Aspect.RECORD, one.title, private=private, record_id=one.id, kind=one.kind))
    if row.place:
        found.append(Fact(Aspect.PLACE, row.place))
    if row.language:
        found.append(Fact(Aspect.STATE, Sentence("{language}", language=Coded("languages", row.language))))
    return [*found, *_interpreted(session, appointment_id)]


def _interpreted(session: Session, appointment_id: int) -> Iterator[Fact]:
    """Who interprets, and that the pledge of secrecy for that day is missing."""
    statement = (
        select(_APPOINTMENT.c.starts_at, RECORD.c.id, RECORD.c.title)
        .join(RECORD, RECORD.c.id == _APPOINTMENT.c.interpreter_id)
        .where(_APPOINTMENT.c.id == appointment_id, RECORD.c.deleted_at.is_(None))
    )
    for starts_at, person_id, name in session.execute(statement):
        text = Sentence("dolmetscht: {name}", name=name)
        yield Fact(Aspect.PEOPLE, text, private=True, record_id=person_id, kind=Kind.PERSON)
        missing = pledges.missing(session, person_id, starts_at.date()) is not None
        yield from mind((missing, Sentence("Dolmetschen: Verpflichtung auf Verschwiegenheit fehlt")))


def _span(row: AppointmentRow) -> Sentence:
    if row.ends_at is None:
        return Sentence("{moment}", moment=row.starts_at)
    if row.ends_at.date() == row.starts_at.date():
        return Sentence("{moment} bis {time} Uhr", moment=row.starts_at, time=f"{row.ends_at:%H:%M}")
    return Sentence("{moment} bis {end}", moment=row.starts_at, end=row.ends_at)


def new(_session: Session, about_id: int | None = None, starts_at: datetime | None = None) -> Appointment:
    """An unsaved appointment of one hour: at the next full hour of her day, unless it is said when."""
    begin = starts_at or _next_hour(clock.now())
    return Appointment(starts_at=begin, ends_at=begin + _HOUR, about_id=about_id)


def _next_hour(now: datetime) -> datetime:
    following = now.replace(minute=0, second=0, microsecond=0) + _HOUR
    if following.hour < _FIRST_HOUR or following.date() != now.date():
        return datetime.combine(following.date(), time(_FIRST_HOUR))
    return following


def load(session: Session, appointment_id: int) -> Appointment:
    """An appointment with the record it is about."""
    return get(session, Appointment, appointment_id, joinedload(Appointment.about))


def save(session: Session, appointment: Appointment) -> int:
    """Save an appointment.

    Raises UserError where it ends before it begins, at an hour that the clock leaves out, or where who interprets has not signed
    secrecy for that day.
    """
    demand_real(appointment.starts_at, appointment.ends_at)
    _demand_pledge(session, appointment)
    kept = keep(session, appointment, ("about",))
    tidy(kept, _LINES)
    session.flush()
    return kept.id


def _demand_pledge(session: Session, appointment: Appointment) -> None:
    """An appointment that already stood so is not refused: its note can be written when the pledge has ended."""
    if appointment.interpreter_id is None:
        return
    stood = select(_APPOINTMENT.c.id).where(
        _APPOINTMENT.c.id == (appointment.id or 0),
        _APPOINTMENT.c.interpreter_id == appointment.interpreter_id,
        _APPOINTMENT.c.starts_at == appointment.starts_at,
    )
    with session.no_autoflush:  # what stands in the file is asked for
        if session.scalar(select(RECORD.c.id).where(RECORD.c.id == appointment.interpreter_id)) is None:
            return  # that she is gone is said where the row is kept
        reason = pledges.missing(session, appointment.interpreter_id, appointment.starts_at.date())
        stands = session.scalar(stood) is not None
    if reason is not None and not stands:
        raise UserError(reason)


def demand_real(starts_at: datetime, ends_at: datetime | None) -> None:
    """Raises UserError unless both moments exist, in this order."""
    for moment in filter(None, (starts_at, ends_at)):
        if not local_time.exists(moment):
            raise UserError(
                "Am {day} gibt es {time} Uhr nicht: In dieser Nacht wird die Uhr von 2 auf 3 Uhr vorgestellt. "
                "Bitte eine Zeit vor 2 oder ab 3 Uhr wählen.",
                day=moment.date(),
                time=f"{moment:%H:%M}",
            )
    if ends_at is not None and ends_at < starts_at:
        raise UserError("Der Termin endet vor seinem Beginn. Bitte die beiden Zeiten prüfen.")


def warnings(session: Session, appointment: Appointment) -> list[FieldWarning]:
    """What looks odd about an appointment."""
    begin, end = appointment.starts_at, appointment.ends_at
    found = []
    if begin and begin < clock.now() and not appointment.id:
        found.append(FieldWarning("starts_at", Sentence("Dieser Termin liegt in der Vergangenheit.")))
    if begin and local_time.comes_twice(begin):
        found.append(
            FieldWarning(
                "starts_at", Sentence("Diese Stunde kommt in dieser Nacht zweimal: Die Uhr wird zurückgestellt.")
            )
        )
    if begin and end and end - begin > _LONGEST:
        found.append(FieldWarning("ends_at", Sentence("Dieser Termin dauert länger als 16 Stunden.")))
    if begin and (other := _at_the_same_time(session, appointment)) is not None:
        found.append(FieldWarning("starts_at", Sentence("Zur selben Zeit ist schon ein anderer Termin."), other))
    if begin and appointment.interpreter_id:
        reason = pledges.missing(session, appointment.interpreter_id, begin.date())
        found += [FieldWarning("interpreter_id", reason, appointment.interpreter_id)] if reason else []
    about = session.get(Record, appointment.about_id) if appointment.about_id else None
    if about is not None and about.deleted_at is not None:
        found.append(FieldWarning("about_id", Sentence("Der Eintrag, um den es geht, liegt im Papierkorb."), about.id))
    elif about is not None and about.past:
        found.append(FieldWarning("about_id", Sentence("Verzogen, verstorben oder aufgelöst: Bitte prüfen."), about.id))
    return found


def _at_the_same_time(session: Session, appointment: Appointment) -> int | None:
    begin = appointment.starts_at
    end = appointment.ends_at or shifted(begin, WITHOUT_END)
    living = _APPOINTMENT.join(_OWN, _OWN.c.id == _APPOINTMENT.c.id)
    statement = (
        select(_APPOINTMENT.c.id, _APPOINTMENT.c.starts_at, _APPOINTMENT.c.ends_at)
        .select_from(living)
        .where(_OWN.c.deleted_at.is_(None), _APPOINTMENT.c.id != (appointment.id or 0))
        .where(_APPOINTMENT.c.starts_at < end, _APPOINTMENT.c.starts_at > shifted(begin, -_LONGEST))
        .order_by(_APPOINTMENT.c.starts_at, _APPOINTMENT.c.id)
    )
    rows = session.execute(statement)
    return next((row.id for row in rows if (row.ends_at or shifted(row.starts_at, WITHOUT_END)) > begin), None)


def places(session: Session) -> list[str]:
    """Where appointments were, each place once."""
    statement = select(_APPOINTMENT.c.place).where(_APPOINTMENT.c.place != "").distinct().order_by(_APPOINTMENT.c.place)
    return list(session.scalars(statement))


def person_of(session: Session, appointment: Appointment) -> int | None:
    """The one person whom it is with: whom it is about, or whose case."""
    about = session.get(Record, appointment.about_id) if appointment.about_id else None
    if isinstance(about, Person):
        return about.id
    return about.person_id if isinstance(about, Case) else None


def language_of(session: Session, appointment: Appointment, offered: Sequence[str]) -> str | None:
    """The language of its slip: what was chosen for it, else the first of the person's that is offered."""
    if appointment.language in offered:
        return appointment.language
    person = person_of(session, appointment)
    if person is None:
        return None
    spoken = persons.languages_of(session, [person]).get(person, ())
    return next((code for code in spoken if code in offered), None)
