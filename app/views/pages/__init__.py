"""The pages of the window, in the order of the side bar. A new page is one import and one line in `PAGES`.

Imported when the vault is open, never by the unlock screen: pages need the services.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.models import Kind
from app.services.people import households, persons
from app.views.page import PageSpec
from app.views.pages.people import household_page, person_page

PAGES: tuple[PageSpec, ...] = (
    PageSpec(
        "people",
        QT_TRANSLATE_NOOP("Pages", "Personen"),
        "people",
        "Ctrl+2",
        person_page.make,
        (Kind.PERSON,),
        persons.count,
    ),
    PageSpec(
        "households",
        QT_TRANSLATE_NOOP("Pages", "Haushalte"),
        "household",
        "",
        household_page.make,
        (Kind.HOUSEHOLD,),
        households.count,
    ),
)
