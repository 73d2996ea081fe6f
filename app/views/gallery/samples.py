"""Texts and files that scenes of the gallery show. Nobody is called so."""

from contextlib import closing
from io import BytesIO
from pathlib import Path

from app.common.sentences import Sentence
from app.models import Kind
from app.vaults.salvaging import KindCount, MissingRecord, PartsLost, Salvaged, SalvageReport

CODE = "7K2PQ-0H9WX-MZ4TB-3VC8D-5NR1E-G6YSA-J4Q8"
DOCUMENT = "Mietvertrag Bahnhofstraße.pdf"
MAIL_FROM = "Wohnungsamt <wohnungsamt@example.org>"
MAIL_SUBJECT = "Mietvertrag zur Unterschrift"
LETTER = "Guten Tag,\n\nanbei der Vertrag in zwei Ausfertigungen.\n\nFreundliche Grüße"
SCANS = ("Scan 0041.pdf", "Scan 0042.pdf", "Scan 0043.jpg")
FUNCTION = "Jugendleitung"
SOMEBODY = "Kovač, Marija"
CONCERN = "Lampe am Durchgang"
AIM = "Ich möchte eine Wohnung, in der jedes Kind ein Bett hat."
INDICATOR = "Mietvertrag ist unterschrieben"
MEASURE = "Wohnberechtigungsschein beantragen"
RESPONSIBLE = "Klient/in"
REMARK = "Zwei Besichtigungen, eine Zusage steht aus"
MILESTONE = "Versicherung ist geklärt"
ROLE = "Gießdienst"
CONTRIBUTION = "Werkzeug und ein Wagen"
COST = "Holz und Schrauben"
PROJECT = "Reparaturtreff im Gemeindehaus"
QUESTION = "Nachts ist es hier still."
OFFICE = "Bauamt"
COUNSEL = "Schuldnerberatung"
AUTHORITY = "Familienkasse"
RECIPIENT = "Sportverein Steinen"
PURPOSE = "Ratenzahlung aushandeln"
SEEN_BY = "Nachbarin, Hausbesuch"
SEEN = "Das jüngere Kind ist abends allein; die Wohnung war kalt."
YOUTH_OFFICE = "Jugendamt"
DANGER = "Das Kind blieb zwei Nächte allein in der Wohnung."
DECIDED = "Kinderzuschlag: Ablehnung"
UNKNOWN = "Frau Kowalczyk"
CAUGHT = "gestern Hausbesuch bei {name} und " + UNKNOWN + " 40 min, Wohngeld, WV Fr, Ofen qualmt"
TO_CATCH = "Mülltonne im Hof melden bis Freitag"
BLOCK_NAME = "Wohngeld Antrag"
BLOCK_BODY = "Antrag auf Wohngeld gemeinsam ausgefüllt. Es fehlt noch: ___"
TEMPLATE_NAME = "Einladung Quartiersfest"
TEMPLATE_SUBJECT = "Einladung zum Quartiersfest"
TEMPLATE_BODY = "{Anrede}\n\nwir laden Sie herzlich zu unserem Quartiersfest in {Ort} ein."
TO_DO = "Bescheid nachfragen"
TOLD = "gestern Telefonat 20 min Wohnen; WV in 3 Tagen 10 Uhr\nBescheid vom Jobcenter ist da, WV 31.2."
PEOPLE = """Nachname;Vorname;Straße;Telefon;Geburtsjahr;Verein
Kovač;Marija;Köchlinstraße 3;07627 910011;1984;
Yıldız;Emre;Bahnhofstraße 1;0151 23456789;19x4;SV Steinen
;;Dorfstraße 9;;;
Tesfay;Selam;Köchlinstraße 5;;1991;
"""
"""A list to bring in, with what is odd in such lists. Nobody is called so."""


_A4 = (595, 842)
"""Points."""
FOUND = {
    "ok": Sentence("Alle Seiten der Datei sind unversehrt."),
    "warning": Sentence("Die neueste unversehrte ist „{name}“.", name="Sicherung-2026-11-22.qbsicherung"),
    "error": Sentence("{number} Seiten der Datei sind beschädigt.", number=2),
}


def salvaged(vault: Path) -> Salvaged:
    """What a rescue could have brought. Nobody is called so."""
    kinds = (KindCount(Kind.PERSON, 418, 2, 11), KindCount(Kind.CASE, 109, 1, 0), KindCount(Kind.EVENT, 140, 0, 3))
    missing = (
        MissingRecord(17, Kind.PERSON, "Kovač, Marija"),
        MissingRecord(23, Kind.PERSON, ""),
        MissingRecord(99, Kind.CASE, "2026-014"),
    )
    return Salvaged(
        vault.with_name("Tresor gerettet"),
        None,
        True,
        SalvageReport(
            kinds, missing, (PartsLost(Sentence("Einträge im Verlauf"), 4), PartsLost(Sentence("Dokumente"), 1))
        ),
        b"",
    )


def blank_pages(number: int) -> bytes:
    """A PDF of so many empty pages, A4."""
    import pypdfium2

    written = BytesIO()
    with closing(pypdfium2.PdfDocument.new()) as document:
        for _ in range(number):
            document.new_page(*_A4)
        document.save(written)
    return written.getvalue()
