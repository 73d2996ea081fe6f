"""Promise 20: any text prints: thousands of random names, markup that would embed files, one of 100,000 letters.

From the vault onto paper; each script and trick by itself: `tests/reports`.
"""

import io
import random
import time
from pathlib import Path

import pypdfium2
from sqlalchemy.orm import Session

from app.models import Person
from app.papers import attendance
from app.reports.forms.attendance import AttendanceOptions, render
from app.services.events import events, participations
from app.services.lists import ListQuery
from app.services.people import persons
from tests.faults.children import opened
from tests.faults.conftest import Figure, Rounds
from tests.faults.filled import Filled

RANGES = ((0x20, 0x7F), (0xC0, 0x250), (0x370, 0x530), (0x590, 0x700), (0x900, 0x980), (0x1200, 0x1380), (0x20, 0x2FFF))


def _name(chance: random.Random) -> str:
    first, last = chance.choice(RANGES)
    return "".join(chr(chance.randrange(first, last)) for _ in range(chance.randrange(1, 30)))


def _register(session: Session, names: list[str]) -> None:
    (event_id,) = events.ids(session, ListQuery())
    for name in names:
        person = Person(family_name=name or "x")
        participations.register(session, event_id, persons.save(session, person))


def test_every_name_of_a_long_list(vault: Filled, tmp_path: Path, rounds: Rounds, figure: Figure) -> None:
    secret = tmp_path / "geheim.txt"
    secret.write_text("Zwetschgendatschi", encoding="utf-8")
    chance = random.Random(20)
    count = rounds(300, 5000)
    hostile = [f"<img src='file://{secret}'/>", f"<para>{secret}</para>", "x" * 100_000, "Wort " * 20_000, "&amp;&lt;"]
    names = [f"N {_name(chance)}" for _ in range(count)] + hostile
    with opened(vault.folder, vault.key) as context:
        context.write("Probe", _register, names)
        (event_id,) = context.read(events.ids, ListQuery())
        listed = context.read(attendance.attendance_list, event_id)
    start = time.process_time()
    data = render(listed, AttendanceOptions())
    seconds = time.process_time() - start
    assert b"Zwetschgendatschi" not in data
    with pypdfium2.PdfDocument(io.BytesIO(data)) as document:
        text = "".join(page.get_textpage().get_text_bounded() for page in document)
    assert "geheim.txt" in text
    assert "Zwetschgendatschi" not in text
    assert text.count("x") >= 100_000
    assert seconds < 20 + count / 100
    figure((count, "zufällige Namen"), (len(hostile), "feindliche auf Papier"), (seconds, "s"))
