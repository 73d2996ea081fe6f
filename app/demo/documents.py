"""Documents of every kind that the program shows: PDF, picture, text, table and mails, one of which lies at two records."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from io import BytesIO

from sqlalchemy.orm import Session

from app.common import clock
from app.common.sentences import Sentence
from app.demo.outlook_file import outlook_mail
from app.demo.world import World
from app.reports.pdf.document import PdfDocument
from app.services.office import contents, documents

_SENDER, _ADDRESS = "Jobcenter Landkreis (Demo)", "team-302@example.org"
_OFFICE = "quartier@example.org"
_NOTICE_NAME, _RULES_NAME = "Bescheid.pdf", "Hausordnung.pdf"


@dataclass(frozen=True)
class _File:
    name: str
    data: bytes
    origin: str = ""
    dated_at: datetime | None = None


def make_documents(world: World) -> None:
    """A case has mails with what hung on them, an actor what was scanned and photographed."""
    world.context.write(Sentence("Dokumente abgelegt"), _write, world)


def _write(session: Session, world: World) -> None:
    rng = world.dice("documents")
    rules = _File(_RULES_NAME, _pdf("Hausordnung", "Ab 22 Uhr ist Ruhe. Der Hof gehört allen."))
    for case_id in rng.sample(world.cases, min(2, len(world.cases))):
        _put(session, case_id, [*_mails(world, rng), rules])
    for actor in rng.sample(world.actors, min(2, len(world.actors))):
        _put(session, actor.id, [rules, _File("Aushang.png", _poster(actor.id)), _File("Öffnungszeiten.html", _PAGE)])


def _put(session: Session, record_id: int, files: list[_File]) -> None:
    for file in files:
        with clock.standing_at(file.dated_at or clock.now()):
            digest = contents.keep(session, file.data)
            documents.add(
                session,
                record_id,
                file.name,
                digest,
                len(file.data),
                origin=file.origin,
                dated_at=file.dated_at,
            )


def _mails(world: World, rng: random.Random) -> Iterator[_File]:
    """One as the net carries it and one of Outlook, each with its attachment beside it."""
    for ending, subject, text in (
        ("eml", "Bescheid über Leistungen", "Guten Tag,\n\nanbei der Bescheid. Bitte die Frist beachten.\n"),
        ("msg", "Fehlende Unterlagen", "Guten Tag,\n\nes fehlen noch drei Kontoauszüge.\n"),
    ):
        sent = datetime.combine(world.today - timedelta(days=rng.randint(5, 60)), time(rng.randint(8, 16), 15))
        notice = _pdf(subject, f"{text.splitlines()[2]} {sent:%d.%m.%Y}")
        make = _eml if ending == "eml" else _msg
        sender = f"{_SENDER} <{_ADDRESS}>"
        yield _File(f"{subject}.{ending}", make(subject, text, sent, notice), sender, sent)
        yield _File(_NOTICE_NAME, notice, f"{sender} – {subject}", sent)


def _eml(subject: str, text: str, sent: datetime, notice: bytes) -> bytes:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = f"{_SENDER} <{_ADDRESS}>", _OFFICE, subject
    mail["Date"] = format_datetime(sent.astimezone())
    mail.set_content(text)
    mail.add_attachment(notice, maintype="application", subtype="pdf", filename=_NOTICE_NAME)
    mail.set_boundary("=_demo")
    return mail.as_bytes()


def _msg(subject: str, text: str, sent: datetime, notice: bytes) -> bytes:
    return outlook_mail(_SENDER, _ADDRESS, _OFFICE, subject, sent, text, {_NOTICE_NAME: notice})


def _pdf(title: str, text: str) -> bytes:
    made = PdfDocument(title)
    made.heading(1, title)
    made.paragraph(text)
    return made.finish()


def _poster(number: int) -> bytes:
    """Fields of colour: a picture that shows nobody."""
    from PIL import Image, ImageDraw

    drawn, out = Image.new("RGB", (640, 900), "#f4efe2"), BytesIO()
    brush = ImageDraw.Draw(drawn)
    for row in range(6):
        shade = (40 + 30 * row, 90 + (number * 17 + 20 * row) % 120, 130)
        brush.rectangle((60, 60 + row * 130, 580, 150 + row * 130), fill=shade)
    drawn.save(out, "PNG")
    return out.getvalue()


_PAGE = b"<html><body><h1>Begegnungsraum</h1><p>Montag bis Freitag<br>9 bis 17</p></body></html>"
