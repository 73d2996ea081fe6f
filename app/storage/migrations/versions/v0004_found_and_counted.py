"""One spelling to be found by: ä, ae and a, Arabic and Persian letters, hyphens; the year of a birth date that was changed; the home's address; how many were at an event at all; and which task an entry ended with"""

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
_FOLLOWED = """
INSERT INTO contact_follow_up (contact_id, task_id)
SELECT entry.id, task.id FROM (
    SELECT step_id FROM journal_row WHERE table_name IN ('contact_entry', 'task') AND before IS NULL
    GROUP BY step_id HAVING count(*) = 2 AND count(DISTINCT table_name) = 2) AS both
JOIN journal_step AS step ON step.id = both.step_id AND step.kind = 'do' AND NOT step.undone
JOIN journal_row AS begun ON begun.step_id = both.step_id AND begun.table_name = 'contact_entry' AND begun.before IS NULL
JOIN journal_row AS asked ON asked.step_id = both.step_id AND asked.table_name = 'task' AND asked.before IS NULL
JOIN contact_entry AS entry ON entry.id = json_extract(begun.pk, '$[0]')
JOIN task ON task.id = json_extract(asked.pk, '$[0]') AND task.about_id = entry.record_id
"""
"""An entry and a task about the same record that were saved in one step."""
_FOLLOWED_IN = """
INSERT INTO journal_row (step_id, table_name, pk, before, after)
SELECT begun.step_id, 'contact_follow_up', json_array(contact_id, task_id), NULL,
    json_object('contact_id', contact_id, 'task_id', task_id)
FROM contact_follow_up JOIN journal_row AS begun ON begun.table_name = 'contact_entry' AND begun.before IS NULL
    AND begun.pk = json_array(contact_id)
JOIN journal_step AS step ON step.id = begun.step_id AND step.kind = 'do'
"""
"""The link is of that step, too: turned back, it goes with both."""
FOLLOW_UPS = (_FOLLOWED, _FOLLOWED_IN)


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
    # earlier programs left copies of what was erased in unused places of pages
    connection.execute(sa.text("INSERT OR IGNORE INTO meta (key, value) VALUES ('vacuum_due', '0')"))
    op.create_table(
        "head_total",
        sa.Column("event_id", sa.Integer(), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["event_id"], ["event.id"], name=op.f("fk_head_total_event_id"), ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_head_total")),
    )
    op.create_table(
        "contact_follow_up",
        sa.Column("contact_id", sa.Integer(), nullable=False),
        sa.Column("task_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["contact_id"],
            ["contact_entry.id"],
            name=op.f("fk_contact_follow_up_contact_id"),
            ondelete="CASCADE",
        ),
        sa.ForeignKeyConstraint(
            ["task_id"], ["task.id"], name=op.f("fk_contact_follow_up_task_id"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("contact_id", "task_id", name=op.f("pk_contact_follow_up")),
    )
    op.create_index(op.f("ix_contact_follow_up_task_id"), "contact_follow_up", ["task_id"])
    for statement in FOLLOW_UPS:
        connection.execute(sa.text(statement))
