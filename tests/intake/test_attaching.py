"""Files come in piece by piece and appear in one step; whatever goes wrong, nothing of them stays behind."""

import hashlib
import tracemalloc
from collections.abc import Callable
from datetime import datetime
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.common import cancelling
from app.common.cancelling import Cancellation
from app.common.errors import Cancelled, NoSpace, UserError
from app.common.sentences import Sentence
from app.context import Context
from app.demo.outlook_file import outlook_mail
from app.intake.attaching import Attached, attach
from app.intake.incoming import Incoming
from app.models import DocumentContent, DocumentPiece, Person
from app.services import trash
from app.services.office import contents, documents
from app.services.people import persons

LARGE = bytes(range(256)) * (5 * contents.PIECE // 256)
STEP = "Dokumente angehängt"


@pytest.fixture
def person(context: Context) -> int:
    return context.write("Person", persons.save, Person(family_name="Amiri", given_name="Hodan"))


@pytest.fixture
def taken(context: Context, person: int) -> Callable[..., Attached]:
    def take(*files: Incoming) -> Attached:
        return attach(context, person, files, STEP)

    return take


def _count(context: Context, table: Any) -> int:
    return context.read(lambda session: session.scalar(select(func.count()).select_from(table)) or 0)


def _nothing_stays(context: Context, person: int) -> bool:
    return not (
        context.read(documents.of_record, person) or _count(context, DocumentPiece) or _count(context, DocumentContent)
    )


def test_several_files_are_one_step(
    context: Context, person: int, taken: Callable[..., Attached], tmp_path: Path
) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(LARGE)
    made = taken(Incoming.of(path, "Scan"), Incoming("notiz.txt", b"Text"))
    assert made.names == ("scan.pdf", "notiz.txt")
    assert context.read(documents.content, made.ids[0]) == LARGE
    rows = context.read(documents.of_record, person)
    assert {(row.name, row.size, row.origin) for row in rows} == {
        ("scan.pdf", len(LARGE), "Scan"),
        ("notiz.txt", 4, ""),
    }
    context.undo()
    assert context.read(documents.of_record, person) == []
    context.redo()
    assert context.read(documents.content, made.ids[0]) == LARGE


def test_each_piece_is_committed_by_itself(context: Context, taken: Callable[..., Attached]) -> None:
    before = context._vault.units.commits
    taken(Incoming("scan.pdf", LARGE))
    assert context._vault.units.commits - before == 5 + 1


def test_a_cancel_in_the_middle_leaves_nothing(context: Context, person: int) -> None:
    cancellation = Cancellation()

    def told(done: int, _total: int, _what: Sentence) -> None:
        if done > 2 * contents.PIECE:
            cancellation.cancel()
            cancellation.demand()

    with pytest.raises(Cancelled), cancelling.running(cancellation):
        attach(context, person, [Incoming("scan.pdf", LARGE)], STEP, told)
    assert _nothing_stays(context, person)


def test_a_full_disk_in_the_middle_is_said_and_swept_later(
    context: Context, person: int, taken: Callable[..., Attached], monkeypatch: pytest.MonkeyPatch
) -> None:
    put = contents.put_piece

    def full(session: Any, digest: str, number: int, data: bytes) -> None:
        if number == 3:
            raise NoSpace("Auf dem Datenträger ist kein Platz mehr.")
        put(session, digest, number, data)

    with monkeypatch.context() as disk:
        disk.setattr(contents, "put_piece", full)
        disk.setattr(contents, "drop_piece", lambda *_args: full(None, "", 3, b""))
        with pytest.raises(NoSpace):
            taken(Incoming("scan.pdf", LARGE))
    assert _count(context, DocumentPiece) == 3
    assert context.read(documents.of_record, person) == []
    context.sweep_documents()
    assert _nothing_stays(context, person)


def test_a_file_that_changes_while_it_is_read_is_not_taken(
    context: Context, person: int, taken: Callable[..., Attached], monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Incoming.pieces
    turns: list[int] = []

    def changing(self: Incoming) -> Any:
        turns.append(1)
        yield from (piece[: len(piece) - len(turns) + 1] for piece in read(self))

    monkeypatch.setattr(Incoming, "pieces", changing)
    with pytest.raises(UserError, match="geändert"):
        taken(Incoming("scan.pdf", LARGE))
    assert _nothing_stays(context, person)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("rechnung.pdf.exe", b"x"),
        ("Rechnung.EXE. ", b"x"),
        ("rechnung.pdf", b"MZ\x90\0"),
        ("brief", b"\x7fELF\2"),
        ("brief.txt", b"#!/bin/sh"),
        ("Lohn.lnk", b"x"),
        ("liste.js", b"x"),
    ],
)
def test_programs_are_refused(context: Context, person: int, name: str, data: bytes) -> None:
    with pytest.raises(UserError, match="Programm"):
        attach(context, person, [Incoming("gut.txt", b"Text"), Incoming(name, data)], STEP)
    with pytest.raises(UserError, match="Programm"):
        context.write("Dokument", documents.attach, person, name, data)
    assert _nothing_stays(context, person)


def test_a_scan_of_300_megabytes_is_refused_with_what_to_do(
    context: Context, person: int, taken: Callable[..., Attached], tmp_path: Path
) -> None:
    path = tmp_path / "scan.pdf"
    with path.open("wb") as file:
        file.truncate(300 * 1024 * 1024)
    with pytest.raises(UserError, match=r"größer als 100 MB.*200 dpi"):
        taken(Incoming.of(path))
    assert _nothing_stays(context, person)


