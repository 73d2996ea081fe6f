"""The contract of every job that the window starts: it has a name, and cancelled in the middle it ends and leaves no half."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from app.common import cancelling
from app.common.errors import Cancelled
from app.models import Person
from app.services.people import persons
from app.storage.backups.archive import SUFFIX
from app.vaults.opening import open_with_passphrase
from tests.vault_templates import PASSPHRASE, VaultTemplates
from tests.views.every_job import JOBS, VIEWS, Counted, Ends, Site, Stage, calls_in, fill

ENDING = {site: how for site, how in JOBS.items() if isinstance(how, Ends)}


@pytest.fixture(scope="session")
def vault_template(vault_templates: VaultTemplates) -> Path:
    return vault_templates.made("jobs", fill)[0]


@pytest.fixture
def stage(vault_folder: Path, tmp_path: Path, qapp: QApplication) -> Iterator[Stage]:  # noqa: ARG001
    (tmp_path / "aus").mkdir()
    made = Stage(open_with_passphrase(vault_folder, PASSPHRASE), vault_folder, tmp_path / "aus")
    yield made
    made.context.close()


@cache
def _found() -> dict[Site, ast.Call]:
    return {site: call for file in sorted(VIEWS.rglob("*.py")) for site, call in calls_in(file)}


def test_every_job_says_how_it_ends() -> None:
    assert _found().keys() - JOBS.keys() == set(), (
        "declare in tests/views/every_job.py how it ends when it is cancelled"
    )
    assert JOBS.keys() - _found().keys() == set(), "nobody starts it any more"


def test_every_job_has_a_name_by_which_it_can_be_stopped() -> None:
    named_by_its_method = ("self._begin",)
    nameless = [
        site
        for site, call in _found().items()
        if ast.unparse(call.func) not in named_by_its_method and "what" not in {word.arg for word in call.keywords}
    ]
    assert nameless == []


@pytest.mark.parametrize("site", sorted(ENDING), ids=":".join)
def test_cancelled_in_the_middle_it_ends_and_leaves_nothing_half_done(stage: Stage, site: Site) -> None:
    job = ENDING[site]
    if job.closed:
        stage.context.close()
    before = _files(stage.folder)
    work = Counted(job.at)
    with cancelling.running(work), pytest.raises(Cancelled):
        job.run(stage, work.progress)
    assert max(work.late.values(), default=0) <= 1, "it heard of it, and went on"
    assert not (job.made and (stage.out / job.made).exists())
    assert list(stage.out.rglob(".*")) == []
    if not job.closed:
        stage.context.close()
    assert _files(stage.folder) == before
    stage.context = open_with_passphrase(stage.folder, PASSPHRASE)
    assert [info for info in stage.context.backups() if info.problem] == []
    _undo_works(stage)


def _files(folder: Path) -> set[str]:
    """What lies in a vault, without its lock, what belongs to a commit, and its backups."""
    passing = ("vault.lock", "data.db-journal")
    found = (path for path in folder.rglob("*") if path.name not in passing and path.suffix != SUFFIX)
    return {str(path.relative_to(folder)) for path in found}


def _undo_works(stage: Stage) -> None:
    count = stage.context.read(persons.count)
    stage.context.write("Probe", lambda session: persons.save(session, Person(family_name="Neu")))
    assert stage.context.read(persons.count) == count + 1
    stage.context.undo()
    assert stage.context.read(persons.count) == count
