"""The migrations make exactly the tables that the models know."""

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy.orm import Session

from app.context import Context
from app.models import Base
from app.storage.database import migrate


def _differences(session: Session) -> list[object]:
    options = {
        "include_object": lambda _object, name, kind, _r, _c: not (kind == "table" and name.startswith("search_")),
        "target_metadata": Base.metadata,
    }
    return list(compare_metadata(MigrationContext.configure(session.connection(), opts=options), Base.metadata))


def test_migrated_file_equals_the_models(context: Context) -> None:
    assert context.read(_differences) == []


def test_head_is_the_newest_known_revision() -> None:
    from alembic.script import ScriptDirectory

    script = ScriptDirectory(str(migrate._FOLDER))
    assert script.get_heads() == [migrate.HEAD]
    assert {revision.revision for revision in script.walk_revisions()} == set(migrate.KNOWN)
