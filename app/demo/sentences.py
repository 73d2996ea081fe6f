"""What she writes about a conversation, by topic: short, sober, without names."""

import random
from typing import NamedTuple


class Topic(NamedTuple):
    """What comes up under a topic of the catalogue: `weight` against the others, reasons for a case, what was talked about."""

    weight: int
    occasions: tuple[str, ...]
    talks: tuple[str, ...]


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().splitlines())


TOPICS = {
    "Aufenthalt/Asyl": Topic(
        8,
        ("Aufenthaltserlaubnis läuft ab", "Brief der Ausländerbehörde nicht verstanden"),
        _lines("""
            Brief der Ausländerbehörde gemeinsam gelesen und erklärt
            Unterlagen für die Verlängerung zusammengestellt
            Termin bei der Ausländerbehörde online gebucht
            Fehlende Nachweise aufgelistet und Reihenfolge besprochen
            Fiktionsbescheinigung besprochen, Kopie für den Arbeitgeber
            Nach dem Stand des Antrags gefragt, noch keine Entscheidung"""),
    ),
    "Familiennachzug": Topic(
        3,
        ("Möchte Ehepartner und Kinder nachholen",),
        _lines("""
            Voraussetzungen für den Familiennachzug erklärt
            Terminliste der Botschaft geprüft, weiter auf der Warteliste
            Urkunden gesichtet, zwei Übersetzungen fehlen noch
            Wohnraumnachweis besprochen"""),
    ),
    "Einbürgerung": Topic(
        2,
        ("Möchte sich einbürgern lassen",),
        _lines("""
            Ablauf der Einbürgerung und Einbürgerungstest besprochen
            Antrag Seite für Seite durchgegangen
            Nachweise über Sprache und Einkommen gesammelt"""),
    ),
    "Wohnen/Wohnungssuche": Topic(
        14,
        ("Wohnung zu klein für die Familie", "Auszug aus der Anschlussunterbringung", "Kündigung wegen Eigenbedarf"),
        _lines("""
            Suchauftrag bei zwei Wohnungsgesellschaften eingerichtet
            Bewerbungsmappe für Vermieter geschrieben
            Antrag auf Wohnberechtigungsschein ausgefüllt
            Nebenkostenabrechnung geprüft, eine Rückfrage an die Verwaltung
            Schimmel im Schlafzimmer angesehen und der Hausverwaltung gemeldet
            Besichtigungstermin vorbereitet, Fragen geübt
            Mietvertrag vor der Unterschrift erklärt
            Absage erhalten, weitere Angebote durchgesehen"""),
    ),
    "Existenzsicherung/Sozialleistungen": Topic(
        14,
        ("Leistung wurde eingestellt", "Einkommen reicht nicht zum Leben", "Erstantrag nach der Zuweisung"),
        _lines("""
            Weiterbewilligungsantrag ausgefüllt und abgeschickt
            Bescheid geprüft, Berechnung der Unterkunftskosten unklar
            Anspruch auf Wohngeld und Kinderzuschlag überschlagen
            Widerspruch vorbereitet, Frist im Kalender
            Fehlende Kontoauszüge nachgereicht
            Antrag auf Bildung und Teilhabe gestellt
            Mit dem Jobcenter telefoniert, Zahlung kommt nächste Woche"""),
    ),
    "Behördenpost/Formulare": Topic(
        16,
        ("Kommt mit der Post von Ämtern nicht zurecht",),
        _lines("""
            Post der letzten Wochen sortiert und Fristen notiert
            Formular der Familienkasse ausgefüllt
            Rundfunkbeitrag: Antrag auf Befreiung gestellt
            Ummeldung vorbereitet
            Brief der Krankenkasse erklärt
            Antwortschreiben gemeinsam formuliert
            Ordner mit Registern angelegt"""),
    ),
    "Schulden": Topic(
        5,
        ("Mahnungen und Inkassobriefe",),
        _lines("""
            Alle Gläubiger in eine Liste geschrieben
            Ratenzahlung mit dem Stromversorger vereinbart
            Termin bei der Schuldnerberatung vermittelt
            Pfändungsschutzkonto erklärt
            Handyvertrag gekündigt"""),
    ),
    "Arbeit/Ausbildung/Anerkennung": Topic(
        11,
        ("Sucht Arbeit nach dem Sprachkurs", "Zeugnisse sollen anerkannt werden", "Jugendliche/r sucht Ausbildung"),
        _lines("""
            Lebenslauf geschrieben
            Bewerbung für ein Praktikum abgeschickt
            Anerkennung des Berufsabschlusses angestoßen
            Stellenanzeigen durchgesehen, zwei passen
            Vorstellungsgespräch geübt
            Arbeitsvertrag erklärt
            Rückmeldung vom Betrieb: Probearbeiten nächste Woche"""),
    ),
    "Sprache/Integrationskurs": Topic(
        8,
        ("Sucht einen Sprachkurs",),
        _lines("""
            Berechtigung für den Integrationskurs beantragt
            Kursangebote verglichen, Einstufungstest vereinbart
            Sprachcafé empfohlen
            Kurs mit Kinderbetreuung gesucht
            Prüfung bestanden, nächste Stufe besprochen"""),
    ),
    "Kita/Schule": Topic(
        8,
        ("Kein Kitaplatz", "Schwierigkeiten in der Schule"),
        _lines("""
            Kita-Anmeldung im Portal ausgefüllt
            Elterngespräch in der Schule vorbereitet
            Schulwechsel besprochen
            Nachhilfe über die Lesepaten angefragt
            Antrag auf Übernahme des Mittagessens gestellt"""),
    ),
    "Familie/Erziehung": Topic(
        6,
        ("Überlastung als alleinerziehender Elternteil", "Streit in der Familie"),
        _lines("""
            Entlastung im Alltag besprochen
            Kontakt zum Familienzentrum hergestellt
            Umgangsregelung sortiert, Beratungsstelle genannt
            Tagesablauf mit den Kindern geplant"""),
    ),
    "Gesundheit": Topic(
        7,
        ("Findet keine Ärztin oder keinen Arzt", "Nach einem Krankenhausaufenthalt"),
        _lines("""
            Facharzttermin vereinbart
            Versicherungskarte bei der Krankenkasse angefordert
            Arztbrief in einfachen Worten erklärt
            Antrag auf Befreiung von Zuzahlungen gestellt
            Dolmetscher/in für den Arzttermin gefunden"""),
    ),
    "psychische Belastung": Topic(
        4,
        ("Schlaflosigkeit und Rückzug",),
        _lines("""
            Entlastendes Gespräch
            Wartezeit auf einen Therapieplatz besprochen, Überbrückung gesucht
            Anmeldung bei der Beratungsstelle begleitet"""),
    ),
    "Alter/Pflege": Topic(
        5,
        ("Kommt allein zu Hause nicht mehr zurecht", "Pflegegrad beantragen"),
        _lines("""
            Antrag auf Pflegegrad ausgefüllt
            Besuch des Medizinischen Dienstes vorbereitet
            Hausnotruf besprochen
            Besuchsdienst der Kirchengemeinde angefragt"""),
    ),
    "Behinderung": Topic(
        2,
        ("Schwerbehindertenausweis",),
        _lines("""
            Antrag auf Feststellung der Behinderung ausgefüllt
            Fahrdienst und Freifahrt besprochen"""),
    ),
    "Gewalt/Schutz": Topic(
        1,
        ("Bittet um ein vertrauliches Gespräch",),
        _lines("""
            Vertrauliches Gespräch, Schutz hat Vorrang
            Kontakt zur Fachberatung hergestellt"""),
    ),
    "Nachbarschaftskonflikt": Topic(
        5,
        ("Streit im Treppenhaus", "Lärm in der Nacht"),
        _lines("""
            Beide Seiten einzeln angehört
            Gespräch am runden Tisch, Regeln für die Ruhezeiten vereinbart
            Hausordnung in einfacher Sprache durchgegangen
            Nachgefragt: es ist ruhiger geworden"""),
    ),
    "Teilhabe/Freizeit": Topic(
        5,
        ("Ist neu im Quartier und kennt niemanden",),
        _lines("""
            Angebote im Quartier vorgestellt
            Anmeldung im Sportverein begleitet
            Zum Nähcafé eingeladen
            Interesse am Ehrenamt besprochen"""),
    ),
    "Mobilität": Topic(
        2,
        ("Braucht eine Fahrkarte zum Kurs",),
        _lines("""
            Ermäßigtes Ticket beantragt
            Umschreibung des Führerscheins erklärt"""),
    ),
    "Sonstiges": Topic(
        2,
        ("Allgemeine Anfrage",),
        _lines("""
            Allgemeine Auskunft gegeben
            Fundsachen im Hof geklärt"""),
    ),
}
"""Topics by the label they have in the catalogue."""

