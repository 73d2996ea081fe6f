"""The register: whatever was released or consented to is found in one list, with scope, recipient, days, revocation and sheet."""

from datetime import date, timedelta

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.common import clock
from app.context import Context
from app.models import Consent, ConsentState, Direction, Organisation, Person, Purpose, Release, Scope
from app.services import trash
from app.services.actors import organisations
from app.services.lists import ListQuery
from app.services.office import documents
from app.services.people import consents, persons
from app.services.secrecy import changes, register, releases
from app.services.secrecy.register import Entry, RegisterRow
from app.views.ask import ScriptedAsk
from app.views.pages.people.consent_dialogs import ConsentDialog
from app.views.pages.secrecy.register_dialog import RegisterDialog
from app.views.window_context import WindowContext

TODAY = clock.today()
SOON, PAST = TODAY + timedelta(days=20), TODAY - timedelta(days=40)


def _plant(session: Session) -> dict[str, int]:
    amira = persons.save(session, Person(family_name="Amiri"))
    bauer = persons.save(session, Person(family_name="Bauer"))
    office = organisations.save(session, Organisation(name="Jobcenter"))
    release = Release(number="", person_id=amira, recipient_id=office, given_on=PAST, until=SOON, scopes=[])
    release.direction, release.extent, release.purpose = Direction.TO, "nur der Antrag", "Wohngeld"
    changes.put_scopes(release, [Scope.PLAN])
    waiting = Release(number="", person_id=bauer, recipient="Kanzlei", scopes=[])
    found = {"amira": amira, "bauer": bauer, "release": releases.save(session, release)}
    found["waiting"] = releases.save(session, waiting)
    for name, person, purpose, state, until, to in (
        ("photos", amira, Purpose.PHOTO_WEB, ConsentState.GIVEN, None, ""),
        ("data", bauer, Purpose.CONTACT, ConsentState.GIVEN, SOON, "Sprachschule"),
        ("over", bauer, Purpose.PHOTO_WEB, ConsentState.GIVEN, PAST, ""),
        ("revoked", amira, Purpose.NEWS, ConsentState.REVOKED, None, ""),
        ("refused", bauer, Purpose.NEWS, ConsentState.REFUSED, None, ""),
    ):
        consent = Consent(person_id=person, purpose=purpose, state=state, until=until, recipient=to)
        consent.said_on = PAST
        found[name] = consents.save(session, consent)
    documents.attach(session, found["release"], "blatt.pdf", b"%PDF-1.7")
    documents.attach(session, amira, "fotos.pdf", b"%PDF-1.7 x")
    return found


@pytest.fixture
def ids(context: Context) -> dict[str, int]:
    return context.write("Register", _plant)


def _found(context: Context, text: str = "", **filters: str) -> list[RegisterRow]:
    return context.read(register.rows, ListQuery(text, filters), 50)[0]


def _names(context: Context, ids: dict[str, int], text: str = "", **filters: str) -> set[str]:
    called = {(entry, number): name for name, number in ids.items() for entry in Entry if _is(name, entry)}
    return {called[row.entry, row.id] for row in _found(context, text, **filters)}


def _is(name: str, entry: Entry) -> bool:
    return name not in ("amira", "bauer") and (name in ("release", "waiting")) is (entry is Entry.RELEASE)


def test_each_says_who_to_whom_what_until_when_and_where_the_sheet_is(context: Context, ids: dict[str, int]) -> None:
    rows = {(row.entry, row.id): row for row in _found(context)}
    assert len(rows) == 7
    release = rows[Entry.RELEASE, ids["release"]]
    assert (release.person, release.to, release.about, release.direction) == (
        "Amiri",
        "Jobcenter",
        "Hilfeplan",
        "ich darf mitteilen",
    )
    assert (release.given_on, release.until, release.holds, release.documents) == (PAST, SOON, True, 1)
    assert release.words == ("Wortlaut: „nur der Antrag“", "Zweck: Wohngeld")
    data = rows[Entry.CONSENT, ids["data"]]
    assert (data.person, data.to, data.about, data.until) == ("Bauer", "Sprachschule", Purpose.CONTACT.label, SOON)
    revoked = rows[Entry.CONSENT, ids["revoked"]]
    assert (revoked.given_on, revoked.revoked_on, revoked.holds, revoked.documents) == (None, PAST, False, 1)
    assert revoked.standing.startswith("widerrufen am ")


@pytest.mark.parametrize(
    ("filters", "wanted"),
    [
        ({"entry": "release"}, {"release", "waiting"}),
        ({"state": "valid"}, {"release", "photos", "data"}),
        ({"state": "ends"}, {"release", "data"}),
        ({"state": "expired"}, {"over"}),
        ({"state": "revoked"}, {"revoked"}),
        ({"state": "refused"}, {"refused"}),
        ({"state": "unsigned"}, {"waiting"}),
        ({"state": "valid", "entry": "consent"}, {"photos", "data"}),
    ],
)
def test_it_is_filtered(context: Context, ids: dict[str, int], filters: dict[str, str], wanted: set[str]) -> None:
    assert _names(context, ids, **filters) == wanted


def test_it_is_searched_by_person_and_recipient(context: Context, ids: dict[str, int]) -> None:
    assert _names(context, ids, "amiri") == {"release", "photos", "revoked"}
    assert _names(context, ids, "sprachsch") == {"data"}
    assert _names(context, ids, "kanzlei") == {"waiting"}
    assert _names(context, ids, "niemand") == set()


def test_what_lies_in_the_trash_is_left_out_and_too_much_is_said(context: Context, ids: dict[str, int]) -> None:
    found, more = context.read(register.rows, ListQuery(), 2)
    assert (len(found), more) == (4, True)
    context.write("Papierkorb", trash.trash, [ids["amira"], ids["waiting"]])
    assert _names(context, ids) == {"release", "data", "over", "refused"}


def test_an_entry_is_opened_or_changed_where_it_stands(
    window_context: WindowContext,
    context: Context,
    ids: dict[str, int],
    ask: ScriptedAsk,
    qtbot: QtBot,
) -> None:
    dialog = RegisterDialog(window_context)
    qtbot.addWidget(dialog)
    dialog.filters.set_filters({"entry": "consent", "state": "ends"})
    dialog.table.selectRow(0)
    assert "Sprachschule" in dialog.table.item(0, 2).text()
    assert all(part in dialog.details.text() for part in ("Bauer", "Sprachschule", "gilt bis"))

    def change(asked: ConsentDialog) -> bool:
        asked.entity.until = date(2099, 1, 1)
        context.write("Einwilligung", consents.save, asked.entity)
        return True

    ask.answers.append(change)
    dialog.open_entry()
    assert dialog.rows == []
    assert dialog.details.isHidden()
    dialog.filters.set_filters({"entry": "release", "state": "valid"})
    dialog.table.selectRow(0)
    window_context.discreet.set(True)
    assert dialog.table.item(0, 0).text() == "A…"
    assert ids
    dialog.table.selectRow(0)
    dialog.open_entry()
    assert dialog.result() == RegisterDialog.DialogCode.Accepted
