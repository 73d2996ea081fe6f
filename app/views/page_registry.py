"""The pages of the window, in the order of the side bar. A new page is one import and one line in `PAGES`.

Imported when the vault is open, never by the unlock screen: pages need the services.
"""

from PySide6.QtCore import QT_TRANSLATE_NOOP

from app.models import Kind
from app.services import trash
from app.services.actors import organisations
from app.services.casework import cases
from app.services.events import events, series
from app.services.office import tasks
from app.services.people import households, persons
from app.views.page import PageSpec
from app.views.pages import today_page, trash_page
from app.views.pages.actors import organisation_page
from app.views.pages.casework import case_page
from app.views.pages.events import event_page, series_page
from app.views.pages.office import task_page
from app.views.pages.people import household_page, person_page
from app.views.pages.privacy import trail_page
from app.views.pages.reports import report_page

PAGES: tuple[PageSpec, ...] = (
    PageSpec(
        "today", str(QT_TRANSLATE_NOOP("Pages", "Heute")), "today", "Ctrl+1", today_page.TodayPage, (), tasks.count_due
    ),
    PageSpec(
        "people",
        str(QT_TRANSLATE_NOOP("Pages", "Personen")),
        "people",
        "Ctrl+2",
        person_page.make,
        (Kind.PERSON,),
        persons.count,
    ),
    PageSpec(
        "households",
        str(QT_TRANSLATE_NOOP("Pages", "Haushalte")),
        "household",
        "",
        household_page.make,
        (Kind.HOUSEHOLD,),
        households.count,
    ),
    PageSpec(
        "cases",
        str(QT_TRANSLATE_NOOP("Pages", "Fälle")),
        "case",
        "Ctrl+3",
        case_page.make,
        (Kind.CASE,),
        cases.count_open,
    ),
    PageSpec(
        "organisations",
        str(QT_TRANSLATE_NOOP("Pages", "Akteure")),
        "actor",
        "Ctrl+4",
        organisation_page.make,
        (Kind.ORGANISATION,),
        organisations.count,
    ),
    PageSpec(
        "events",
        str(QT_TRANSLATE_NOOP("Pages", "Veranstaltungen")),
        "event",
        "Ctrl+5",
        event_page.make,
        (Kind.EVENT,),
        events.count,
    ),
    PageSpec(
        "series",
        str(QT_TRANSLATE_NOOP("Pages", "Reihen")),
        "series",
        "",
        series_page.make,
        (Kind.SERIES,),
        series.count,
    ),
    PageSpec(
        "tasks",
        str(QT_TRANSLATE_NOOP("Pages", "Aufgaben")),
        "task",
        "Ctrl+6",
        task_page.make,
        (Kind.TASK,),
        tasks.count_open,
    ),
    PageSpec(
        "reports",
        str(QT_TRANSLATE_NOOP("Pages", "Berichte")),
        "report",
        "Ctrl+7",
        report_page.ReportPage,
    ),
    PageSpec(
        "trash", str(QT_TRANSLATE_NOOP("Pages", "Papierkorb")), "trash", "Ctrl+8", trash_page.TrashPage, (), trash.count
    ),
    PageSpec("audit", str(QT_TRANSLATE_NOOP("Pages", "Protokoll")), "trail", "", trail_page.make, aside=True),
)
