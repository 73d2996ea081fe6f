"""Records from a list of people → persons on file, in one transaction and one step of the history."""

from collections.abc import Sequence

from sqlalchemy.orm import Session

from app.common.kinds import Kind
from app.common.progress import Progress, silent
from app.transfer.columns.rows import PersonRow
from app.transfer.importing.decisions import Decisions
from app.transfer.importing.dry_run import dry_run
from app.transfer.importing.writing import Origin, Result, bring_in


def import_people(session: Session, records: Sequence[PersonRow], progress: Progress = silent) -> Result:
    """Bring people in without asking: who is on file gets what is missing there, nothing is overwritten, and who is perhaps
    on file is made and told."""
    run = dry_run(session, Kind.PERSON, records, progress)
    return bring_in(session, run, Decisions(), Origin(), progress)
