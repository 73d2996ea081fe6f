"""Which task an entry ended with; and that earlier programs left copies of what was erased in unused places of pages"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

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
_VACUUM = "INSERT INTO meta (key, value) SELECT 'vacuum_due', '0' WHERE EXISTS (SELECT 1 FROM record)"


def upgrade() -> None:
    """Bring the file from `down_revision` to `revision`."""
    connection = op.get_bind()
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
    connection.execute(sa.text(_VACUUM))
