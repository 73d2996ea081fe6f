"""A contact that ended with sending somebody elsewhere: the referral is offered at once, filled but for the place she goes to."""

from collections.abc import Callable
from typing import Any

import pytest

from app.context import Context
from app.models import Catalogue, Person
from app.services import catalogues
from app.services.capture.captured import Captured, FoundPerson
from app.services.casework import cases
from app.services.lists import ListQuery
from app.services.people import persons
from app.services.referrals import referrals
from app.views.ask import ScriptedAsk
from app.views.shared.capture.saved import save_captured
from app.views.shared.records.contacts.dialog import ContactDialog, open_contact, write_contact
from app.views.shared.records.referring import ReferralDialog
from app.views.window_context import Notice, WindowContext

SAID = "Schulden, war bei mir"
OFFER = "Verweis anlegen"


@pytest.fixture
def client(context: Context) -> int:
    return context.write("Person", lambda s: persons.save(s, Person(family_name="Kovalenko", given_name="Olena")))


@pytest.fixture
def told(window_context: WindowContext) -> list[Notice]:
    notices: list[Notice] = []
    window_context.noticed.connect(notices.append)
    return notices


def entry_of(context: Context, catalogue: Catalogue, key: str) -> int:
    return next(one.id for one in context.read(catalogues.entries, catalogue) if one.key == key)


def saving(context: Context, result: str, topic: int | None = None) -> Callable[[ContactDialog], bool]:
    def answer(dialog: ContactDialog) -> bool:
        dialog.form.fill("summary", SAID)
        choice = dialog.form.field("result_id")
        choice.editor.setCurrentIndex(choice._values.index(entry_of(context, Catalogue.RESULT, result)))
        if topic is not None:
            dialog.form.fill("topics", [topic])
        dialog.save()
        return bool(dialog.result())

    return answer


def words(notice: Notice) -> list[str]:
    return [word for word, _run in notice.buttons]


def press(notice: Notice, wanted: str) -> None:
    next(run for word, run in notice.buttons if word == wanted)()


def refer_to(place: str, seen: list[Any]) -> Callable[[ReferralDialog], bool]:
    def answer(dialog: ReferralDialog) -> bool:
        seen.append({key: dialog.form.field(key).value() for key in ("about_id", "topic_id", "contact_id", "note")})
        dialog.form.fill("recipient", place)
        dialog.save()
        return bool(dialog.result())

    return answer


def test_the_referral_is_offered_with_case_topic_and_conversation_and_without_a_text(
    context: Context, window_context: WindowContext, ask: ScriptedAsk, client: int, told: list[Notice]
) -> None:
    case = context.write("Fall", lambda s: cases.save(s, cases.new(s, client)))
    topic = context.read(catalogues.entries, Catalogue.TOPIC)[1].id
    seen: list[Any] = []
    ask.answers += [saving(context, "verwiesen", topic), refer_to("Schuldnerberatung", seen)]
    assert write_contact(window_context, case, None)
    assert words(told[-1]) == [OFFER]
    press(told[-1], OFFER)
    (row,) = context.read(referrals.listed, ListQuery(), 9)
    (begun,) = seen
    assert begun == {"about_id": case, "topic_id": topic, "contact_id": 1, "note": ""}
    assert (row.case_id, row.client_id, row.recipient) == (case, client, "Schuldnerberatung")
    assert context.read(referrals.load, row.id).contact_id == 1


def test_it_is_offered_once_and_only_with_that_result(
    context: Context, window_context: WindowContext, ask: ScriptedAsk, client: int, told: list[Notice]
) -> None:
    ask.answers.append(saving(context, "geklart"))
    write_contact(window_context, client, None)
    assert words(told[-1]) == []
    ask.answers.append(saving(context, "verwiesen"))
    open_contact(window_context, 1, None)
    assert words(told[-1]) == [OFFER]
    ask.answers.append(refer_to("Tafel", []))
    press(told[-1], OFFER)
    ask.answers.append(saving(context, "verwiesen"))
    open_contact(window_context, 1, None)
    assert words(told[-1]) == []


def test_a_conversation_that_is_taken_back_leads_to_no_referral(
    context: Context, window_context: WindowContext, ask: ScriptedAsk, client: int, told: list[Notice]
) -> None:
    ask.answers.append(saving(context, "verwiesen"))
    write_contact(window_context, client, None)
    context.undo()
    press(told[-1], OFFER)
    assert len(ask.asked) == 2
    assert context.read(referrals.count) == 0


def test_the_quick_line_offers_it_too(
    context: Context, window_context: WindowContext, client: int, told: list[Notice]
) -> None:
    said = Captured(
        persons=(FoundPerson(client, "Kovalenko"),),
        result_id=entry_of(context, Catalogue.RESULT, "verwiesen"),
        text=SAID,
    )
    save_captured(window_context, said)
    assert OFFER in words(told[-1])
