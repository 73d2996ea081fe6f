"""What residents of the demo quarter start: projects with their aim, milestones, partners, planned costs and what came of it.

Days are counted from the day of the demo.
"""

from typing import NamedTuple

from app.models import Area, ProjectStatus

_IDEA, _PLANNING, _RUNNING = ProjectStatus.IDEA, ProjectStatus.PLANNING, ProjectStatus.RUNNING
_FINISHED, _RESTING, _DROPPED = ProjectStatus.FINISHED, ProjectStatus.RESTING, ProjectStatus.DROPPED


class Goal(NamedTuple):
    """A milestone: what, the day by which, and the day on which it was reached, if it was."""

    what: str
    due: int
    done: int | None = None


class Undertaking(NamedTuple):
    """A project. `way` is how it came to stand where it stands; `self_run` the day since which it runs by itself.

    `concern` and `event` are words of what it came from and of what came of it.
    """

    name: str
    area: Area
    aim: str
    place: str
    way: tuple[tuple[int, ProjectStatus], ...]
    goals: tuple[Goal, ...]
    roles: tuple[str, ...]
    partners: tuple[tuple[str, str], ...]
    costs: tuple[tuple[str, int], ...]
    self_run: int | None = None
    by_residents: bool = True
    result: str = ""
    lessons: str = ""
    why: str = ""
    concern: str = ""
    event: str = ""


