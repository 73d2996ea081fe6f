"""What is noted of a bug: where it was, never what it said."""

from pathlib import Path

import pytest

from app.common import buglog
from app.common.buglog import BugElsewhere, describe


def caught(error: BaseException, cause: BaseException | None = None) -> str:
    """What is noted of an error that was raised here, from another if there is one."""
    try:
        if cause is None:
            raise error
        raise error from cause
    except type(error) as raised:
        return describe(raised)


def test_an_error_that_was_never_raised_came_through_nothing() -> None:
    assert describe(ValueError("Kovalenko")) == "ValueError ?"


def test_kind_and_way_are_told_and_the_message_is_not() -> None:
    first, *way = caught(KeyError("Kovalenko")).splitlines()
    assert first.startswith("KeyError test_buglog.py:")
    number = first.rpartition(":")[2]
    assert way == [f"    test_buglog.py:{number} caught"]


def test_what_another_process_said_stands_behind_it() -> None:
    told = caught(BugElsewhere("ValueError drawing.py:7"))
    assert told.endswith("\n  in ValueError drawing.py:7")
    assert "BugElsewhere" in told.splitlines()[0]


def test_what_it_came_from_is_told_as_well() -> None:
    assert "\n  nach KeyError ?" in caught(ValueError("a"), cause=KeyError("Kovalenko"))


@pytest.mark.parametrize(("on_purpose", "told"), [(False, 1), (True, 0)])
def test_what_was_being_handled_is_told_unless_it_was_left_behind_on_purpose(on_purpose: bool, told: int) -> None:
    def fail() -> None:
        try:
            raise OSError("Kovalenko")
        except OSError:
            error = ValueError("b")
            if on_purpose:
                raise error from None
            raise error  # noqa: B904

    with pytest.raises(ValueError, match="b") as found:
        fail()
    noted = describe(found.value)
    assert noted.count("\n  nach OSError test_buglog.py:") == told
    assert "Kovalenko" not in noted


def test_the_log_grows_until_it_is_large_and_starts_anew(tmp_path: Path) -> None:
    log = tmp_path / "neu" / "fehler.log"
    buglog.note("erste", log)
    buglog.note("zweite", log)
    assert [line[20:] for line in log.read_text("utf-8").splitlines()] == ["erste", "zweite"]
    log.write_bytes(b"x" * buglog.LARGEST)
    buglog.note("dritte", log)
    assert log.stat().st_size > buglog.LARGEST
    buglog.note("vierte", log)
    (line,) = log.read_text("utf-8").splitlines()
    assert line.endswith(" vierte")
    assert buglog.LARGEST == 200_000


def test_a_log_that_cannot_be_written_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "datei").touch()
    buglog.note("a", tmp_path / "datei" / "fehler.log")
    assert buglog.log_file().name == "fehler.log"
