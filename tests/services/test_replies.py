"""What a department's mail means: its words, its days, and that nothing of it is lost."""

import time
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.models import ConcernStatus
from app.services.concerns import replies

TODAY = date(2026, 11, 30)
MANY = 2_000_000


@pytest.mark.parametrize(
    ("words", "status", "until"),
    [
        ("Ist erledigt.", ConcernStatus.SOLVED, None),
        ("Der Schaden ist behoben", ConcernStatus.SOLVED, None),
        ("wird bis 12.12. erledigt", ConcernStatus.IN_PROGRESS, date(2026, 12, 12)),
        ("Wird bis Freitag behoben.", ConcernStatus.IN_PROGRESS, date(2026, 12, 4)),
        ("Wird voraussichtlich bis zum 3. Dezember erledigt.", ConcernStatus.IN_PROGRESS, date(2026, 12, 3)),
        ("Wir sind nicht zuständig, zuständig ist das Landratsamt.", ConcernStatus.NOT_RESPONSIBLE, None),
        ("Das ist nicht möglich, weil das Geld fehlt.", ConcernStatus.UNSOLVABLE, None),
        ("In Bearbeitung", ConcernStatus.IN_PROGRESS, None),
        ("Das ist noch nicht erledigt.", ConcernStatus.IN_PROGRESS, None),
        ("Ist das schon erledigt?", None, None),
        ("Danke für Ihre Nachricht.", None, None),
        ("Die Lampe ist repariert. Für die Bank sind wir nicht zuständig.", None, None),
    ],
)
def test_words_propose_what_they_mean(words: str, status: ConcernStatus | None, until: date | None) -> None:
    reply = replies.read(words, TODAY)
    assert (reply.text, reply.status, reply.until) == (words, status, until)


def test_header_signature_and_earlier_mails_are_no_part_of_the_answer() -> None:
    mail = (
        "Von: Bauamt\nGesendet: Montag, 23. November 2026 10:12\nAn: QM\nBetreff: A-2026-001\n\nIst behoben.\n\n"
        "Mit freundlichen Grüßen\nM. Muster\n\nVon: QM\nGesendet: 2. November 2026\nnoch nicht erledigt"
    )
    reply = replies.read(mail, TODAY)
    assert (reply.text, reply.status, reply.day) == ("Ist behoben.", ConcernStatus.SOLVED, date(2026, 11, 23))
    assert sorted(reply.whole.split()) == sorted(mail.split())


def test_an_answer_below_the_quoted_mail_is_found() -> None:
    reply = replies.read("Am 2.11.2026 schrieb QM:\n> Wann?\n\nIst erledigt.", TODAY)
    assert reply.text == "Ist erledigt."


@given(st.lists(st.sampled_from(["> alt", "Ist erledigt.", "Von: x", "Gesendet: y", "-- ", "Viele Grüße", "", "Ü."])))
def test_no_word_of_a_plain_mail_is_lost(lines: list[str]) -> None:
    mail = "\n".join(lines)
    assert sorted(replies.read(mail, TODAY).whole.split()) == sorted(mail.split())


@given(st.text(alphabet="<>/!-&;pab \n="), st.text(alphabet="<>/!-&;pab \n=", max_size=30))
def test_broken_html_never_swallows_the_answer(before: str, after: str) -> None:
    assert "ZEICHEN" in replies.plain(f"<p>{before.replace('!--', '')}<br>ZEICHEN<br>{after.replace('--', '')}")


@pytest.mark.parametrize("unclosed", ["style", "script", "title", "head"])
def test_a_part_that_never_ends_keeps_what_follows(unclosed: str) -> None:
    assert "erledigt" in replies.plain(f"<html><{unclosed}><p>Ist erledigt.")


def test_html_is_read_as_what_is_seen() -> None:
    html = (
        "<html><head><style>p{color:red}</style></head><body><p>Ist&nbsp;<b>erledigt</b>.</p><!-- x --><p>Gr&uuml;n</p>"
    )
    assert replies.plain(html) == "Ist erledigt.\n\nGrün"


@pytest.mark.parametrize(
    "piece",
    [
        "<p>Ist <b>erledigt</b></p>",
        "<",
        "<a ",
        "</",
        "erledigt<!--",
        "&amp",
        "bis ",
        "nicht ",
        "<style>",
        "<![if ",
        "<?x ",
    ],
)
def test_two_million_characters_are_read_at_once(piece: str) -> None:
    html = "<html><p>Ist erledigt.</p>" + piece * (MANY // len(piece))
    began = time.process_time()
    reply = replies.read(html, TODAY)
    assert time.process_time() - began < 1.5
    assert reply.text.startswith("Ist erledigt.")
