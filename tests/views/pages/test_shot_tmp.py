import os
from datetime import date
from PySide6.QtTest import QTest
from app.models import *
from app.services.people import persons
from app.views.location import Location
from app.views.shared.forms.collapsible import Collapsible
from app.models.places import *
from app.services import catalogues

def fill(session):
    role = catalogues.entries(session, Catalogue.PERSON_ROLE)[0].id
    for given, family in (("Irma","Bauer"),("Olena","Kovalenko"),("Irma","Baumann")):
        persons.save(session, Person(given_name=given, family_name=family, street="Köchlinstr. 3", city="Steinen"))
    return persons.save(session, Person(given_name="Anna", family_name="Heide", particle="von der", name_title="Dr.", birth_name="Schulz",
      names=[PersonName(name="Müller"), PersonName(kind=NameKind.CALLED, name="Anni")], mobile="0151 23456789",
      numbers=[PersonNumber(value="+49 7627 910010", kind=NumberKind.WORK, preferred=True), PersonNumber(kind=NumberKind.MAIL, value="a@b.de")],
      addresses=[PersonAddress(care_of="Familie Berg", street="Ringstr. 4", postcode="79585", city="Steinen", preferred=True)],
      roles=[PersonRole(role_id=role, since=date(2025,1,1))], channel=Channel.MESSENGER, reach_times="abends ab 18 Uhr",
      consents=[Consent(purpose=Purpose.PHOTO_PRINT, state=ConsentState.GIVEN, said_on=date(2026,1,3)), Consent(purpose=Purpose.PHOTO_WEB, state=ConsentState.REFUSED, said_on=date(2026,1,3))],
      address_block=True, address_block_until=date(2026,12,24), listed_as=ListedAs.CHOSEN, chosen_name="A. Heide", needs_interpreter=True,
      gone=Gone.MOVED, gone_on=date(2026,3,1), gone_to="Lörrach"))

def test_shot(context, make_window, work):
    from app.views.gallery import settle
    pid = context.write("x", fill)
    w = make_window()
    size = os.environ.get("SIZE", "1280x800").split("x")
    w.resize(int(size[0]), int(size[1]))
    w.go(Location("people"))
    page = w.stack.currentWidget() if hasattr(w.stack, "currentWidget") else None
    from app.views.shared.lists.list_page import ListPage
    page = next(p for p in w.findChildren(ListPage) if p.spec.key == "people")
    page.new()
    settle(work, w)
    page.detail.form.search.line.editor.setFocus()
    QTest.keyClicks(page.detail.form.search.line.editor, "Irma Bau")
    settle(work, w)
    w.grab().save("/dev/shm/hpa/g/neu.png")
    page.detail.form.discard()
    w.go(Location("people", pid))
    settle(work, w)
    d = page.detail
    d._bring(d.form_side)
    settle(work, w)
    w.grab().save("/dev/shm/hpa/g/person.png")
    for fold in d.form.findChildren(Collapsible):
        fold.open()
    settle(work, w)
    d.form.grab().save("/dev/shm/hpa/g/form.png")
    w.grab().save("/dev/shm/hpa/g/person2.png")
