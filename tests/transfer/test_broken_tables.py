"""Lists that break off in the middle of a sign or of a field are refused in a sentence."""

import csv
from pathlib import Path

import pytest

from app.common.errors import UserError
from app.transfer.reading import read_source


@pytest.mark.parametrize(
    ("content", "encoding", "header"),
    [
        (b"\xef\xbb\xbfName;Ort", "utf-8-sig", ("Name", "Ort")),
        ("Name;Ort".encode("utf-16"), "utf-16", ("Name", "Ort")),
        (b"\xfe\xff" + "Name;Ort".encode("utf-16-be"), "utf-16", ("Name", "Ort")),
        ("Straße;Ort".encode("cp1252"), "cp1252", ("Straße", "Ort")),
        ("Straße;Ort".encode(), "utf-8", ("Straße", "Ort")),
        (b"Name", "utf-8", ("Name",)),
        (b"sep=,\nName,Ort", "utf-8", ("Name", "Ort")),
        (b"Name,Ort;x", "utf-8", ("Name", "Ort;x")),
        (b"SEP=;\nName;Ort", "utf-8", ("Name", "Ort")),
        (b"\n \nName\tOrt", "utf-8", ("Name", "Ort")),
        (b" Name ; Ort", "utf-8", ("Name", "Ort")),
    ],
)
def test_encoding_and_delimiter_are_found_out(
    tmp_path: Path, content: bytes, encoding: str, header: tuple[str, ...]
) -> None:
    (tmp_path / "a.csv").write_bytes(content)
    table = read_source(tmp_path / "a.csv")
    assert (table.found.encoding, table.header) == (encoding, header)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff\xfeN\x00\x00\xd8", "Der Text der Datei ist beschädigt. Bitte als „CSV UTF-8“ neu speichern."),
        (b"Name\x00", "Die Datei ist keine Textdatei."),
        (b"", "Die Datei ist leer. Erwartet wird eine Kopfzeile"),
        (b"\n \n", "Die Datei ist leer. Erwartet wird eine Kopfzeile"),
    ],
)
def test_what_is_no_table(tmp_path: Path, content: bytes, said: str) -> None:
    (tmp_path / "a.csv").write_bytes(content)
    with pytest.raises(UserError) as refused:
        list(read_source(tmp_path / "a.csv").rows)
    assert str(refused.value).startswith(said)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"„fehlt\.csv“ kann nicht gelesen werden"):
        read_source(tmp_path / "fehlt.csv")


def test_a_field_that_is_too_long_is_told_with_its_line(tmp_path: Path) -> None:
    line = "x" * 60_000
    (tmp_path / "a.csv").write_text(f'Name\nA\n"{line}\n{line}\n{line}"\n', encoding="utf-8")
    assert csv.field_size_limit() == 131_072
    with pytest.raises(UserError, match="Zeile 5 ist keine gültige CSV-Zeile"):
        read_source(tmp_path / "a.csv")
