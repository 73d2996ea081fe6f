"""One spelling to be found by: ä, ae and a, Arabic and Persian letters, hyphens; the year of a birth date that was changed; the home's address; and how many were at an event at all"""

import sqlalchemy as sa
from alembic import op

from app.common.text import one_spelling, search_text

revision = "0004"
down_revision = "0003"

_STALE_YEAR = """
UPDATE record SET search_text = search_text || ' ' || (SELECT birth_year FROM person WHERE person.id = record.id)
WHERE id IN (SELECT r.id FROM person AS p JOIN record AS r ON r.id = p.id
             WHERE p.birth_date IS NOT NULL AND instr(r.search_text, p.birth_year) = 0)
"""
_HOME = """
UPDATE record SET search_text = search_text || ' ' || (
    SELECT fold(h.street || ' ' || h.postcode || ' ' || h.city) FROM person AS p JOIN household AS h ON h.id = p.household_id
    WHERE p.id = record.id)
WHERE id IN (SELECT p.id FROM person AS p JOIN record AS home ON home.id = p.household_id
             JOIN household AS h ON h.id = home.id
             WHERE home.deleted_at IS NULL AND p.address_block = 0 AND h.street || h.postcode || h.city <> '')
"""


def upgrade() -> None:
    """Bring the file from `down_revision` to `revision`. The texts that stand there are folded already."""
    connection = op.get_bind()
    driver = connection.connection.dbapi_connection
    assert driver is not None
    driver.create_function("found_by", 1, search_text, deterministic=True)
    driver.create_function("one_spelling", 1, one_spelling, deterministic=True)
    for statement in (
        _STALE_YEAR,
        _HOME,
        "UPDATE record SET search_text = found_by(search_text) WHERE search_text <> found_by(search_text)",
        "UPDATE contact_entry SET search_text = found_by(search_text) WHERE search_text <> found_by(search_text)",
        "UPDATE person SET name_fold = one_spelling(name_fold) WHERE name_fold <> one_spelling(name_fold)",
    ):
        connection.execute(sa.text(statement))
    op.create_table(
        "head_total",
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_head_total_event_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_head_total")),
    )
