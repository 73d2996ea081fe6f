"""Mails of all kinds, and what is made to be misread: date, sender, text, attachments, or a sentence in time."""

import email.policy
from datetime import datetime
from email.message import EmailMessage

import pytest

from app.common.errors import UserError
from app.demo.outlook_file import compound_file, outlook_mail
from app.transfer.mail import mail_process
from app.transfer.mail.mail import Attachment, Mail, read_mail

SENT = datetime(2026, 3, 12, 9, 30)


def _eml(**attached: bytes) -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Jöbcenter Lörrach <post@example.org>"
    mail["To"] = "quartier@example.org"
    mail["Subject"] = "Bescheid für März"
    mail["Date"] = SENT.astimezone()
    mail.set_content("Guten Tag,\n\nanbei der Bescheid.\n")
    for name, data in attached.items():
        mail.add_attachment(data, maintype="application", subtype="pdf", filename=f"{name}.pdf")
    return mail


def _read(data: bytes) -> tuple[Mail, list[Attachment]]:
    found: list[Attachment] = []
    return read_mail(data, found.append), found


def test_a_mail_with_what_hangs_on_it() -> None:
    read, attached = _read(_eml(Bescheid=b"%PDF 1", Anlage_ä=b"%PDF 2").as_bytes())
    assert (read.sender, read.subject) == ("Jöbcenter Lörrach <post@example.org>", "Bescheid für März")
    assert (read.sent_at, read.to) == (SENT, "quartier@example.org")
    assert read.text == "Guten Tag,\n\nanbei der Bescheid."
    assert attached == [Attachment("Bescheid.pdf", b"%PDF 1"), Attachment("Anlage_ä.pdf", b"%PDF 2")]
    assert read.names == ("Bescheid.pdf", "Anlage_ä.pdf")


def test_a_mail_of_outlook() -> None:
    large = bytes(range(256)) * 40
    made = outlook_mail(
        "Amt", "amt@example.org", "Quartier", "Frist", SENT, "Bis Freitag.", {"a.pdf": b"x", "b": large}
    )
    read, attached = _read(made)
    assert read == Mail("Amt <amt@example.org>", "Quartier", "Frist", SENT, "Bis Freitag.", ("a.pdf", "b"))
    assert attached == [Attachment("a.pdf", b"x"), Attachment("b", large)]


def test_of_html_only_the_words_are_kept() -> None:
    mail = EmailMessage()
    mail["From"] = "a@example.org"
    page = (
        '<style>p{}</style><p>Hallo&nbsp;Äne</p><script>x()</script><p>zwei<br>drei<img src="http://spy.example/1"></p>'
    )
    mail.set_content(page, subtype="html")
    read, attached = _read(mail.as_bytes())
    assert read.text == "Hallo Äne\n\nzwei\ndrei"
    assert attached == []


def test_a_mail_inside_a_mail_is_kept_whole() -> None:
    outer = _eml()
    outer.add_attachment(_eml(Innen=b"%PDF"))
    read, attached = _read(outer.as_bytes())
    assert read.names == ("Bescheid für März.eml",)
    inner, inside = _read(attached[0].data)
    assert (inner.subject, inside[0].name) == ("Bescheid für März", "Innen.pdf")


def _deep(depth: int) -> bytes:
    """Envelopes in envelopes."""
    begins = b"".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n'.encode() for n in range(depth))
    return b"From: a@example.org\n" + begins + b"Content-Type: text/plain\n\nunten\n"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0" * 2000,
        b"kein Brief, nur Text",
        _deep(3000),
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\xff" * 4000,
        compound_file({"irgendwas": b"x"}),
        outlook_mail("a", "b", "c", "d", SENT, "e" * 9000, {})[:3000],
    ],
    ids=["nothing", "zeros", "text", "envelopes", "broken Outlook", "another Office file", "cut off"],
)
def test_what_is_no_mail_is_said(data: bytes) -> None:
    with pytest.raises(UserError, match="lässt sich nicht lesen"):
        read_mail(data)


def test_thousands_of_parts_are_bounded() -> None:
    mail = _eml(**{f"n{number}": b"x" for number in range(3000)})
    read, attached = _read(mail.as_bytes())
    assert len(attached) == len(read.names) == mail_process.MOST_PARTS
    assert read.left_out == 3000 - mail_process.MOST_PARTS


def test_huge_headers_and_broken_encodings_are_bounded() -> None:
    lines = [
        b"From: =?utf-9?B?4pyT4=?= <a@example.org>",
        b"Subject: " + b"A" * 3_000_000,
        b"X-Filler: " + b"B" * 3_000_000,
        b"Date: Thu, 99 Foo 99999 99:99:99 +9999",
        b"Content-Type: text/plain; charset=nonsense",
        b"Content-Transfer-Encoding: 8bit",
        b"",
        b"Gr\xfc\xdfe \xff\x00 aus L\xf6rrach",
    ]
    read, _attached = _read(b"\n".join(lines))
    assert len(read.subject) <= 500
    assert read.sent_at is None
    assert read.text.startswith("Grüße")
    assert "\0" not in read.text


def test_names_like_paths_are_told_as_they_are() -> None:
    raw = _eml(Bescheid=b"%PDF").as_bytes(policy=email.policy.SMTP)
    read, _attached = _read(raw.replace(b"Bescheid.pdf", b"../../etc/pass\x01wd.pdf"))
    assert read.names == ("../../etc/pass wd.pdf",)
