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
    "loading": ("closed",),
    "locked": ("told_to_end",),
    "unlocking": ("told_to_end",),
    "newly_made": ("closed",),
    "unlocked": ("closed", "told_to_end"),
    "only_read": ("told_to_end",),
    "every_page": ("closed",),
    "second_window": ("session_ended",),
    "dialog": ("told_to_end",),
    "settings": ("session_ended",),
    "helped": ("closed",),
    "preview": ("session_ended",),
    "importing": ("told_to_end",),
    "working": ("told_to_end", "relocked"),
    "failed": ("told_to_end",),
    "copied": ("closed",),
    "typed_into_a_page": ("told_to_end",),
    "typed_beside": ("closed",),
    "typed_about_somebody": ("killed_while_quitting",),
    "typed_into_a_dialog": ("told_to_end", "session_ended"),
    "typed_into_a_letter": ("told_to_end", "killed_after_it_was_asked"),
}
"""How each state is ended."""
_NAMES = [f"{state}:{end}" for state, ends in LIVES.items() for end in ends]
_LAST_WORDS = "QApplication::exec: Please instantiate the QApplication object first\n"
"""What Qt says when Python has ended (see `let_qt_speak_last`): to nobody in Python, who could only crash."""
_A_PLUGIN_THAT_LACKS_SOMETHING = "QtWarningMsg default"
"""Without a screen Qt says of many things that they are not supported."""


@pytest.mark.skipif(sys.platform != "linux", reason="needs forks of a process that has imported the window")
@pytest.mark.parametrize("half", [0, 1])
def test_every_life_ends_well(half: int, vault_template: Path, tmp_path: Path) -> None:
    names = _NAMES[half::2]
    command = [sys.executable, "-m", "tests.views.lives", str(vault_template), str(tmp_path), *names]
    ran = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, encoding="utf-8", check=True)
    said = {name: "" if ":killed_" in name else _LAST_WORDS for name in names}
    assert [json.loads(line) for line in ran.stdout.splitlines()] == [[name, 0, said[name]] for name in names]
    for name in names:
        assert noted(tmp_path / name) == (["ValueError ?", "KeyError ?"] if name.startswith("failed") else []), name
        assert not name.startswith("typed") or TYPED in drafts(tmp_path / name / VAULT), name


def test_no_state_is_left_out() -> None:
    assert LIVES.keys() == STATES.keys()


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
