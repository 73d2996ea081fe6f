"""What is said about a vault in a folder that is not only on this computer."""

from PySide6.QtCore import QCoreApplication

_tr = QCoreApplication.translate


def shared_folder_warning(place: str) -> str:
    """The warning for a place as the storage names it: a service („OneDrive“) or a kind of place („ein Netzlaufwerk“)."""
    kinds = {
        "ein Netzlaufwerk": _tr("SharedFolders", "ein Netzlaufwerk"),
        "einen Cloud-Speicher": _tr("SharedFolders", "einen Cloud-Speicher"),
    }
    return _tr(
        "SharedFolders",
        "Der Ordner des Tresors läuft über {place}. Verschlüsselt ist er auch dort, aber wenn zwei Rechner ihn zugleich "
        "abgleichen, kann die Datei Schaden nehmen. Sicherer ist ein Ordner, der nur auf diesem Rechner liegt.",
    ).format(place=kinds.get(place, place))
