"""Whatever a file holds: it is read, or refused in a sentence; and nobody in a table of texts is lost without a word."""

from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.common.errors import UserError
from app.common.kinds import Kind
from app.transfer.columns.understanding import understand
from app.transfer.kinds.registry import IMPORTED
from app.transfer.reading import read_source

_BEGINNINGS = (
    b"",
    b"Nachname;Vorname;Geburtsdatum;Telefon\n",
    b"BEGIN:VCARD\nN:",
    b"PK\x03\x04",
    b"\xff\xfe",
    b'"',
    b"sep=,\n",
)
_CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=12)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("any")


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(begin=st.sampled_from(_BEGINNINGS), rest=st.binary(max_size=300) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_read_or_refused(folder: Path, begin: bytes, rest: bytes) -> None:
    path = folder / "liste"
    path.write_bytes(begin + rest)
    for kind in (one.kind for one in IMPORTED):
        with suppress(UserError):
            understand(kind, read_source(path))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=st.lists(
        st.tuples(st.from_regex(r"[A-Z][a-z]{1,8}", fullmatch=True), _CELLS, _CELLS, _CELLS, _CELLS), max_size=6
    )
)
def test_every_row_with_a_name_becomes_a_person_and_every_row_is_accounted_for(
    folder: Path, rows: list[tuple[str, str, str, str, str]]
) -> None:
    path = folder / "liste.csv"
    quoted = [";".join(f'"{cell.replace(chr(34), chr(34) * 2)}"' for cell in row) for row in rows]
    path.write_bytes("\n".join(["Nachname;Geburtsdatum;Telefon;Adresse;Notiz", *quoted]).encode())
    found = understand(Kind.PERSON, read_source(path))
    assert [record[1] for record in found.records] == [row[0] for row in rows]
    assert found.faulty == ()
