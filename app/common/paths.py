"""Where things lie on each platform."""

import os
from pathlib import Path

from platformdirs import user_config_path, user_data_path, user_state_path

APP = "Quartiersbuch"
DEMO_MARK = "demo.txt"
"""File in a demo vault with its passphrase, for the unlock screen: nothing in it is secret."""
PENDING = ".wiederherstellung"
"""Folder in a vault with what was decided and is not yet in its place (see `app.storage.backups.swap`)."""
_PACKAGE = Path(__file__).resolve().parents[1]


def resources(package: Path) -> Path:
    """Folder of fonts, icons, translations and pictures: inside an installed package, beside it in the sources."""
    inside = package / "resources"
    return inside if inside.is_dir() else package.parent / "resources"


RESOURCES = resources(_PACKAGE)


def default_vault() -> Path:
    """Folder of her vault: local application data, never a roaming or synchronised folder."""
    return user_data_path(APP, appauthor=False, roaming=False) / "Tresor"


def resolved(folder: Path) -> Path:
    """Where a folder really lies; asked once, so that no link leads the rest of the work to another place."""
    return Path(os.path.realpath(folder))


def settings_file() -> Path:
    """File for window sizes and the like; it never holds personal data."""
    return user_config_path(APP, appauthor=False, roaming=False) / "fenster.ini"


def state_folder() -> Path:
    """Folder for what the program remembers about itself on this computer (failed logins); it never holds personal data."""
    return user_state_path(APP, appauthor=False, roaming=False)
