"""concerns as it is called from a shell."""

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.models import AuditKind, Concern, ConcernStatus, Organisation, Told
from app.services.actors import organisations
from app.services.concerns import concerns, forwardings, steps
from app.vaults import opening
from tests.cli.conftest import Call
from tests.conftest import PASSPHRASE

KEYS = ["id", "number", "title", "status", "category", "received", "due", "department", "told"]


def _concern(session: Session, subject: str, received: date) -> int:
    return concerns.save(session, Concern(subject=subject, number="", received_on=received))


def _fill(session: Session) -> None:
    office = organisations.save(session, Organisation(name="Bauhof"))
    late = _concern(session, "Laterne dunkel", date(2026, 3, 2))
    forwardings.forward(session, late, office, date(2026, 3, 3))
    owed = _concern(session, "Bank kaputt", date(2026, 3, 4))
    steps.settle(session, owed, ConcernStatus.SOLVED, date(2026, 3, 6), "Neue Bank")
    told = _concern(session, "Lob für das Fest", date(2026, 3, 5))
    steps.settle(session, told, ConcernStatus.SOLVED, date(2026, 3, 6), "Danke")
    steps.tell(session, [told], Told.NOTICE_BOARD, date(2026, 3, 9))


@pytest.fixture
def three(vault_folder: Path) -> None:
    """One overdue, one whose citizen is owed feedback, one done."""
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    context.write("Anliegen", _fill)
    context.close()


def told(call: Call, capsys: pytest.CaptureFixture[str], *options: str) -> list[dict[str, Any]]:
    assert call("concerns", "--json", *options) == 0
    said = capsys.readouterr()
    assert said.err == ""
    found: list[dict[str, Any]] = json.loads(said.out)
    return found


@pytest.mark.usefixtures("three")
def test_every_concern_with_exactly_these_words(
    call: Call, capsys: pytest.CaptureFixture[str], vault_folder: Path
) -> None:
    found = {each["title"]: each for each in told(call, capsys)}
    assert [list(each) for each in found.values()] == [KEYS] * 3
    late, done = found["Laterne dunkel"], found["Lob für das Fest"]
    assert (late["number"], late["status"], late["received"]) == ("A-2026-001", "forwarded", "2026-03-02")
    assert (late["due"], late["department"], late["told"]) == ("2026-03-17", "Bauhof", None)
    assert (done["status"], done["due"], done["department"], done["told"]) == ("told", None, "", "2026-03-09")
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    noted = [entry.kind for entry in context.audit() if entry.text == "list:concerns:3"]
    context.close()
    assert noted == [AuditKind.EXPORT]


@pytest.mark.usefixtures("three")
@pytest.mark.parametrize(
    ("options", "titles"),
    [
        (("--overdue",), {"Laterne dunkel"}),
        (("--feedback-owed",), {"Bank kaputt"}),
        (("--overdue", "--feedback-owed"), {"Laterne dunkel", "Bank kaputt"}),
    ],
)
def test_only_what_waits(
    call: Call, capsys: pytest.CaptureFixture[str], options: tuple[str, ...], titles: set[str]
) -> None:
    with clock.standing_at(datetime(2026, 3, 20, 9)):
        assert {each["title"] for each in told(call, capsys, *options)} == titles


@pytest.mark.usefixtures("three")
def test_without_json_a_line_with_german_words_and_days(call: Call, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("concerns", "--feedback-owed") == 0
    _id, *line = capsys.readouterr().out.rstrip("\n").split("\t")
    assert line == ["A-2026-002", "Bank kaputt", "gelöst", "", "", "04.03.2026", "", ""]


def test_no_concern_is_an_empty_list(call: Call, capsys: pytest.CaptureFixture[str]) -> None:
    assert told(call, capsys) == []
