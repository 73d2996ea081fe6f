"""What keeps the vault closed and its copies fresh. Each says which value protects least (see `SettingSpec.loosest`)."""

from app.settings.spec import StoredIn, setting

_COMPUTER, _VAULT = StoredIn.COMPUTER, StoredIn.MEMORY

LOCK_AFTER = setting(
    "lock_after",
    "Von selbst sperren, wenn niemand tippt",
    5,
    _COMPUTER,
    least=1,
    most=60,
    offered=(2, 5, 10, 15, 30),
    unit="min",
    loosest=60,
)
CLIPBOARD_SECONDS = setting(
    "clipboard_seconds",
    "Kopiertes aus der Zwischenablage nehmen",
    30,
    _COMPUTER,
    least=1,
    most=600,
    offered=(10, 30, 60, 120, 600),
    unit="s",
    loosest=600,
)
BACKUP_EVERY = setting(
    "backup_every",
    "Während der Arbeit von selbst sichern",
    30,
    _COMPUTER,
    least=5,
    most=240,
    offered=(15, 30, 60, 120),
    unit="min",
    loosest=240,
)
"""Between two automatic backups; one more is made at the start and at the end."""
REMIND_AFTER = setting(
    "remind_after", "Leise erinnern", 14, _VAULT, least=0, most=365, offered=(7, 14, 30, 0), unit="Tage", loosest=0
)
"""Days without a copy outside this computer until the window reminds of it; 0 for never."""
NOTE_HISTORY_DAYS = setting(
    "note_history_days",
    "Frühere Fassungen vertraulicher Notizen vergessen",
    30,
    _VAULT,
    least=1,
    most=365,
    offered=(7, 14, 30, 90, 365),
    unit="Tage",
    loosest=365,
)
"""So long the journal keeps what a confidential note was before it was changed or removed."""
REMAINS_DAYS = setting(
    "remains_days",
    "Ersetzte Stände und beschädigte Sicherungen löschen",
    90,
    _VAULT,
    least=30,
    most=400,
    offered=(30, 90, 180, 400),
    unit="Tage",
    loosest=400,
)
"""Days after which what a restore replaced or put aside, and damaged backups, go; only where three newer ones are proven."""
REMIND_NOT_BEFORE = setting(
    "remind_not_before",
    "Auf „Heute“ nicht erinnern vor dem",
    "",
    _VAULT,
    pattern=r"|\d{4}-\d\d-\d\d",
    loosest="9999-12-31",
)
"""She closed the reminder on *Heute* and does not want to hear of it before this day (ISO); empty: at any time."""
