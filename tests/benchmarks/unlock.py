"""From the passphrase to the filled and painted start page with 100,000 persons, less the derivation of the key."""

import statistics
import time

from app.storage.secrets import keys
from tests.benchmarks import desktop
from tests.benchmarks.display import screen
from tests.benchmarks.measuring import Measure
from tests.benchmarks.quarter import PASSPHRASE, large_vault

_ALLOWED_MILLISECONDS = 150.0
_ROUNDS = 7


def measure() -> list[Measure]:
    """Median of several unlockings, each with a desktop of its own."""
    with large_vault() as vault, screen():
        times = []
        for _ in range(_ROUNDS + 1):
            with desktop.desktop_on(vault) as opened, _Derivation() as derivation:
                begin = time.perf_counter()
                desktop.unlock(opened, PASSPHRASE)
                times.append((time.perf_counter() - begin) * 1000 - derivation.milliseconds)
    return [
        Measure(
            "Entsperren bis zur gefüllten Startseite, 100.000 Personen",
            "Schlüsselableitung + 150 ms",
            _ALLOWED_MILLISECONDS,
            statistics.median(times[1:]),
            1.0,
        )
    ]


class _Derivation:
    """Takes the time that the derivation of the key takes."""

    milliseconds = 0.0

    def __enter__(self) -> "_Derivation":
        self._original = keys.unlock_with_passphrase
        keys.unlock_with_passphrase = self._timed  # type: ignore[assignment]
        return self

    def __exit__(self, *_: object) -> None:
        keys.unlock_with_passphrase = self._original

    def _timed(self, *arguments: object, **named: object) -> object:
        begin = time.perf_counter()
        try:
            return self._original(*arguments, **named)  # type: ignore[arg-type]
        finally:
            self.milliseconds = (time.perf_counter() - begin) * 1000
