"""Papers that clients sign or take home, as they are asked for from a shell: by person, in a language."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.models import Appointment, Case, Goal, Organisation, Person
from app.papers import foreign
from app.papers.registry import PAPERS
from app.services import trash
from app.services.actors import organisations
from app.services.casework import cases, plans
from app.services.office import appointments
from app.services.people import persons
from app.services.referrals import referrals
from app.vaults import opening
from tests.cli.conftest import Call
from tests.conftest import PASSPHRASE

TO_SIGN = ("schweigepflicht", "einwilligung", "foto-einwilligung", "hilfeplan")
Wrote = Callable[[Callable[[Session], Any]], Any]


@pytest.fixture
def write(vault_folder: Path) -> Wrote:
    """Change the vault of the test."""

    def change(fn: Callable[[Session], Any]) -> Any:
        context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
        try:
            return context.write("Probe", fn)
        finally:
            context.close()

    return change


@pytest.fixture
def client(write: Wrote) -> int:
    """Somebody with a case, a plan and an appointment to come."""

    def fill(session: Session) -> int:
        made = persons.save(session, Person(given_name="Selam", family_name="Quittenbaumer"))
        case = cases.save(session, Case(number="", person_id=made, opened_on=clock.today()))
        plans.save_goal(session, Goal(case_id=case, words="Ich will arbeiten."))
        appointments.save(session, Appointment(starts_at=datetime(clock.today().year + 1, 3, 4, 10), about_id=case))
        return made

    return write(fill)  # type: ignore[no-any-return]


def read_by_somebody(session: Session, language: str) -> None:
    subjects = {one for paper in PAPERS if paper.only_checked for found in paper.foreign.values() for one in found}
    foreign.check(session, [(subject, language) for subject in sorted(subjects)], "Amira", date(2026, 3, 2))


def languages(path: Path) -> set[str]:
    """Every language that a file says it is written in."""
    with pikepdf.open(path) as pdf:
        inner = {str(one.Lang) for one in pdf.objects if isinstance(one, pikepdf.Dictionary) and "/Lang" in one}
        return {str(pdf.Root.Lang), *inner}


@pytest.mark.parametrize("paper", TO_SIGN)
def test_an_unread_translation_is_refused_and_nothing_written(
    call: Call, client: int, write: Wrote, tmp_path: Path, capsys: pytest.CaptureFixture[str], paper: str
) -> None:
    out = tmp_path / "x.pdf"
    asked = ("print", paper, "--person", client, "--language", "ti", "--out", out)
    assert call(*asked) == 2
    assert "hat noch niemand geprüft" in capsys.readouterr().err
    assert not out.exists()
    write(lambda session: read_by_somebody(session, "ti"))
    assert call(*asked) == 0
    assert {"de", "ti"} <= languages(out)
    assert call("print", paper, "--person", client, "--out", out) == 0
    assert "ti" not in languages(out)


def test_an_appointment_is_printed_in_an_unread_language_with_a_word(
    call: Call, client: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "x.pdf"
    assert call("print", "terminzettel", "--person", client, "--language", "ti", "--out", out) == 0
    assert "Tigrinya ist noch nicht geprüft" in capsys.readouterr().err
    assert languages(out) >= {"ti", "de"}


def test_kurdish_has_two_codes_and_any_other_word_is_refused(
    call: Call, client: int, write: Wrote, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(lambda session: read_by_somebody(session, "ku"))
    out = tmp_path / "x.pdf"
    for code in ("kmr", "ku"):
        assert call("print", "einwilligung", "--person", client, "--language", code, "--out", out) == 0
        assert "ku" in languages(out)
    out.unlink()
    assert call("print", "einwilligung", "--person", client, "--language", "tlh", "--out", out) == 2
    assert "tlh" in capsys.readouterr().err
    assert not out.exists()


@pytest.mark.parametrize("paper", ["terminzettel", *TO_SIGN])
def test_somebody_in_the_trash_gets_no_paper(
    call: Call, client: int, write: Wrote, tmp_path: Path, capsys: pytest.CaptureFixture[str], paper: str
) -> None:
    write(lambda session: trash.trash(session, [client]))
    out = tmp_path / "x.pdf"
    assert call("print", paper, "--person", client, "--out", out) == 2
    assert "Papierkorb" in capsys.readouterr().err
    assert not out.exists()


def test_a_letter_of_referral_needs_a_word_on_who_gets_it_and_a_release(
    call: Call, client: int, write: Wrote, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def refer(session: Session) -> tuple[int, int]:
        office = organisations.save(session, Organisation(name="Jobcenter"))
        return office, referrals.save(session, referrals.new(session, client, office))

    office, referral = write(refer)
    out = tmp_path / "x.pdf"
    for words, told in (((), "--recipient"), (("--recipient", office), "keine Schweigepflichtentbindung")):
        assert call("print", "verweisbrief", "--referral", referral, *words, "--out", out) == 2
        assert told in capsys.readouterr().err
        assert not out.exists()
    assert call("print", "verweisbrief", "--referral", referral, "--own-use", "--out", out) == 0
