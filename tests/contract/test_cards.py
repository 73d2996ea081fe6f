"""The contract of a card of *Heute*: title, empty sentence, doors, what makes it anew and what does not, discreet mode."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy.orm import Session

from app.common import clock
from app.context import Context
from app.models import (
    Appointment,
    Budget,
    Case,
    Concern,
    ConcernStatus,
    Consent,
    Donation,
    Event,
    Goal,
    Kind,
    Medium,
    Naming,
    Occupancy,
    OfficialText,
    Person,
    Project,
    Purpose,
    Referral,
    Task,
    graph,
)
from app.services import drafts
from app.services.casework import cases, plans
from app.services.concerns import concerns, official_texts
from app.services.concerns import steps as concern_steps
from app.services.events import events
from app.services.money import bookings, budgets, donations
from app.services.office import appointments, tasks
from app.services.people import consents, persons
from app.services.places import occupancies
from app.services.projects import milestones, projects
from app.services.referrals import notices, referrals
from app.services.secrecy import releases
from app.services.worktime import contracts
from app.views.card_registry import CARDS
from app.views.location import Location
from app.views.pages.today_page import TodayPage
from app.views.shared.cards.card import TodayCard
from app.views.shared.cards.filtered_list import FilteredList
from app.views.shared.cards.list_card import ListCard
from app.views.shared.lists.list_page import ListPage
from app.views.shared.widgets import PlainLabel
from tests.contract.changing import other_texts, steps, texts
from tests.contract.samples import sample
from tests.views.windows import MakeWindow

WORD = "Quittenmus"
NOW = datetime(2026, 11, 22, 12)


@pytest.fixture(autouse=True)
def _noon() -> Iterator[None]:
    with clock.standing_at(NOW):
        yield


@pytest.fixture
def quarter(context: Context) -> None:
    """Something on every card."""
    context.write("Probe", _quarter)


@pytest.fixture
def page(make_window: MakeWindow) -> TodayPage:
    return _page(make_window)


def _page(make_window: MakeWindow) -> TodayPage:
    window = make_window()
    window.resize(1440, 900)
    window.window_context.go(Location("today"))
    page = window.stack.page
    assert isinstance(page, TodayPage)
    assert [type(card) for card in page.cards] == list(CARDS)
    return page


def _quarter(session: Session) -> None:
    client = persons.save(session, Person(family_name=WORD))
    born, end = date(1990, 11, 24), date(2026, 12, 1)
    persons.save(session, Person(family_name="Jubel", remember_birthday=True, birth_date=born))
    persons.save(session, Person(family_name="Sperre", address_block=True, address_block_until=end))
    ending = Case(number="", person_id=client, opened_on=date(2025, 1, 5), counsel_until=end)
    goal = plans.save_goal(session, Goal(case_id=cases.save(session, ending), words=WORD, set_on=date(2025, 2, 1)))
    plans.add_measure(session, goal, WORD, "", NOW.date())
    sample(session, Kind.ORGANISATION, "Verein")
    _sent_and_decided(session, client)
    _released(session, client)
    for days in (-9, 3):
        events.save(session, Event(name="Fest", starts_at=NOW + timedelta(days=days)))
        tasks.save(session, Task(what=f"{WORD} anrufen", due_on=NOW.date() + timedelta(days=days)))
    contracts.save(session, contracts.new(session))
    appointments.save(session, Appointment(starts_at=NOW + timedelta(days=1), what=f"{WORD} berät", about_id=client))
    _concerns(session, client)
    project = projects.save(session, Project(name="Hochbeete"))
    milestones.add(session, project, "Beete sind gebaut", NOW.date())
    _money(session)
    drafts.save_draft(session, f"person:{client}", {"family_name": WORD})
    admitted = Occupancy(since=date(2026, 1, 5), admitted_until=date(2026, 12, 1))
    occupancies.save(session, admitted)


def _sent_and_decided(session: Session, client: int) -> None:
    """A referral nothing was heard of for long, and a notice whose term ends soon."""
    long_ago = NOW.date() - timedelta(days=60)
    sent = {"number": "", "about_id": client, "recipient": "Beratungsstelle"}
    referrals.save(session, Referral(proposed_on=long_ago, since=long_ago, **sent))
    notice = notices.new(session, client)
    notice.received_on, notice.authority = NOW.date() - timedelta(days=25), "Jobcenter"
    notices.save(session, notice)


def _released(session: Session, client: int) -> None:
    """A release that ends soon, one that waits for its signature, a consent that ends soon."""
    soon = NOW.date() + timedelta(days=9)
    for given, until in ((NOW.date() - timedelta(days=90), soon), (None, None)):
        release = releases.new(session, client)
        release.recipient, release.given_on, release.until = "Beratungsstelle", given, until
        releases.save(session, release)
    consents.save(session, Consent(person_id=client, purpose=Purpose.NEWS, until=soon))


def _money(session: Session) -> None:
    """A budget that is nearly used up, and a donation before the council."""
    budget = budgets.save(session, Budget(year=NOW.year, name="Quartiersarbeit", planned=Decimal(100)))
    spent = bookings.new(session, budget_id=budget)
    spent.day, spent.what, spent.amount = NOW.date(), "Farbe", Decimal(95)
    bookings.save(session, spent)
    donations.save(session, Donation(what="Bänke", amount=Decimal(500), received_on=NOW.date()))


def _concerns(session: Session, client: int) -> None:
    """An answer that is owed, one that is late, one that is new; a promise that is due, a decision of the council."""
    owed, _late, _new = (
        concerns.save(session, Concern(number="", subject=word, reporter_id=client, received_on=NOW.date() - age))
        for word, age in ((WORD, timedelta(days=5)), ("Lampe", timedelta(days=30)), ("Bank", timedelta()))
    )
    concern_steps.settle(session, owed, ConcernStatus.SOLVED, NOW.date(), "Erledigt.")
    tasks.save(session, Task(what="Angebot", due_on=NOW.date(), promised_by="Bauamt"))
    official_texts.save(session, OfficialText(heading="Bänke", medium=Medium.COUNCIL))


def _sentences(card: TodayCard) -> list[str]:
    return [label.text() for label in card.findChildren(PlainLabel) if label.property("role") == "quiet"]


@pytest.mark.usefixtures("quarter")
def test_every_card_has_a_title_and_something_on_it(make_window: MakeWindow) -> None:
    for card in _page(make_window).cards:
        assert card.content is not None, card.label()
        assert card.isVisible()
        assert card.content.accessibleName() == card.label() != ""
        assert not card.empty or card.empty not in _sentences(card)


def test_every_card_says_where_it_is_empty_or_hides(page: TodayPage) -> None:
    for card in page.cards:
        if card.empty:
            assert _sentences(card) == [card.empty]
        else:
            assert card.isVisible() is (card.content is not None)
    assert all(card.empty or card.hidden_without for card in page.cards if isinstance(card, ListCard))


@pytest.mark.usefixtures("quarter")
def test_every_number_is_that_of_the_list_behind_it(make_window: MakeWindow) -> None:
    page = _page(make_window)
    stack = page.window_context.parent().stack  # type: ignore[union-attr]
    opened = 0
    for card in page.cards:
        for number, behind in enumerate(_lists_of(card)):
            page.window_context.go(Location("today"))
            label, _, figure = _numbers(card)[number].accessibleName().partition(": ")
            _numbers(card)[number].click()
            assert isinstance(stack.page, ListPage), label
            assert behind.kind in stack.page.spec.kinds, label
            assert stack.page.table.count == int(figure.split()[0]) > 0, label
            opened += 1
        assert len(_numbers(card)) == len(_lists_of(card)), card.label()
    assert opened == sum(len(_lists_of(card)) for card in page.cards) > 3


def _lists_of(card: TodayCard) -> list[FilteredList]:
    return [one for one in card.watched() if isinstance(one, FilteredList)]


def _numbers(card: TodayCard) -> list[QAbstractButton]:
    """The doors that name a number: a line is called by its title alone."""
    return [door for door in card.doors() if ": " in door.accessibleName() and not door.toolTip()]


@pytest.mark.usefixtures("quarter")
def test_every_card_is_made_anew_by_what_it_shows_and_left_alone_by_the_rest(
    context: Context, make_window: MakeWindow
) -> None:
    page = _page(make_window)
    made_anew: dict[str, list[bool]] = {card.label(): [] for card in page.cards}
    for number, (table, rows) in enumerate(steps()):
        before = [card.content for card in page.cards]
        context.write("Anders", other_texts, table, rows, f"Hagebutte {number}")
        for card, content in zip(page.cards, before, strict=True):
            made_anew[card.label()].append(card.content is not content)
            told = sorted(texts(card))
            card.fill()
            assert told == sorted(texts(card)), (card.label(), table.name)
    assert {label for label, made in made_anew.items() if len(set(made)) < 2} == set()


@pytest.mark.usefixtures("quarter")
def test_a_card_made_anew_keeps_its_place_in_the_order_of_tab(context: Context, make_window: MakeWindow) -> None:
    page = _page(make_window)
    context.write("Neu", tasks.save, Task(what="noch eine", due_on=NOW.date()))
    wanted: list[QWidget] = [door for card in page.cards for door in card.doors()]
    assert len(wanted) > len(page.cards)
    order, here = [], wanted[0]
    while len(order) < len(wanted):
        if here in wanted:
            order.append(here)
        here = here.nextInFocusChain()
        if here is wanted[0]:
            break
    assert order == wanted


@pytest.mark.usefixtures("quarter")
def test_every_card_hides_names_in_discreet_mode(context: Context, make_window: MakeWindow) -> None:
    for kind in Kind:
        if graph.entity_of(kind).naming is not Naming.NOBODY:
            context.write("Probe", sample, kind, WORD)
    page = _page(make_window)
    assert len(_naming(page)) > 1
    page.window_context.discreet.set(True)
    assert _naming(page) == []


def _naming(page: TodayPage) -> list[str]:
    return [card.label() for card in page.cards if any(WORD in text for text in texts(card))]


def test_a_new_day_makes_every_card_anew(context: Context, page: TodayPage) -> None:
    before = [card.content for card in page.cards if card.content is not None]
    with clock.standing_at(NOW + timedelta(days=1)):
        context.write("Neu", tasks.save, Task(what="irgendetwas"))
    assert not any(one in before for one in (card.content for card in page.cards))


@pytest.mark.usefixtures("quarter")
def test_a_card_made_anew_keeps_the_focus_unless_something_else_was_opened(page: TodayPage, qtbot: QtBot) -> None:
    window = page.window()
    window.activateWindow()
    card = next(card for card in page.cards if card.doors())
    card.doors()[0].setFocus()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is card.doors()[0])
    card.fill()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is card.doors()[0])
    card.fill()
    opened = QLineEdit(window)
    opened.show()
    opened.setFocus()
    QApplication.processEvents()
    assert QApplication.focusWidget() is opened
