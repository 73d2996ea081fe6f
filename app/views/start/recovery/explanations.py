"""What is told when a vault does not open: what happened, what is safe, and the ways on, those first that lose least."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

_tr = QCoreApplication.translate

MISSING = "missing"
"""The folder that she last used is not there. (All other keys are those of `app.storage.integrity.diagnosis.Trouble`.)"""
LOCKED_OUT = "locked_out"
"""Nothing that she types opens the vault, though its files are whole."""

FOREIGN_KEYS = "foreign_keys"

KEYS, RESTORE, SALVAGE, OTHER, AGAIN, ELSEWHERE, CREATE = (
    "keys",
    "restore",
    "salvage",
    "other",
    "again",
    "elsewhere",
    "create",
)
"""Ways on: only the key file from a backup; the newest good backup; salvage; another backup; look once more; another
vault; a new vault."""


@dataclass(frozen=True)
class Explanation:
    """`happened` may name the `{folder}`."""

    title: str
    happened: str
    safe: str
    ways: tuple[str, ...]


def explanation(trouble: str) -> Explanation:
    """The story of a trouble, in the language of the window."""
    return _STORIES[trouble]()


def _no_database() -> Explanation:
    return Explanation(
        _tr("Trouble", "Die Datei mit den Einträgen fehlt"),
        _tr(
            "Trouble",
            "Im Ordner „{folder}“ gibt es die Datei „data.db“ nicht mehr. Vielleicht wurde sie verschoben oder gelöscht; sehen Sie auch im Papierkorb des Rechners nach.",
        ),
        _tr("Trouble", "Die Schlüsseldatei ist da. Es wurde nichts verändert und nichts Neues angelegt."),
        (RESTORE, OTHER, AGAIN),
    )


def _empty_database() -> Explanation:
    return Explanation(
        _tr("Trouble", "Die Datei mit den Einträgen ist leer"),
        _tr(
            "Trouble",
            "„data.db“ im Ordner „{folder}“ ist 0 Byte groß. So etwas hinterlassen abgebrochene Kopien und volle Datenträger.",
        ),
        _tr("Trouble", "Die Schlüsseldatei ist da. Es wurde nichts verändert und nichts Neues angelegt."),
        (RESTORE, OTHER, AGAIN),
    )


def _cut_database() -> Explanation:
    return Explanation(
        _tr("Trouble", "Von der Datei fehlt ein Stück"),
        _tr(
            "Trouble",
            "„data.db“ im Ordner „{folder}“ hat eine Größe, die nicht stimmen kann: Vermutlich brach eine Kopie ab, oder der Datenträger war voll.",
        ),
        _tr("Trouble", "Passphrase und Schlüsseldatei sind in Ordnung. Es wurde nichts verändert."),
        (RESTORE, SALVAGE, OTHER),
    )


def _broken_database() -> Explanation:
    return Explanation(
        _tr("Trouble", "Die Datei ist beschädigt"),
        _tr(
            "Trouble",
            "Ein Teil von „data.db“ im Ordner „{folder}“ ist nicht mehr so, wie er geschrieben wurde. Meist liegt es am Datenträger; sichern Sie bald auf einen anderen.",
        ),
        _tr("Trouble", "Passphrase und Schlüsseldatei sind in Ordnung. Es wurde nichts verändert."),
        (RESTORE, SALVAGE, OTHER),
    )


def _no_keys() -> Explanation:
    return Explanation(
        _tr("Trouble", "Die Schlüsseldatei fehlt"),
        _tr(
            "Trouble",
            "Im Ordner „{folder}“ gibt es „vault.keys“ nicht mehr. Ohne diese Datei öffnet auch die richtige Passphrase nichts.",
        ),
        _tr(
            "Trouble",
            "Ihre Einträge sind noch da, und in jeder Sicherung liegt auch die Schlüsseldatei. Es wurde nichts verändert.",
        ),
        (KEYS, RESTORE, OTHER, AGAIN),
    )


def _broken_keys() -> Explanation:
    return Explanation(
        _tr("Trouble", "Die Schlüsseldatei ist beschädigt"),
        _tr(
            "Trouble",
            "„vault.keys“ im Ordner „{folder}“ ist nicht mehr so, wie sie geschrieben wurde. An Ihrer Passphrase liegt es nicht.",
        ),
        _tr(
            "Trouble",
            "Ihre Einträge sind noch da, und in jeder Sicherung liegt auch die Schlüsseldatei. Es wurde nichts verändert.",
        ),
        (KEYS, RESTORE, OTHER),
    )


def _foreign_keys() -> Explanation:
    return Explanation(
        _tr("Trouble", "Schlüsseldatei und Datei gehören nicht zusammen"),
        _tr(
            "Trouble",
            "„vault.keys“ im Ordner „{folder}“ öffnet „data.db“ nicht: Vermutlich stammt sie von einem anderen Tresor oder aus einer alten Kopie. Es kann auch der Anfang von „data.db“ beschädigt sein.",
        ),
        _tr("Trouble", "In jeder Sicherung liegt auch die passende Schlüsseldatei. Es wurde nichts verändert."),
        (KEYS, RESTORE, SALVAGE, OTHER),
    )


def _only_backups() -> Explanation:
    return Explanation(
        _tr("Trouble", "Von diesem Tresor sind nur die Sicherungen da"),
        _tr("Trouble", "Im Ordner „{folder}“ fehlen die Datei mit den Einträgen und eine brauchbare Schlüsseldatei."),
        _tr(
            "Trouble",
            "Eine Sicherung enthält beides; mit der Passphrase oder dem Code vom Blatt ist alles wieder da. Es wurde nichts verändert.",
        ),
        (RESTORE, OTHER, AGAIN),
    )


def _broken_side_file() -> Explanation:
    return Explanation(
        _tr("Trouble", "Nach einem Absturz ging etwas verloren"),
        _tr(
            "Trouble",
            "Das Programm wurde mitten im Schreiben beendet. Was zurückzuschreiben wäre, steht in „data.db-journal“ im Ordner „{folder}“, und diese Datei ist beschädigt.",
        ),
        _tr(
            "Trouble",
            "Es wurde nichts verändert. Fast alles ist noch lesbar; betroffen ist, was zuletzt gespeichert wurde.",
        ),
        (RESTORE, SALVAGE, OTHER),
    )


def _lost_side_file() -> Explanation:
    return Explanation(
        _tr("Trouble", "Neben der Datei fehlt etwas"),
        _tr(
            "Trouble",
            "„data.db-journal“ im Ordner „{folder}“ fehlt, und „data.db“ ist nur halb geschrieben. Wenn jemand diese Datei gelöscht hat: Legen Sie sie aus dem Papierkorb zurück, dann ist alles wieder gut.",
        ),
        _tr(
            "Trouble",
            "Es wurde nichts verändert. Fast alles ist noch lesbar; betroffen ist, was zuletzt gespeichert wurde.",
        ),
        (AGAIN, RESTORE, SALVAGE, OTHER),
    )


def _unfinished() -> Explanation:
    return Explanation(
        _tr("Trouble", "Hier darf nicht geschrieben werden"),
        _tr(
            "Trouble",
            "Nach einem Absturz ist an diesem Tresor noch etwas zurückzuschreiben, und im Ordner „{folder}“ lässt der Rechner das nicht zu.",
        ),
        _tr(
            "Trouble",
            "Es ist nichts verloren. Kopieren Sie den ganzen Ordner an einen anderen Ort und öffnen Sie ihn dort, oder lassen Sie die Rechte ändern.",
        ),
        (AGAIN, ELSEWHERE),
    )


def _newer() -> Explanation:
    return Explanation(
        _tr("Trouble", "Dieser Tresor ist neuer als das Programm"),
        _tr(
            "Trouble",
            "Er wurde mit einer neueren Version von Quartiersbuch geschrieben. Diese hier kann ihn nicht lesen.",
        ),
        _tr(
            "Trouble",
            "Der Tresor ist in Ordnung und wurde nicht verändert. Bitte das Programm auf diesem Rechner erneuern.",
        ),
        (AGAIN, ELSEWHERE),
    )


def _not_readable() -> Explanation:
    return Explanation(
        _tr("Trouble", "Der Rechner gibt die Dateien nicht her"),
        _tr(
            "Trouble",
            "Der Ordner „{folder}“ oder eine Datei darin lässt sich mit Ihrem Benutzerkonto nicht lesen. Vielleicht gehört er einem anderen Konto, oder ein Datenträger antwortet nicht.",
        ),
        _tr("Trouble", "Es wurde nichts verändert. Wer den Rechner betreut, kann die Rechte des Ordners zurückgeben."),
        (AGAIN, OTHER, ELSEWHERE),
    )


def _no_space() -> Explanation:
    return Explanation(
        _tr("Trouble", "Der Datenträger ist voll"),
        _tr(
            "Trouble",
            "Zum Öffnen fehlt Platz bei „{folder}“. Leeren Sie den Papierkorb des Rechners oder verschieben Sie große Dateien, dann geht es weiter.",
        ),
        _tr("Trouble", "Alles Gespeicherte ist unversehrt; es wurde nichts verändert."),
        (AGAIN, ELSEWHERE),
    )


def _foreign_folder() -> Explanation:
    return Explanation(
        _tr("Trouble", "Dieser Ordner ist kein Tresor"),
        _tr("Trouble", "In „{folder}“ liegen andere Dateien, aber kein Tresor."),
        _tr("Trouble", "Der Ordner wurde nicht angerührt."),
        (ELSEWHERE, OTHER),
    )


def _leads_elsewhere() -> Explanation:
    return Explanation(
        _tr("Trouble", "In diesem Ordner liegt eine Verknüpfung"),
        _tr(
            "Trouble",
            "Ein Tresor enthält seine Dateien selbst. Im Ordner „{folder}“ führt etwas an einen anderen Ort oder ist keine gewöhnliche Datei; so ein Tresor wird nicht geöffnet, weil dabei Fremdes gelesen oder überschrieben werden könnte.",
        ),
        _tr(
            "Trouble",
            "Es wurde nichts geöffnet und nichts verändert. Ersetzen Sie die Verknüpfung durch die Datei selbst, oder fragen Sie, wer Ihnen den Ordner gegeben hat.",
        ),
        (AGAIN, ELSEWHERE),
    )


def _forged_side_file() -> Explanation:
    return Explanation(
        _tr("Trouble", "Etwas im Tresor passt nicht zu dem, was gesichert wurde"),
        _tr(
            "Trouble",
            "„data.db-journal“ im Ordner „{folder}“ würde Einträge auf einen älteren Stand setzen. Das Programm schreibt so etwas nicht: Vermutlich hat jemand die Datei ausgetauscht.",
        ),
        _tr(
            "Trouble",
            "Es wurde nichts verändert. Beim Einspielen wird der jetzige Stand aufgehoben; beim Retten gilt, was ohne diese Datei dasteht.",
        ),
        (RESTORE, SALVAGE, OTHER),
    )


def _missing() -> Explanation:
    return Explanation(
        _tr("Trouble", "Ihr Tresor ist gerade nicht da"),
        _tr(
            "Trouble",
            "Der Ordner „{folder}“, mit dem Sie zuletzt gearbeitet haben, fehlt oder ist leer. Liegt er auf einem Datenträger, der nicht eingesteckt ist, oder wurde er verschoben?",
        ),
        _tr("Trouble", "Es wurde nichts verändert und nichts Neues angelegt."),
        (AGAIN, ELSEWHERE, OTHER, CREATE),
    )


def _locked_out() -> Explanation:
    return Explanation(
        _tr("Trouble", "Weder Passphrase noch Code öffnen den Tresor"),
        _tr(
            "Trouble",
            "Die Schlüsseldatei im Ordner „{folder}“ ist unversehrt; es liegt also an der Eingabe. Sehen Sie nach der Feststelltaste und der Tastatursprache, und ob das Blatt zu diesem Tresor gehört.",
        ),
        _tr(
            "Trouble",
            "Sicherungen im Tresor öffnen sich mit den jetzigen Geheimnissen, Kopien an anderen Orten mit denen, die galten, als sie entstanden. Es wurde nichts verändert.",
        ),
        (AGAIN, KEYS, OTHER),
    )


_STORIES: dict[str, Callable[[], Explanation]] = {
    "no_database": _no_database,
    "empty_database": _empty_database,
    "cut_database": _cut_database,
    "broken_database": _broken_database,
    "no_keys": _no_keys,
    "broken_keys": _broken_keys,
    "foreign_keys": _foreign_keys,
    "only_backups": _only_backups,
    "broken_side_file": _broken_side_file,
    "lost_side_file": _lost_side_file,
    "unfinished": _unfinished,
    "newer": _newer,
    "not_readable": _not_readable,
    "no_space": _no_space,
    "foreign_folder": _foreign_folder,
    "leads_elsewhere": _leads_elsewhere,
    "forged_side_file": _forged_side_file,
    MISSING: _missing,
    LOCKED_OUT: _locked_out,
}
