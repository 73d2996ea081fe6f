"""What clients sign or take home: what is filled in, what a translation needs before it is printed, who may not be printed for."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.context import Context
from app.models import (
    Appointment,
    Case,
    ChildProtection,
    Direction,
    Goal,
    Organisation,
    Person,
    PersonLanguage,
    ProtectionStep,
    Referral,
    Scope,
)
from app.papers import foreign, of_client
from app.papers.consent import CONSENT, PHOTO_CONSENT
from app.papers.help_plan import HELP_PLAN
from app.papers.paper import Paper
from app.papers.print_job import PrintJob, Taken
from app.papers.protection_sheet import PROTECTION_SHEET
from app.papers.referral_letter import REFERRAL_LETTER
from app.papers.registry import PAPERS
from app.papers.release import RELEASE, ReleaseOf, of_release
from app.reports.forms.signing import Signing
from app.services import trash
from app.services.actors import organisations
from app.services.casework import cases, plans, protection
from app.services.office import appointments, settings
from app.services.people import persons
from app.services.referrals import referrals
from app.services.secrecy import changes, gate, releases
from app.services.secrecy.receivers import Client, To
from app.settings.office import Office
from app.settings.signing import PUBLIC_SERVANT, SIGNED_PAPERS, SignedPapers

NOON = datetime(2026, 11, 30, 12)
TODAY = NOON.date()
CHECKED_ONLY = (RELEASE, CONSENT, PHOTO_CONSENT, HELP_PLAN)


@pytest.fixture(autouse=True)
def noon() -> Any:
    with clock.standing_at(NOON):
        yield


@pytest.fixture
def client(context: Context) -> int:
    """Somebody who speaks Tigrinya and has a case with a goal."""

    def fill(session: Session) -> int:
        spoken = [PersonLanguage(code="ti"), PersonLanguage(code="de")]
        person = Person(given_name="Selam", family_name="Quittenbaumer", languages=spoken)
        made = persons.save(session, person)
        case = cases.save(session, Case(number="", person_id=made, opened_on=TODAY))
        goal = plans.save_goal(session, Goal(case_id=case, words="Ich will arbeiten.", set_on=TODAY))
        plans.add_measure(session, goal, "Lebenslauf schreiben", "Selam", date(2026, 12, 9))
        return made

    return context.write("Probe", fill)


def case_of(context: Context, person: int) -> int:
    return context.read(cases.of_person, person)[0].id


def about(context: Context, paper: Paper, person: int) -> Any:
    if paper is HELP_PLAN:
        return case_of(context, person)
    return ReleaseOf(person) if paper is RELEASE else person


def taken(context: Context, paper: Paper, what: Any, **values: object) -> Taken:
    return PrintJob(paper, what).taken(context, values)


def check(context: Context, paper: Paper, language: str) -> None:
    pairs = [(subject, language) for subjects in paper.foreign.values() for subject in subjects]
    context.write("geprüft", foreign.check, pairs, "Amira", TODAY)


def test_what_is_signed_or_agreed_on_rests_on_texts_that_were_read() -> None:
    assert {paper.name for paper in PAPERS if paper.only_checked} == {paper.name for paper in CHECKED_ONLY}


@pytest.mark.parametrize("paper", CHECKED_ONLY, ids=lambda paper: str(paper.name))
def test_an_unread_translation_is_refused_and_a_read_one_proposed(context: Context, client: int, paper: Paper) -> None:
    what = about(context, paper, client)
    job = PrintJob(paper, what)
    assert context.read(job.prepared).defaults["language"] == "de", "what is unread is not proposed"
    offered = [code for code, _ in context.read(job.options)[0].choices if code != "de"]
    for language in offered:
        with pytest.raises(UserError, match="hat noch niemand geprüft"):
            taken(context, paper, what, language=language)
    assert taken(context, paper, what, language="de").foreign == ()
    check(context, paper, "ti")
    assert context.read(job.prepared).defaults["language"] == "ti"
    assert job.pdf(context, {"language": "ti"}).data.startswith(b"%PDF")
    context.undo()
    with pytest.raises(UserError, match="Tigrinya"):
        taken(context, paper, what, language="ti")


def test_one_of_its_texts_unread_is_enough_to_refuse(context: Context, client: int) -> None:
    context.write("geprüft", foreign.check, [("release", "ti")], "Amira", TODAY)
    with pytest.raises(UserError, match="Tigrinya"):
        taken(context, RELEASE, ReleaseOf(client), language="ti")


def form_of(context: Context, person: int, **values: object) -> Any:
    return taken(context, RELEASE, ReleaseOf(person), **values).data.data


def test_a_release_is_blank_but_for_what_is_known(context: Context, client: int) -> None:
    form = form_of(context, client)
    assert (form.person, form.born, form.recipient, form.direction, form.scopes) == (
        "Selam Quittenbaumer",
        "",
        "",
        "",
        (),
    )
    assert (form.standing, form.months) == ("social_worker", 6)
    assert form_of(context, client, named=False).person == ""
    typed = form_of(context, client, recipient="Jobcenter", direction="to", scopes=["plan"], purpose="Antrag")
    assert (typed.recipient, typed.direction, typed.scopes, typed.purpose) == ("Jobcenter", "to", ("plan",), "Antrag")


def test_what_she_is_bound_by_and_who_she_is_come_from_the_settings(context: Context, client: int) -> None:
    context.write("Büro", settings.save_office, Office(person="Erika Adler"))
    context.write("Papiere", settings.save_within, SIGNED_PAPERS, SignedPapers(PUBLIC_SERVANT, 16))
    form = form_of(context, client)
    assert form.office == "Quartiersmanagement, Gemeinde Steinen (Erika Adler)"
    assert (form.standing, form.signing.young_from) == (PUBLIC_SERVANT, 16)


def born(context: Context, person: int, day: date | None, year: int | None = None) -> None:
    def save(session: Session) -> None:
        found = persons.load(session, person)
        found.birth_date, found.birth_year = day, year
        persons.save(session, found)

    context.write("Geburtstag", save)


@pytest.mark.parametrize(
    ("day", "year", "photo", "release"),
    [
        (date(2014, 1, 1), None, Signing(person=False), Signing(person=False)),
        (date(2012, 12, 1), None, Signing(person=False), Signing(person=False)),
        (date(2012, 11, 30), None, Signing(person=False, young=True), Signing(person=False, young=True)),
        (date(2008, 12, 1), None, Signing(person=False, young=True), Signing(person=False, young=True)),
        (date(2008, 11, 30), None, Signing(guardian=False), Signing()),
        (None, 2008, Signing(person=False, young=True), Signing(person=False, young=True)),
        (None, 2007, Signing(guardian=False), Signing()),
        (None, None, Signing(young_from=14), Signing(young_from=14)),
    ],
)
def test_who_signs_goes_by_the_age(
    context: Context, client: int, day: date | None, year: int | None, photo: Signing, release: Signing
) -> None:
    born(context, client, day, year)
    assert taken(context, PHOTO_CONSENT, client).data.data.signing == photo
    assert form_of(context, client).signing == release


def on_file(session: Session, person: int, **values: object) -> int:
    office = organisations.save(session, Organisation(name="Jobcenter Lörrach"))
    release = releases.new(session, person)
    release.recipient_id, release.direction, release.purpose = office, Direction.TO, "Antrag"
    release.guardian, release.interpreter = "Mutter Q.", "Dolmetscherin T."
    changes.put_scopes(release, (Scope.REACH, Scope.PLAN))
    for name, value in values.items():
        setattr(release, name, value)
    return releases.save(session, release)


def test_a_release_on_file_fills_the_form_and_leaves_nothing_to_choose(context: Context, client: int) -> None:
    made = context.write("Entbindung", lambda session: on_file(session, client, given_on=TODAY))
    what = context.read(of_release, made)
    job = PrintJob(RELEASE, what)
    assert {option.name for option in context.read(job.options)} == {"language", "named", "large"}
    form = job.taken(context, {"recipient": "Jemand anders"}).data.data
    assert (form.recipient, form.direction, form.scopes) == ("Jobcenter Lörrach", "to", ("reach", "plan"))
    assert [text.until for text in form.texts] == ["30.05.2027"]
    assert (form.signing.guardian_name, form.signing.interpreter_name) == ("Mutter Q.", "Dolmetscherin T.")
    assert job.record == made
    context.write("Widerruf", lambda session: setattr(releases.load(session, made), "revoked_on", TODAY))
    (warning,) = job.taken(context, {}).data.warnings
    assert str(warning) == "Diese Entbindung gilt nicht mehr: widerrufen am 30.11.2026."


def test_a_consent_asks_for_what_was_chosen_else_for_all_of_its_kind(context: Context, client: int) -> None:
    assert taken(context, CONSENT, client).data.data.purposes == ("contact", "volunteers", "special", "news")
    assert taken(context, CONSENT, client, purposes=["news"]).data.data.purposes == ("news",)
    photos = taken(context, PHOTO_CONSENT, client, purposes=["news", "photo_web"]).data.data
    assert photos.purposes == ("photo_web",), "nothing of another kind"
    assert photos.photos


@pytest.mark.parametrize("paper", CHECKED_ONLY, ids=lambda paper: str(paper.name))
def test_nothing_is_printed_for_somebody_in_the_trash(context: Context, client: int, paper: Paper) -> None:
    what = about(context, paper, client)
    context.write("Papierkorb", trash.trash, [client])
    with pytest.raises(UserError, match="liegt im Papierkorb"):
        taken(context, paper, what)


def met(session: Session, record: int, begin: datetime) -> int:
    return appointments.save(session, Appointment(starts_at=begin, about_id=record))


def test_the_next_appointment_is_the_first_to_come_with_her_or_in_her_case(context: Context, client: int) -> None:
    case = case_of(context, client)
    with pytest.raises(UserError, match="kein Termin an"):
        context.read(of_client.next_appointment, client)
    context.write("Termin", met, client, NOON - timedelta(days=3))
    late = context.write("Termin", met, client, NOON + timedelta(days=9))
    assert context.read(of_client.next_appointment, client) == late
    soon = context.write("Termin", met, case, NOON + timedelta(days=2))
    assert context.read(of_client.next_appointment, client) == soon
    context.write("Papierkorb", trash.trash, [soon])
    assert context.read(of_client.next_appointment, client) == late


def test_the_open_case_is_the_only_one_or_has_to_be_named(context: Context, client: int) -> None:
    assert context.read(of_client.open_case, client) == case_of(context, client)
    other = context.write(
        "Fall", lambda session: cases.save(session, Case(number="", person_id=client, opened_on=TODAY))
    )
    with pytest.raises(UserError, match=rf"mehrere Fälle offen: .*--case {other}"):
        context.read(of_client.open_case, client)
    context.write("Papierkorb", trash.trash, [other, case_of(context, client)])
    context.write(
        "Papierkorb", lambda session: trash.trash(session, [one.id for one in cases.of_person(session, client)])
    )
    with pytest.raises(UserError, match="kein Fall offen"):
        context.read(of_client.open_case, client)


def test_a_help_plan_has_her_words_the_steps_and_the_next_meeting(context: Context, client: int) -> None:
    case = case_of(context, client)
    (text,) = taken(context, HELP_PLAN, case).data.data.texts
    (goal,) = text.goals
    assert (goal.words, goal.steps[0].what, goal.steps[0].who) == (
        "Ich will arbeiten.",
        "Lebenslauf schreiben",
        "Selam",
    )
    assert (goal.steps[0].due, text.review) == ("09.12.2026", "")
    context.write("Termin", met, client, NOON + timedelta(days=5))
    check(context, HELP_PLAN, "ti")
    both = taken(context, HELP_PLAN, case, language="ti").data.data.texts
    assert [one.language for one in both] == ["ti", "de"]
    assert both[1].review == "05.12.2026"
    context.write("Ziel", lambda session: plans.end_goal(session, plans.of_case(session, case)[0].id, TODAY))
    assert taken(context, HELP_PLAN, case).data.data.texts[0].goals == ()
    assert len(taken(context, HELP_PLAN, case, ended=True).data.data.texts[0].goals) == 1


def referred(session: Session, about_id: int | None, **values: Any) -> int:
    office = organisations.save(session, Organisation(name="Schuldnerberatung", street="Am Bach 1", city="Lörrach"))
    values = {"organisation_id": office, "appointment_on": date(2026, 12, 3)} | values
    return referrals.save(session, Referral(number="", proposed_on=TODAY, since=TODAY, about_id=about_id, **values))


def test_a_letter_of_referral_says_who_comes_and_asks_whether_she_arrived(context: Context, client: int) -> None:
    made = context.write("Verweis", lambda session: referred(session, case_of(context, client)))
    found = taken(context, REFERRAL_LETTER, made, text="Es geht um Schulden.")
    facts = dict(found.data.data.facts)
    assert (facts["Wer kommt"], facts["Spricht"], facts["Termin bei Ihnen"]) == (
        "Selam Quittenbaumer",
        "Tigrinya, Deutsch",
        "03.12.2026",
    )
    assert found.data.data.after[0] == "Es geht um Schulden."
    assert "Schuldnerberatung" in found.data.data.letter.envelope.address
    nameless = taken(context, REFERRAL_LETTER, made, with_name=False)
    assert "Quittenbaumer" not in repr(nameless.data.data)
    assert isinstance(context.read(PrintJob(REFERRAL_LETTER, made).receiver), To)
    with pytest.raises(gate.Refused, match="keine Schweigepflichtentbindung"):
        context.read(gate.demand, found.content, context.read(PrintJob(REFERRAL_LETTER, made).receiver))


def test_a_letter_of_referral_about_nobody_is_a_sentence(context: Context) -> None:
    made = context.write("Verweis", referred, None)
    with pytest.raises(UserError, match="steht niemand, um den es geht"):
        taken(context, REFERRAL_LETTER, made)


def step(session: Session, case: int, taken_step: ProtectionStep, text: str, **values: Any) -> None:
    protection.save(session, ChildProtection(case_id=case, step=taken_step, taken_on=TODAY, text=text, **values))


def test_the_sheet_of_a_child_in_danger_names_nobody_and_leaves_room_for_what_is_open(
    context: Context, client: int
) -> None:
    case = case_of(context, client)
    signs = "Selam Quittenbaumer berichtet von Schlägen."
    context.write("Schritt", step, case, ProtectionStep.SIGNS, signs, who="Frau Quittenbaumer")
    context.write("Schritt", step, case, ProtectionStep.CHILD, "zu jung", left_out=True)
    sheet = taken(context, PROTECTION_SHEET, case).data.data
    assert "Quittenbaumer" not in repr(sheet)
    assert "Selam" not in repr(sheet)
    entries = {part.title: part.entries for part in sheet.steps}
    assert "Schlägen" in entries["Anhaltspunkte"][0][1]
    assert entries["Gespräch mit dem Kind"] == (("30.11.2026", "unterblieben: zu jung"),)
    assert [title for title, found in entries.items() if not found] == _open(context, case)


def _open(context: Context, case: int) -> Sequence[str]:
    rows = context.read(protection.of_case, case)
    return [str(protection.called(one)) for one in protection.open_steps(rows)]


def test_what_is_for_the_client_goes_to_her_without_asking(context: Context, client: int) -> None:
    for paper in (RELEASE, HELP_PLAN):
        job = PrintJob(paper, about(context, paper, client))
        receiver = context.read(job.receiver)
        assert receiver == Client()
        context.read(gate.demand, job.taken(context, {}).content, receiver)
