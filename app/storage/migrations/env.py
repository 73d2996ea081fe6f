"""Alembic's environment: runs on the connection that `app.storage.database.migrate` hands in, inside its transaction."""

from typing import Any, Literal

from alembic import context

from app.models import Base
from app.models.base import ChoiceType


def render_type(kind: str, item: Any, _autogenerate: Any) -> str | Literal[False]:
    """A choice is a text column as far as the file is concerned."""
    return "sa.String()" if kind == "type" and isinstance(item, ChoiceType) else False


def include(_object: Any, name: str | None, kind: str, _reflected: bool, _compare_to: Any) -> bool:
    """The search index's own tables are made by `app.storage.database.schema`."""
    return not (kind == "table" and (name or "").startswith("search_"))


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_item=render_type,
    include_object=include,
    transactional_ddl=True,
    render_as_batch=True,
)
context.run_migrations()
