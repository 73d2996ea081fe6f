"""What residents of the demo quarter bring: worries, wishes, praise, with the office that can do something and what came of it.

`{benefit}` stands for the name that the benefit of the Jobcenter has on the day, `{place}` for where it is.
"""

from datetime import date
from typing import NamedTuple

from app.models import ConcernNature

_WORRY, _WISH, _IDEA = ConcernNature.WORRY, ConcernNature.WISH, ConcernNature.IDEA
_COMPLAINT, _QUESTION, _PRAISE = ConcernNature.COMPLAINT, ConcernNature.QUESTION, ConcernNature.PRAISE
_RENAMED_ON = date(2026, 7, 1)


def benefit(day: date) -> str:
    """What the basic income support for those who can work is called on a day."""
    return "Bürgergeld" if day < _RENAMED_ON else "Grundsicherungsgeld"


class Matter(NamedTuple):
    """A concern as it is said: nature and category, the office that can do something, what came of it.

    `leads_to` names the event that came of it.
    """

    subject: str
    nature: ConcernNature
    category: str
    office: str
    answer: str
    text: str = ""
    leads_to: str = ""


MATTERS = (
    Matter("Müllplatz läuft über", _COMPLAINT, "Müll/Sauberkeit", "Abfallwirtschaft", "Eine zweite Papiertonne steht seit heute da.", "Die Papiertonne ist jeden zweiten Montag voll, Kartons liegen daneben."),
    Matter("Sperrmüll liegt seit Wochen am Weg", _COMPLAINT, "Müll/Sauberkeit", "Bauhof", "Der Bauhof hat ihn abgeholt."),
    Matter("Wann wird der Gelbe Sack abgeholt?", _QUESTION, "Müll/Sauberkeit", "Abfallwirtschaft", "Alle zwei Wochen am Donnerstag; Kalender ausgehändigt."),
    Matter("Hundekot auf der Wiese", _COMPLAINT, "Müll/Sauberkeit", "Bauhof", "Zwei Spender mit Beuteln sind aufgestellt."),
    Matter("Scherben am Steg", _WORRY, "Müll/Sauberkeit", "Bauhof", "Gekehrt, und im Sommer wöchentlich."),
    Matter("Laubbläser um sechs Uhr früh", _COMPLAINT, "Lärm", "Ordnungsamt", "Die Hausverwaltung beginnt jetzt um acht Uhr."),
    Matter("Musik im Hof nach 22 Uhr", _COMPLAINT, "Lärm", "Ordnungsamt", "Hausrunde mit allen Beteiligten, Ruhe ab 22 Uhr ist abgesprochen."),
    Matter("Lieferwagen laden nachts aus", _COMPLAINT, "Lärm", "Ordnungsamt", "Der Betrieb liefert seit diesem Monat ab sieben Uhr."),
    Matter("Autos fahren zu schnell vor der Schule", _WORRY, "Verkehr/Parken", "Straßenverkehrsbehörde", "Anzeigetafel mit der Geschwindigkeit hängt, im Frühjahr wird gemessen.", "Morgens zwischen 7.15 und 7.45 Uhr ist es am schlimmsten."),
    Matter("Zebrastreifen an der Bushaltestelle", _WISH, "Verkehr/Parken", "Straßenverkehrsbehörde", "Wird im Verkehrsausschuss beraten; bis dahin Markierung am Boden."),
    Matter("Gehweg zugeparkt, kein Durchkommen mit dem Kinderwagen", _COMPLAINT, "Verkehr/Parken", "Ordnungsamt", "Der Gemeindevollzugsdienst kommt jetzt zweimal in der Woche."),
    Matter("Fahrradständer am Eingang fehlen", _WISH, "Verkehr/Parken", "Bauamt", "Zehn Bügel sind bestellt und werden im nächsten Monat gesetzt."),
    Matter("Bus am Abend: letzte Fahrt schon um 19 Uhr", _WISH, "Verkehr/Parken", "Hauptamt", "An den Landkreis gegeben; zum Fahrplanwechsel kommt eine Fahrt um 21 Uhr."),
    Matter("Laterne dunkel", _WORRY, "Beleuchtung/Sicherheit", "Bauhof", "Leuchtmittel getauscht, sie brennt wieder.", "Seit einer Woche ist der Weg zur Haltestelle stockdunkel."),
    Matter("Angst auf dem Heimweg am Kanal", _WORRY, "Beleuchtung/Sicherheit", "Bauamt", "Die Hecke ist zurückgeschnitten, eine Leuchte mit Bewegungsmelder kommt."),
    Matter("Haustür schließt nicht mehr", _WORRY, "Beleuchtung/Sicherheit", "Wohnbau", "Der Schließer ist getauscht."),
    Matter("Schaukel kaputt", _COMPLAINT, "Grün/Spielplatz", "Bauhof", "Die Schaukel ist repariert und geprüft.", "Eine Kette hängt herunter, die Kinder turnen daran."),
    Matter("Bank im Schatten für die Großeltern", _WISH, "Grün/Spielplatz", "Bauamt", "Die Bank steht; zwei Anwohner streichen sie im Frühjahr.", "Beim Spielplatz kann man nirgends sitzen."),
    Matter("Kinder möchten beim Spielplatz mitplanen", _IDEA, "Grün/Spielplatz", "Bauamt", "Werkstatt mit Kindern ist vereinbart, das Bauamt kommt dazu.", leads_to="Spielplatz-Werkstatt mit Kindern"),
    Matter("Gemeinsam im Frühjahr aufräumen", _IDEA, "Grün/Spielplatz", "Bauhof", "Der Bauhof stellt Zangen, Handschuhe und einen Wagen.", leads_to="Frühjahrsputz"),
    Matter("Hochbeete auch hinter dem Haus", _IDEA, "Grün/Spielplatz", "Wohnbau", "Zwei Beete sind erlaubt, Pflege durch die Mieterrunde."),
    Matter("Schimmel in der Ecke beim Fenster", _WORRY, "Gebäude/Mängel", "Wohnbau", "Handwerker war da, das Fenster ist abgedichtet."),
    Matter("Aufzug steht seit drei Tagen", _COMPLAINT, "Gebäude/Mängel", "Wohnbau", "Ersatzteil eingebaut, der Aufzug fährt.", "Eine Nachbarin mit Rollator kommt nicht aus dem Haus."),
    Matter("Heizung im Gemeinschaftsraum kalt", _COMPLAINT, "Gebäude/Mängel", "Bauamt", "Thermostat getauscht."),
    Matter("Waschmaschinen reichen nicht", _WISH, "Gebäude/Mängel", "Ordnungsamt", "Eine dritte Maschine ist angeschlossen."),
    Matter("Wie lange gilt die Einweisung?", _QUESTION, "Gebäude/Mängel", "Ordnungsamt", "Befristet auf sechs Monate, die Verlängerung kommt vom Ordnungsamt von selbst."),
    Matter("Zigarettenrauch im Treppenhaus", _COMPLAINT, "Nachbarschaft", "Wohnbau", "Hausrunde: geraucht wird jetzt draußen, ein Ascher hängt."),
    Matter("Schuhe im Treppenhaus", _COMPLAINT, "Nachbarschaft", "Wohnbau", "Regal in der Wohnung, der Fluchtweg ist frei."),
    Matter("Plan für die Waschküche in mehreren Sprachen", _IDEA, "Nachbarschaft", "Wohnbau", "Plan in fünf Sprachen hängt aus."),
    Matter("Brief zum {benefit} nicht verstanden", _QUESTION, "Verwaltung/Auskunft", "Jobcenter", "Gemeinsam gelesen; das Jobcenter erklärt es künftig in der Sprechstunde."),
    Matter("Terminvergabe nur im Netz", _COMPLAINT, "Verwaltung/Auskunft", "Bürgerbüro", "Am Dienstag geht es auch ohne Termin."),
    Matter("Infoabend zum Wohngeld", _WISH, "Verwaltung/Auskunft", "Bürgerbüro", "Der Abend ist vereinbart, das Bürgerbüro kommt.", leads_to="Infoabend Wohngeld"),
    Matter("Wer ist für die Beratung nach dem dritten Jahr da?", _QUESTION, "Verwaltung/Auskunft", "Integrationsmanagement", "Übergabe an die Migrationsberatung der Caritas ist geregelt."),
    Matter("Wo meldet man ein Straßenfest an?", _QUESTION, "Verwaltung/Auskunft", "Ordnungsamt", "Anzeige zwei Wochen vorher; Vordruck ausgehändigt."),
    Matter("Formulare in einfacher Sprache", _IDEA, "Verwaltung/Auskunft", "Hauptamt", "Drei Vordrucke gibt es jetzt in einfacher Sprache."),
    Matter("Radfahren lernen", _WISH, "Idee/Wunsch", "", "Die Kanalradler geben einen Kurs.", "Fünf Frauen würden gern Rad fahren können.", leads_to="Radfahrkurs für Frauen"),
    Matter("Pflanzen tauschen statt kaufen", _IDEA, "Idee/Wunsch", "", "Der Obst- und Gartenbauverein macht mit.", leads_to="Pflanzentauschbörse"),
    Matter("Kaffee im Advent für die Älteren", _WISH, "Idee/Wunsch", "", "Die Pfarrei gibt den Saal.", leads_to="Adventscafé für Ältere"),
    Matter("Raum für Musikproben", _WISH, "Idee/Wunsch", "Hauptamt", "Mittwochs ab 18 Uhr im Gemeindehaus."),
    Matter("Offener Bücherschrank", _IDEA, "Idee/Wunsch", "Ortsvorsteher", "Der Ortsvorsteher ist dafür, Standort beim Brunnen."),
    Matter("Danke für das Quartiersfest", _PRAISE, "Lob", "", "Weitergesagt an alle, die geholfen haben."),
    Matter("Der Bauhof war am selben Tag da", _PRAISE, "Lob", "", "An den Bauhof weitergegeben."),
    Matter("Endlich eine Bank", _PRAISE, "Lob", "", "An das Bauamt weitergegeben."),
    Matter("Freundlich und geduldig im Bürgerbüro", _PRAISE, "Lob", "", "An das Bürgerbüro weitergegeben."),
)  # fmt: skip
DONATION = Matter(
    "Geld von einem Betrieb für Spielgeräte",
    _IDEA,
    "Idee/Wunsch",
    "Kämmerei",
    "",
    "Der Betrieb möchte 1.500 € geben; annehmen kann sie nur der Gemeinderat.",
)
"""Waits for the council."""

