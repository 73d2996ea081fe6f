"""Texts for the Amtsblatt and papers for the council."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session, joinedload

from app.common.errors import UserError
from app.common.sentences import Sentence, joined
from app.common.text import clean
from app.models import Kind, Medium, OfficialText, Record, Tag
from app.services.heads import Aspect, Fact
from app.services.lists import Listing, ListQuery, Subtitle, by_choice, of_living, tagged
from app.services.office.tags import by_record
from app.services.records import RECORD, FieldWarning, get, in_order, keep, only, rows_in, table_of, with_living

_TEXT = table_of(OfficialText)
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


def _state(wanted: str) -> ColumnElement[bool]:
    """ "open" (not yet appeared or decided) or "done"."""
    return {"open": _TEXT.c.done_on.is_(None), "done": _TEXT.c.done_on.is_not(None)}[wanted]


def _subtitle(medium: str, day: str | None, done: str | None) -> Sentence:
    on = done or day
    word = Medium(medium).label  # type: ignore[call-arg]
    return joined(" · ", word, Sentence("{day}", day=date.fromisoformat(on))) if on else word


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
    shows=(Record, Tag),
)


def ids(session: Session, query: ListQuery, limit: int | None = None) -> list[int]:
    """Ids of the texts a list shows. Filters: state (open, done), medium, about, tag."""
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
    """Where it appears, when, and what it is about."""
    row = only(rows(session, [text_id]))
    found = [Fact(Aspect.STATE, row.medium.label)]
    if row.day is not None:
        found.append(Fact(Aspect.DAY, Sentence("am {day}", day=row.day)))
    if row.about_id is not None:
        found.append(Fact(Aspect.RECORD, row.about, private=True, record_id=row.about_id, kind=row.about_kind))
    return found


def new(session: Session, about_id: int | None = None, medium: Medium = Medium.GAZETTE) -> OfficialText:
    """An unsaved text, about a record or about nothing in particular."""
    about = get(session, Record, about_id) if about_id is not None else None
    return OfficialText(medium=medium, about_id=about.id if about is not None else None)


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


def warnings(_session: Session, text: OfficialText) -> list[FieldWarning]:
    """What looks odd about a text."""
    if text.day and text.deadline and text.deadline > text.day:
        return [FieldWarning("deadline", Sentence("Der Redaktionsschluss liegt nach der Ausgabe."))]
    return []
