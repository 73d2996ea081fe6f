"""Texts for the Amtsblatt and papers for the council."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from sqlalchemy import ColumnElement, false, func, select
from sqlalchemy.orm import Session, joinedload

from app.common import clock, german
from app.common.errors import UserError
from app.common.sentences import Sentence, joined
from app.common.text import clean
from app.models import Event, Kind, Medium, OfficialText, Project, Record, Tag
from app.services.column_filters import AnyOf
from app.services.concerns import gazette_days
from app.services.concerns.deadlines import unknown_holidays
from app.services.heads import Aspect, Fact
from app.services.lists import Listing, ListQuery, Subtitle, by_choice, of_living, tagged
from app.services.office import settings, tasks
from app.services.office.tags import by_record
from app.services.records import (
    RECORD,
    FieldWarning,
    get,
    in_order,
    keep,
    kind_of,
    only,
    rows_in,
    table_of,
    with_living,
)
from app.settings.deadlines import GAZETTE

_TEXT = table_of(OfficialText)
_EVENT = table_of(Event)
_ABOUT = RECORD.alias("about")


@dataclass(frozen=True, slots=True)
class OfficialTextRow:
    """An official text in a list."""

    id: int
    heading: str
    medium: Medium
    about_id: int | None
    about: str
    about_kind: Kind | None
    public: bool
    day: date | None
    deadline: date | None
    done_on: date | None
    tags: tuple[str, ...]


_open = _TEXT.c.done_on.is_(None)


def _state(wanted: str) -> ColumnElement[bool]:
    """ "open" (not yet appeared or decided), "late" (of these: the deadline or the day is past), "done"."""
    last_day = func.coalesce(_TEXT.c.deadline, _TEXT.c.day)
    states: dict[str, ColumnElement[bool]] = {
        "open": _open,
        "late": _open & (last_day < clock.today()),
        "done": _TEXT.c.done_on.is_not(None),
    }
    return states[wanted]


def _states(_session: Session) -> list[tuple[str, str]]:
    return [("open", Sentence("offen")), ("late", Sentence("Frist vorbei")), ("done", Sentence("erledigt"))]


def _stands(wanted: str) -> ColumnElement[bool]:
    """Whether that word stands in the list: what is late is not called open there."""
    if wanted not in ("open", "late", "done"):
        return false()
    return _state(wanted) & ~_state("late") if wanted == "open" else _state(wanted)


def _subtitle(medium: str, day: str | None, done: str | None) -> Sentence:
    on = done or day
    word = Medium(medium).label  # type: ignore[call-arg]
    return joined(" · ", word, date.fromisoformat(on) if on else None)


LISTING = Listing(
    Kind.OFFICIAL_TEXT,
    filters={
        "state": _state,
        "medium": lambda medium: _TEXT.c.medium == medium,
        "about": lambda record_id: _TEXT.c.about_id == int(record_id),
        "tag": tagged,
    },
    sorts={
        "heading": RECORD.c.sort_key,
        "medium": by_choice(_TEXT.c.medium, Medium),
        "about": of_living(_ABOUT.c.sort_key, _TEXT.c.about_id),
        "public": _TEXT.c.public,
        "day": _TEXT.c.day,
        "deadline": _TEXT.c.deadline,
        "done": _TEXT.c.done_on,
        "changed": RECORD.c.changed_at,
    },
    subtitle=Subtitle("SELECT id, medium, day, done_on FROM official_text WHERE id IN ({})", _subtitle),
    columns={"state": AnyOf(_states, _stands)},
    shows=(Record, Tag),
)


def ids(session: Session, query: ListQuery, limit: int | None = None) -> list[int]:
    """Ids of the texts a list shows. Filters: state (open, late, done), medium, about, tag."""
    return LISTING.ids(session, query, limit)


def count(session: Session) -> int:
    """Number of official texts."""
    return LISTING.count(session)


def rows(session: Session, ids: Sequence[int]) -> list[OfficialTextRow]:
    """The texts with these ids, in this order."""
    statement = select(
        _TEXT, _ABOUT.c.id.label("living_id"), _ABOUT.c.title.label("about"), _ABOUT.c.kind.label("about_kind")
    ).select_from(with_living(_TEXT, _TEXT.c.about_id, _ABOUT))
    tags = by_record(session, ids)
    found = {
        row.id: OfficialTextRow(
            id=row.id,
            heading=row.heading,
            medium=row.medium,
            about_id=row.living_id,
            about=row.about or "",
            about_kind=row.about_kind,
            public=row.public,
            day=row.day,
            deadline=row.deadline,
            done_on=row.done_on,
            tags=tags.get(row.id, ()),
        )
        for row in rows_in(session, statement, _TEXT.c.id, ids)
    }
    return in_order(ids, found)


def head(session: Session, text_id: int) -> list[Fact]:
    """Where it appears or appeared, until when it is handed in, and what it is about."""
    row = only(rows(session, [text_id]))
    found = [Fact(Aspect.STATE, row.medium.label), *(Fact(Aspect.DAY, when) for when in _when(row))]
    if row.about_id is not None:
        found.append(Fact(Aspect.RECORD, row.about, private=True, record_id=row.about_id, kind=row.about_kind))
    return found


def _when(row: OfficialTextRow) -> Iterator[Sentence]:
    printed = row.medium is Medium.GAZETTE
    if (done := row.done_on) is not None:
        yield Sentence("erschienen am {day}", day=done) if printed else Sentence("beschlossen am {day}", day=done)
        return
    if (day := row.day) is not None:
        yield Sentence("Ausgabe vom {day}", day=day) if printed else Sentence("Sitzung am {day}", day=day)
    if row.deadline is not None:
        yield Sentence("abzugeben bis {day}", day=row.deadline)


def next_days(session: Session) -> tuple[date, date]:
    """The next issue of the Amtsblatt that a text can be handed in for, and its deadline."""
    days = gazette_days.read(session)
    issue = days.next_issue(clock.now())
    return issue, days.deadline(issue).date()


def new(session: Session) -> OfficialText:
    """An unsaved text for the next issue of the Amtsblatt."""
    issue, deadline = next_days(session)
    return OfficialText(medium=Medium.GAZETTE, day=issue, deadline=deadline)


def load(session: Session, text_id: int) -> OfficialText:
    """A text with what it is about."""
    return get(session, OfficialText, text_id, joinedload(OfficialText.about))


def save(session: Session, text: OfficialText) -> int:
    """Save a text. Raises UserError without a heading."""
    if not clean(text.heading):
        raise UserError("Ein amtlicher Text braucht eine Überschrift.")
    kept = keep(session, text)
    kept.heading = clean(kept.heading)
    session.flush()
    return kept.id


def warnings(session: Session, text: OfficialText) -> list[FieldWarning]:
    """What looks odd about a text: its days among each other, an election, holidays nobody knows yet."""
    found = []
    if text.day and text.deadline and text.deadline > text.day:
        found.append(FieldWarning("deadline", Sentence("Dieser Tag liegt nach der Ausgabe oder Sitzung.")))
    if text.done_on and text.done_on > clock.today():
        found.append(FieldWarning("done_on", Sentence("Dieser Tag liegt in der Zukunft.")))
    if text.medium is Medium.GAZETTE and text.day and not text.done_on:
        found += [FieldWarning("day", said) for said in _about_the_issue(session, text, text.day)]
    return found


def _about_the_issue(session: Session, text: OfficialText, issue: date) -> Iterator[Sentence]:
    if quiet := election_near(session, issue):
        yield quiet
    held = session.scalar(select(_EVENT.c.starts_at).where(_EVENT.c.id == text.about_id)) if text.about_id else None
    if held is not None and held.date() < issue:
        yield Sentence("Die Veranstaltung ist am {day}, also vor dieser Ausgabe.", day=held.date())
    if unknown := unknown_holidays(issue):
        yield unknown


def election_near(session: Session, issue: date) -> Sentence | None:
    """A warning where an issue lies in the Karenzzeit before an election."""
    election = gazette_days.read(session).election_after(issue)
    if election is None:
        return None
    return Sentence(
        "Karenzzeit vor der Wahl am {day}: bitte mit der Redaktion klären, ob der Text erscheint.", day=election
    )


def done(session: Session, text_ids: Iterable[int]) -> None:
    """They have appeared or were decided: on their day, or today where that is still ahead or not known."""
    for text_id in text_ids:
        text = get(session, OfficialText, text_id)
        text.done_on = min(text.day or clock.today(), clock.today())
    session.flush()


def undone(session: Session, text_ids: Iterable[int]) -> None:
    """Open texts again."""
    for text_id in text_ids:
        get(session, OfficialText, text_id).done_on = None
    session.flush()


def begin(session: Session, about_id: int, medium: Medium) -> int:
    """A text that begins with an event, from which title, day and place come along, or with a project, from which name, aim
    and result do; saved, its id.

    Raises UserError for an event that is marked as sensitive.
    """
    text = new(session) if medium is Medium.GAZETTE else OfficialText(medium=medium)
    text.about_id = about_id
    if kind_of(session, about_id) == Kind.PROJECT:
        project = get(session, Project, about_id)
        text.heading, text.text = project.name, "\n\n".join(filter(None, (project.aim, project.result)))
    else:
        event = get(session, Event, about_id)
        _demand_public(event)
        when = f"{german.long_day(event.starts_at.date())}, {event.starts_at:%H:%M} Uhr"
        text.heading, text.text = event.name, ", ".join(filter(None, (when, event.place)))
    return save(session, text)


def _demand_public(event: Event) -> None:
    if event.sensitive:
        raise UserError(
            "Diese Veranstaltung ist als sensibel vermerkt, deshalb wird daraus kein Text begonnen. "
            "Soll sie doch bekannt gemacht werden, bitte einen neuen Text von Hand schreiben."
        )


def hand_in_by(session: Session, text_id: int) -> int:
    """Its deadline as a task, once: the open task that there is already gets the day. The task's id.

    Raises UserError without a deadline.
    """
    text = get(session, OfficialText, text_id)
    if text.deadline is None:
        raise UserError("Dieser Text hat noch keinen Redaktionsschluss. Bitte den Tag eintragen.")
    what = f"{text.medium.label}: „{text.heading}“ abgeben"
    if text.medium is Medium.GAZETTE and (at := _closes_at(session, text)):
        what += f", bis {at:%H:%M} Uhr"
    open_tasks = [row for row in tasks.about(session, text_id) if row.what.startswith(f"{text.medium.label}: ")]
    task = tasks.load(session, open_tasks[0].id) if open_tasks else tasks.new(session, text_id)
    task.what, task.due_on = what, text.deadline
    return tasks.save(session, task)


def closing(session: Session, issue: date) -> datetime:
    """The usual deadline of an issue of the Amtsblatt."""
    return gazette_days.read(session).deadline(issue)


def most_characters(session: Session) -> int:
    """How long a text for the Amtsblatt may be, in characters with blanks."""
    return settings.read(session, GAZETTE).characters


def _closes_at(session: Session, text: OfficialText) -> time | None:
    """The hour of the deadline, where it is the usual one of that issue."""
    if text.day is None:
        return None
    usual = closing(session, text.day)
    return usual.time() if usual.date() == text.deadline else None
