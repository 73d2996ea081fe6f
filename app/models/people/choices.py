"""What is chosen from fixed lists about persons and households."""

from app.common.kinds import Choice


class NameOrder(Choice):
    """In which order somebody's name is said and written."""

    GIVEN_FIRST = "given_first", "Vorname Nachname"
    FAMILY_FIRST = "family_first", "Nachname Vorname"


class Salutation(Choice):
    """How somebody is addressed in letters; what is not known is greeted by the whole name."""

    UNKNOWN = "unknown", "ohne Angabe"
    MS = "ms", "Frau"
    MR = "mr", "Herr"


class Channel(Choice):
    """How somebody likes to be reached."""

    ANY = "any", "gleich"
    PHONE = "phone", "Telefon"
    MESSENGER = "messenger", "Messenger"
    MAIL = "mail", "E-Mail"
    LETTER = "letter", "Brief"
    VISIT = "visit", "persönlich"


class Gone(Choice):
    """Why somebody stands on no list, label, reminder and suggestion any more. It is no deletion."""

    NO = "no", "lebt hier"
    MOVED = "moved", "verzogen"
    DIED = "died", "verstorben"


class ListedAs(Choice):
    """How a person with an address block (Auskunftssperre, § 51 BMG) stands on lists that leave the office."""

    NOT = "not", "gar nicht"
    INITIALS = "initials", "Initialen"
    CHOSEN = "chosen", "gewählter Name"


class Housing(Choice):
    """Wohnform."""

    UNKNOWN = "unknown", "ohne Angabe"
    FOLLOW_UP = "follow_up", "Anschlussunterbringung"
    HOMELESS = "homeless", "Obdachlosenunterbringung"
    RENTED = "rented", "Mietwohnung"
    GUEST = "guest", "bei Dritten"
    OWNED = "owned", "Eigentum"


class HouseholdType(Choice):
    """Who lives together."""

    UNKNOWN = "unknown", "ohne Angabe"
    SINGLE = "single", "alleinlebend"
    COUPLE = "couple", "Paar"
    FAMILY = "family", "Familie"
    SINGLE_PARENT = "single_parent", "alleinerziehend"
    SEVERAL_GENERATIONS = "several_generations", "mehrere Generationen"
    SHARED = "shared", "Wohngemeinschaft"
    OTHER = "other", "andere"
