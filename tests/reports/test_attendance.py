"""The attendance list: every name as it was typed, nothing about anybody else, and room to sign."""

import io
import unicodedata
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tagged import elements, page_count, problems, text_of

from app.common.errors import Cancelled, UserError
from app.reports.forms.attendance import MOST_OWN_COLUMNS, AttendanceList, AttendanceOptions, render
from app.reports.forms.phrases import ATTENDANCE
from app.reports.forms.sheet_phrases import privacy_notice

NAMES = (
    "Müller-Lüdenscheidt, Jürgen",
    "أحمد بن محمد الخطيب",
    "شیرین رضایی",
    "Олена Кравченко",
    "ሰላም ተስፋይ ገብረ",
    "Hodan عبدي Abdi",
    "கொழும்பு யாழினி",
    "राष्ट्र हिन्दी",
    "王小明",
    "Đặng Thị Ngọc",
)
EVENT = AttendanceList(
    "Nähcafé", "Dienstag, 24.11.2026, 15:00 Uhr", "Köchlinstraße 3", "Gemeinde Steinen", NAMES,
    privacy_notice=privacy_notice("Die Gemeinde Steinen"),
)  # fmt: skip
HOSTILE = (
    "<img src='file:///etc/passwd'/>",
    "A\x00B\x07C",
    "halb\ud800es Paar",
    "\u202eumgekehrt",
    "a\nb\r\nc",
    "",
    " ",
    "(((((",
    "\u0301\u0302",
)


def rows(data: bytes) -> int:
    """Rows below the head."""
    return [tag for tag, _ in elements(data)].count("TR") - 1


def test_names_in_every_script_come_back_as_typed() -> None:
    data = render(EVENT, AttendanceOptions(languages=tuple(ATTENDANCE)))
    copied = unicodedata.normalize("NFC", text_of(data))
    assert [name for name in NAMES if name not in copied] == []
    assert "Art. 13 DSGVO" in copied
    assert problems(data) == []


def test_the_default_list_shows_names_only() -> None:
    list_ = replace(EVENT, contacts=("07627 9999",) * len(NAMES))
    assert "9999" not in text_of(render(list_, AttendanceOptions()))
    office = text_of(render(list_, AttendanceOptions(office_copy=True)))
    assert office.count("9999") == len(NAMES)
    assert "nicht auslegen" in office


def test_hostile_names_are_printed_as_they_stand() -> None:
    data = render(replace(EVENT, title=HOSTILE[0] * 40, names=HOSTILE), AttendanceOptions())
    assert problems(data) == []
    assert rows(data) == len(HOSTILE)
    assert HOSTILE[0] in text_of(data)


def test_a_name_of_5000_letters_is_never_cut() -> None:
    names = ("Anna", "x" * 5000, "Wort " * 999 + "Ende", "Berta")
    data = render(replace(EVENT, names=names), AttendanceOptions())
    copied = text_of(data)
    assert problems(data) == []
    assert rows(data) == 4
    assert copied.count("x") >= 5000
    assert copied.count("Wort") == 999
    assert "Berta" in copied


def test_no_names_at_all() -> None:
    data = render(replace(EVENT, names=()), AttendanceOptions())
    assert problems(data) == []
    assert rows(data) == 0
    assert page_count(data) == 1


def test_blank_rows_follow_the_names_and_count_on() -> None:
    data = render(replace(EVENT, names=("Anna", "Berta")), AttendanceOptions(blank_rows=15))
    assert rows(data) == 17
    assert "17" in text_of(data)
    unnumbered = render(replace(EVENT, names=()), AttendanceOptions(blank_rows=15, numbered=False))
    assert rows(unnumbered) == 15


def test_a_thousand_names_in_order_with_page_numbers() -> None:
    names = tuple(f"Name{index:04d}, Vorname" for index in range(1000))
    data = render(replace(EVENT, names=names), AttendanceOptions(languages=("en", "ar")))
    copied = text_of(data)
    pages = page_count(data)
    assert 35 <= pages <= 45
    assert f"Seite {pages} von {pages}" in copied
    found = [copied.index(name) for name in names]
    assert found == sorted(found)
    assert rows(data) == 1000
    assert problems(data) == []


def test_own_columns_turn_the_page_when_there_are_many() -> None:
    few = render(EVENT, AttendanceOptions(own_columns=("Kinder",)))
    many = render(EVENT, AttendanceOptions(own_columns=tuple(f"Eigene Spalte {n}" for n in range(MOST_OWN_COLUMNS))))
    assert problems(few) == problems(many) == []
    assert "Kinder" in text_of(few)
    with pytest.raises(UserError, match="Spalten"):
        render(EVENT, AttendanceOptions(own_columns=("x",) * (MOST_OWN_COLUMNS + 1)))


def test_unknown_languages_are_left_out() -> None:
    data = render(EVENT, AttendanceOptions(languages=("xx", "fr", "fr")))
    assert text_of(data).count("Liste de présence") == 1


def test_progress_is_told_and_can_stop_the_work() -> None:
    steps: list[tuple[int, int]] = []
    names = tuple(f"Name {index}" for index in range(200))

    def watch(done: int, total: int, _what: str) -> None:
        steps.append((done, total))

    def stop(done: int, _total: int, _what: str) -> None:
        if done > 50:
            raise Cancelled("Angehalten.")

    render(replace(EVENT, names=names), AttendanceOptions(), watch)
    assert steps[0] == (0, 200)
    assert steps[-1] == (200, 200)
    assert len(steps) > 5
    with pytest.raises(Cancelled):
        render(replace(EVENT, names=names), AttendanceOptions(), stop)


def test_the_metadata_name_neither_event_nor_person() -> None:
    data = render(replace(EVENT, title="Geburtstag von Frau Probe"), AttendanceOptions())
    with pikepdf.open(io.BytesIO(data)) as pdf:
        assert str(pdf.docinfo.Title) == "Teilnehmerliste"
        assert "Probe" not in bytes(pdf.Root.Metadata.read_bytes()).decode()


def test_the_same_list_twice_is_the_same_file() -> None:
    assert render(EVENT, AttendanceOptions()) == render(EVENT, AttendanceOptions())


@given(st.lists(st.text(max_size=80), max_size=12), st.text(max_size=60), st.booleans())
@settings(max_examples=40, deadline=None)
def test_any_names_give_a_good_file(names: list[str], title: str, numbered: bool) -> None:
    list_ = AttendanceList(title, title, names=tuple(names), note=title, privacy_notice=title)
    data = render(list_, AttendanceOptions(own_columns=(title,), numbered=numbered, blank_rows=1))
    assert problems(data) == []
    assert rows(data) == len(names) + 1


def test_every_page_says_when_however_long_the_title_is() -> None:
    when = "Dienstag, 24. November 2026, 15:00–17:00 Uhr"
    for title in ("Nähcafé", "Sommerfest der Nachbarschaft " * 6):
        for large in (False, True):
            list_ = AttendanceList(title, when, names=("Anna",) * 60)
            data = render(list_, AttendanceOptions(large=large))
            with pypdfium2.PdfDocument(data) as pdf:
                texts = [" ".join(page.get_textpage().get_text_range().split()) for page in pdf]
            assert len(texts) > 1
            assert all(when in text for text in texts)
            assert "…" not in texts[0]
