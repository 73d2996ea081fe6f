"""worktime as it is called from a shell, and the sheet of a month: the same sums everywhere."""

import json
from datetime import date
from io import BytesIO
from pathlib import Path
from random import Random

import openpyxl
import pypdfium2
import pytest
from sqlalchemy.orm import Session

from app.models import WEEKDAYS, Area, Contract, DeclinedRequest, WorkTime
from app.services.worktime import contracts, declined, recorded
from app.vaults import opening
from tests.cli.conftest import Call
from tests.conftest import PASSPHRASE

_MINUTES = 24 * 60


def _fill(session: Session) -> None:
    for begin, minutes in ((date(2026, 1, 1), 240), (date(2026, 10, 15), 300)):
        contracts.save(session, Contract(valid_from=begin, **dict.fromkeys(WEEKDAYS, minutes)))
    rng = Random(17)
    for day in range(1, 32):
        for area in rng.sample(list(Area), rng.randrange(4)):
            session.add(WorkTime(day=date(2026, 10, day), area=area, minutes=rng.randrange(1, 200)))
    request = declined.new(session)
    request.day, request.count = date(2026, 10, 7), 3
    declined.save(session, request)
    session.add(DeclinedRequest(day=date(2026, 11, 1), count=5))


@pytest.fixture
def month(vault_folder: Path) -> dict[str, int]:
    """A month of work; minutes by task."""
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    context.write("Probe", _fill)
    found = context.read(recorded.minutes_by_area, date(2026, 10, 1), date(2026, 10, 31))
    context.close()
    return {area.value: minutes for area, minutes in found.items()}


def test_before_a_contract_it_says_so(call: Call, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("worktime", "--json") == 2
    assert "Noch ist kein Vertrag eingetragen" in capsys.readouterr().err


def test_a_month_as_json(call: Call, capsys: pytest.CaptureFixture[str], month: dict[str, int]) -> None:
    assert call("worktime", "--period", "2026-10", "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert found["minutes"] == month
    assert found["target"] == 10 * 240 + 12 * 300
    assert found["months"][0]["contracts"] == ["2026-01-01", "2026-10-15"]
    assert found["declined"] == {"keine Zeit": 3}
    assert found["notice"] == "kein Arbeitszeitnachweis"
    assert call("worktime", "--period", "2026") == 0
    assert len(capsys.readouterr().out.splitlines()) == 12


def test_the_sheet_of_the_month_adds_up_to_the_same_on_paper_and_in_the_table(
    call: Call, tmp_path: Path, month: dict[str, int]
) -> None:
    for suffix in ("pdf", "xlsx"):
        out = tmp_path / f"blatt.{suffix}"
        assert call("print", "stundenblatt", "--period", "2026-10", "--out", str(out)) == 0
    whole = sum(month.values())
    pages = pypdfium2.PdfDocument(tmp_path / "blatt.pdf")
    text = " ".join(page.get_textpage().get_text_bounded() for page in pages)
    pages.close()
    assert "Kein Arbeitszeitnachweis" in text
    assert f"{whole // 60}:{whole % 60:02}" in text
    book = openpyxl.load_workbook(BytesIO((tmp_path / "blatt.xlsx").read_bytes()))
    grid = [[cell.value for cell in row] for row in book["Stunden"].iter_rows(min_row=5)]
    minutes = [[_minutes(value) for value in row[2:]] for row in grid]
    *days, total = minutes
    assert len(days) == 31
    assert [sum(column) for column in zip(*days, strict=True)] == total
    assert total[1:] == [*month.values(), whole]


def _minutes(value: object) -> int:
    """What Excel shows as hours and minutes."""
    if value is None:
        return 0
    if hasattr(value, "total_seconds"):
        return round(value.total_seconds() / 60)
    if hasattr(value, "hour"):
        return value.hour * 60 + value.minute  # type: ignore[attr-defined,no-any-return]
    return round(float(str(value)) * _MINUTES)
