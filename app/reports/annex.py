"""What every report says about itself: the definitions of its figures and how they are protected."""

from collections import Counter

from app.common.sentences import Sentence, counted
from app.figures.categories import TOTAL
from app.figures.protection.thresholds import Reason
from app.figures.protection.unprotected import protected_values
from app.reports.model import Block, Bullets, Column, Heading, Report, Row, Table, Text, TextTable


def applies(report: Report) -> bool:
    """Whether there is any figure to be defined and protected."""
    return next(report.figures(), None) is not None


def definitions_table(report: Report) -> TextTable:
    """The fixed definitions of all figures in the report."""
    rows = tuple((definition.title, definition.text) for definition in report.definitions())
    return TextTable("Definitionen", "Was die Zahlen zählen", ("Zahl", "Was genau gezählt wird"), rows, (0.28, 0.72))


def protection_table(report: Report) -> Table:
    """How many values are protected, and why."""
    counted = report.protections()
    rows = tuple(
        Row(reason.value, reason.label, (protected_values(counted[reason]),)) for reason in Reason if counted[reason]
    )
    columns = (Column("values", "Werte"),)
    title = "Geschützte Werte in diesem Bericht"
    return Table("protections", "Schutz", title, "Grund", columns, rows, _sum(counted))


def _sum(counted: Counter[Reason]) -> Row:
    return Row(TOTAL.key, TOTAL.label, (protected_values(sum(counted.values())),))


def protection_rules(report: Report) -> tuple[str, ...]:
    """The rules in force, in the words of the report."""
    limits = report.limits
    return (
        f"Personenzahlen unter {limits.persons} stehen als „< {limits.persons}“, auch die Null; bei Herkunft, Sprache, "
        f"Beratungsthemen und Wohnform gilt {limits.sensitive}.",
        f"Hinter jeder Zahl von Gesprächen, Anliegen oder Stunden mit Menschen stehen mindestens {limits.persons} Personen, und keine "
        "von ihnen hat mehr als die Hälfte dazu beigetragen. Sonst steht „–“.",
        "Kleine Gruppen werden zu „Sonstige“ zusammengefasst; wo sich ein verborgener Wert aus der Summe errechnen ließe, "
        "wird mindestens ein weiterer zurückgehalten.",
        f"Anteile haben eine Grundlage von mindestens {limits.base} Personen, Mittelwerte und Mediane von mindestens {limits.mean}. "
        "Kleinste und größte Einzelwerte erscheinen nie.",
        "Anonyme Strichlisten offener Veranstaltungen, Zahlen von Veranstaltungen, Akteuren und Aufgaben und Beträge von Budgets sind keine "
        "Angaben über einzelne Menschen und stehen unverändert.",
    )


def protection_sentence(report: Report) -> Sentence:
    """The protection in one sentence, for a report of one page."""
    count = sum(report.protections().values())
    return Sentence(
        "Schutz der Zahlen: „< {limit}“ und „–“ stehen, wo eine Zahl einzelne Menschen erkennbar machte (hier {values}). "
        "Alle Zahlen haben feste Definitionen; sie stehen im Jahresbericht und in der Excel-Fassung.",
        limit=report.limits.persons,
        values=counted(count, "ein Wert", "{number} Werte") if count else Sentence("kein Wert"),
    )


def annex(report: Report) -> tuple[Block, ...]:
    """The annex of a longer report: definitions, method, protection of figures."""
    return (
        Heading(1, "Anhang: Definitionen"),
        definitions_table(report),
        Heading(1, "Anhang: Schutz der Zahlen"),
        Text("Im Quartier leben wenige hundert Menschen. Was hier steht, darf niemanden erkennbar machen. Darum gilt:"),
        Bullets(protection_rules(report)),
        protection_table(report),
    )
