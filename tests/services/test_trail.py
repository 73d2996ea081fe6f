"""Reading the audit trail: found by kind, period, record and words; each line with what it was about."""

from collections.abc import Callable
from datetime import date, datetime

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.common.sentences import TrailWords
from app.context import Context
from app.models import AuditKind, Kind, Organisation, Person, StepKind, Task
from app.services import trash
from app.services.actors import organisations
from app.services.casework import cases, contacts
from app.services.lists import ListQuery
from app.services.office import settings, tasks
from app.services.people import persons
from app.services.privacy import trail
from app.services.privacy.trail import TrailRow


def lines(context: Context, text: str = "", **filters: str) -> list[TrailRow]:
    return context.read(lambda session: trail.rows(session, trail.ids(session, ListQuery(text, filters))))


def add(context: Context, name: str, given: str = "Erna") -> int:
    return context.write("Person gesichert", persons.save, Person(family_name=name, given_name=given))


@pytest.fixture
def erna(context: Context) -> int:
    return add(context, "Übelhör")


@pytest.fixture
def emil(context: Context) -> int:
    return add(context, "Kovač", "Emil")


def test_newest_first_with_step_and_title(context: Context, erna: int, emil: int) -> None:
    context.note(AuditKind.READ, erna, TrailWords("Personenakte"))
    found = lines(context)
    assert [row.kind for row in found[:3]] == [AuditKind.READ, AuditKind.CHANGE, AuditKind.CHANGE]
    assert [row.about.title for row in found[:3] if row.about] == ["Übelhör, Erna", "Kovač, Emil", "Übelhör, Erna"]
    assert (found[0].text, found[0].step, found[1].step) == ("Personenakte", "", "Person gesichert")
    assert found[1].about is not None
    assert (found[1].about.record_id, found[1].about.kind, found[1].step_kind) == (emil, Kind.PERSON, StepKind.DO)
    assert found[-1].about is None, "a login is about nothing"


def test_kinds_and_groups(context: Context, erna: int) -> None:
    context.note(AuditKind.READ, erna)
    context.note(AuditKind.PRINT, erna)
    context.note(AuditKind.EXPORT, erna)
    assert [row.kind for row in lines(context, kind="read")] == [AuditKind.READ]
    assert [row.kind for row in lines(context, kind="out")] == [AuditKind.EXPORT, AuditKind.PRINT]
    assert {row.kind for row in lines(context, kind="logins")} == {AuditKind.LOGIN}
    with pytest.raises(ValueError, match="nonsense"):
        lines(context, kind="nonsense")


def test_periods(context: Context, erna: int) -> None:
    for day in (datetime(2024, 12, 31, 23, 59), datetime(2025, 1, 1), datetime(2025, 3, 31, 12), datetime(2025, 4, 1)):
        with clock.standing_at(day):
            context.note(AuditKind.READ, erna, TrailWords(str(day.date())))
    assert [row.text for row in lines(context, period="2025", kind="read")] == [
        "2025-04-01",
        "2025-03-31",
        "2025-01-01",
    ]
    assert [row.text for row in lines(context, period="2025-03", kind="read")] == ["2025-03-31"]
    assert [row.text for row in lines(context, period="2024", kind="read")] == ["2024-12-31"]
    first = clock.now().year
    assert context.read(trail.years) == list(range(first, 2024, -1)), "whichever of both ends is the later one"
    with clock.standing_at(datetime(2025, 4, 2, 9)):
        assert [row.text for row in lines(context, period=trail.LAST_MONTH, kind="read")] == ["2025-03-31"]


@pytest.mark.parametrize(
    ("period", "first", "after"),
    [
        (trail.TODAY, date(2026, 1, 15), date(2026, 1, 16)),
        (trail.WEEK, date(2026, 1, 9), date(2026, 1, 16)),
        (trail.MONTH, date(2026, 1, 1), date(2026, 1, 16)),
        (trail.LAST_MONTH, date(2025, 12, 1), date(2026, 1, 1)),
        ("2025", date(2025, 1, 1), date(2026, 1, 1)),
        ("2025-12", date(2025, 12, 1), date(2026, 1, 1)),
        ("2024-02", date(2024, 2, 1), date(2024, 3, 1)),
    ],
)
def test_spans(period: str, first: date, after: date | None) -> None:
    since, until = trail.span(period, date(2026, 1, 15))
    assert since is not None
    assert since.date() == first
    assert (until.date() if until else None) == after
    assert trail.span("", date(2026, 1, 15)) == (None, None)


