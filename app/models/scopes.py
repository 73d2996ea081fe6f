"""What of a case can be told: kinds of records and papers say which of it they hold."""

from app.common.kinds import Choice


class Scope(Choice):
    """What of a case is told. EVERYTHING holds all others."""

    REACH = "reach", "Name und Erreichbarkeit"
    REASON = "reason", "worum es geht (Verweis)"
    COURSE = "course", "Verlauf der Beratung"
    PLAN = "plan", "Hilfeplan"
    NOTICES = "notices", "Bescheide und Fristen"
    DOCUMENTS = "documents", "Unterlagen"
    EVERYTHING = "everything", "alles, was den Fall betrifft"
