"""Releases in every state with their scans, who is bound to secrecy, and one case with the steps of § 4 KKG."""

import shutil
from collections.abc import Iterator
from datetime import datetime, time
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from sqlalchemy import select

from app.common import clock
from app.context import Context
from app.demo.build import TODAY
from app.demo.run import PASSPHRASE, VAULT
from app.demo.scans import scanned
from app.models import Appointment, Case, ChildProtection, Pledge, Release
from app.services.casework import protection
from app.services.lists import ListQuery
from app.services.office import documents
from app.services.people import consents, persons, pledges
from app.services.secrecy import releases
from app.services.secrecy.standing import ReleaseState
from app.vaults import opening


@pytest.fixture(scope="module")
def quarter(demo_template: tuple[Path, Any], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Context]:
    folder = tmp_path_factory.mktemp("secrecy") / VAULT
    shutil.copytree(demo_template[0], folder)
    context = opening.open_with_passphrase(folder, PASSPHRASE)
    with clock.standing_at(datetime.combine(TODAY, time(17))):
        yield context
    context.close()


def _all(context: Context, entity: Any) -> list[Any]:
    return context.read(lambda session: list(session.scalars(select(entity))))


def test_releases_hold_end_are_revoked_and_wait_for_a_signature(quarter: Context) -> None:
    for state in (ReleaseState.VALID, ReleaseState.EXPIRED, ReleaseState.REVOKED, ReleaseState.UNSIGNED, "ends"):
        assert quarter.read(releases.ids, ListQuery(filters={"state": str(state)})), state
    opened = {case.id: case.opened_on for case in _all(quarter, Case)}
    for one in _all(quarter, Release):
        scans = quarter.read(documents.of_record, one.id)
        assert (len(scans) == 1) is (one.given_on is not None)
        assert one.case_id is None or one.given_on is None or opened[one.case_id] <= one.given_on


def test_consents_run_out_and_some_are_passed_on_to_somebody(quarter: Context) -> None:
    assert quarter.read(persons.ids, ListQuery(filters={"consent": consents.ENDING}))
    for purpose in consents.TO_SOMEBODY:
        found = quarter.read(persons.ids, ListQuery(filters={"consent": str(purpose)}))
        assert found
        said = [row for one in found for row in quarter.read(consents.of_person, one) if row.purpose is purpose]
        assert all(row.recipient for row in said)


def test_whoever_interprets_has_signed(quarter: Context) -> None:
    with_help = [one for one in _all(quarter, Appointment) if one.interpreter_id is not None]
    assert len(with_help) > 3
    assert not [
        one for one in with_help if quarter.read(pledges.missing, one.interpreter_id, one.starts_at.date()) is not None
    ]
    assert any(one.until is not None and one.until < TODAY for one in _all(quarter, Pledge))


def test_a_child_in_danger_was_helped_step_by_step(quarter: Context) -> None:
    (case,) = {step.case_id for step in _all(quarter, ChildProtection)}
    rows = quarter.read(protection.of_case, case)
    assert protection.open_steps(rows) == ()
    for row in rows:
        step = quarter.read(protection.load, row.id)
        assert quarter.read(protection.warnings, step) == []


def test_a_scan_is_a_page_and_the_same_each_time() -> None:
    made = scanned("Schweigepflichtentbindung", "SE-2026-001", 7)
    assert made == scanned("Schweigepflichtentbindung", "SE-2026-001", 7) != scanned("x", "y", 8)
    page = pypdfium2.PdfDocument(made)[0]
    assert "SE-2026-001" in page.get_textpage().get_text_range()