def test_one_record_with_what_hangs_on_it(context: Context, erna: int, emil: int) -> None:
    case_id = context.write("Fall gesichert", lambda session: cases.save(session, cases.new(session, erna)))
    context.write("Eintrag gesichert", _talk, case_id)
    context.note(AuditKind.READ, case_id, TrailWords("Fallakte"))
    context.note(AuditKind.READ, emil, TrailWords("Personenakte"))
    found = lines(context, record=str(case_id))
    assert [row.text or row.step for row in found] == ["Fallakte", "Eintrag gesichert", "Fall gesichert"]
    assert {row.about.record_id for row in found if row.about} == {case_id}
    assert [row.text or row.step for row in lines(context, record=str(emil))] == ["Personenakte", "Person gesichert"]


def _talk(session: Session, case_id: int) -> int:
    entry = contacts.new(session, case_id)
    entry.summary = "Gespräch"
    saved = contacts.save_entry(session, entry)
    tasks.save(session, Task(what="Anrufen", about_id=case_id))
    return saved


@pytest.mark.parametrize("typed", ["kovač", "Kovac", "emil kov", "ko"])
def test_records_are_found_by_their_names(context: Context, erna: int, emil: int, typed: str) -> None:
    context.note(AuditKind.READ, erna, TrailWords("Personenakte"))
    context.note(AuditKind.READ, emil, TrailWords("Personenakte"))
    found = lines(context, typed)
    assert {row.about.record_id for row in found if row.about} == {emil}
    assert [row.kind for row in found] == [AuditKind.READ, AuditKind.CHANGE]


@pytest.mark.parametrize("typed", ["ärzteliste", "ÄRZTE", "arzte"])
def test_words_are_found_whatever_letter_they_begin_with(context: Context, typed: str) -> None:
    context.note(AuditKind.PRINT, None, TrailWords("Ärzteliste"))
    assert [row.text for row in lines(context, typed)] == ["Ärzteliste"]


@pytest.mark.parametrize(("typed", "kind"), [("teilnehmer", "print"), ("ausgabe", "export"), ("100 %", "export")])
def test_papers_and_steps_are_found_by_their_words(context: Context, typed: str, kind: str) -> None:
    context.note(AuditKind.PRINT, text=TrailWords("teilnehmerliste-2026-11-24"))
    context.note(AuditKind.EXPORT, text=TrailWords("100 % anders"))
    assert [row.kind for row in lines(context, typed)] == [AuditKind(kind)]  # type: ignore[call-arg]
    assert lines(context, "%") == [row for row in lines(context) if "%" in row.text]


@pytest.mark.usefixtures("erna")
def test_steps_are_found_by_their_names(context: Context) -> None:
    context.write("Büro eingerichtet", settings.save_office, settings.Office(person="P"))
    found = lines(context, "büro")
    assert [(row.step, row.about) for row in found] == [("Büro eingerichtet", None)]


def test_in_the_trash_and_erased(context: Context, erna: int) -> None:
    context.note(AuditKind.READ, erna, TrailWords("Personenakte"))
    context.write("Person gelöscht", trash.trash, [erna])
    (read,) = lines(context, kind="read")
    assert read.about is not None
    assert (read.about.in_trash, read.about.title) == (True, "Übelhör, Erna")
    assert lines(context, "übelhör") != []
    context.write("Endgültig gelöscht", trash.purge, [erna])
    (read,) = lines(context, kind="read")
    assert read.about == trail.About(erna)
    assert lines(context, "übelhör") == []
    (erased,) = lines(context, kind="erasure")
    assert (erased.text, erased.step, erased.about) == ("Person: 1", "Endgültig gelöscht", trail.About(erna))


@pytest.mark.usefixtures("erna")
def test_undo_is_told_as_such(context: Context) -> None:
    context.undo()
    newest = lines(context)[0]
    assert (newest.step, newest.step_kind) == ("Person gesichert", StepKind.UNDO)


def test_a_step_about_many_says_so(context: Context) -> None:
    def both(session: Session) -> None:
        organisations.save(session, Organisation(name="Erster"))
        organisations.save(session, Organisation(name="Zweiter"))

    context.write("Akteure aufgenommen", both)
    newest = lines(context)[0]
    assert newest.about is not None
    assert (newest.about.title, newest.others) == ("Erster", 1)


@pytest.mark.parametrize("sort", [(("at", False),), (("kind", False),), (("kind", True), ("at", False))])
def test_sorts(context: Context, erna: int, sort: tuple[tuple[str, bool], ...]) -> None:
    context.note(AuditKind.READ, erna)
    ids = context.read(trail.ids, ListQuery(sort=sort))
    found = context.read(trail.rows, ids)
    keys: dict[str, Callable[[TrailRow], object]] = {"at": lambda row: row.id, "kind": lambda row: str(row.kind)}
    values = [keys[sort[0][0]](row) for row in found]
    assert values == sorted(values, reverse=sort[0][1])  # type: ignore[type-var]
    assert len(ids) == len(set(ids))


def test_limit_and_missing_lines(context: Context, erna: int) -> None:
    context.note(AuditKind.READ, erna)
    assert len(context.read(trail.ids, ListQuery(), 1)) == 1
    assert context.read(trail.rows, [10**9]) == []
