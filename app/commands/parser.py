"""What can be said on the command line. Reading it imports nothing heavy of the program."""

import argparse
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app import __version__
from app.commands.german import GermanParser
from app.common.kinds import Kind

if TYPE_CHECKING:
    from datetime import date

_EXIT_CODES = """\
Die Passphrase (oder der Wiederherstellungscode) kommt von --passphrase-stdin, aus der Umgebungsvariablen
QUARTIERSBUCH_PASSPHRASE oder wird erfragt; sie ist nie eine Angabe im Aufruf. Eine neue Passphrase ist die zweite Zeile
der Standardeingabe, kommt aus QUARTIERSBUCH_NEW_PASSPHRASE oder wird erfragt.

Rückgabewerte: 0 erledigt · 1 Fehler im Programm · 2 falscher Aufruf oder unbrauchbare Eingabe · 3 falsche Passphrase
4 beschädigt oder nicht lesbar · 5 Tresor in Benutzung · 6 von einer neueren Version geschrieben · 130 abgebrochen"""

LONGEST_NUMBER = 18
"""Digits: what still fits into a column of SQLite."""

PEOPLE = "people"
"""What the list of persons is called as well."""

IMPORTED = (PEOPLE, "organisations")
"""What a list can hold, as it is called here: the kinds of `app/transfer/kinds/registry.py`, which loads too much."""

Add = Callable[..., GermanParser]


def kind_called(word: str) -> Kind:
    """The kind whose list is called so. Raises StopIteration where there is none."""
    return Kind.PERSON if word == PEOPLE else next(kind for kind in Kind if kind.word == word)


def wants_window(words: Sequence[str]) -> bool:
    """Whether nothing is said but that the window is to be opened, and on which vault."""
    rest = [word for word in words if word != "run"]
    return not rest or (len(rest) == 2 and rest[0] == "--vault" and not rest[1].startswith("-"))


def make_parser(*, window_only: bool = False) -> GermanParser:
    """The parser with all subcommands. What it returns names its function as `room` and `work` (see app/cli.py).

    With `window_only` it knows `run` alone: the other commands take 4 ms, which the start of the window spares itself.
    """
    parser = GermanParser(
        prog="quartiersbuch",
        description="Fall- und Kontaktverwaltung für das Quartiersmanagement. Ohne Befehl öffnet sich das Fenster.",
        epilog=_EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--version", action="version", version=f"Quartiersbuch {__version__}", help="die Version zeigen"
    )
    _add_global(parser, vault=None, passphrase_stdin=False, finish_restore=False)
    parser.set_defaults(room="window", work="run")
    everywhere = for_every_command()
    commands = parser.add_subparsers(title="Befehle", metavar="BEFEHL", dest="command")

    def add(name: str, room: str, work: str, text: str) -> GermanParser:
        line = text.replace("%", "%%")  # lines of the overview are filled in by argparse, descriptions are not
        command: GermanParser = commands.add_parser(name, help=line, description=text, parents=[everywhere])
        command.set_defaults(room=room, work=work)
        return command

    add("run", "window", "run", "öffnet das Fenster")
    if window_only:
        return parser
    _add_vault_commands(add)
    _add_record_commands(add)
    _add_paper_commands(add)
    _add_demo(add)
    _add_developer_commands(add)
    return parser


def for_every_command() -> GermanParser:
    """What every command takes as well."""
    parser = GermanParser(add_help=False)
    kept = argparse.SUPPRESS
    _add_global(parser, vault=kept, passphrase_stdin=kept, finish_restore=kept)
    return parser


def _add_global(
    parser: argparse.ArgumentParser, vault: str | None, passphrase_stdin: bool | str, finish_restore: bool | str
) -> None:
    parser.add_argument("--vault", metavar="ORDNER", type=Path, default=vault, help="Ordner des Tresors")
    parser.add_argument(
        "--passphrase-stdin",
        action="store_true",
        default=passphrase_stdin,
        help="die Passphrase als eine Zeile von der Standardeingabe lesen",
    )
    parser.add_argument(
        "--finish-restore",
        action="store_true",
        default=finish_restore,
        help="ein unterbrochenes Einspielen zu Ende bringen, wenn nur seine Passphrase den Tresor öffnet",
    )


