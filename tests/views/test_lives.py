"""A whole life of the program, in a process of its own, ends well: in every state, however it is ended."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from sqlalchemy import text

from app.vaults import opening
from tests.vault_templates import PASSPHRASE, VAULT
from tests.views.life_states import STATES, TYPED

ROOT = Path(__file__).resolve().parents[2]
LIVES = {
    "told_to_end": (
        "locked", "unlocking", "unlocked", "only_read", "dialog", "preview", "importing", "working", "failed",
        "typed_into_a_page", "typed_into_a_dialog", "typed_into_a_letter",
    ),
    "closed": ("loading", "newly_made", "unlocked", "every_page", "helped", "copied", "typed_beside"),
    "session_ended": ("settings", "second_window", "typed_into_a_dialog", "typed_into_a_letter"),
    "killed_while_quitting": ("typed_about_somebody",),
    "relocked": ("working",),
}  # fmt: skip
"""By every end, what it comes into."""
_A_PLUGIN_THAT_LACKS_SOMETHING = "QtWarningMsg default"
"""Without a screen Qt says of many things that they are not supported."""


@pytest.mark.skipif(sys.platform != "linux", reason="needs forks of a process with a window")
@pytest.mark.parametrize("end", LIVES)
def test_every_life_ends_well(end: str, vault_template: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.views.lives", str(vault_template), str(tmp_path), end, *LIVES[end]]
    ran = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    ends = [json.loads(line) for line in ran.stdout.splitlines()]
    assert ends == [[state, 0, ""] for state in LIVES[end]]
    for state in LIVES[end]:
        assert noted(tmp_path / state) == (["ValueError ?", "KeyError ?"] if state == "failed" else [])
        assert not state.startswith("typed") or TYPED in drafts(tmp_path / state / VAULT)


def test_no_state_is_left_out() -> None:
    assert {state for states in LIVES.values() for state in states} == STATES.keys()


def noted(folder: Path) -> list[str]:
    """The bugs that were noted in a life."""
    log = folder / "config" / "Quartiersbuch" / "fehler.log"
    lines = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
    return [words for line in lines if (words := line[20:]) != _A_PLUGIN_THAT_LACKS_SOMETHING]


def drafts(vault: Path) -> str:
    """What is kept of what was typed and not saved."""
    context = opening.open_with_passphrase(vault, PASSPHRASE)
    try:
        return str(context.read(lambda session: session.execute(text("SELECT payload FROM draft")).all()))
    finally:
        context.close()
