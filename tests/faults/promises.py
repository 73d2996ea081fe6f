"""The promises that the fault tests hold the program to, in the words of the README."""

from pathlib import Path

PROMISES = {
    1: "Ein gesicherter Eintrag übersteht einen Absturz",
    2: "Die Umstellung auf eine neue Version geschieht ganz oder gar nicht",
    3: "Eine Datei einer neueren Version wird nicht angerührt",
    4: "Ein voller Datenträger kostet nichts",
    5: "Schäden werden gemeldet, nie verschwiegen",
    6: "Nie steht stillschweigend ein leerer Tresor da",
    7: "Eine falsche Passphrase ändert nichts",
    8: "Ein Wechsel von Passphrase oder Blatt geschieht ganz oder gar nicht: Danach öffnet das alte Geheimnis oder das neue, nie keines",
    9: "Eine Sicherung zählt erst, wenn sie zurückgelesen ist",
    10: "Verfall auf dem Datenträger wird bemerkt",
    11: "Eine Wiederherstellung ist vollständig",
    12: "Eine Wiederherstellung lässt sich zurücknehmen",
    13: "Ein Tresor ist nur einmal offen",
    14: "Wo nicht geschrieben werden darf, wird gelesen",
    15: "Sprünge der Uhr richten nichts an",
    16: "Sie geht weg, und es ist gesperrt",
    17: "Feindliche Dateien richten nichts an",
    18: "Keine Formel geht hinaus",
    19: "Nichts wird stillschweigend gekürzt",
    20: "Jeder Text lässt sich drucken",
    21: "Dateien verraten außen nicht, um wen es geht",
    22: "Text bleibt, wie er getippt wurde",
    23: "Das Programm spricht mit keinem Netz",
    24: "Nichts Getipptes ist auf dem Datenträger lesbar",
    25: "Ein zurückgenommenes Geheimnis öffnet nichts von heute",
    26: "Ein Ordner, den ihr jemand gab, ändert nichts an ihren Daten",
    27: "Was sie gesehen hat, steht im Protokoll",
    28: "Wer endgültig gelöscht ist, ist fort",
    29: "Das Fenster steckt nie fest",
}


def files_of(promise: int) -> list[Path]:
    """The test files of a promise, by their names."""
    return sorted(Path(__file__).parent.glob(f"test_p{promise:02}_*.py"))
