"""What others may read of hers is taken from them, and nothing that a link leads to."""

import os
import stat
from pathlib import Path

import pytest

from app.common import account

pytestmark = pytest.mark.skipif(os.name == "nt", reason="rights of POSIX")


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_folder_and_all_in_it_are_hers_alone(tmp_path: Path) -> None:
    inside = tmp_path / "tresor" / "backups"
    inside.mkdir(parents=True)
    file = inside / "datei"
    file.touch()
    file.chmod(0o644)
    inside.chmod(0o775)
    inside.parent.chmod(0o755)
    assert account.restrict(tmp_path / "tresor")
    assert [_mode(path) for path in (inside.parent, inside, file)] == [0o700, 0o700, 0o600]


def test_a_link_leads_nowhere(tmp_path: Path) -> None:
    outside, place = tmp_path / "fremd", tmp_path / "tresor"
    outside.touch()
    outside.chmod(0o644)
    place.mkdir()
    (place / "weg").symlink_to(outside)
    (place / "ordner").symlink_to(tmp_path)
    assert account.restrict(place)
    assert _mode(outside) == 0o644


def test_what_is_not_there_is_nobodys(tmp_path: Path) -> None:
    assert account.restrict(tmp_path / "nichts")


def test_where_the_system_refuses_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tmp_path.chmod(0o755)

    def refuse(*_args: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "fchmod", refuse)
    assert not account.restrict(tmp_path)


def test_where_the_system_only_pretends_it_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tmp_path.chmod(0o755)
    monkeypatch.setattr(os, "fchmod", lambda *_args: None)
    assert not account.restrict(tmp_path)


def test_a_file_that_goes_meanwhile_is_open_to_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    going = tmp_path / "geht"
    going.touch(mode=0o644)
    opened = os.open

    def gone(path: Path, flags: int) -> int:
        going.unlink(missing_ok=True)
        return opened(path, flags)

    monkeypatch.setattr(account.os, "open", gone)
    assert account.restrict(tmp_path)
    assert not going.exists()
