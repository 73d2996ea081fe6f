"""What is odd about a vault when it is opened: a damaged or missing side file, an older copy that was put back."""

from collections.abc import Iterator
from pathlib import Path

from app.common import account
from app.common.errors import DamagedVault, NoPermission
from app.common.files import as_storage_error
from app.common.paths import settings_file, state_folder
from app.common.sentences import Sentence, counted
from app.storage.integrity import side_file
from app.storage.integrity.finding import WARNING, Finding
from app.storage.integrity.seal import Mark, Seal
from app.storage.integrity.side_file import Verdict


def not_put_back() -> NoPermission:
    """What to say where a crash left something to be put back and nothing can be written."""
    return NoPermission(
        "Nach einem Absturz ist an dieser Datei noch etwas zurückzuschreiben, und hier darf nicht geschrieben werden. "
        "Bitte den ganzen Ordner an einen beschreibbaren Ort kopieren und dort öffnen."
    )


def demand_whole_side_file(database: Path, *, read_only: bool) -> Verdict:
    """Look the side file through before the database is opened.

    Raises DamagedVault where it can't be trusted, NoPermission where it has to be put back and nothing can be written.
    """
    try:
        verdict = side_file.judge(database)
    except OSError as error:
        raise as_storage_error(error, database) from error
    if verdict is Verdict.BROKEN:
        raise DamagedVault(
            "Nach einem Absturz ist ein Teil dessen beschädigt, was noch zurückzuschreiben wäre. "
            "Es wurde nichts verändert; bitte eine Sicherung einspielen."
        )
    if verdict is Verdict.PENDING and read_only:
        raise not_put_back()
    return verdict


def side_file_findings(verdict: Verdict) -> Iterator[Finding]:
    """A warning where the side file was missing; the pages were looked through then."""
    if verdict is Verdict.MISSING:
        yield Finding(
            "side_file",
            WARNING,
            Sentence(
                "Neben der Datei fehlte „data.db-journal“. Alle Seiten sind unversehrt; nach einem Absturz bitte die letzten Eingaben ansehen. Diese Datei bitte nie löschen."
            ),
        )


def seal_findings(seal: Seal, mark: Mark | None, present: Mark) -> Iterator[Finding]:
    """A warning where the seal knows of a newer state than the `present` one (see `audit.reached`), or can't tell."""
    if mark is None and seal.exists():
        yield Finding(
            "seal", WARNING, Sentence("„generation.seal“ ist beschädigt oder gehört zu einem anderen Tresor.")
        )
    elif mark is None:
        yield Finding(
            "seal", WARNING, Sentence("„generation.seal“ fehlte: Ob die Datei die neueste ist, war nicht zu erkennen.")
        )
    elif present < mark:
        missing = max(0, mark.generation - present.generation)
        what = (
            counted(missing, "es fehlt ein Schritt", "es fehlen {number} Schritte")
            if missing
            else Sentence("es fehlen die letzten Zeilen des Protokolls")
        )
        yield Finding(
            "seal",
            WARNING,
            Sentence(
                "Diese Datei ist älter als die zuletzt geöffnete, {what}. Vermutlich wurde eine ältere Kopie zurückgelegt; der neuere Stand kann noch in den Sicherungen stehen.",
                what=what,
            ),
        )


def pending_findings(aside: Path | None) -> Iterator[Finding]:
    """A warning where something waited to be put in place that no key proved, or that was about another state."""
    if aside is not None:
        yield Finding(
            "pending",
            WARNING,
            Sentence(
                "Im Ordner lag ein unterbrochenes Einspielen, das nicht von diesem Tresor stammt oder veraltet ist. Es wurde nicht eingesetzt und liegt unverändert in „{folder}“.",
                folder=aside,
            ),
        )


def account_findings(vault: Path, *, read_only: bool) -> Iterator[Finding]:
    """Keep other accounts out of the vault and of what the program remembers; a warning where the system does not let it."""
    own = (state_folder(), settings_file().parent)
    for folder in own if read_only else (vault, *own):
        if not account.restrict(folder):
            yield Finding(
                "account",
                WARNING,
                Sentence(
                    "Andere Konten dieses Rechners können in „{folder}“ hineinsehen, und der Datenträger lässt das nicht ändern. Der Inhalt des Tresors bleibt verschlüsselt; besser liegt der Ordner im eigenen Benutzerordner.",
                    folder=folder,
                ),
            )


def spool_findings(unreadable: int) -> Iterator[Finding]:
    """A warning where lines of the audit trail waited that no key of this vault reads."""
    if unreadable:
        text = counted(
            unreadable,
            "Eine Datei mit Zeilen für das Protokoll ließ sich nicht lesen: Sie ist beschädigt, oder sie stammt nicht von diesem Tresor. Sie steuert nichts und liegt unverändert daneben, mit der Endung „.unlesbar“.",
            "{number} Dateien mit Zeilen für das Protokoll ließen sich nicht lesen: Sie sind beschädigt, oder sie stammen nicht von diesem Tresor. Sie steuern nichts und liegen unverändert daneben, mit der Endung „.unlesbar“.",
        )
        yield Finding("spool", WARNING, text)


def lock_finding(*, shared: bool) -> Finding:
    """A warning where `vault.lock` was deleted while the vault is open; `shared` where another process was quicker."""
    if shared:
        text = Sentence(
            "„vault.lock“ wurde gelöscht, und der Tresor ist jetzt ein zweites Mal geöffnet. Es ging nichts verloren; bitte eines der beiden Fenster schließen."
        )
    else:
        text = Sentence(
            "„vault.lock“ wurde gelöscht, während der Tresor offen war. Es ging nichts verloren, die Sperre gilt wieder. Diese Datei bitte nie löschen: Sie verhindert, dass der Tresor zweimal offen ist."
        )
    return Finding("lock", WARNING, text)


def code_findings(*, unseen: bool) -> Iterator[Finding]:
    """A warning until somebody has confirmed to have the recovery code on paper."""
    if unseen:
        yield Finding(
            "recovery_code",
            WARNING,
            Sentence(
                "Der Wiederherstellungscode ist neu, und niemand hat bestätigt, dass er auf Papier steht. Bitte einen neuen Code machen und das Blatt drucken; das alte Blatt öffnet nichts Heutiges mehr."
            ),
        )