NOT_SOLVABLE = (
    "Dafür ist im Haushalt dieses Jahres kein Geld vorgesehen.",
    "Der Grund gehört der Bahn, sie stimmt nicht zu.",
    "Nach der Messung ist es nicht lauter als erlaubt.",
)
RESPONSIBLE = (
    "Zuständig ist das Landratsamt, Adresse mitgegeben.",
    "Zuständig ist die Hausverwaltung, Telefonnummer mitgegeben.",
    "Zuständig ist das Regierungspräsidium, Brief gemeinsam geschrieben.",
)
PROMISES = (
    "Ortstermin in den nächsten zwei Wochen",
    "Angebot einholen",
    "schriftliche Antwort",
    "Reparatur vor Monatsende",
)
PLACES = (
    ("Spielplatz Webergasse", 0.44, 0.60), ("Steg am Fabrikkanal", 0.70, 0.70), ("Bushaltestelle Färberstraße", 0.53, 0.40),
    ("Weg zur Bleichewiese", 0.82, 0.55), ("Brunnen am Köchlinhof", 0.27, 0.36),
)  # fmt: skip
"""Places outdoors with their pins on the plan."""
POINTS = {
    "Bürgermeisterbüro": ("Raum im Neubau Bleichewiese: bleibt es dabei?", "Grußwort beim Neujahrsempfang"),
    "Hauptamt": ("Saal für den Runden Tisch", "Vordrucke in einfacher Sprache: wer prüft?", "Schlüssel für den Quartiersraum"),
    "Bauamt": ("Leuchte am Kanalweg", "Bank am Spielplatz: Standort"),
    "Caritas": ("Übergabe der Ehrenamtlichen im Hausaufgabentreff", "Fortbildung im Frühjahr"),
    "Kämmerei": ("Spende für Spielgeräte: Unterlagen für den Gemeinderat",),
}  # fmt: skip
"""What is to be talked about at the next occasion, by the short name of the office."""
