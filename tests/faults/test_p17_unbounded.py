"""Promise 17, before a file is read: whatever she chooses is measured first, whatever a key file asks for is bounded."""

import ast
import json
import os
import re
import tracemalloc
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from app.commands.text_file import read_text
from app.common.errors import DamagedVault, UserError
from app.common.files import read_chosen, size_of
from app.context import Context
from app.models import Person
from app.papers import letterhead
from app.services.office import documents
from app.services.people import persons
from app.storage.backups import archive
from app.storage.secrets import envelope, keys
from app.transfer.reading import read_source
from app.vaults import opening

APP = Path(__file__).resolve().parents[2] / "app"
HUGE = 3 * 1024**3
"""Bytes. On the disk such a file has none: it is one hole."""


@pytest.fixture
def huge(tmp_path: Path) -> Path:
    path = tmp_path / "riesig.qbsicherung"
    with path.open("wb") as file:
        file.truncate(HUGE)
    return path


READERS: dict[str, Callable[[Path], Any]] = {
    "a file": lambda path: read_chosen(path, 1000, UserError("größer als 1 MB")),
    "a logo": letterhead.chosen_logo,
    "a table of people": read_source,
    "a text for a paper": lambda path: read_text(path),
}


@pytest.mark.parametrize("reader", READERS)
def test_a_file_of_three_gigabytes_is_refused_before_it_is_read(huge: Path, reader: str) -> None:
    empty = huge.with_name("leer.txt")
    empty.touch()
    with suppress(UserError):
        READERS[reader](empty)  # what is loaded for it is none of the file
    tracemalloc.start()
    try:
        with pytest.raises(UserError, match=r"\d MB"):
            READERS[reader](huge)
        assert tracemalloc.get_traced_memory()[1] < 1024**2
    finally:
        tracemalloc.stop()


def test_a_backup_that_is_one_hole_is_damage(huge: Path) -> None:
    with pytest.raises(DamagedVault):
        archive.read_info(huge)


def test_a_backup_whose_directory_would_fill_the_memory_is_damage(huge: Path) -> None:
    size = 2**31
    with huge.open("r+b") as file:
        file.seek(0, os.SEEK_END)
        counts = (3).to_bytes(2, "little") * 2
        file.write(
            b"PK\x05\x06"
            + bytes(4)
            + counts
            + size.to_bytes(4, "little")
            + (HUGE - size).to_bytes(4, "little")
            + bytes(2)
        )
    tracemalloc.start()
    try:
        with pytest.raises(DamagedVault):
            archive.read_info(huge)
        assert tracemalloc.get_traced_memory()[1] < 16 * 1024**2
    finally:
        tracemalloc.stop()


def test_what_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "rohr"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path, Path("/dev/zero")):
        with pytest.raises(OSError, match=r"Invalid argument|directory"):
            size_of(path)
        with pytest.raises(UserError):
            read_text(path)


def test_a_file_that_grows_while_it_is_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "waechst.txt"
    path.write_bytes(b"x" * 1001)
    monkeypatch.setattr("app.common.files.size_of", lambda _path: 10)
    with pytest.raises(UserError, match="zu groß"):
        read_chosen(path, 1000, UserError("zu groß"))


# Key files


def _with(folder: Path, **work: object) -> None:
    content = json.loads(keys.read_bytes(folder))
    del content["checksum"]
    content["slots"]["passphrase"].update(work)
    content["checksum"] = envelope._checksum(content)
    (folder / keys.ENVELOPE).write_bytes(json.dumps(content).encode())


@pytest.mark.parametrize(
    "work",
    [
        {"memory_kib": 2 * 1024 * 1024, "passes": 20},
        {"memory_kib": 2 * 1024 * 1024, "passes": 3},
        {"memory_kib": 256 * 1024, "passes": 17},
        {"memory_kib": 2**40},
        {"passes": 10**9},
        {"lanes": 10**6},
        {"memory_kib": True},
        {"passes": "3"},
    ],
)
def test_a_key_file_with_extreme_costs_is_refused_before_any_work(
    vault_folder: Path, work: dict[str, object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(envelope, "_stretch", lambda *_: pytest.fail("it was worked on"))
    _with(vault_folder, **work)
    for secret in ("irgendein Satz", "00000-00000"):
        with pytest.raises(DamagedVault):
            opening.open_with_secret(vault_folder, secret)


def test_a_key_file_that_is_too_large_is_not_read_as_a_whole(vault_folder: Path) -> None:
    with (vault_folder / keys.ENVELOPE).open("r+b") as file:
        file.truncate(HUGE)
    tracemalloc.start()
    try:
        with pytest.raises(DamagedVault):
            opening.open_with_secret(vault_folder, "irgendein Satz")
        assert tracemalloc.get_traced_memory()[1] < 4 * 1024**2
    finally:
        tracemalloc.stop()


def test_documents_are_bounded_one_by_one_and_together(context: Context) -> None:
    assert documents.LARGEST <= documents.MOST_AT_ONCE <= 4 * documents.LARGEST
    person = context.write("Person", persons.save, Person(family_name="Vorher"))
    with pytest.raises(UserError, match="100 MB"):
        context.write("Dokument", documents.attach, person, "x.pdf", b"x" * (documents.LARGEST + 1))


# Whoever adds a reader

WHOLE = {"read_bytes", "read_text", "readlines", "load"}
"""What reads a file as a whole, however large it is."""
OWN = {
    "commands/licences.py": "the program's own pyproject.toml",
    "storage/secrets/attempts.py": "written by the program, in the account's own folder",
    "storage/secrets/guessing.py": "a resource",
    "storage/secrets/proposal.py": "a resource",
    "reports/pdf/text/emoji.py": "a resource",
    "reports/pdf/pictograms.py": "a resource",
    "views/icons.py": "a resource",
    "views/language/sentence_tools.py": "sources and resources, for developers",
    "views/language/sentences.py": "a resource",
    "views/language/i18n.py": "a resource",
    "views/preview/pdfium.py": "the library that is loaded next",
    "views/presence/single_instance.py": "written by the program, in the account's own folder",
}
"""Files of the program that read as a whole, and why nobody else's file can come there."""


def _called(node: ast.AST) -> str:
    """The last name of what is called."""
    if not isinstance(node, ast.Call):
        return ""
    return node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")


def _files(tree: ast.AST) -> set[str]:
    """Names under which files are open."""
    items = [item for node in ast.walk(tree) if isinstance(node, ast.With) for item in node.items]
    return {getattr(item.optional_vars, "id", "") for item in items if _called(item.context_expr) in ("open", "fdopen")}


def _reads_whole(tree: ast.AST) -> bool:
    files = _files(tree)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        name, of = node.func.attr, node.func.value
        receiver = getattr(of, "id", "")
        if name == "load" and receiver not in ("json", "tomllib", "pickle"):
            continue
        if name == "read" and not node.args and (receiver in files or _called(of) == "open"):
            return True
        if name in WHOLE and receiver != "keys":
            return True
    return False


def test_no_file_is_read_as_a_whole_that_could_be_anybodys() -> None:
    found = {
        file.relative_to(APP).as_posix()
        for file in APP.rglob("*.py")
        if re.search(r"read|\.load\(", text := file.read_text(encoding="utf-8")) and _reads_whole(ast.parse(text))
    }
    assert found - OWN.keys() == set(), "read_chosen measures first"
    assert OWN.keys() - found == set(), "no longer read there"
