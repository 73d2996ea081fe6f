"""A case as one text to read before a conversation: what was agreed last and what is next, then the whole of it.

Confidential notes are not read: the text says where one is kept.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.cancelling import current
from app.common.sentences import Sentence, joined
from app.models import Case, Kind, Task
from app.services import catalogues, timeline
from app.services.casework import cases, involved, phases, plans, protection
from app.services.casework.plans import GoalRow
from app.services.privacy.address_block import shielded
from app.services.privacy.listed import listed_names
from app.services.privacy.pseudonyms import Pseudonyms, pseudonyms
from app.services.records import RECORD, table_of
from app.services.timeline import Item, ItemKind

_TASK = table_of(Task)
_TOLD = (ItemKind.CONTACT, ItemKind.STATUS, ItemKind.TASK, ItemKind.DOCUMENT)
_MOST = 20_000
"""Lines of a case."""
_NOBODY = Sentence("(Name gesperrt)")


@dataclass(frozen=True, slots=True)
class StoryLine:
    """Something that was said or happened: in the program's words when and what, and in typed ones the rest."""

    lead: Sentence
    text: str = ""


@dataclass(frozen=True, slots=True)
class StoryPart:
    """Lines under a heading."""

    title: Sentence
    lines: tuple[StoryLine, ...]


@dataclass(frozen=True, slots=True)
class Story:
    """A case to be read. `parts` begin with what was agreed last and what is next; none of them is empty.

    `persons` are those called by name, `withheld` those whose name an address block keeps off.
    """

    case_id: int
    number: str
    client: str
    parts: tuple[StoryPart, ...]
    goals: tuple[GoalRow, ...]
    persons: int = 0
    withheld: int = 0


def story(session: Session, case_id: int, *, pseudonymised: bool = False, shown_on_paper: bool = False) -> Story:
    """Read a case. `pseudonymised` has no name of anybody on file; `shown_on_paper` keeps to address blocks."""
    case = cases.load(session, case_id)
    facts = _Facts(case, [catalogues.label_of(topic) for topic in case.topics])
    people = [row.person_id for row in involved.of_case(session, case_id)]
    bodies = [row.contact_id for row in involved.bodies_of(session, case_id) if row.contact_id is not None]
    called = list(dict.fromkeys((case.person_id, *people, *bodies)))
    hiding = pseudonyms(session, case.person_id, [*people, *bodies]) if pseudonymised else None
    named = _Named(session, called, hiding, shown_on_paper)
    goals = tuple(_hidden_goal(goal, named.text) for goal in plans.of_case(session, case_id))
    told = timeline.items(session, case_id, _TOLD, _MOST)
    parts = (
        StoryPart(Sentence("Zuletzt und als Nächstes"), tuple(_opening(session, case_id, told, goals, named))),
        StoryPart(Sentence("Der Fall"), tuple(_told_of(session, facts, named))),
        StoryPart(Sentence("Beteiligte"), tuple(_involved(session, case_id, named))),
        StoryPart(Sentence("Hilfeplan"), tuple(_plan(goals))),
        StoryPart(Sentence("Kinderschutz"), tuple(_protected(session, case_id, named))),
        StoryPart(Sentence("Verlauf"), tuple(_line(item, named.text) for item in reversed(told) if not item.open)),
    )
    return Story(
        case_id,
        case.number,
        named.of(case.person_id),
        tuple(part for part in parts if part.lines),
        goals,
        named.persons,
        len(named.blocked),
    )


class _Named:
    """What persons are called in the text, and what becomes of typed words."""

    def __init__(self, session: Session, persons: Sequence[int], hiding: Pseudonyms | None, on_paper: bool) -> None:
        self._hiding = hiding
        statement = select(RECORD.c.id, RECORD.c.title).where(RECORD.c.id.in_(list(persons)))
        self._titles = {row.id: row.title for row in session.execute(statement)}
        self.blocked: set[int] = set()
        if on_paper and hiding is None:
            chosen = listed_names(session, persons)
            self.blocked = shielded(session, Kind.PERSON, persons) - chosen.keys()
            self._titles |= chosen
        self.persons = 0 if hiding is not None else len(self._titles) - len(self.blocked)

    def of(self, person_id: int) -> str:
        """What a person is called."""
        if self._hiding is not None:
            return self._hiding.of(person_id)
        return str(_NOBODY) if person_id in self.blocked else self._titles.get(person_id, "")

    def text(self, typed: str) -> str:
        """What is left of typed words. Raises Cancelled."""
        current().demand()
        return self._hiding.hide(typed) if self._hiding is not None else typed


def _opening(
    session: Session, case_id: int, told: Sequence[Item], goals: Sequence[GoalRow], named: _Named
) -> Iterator[StoryLine]:
    """The last conversation that says something, and whatever is to be done next."""
    now = clock.now()
    last = next((item for item in told if item.kind is ItemKind.CONTACT and item.title and item.at <= now), None)
    if last is not None:
        yield StoryLine(Sentence("Zuletzt am {day}", day=last.at.date()), named.text(last.title))
    step = plans.next_step(goals)
    if step is not None:
        until = Sentence("bis {day}", day=step.due_on) if step.due_on else None
        yield StoryLine(joined(" ", Sentence("Nächster Schritt"), until), _with(step.what, step.responsible))
    for row in _open_tasks(session, case_id):
        until = Sentence("bis {day}", day=row.due_on) if row.due_on else None
        yield StoryLine(joined(" ", Sentence("Zu tun"), until), named.text(row.what))


