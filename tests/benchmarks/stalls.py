"""Whether anything that she starts keeps her from going on: the longest save and the longest stall during every job.

Among 100,000 persons with the work of more than ten years; she saves four times a second meanwhile, with the list of all
persons open.
"""

import tempfile
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from app.common.progress import Progress
from app.context import Context, Reason
from app.papers.lists import LIST
from app.papers.print_job import PrintJob
from app.papers.reports import MONTHLY, MONTHLY_SHEET, YEARLY, YEARLY_REPORT, period_of
from app.transfer.columns.rows import PersonRow
from app.transfer.people_import import import_people
from app.views.app import Desktop
from app.views.location import Location
from app.views.shared.lists.list_page import ListPage
from app.views.shared.lists.table import RecordTable
from tests.benchmarks import desktop
from tests.benchmarks.display import screen
from tests.benchmarks.meanwhile import NOTICED, Longest, meanwhile
from tests.benchmarks.measuring import Measure
from tests.benchmarks.quarter import PASSPHRASE, large_vault

_BETWEEN_SAVES = 0.25
"""Seconds."""
_STILL = 50.0
"""Milliseconds that the window may stand still: three frames."""
_LISTED = 1000
"""Persons in the list that is imported, as an office hands it over."""

_YEAR = date.today().year - 1

Start = Callable[[Desktop, Path], object]


def measure() -> list[Measure]:
    """For each job the longest save and the longest stall of the window, in milliseconds."""
    with large_vault() as vault, tempfile.TemporaryDirectory() as name, screen(), desktop.desktop_on(vault) as opened:
        desktop.unlock(opened, PASSPHRASE)
        desktop.rest(opened)
        found = [(job, _during(opened, start, Path(name))) for job, start in JOBS.items()]
    return [
        measure
        for job, longest in found
        for measure in (
            Measure(f"Längstes Speichern: {job}", "ab hier bemerkt", NOTICED, longest.save, 1.0),
            Measure(f"Längster Stillstand: {job}", "drei Bilder", _STILL, longest.stall, 1.0),
        )
    ]


def _during(opened: Desktop, start: Start, folder: Path) -> Longest:
    assert opened.main is not None
    opened.main.go(Location("people"))
    desktop.rest(opened)
    longest = meanwhile(opened, partial(start, opened, folder), _BETWEEN_SAVES)
    desktop.rest(opened)
    return longest


def _in_work(call: Callable[[Context, Path, Progress], object]) -> Start:
    """Run it as the window does: in a thread of its own, with its progress shown."""

    def start(opened: Desktop, folder: Path) -> None:
        assert opened.context is not None
        opened.work.run(partial(call, opened.context, folder), what="Messung", progress=True)

    return start


def _report(name: str, period: str) -> Start:
    paper = MONTHLY_SHEET if name == MONTHLY else YEARLY_REPORT
    return _in_work(partial(_made, PrintJob(paper, period_of(name, period))))


def _everybody(opened: Desktop, folder: Path) -> None:
    assert opened.context is not None
    job = PrintJob(LIST, opened.context.read(LIST.example))
    _in_work(partial(_made, job))(opened, folder)


def _made(job: PrintJob, context: Context, _folder: Path, progress: Progress) -> None:
    """A paper, and the same as a spreadsheet."""
    job.pdf(context, {}, progress, apart=True)
    job.table(context, {}, progress, apart=True)


def _import(context: Context, _folder: Path, progress: Progress) -> None:
    listed = [PersonRow(line, f"Neuzugang {line}", "Eva", street="Webergasse 3") for line in range(2, _LISTED + 2)]
    bring_in = partial(import_people, records=listed, progress=progress)
    context.write_secured(Reason.IMPORT, "Liste übernommen", bring_in, progress)


def _list(opened: Desktop) -> RecordTable:
    assert opened.main is not None
    page = opened.main.stack.page
    assert isinstance(page, ListPage)
    return page.list.table


JOBS: dict[str, Start] = {
    "Monatsblatt": _report(MONTHLY, f"{_YEAR}-10"),
    "Jahresbericht": _report(YEARLY, str(_YEAR)),
    "Liste aller Personen": _everybody,
    "Prüfung": _in_work(lambda context, _folder, progress: context.check(progress)),
    "Prüfung der Sicherungen": _in_work(lambda context, _folder, progress: context.check_backups(progress)),
    "Sicherung": _in_work(lambda context, folder, progress: context.backup(folder, progress)),
    "Import von 1.000 Personen": _in_work(_import),
    "Alles auswählen": lambda opened, _folder: _list(opened).selectAll(),
    "Alles kopieren": lambda opened, _folder: _list(opened).copy(),
    "Anderes Design": lambda opened, _folder: opened.look.toggle(),
    "Andere Größe": lambda opened, _folder: opened.look.zoom_by(1),
}