def _add_vault_commands(add: Add) -> None:
    add("init", "vault", "init", "legt einen neuen Tresor an und nennt seinen Wiederherstellungscode")
    backup = add("backup", "vault", "backup", "macht eine geprüfte Sicherung")
    backup.add_argument("--out", metavar="ORDNER", type=Path, help="wohin (sonst in den Tresor)")
    restore = add("restore", "vault", "restore", "spielt eine Sicherung ein; der jetzige Stand wird vorher gesichert")
    restore.add_argument("file", metavar="SICHERUNG", type=Path, help="Datei der Sicherung")
    restore.add_argument(
        "--other-vault", action="store_true", help="auch einspielen, wenn die Sicherung zu einem anderen Tresor gehört"
    )
    check = add(
        "check", "vault", "check", "prüft Schlüssel, Seiten, Verknüpfungen, Suche, Verlauf, Protokoll, Sicherungen"
    )
    salvage = add(
        "salvage", "vault", "salvage", "rettet, was in einem beschädigten Tresor noch lesbar ist, in einen neuen"
    )
    salvage.add_argument("--out", metavar="ORDNER", type=Path, required=True, help="wohin (neu oder leer)")
    salvage.add_argument("--report", metavar="X.pdf", type=Path, help="dazu den Bericht auf Papier, ohne Namen")
    passphrase = add(
        "passphrase",
        "keys",
        "passphrase",
        "wechselt die Passphrase (und den Code, wenn er nicht eingegeben wird) und verschlüsselt den Tresor neu",
    )
    recovery = add(
        "recovery", "keys", "recovery", "macht einen neuen Wiederherstellungscode und verschlüsselt den Tresor neu"
    )
    rotate = add("rotate", "keys", "recovery", "dasselbe wie recovery: neuer Datenschlüssel, neuer Code")
    for command in (passphrase, recovery, rotate):
        command.add_argument(
            "--remove-backups",
            action="store_true",
            help="frühere Sicherungen im Tresor löschen, statt sie neu zu verschlüsseln",
        )
    erased = add("erased", "vault", "erased", "zeigt, was endgültig Gelöschtes noch enthält und wann es verschwindet")
    settings = add(
        "settings", "settings", "settings", "zeigt alle Einstellungen; die aus dem Tresor nur, wenn --vault ihn nennt"
    )
    for command in (backup, restore, check, salvage, erased, passphrase, recovery, rotate, settings):
        _add_json(command)


def _add_record_commands(add: Add) -> None:
    listing = add("list", "records", "list_records", "zeigt eine Liste")
    _add_choice(listing, "was gezeigt wird", *(kind.word for kind in Kind))
    _add_json(listing)
    search = add("search", "records", "search", "sucht in allem")
    search.add_argument("words", metavar="WORT", nargs="+", help="gesuchte Wörter oder Wortanfänge")
    _add_json(search)
    twice = add("duplicates", "duplicates", "duplicates", "zeigt, wer oder was wahrscheinlich doppelt eingetragen ist")
    _add_json(twice)
    brought = add("concerns", "concerns", "concerns", "zeigt die Anliegen, ihren Stand und ihre Fristen")
    brought.add_argument("--overdue", action="store_true", help="nur, was überfällig ist")
    brought.add_argument("--feedback-owed", action="store_true", help="nur, wo die Rückmeldung noch aussteht")
    _add_json(brought)
    line = add(
        "entry",
        "capture",
        "entry",
        "liest Sätze der Schnelleingabe und sagt, was sie bedeuten; mit --save legt es sie ab",
    )
    line.add_argument(
        "texts", metavar="TEXT", nargs="+", help="je ein Satz, z. B. „Telefonat Frau Yilmaz 20 min; WV Fr“"
    )
    line.add_argument(
        "--today", metavar="TAG", type=day, help="Tag, der heute ist (2026-11-22); sonst der Tag dieses Computers"
    )
    line.add_argument("--save", action="store_true", help="in einem rückgängig machbaren Schritt ablegen")
    _add_json(line)
    ours = add("projects", "projects", "projects", "zeigt die Projekte, ihren Stand und ihre Meilensteine")
    _add_json(ours)
    sent = add("referrals", "referrals", "referrals", "zeigt die Verweise, an wen sie gehen und ob jemand ankam")
    sent.add_argument("--silent", action="store_true", help="nur, wovon lange nichts zu hören war")
    _add_json(sent)
    freed = add("releases", "releases", "releases", "zeigt die Schweigepflichtentbindungen und ob sie gelten")
    freed.add_argument("--valid", action="store_true", help="nur, was heute gilt")
    _add_json(freed)
    to_do = add(
        "tasks", "tasks", "tasks", "zeigt die offenen Aufgaben, ihren Tag, ihre Priorität und ihre Wiederholung"
    )
    to_do.add_argument("--overdue", action="store_true", help="nur, was überfällig ist")
    to_do.add_argument("--all", action="store_true", help="auch, was erledigt ist")
    _add_json(to_do)
    moods = add("surveys", "surveys", "surveys", "zeigt die Stimmungsbilder mit Anteilen und 95-%-Bereichen")
    _add_json(moods)
    worked = add(
        "worktime", "worktime", "worktime", "zeigt Ihre Stunden eines Monats, eines Quartals oder eines Jahres"
    )
    worked.add_argument("--period", metavar="ZEITRAUM", help="2026-10, 2026-Q4 oder 2026; sonst dieser Monat")
    _add_json(worked)
    reading = add("import", "importing", "import_file", "übernimmt eine Liste in einem rückgängig machbaren Schritt")
    _add_choice(reading, "was in der Liste steht", *IMPORTED)
    reading.add_argument(
        "file", metavar="QUELLE", type=Path, help="Tabelle (CSV, Excel, OpenDocument) oder Adressbuch (vCard)"
    )
    reading.add_argument(
        "--mapping", metavar="DATEI", type=Path, help='welche Spalte was ist, als JSON: {"Überschrift": "Feld"}'
    )
    reading.add_argument("--dry-run", action="store_true", help="nur zeigen, was geschähe; nichts wird geschrieben")
    reading.add_argument(
        "--undecided",
        choices=("likely", "new", "skip"),
        default="likely",
        help="wer vielleicht schon eingetragen ist: was wahrscheinlicher ist, neu anlegen oder auslassen",
    )
    reading.add_argument(
        "--source", metavar="TEXT", default="", help="von wem die Liste ist, wenn es nicht die eigene ist"
    )
    reading.add_argument(
        "--legal-basis", metavar="TEXT", default="", help="auf welcher Rechtsgrundlage sie übernommen wird"
    )
    reading.add_argument("--faulty", metavar="X.csv", type=Path, help="wohin die fehlerhaften Zeilen mit ihren Gründen")
    _add_json(reading)
    _add_export(add)


