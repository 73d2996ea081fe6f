"""How the processes of pytest-xdist ended. Its own report knows of none that dies after its last test, or between two."""

from typing import Protocol

import pytest

_LONGEST_END = 60
"""Seconds that a worker may take for its end."""


class _Process(Protocol):
    returncode: int | None


class _Wire(Protocol):
    popen: _Process


class _Gateway(Protocol):
    id: str
    _io: _Wire


class WorkerEnds:
    """Makes a run fail of which a worker did not end with 0, whatever the tests say."""

    def __init__(self) -> None:
        self._gateways: list[_Gateway] = []

    @pytest.hookimpl(optionalhook=True)
    def pytest_xdist_setupnodes(self) -> None:
        """Wait for the ends: the collector goes through everything a worker has kept several times, and -9 would be xdist's own."""
        from xdist.workermanage import NodeManager

        NodeManager.EXIT_TIMEOUT = _LONGEST_END

    @pytest.hookimpl(optionalhook=True)
    def pytest_xdist_newgateway(self, gateway: _Gateway) -> None:
        self._gateways.append(gateway)

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Every worker has ended by now."""
        if self._badly_ended() and session.exitstatus in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED):
            session.exitstatus = pytest.ExitCode.INTERNAL_ERROR

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        for worker, code in self._badly_ended().items():
            terminalreporter.write_line(f"ERROR worker {worker} ended with {code}", red=True)

    def _badly_ended(self) -> dict[str, int | None]:
        codes = {gateway.id: gateway._io.popen.returncode for gateway in self._gateways}
        return {worker: code for worker, code in codes.items() if code != 0}
