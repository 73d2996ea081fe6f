"""The second line under a title: what tells two records of the same name apart, and no more than may be seen.

A person's address block is respected; a case never shows its client. The statements go to the driver directly, because
search shows these lines at every key press.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import date, datetime

from sqlalchemy.orm import Session

from app.common import german
from app.models import CaseStatus, Kind
from app.services.records import fetched, one_line, piecewise


def subtitles(session: Session, records: Iterable[tuple[int, Kind]]) -> dict[int, str]:
    """The subtitle of each record, by its id."""
    by_kind: dict[Kind, list[int]] = defaultdict(list)
    for record_id, kind in records:
        by_kind[kind].append(record_id)
    found: dict[int, str] = {}
    for kind, ids in by_kind.items():
        statement, line = _LINES[kind]
        for few, marks in piecewise(ids):
            rows = fetched(session, statement.format(marks), few)
            found.update((record_id, line(*values)) for record_id, *values in rows)
    return found


def _joined(*parts: str | None) -> str:
    return " · ".join(filter(None, parts))


def _person(native: str, year: int | None, blocked: bool, home: str | None, *places: str) -> str:
    """`places`: postcode and city of the household, then the person's own address."""
    place = "" if blocked else one_line(home, *places[:2]) if home else one_line(*places[2:])
    return _joined(native, f"geb. {year}" if year else "", place)


def _household(members: int, *address: str) -> str:
    return _joined(f"{members} Personen" if members != 1 else "1 Person", one_line(*address))


def _case(status: str, opened: str) -> str:
    return _joined(CaseStatus(status).label, f"seit {german.day(date.fromisoformat(opened))}")  # type: ignore[call-arg]


def _event(starts: str | None, place: str) -> str:
    return _joined(german.day_time(datetime.fromisoformat(starts) if starts else None), place)


def _series(rhythm: str, place: str) -> str:
    return _joined("Reihe", rhythm, place)


def _task(due: str | None, done: str | None) -> str:
    day = f"fällig am {german.day(date.fromisoformat(due))}" if due else "ohne Termin"
    return "erledigt" if done else day


_LINES: dict[Kind, tuple[str, Callable[..., str]]] = {
    Kind.PERSON: (
        "SELECT p.id, CASE WHEN p.family_name || p.given_name = '' THEN '' ELSE p.native_name END, p.birth_year, "
        "p.address_block, h.street, h.postcode, h.city, p.street, p.postcode, p.city "
        "FROM person AS p LEFT JOIN household AS h ON h.id = p.household_id WHERE p.id IN ({})",
        _person,
    ),
    Kind.HOUSEHOLD: (
        "SELECT h.id, (SELECT count(*) FROM person AS p JOIN record AS r ON r.id = p.id "
        "WHERE p.household_id = h.id AND r.deleted_at IS NULL), h.street, h.postcode, h.city "
        "FROM household AS h WHERE h.id IN ({})",
        _household,
    ),
    Kind.ORGANISATION: (
        "SELECT o.id, k.label, o.city FROM organisation AS o LEFT JOIN catalogue_entry AS k ON k.id = o.kind_id "
        "WHERE o.id IN ({})",
        _joined,
    ),
    Kind.CASE: ("SELECT id, status, opened_on FROM case_file WHERE id IN ({})", _case),
    Kind.EVENT: ("SELECT id, starts_at, place FROM event WHERE id IN ({})", _event),
    Kind.SERIES: ("SELECT id, rhythm, place FROM event_series WHERE id IN ({})", _series),
    Kind.TASK: ("SELECT id, due_on, done_at FROM task WHERE id IN ({})", _task),
}
