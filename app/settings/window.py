"""What the window remembers on this computer: never anything about people."""

from typing import Any

from app.settings.spec import SettingFamily, StoredIn, setting

_COMPUTER = StoredIn.COMPUTER

VAULT_FOLDER = setting("vault", "Ordner des Tresors", "", _COMPUTER)
"""The folder of the vault that was last opened; empty: the usual one."""
LANGUAGE = setting("language", "Sprache", "", _COMPUTER, choices=("", "de", "en"))
"""Empty: the language of the system."""
THEME = setting("theme", "Farben", "system", _COMPUTER, choices=("system", "light", "dark"))
ZOOM = setting(
    "zoom",
    "Größe",
    100,
    _COMPUTER,
    least=80,
    most=200,
    offered=(80, 90, 100, 110, 125, 150, 175, 200),
    unit="%",
)
SIDE_BAR_NARROW = setting("sidebar_narrow", "Seitenleiste schmal", False, _COMPUTER)
PLAN_COLOUR = setting("plan_colour", "Was die Farbe auf dem Plan zeigt", "free", _COMPUTER)
CONCERN_VIEW = setting(
    "concern_view", "Anliegen als Liste oder als Tafel", "list", _COMPUTER, choices=("list", "board")
)
REFERRAL_VIEW = setting(
    "referral_view", "Verweise als Liste oder als Tafel", "list", _COMPUTER, choices=("list", "board")
)
PROJECT_VIEW = setting(
    "project_view",
    "Projekte als Liste, als Tafel oder als Zeitbalken",
    "list",
    _COMPUTER,
    choices=("list", "board", "bars"),
)
PROJECT_SPAN = setting("project_span", "Zeitraum der Zeitbalken", "12", _COMPUTER, choices=("12", "36", "all"))
CALENDAR_VIEW = setting(
    "calendar_view",
    "Kalender als Liste, als Tag, als Woche oder als Monat",
    "week",
    _COMPUTER,
    choices=("list", "day", "week", "month"),
)
SCAN_FOLDER = setting("scan_folder", "Scan-Ordner, der beobachtet wird", "", _COMPUTER)
"""Empty: none is."""
SCANS_SEEN = setting("scans_seen", "Bis wann Scans angesehen sind", 0, _COMPUTER, least=0, most=2**40, hidden=True)
"""Seconds since 1970: what was written into the folder before is not offered any more."""
FOLD_OPEN = SettingFamily(key="fold/", label="Aufgeklappte Gruppen in Formularen", default=False, stored_in=_COMPUTER)
TABLE_LAYOUT: SettingFamily[dict[str, Any]] = SettingFamily(
    key="table/", label="Spalten, Breiten und Reihenfolge von Listen", default={}, stored_in=_COMPUTER
)
WINDOW_GEOMETRY = SettingFamily(
    key="window/", label="Lage und Größe von Fenstern", default="", stored_in=_COMPUTER, hidden=True
)
OPEN_TAB = SettingFamily(
    key="tab/", label="Zuletzt offener Reiter je Art von Eintrag", default="", stored_in=_COMPUTER, hidden=True
)
SPLITTER = SettingFamily(
    key="splitter/", label="Aufteilung zwischen Liste und Einzelheiten", default="", stored_in=_COMPUTER, hidden=True
)
