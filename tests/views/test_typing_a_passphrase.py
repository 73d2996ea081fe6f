"""A passphrase is judged beside the typing, never in its way."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from app.storage.secrets import passphrase
from app.views.shared.strength import StrengthBar
from app.views.work import Work

NEW = "laterne moosgrund eimer bucht gabel"


def test_typing_waits_for_no_judgement(qtbot: QtBot, work: Work, monkeypatch: pytest.MonkeyPatch) -> None:
    judged: list[tuple[str, str]] = []
    monkeypatch.setattr(
        passphrase, "estimated_bits", lambda text, *_: judged.append((text, threading.current_thread().name)) or 50.0
    )
    bar = StrengthBar(work)
    qtbot.addWidget(bar)
    for end in range(1, len(NEW) + 1):
        bar.judge(NEW[:end])
    assert judged == []
    qtbot.waitUntil(lambda: bool(bar.text.text().strip()))
    assert judged == [(NEW, "short work")], "what was typed on is not judged"


def test_what_is_deleted_is_not_judged(qtbot: QtBot, work: Work) -> None:
    bar = StrengthBar(work)
    qtbot.addWidget(bar)
    bar.judge(NEW)
    bar.judge("")
    assert not bar._pause.isActive()
    assert bar.text.text() == " "
