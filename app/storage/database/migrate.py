"""Migrations: all or nothing, in one transaction with the version. A newer file is refused and not touched."""

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine

from app.common.errors import DamagedVault, NewerVault
from app.storage.database import schema

HEAD = "0002"
KNOWN = ("0001", "0002")
"""Revisions this version can read, oldest first; the last is HEAD."""
_FOLDER = Path(__file__).parents[1] / "migrations"
STEPS = [_FOLDER / "versions"]
"""Where the migrations lie (the tests add a folder of their own)."""


def revision_of(connection: Connection) -> str | None:
    """The schema's revision, or None in an empty file."""
    known = connection.exec_driver_sql("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'").first()
    if not known:
        return None
    return str(connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one())


def needs_upgrade(connection: Connection) -> bool:
    """Whether the file is older than this program. Raises NewerVault or DamagedVault where it can't be used."""
    revision = revision_of(connection)
    if revision is None:
        raise DamagedVault("Die Datei ist leer oder unvollständig. Bitte eine Sicherung einspielen.")
    if revision in KNOWN:
        return revision != HEAD
    raise NewerVault(
        "Diese Datei stammt von einer neueren Version des Programms. Sie wurde nicht verändert; bitte das Programm erneuern."
    )


def upgrade(engine: Engine) -> None:
    """Bring the file to HEAD and make triggers and search indexes fit."""
    from alembic import command  # costs 0.1 s, needed only when the schema really changes

    with engine.execution_options(write=True).begin() as connection:
        command.upgrade(configuration(connection), "head")
        schema.install(connection)


def configuration(connection: Connection) -> Any:
    """Alembic's configuration for our folder of migrations on this connection."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", _escaped(_FOLDER))
    config.set_main_option("path_separator", "newline")
    config.set_main_option("version_locations", "\n".join(map(_escaped, STEPS)))
    config.attributes["connection"] = connection
    return config


def _escaped(folder: Path) -> str:
    return folder.as_posix().replace("%", "%%")
