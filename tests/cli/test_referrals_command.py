"""referrals as it is called from a shell."""

import json
from datetime import date, datetime
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.models import AuditKind, Person, Referral, ReferralStatus
from app.services.casework import cases
from app.services.people import persons
from app.services.referrals import referrals, steps
from app.vaults import opening
from tests.cli.conftest import Call
from tests.conftest import PASSPHRASE

DAY = date(2026, 3, 2)


def _fill(session: Session) -> None:
    with clock.standing_at(datetime(2026, 3, 9, 9)):
        client = persons.save(session, Person(given_name="Amira", family_name="Quittenbaumer"))
        case = cases.save(session, cases.new(session, client))
        values = {"number": "", "since": DAY, "proposed_on": DAY, "recipient": "Schuldnerberatung"}
        found = referrals.save(session, Referral(about_id=case, **values))
        steps.take(session, [found], ReferralStatus.CONSENTED, date(2026, 3, 3))
        steps.take(session, [found], ReferralStatus.APPOINTED, date(2026, 3, 4), appointment_on=date(2026, 3, 18))
        refused = referrals.save(session, Referral(about_id=client, **(values | {"proposed_on": date(2026, 3, 1)})))
        steps.take(session, [refused], ReferralStatus.REFUSED, DAY, "Will nicht")


def test_referrals_as_json_and_as_lines(vault_folder: Path, call: Call, capsys: pytest.CaptureFixture[str]) -> None:
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    context.write("Verweise", _fill)
    context.close()
    assert call("referrals", "--json") == 0
    printed = capsys.readouterr().out
    assert "Quittenbaumer" not in printed
    first, second = json.loads(printed)
    assert first == {
        "id": first["id"],
        "number": "VW-2026-001",
        "case": "F-2026-001",
        "to": "Schuldnerberatung",
        "topic": None,
        "status": "appointed",
        "since": "2026-03-04",
        "proposed": "2026-03-02",
        "appointment": "2026-03-18",
        "silent": True,
    }
    assert (second["case"], second["status"], second["silent"]) == (None, "refused", False)
    assert call("referrals", "--silent") == 0
    (line,) = capsys.readouterr().out.splitlines()
    assert "Termin vereinbart" in line
    assert "18.03.2026" in line


def test_handing_them_out_is_noted(vault_folder: Path, call: Call, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("referrals", "--json") == 0
    assert json.loads(capsys.readouterr().out) == []
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    noted = [entry.kind for entry in context.audit() if entry.text == "list:referrals:0"]
    context.close()
    assert noted == [AuditKind.RELEASE]
