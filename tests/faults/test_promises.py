"""Every promise has its tests, and the README tells what they have measured, nothing else."""

import re

import pytest

from tests.faults import table
from tests.faults.figures import Ran, keep, load, sentence, together
from tests.faults.promises import PROMISES, files_of


@pytest.mark.parametrize("number", PROMISES)
def test_every_promise_has_a_test(number: int) -> None:
    assert [
        path for path in files_of(number) if re.search(r"^def test_", path.read_text(encoding="utf-8"), re.MULTILINE)
    ]


def test_the_readme_says_what_was_measured() -> None:
    text = table.README.read_text(encoding="utf-8")
    assert table.filled_in(text, load()) == text, "python -m tests.faults.table brings it up to date"


def test_a_table_from_two_runs() -> None:
    first = Ran("2026-11-22", True, passed=2, figures=[[(1000, "Abbrüche"), (1.25, "s längstens")]])
    text = table.filled_in(f"vorher\n{table.BEGIN}Zeile von früher\n{table.END}nachher\n", {"test_p01_kill": first})
    assert "1.000 Abbrüche, 1,2 s längstens; 2 Tests bestanden (lang, 22.11.2026) |" in text
    assert "Zeile von früher" not in text
    assert text.startswith("vorher\n")
    assert text.endswith("nachher\n")
    with pytest.raises(ValueError, match="no place"):
        table.filled_in("", {})


def test_equal_figures_are_added_up() -> None:
    parts = [[(1, "Dateien"), (0.5, "s längstens")], [(2, "Dateien"), (0.1, "s längstens")], [(3, "andere")]]
    assert [sentence(found) for found in together(parts)] == ["3 Dateien, 0,5 s längstens", "3 andere"]


def test_a_new_run_replaces_that_of_the_same_file(tmp_path) -> None:  # type: ignore[no-untyped-def]
    record = tmp_path / "figures.json"
    keep(record, {"test_a": Ran("2026-11-22", False, passed=1), "test_b": Ran("2026-11-22", False, passed=1)})
    keep(record, {"test_a": Ran("2026-11-23", True, failed=1)})
    found = load(record)
    assert (found["test_a"].failed, found["test_b"].passed) == (1, 1)