def _add_export(add: Add) -> None:
    export = add("export", "exporting", "export_list", "schreibt eine Liste als Tabelle oder als Adressbuch")
    words = (PEOPLE, *(kind.word for kind in Kind))
    _add_choice(export, "welche Liste", *words)
    export.add_argument("--out", metavar="X.xlsx|X.csv|X.vcf", type=Path, required=True, help="wohin")
    export.add_argument("--columns", metavar="SPALTEN", help="welche Spalten, z. B. name,phone; sonst die üblichen")
    export.add_argument(
        "--filter", metavar="NAME=WERT", action="append", help="wie die Filter über der Liste, z. B. tag=3; mehrmals"
    )
    export.add_argument("--search", metavar="TEXT", help="was im Filterfeld stünde")
    export.add_argument("--sort", metavar="SPALTEN", help="wonach sortiert wird, z. B. birth_year:ab,name")
    add_receiver(export)
    export.add_argument("--without-notes", action="store_true", help="Adressbuch ohne Notizen und Schlagwörter")
    _add_json(export)


def add_receiver(parser: argparse._ActionsContainer) -> None:
    """The ways to say who gets it; none is needed where nothing of a case is in it."""
    group = parser.add_mutually_exclusive_group()
    group.add_argument(
        "--recipient",
        metavar="NUMMER",
        type=_recipient,
        help="wer es bekommt, mit gültiger Schweigepflichtentbindung: id des Akteurs oder der Person, oder der Name, wenn nicht "
        "erfasst",
    )
    group.add_argument("--own-use", action="store_true", help="es bleibt bei Ihnen")
    group.add_argument("--client", action="store_true", help="es geht an die Klientin oder den Klienten selbst")
    parser.add_argument(
        "--exception",
        metavar="GESETZ",
        help="ohne Entbindung an --recipient, weil ein Gesetz es erlaubt: emergency (§ 34 StGB), child (§ 4 KKG), crime "
        "(§ 138 StGB), court (Zeugenpflicht, Anordnung) oder other; braucht --reason",
    )
    parser.add_argument(
        "--reason",
        metavar="DATEI",
        type=Path,
        help="Textdatei mit der Begründung der Ausnahme; sie bleibt im Eintrag stehen, im Protokoll steht nur ihre Nummer",
    )


def _add_paper_commands(add: Add) -> None:
    report = add("report", "papers", "report", "schreibt einen Bericht als PDF und Excel-Tabelle")
    _add_choice(report, "welcher Bericht", "monatsblatt", "jahresbericht")
    report.add_argument("--period", metavar="ZEITRAUM", required=True, help="2026-10, 2026-Q4 oder 2026")
    report.add_argument("--out", metavar="ORDNER", type=Path, required=True, help="wohin")
    printing = add("print", "papers", "print_paper", "schreibt ein Papier als PDF oder zählt die Papiere auf")
    printing.add_argument("--list", action="store_true", dest="listed", help="alle Papiere mit ihren Optionen zeigen")
    _add_json(printing)
    printing.add_argument(
        "call",
        metavar="PAPIER …",
        nargs=argparse.REMAINDER,
        help="welches Papier (alle zeigt --list), dann seine Angaben (die zeigt „print PAPIER --help“)",
    )