NEXT_STEPS = {
    "geklärt": ("Damit ist das erledigt.", "Nichts weiter offen.", "Meldet sich, wenn wieder etwas ist."),
    "teilweise": (
        "Der Rest folgt, sobald die Unterlagen da sind.",
        "Antwort steht noch aus.",
        "Ein Punkt bleibt offen.",
    ),
    "Folgetermin": ("Neuer Termin vereinbart.", "Nächste Woche geht es weiter.", "Bringt die fehlenden Papiere mit."),
    "verwiesen": ("Zur Fachstelle begleitet.", "An die Beratungsstelle verwiesen.", "Telefonnummer mitgegeben."),
    "keine Lösung": ("Dafür gibt es derzeit keinen Weg.", "Bleibt auf der Warteliste."),
    "abgebrochen": ("Gespräch abgebrochen, meldet sich wieder.", "Nicht erreicht, Nachricht hinterlassen."),
}
"""How a conversation ends, by result."""

CONFIDENTIAL = _lines("""
    Wirkt erschöpft, weint. Möchte nicht, dass die Familie davon erfährt.
    Hat von Bedrohung vor der Flucht erzählt; vorerst nicht weiter nachfragen.
    Sorge um ein Familienmitglied; beim nächsten Mal behutsam ansprechen.
    Schulden höher als zunächst genannt, schämt sich deswegen.
    Trennung steht im Raum. Adresse darf nicht weitergegeben werden.
    Nimmt seit Kurzem Medikamente, Ärztin ist informiert.
    Alkohol im Haushalt, Kinder sind zeitweise bei der Großmutter.
    Vertraut der Sprachmittlung nicht; nächstes Mal andere Person anfragen.
    Kann nicht lesen und möchte, dass es niemand merkt.
    Streit mit dem Arbeitgeber um ausstehenden Lohn.""")