UNDERTAKINGS = (
    Undertaking(
        "Hochbeete auf der Bleichewiese", Area.ENGAGEMENT,
        "Nachbarinnen und Nachbarn gärtnern zusammen, Kinder sehen, wo Gemüse herkommt.", "Bleichewiese",
        ((-640, _IDEA), (-600, _PLANNING), (-560, _RUNNING)),
        (Goal("Fläche ist zugesagt", -590, -588), Goal("Acht Beete sind gebaut", -545, -540), Goal("Gießplan hängt aus", -520, -522)),
        ("Sprecherin", "Gießdienst", "Gießdienst", "Kompost", "Werkzeug"),
        (("Wohnbau", "Fläche und Wasseranschluss"), ("Bauhof", "Erde")),
        (("Holz und Schrauben", 640), ("Erde", 320), ("Werkzeug", 280)),
        self_run=-180, event="Gartenstammtisch", concern="Hochbeete",
        lessons="Der Gießplan trägt erst, seit jede Woche zwei Familien zusammen eingeteilt sind.",
    ),
    Undertaking(
        "Fahrradwerkstatt", Area.ENGAGEMENT, "Räder werden zusammen repariert statt weggeworfen.", "Hof Webergasse 4",
        ((-690, _IDEA), (-660, _PLANNING), (-610, _RUNNING)),
        (Goal("Werkzeug ist gespendet", -630, -634), Goal("Erster Samstag", -605, -605)),
        ("Sprecher", "Mechaniker", "Mechaniker", "Kasse"),
        (("Wohnbau", "Keller als Lager"),),
        (("Montageständer", 240), ("Verschleißteile", 180)),
        self_run=-250, event="Fahrradwerkstatt",
    ),
    Undertaking(
        "Spielplatz mitgestalten", Area.ENGAGEMENT, "Kinder planen den Spielplatz am Kanal mit, das Bauamt baut danach.", "Spielplatz am Kanal",
        ((-300, _IDEA), (-240, _PLANNING), (-120, _RUNNING)),
        (Goal("Werkstatt mit Kindern", -190, -186), Goal("Entwurf liegt im Rathaus", -60, -52), Goal("Gemeinderat beschließt", 25), Goal("Geräte stehen", 160)),
        ("Sprecherin der Eltern", "Plan der Kinder", "Kontakt Bauamt"),
        (("Bauamt", "Entwurf und Bau"),),
        (("Werkstatt mit Kindern", 350), ("Spielgeräte, Anteil", 4800)),
        concern="Kinder möchten", event="Spielplatz-Werkstatt",
    ),
    Undertaking(
        "Sommerfest im Hof", Area.ENCOUNTER, "Alle Häuser feiern einmal im Jahr zusammen.", "Köchlinhof",
        ((-420, _IDEA), (-380, _PLANNING), (-200, _RUNNING), (-130, _FINISHED)),
        (Goal("Genehmigung liegt vor", -190, -196), Goal("Schichtplan ist voll", -150, -147), Goal("Fest", -138, -138)),
        ("Leitung", "Küche", "Küche", "Bühne", "Kinderecke"),
        (("Hauptamt", "Genehmigung"), ("Bauhof", "Tische und Bänke")),
        (("Musik", 400), ("Essen und Getränke", 650), ("Miete Zelt", 280)),
        result="230 Gäste, 14 Helferinnen und Helfer aus neun Häusern. Am Sonntag war der Hof wieder leer.",
        lessons="Den Strom früher klären; zwei Leute nur für die Kasse.", event="Sommerfest",
    ),
    Undertaking(
        "Sprachtandem", Area.ENCOUNTER, "Wer Deutsch lernt, trifft jede Woche jemanden, der Zeit hat.", "Quartiersraum Köchlinhof",
        ((-350, _IDEA), (-320, _PLANNING), (-280, _RUNNING)),
        (Goal("Zehn Paare sind gefunden", -250, -231), Goal("Zwanzig Paare", -60, None), Goal("Treffen aller Paare", 40)),
        ("Vermittlung", "Vermittlung", "Raum"),
        (("Caritas", "Fortbildung für Ehrenamtliche"),),
        (("Lehrhefte", 160),), event="Sprachcafé",
    ),
    Undertaking(
        "Bücherschrank am Kanal", Area.ENGAGEMENT, "Bücher in vielen Sprachen, rund um die Uhr, ohne Ausweis.", "Am Fabrikkanal",
        ((-500, _IDEA), (-460, _PLANNING), (-330, _FINISHED)),
        (Goal("Standort ist genehmigt", -400, -391), Goal("Schrank steht", -330, -330)),
        ("Patin", "Pate"), (("Bauamt", "Standort"),), (("Schrank", 1450), ("Fundament", 300)),
        self_run=-330, result="Der Schrank steht, zwei Paten räumen jede Woche auf.",
    ),
    Undertaking(
        "Reparaturtreff", Area.ENGAGEMENT, "Toaster, Lampen und Kleidung zusammen reparieren.", "Gemeindehaus am Kanal",
        ((-90, _IDEA), (-55, _PLANNING)),
        (Goal("Versicherung ist geklärt", -5), Goal("Probeabend", 30)),
        ("Idee und Werkzeug", "Nähen"), (), (("Prüfgerät", 190), ("Kleinteile", 80)),
    ),
    Undertaking(
        "Mieterrunde Webergasse", Area.MEDIATION, "Die Häuser sprechen mit einer Stimme mit dem Vermieter.", "Webergasse",
        ((-260, _IDEA), (-230, _PLANNING), (-210, _RUNNING)),
        (Goal("Ein Mensch je Haus ist gewählt", -200, -195), Goal("Erstes Gespräch mit der Wohnbau", -150, -144)),
        ("Sprecherin", "Protokoll", "Haus 2", "Haus 6"), (("Wohnbau", "Ansprechperson"),), (("Raum und Getränke", 120),),
        self_run=-40,
    ),
    Undertaking(
        "Wände bunt: Unterführung", Area.ENGAGEMENT, "Jugendliche gestalten die Unterführung, in der sich viele fürchten.", "Unterführung am Bahnhof",
        ((-380, _IDEA), (-340, _PLANNING), (-120, _RESTING)),
        (Goal("Entwurf", -300, -290), Goal("Erlaubnis der Bahn", -150)),
        ("Leitung Gruppe",), (("Jugendpflege", "Begleitung"),), (("Farbe", 520), ("Gerüst", 680)),
        by_residents=True, why="Die Bahn hat die Erlaubnis auf die Zeit nach dem Umbau verschoben.", concern="Angst auf dem Heimweg",
    ),
    Undertaking(
        "Kochgruppe Kulturen am Herd", Area.ENCOUNTER, "Einmal im Monat kocht eine andere Küche.", "Pfarrsaal St. Weber",
        ((-460, _IDEA), (-430, _RUNNING)),
        (Goal("Zehn Abende", -100, -104), Goal("Rezeptheft", 70)),
        ("Leitung", "Einkauf", "Küche"), (), (("Zutaten", 480), ("Druck Rezeptheft", 350)), self_run=-220,
    ),
    Undertaking(
        "Nachbarschaftshilfe mit Zettelwand", Area.ENGAGEMENT, "Wer Hilfe braucht und wer Zeit hat, findet sich.", "Quartiersraum Köchlinhof",
        ((-560, _IDEA), (-530, _PLANNING), (-500, _RUNNING), (-280, _DROPPED)),
        (Goal("Wand hängt", -500, -497),), ("Betreuung",), (), (("Wand", 90),), by_residents=False,
        why="Die Zettel blieben hängen; ohne jemanden, der anruft, kommt nichts zustande. Geht in der persönlichen Vermittlung auf.",
        lessons="Vermittlung braucht einen Menschen, keine Wand.",
    ),
    Undertaking(
        "Frühjahrsputz am Kanal", Area.ENGAGEMENT, "Einmal im Jahr räumen alle zusammen auf.", "Am Fabrikkanal",
        ((-290, _IDEA), (-275, _PLANNING), (-245, _RUNNING), (-239, _FINISHED)),
        (Goal("Bauhof sagt Wagen zu", -260, -262), Goal("Putztag", -239, -239)),
        ("Leitung", "Suppe"), (("Bauhof", "Zangen, Handschuhe, Wagen"),), (("Suppe", 110),),
        result="56 Leute, zwei Wagen voll. Nächstes Jahr wieder.", concern="Gemeinsam im Frühjahr", event="Frühjahrsputz",
    ),
    Undertaking(
        "Bank im Schatten", Area.ENGAGEMENT, "Großeltern können beim Spielplatz sitzen.", "Spielplatz am Kanal",
        ((-30, _IDEA),), (Goal("Bauamt ist gefragt", 10),), ("Idee",), (), (), concern="Bank im Schatten",
    ),
    Undertaking(
        "Quartierszeitung", Area.NETWORK, "Viermal im Jahr ein Blatt aus dem Quartier, in einfacher Sprache.", "Gemeindebücherei",
        ((-75, _IDEA), (-45, _PLANNING)),
        (Goal("Redaktion hat sich getroffen", -20, -18), Goal("Erste Ausgabe", 60)),
        ("Redaktion", "Redaktion", "Fotos"), (("Hauptamt", "Druck im Rathaus"),), (("Papier und Druck", 420),),
    ),
)  # fmt: skip
