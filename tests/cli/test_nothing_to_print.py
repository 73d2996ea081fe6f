"""A paper about nothing is a sentence on stderr, exit code 2 and no file."""

from pathlib import Path

import pytest

from tests.cli.conftest import Call


@pytest.mark.parametrize("of", ["persons", "households", "organisations"])
def test_labels_for_nobody(call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str], of: str) -> None:
    folder = tmp_path / "aus"
    folder.mkdir()
    assert call("print", "adressetiketten", "--of", of, "--out", folder / "x.pdf") == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("Es gibt nichts zu drucken: ")
    assert said.err.count("\n") == 1
    assert list(folder.iterdir()) == []
