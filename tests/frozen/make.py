"""Makes a frozen vault: a small one with at least one of everything, written by the program of its time.

    git archive COMMIT | tar x -C /tmp/program
    cd /tmp/program && python /path/to/tests/frozen/make.py /path/to/tests/frozen/files COMMIT

The program is the one of the present folder, so the file is what that program really wrote. The folder is called by the
schema's revision and must not be there yet: what is frozen is never made anew. Run it with the last commit of a schema
before its successor is merged. It goes with the program beside it; the vaults of earlier schemas were made by this script
as it stood in their time, with the same content.

Kept is the backup of the vault, just as that program packed it, and where there was one its seal of that moment. The
database and the key file lie in the backup as they are, uncompressed, so that the vault itself is a copy of the two
(`tests.frozen.vaults.thaw`). `frozen.json` says which commit wrote it and how it opens. Everybody in it is invented.
"""

import json
import shutil
import sys
import tempfile
from datetime import date, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path.cwd()))

from sqlalchemy.orm import Session

from app.common import clock
from app.context import Context
from app.models import (
    WEEKDAYS,
    CaseStatus,
    Catalogue,
    Contract,
    Event,
    EventSeries,
    EventStatus,
    Household,
    LanguageLevel,
    Organisation,
    Person,
    PersonLanguage,
)
from app.services import catalogues, trash
from app.services.actors import affiliations, organisations
from app.services.casework import cases, contacts
from app.services.events import attendance, events, participations, series
from app.services.office import documents, settings, tags, tasks
from app.services.people import households, persons
from app.services.worktime import contracts
from app.storage.secrets import keys
from app.vaults import opening

PASSPHRASE = "Probe-Satz-fuer-Tests-2026"
BEGIN = datetime(2026, 3, 2, 9, 0)
LETTER = "Wohnberechtigungsschein, beantragt am 2. März.".encode()


