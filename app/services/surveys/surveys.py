"""Stimmungsbilder: the waves of the survey."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import ColumnElement, false, func, select
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.common.sentences import Sentence, counted, joined
from app.common.text import clean
from app.models import AnswerSheet, Kind, Survey, Tag
from app.services.column_filters import AnyOf
from app.services.heads import Aspect, Fact
from app.services.lists import Listing, ListQuery, Subtitle, same_text, tagged
from app.services.office.tags import by_record
from app.services.records import RECORD, FieldWarning, get, in_order, keep, only, rows_in, table_of
from app.services.surveys import questions

_SURVEY = table_of(Survey)
_SHEET = table_of(AnswerSheet)


@dataclass(frozen=True, slots=True)
class SurveyRow:
    """A wave in a list; `sheets` came back."""

    id: int
    name: str
    begun_on: date
    closed_on: date | None
    sheets: int
    tags: tuple[str, ...]


_sheets = (
    select(func.count())
    .select_from(_SHEET)
    .where(_SHEET.c.survey_id == _SURVEY.c.id)
    .correlate(_SURVEY)
    .scalar_subquery()
)


def _state(wanted: str) -> ColumnElement[bool]:
    return _SURVEY.c.closed_on.is_(None) if wanted == "open" else _SURVEY.c.closed_on.is_not(None)


def _states(_session: Session) -> list[tuple[str, str]]:
    return [("open", Sentence("läuft")), ("closed", Sentence("abgeschlossen"))]


def _stands(wanted: str) -> ColumnElement[bool]:
    """Whether that word stands in the list."""
    return _state(wanted) if wanted in ("open", "closed") else false()


def _subtitle(begun_on: str, closed_on: str | None, sheets: int) -> Sentence:
    until = date.fromisoformat(closed_on) if closed_on else None
    since = Sentence("seit {day}", day=date.fromisoformat(begun_on))
    when = Sentence("abgeschlossen am {day}", day=until) if until else since
    return joined(" · ", when, counted(sheets, "ein Bogen", "{number} Bögen"))


LISTING = Listing(
    Kind.SURVEY,
    filters={"state": _state, "tag": tagged},
    sorts={"name": RECORD.c.sort_key, "begun": _SURVEY.c.begun_on, "closed": _SURVEY.c.closed_on, "sheets": _sheets},
    subtitle=Subtitle(
        "SELECT id, begun_on, closed_on, (SELECT count(*) FROM answer_sheet WHERE survey_id = survey.id) "
        "FROM survey WHERE id IN ({})",
        _subtitle,
    ),
    shows=(Tag,),
    columns={"state": AnyOf(_states, _stands)},
)


def ids(session: Session, query: ListQuery, limit: int | None = None) -> list[int]:
    """Ids of the waves a list shows. Filters: state (open, closed), tag."""
    return LISTING.ids(session, query, limit)


def count(session: Session) -> int:
    """Number of waves."""
    return LISTING.count(session)


def rows(session: Session, ids: Sequence[int]) -> list[SurveyRow]:
    """The waves with these ids, in this order."""
    tags = by_record(session, ids)
    statement = select(_SURVEY, _sheets.label("sheets"))
    found = {
        row.id: SurveyRow(row.id, row.name, row.begun_on, row.closed_on, row.sheets, tags.get(row.id, ()))
        for row in rows_in(session, statement, _SURVEY.c.id, ids)
    }
    return in_order(ids, found)


def head(session: Session, survey_id: int) -> list[Fact]:
    """Since when it runs or when it was closed, and how many sheets came back."""
    row = only(rows(session, [survey_id]))
    closed = row.closed_on
    when = Sentence("abgeschlossen am {day}", day=closed) if closed else Sentence("läuft seit {day}", day=row.begun_on)
    return [
        Fact(Aspect.DAY, when),
        Fact(Aspect.STATE, counted(row.sheets, "ein Bogen", "{number} Bögen")),
    ]


_SEASONS = ("Winter", "Frühjahr", "Sommer", "Herbst")


def new(_session: Session) -> Survey:
    """An unsaved wave that begins today, called after the season."""
    return Survey(name=name_of(clock.today()), begun_on=clock.today())


def name_of(begun_on: date) -> str:
    """What a wave that begins on a day is usually called: Herbst 2026."""
    return f"{_SEASONS[begun_on.month % 12 // 3]} {begun_on.year}"


def load(session: Session, survey_id: int) -> Survey:
    """A wave; its questions and sheets have services of their own."""
    return get(session, Survey, survey_id)


def save(session: Session, survey: Survey) -> int:
    """Save a wave. A new one takes over the questions of the latest, the first one the eight of `STANDARD`.

    Raises UserError without a name or a first day.
    """
    if not clean(survey.name):
        raise UserError("Ein Stimmungsbild braucht einen Namen, etwa „Herbst 2026“.")
    if survey.begun_on is None:
        raise UserError("Bitte eintragen, wann dieses Stimmungsbild beginnt.")
    is_new = survey.id is None
    before = latest(session) if is_new else None
    kept = keep(session, survey)
    kept.name = clean(kept.name)
    session.flush()
    if is_new:
        questions.take_over(session, kept.id, before)
    return kept.id


def latest(session: Session) -> int | None:
    """The id of the wave that began last; None without one."""
    statement = (
        select(_SURVEY.c.id)
        .join(RECORD, RECORD.c.id == _SURVEY.c.id)
        .where(RECORD.c.deleted_at.is_(None))
        .order_by(_SURVEY.c.begun_on.desc(), _SURVEY.c.id.desc())
    )
    return session.scalar(statement.limit(1))


def warnings(session: Session, survey: Survey) -> list[FieldWarning]:
    """What looks odd about a wave: a name that is there already, days in the wrong order or still to come."""
    return [*_same_name(session, survey), *_odd_days(survey)]


def _same_name(session: Session, survey: Survey) -> Iterator[FieldWarning]:
    if not survey.name:
        return
    same = (
        select(_SURVEY.c.id, _SURVEY.c.name)
        .join(RECORD, RECORD.c.id == _SURVEY.c.id)
        .where(RECORD.c.deleted_at.is_(None), _SURVEY.c.id != (survey.id or 0), same_text(_SURVEY.c.name, survey.name))
    )
    for row in session.execute(same.limit(1)):
        yield FieldWarning(
            "name", Sentence("Ein Stimmungsbild mit diesem Namen ist schon da: {name}", name=row.name), row.id
        )


def _odd_days(survey: Survey) -> Iterator[FieldWarning]:
    if survey.closed_on is None:
        return
    if survey.begun_on and survey.closed_on < survey.begun_on:
        yield FieldWarning("closed_on", Sentence("Dieser Tag liegt vor dem Beginn."))
    if survey.closed_on > clock.today():
        yield FieldWarning("closed_on", Sentence("Dieser Tag liegt in der Zukunft."))


def close(session: Session, survey_ids: Iterable[int]) -> None:
    """No more sheets come: from today on their results stand in reports. What was closed before keeps its day."""
    for survey_id in survey_ids:
        survey = get(session, Survey, survey_id)
        survey.closed_on = survey.closed_on or clock.today()
    session.flush()


def reopen(session: Session, survey_ids: Iterable[int]) -> None:
    """Sheets may come again."""
    for survey_id in survey_ids:
        get(session, Survey, survey_id).closed_on = None
    session.flush()
