"""What the import does outside the window's thread."""

from pathlib import Path

from app.common.kinds import Kind
from app.common.progress import Progress
from app.common.sentences import Sentence
from app.context import Context, Reason
from app.services.importing import mappings
from app.transfer.importing import source
from app.transfer.importing.decisions import Decisions
from app.transfer.importing.dry_run import DryRun, dry_run
from app.transfer.importing.faulty import as_csv
from app.transfer.importing.source import Source
from app.transfer.importing.tally import Tally
from app.transfer.importing.writing import Origin, Result, bring_in
from app.transfer.reading import Found
from app.views.transfer.import_wizard.state import Compared


def read(context: Context, path: Path, kind: Kind, wanted: Found | None, progress: Progress) -> Source:
    """The file as a table, with what its columns mean: as it was kept for such headings, else as is proposed."""
    progress(0, 0, Sentence("Die Datei wird gelesen …"))
    found = source.read(path, kind, wanted)
    kept = context.read(mappings.fitting, kind, found.table.header)
    return source.mapped(found, kept) if kept is not None else found


def compare(context: Context, given: Source, progress: Progress) -> Compared:
    """Every row as a record, beside what is on file."""
    rows = source.rows_of(given, progress)
    run = context.read_long(dry_run, given.kind, rows.records, progress, progress=progress)
    tally = Tally(run)
    tally.count(Decisions())
    return Compared(rows, run, tally)


def bring(context: Context, name: str, run: DryRun, decisions: Decisions, origin: Origin, progress: Progress) -> Result:
    """Write what was decided; the state before it is kept in a backup."""
    return context.write_secured(
        Reason.IMPORT, name, lambda session: bring_in(session, run, decisions, origin, progress), progress
    )


def faulty_rows(context: Context, given: Source, compared: Compared, path: Path, progress: Progress) -> Path:
    """Write the rows that can't be taken over, with the reasons, into a file that she chose."""
    progress(0, 1, Sentence("Fehlerhafte Zeilen werden gespeichert …"))
    data = as_csv(given.table.header, compared.read.faulty, str(Sentence("Zeile")), str(Sentence("Grund")))
    return context.hand_out(path, data, Sentence("Fehlerhafte Zeilen einer Liste"))
