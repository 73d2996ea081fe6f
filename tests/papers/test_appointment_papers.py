"""What leaves of an appointment: a slip without a name in the client's language, and a calendar file that tells no more than when."""

from datetime import datetime

import pytest
from icalendar import Calendar
from sqlalchemy.orm import Session

from app.common.moments import Moment
from app.context import Context
from app.models import Appointment, Kind, Person, PersonLanguage
from app.papers.appointment_slip import SLIP
from app.papers.calendar_file import CALENDAR_FILE
from app.papers.choice import Chosen
from app.papers.list_files import files_of
from app.papers.lists import LIST, ListView
from app.papers.print_job import PrintJob
from app.reports.forms.slip_phrases import SLIPS
from app.reports.icalendar import icalendar
from app.services.casework import cases
from app.services.lists import ListQuery
from app.services.office import appointments
from app.services.people import persons

_HOSTILE = (
    ("Yılmaz", "Ayşe"),
    ("Termin", "VEVENT"),
    ("END:VCALENDAR", "X\r\nATTENDEE:mailto:a@b.c"),
    ("O’Hara; DROP, \\n", '"=cmd|'),
    ("\u202eРашид", "علي"),
    ("F-2026-001", "\x00\x0b"),
)


def _fill(session: Session) -> list[int]:
    """An appointment with each of them and one with the case of each, the name typed wherever it can be."""
    made = []
    for number, (family, given) in enumerate(_HOSTILE):
        person = persons.save(session, Person(family_name=family, given_name=given))
        case = cases.new(session)
        case.person_id = person
        whole = f"{given} {family}"
        for about in (person, cases.save(session, case)):
            begin = datetime(2026, 12, 1 + number, 10)
            typed = Appointment(starts_at=begin, about_id=about, what=whole, place=f"bei {whole}", note=whole)
            made.append(appointments.save(session, typed))
    return made


def _view() -> ListView:
    chosen = Chosen(Kind.APPOINTMENT, appointments.ids, ListQuery())
    return ListView("Termine", chosen, appointments.rows, (), "{}".format)


def test_the_calendar_file_holds_times_and_numbers_and_nothing_else(context: Context) -> None:
    before = context.read(appointments.count)
    context.write("Probe", _fill)
    job = PrintJob(CALENDAR_FILE, _view())
    data = job.made(context, ".ics", context.read(job.prepared).defaults).data
    found = Calendar.from_ical(data)
    events = list(found.walk("VEVENT"))
    assert len(events) - before == 2 * len(_HOSTILE)
    assert {str(event["SUMMARY"]).partition(" F-")[0] for event in events} == {"Termin"}
    assert {tuple(sorted(event.keys())) for event in events} == {
        ("CLASS", "DTEND", "DTSTAMP", "DTSTART", "SUMMARY", "UID")
    }
    text = data.decode()
    for family, given in _HOSTILE:
        for name in (family, given):
            assert name in ("Termin", "VEVENT", "END:VCALENDAR", "F-2026-001") or name not in text
    assert text.count("END:VCALENDAR") == 1
    assert "ATTENDEE" not in text
    assert "LOCATION" not in text


def test_it_knows_when_the_clock_is_changed() -> None:
    moments = [
        Moment(1, datetime(2027, 3, 28, 1, 30), datetime(2027, 3, 28, 3, 30), "F-2026-001", datetime(2026, 1, 1)),
        Moment(2, datetime(2027, 7, 1, 10), None, "", datetime(2026, 1, 1)),
    ]
    found = Calendar.from_ical(icalendar(moments, "Termin"))
    spring, summer = found.walk("VEVENT")
    assert [str(zone["TZID"]) for zone in found.walk("VTIMEZONE")] == ["Europe/Berlin"]
    assert spring["DTEND"].dt.timestamp() - spring["DTSTART"].dt.timestamp() == 3600
    assert (str(spring["SUMMARY"]), str(summer["SUMMARY"])) == ("Termin F-2026-001", "Termin")
    assert summer["DTEND"].dt.hour == 11
    assert icalendar(moments, "Termin") == icalendar(moments, "Termin")


def test_the_list_offers_it_and_no_other_list_does() -> None:
    assert files_of(Kind.APPOINTMENT) == (LIST, CALENDAR_FILE)
    assert CALENDAR_FILE not in files_of(Kind.EVENT)


def _with(session: Session, *languages: str, chosen: str = "") -> int:
    person = Person(family_name="Kovalenko", languages=[PersonLanguage(code=one) for one in languages])
    about = persons.save(session, person)
    made = Appointment(
        starts_at=datetime(2026, 12, 3, 10), ends_at=datetime(2026, 12, 3, 11), about_id=about, language=chosen
    )
    made.what, made.place = "Erstgespräch", "Quartiersbüro"
    return appointments.save(session, made)


@pytest.mark.parametrize(
    ("spoken", "chosen", "language"),
    [(("uk", "de"), "", "uk"), (("so", "ar"), "", "ar"), (("uk",), "en", "en"), ((), "", "de"), (("so",), "", "de")],
)
def test_the_slip_speaks_the_language_of_the_client(
    context: Context, spoken: tuple[str, ...], chosen: str, language: str
) -> None:
    made = context.write("Probe", lambda session: _with(session, *spoken, chosen=chosen))
    assert context.read(PrintJob(SLIP, made).prepared).defaults["language"] == language


def test_the_slip_says_when_and_where_and_names_nobody(context: Context) -> None:
    made = context.write("Probe", lambda session: _with(session, "uk"))
    job = PrintJob(SLIP, made)
    taken = job.made(context, ".pdf", {**context.read(job.prepared).defaults, "id_card": True}).taken
    slip = taken.data
    assert (slip.begin, slip.end, slip.place, slip.what) == ("10:00", "11:00", "Quartiersbüro", "")
    assert [text.day for text in slip.texts] == ["четвер, 3 грудня 2026\u202fр.", "Donnerstag, 3. Dezember 2026"]
    assert "Kovalenko" not in repr(slip)


def test_every_language_has_all_words_with_both_times() -> None:
    for language, words in SLIPS.items():
        assert all(words), language
        assert "{begin}" in words.times, language
        assert "{end}" in words.times, language