def _add_demo(add: Add) -> None:
    demo = add(
        "demo", "demo", "demo", "legt ein erfundenes Quartier an, schreibt Liste und Berichte, öffnet das Fenster"
    )
    demo.add_argument("--out", metavar="ORDNER", type=Path, required=True, help="wohin")
    demo.add_argument("--no-window", action="store_true", help="das Fenster nicht öffnen")
    demo.add_argument(
        "--seed", metavar="ZAHL", type=number, help="Anfang der Zufallszahlen: gleiche Zahl, gleiches Quartier"
    )
    demo.add_argument(
        "--today",
        metavar="TAG",
        type=day,
        help="Tag, an dem das Quartier steht (2026-11-22)",
    )
    demo.add_argument("--residents", metavar="ZAHL", type=positive, help="wie viele Bewohner/innen (420)")


def _add_developer_commands(add: Add) -> None:
    gallery = add("gallery", "develop", "gallery", "für Entwicklung: malt jede Seite und jeden Dialog als PNG")
    gallery.add_argument("--out", metavar="ORDNER", type=Path, required=True, help="wohin")
    gallery.add_argument(
        "--size", metavar="BxH", type=size, nargs="+", default=(), help="Größen des Fensters: 1024x640"
    )
    gallery.add_argument(
        "--zoom", metavar="PROZENT", type=int, nargs="+", default=(), help="Vergrößerungen: 100 150 200"
    )
    gallery.add_argument("--language", choices=("de", "en"), default="de", help="Sprache des Fensters")
    gallery.add_argument(
        "--only", metavar="WORT", nargs="+", default=(), help="nur Bilder, in deren Namen eines der Wörter vorkommt"
    )
    papers = add(
        "papers",
        "demo_papers",
        "papers",
        "für Entwicklung: schreibt jedes Papier der Demo und einen Bogen mit allen Seiten",
    )
    papers.add_argument("--out", metavar="ORDNER", type=Path, required=True, help="wohin")
    papers.add_argument("--only", metavar="WORT", default="", help="nur Papiere, in deren Namen WORT vorkommt")
    licences = add("licences", "licences", "licences", "zeigt die Lizenzen von allem, was mitgeliefert wird")
    licences.add_argument("--update", action="store_true", help="für Entwicklung: schreibt die Liste neu")
    bench = add("bench", "develop", "bench", "für Entwicklung: misst gegen die Ziele")
    bench.add_argument("jobs", metavar="MESSUNG", nargs="*", help="nur diese (start, query, attendance …)")
    bench.add_argument("--growth", action="store_true", help="wie die Arbeit mit der Zahl der Bewohner/innen wächst")
    _add_json(bench)
    i18n = add("i18n", "develop", "i18n", "für Entwicklung: bringt die Übersetzungen auf den Stand der Texte")
    _add_choice(i18n, "nachführen, Fehlendes als JSON zeigen oder Übersetzungen einfügen", "update", "missing", "fill")
    i18n.add_argument("file", metavar="X.json", type=Path, nargs="?", help="für fill: deutscher Text → Übersetzung")


def _add_choice(parser: GermanParser, text: str, *choices: str) -> None:
    parser.add_argument("what", choices=choices, metavar="{" + ",".join(choices) + "}", help=text)


def _add_json(parser: GermanParser) -> None:
    parser.add_argument("--json", action="store_true", help="als JSON in UTF-8 ausgeben")


def day(text: str) -> "date":
    """A day as typed: 2026-11-22."""
    from datetime import date

    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"„{text}“ ist kein Tag; richtig wäre 2026-11-22") from None


def size(text: str) -> tuple[int, int]:
    """Width and height in pixels, written 1024x640."""
    width, _, height = text.partition("x")
    if not (width.isdecimal() and height.isdecimal()):
        raise argparse.ArgumentTypeError(f"„{text}“ ist keine Größe; richtig wäre 1024x640")
    return int(width), int(height)


def positive(text: str) -> int:
    """A whole number above zero."""
    if number(text) == 0:
        raise argparse.ArgumentTypeError("hier gehört eine Zahl ab 1 hin")
    return int(text)


def _recipient(text: str) -> int | str:
    """Who is on file by number, anybody else by name."""
    return number(text) if text.isdecimal() else text


def number(text: str) -> int:
    """A whole number."""
    if not text.isdecimal() or len(text) > LONGEST_NUMBER:
        raise argparse.ArgumentTypeError(f"„{text}“ ist hier keine brauchbare Zahl")
    return int(text)
