"""The survey of the demo quarter: three waves of believable sheets, closed, and worth comparing."""

import shutil
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from app.demo.run import PASSPHRASE, VAULT
from app.services.surveys import results, sheets
from app.services.surveys.results import Change, Wave
from app.services.surveys.standard import STANDARD
from app.vaults import opening


@pytest.fixture
def waves(demo_template: tuple[Path, Any], tmp_path: Path) -> list[tuple[Wave, list[str]]]:
    folder = tmp_path / VAULT
    shutil.copytree(demo_template[0], folder)
    context = opening.open_with_passphrase(folder, PASSPHRASE)
    found = [
        (wave, [row.answers for row in context.read(sheets.of_survey, wave.id)]) for wave in context.read(results.waves)
    ]
    context.close()
    return found


def test_three_waves_of_60_to_140_sheets_with_every_answer(waves: list[tuple[Wave, list[str]]]) -> None:
    assert len({wave.name for wave, _ in waves}) == 3
    assert all(60 <= wave.sheets <= 140 and wave.closed_on for wave, _ in waves)
    for wave, answers in waves:
        assert [one.key for one in wave.questions] == [one.key for one in STANDARD]
        assert Counter("".join(answers)).keys() == set("01234")
        assert len(set(answers)) > wave.sheets / 2


def test_the_repaired_lamps_are_seen_in_the_last_wave(waves: list[tuple[Wave, list[str]]]) -> None:
    before, last = waves[-2][0].question("light"), waves[-1][0].question("light")
    assert before is not None
    assert last is not None
    assert results.change(last.share, before.share) is Change.HIGHER
