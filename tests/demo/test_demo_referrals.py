"""Referrals and notices of the demo quarter: every state, and something to do in the morning."""

import shutil
from collections import Counter
from collections.abc import Iterator
from datetime import datetime, time
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from app.common import clock
from app.context import Context
from app.demo.build import TODAY
from app.demo.run import PASSPHRASE, VAULT
from app.figures.areas.referrals import ARRIVAL_RATE
from app.figures.indicators import Counted
from app.figures.periods import parse
from app.figures.protection.thresholds import Thresholds
from app.models import Notice, Referral, ReferralStatus
from app.services.lists import ListQuery
from app.services.referrals import notices, referrals
from app.vaults import opening


@pytest.fixture(scope="module")
def quarter(demo_template: tuple[Path, Any], tmp_path_factory: pytest.TempPathFactory) -> Iterator[Context]:
    folder = tmp_path_factory.mktemp("referrals") / VAULT
    shutil.copytree(demo_template[0], folder)
    context = opening.open_with_passphrase(folder, PASSPHRASE)
    with clock.standing_at(datetime.combine(TODAY, time(17))):
        yield context
    context.close()


def _all(context: Context, entity: Any) -> list[Any]:
    return context.read(lambda session: list(session.scalars(select(entity))))


def test_referrals_stand_in_every_state_and_came_out_of_conversations(quarter: Context) -> None:
    found = _all(quarter, Referral)
    states = Counter(one.status for one in found)
    assert states.keys() == set(ReferralStatus)
    assert states[ReferralStatus.ARRIVED] > len(found) / 2
    assert all(one.contact_id and one.topic_id and one.about_id for one in found)
    assert max(max(one.proposed_on, one.since) for one in found) <= TODAY
    assert {one.organisation_id is None for one in found} == {True, False}


def test_some_are_silent_and_the_rate_of_arrival_may_be_told(quarter: Context) -> None:
    silent = quarter.read(referrals.ids, ListQuery(filters={"status": "silent"}))
    assert 2 < len(silent) < 15
    rate = quarter.read(lambda session: ARRIVAL_RATE.figure(Counted(session, parse("2026"), Thresholds())).value)
    assert rate is not None
    assert 50 < rate < 90


def test_notices_wait_run_out_and_are_settled(quarter: Context) -> None:
    for state in ("due", "missed", "objected", "settled"):
        assert quarter.read(notices.ids, ListQuery(filters={"state": state})), state
    found = _all(quarter, Notice)
    assert {one.instructed for one in found} == {True, False}
    assert all(one.about_id and one.organisation_id for one in found)
