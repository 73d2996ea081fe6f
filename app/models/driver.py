"""The driver's own connection, for statements of every save and every key: through SQLAlchemy each takes seven times as long."""

from typing import Any

from sqlalchemy import Connection
from sqlalchemy.orm import Session

_DRIVER = "driver"


def driver(session: Session) -> Any:
    """The DB-API connection under the session's transaction. Its errors are the driver's own (`engine.explain` knows them).

    A session lives for one transaction, on one connection.
    """
    found = session.info.get(_DRIVER)
    if found is None:
        found = session.info[_DRIVER] = driver_of(session.connection())
    return found


def driver_of(connection: Connection) -> Any:
    """The DB-API connection under SQLAlchemy's."""
    return connection.connection.dbapi_connection
