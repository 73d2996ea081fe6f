"""All settings, in the order in which they are listed."""

from typing import Any

from app.settings import (
    casework,
    deadlines,
    memory,
    money,
    office,
    rules,
    safety,
    secrecy,
    signing,
    window,
    worktime,
)
from app.settings.groups import DatedGroup, SettingGroup
from app.settings.spec import SettingFamily, SettingSpec

AnySetting = SettingSpec[Any] | SettingGroup[Any] | DatedGroup[Any] | SettingFamily[Any]

SETTINGS: tuple[AnySetting, ...] = (
    office.OFFICE,
    office.STATIONERY,
    office.LOGO,
    office.LABEL_SHEETS,
    rules.PROTECTION,
    worktime.CAPACITY,
    worktime.RUNNING_CLOCK,
    deadlines.DEADLINES,
    deadlines.GAZETTE,
    deadlines.FOLLOWING_UP,
    casework.CONFIRMING,
    casework.CASEWORK,
    secrecy.SECRECY,
    signing.SIGNED_PAPERS,
    money.MONEY,
    safety.LOCK_AFTER,
    safety.CLIPBOARD_SECONDS,
    safety.BACKUP_EVERY,
    safety.REMIND_AFTER,
    safety.NOTE_HISTORY_DAYS,
    safety.REMAINS_DAYS,
    safety.REMIND_NOT_BEFORE,
    window.VAULT_FOLDER,
    window.LANGUAGE,
    window.THEME,
    window.ZOOM,
    window.SIDE_BAR_NARROW,
    window.PLAN_COLOUR,
    window.CONCERN_VIEW,
    window.REFERRAL_VIEW,
    window.PROJECT_VIEW,
    window.PROJECT_SPAN,
    window.CALENDAR_VIEW,
    window.SCAN_FOLDER,
    window.SCANS_SEEN,
    window.FOLD_OPEN,
    window.TABLE_LAYOUT,
    window.WINDOW_GEOMETRY,
    window.OPEN_TAB,
    window.SPLITTER,
    memory.PASSPHRASE,
    memory.COPIES,
    memory.SHARED_PLACE,
    memory.PAPER_OPTIONS,
    memory.DEMO,
)


def specs_of(declared: AnySetting) -> tuple[SettingSpec[Any], ...]:
    """A declaration as single settings: the parts of a group, a family as one whose name ends in "*"."""
    match declared:
        case SettingSpec():
            return (declared,)
        case SettingGroup():
            return declared.specs
        case DatedGroup():
            return declared.group.specs
        case SettingFamily():
            return (declared.of("*"),)


def labels() -> set[str]:
    """What settings are called on the screen, and what their numbers count."""
    specs = [spec for declared in SETTINGS for spec in specs_of(declared)]
    return {str(spec.label) for spec in specs} | {spec.unit for spec in specs if spec.unit}
