"""What money of the demo quarter is for: accounts, purchases, donations, wishes of residents. All of it is invented."""

from typing import NamedTuple

from app.models import ApplicationStatus, BudgetKind, DonationStatus, VoteChoice


class Account(NamedTuple):
    """A budget as it is planned each year, in euros."""

    name: str
    number: str
    planned: str
    kind: BudgetKind = BudgetKind.ACCOUNT


class Purchase(NamedTuple):
    """What is bought, of which account, from how many cents to how many."""

    account: str
    what: str
    payee: str
    cents: tuple[int, int]


class Gift(NamedTuple):
    """A donation; its steps come so many days after it was offered. Without `donor` an actor gives it."""

    what: str
    purpose: str
    amount: str
    days_ago: int
    steps: tuple[tuple[int, DonationStatus], ...] = ()
    account: str = ""
    in_kind: bool = False
    donor: str = ""
    thanked: bool = False


class Wish(NamedTuple):
    """An application to the fund with the steps that it has taken; with a reason it was refused."""

    subject: str
    text: str
    amount: str
    days_ago: int
    steps: tuple[ApplicationStatus, ...]
    granted: str = ""
    reason: str = ""
    applicant: str = "Hausgemeinschaft"


_WORK, _EVENTS, _PUBLIC, _LANGUAGE = (
    "Quartiersarbeit",
    "Veranstaltungen",
    "Öffentlichkeitsarbeit",
    "Sprachförderung Land",
)
ACCOUNTS = (
    Account(_WORK, "3.1.80.4271", "3200.00"),
    Account(_EVENTS, "3.1.80.4272", "4500.00"),
    Account(_PUBLIC, "3.1.80.4273", "760.00"),
    Account(_LANGUAGE, "3.1.80.4480", "2400.00", BudgetKind.GRANT),
)
FUND = Account("Verfügungsfonds", "3.1.80.4290", "5000.00", BudgetKind.FUND)
PURCHASES = (
    Purchase(_WORK, "Blumenerde und Setzlinge", "Gärtnerei", (3200, 9800)),
    Purchase(_EVENTS, "Kaffee, Kuchen, Milch", "Lebensmittelmarkt", (1800, 7400)),
    Purchase(_PUBLIC, "Plakate und Handzettel", "Druckerei", (3900, 8600)),
    Purchase(_LANGUAGE, "Lehrbücher für den Sprachtreff", "Buchhandlung", (6200, 14900)),
    Purchase(_EVENTS, "Bastelmaterial", "Bastelladen", (1500, 6200)),
    Purchase(_WORK, "Werkzeug für die Fahrradwerkstatt", "Eisenwaren", (2400, 11900)),
    Purchase(_EVENTS, "Miete für Bühne und Technik", "Verleih", (12000, 31000)),
    Purchase(_PUBLIC, "Druck der Quartierszeitung", "Druckerei", (7900, 15900)),
    Purchase(_EVENTS, "Honorar Musik", "Musikgruppe", (15000, 30000)),
    Purchase(_LANGUAGE, "Kinderbetreuung während des Kurses", "Tagespflege", (4000, 9000)),
    Purchase(_WORK, "Erste-Hilfe-Material", "Apotheke", (1200, 4800)),
)
_REPORTED, _ACCEPTED, _DECLINED = DonationStatus.REPORTED, DonationStatus.ACCEPTED, DonationStatus.DECLINED
DONATIONS = (
    Gift("Geld für das Sommerfest", "Sommerfest", "300.00", 190, ((4, _REPORTED), (40, _ACCEPTED)), _EVENTS, thanked=True),
    Gift("Geld für Bücher", "Bücherschrank", "120.00", 120, ((3, _REPORTED), (31, _ACCEPTED)), _WORK),
    Gift("Zwölf Klappstühle", "Treffen im Hof", "240.00", 150, ((5, _REPORTED), (36, _ACCEPTED)), in_kind=True, thanked=True),
    Gift("Geld für Spielgeräte", "Spielplatz am Köchlinhof", "1500.00", 33, ((9, _REPORTED),), _WORK),
    Gift("Gebrauchte Nähmaschine", "Nähcafé", "180.00", 6, in_kind=True, donor="Nachlass, über das Rathaus"),
    Gift("Geld mit Wunsch nach Werbebanner", "Bühne am Sommerfest", "800.00", 210, ((6, _REPORTED), (41, _DECLINED))),
)  # fmt: skip
_APPLIED, _CHECKED, _VOTED = ApplicationStatus.APPLIED, ApplicationStatus.CHECKED, ApplicationStatus.VOTED
_GRANTED, _REFUSED, _SETTLED = ApplicationStatus.GRANTED, ApplicationStatus.REFUSED, ApplicationStatus.SETTLED
APPLICATIONS = (
    Wish("Hochbeete im Innenhof", "Vier Hochbeete, gebaut von der Hausgemeinschaft.", "860.00", 230, (_APPLIED, _CHECKED, _VOTED, _GRANTED, _SETTLED), granted="800.00"),
    Wish("Bänke am Kanal", "Zwei Bänke zum Ausruhen auf dem Weg zum Markt.", "640.00", 200, (_APPLIED, _CHECKED, _VOTED, _GRANTED, _SETTLED)),
    Wish("Nähkurs für Anfänger/innen", "Stoffe und Garn für acht Abende.", "240.00", 180, (_APPLIED, _CHECKED, _GRANTED, _SETTLED)),
    Wish("Filmabend im Hof", "Leihgebühr für Leinwand und Projektor.", "180.00", 150, (_APPLIED, _CHECKED, _GRANTED)),
    Wish("Fußballtore für die Wiese", "Zwei kleine Tore mit Netzen.", "720.00", 130, (_APPLIED, _CHECKED, _VOTED, _GRANTED), granted="600.00"),
    Wish("Feuerwerk zum Jahreswechsel", "Ein Feuerwerk für alle.", "900.00", 120, (_APPLIED, _CHECKED, _VOTED, _REFUSED), reason="Laut und gefährlich für die Nachbarschaft; das Gremium hat nicht zugestimmt."),
    Wish("Bücherschrank am Spielplatz", "Ein wetterfester Schrank zum Tauschen.", "950.00", 60, (_APPLIED, _CHECKED, _VOTED)),
    Wish("Kochabende der Kulturen", "Lebensmittel für fünf Abende.", "420.00", 40, (_APPLIED, _CHECKED)),
    Wish("Werkzeugkiste zum Ausleihen", "Bohrmaschine, Schraubendreher, Leiter.", "380.00", 25, (_APPLIED,)),
    Wish("Insektenhotel mit der Schule", "Holz und Schilf für eine Projektwoche.", "150.00", 18, (_APPLIED,)),
    Wish("Wandbild an der Unterführung", "Farbe und eine Künstlerin, die anleitet.", "1400.00", 9, ()),
)  # fmt: skip
MEMBERS = (
    "Mitglied Mieterbeirat",
    "Mitglied Grundschule",
    "Mitglied Sportverein",
    "Mitglied Kirchengemeinde",
    "Mitglied Gemeinderat",
)
_YES, _NO, _ABSTAIN = VoteChoice.YES, VoteChoice.NO, VoteChoice.ABSTAIN
BALLOTS = {"yes": (_YES, _YES, _YES, _ABSTAIN, _YES), "no": (_NO, _NO, _YES, _NO, _ABSTAIN)}
