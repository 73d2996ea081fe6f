"""Migrations: all or nothing, in one transaction with the version. A newer file is refused and not touched.

Triggers and foreign keys are out of the way meanwhile: a rebuilt table would take with it whatever hangs on its rows, and
what a migration changes is no step of hers. Steps that it makes impossible to turn back are sealed.
"""

import re
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine

from app.common.cancelling import current
from app.common.errors import DamagedVault, NewerVault
from app.storage.database import migration_watch, schema

_FOLDER = Path(__file__).parents[1] / "migrations"
STEPS = [_FOLDER / "versions"]
"""Where the migrations lie (the tests add a folder of their own)."""
_NAME = re.compile(r"v(\d{4})_\w+\.py")
"""Each file is called by the revision that it brings: reading the names is a thousand times as fast as importing alembic."""


def revisions() -> tuple[str, ...]:
    """Revisions this version can read, oldest first."""
    names = (_NAME.fullmatch(path.name) for folder in STEPS for path in folder.iterdir())
    return tuple(sorted(name[1] for name in names if name))


KNOWN = revisions()
HEAD = KNOWN[-1]
"""The revision that this version writes."""


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


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring the file to a revision and make triggers and search indexes fit.

    Raises DamagedVault where rows would be left that lead nowhere, or Cancelled before the commit; then nothing was changed.
    """
    from alembic import command  # costs 0.1 s, needed only when the schema really changes

    with engine.execution_options(write=True).connect() as connection:
        connection.detach()  # nobody else ever gets a connection on which foreign keys were off
        _driver(connection).execute("PRAGMA foreign_keys = OFF")
        _driver(connection).execute("PRAGMA cache_spill = ON")  # nobody reads meanwhile, and documents are large
        with ExitStack() as commit, connection.begin():
            schema.remove_triggers(connection)
            with migration_watch.watched(connection) as changed:
                command.upgrade(configuration(connection), revision)
            schema.install(connection)
            if changed & {index.table for index in schema.SEARCH_INDEXES}:
                schema.rebuild_search(connection)
            commit.enter_context(current().shield())


def _driver(connection: Connection) -> Any:
    """The driver's connection; SQLAlchemy's own would begin a transaction, in which foreign keys can't be switched."""
    return connection.connection.dbapi_connection


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
