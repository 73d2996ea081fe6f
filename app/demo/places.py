"""Invented streets and organisations of the demo quarter."""

from typing import NamedTuple

POSTCODE, CITY = "79585", "Steinen"
STREETS = (
    "Köchlinhof",
    "Spinnereiweg",
    "Webergasse",
    "Färberstraße",
    "Am Fabrikkanal",
    "Bleichewiese",
    "Garnstraße",
    "Zwirnerweg",
)
FOLLOW_UP_STREET = "Spinnereiweg"
"""Where the Anschlussunterbringung stands."""


class Actor(NamedTuple):
    """An organisation as it is entered: name, kind (label of the catalogue), short name, what it offers."""

    name: str
    kind: str
    short: str = ""
    offers: str = ""


_BY_KIND = {
    "Verein": """
        Turn- und Sportverein Köchlinhof 1894|TSV Köchlinhof|Kinderturnen, Fußball, Gymnastik 60+
        Musikverein Fabrikkapelle|Fabrikkapelle|Bläserklasse, Leihinstrumente für Kinder
        Gesangverein Wiesentaler Eintracht||Gemischter Chor, offenes Singen
        Obst- und Gartenbauverein Bleichewiese|OGV Bleichewiese|Schnittkurse, Hochbeete, Saatguttausch
        Förderverein Webergassen-Schule||Schulfrühstück, Schulranzenfonds
        Kulturverein Alte Färberei||Kleinkunst, Raum für Proben
        Fahrradinitiative Kanalradler||Werkstattabende, Radfahrkurse für Frauen
        Schachfreunde Garnstraße||Schach für Kinder und Erwachsene
        Ringerverein Spinnerei||Training ab sechs Jahren
        Narrenzunft Zwirnerhexen||Fasnacht im Quartier
        Freiwilligenbörse Vorderes Wiesental||Vermittlung von Ehrenamt
        Kleintierzüchter am Kanal||Besuche mit Kindergruppen
        Wanderfreunde Dreiland||Leichte Wanderungen
        Theatergruppe Vorhang auf||Spielgruppe in einfacher Sprache
        Handarbeitskreis Fadenlauf||Nähmaschinen, Anleitung
        Jugendfeuerwehr Löschzug Köchlin||Ab zehn Jahren
        Eltern-Kind-Verein Purzelbaum||Krabbelgruppe, Kleiderbörse
        Tafelverein Vorderes Wiesental||Lebensmittel gegen Berechtigungskarte""",
    "Kirche/Religionsgemeinschaft": """
        Evangelische Kirchengemeinde am Kanal||Besuchsdienst, Gemeindehaus mit Küche
        Katholische Pfarrei St. Weber||Kleiderkammer, Pfarrsaal
        Türkisch-Islamische Gemeinde Webergasse||Fastenbrechen, Hausaufgabenhilfe
        Eritreisch-Orthodoxe Gemeinde Dreiland||Gottesdienst einmal im Monat
        Freie Gemeinde Spinnereiweg||Begegnungscafé
        Syrisch-Orthodoxer Gebetskreis||Treffen in der Pfarrei""",
    "Schule/Kita": """
        Webergassen-Schule (Grundschule)|Webergassen-Schule|Ganztag, Vorbereitungsklasse
        Gemeinschaftsschule Vorderes Wiesental|GMS|Klassen 5 bis 10, Schulsozialarbeit
        Kita Spatzennest||Drei Gruppen, Sprachförderung
        Kita Kanalkinder||Krippe und Ganztag
        Familienzentrum Bleichewiese||Elterncafé, Beratung
        Volkshochschule Vorderes Wiesental|VHS|Integrationskurse, Alphabetisierung
        Berufliche Schule Dreiland||VABO-Klassen
        Musikschule Garnstraße||Sozialermäßigung
        Sprachschule Brückenwort||B1- und B2-Kurse""",
    "Wohlfahrtsverband": """
        Caritas-Dienststelle Vorderes Wiesental|Caritas|Migrationsberatung, Koordination der Ehrenamtlichen
        Diakonie-Beratungsstelle am Rathaus|Diakonie|Sozialberatung, Schuldnerberatung
        Rotkreuz-Ortsgruppe Köchlinhof||Erste Hilfe, Hausnotruf
        Sozialstation Kanalstraße||Pflege zu Hause, Nachbarschaftshilfe
        Arbeiter-Sozialwerk Dreiland||Jugendmigrationsdienst
        Frauenberatung Lichtblick||Beratung bei häuslicher Gewalt
        Suchtberatung Wiesental||Sprechstunde im Quartier
        Lebenshilfe-Treff Garnstraße||Offene Hilfen
        Pflegestützpunkt Außenstelle||Beratung zu Alter und Pflege
        Schwangerenberatung Dreiland||Beratung, Stiftungsanträge
        Hospizgruppe Stille Begleitung||Begleitung, Trauercafé""",
    "Verwaltung/öffentlicher Dienst": """
        Rathaus – Bürgerbüro|Bürgerbüro|Meldewesen, Ausweise, Wohngeldanträge
        Rathaus – Hauptamt|Hauptamt|Gremien, Räume
        Rathaus – Bauamt|Bauamt|Gebäude, Straßen, Spielplätze
        Rathaus – Ordnungsamt|Ordnungsamt|Unterbringung, Lärm, Verkehr
        Rathaus – Kämmerei|Kämmerei|Haushalt, Zuschüsse
        Gemeindebauhof|Bauhof|Grünpflege, Winterdienst, Material für Feste
        Landratsamt – Ausländerbehörde|Ausländerbehörde|Aufenthalt, Beschäftigungserlaubnis
        Landratsamt – Sozialamt|Sozialamt|Grundsicherung, Hilfe zur Pflege
        Landratsamt – Jugendamt|Jugendamt|Hilfen zur Erziehung
        Landratsamt – Gesundheitsamt|Gesundheitsamt|Einschulungsuntersuchung
        Jobcenter Außenstelle|Jobcenter|{benefit}, Arbeitsvermittlung
        Familienkasse Service|Familienkasse|Kindergeld, Kinderzuschlag
        Gemeindebücherei||Mehrsprachige Bücher, Vorlesen""",
    "Polizei": "Polizeiposten Vorderes Wiesental|Polizeiposten|Prävention, Verkehrserziehung",
    "Gewerbe": """
        Bäckerei Morgenkorn||Brotspenden, Praktikum
        Getränkemarkt am Kanal||Kühlwagen für Feste
        Apotheke zur Weberin||Medikamentenpläne, Vorträge
        Gasthaus Zum Schiffchen||Saal
        Schreinerei Hobelspan||Praktikum, Material für Hochbeete
        Radhaus Dreiland||Ersatzteile zum Einkaufspreis
        Gemüseladen Anatolien||Spenden für das Quartiersfest
        Hausarztpraxis Webergasse||Sprechstunde mit Dolmetscher/in
        Zahnarztpraxis am Hof||Prophylaxe in der Kita
        Textilwerk Neuer Faden||Ausbildung, Stoffreste
        Sparkassenfiliale Köchlinhof||Basiskonto
        Änderungsschneiderei Garnrolle||Stoffreste fürs Nähcafé""",
    "Wohnungswirtschaft": """
        Wohnbau Köchlinhof GmbH|Wohnbau|Vermietung, Hausmeister
        Baugenossenschaft Vorderes Wiesental||Genossenschaftswohnungen
        Hausverwaltung Kanalblick||Vermietung
        Bauherrengruppe Bleichewiese||Geplanter Neubau""",
    "Initiative": """
        Gartenfreunde Köchlinhof||Hochbeete, Kompost
        Elterninitiative Spielplatz Webergasse||Spielplatzpatenschaft
        Nachbarschaftshilfe Hand in Hand||Einkauf, Begleitung, Handwerk
        Helferkreis Asyl Vorderes Wiesental|Helferkreis|Patenschaften
        Repaircafé Alte Färberei||Reparieren statt wegwerfen
        Mieterrunde Spinnereiweg||Austausch mit der Wohnbau
        Lesepaten Köchlinhof||Vorlesen in Kita und Schule
        Jugendtreff Kanal 7||Offener Treff ab zwölf Jahren""",
    "Migrantenorganisation": """
        Syrischer Kulturkreis Dreiland||Arabischunterricht, Feste
        Ukrainische Gemeinschaft Wiesental||Samstagsschule, Beratung
        Gambischer Freundeskreis Dreiland||Sprachmittlung Mandinka und Wolof
        Afghanischer Frauenkreis||Nähen, Gespräch
        Associazione Amici del Quartiere||Italienische Familien
        Eritreischer Jugendverein||Sport, Tanz
        Rumänisches Elternforum||Schule und Kita""",
    "Privatperson": "Vermieterin Haus Zwirnerweg 9||Zwei Wohnungen",
}
ORGANISATIONS = tuple(
    Actor(name.strip(), kind, short.strip(), offers.strip())
    for kind, lines in _BY_KIND.items()
    for name, short, offers in (line.split("|") for line in lines.strip().splitlines())
)
"""The organisations; every name is invented or a plain function of an office."""
TOWN_HALL = tuple(
    Actor(name, "Verwaltung/öffentlicher Dienst", short, offers)
    for name, short, offers in (
        ("Rathaus – Büro des Bürgermeisters", "Bürgermeisterbüro", "Termine und Grußworte des Bürgermeisters"),
        ("Ortsverwaltung – Ortsvorsteher", "Ortsvorsteher", "Ortschaftsrat, Wünsche aus dem Ort"),
        ("Landratsamt – Integrationsmanagement", "Integrationsmanagement", "Begleitung in den ersten drei Jahren"),
        ("Landratsamt – Straßenverkehrsbehörde", "Straßenverkehrsbehörde", "Schilder, Tempo, Querungen"),
        ("Eigenbetrieb Abfallwirtschaft", "Abfallwirtschaft", "Tonnen, Sperrmüll, Abfuhrkalender"),
    )
)
"""Offices that she met in her first weeks, because concerns go to them."""

FUNCTIONS = {
    "Verein": ("Vorsitz", "Jugendleitung", "Kasse", "Abteilungsleitung"),
    "Kirche/Religionsgemeinschaft": ("Pfarramt", "Vorstand", "Sekretariat"),
    "Schule/Kita": ("Leitung", "Schulsozialarbeit", "Sekretariat"),
    "Wohlfahrtsverband": ("Fachdienst", "Ehrenamtskoordination", "Leitung"),
    "Verwaltung/öffentlicher Dienst": ("Sachbearbeitung", "Amtsleitung"),
    "Polizei": ("Prävention",),
    "Gewerbe": ("Inhaber/in", "Filialleitung"),
    "Wohnungswirtschaft": ("Hausmeister/in", "Vermietung", "Verwaltung"),
    "Initiative": ("Sprecher/in", "Ansprechperson"),
    "Migrantenorganisation": ("Vorsitz", "Sprachmittlung"),
    "Privatperson": ("Ansprechperson",),
}
"""What contact persons are, by kind of organisation."""