def test_duplicates_are_said_and_not_attached_twice_to_the_same(
    context: Context, person: int, taken: Callable[..., Attached]
) -> None:
    other = context.write("Person", persons.save, Person(family_name="Bauer"))
    gone = context.write("Person", persons.save, Person(family_name="Weg"))
    for record in (other, gone):
        context.write("Dokument", documents.attach, record, "bescheid.pdf", LARGE)
    context.write("Papierkorb", trash.trash, [gone])
    first = taken(Incoming("kopie.pdf", LARGE))
    assert [(name, [one.title for one in found]) for name, found in first.doubled] == [("kopie.pdf", ["Bauer"])]
    again = taken(Incoming("noch einmal.pdf", LARGE), Incoming("neu.txt", b"neu"))
    assert (again.names, again.skipped) == (("neu.txt",), ("noch einmal.pdf",))
    assert _count(context, DocumentPiece) == 5 + 1
    assert len(context.read(documents.of_record, person)) == 2


SENT = datetime(2026, 3, 12, 9, 30)


def _eml(*attached: tuple[str, bytes]) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["Subject"], mail["Date"] = "amt@example.org", "Bescheid", SENT.astimezone()
    mail.set_content("Guten Tag")
    for name, data in attached:
        mail.add_attachment(data, maintype="application", subtype="octet-stream", filename=name)
    return mail.as_bytes()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("mail.eml", _eml(("bescheid.pdf", b"%PDF"))),
        (
            "mail.msg",
            outlook_mail("Amt", "amt@example.org", "", "Bescheid", SENT, "Guten Tag", {"bescheid.pdf": b"%PDF"}),
        ),
    ],
)
def test_what_hangs_on_a_mail_is_kept_with_where_it_came_from(
    context: Context, person: int, taken: Callable[..., Attached], name: str, data: bytes
) -> None:
    taken(Incoming(name, data))
    rows = {row.name: row for row in context.read(documents.of_record, person)}
    assert rows.keys() == {name, "bescheid.pdf"}
    assert "amt@example.org" in rows[name].origin
    assert rows[name].dated_at == SENT
    assert rows["bescheid.pdf"].origin == f"{rows[name].origin} – Bescheid"
    assert rows["bescheid.pdf"].dated_at == SENT
    assert context.read(documents.content, rows[name].id) == data


def test_of_a_hostile_mail_nothing_leaves_its_place(
    context: Context, person: int, taken: Callable[..., Attached]
) -> None:
    hostile = (
        ("..\\..\\Windows\\a.pdf", b"1"),
        ("/etc/b.pdf", b"2"),
        ("..", b"3"),
        ("x" * 900 + ".pdf", b"4"),
        ("c.scr", b"5"),
    )
    made = taken(Incoming("mail.eml", _eml(*hostile)))
    names = {row.name for row in context.read(documents.of_record, person)}
    assert {"a.pdf", "b.pdf", "mail.eml"} < names
    assert not any("/" in name or "\\" in name or name.endswith(".scr") for name in names)
    assert max(map(len, names)) <= 220
    assert [str(remark) for remark in made.remarks] == [
        "Von den Anhängen der Mail „mail.eml“ wurde einer nicht einzeln übernommen: Er ist ein Programm oder nicht lesbar. In der Mail selbst ist er noch."
    ]


def test_a_mail_that_can_not_be_read_comes_in_whole(taken: Callable[..., Attached]) -> None:
    made = taken(Incoming("mail.msg", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 3000))
    assert made.names == ("mail.msg",)
    assert "ließ sich aber nicht lesen" in str(made.remarks[0])


def test_a_record_that_went_meanwhile_takes_nothing(context: Context) -> None:
    with pytest.raises(UserError):
        attach(context, 4711, [Incoming("scan.pdf", LARGE)], STEP)
    assert _nothing_stays(context, 4711)


def test_what_another_version_left_of_the_same_file_is_not_mixed_into_it(context: Context, person: int) -> None:
    context.write_pieces(contents.put_piece, hashlib.sha256(LARGE).hexdigest(), 1, LARGE[: 4 * contents.PIECE])
    made = attach(context, person, [Incoming("scan.pdf", LARGE), Incoming("noch einmal.pdf", LARGE)], STEP)
    assert [context.read(documents.content, one) == LARGE for one in made.ids] == [True, True]


def test_nothing_is_held_between_two_pieces(context: Context, person: int) -> None:
    saved: list[int] = []

    def save_meanwhile(done: int, _total: int, _what: Sentence) -> None:
        if done == 2 * contents.PIECE:
            saved.append(context.write("Person", persons.save, Person(family_name="Bauer")))

    made = attach(context, person, [Incoming("scan.pdf", LARGE)], STEP, save_meanwhile)
    assert len(saved) == 1
    assert context.read(documents.content, made.ids[0]) == LARGE


def test_only_a_few_pieces_are_in_memory_at_once(context: Context, person: int, tmp_path: Path) -> None:
    path = tmp_path / "scan.pdf"
    with path.open("wb") as file:
        for number in range(24):
            file.write(bytes([number]) * contents.PIECE)
    tracemalloc.start()
    try:
        attach(context, person, [Incoming.of(path)], STEP)
        _now, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 8 * contents.PIECE


def test_a_piece_keeps_few_pages_decrypted(context: Context) -> None:
    def most_kept(session: Session) -> int:
        return -int(session.connection().exec_driver_sql("PRAGMA cache_size").scalar_one()) * 1024

    before = context.read(most_kept)
    assert context.write_pieces(most_kept) <= 16 * 1024 * 1024 < before
    assert context.read(most_kept) == before
