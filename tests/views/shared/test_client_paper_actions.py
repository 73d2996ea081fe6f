"""Papers that a client signs or takes home are shown from her record, her case, a referral, a release; an unread translation offers
to note that it was read.
"""

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from app.models import Kind, Organisation, Person
from app.papers.print_job import PrintJob
from app.papers.registry import PAPERS
from app.papers.release import RELEASE, ReleaseOf
from app.services.actors import organisations
from app.services.casework import cases
from app.services.people import persons
from app.services.referrals import referrals
from app.services.secrecy import releases
from app.views.ask import ScriptedAsk
from app.views.page_registry import PAGES
from app.views.preview.check_dialog import CheckDialog
from app.views.preview.preview import Preview
from app.views.window_context import WindowContext


@pytest.fixture
def ids(window_context: WindowContext) -> dict[Kind, int]:
    def fill(session: Any) -> dict[Kind, int]:
        person = persons.save(session, Person(given_name="Selam", family_name="Quittenbaumer"))
        case = cases.save(session, cases.new(session, person))
        office = organisations.save(session, Organisation(name="Jobcenter"))
        referral = referrals.save(session, referrals.new(session, case, office))
        release = releases.new(session, person)
        release.recipient_id = office
        return {
            Kind.PERSON: person,
            Kind.CASE: case,
            Kind.REFERRAL: referral,
            Kind.RELEASE: releases.save(session, release),
        }

    return window_context.context.write("Probe", fill)


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (Kind.PERSON, {"schweigepflicht", "einwilligung", "foto-einwilligung"}),
        (Kind.CASE, {"schweigepflicht", "hilfeplan", "kinderschutz", "fallakte"}),
        (Kind.REFERRAL, {"verweisbrief"}),
        (Kind.RELEASE, {"schweigepflicht"}),
    ],
)
def test_each_shows_its_papers(
    qtbot: QtBot,
    window_context: WindowContext,
    ids: dict[Kind, int],
    monkeypatch: pytest.MonkeyPatch,
    kind: Kind,
    names: set[str],
) -> None:
    shown: list[PrintJob] = []
    monkeypatch.setattr(
        "app.views.preview.opening.open_paper", lambda _window, paper, about: shown.append(PrintJob(paper, about))
    )
    spec = next(one for one in PAGES if kind in one.kinds)
    page: Any = spec.make(window_context, spec)
    qtbot.addWidget(page)
    page.detail.show_record(ids[kind])
    for command in page.detail.commands():
        if command.property("symbol") == "print":
            command.trigger()
    assert {job.paper.name for job in shown} == names
    assert names <= {paper.name for paper in PAPERS}
    for job in shown:
        window_context.context.read(job.prepared)


def test_a_refused_translation_offers_to_note_that_it_was_read(
    qtbot: QtBot, window_context: WindowContext, ids: dict[Kind, int], ask: ScriptedAsk
) -> None:
    preview = Preview(window_context, PrintJob(RELEASE, ReleaseOf(ids[Kind.PERSON])))
    qtbot.addWidget(preview)
    qtbot.waitUntil(lambda: bool(preview.data), timeout=10_000)
    assert preview.checks.isHidden()
    preview.options.fields["language"].set_value("ti")
    preview.options.fields["language"].changed.emit()
    qtbot.waitUntil(lambda: not preview.problem.isHidden(), timeout=10_000)
    assert "hat noch niemand geprüft" in preview.problem.text.text()
    assert preview.data == b""
    assert not preview.checks.isHidden()

    def note(dialog: CheckDialog) -> bool:
        dialog.form._bindings["by"].field.editor.setText("Amira")
        dialog.form._bindings["by"].field.finish()
        dialog.save()
        return bool(dialog.result())

    ask.answers.append(note)
    preview.checks.button.click()
    qtbot.waitUntil(lambda: bool(preview.data), timeout=10_000)
    assert preview.problem.isHidden()
