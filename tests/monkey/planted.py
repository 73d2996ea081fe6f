"""A life in which the program fails on purpose: what the monkey is to notice."""

import os
import signal
import sys

from PySide6.QtCore import QTimer, qWarning
from sqlalchemy import text

from tests.monkey.actions.base import Monkey, deed
from tests.monkey.life import main


@deed("raise")
def _raise(_monkey: Monkey) -> None:
    def slot() -> None:
        raise ZeroDivisionError("on purpose")

    QTimer.singleShot(0, slot)


@deed("raise in the worker")
def _raise_in_the_worker(monkey: Monkey) -> None:
    monkey.desktop.work.run(lambda: 1 // 0)


@deed("warn")
def _warn(_monkey: Monkey) -> None:
    qWarning("QPlanted::warn: on purpose 17")


@deed("tamper")
def _tamper(monkey: Monkey) -> None:
    """Write what no step of hers says."""
    assert monkey.desktop.context is not None
    with monkey.desktop.context._vault.units.quiet() as session:
        session.execute(text("DROP TRIGGER journal_person_update"))
        session.execute(text("UPDATE person SET note = 'heimlich' WHERE id = (SELECT min(id) FROM person)"))


@deed("die")
def _die(_monkey: Monkey) -> None:
    os.kill(os.getpid(), signal.SIGSEGV)


if __name__ == "__main__":
    sys.exit(main())