"""What stands under secrecy."""

GOALS = _lines("""
    Eigene Wohnung mit genügend Zimmern
    Regelmäßiges Einkommen ohne Lücken
    Versteht die eigene Post und kennt die Fristen
    Sprachprüfung B1 bestanden
    Arbeitsstelle oder Ausbildung gefunden
    Kind hat einen Platz in der Kita
    Entlastung im Alltag, Hilfe kommt an
    Fühlt sich im Haus wieder wohl""")

MEETINGS = _lines("""
    Absprache zum Quartiersfest: Stände, Strom, Toiletten
    Raum für das Sprachcafé bis zum Sommer zugesagt
    Austausch über neue Familien im Spinnereiweg
    Kooperation bei der Hausaufgabenhilfe besprochen
    Jahresgespräch: Zusammenarbeit läuft gut, zwei Wünsche notiert
    Werkzeug für die Fahrradwerkstatt angefragt
    Rückmeldung zu den Mülltonnen am Köchlinhof
    Sprechstunde im Quartier vorbereitet
    Aushang und Verteiler abgestimmt
    Gemeinsamen Antrag für den Verfügungsfonds entworfen""")
"""Conversations with organisations."""


def talk(rng: random.Random, topic: str, result: str) -> str:
    """A short summary of a conversation about a topic that ended with a result."""
    return f"{rng.choice(TOPICS[topic].talks)}. {rng.choice(NEXT_STEPS[result])}"
