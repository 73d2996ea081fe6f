"""Texts for the Amtsblatt and papers for the council: begun, handed in, appeared, pasted."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from sqlalchemy.orm import Session

from app.common import clock
from app.common.errors import UserError
from app.models import Event, Medium, OfficialText, Person, Project
from app.services.casework import cases, contacts
from app.services.concerns import official_texts
from app.services.concerns.pasted import as_text
from app.services.events import events
from app.services.lists import ListQuery
from app.services.office import settings, tasks
from app.services.people import persons
from app.services.projects import projects
from app.settings.deadlines import GAZETTE, Gazette

MARKER = "Zwiebelturm"


@pytest.fixture(autouse=True)
def monday() -> Iterator[None]:
    with clock.standing_at(datetime(2026, 11, 30, 9)):
        yield


def a_text(session: Session, **more: object) -> int:
    values = {"heading": "Nähcafé", "day": date(2026, 12, 3), "deadline": date(2026, 11, 30), **more}
    return official_texts.save(session, OfficialText(**values))


def an_event(session: Session, **more: object) -> int:
    values = {"name": "Nähcafé", "place": "Saal", "starts_at": datetime(2026, 12, 12, 15), **more}
    return events.save(session, Event(**values))


def found(session: Session, state: str) -> list[str]:
    shown = official_texts.ids(session, ListQuery(filters={"state": state}))
    return [row.heading for row in official_texts.rows(session, shown)]


def about(session: Session, text: OfficialText) -> list[str]:
    return [str(one.text) for one in official_texts.warnings(session, text)]


def test_a_new_text_is_for_the_next_issue_that_is_still_open(session: Session) -> None:
    text = official_texts.new(session)
    assert (text.medium, text.day, text.deadline) == (Medium.GAZETTE, date(2026, 12, 3), date(2026, 11, 30))
    with clock.standing_at(datetime(2026, 11, 30, 13)):
        assert official_texts.new(session).day == date(2026, 12, 10)
    with clock.standing_at(datetime(2026, 12, 22, 9)):
        later = official_texts.new(session)
        assert (later.day, later.deadline) == (date(2026, 12, 30), date(2026, 12, 28)), "31 December is free"


def test_an_event_gives_title_day_and_place_and_nothing_else(session: Session) -> None:
    person_id = persons.save(session, Person(family_name=MARKER))
    case_id = cases.save(session, cases.new(session, person_id))
    event_id = an_event(session, note=MARKER, status_note=MARKER)
    for record_id in (event_id, case_id):
        entry = contacts.new(session, record_id)
        entry.summary = MARKER
        contacts.save_entry(session, entry, note_text=MARKER)
    for medium in Medium:
        text = official_texts.load(session, official_texts.begin(session, event_id, medium))
        assert (text.heading, text.about_id, text.medium) == ("Nähcafé", event_id, medium)
        assert text.text == "Samstag, 12. Dezember 2026, 15:00 Uhr, Saal"
        assert MARKER not in as_text(text)
    for other in (person_id, case_id):
        with pytest.raises(UserError, match="gibt es nicht mehr"):
            official_texts.begin(session, other, Medium.GAZETTE)


def test_a_project_gives_name_aim_and_result(session: Session) -> None:
    project = projects.save(
        session, Project(name="Hochbeete", aim="Gärtnern.", result="Acht Beete.", lessons="Gießplan")
    )
    text = official_texts.load(session, official_texts.begin(session, project, Medium.COUNCIL))
    assert (text.heading, text.text, text.about_id) == ("Hochbeete", "Gärtnern.\n\nAcht Beete.", project)


def test_no_text_begins_with_a_sensitive_event(session: Session) -> None:
    with pytest.raises(UserError, match="sensibel"):
        official_texts.begin(session, an_event(session, sensitive=True), Medium.GAZETTE)


def test_the_deadline_becomes_one_task_that_moves_along(session: Session) -> None:
    text_id = a_text(session)
    task_id = official_texts.hand_in_by(session, text_id)
    task = tasks.load(session, task_id)
    assert (task.what, task.due_on) == ("Amtsblatt: „Nähcafé“ abgeben, bis 12:00 Uhr", date(2026, 11, 30))
    text = official_texts.load(session, text_id)
    text.day, text.deadline = date(2026, 12, 10), date(2026, 12, 4)
    official_texts.save(session, text)
    assert official_texts.hand_in_by(session, text_id) == task_id
    moved = tasks.load(session, task_id)
    assert (moved.what, moved.due_on) == ("Amtsblatt: „Nähcafé“ abgeben", date(2026, 12, 4)), "not the usual hour"
    tasks.done(session, [task_id])
    assert official_texts.hand_in_by(session, text_id) != task_id


def test_a_task_of_hers_about_the_text_stays_as_it_is(session: Session) -> None:
    text_id = a_text(session)
    own = tasks.new(session, text_id)
    own.what = "Foto besorgen"
    own_id = tasks.save(session, own)
    assert official_texts.hand_in_by(session, text_id) != own_id
    assert tasks.load(session, own_id).what == "Foto besorgen"


def test_without_a_deadline_there_is_nothing_to_hand_in(session: Session) -> None:
    with pytest.raises(UserError, match="Redaktionsschluss"):
        official_texts.hand_in_by(session, a_text(session, deadline=None))


def test_what_appeared_when(session: Session) -> None:
    first, second, third = (
        a_text(session, heading="alt", day=date(2026, 11, 26), deadline=date(2026, 11, 23)),
        a_text(session, heading="neu"),
        a_text(session, heading="ohne Tag", day=None, deadline=None),
    )
    assert (found(session, "open"), found(session, "late")) == (["alt", "neu", "ohne Tag"], ["alt"])
    official_texts.done(session, [first, second, third])
    done = [official_texts.load(session, one).done_on for one in (first, second, third)]
    assert done == [date(2026, 11, 26), date(2026, 11, 30), date(2026, 11, 30)], "never ahead of today"
    assert (found(session, "open"), len(found(session, "done"))) == ([], 3)
    official_texts.undone(session, [first])
    assert found(session, "open") == ["alt"]


def test_what_looks_odd_is_said(session: Session) -> None:
    settings.save_within(session, GAZETTE, Gazette(election_days=(date(2027, 1, 10),)))
    assert about(session, OfficialText(day=date(2026, 11, 26))) == []
    assert "Karenzzeit vor der Wahl am 10.01.2027" in about(session, OfficialText(day=date(2026, 12, 3)))[0]
    assert about(session, OfficialText(day=date(2026, 12, 3), medium=Medium.COUNCIL)) == []
    after = OfficialText(day=date(2027, 1, 14), about_id=an_event(session))
    assert about(session, after) == ["Die Veranstaltung ist am 12.12.2026, also vor dieser Ausgabe."]
    assert "nur Wochenenden" in about(session, OfficialText(day=date(2101, 1, 6)))[0]
    assert about(session, OfficialText(day=date(2027, 1, 14), deadline=date(2027, 1, 15)))[0].startswith("Dieser Tag")
    assert about(session, OfficialText(day=None, done_on=date(2026, 12, 1))) == ["Dieser Tag liegt in der Zukunft."]


def test_the_text_to_paste_holds_what_is_filled_in() -> None:
    gazette = OfficialText(heading="Nähcafé", text="Kommt alle!", proposal="steht hier nie")
    assert as_text(gazette) == "Nähcafé\n\nKommt alle!"
    council = OfficialText(
        medium=Medium.COUNCIL,
        heading="Spielplatz",
        text="Er ist alt.",
        proposal="Er wird erneuert.",
        day=date(2026, 12, 15),
        public=False,
    )
    assert as_text(council) == (
        "Sitzungsvorlage, nicht öffentlich\n\nSpielplatz\n\nSitzung am 15.12.2026\n\n"
        "Sachverhalt\nEr ist alt.\n\nBeschlussvorschlag\nEr wird erneuert."
    )


def test_a_text_needs_a_heading(session: Session) -> None:
    with pytest.raises(UserError, match="Überschrift"):
        official_texts.save(session, OfficialText(heading="  "))
