"""Tasks (Wiedervorlagen): what is to be done until when, and about whom."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, false, insert, inspect, or_, select
from sqlalchemy.orm import Session, joinedload

from app.common import clock, recurrence
from app.common.errors import UserError
from app.common.sentences import Sentence
from app.common.text import clean
from app.models import Kind, Priority, Record, Task, record_tag
from app.services import named
from app.services.column_filters import AnyOf
from app.services.heads import Aspect, Fact, mind
from app.services.lists import Listing, ListQuery, Subtitle, by_choice, of_living, tagged
from app.services.named import About
from app.services.records import RECORD, FieldWarning, get, in_order, keep, only, rows_in, table_of, with_living

_TASK = table_of(Task)
_ABOUT = RECORD.alias("about")


@dataclass(frozen=True, slots=True)
class TaskRow:
    """A task in a list. `about` is the title of the record it is about: a case shows its number, never the client.

    `whom` is all that it is about, the client too: for her own screen alone.
    """

    id: int
    what: str
    due_on: date | None
    done_at: datetime | None
    priority: Priority
    rule: str
    about_id: int | None
    about: str
    about_kind: Kind | None
    whom: About = ()


def _state(wanted: str) -> ColumnElement[bool]:
    """ "open", "done", "due" (today), "overdue", "coming" (the next 7 days), "near" (these three), "undated"."""
    today = clock.today()
    states: dict[str, ColumnElement[bool]] = {
        "open": _TASK.c.done_at.is_(None),
        "done": _TASK.c.done_at.is_not(None),
        "due": _open & (_TASK.c.due_on == today),
        "overdue": _open & (_TASK.c.due_on < today),
        "coming": _open & (_TASK.c.due_on > today) & (_TASK.c.due_on <= today + timedelta(days=7)),
        "near": _open & (_TASK.c.due_on <= today + timedelta(days=7)),
        "undated": _open & _TASK.c.due_on.is_(None),
    }
    return states[wanted]


def _promised(wanted: str) -> ColumnElement[bool]:
    """What somebody promised: "open", or "due" (within the next 7 days, or past it)."""
    open_ones = _open & (_TASK.c.promised_by != "")
    return open_ones & (_TASK.c.due_on <= clock.today() + timedelta(days=7)) if wanted == "due" else open_ones


_open = _TASK.c.done_at.is_(None)


def _states(_session: Session) -> list[tuple[str, str]]:
    return [("open", Sentence("offen")), ("overdue", Sentence("überfällig")), ("done", Sentence("erledigt"))]


def _stands(wanted: str) -> ColumnElement[bool]:
    """Whether that word stands in the list: what is overdue is not called open there."""
    if wanted not in ("open", "overdue", "done"):
        return false()
    in_time = or_(_TASK.c.due_on.is_(None), _TASK.c.due_on >= clock.today())
    return _state(wanted) & in_time if wanted == "open" else _state(wanted)


_about_key = of_living(_ABOUT.c.sort_key, _TASK.c.about_id)


def _subtitle(due: str | None, done: str | None) -> Sentence:
    if done:
        return Sentence("erledigt")
    return Sentence("fällig am {day}", day=date.fromisoformat(due)) if due else Sentence("ohne Termin")


def _plain(row: TaskRow) -> dict[str, Any]:
    return {name: value for name, value in asdict(row).items() if name != "whom"}


LISTING = Listing(
    Kind.TASK,
    filters={
        "state": _state,
        "about": lambda record_id: _TASK.c.about_id == int(record_id),
        "promised": _promised,
        "discuss_with": lambda office_id: _TASK.c.discuss_with_id == int(office_id),
        "priority": lambda priority: _TASK.c.priority == priority,
        "recurring": lambda wanted: (_TASK.c.rule != "") == (wanted == "1"),
        "tag": tagged,
    },
    sorts={
        "what": RECORD.c.sort_key,
        "due_on": _TASK.c.due_on,
        "done_at": _TASK.c.done_at,
        "priority": by_choice(_TASK.c.priority, Priority),
        "about": _about_key,
        "changed": RECORD.c.changed_at,
    },
    subtitle=Subtitle("SELECT id, due_on, done_at FROM task WHERE id IN ({})", _subtitle),
    columns={"state": AnyOf(_states, _stands), "rule": _TASK.c.rule},
    plain=_plain,
    shows=(Record,),
    through=_TASK.c.about_id,
)


def ids(session: Session, query: ListQuery, limit: int | None = None) -> list[int]:
    """Ids of the tasks a list shows. Filters: state (open, done, due, overdue, coming, near, undated), about, promised (open,
    due), discuss_with (an office), priority, recurring, tag.
    """
    return LISTING.ids(session, query, limit)


def count(session: Session) -> int:
    """Number of tasks, done ones too."""
    return LISTING.count(session)


def count_open(session: Session) -> int:
    """Number of tasks still to do."""
    return LISTING.count(session, {"state": "open"})


def rows(session: Session, ids: Sequence[int]) -> list[TaskRow]:
    """The tasks with these ids, in this order."""
    statement = select(
        _TASK,
        _ABOUT.c.id.label("living_about_id"),
        _ABOUT.c.title.label("about"),
        _ABOUT.c.kind.label("about_kind"),
    ).select_from(with_living(_TASK, _TASK.c.about_id, _ABOUT))
    behind = named.about(session, dict.fromkeys(ids, Kind.TASK))
    found = {
        row.id: TaskRow(
            id=row.id,
            what=row.what,
            due_on=row.due_on,
            done_at=row.done_at,
            priority=row.priority,
            rule=row.rule,
            about_id=row.living_about_id,
            about=row.about or "",
            about_kind=row.about_kind,
            whom=behind.get(row.id, ()),
        )
        for row in rows_in(session, statement, _TASK.c.id, ids)
    }
    return in_order(ids, found)


def head(session: Session, task_id: int) -> list[Fact]:
    """Until when and how often, about whom or what, and whether it matters more than others."""
    row = only(rows(session, [task_id]))
    if row.done_at is not None:
        day = Sentence("erledigt am {day}", day=row.done_at.date())
    else:
        day = Sentence("fällig am {day}", day=row.due_on) if row.due_on else Sentence("ohne Termin")
    found = [Fact(Aspect.DAY, day)]
    if row.rule:
        found.append(Fact(Aspect.STATE, recurrence.in_words(row.rule)))
    if row.about_id is not None:
        found.append(Fact(Aspect.RECORD, row.about, private=True, record_id=row.about_id, kind=row.about_kind))
    return [
        *found,
        *mind((row.priority is Priority.HIGH, Sentence("Priorität: {priority}", priority=row.priority.label))),
    ]


def new(_session: Session, about_id: int | None = None, due_on: date | None = None) -> Task:
    """An unsaved task, about a record or about nothing in particular."""
    return Task(about_id=about_id, due_on=due_on)


def load(session: Session, task_id: int) -> Task:
    """A task with the record it is about."""
    return get(session, Task, task_id, joinedload(Task.about))


def save(session: Session, task: Task) -> int:
    """Save a task; one that comes again is due on the first day of its rule, unless it says another day.

    Raises UserError when it says nothing, or where the rule has no day left.
    """
    if not clean(task.what):
        raise UserError("Eine Aufgabe braucht einen Satz, was zu tun ist.")
    kept = keep(session, task)
    kept.what = clean(kept.what)
    if not kept.rule:
        kept.rule_from = None
    elif kept.rule_from is None or inspect(kept).attrs.rule.history.has_changes():
        _begin(kept)
    session.flush()
    return kept.id


def _begin(task: Task) -> None:
    """A rule begins with the day that the task is due on, else with its next one."""
    first = task.due_on or recurrence.first_on(task.rule, clock.today())
    if first is None:
        raise UserError("Diese Wiederholung endet vor ihrem ersten Tag. Bitte „bis“ ändern oder weglassen.")
    task.due_on = task.rule_from = first
    task.rule = recurrence.pinned(task.rule, first)


def warnings(session: Session, task: Task) -> list[FieldWarning]:
    """What looks odd about a task."""
    found = []
    if task.due_on and not task.done_at and not task.id and task.due_on < clock.today():
        found.append(FieldWarning("due_on", Sentence("Der Tag ist schon vorbei.")))
    if task.rule and task.due_on and _next_day(task, task.due_on) is None:
        found.append(FieldWarning("rule", Sentence("Nach diesem Tag kommt sie nicht wieder.")))
    about = session.get(Record, task.about_id) if task.about_id else None
    if about is not None and about.past:
        found.append(FieldWarning("about_id", Sentence("Verzogen, verstorben oder aufgelöst: Bitte prüfen."), about.id))
    if about is not None and about.deleted_at is not None:
        found.append(FieldWarning("about_id", Sentence("Der Eintrag, um den es geht, liegt im Papierkorb."), about.id))
    return found


def done(session: Session, task_ids: Iterable[int]) -> list[Task]:
    """Tick tasks off, now. Of those that come again the next ones are made and returned: the rule goes over to them.

    There is no next one where the rule has ended, and none about what lies in the trash or is kept for the record only.
    """
    following = []
    for task_id in task_ids:
        task = get(session, Task, task_id)
        if task.done_at is not None:
            continue
        task.done_at = clock.now()
        if (coming := _next(session, task)) is not None:
            following.append(coming)
        task.rule, task.rule_from = "", None
    session.flush()
    return following


def _next(session: Session, task: Task) -> Task | None:
    """The next one of a task that comes again, with its tags."""
    day = _next_day(task, clock.today()) if task.rule else None
    about = session.get(Record, task.about_id) if task.about_id else None
    if day is None or (about is not None and (about.deleted_at is not None or about.past)):
        return None
    coming = Task(
        what=task.what,
        due_on=day,
        priority=task.priority,
        rule=task.rule,
        rule_from=day,
        about_id=task.about_id,
        discuss_with_id=task.discuss_with_id,
        promised_by=task.promised_by,
        note=task.note,
    )
    session.add(coming)
    session.flush()
    tags = session.scalars(select(record_tag.c.tag_id).where(record_tag.c.record_id == task.id)).all()
    if tags:
        session.execute(insert(record_tag), [{"record_id": coming.id, "tag_id": tag_id} for tag_id in tags])
    return coming


def _next_day(task: Task, today: date) -> date | None:
    """The first day of its rule that is still to come."""
    return recurrence.following(task.rule, task.rule_from or task.due_on or today, today)


def undone(session: Session, task_ids: Iterable[int]) -> None:
    """Open tasks again."""
    for task_id in task_ids:
        get(session, Task, task_id).done_at = None
    session.flush()


def postpone(session: Session, task_ids: Iterable[int], due_on: date | None) -> None:
    """Give tasks another day, or none."""
    for task_id in task_ids:
        get(session, Task, task_id).due_on = due_on
    session.flush()


def about(session: Session, record_id: int) -> list[TaskRow]:
    """Open tasks about a record, by day."""
    query = ListQuery(filters={"state": "open", "about": str(record_id)}, sort=(("due_on", False),))
    return rows(session, ids(session, query))