def _open_tasks(session: Session, case_id: int) -> Iterable[Any]:
    statement = (
        select(_TASK.c.what, _TASK.c.due_on)
        .join(RECORD, RECORD.c.id == _TASK.c.id)
        .where(_TASK.c.about_id == case_id, _TASK.c.done_at.is_(None), RECORD.c.deleted_at.is_(None))
        .order_by(_TASK.c.due_on.is_(None), _TASK.c.due_on, _TASK.c.id)
    )
    return session.execute(statement).all()


@dataclass(frozen=True, slots=True)
class _Facts:
    """A case with its topics, as they were loaded."""

    case: Case
    topics: Sequence[str]


def _told_of(session: Session, facts: _Facts, named: _Named) -> Iterator[StoryLine]:
    case, labels = facts.case, catalogues.labels(session)
    yield StoryLine(Sentence("Klient/in"), named.of(case.person_id))
    yield StoryLine(Sentence("eröffnet am {day}", day=case.opened_on))
    typed = (
        (Sentence("Anlass"), case.occasion),
        (Sentence("Ziel"), case.goal),
        (Sentence("Ergebnis"), case.outcome),
    )
    yield from (StoryLine(title, named.text(text)) for title, text in typed if text)
    if facts.topics:
        yield StoryLine(joined(": ", Sentence("Themen"), joined(", ", *facts.topics)))
    for phase in phases.of_case(session, case.id):
        until = Sentence("bis {day}", day=phase.until) if phase.until else None
        since = Sentence("seit {day}", day=phase.since)
        yield StoryLine(joined(" · ", phase.status.label, joined(" ", since, until)), named.text(phase.reason))
    if case.close_reason_id:
        yield StoryLine(joined(": ", Sentence("Abschlussgrund"), labels.get(case.close_reason_id, "")))
    if case.counsel_until:
        yield StoryLine(Sentence("Beratung bis {day}", day=case.counsel_until))


def _involved(session: Session, case_id: int, named: _Named) -> Iterator[StoryLine]:
    for row in involved.of_case(session, case_id):
        until = Sentence("bis {day}", day=row.until) if row.until else None
        yield StoryLine(joined(" ", Sentence("Person"), until), _with(named.of(row.person_id), named.text(row.role)))
    for body in involved.bodies_of(session, case_id):
        contact = named.of(body.contact_id) if body.contact_id is not None else ""
        said = ", ".join(filter(None, (named.text(body.title), contact)))
        yield StoryLine(Sentence("Stelle"), _with(said, named.text(body.task)))


def _plan(goals: Sequence[GoalRow]) -> Iterator[StoryLine]:
    for number, goal in enumerate(goals, 1):
        ended = Sentence("beendet am {day}", day=goal.ended_on) if goal.ended_on else None
        agreed = Sentence("vereinbart am {day}", day=goal.set_on)
        yield StoryLine(joined(" · ", Sentence("Ziel {number}", number=number), agreed, ended), goal.words)
        if goal.indicator:
            yield StoryLine(Sentence("Woran zu sehen"), goal.indicator)
        for step in goal.measures:
            yield StoryLine(_of_step(step), _with(step.what, step.responsible))
        for review in goal.reviews:
            stands = Sentence("Stand {score}", score=_signed(review.score))
            yield StoryLine(
                joined(" · ", review.reviewed_on, joined(" ", stands, plans.SCORE_WORDS[review.score])), review.remark
            )


def _of_step(step: plans.MeasureRow) -> Sentence:
    if step.done_on:
        return Sentence("Schritt, erledigt am {day}", day=step.done_on)
    return Sentence("Schritt, offen bis {day}", day=step.due_on) if step.due_on else Sentence("Schritt, offen")


def _protected(session: Session, case_id: int, named: _Named) -> Iterator[StoryLine]:
    for row in protection.of_case(session, case_id):
        left_out = Sentence("unterblieben") if row.left_out else None
        lead = joined(" · ", row.taken_on, row.step.label, left_out)
        yield StoryLine(lead, _with(named.text(row.text), named.text(row.who)))


def _line(item: Item, hide: Callable[[str], str]) -> StoryLine:
    """A line of the timeline; without a time of day where none was noted."""
    at = item.at if item.at.time() != time() else item.at.date()
    moment: Any = at if isinstance(at, datetime) and item.kind is ItemKind.CONTACT else item.at.date()
    minutes = Sentence("{number} min", number=item.minutes) if item.minutes else None
    secret = Sentence("vertrauliche Notiz vorhanden") if item.confidential else None
    kind = None if item.kind is ItemKind.CONTACT else item.kind.noun
    lead = joined(" · ", moment, kind, item.channel, minutes, joined(", ", *item.topics), item.status, secret)
    return StoryLine(lead, hide(item.title))


def _hidden_goal(goal: GoalRow, hide: Callable[[str], str]) -> GoalRow:
    return replace(
        goal,
        words=hide(goal.words),
        indicator=hide(goal.indicator),
        measures=tuple(
            replace(step, what=hide(step.what), responsible=hide(step.responsible)) for step in goal.measures
        ),
        reviews=tuple(replace(review, remark=hide(review.remark)) for review in goal.reviews),
    )


def _with(text: str, beside: str) -> str:
    return f"{text} ({beside})" if text and beside else text or beside


def _signed(score: int) -> str:
    return f"{score:+d}".replace("-", "−") if score else "0"