class Days:
    """Every step on a day of its own."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._day = 0

    def write(self, name, work):  # type: ignore[no-untyped-def]
        """One step of hers."""
        self._day += 1
        with clock.standing_at(BEGIN + timedelta(days=self._day)):
            return self._context.write(name, work)

    def undo(self) -> None:
        """Ctrl+Z."""
        self._day += 1
        with clock.standing_at(BEGIN + timedelta(days=self._day)):
            self._context.undo()


def entry_of(session: Session, catalogue: Catalogue, key: str):  # type: ignore[no-untyped-def]
    """A value of hers by its key."""
    return next(entry for entry in catalogues.entries(session, catalogue, active_only=False) if entry.key == key)


def fill(context: Context) -> None:
    """One of everything, every step as the window would have written it."""
    days = Days(context)
    days.write("Liste geändert", _change_catalogues)
    home = days.write("Haushalt gesichert", _household)
    erased = days.write("Person gesichert", lambda session: persons.save(session, Person(family_name="Vergessen")))
    days.write("Endgültig gelöscht", lambda session: trash.purge(session, [erased]))
    client = days.write("Person gesichert", lambda session: _elif(session, home))
    days.write("Person gesichert", lambda session: _rename(session, client))
    quiet = days.write("Person gesichert", _blocked)
    case = days.write("Fall gesichert", lambda session: _case(session, client))
    contact = days.write("Kontakt gesichert", lambda session: _contact(session, case))
    days.write(
        "Vertrauliche Notiz gesichert",
        lambda session: contacts.write_note(session, contact, "Angst vor dem Vermieter."),
    )
    days.write(
        "Status geändert",
        lambda session: cases.set_status(session, case, CaseStatus.PLANNING, date(2026, 3, 12), "Ziele klar"),
    )
    club = days.write("Akteur gesichert", _club)
    days.write(
        "Ansprechperson gesichert", lambda session: affiliations.add(session, club, quiet, "Vorstand", date(2024, 1, 1))
    )
    course = days.write("Reihe gesichert", _series)
    event = days.write("Veranstaltung gesichert", lambda session: _event(session, course))
    days.write("Angemeldet", lambda session: _register(session, event, client, quiet))
    days.write("Vom Papier übertragen", lambda session: _transfer(session, event))
    days.write("Schlagwörter gesetzt", lambda session: tags.set_tags(session, client, ["Ehrenamt", "Nähcafé"]))
    days.write("Dokument angehängt", lambda session: documents.attach(session, client, "Antrag.txt", LETTER))
    days.write("Aufgabe gesichert", lambda session: _task(session, "Antrag nachfassen", case, date(2026, 4, 1)))
    done = days.write("Aufgabe gesichert", lambda session: _task(session, "Schlüssel abholen", club, None))
    days.write("Erledigt", lambda session: tasks.done(session, [done]))
    gone = days.write(
        "Person gesichert", lambda session: persons.save(session, Person(family_name="Papierkorb", given_name="Otto"))
    )
    days.write("In den Papierkorb", lambda session: trash.trash(session, [gone]))
    days.write("Einstellungen gesichert", _settings)
    days.write("Person gesichert", lambda session: _phone(session, client, "07627 1234"))
    days.write("Person gesichert", lambda session: _phone(session, client, "07627 9999"))
    days.undo()
    with clock.standing_at(BEGIN + timedelta(days=60)):
        context.save_draft("person:new", {"family_name": "Angefangen"})


def _change_catalogues(session: Session) -> None:
    entry_of(session, Catalogue.TOPIC, "schulden").label = "Schulden und Konto"
    catalogues.remove(session, entry_of(session, Catalogue.CHANNEL, "stand").id)
    catalogues.deactivate(session, entry_of(session, Catalogue.RESULT, "abgebrochen").id)
    own = catalogues.new(session, Catalogue.TOPIC)
    own.label = "Gartenprojekt"
    catalogues.save_entry(session, own)


def _household(session: Session) -> int:
    home = Household(name="Yıldız", street="Köchlinstraße 4", postcode="79585", city="Steinen", note="2. Stock")
    return households.save(session, home)


def _elif(session: Session, home: int) -> int:
    languages = [
        PersonLanguage(code="tr", level=LanguageLevel.NATIVE),
        PersonLanguage(code="de", level=LanguageLevel.B1),
    ]
    person = Person(
        family_name="Yildiz", given_name="Elif", birth_date=date(1988, 5, 17), origin="TR", languages=languages
    )
    person.mobile, person.household_id = "0151 5550001", home
    return persons.save(session, person)


def _rename(session: Session, person_id: int) -> None:
    person = persons.load(session, person_id)
    person.family_name, person.native_name = "Yıldız", "إليف"
    persons.save(session, person)


def _phone(session: Session, person_id: int, phone: str) -> None:
    person = persons.load(session, person_id)
    person.phone = phone
    persons.save(session, person)


def _blocked(session: Session) -> int:
    person = Person(
        family_name="Ötken", given_name="Bärbel", address_block=True, street="Verborgene Gasse 1", is_volunteer=True
    )
    return persons.save(session, person)


def _case(session: Session, person_id: int) -> int:
    case = cases.new(session, person_id)
    case.occasion, case.goal = "Wohnung zu klein", "Größere Wohnung bis Herbst"
    case.topics = [entry_of(session, Catalogue.TOPIC, "schulden")]
    return cases.save(session, case)


def _contact(session: Session, case_id: int) -> int:
    contact = contacts.new(session, case_id)
    contact.minutes, contact.summary = 40, "Gespräch über das Wohngeld"
    contact.channel_id = entry_of(session, Catalogue.CHANNEL, "telefon").id
    topic = entry_of(session, Catalogue.TOPIC, "gartenprojekt")
    return contacts.save_entry(session, contact, topics=[topic.id])


def _club(session: Session) -> int:
    kind = entry_of(session, Catalogue.ORGANISATION_KIND, "verein").id
    club = Organisation(
        name="Nähstube Wiesental", short_name="NW", kind_id=kind, email="post@example.org", offers="Nähkurse"
    )
    return organisations.save(session, club)


def _series(session: Session) -> int:
    return series.save(session, EventSeries(name="Nähcafé", place="Gemeindesaal", rhythm="jeden Dienstag"))


def _event(session: Session, series_id: int) -> int:
    event = Event(name="Nähcafé im März", series_id=series_id, starts_at=datetime(2026, 3, 17, 15), capacity=20)
    event.place, event.preparation_minutes, event.status = "Gemeindesaal", 30, EventStatus.CONFIRMED
    return events.save(session, event)


def _register(session: Session, event_id: int, *person_ids: int) -> None:
    for person_id in person_ids:
        participations.register(session, event_id, person_id)


def _transfer(session: Session, event_id: int) -> None:
    first = participations.attendance(session, event_id)[0]
    children = entry_of(session, Catalogue.AGE_GROUP, "6-13").id
    attendance.transfer_from_paper(session, event_id, [first.id], ["Frau Laufkundschaft"], {children: 7})


def _task(session: Session, what: str, about_id: int, due_on: date | None) -> int:
    task = tasks.new(session, about_id, due_on)
    task.what = what
    return tasks.save(session, task)


def _settings(session: Session) -> None:
    settings.save_office(session, settings.Office(person="Rahel Muster"))
    contracts.save(session, Contract(valid_from=date(2026, 1, 1), **dict.fromkeys(WEEKDAYS, 300)))


def main(place: Path, commit: str) -> None:
    """Make the vault and keep its backup in a folder called by the schema."""
    with tempfile.TemporaryDirectory() as work, clock.standing_at(BEGIN):
        vault = Path(work) / "tresor"
        context, code = opening.create(vault, PASSPHRASE, keys.FLOOR)
        fill(context)
        revision = context.read(_revision)
        new = place / revision
        new.mkdir(parents=True)
        for seal in vault.glob("*.seal"):  # of the moment that the backup holds
            shutil.copy(seal, new)
        with clock.standing_at(BEGIN + timedelta(days=61)):
            shutil.copy(context.backup().path, new)
        context.close()
    made = {"commit": commit, "passphrase": PASSPHRASE, "code": code}
    (new / "frozen.json").write_text(json.dumps(made, indent=2) + "\n", encoding="utf-8")


def _revision(session: Session) -> str:
    return str(session.connection().exec_driver_sql("SELECT version_num FROM alembic_version").scalar_one())


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve(), sys.argv[2])
