"""Names in what was said: who is on file fills *Auch dabei* by the grammar of the quick line, and can be taken away."""

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtWidgets import QFrame, QLabel

from app.context import Context
from app.models import ContactEntry, Organisation, Person
from app.services.actors import organisations
from app.services.casework import contacts
from app.services.people import persons
from app.views.ask import ScriptedAsk
from app.views.shared.capture.reader import reader_of
from app.views.shared.records.contacts.dialog import ContactDialog, write_contact
from app.views.window_context import WindowContext

Write = Callable[..., bool]


@pytest.fixture
def people(context: Context) -> dict[str, int]:
    def plant(session: Any) -> dict[str, int]:
        named = (("Olena", "Kovalenko"), ("Ayse", "Yilmaz"), ("Maria", "Petrova"))
        return {family: persons.save(session, Person(given_name=given, family_name=family)) for given, family in named}

    return context.write("Personen", plant)


@pytest.fixture
def new(window_context: WindowContext, ask: ScriptedAsk, people: dict[str, int]) -> Write:
    """Writes a new entry with Frau Kovalenko, the names on file known; what is done in the dialog, then saved or left."""

    def write(do: Callable[[ContactDialog], object], *, save: bool = True, about: int | None = None) -> bool:
        def answer(dialog: ContactDialog) -> bool:
            reader_of(window_context).settle()
            do(dialog)
            dialog.save() if save else dialog.reject()
            return bool(dialog.result())

        ask.answers.append(answer)
        return write_contact(window_context, people["Kovalenko"] if about is None else about, None)

    return write


def type_(dialog: ContactDialog, words: str) -> None:
    dialog.form.summary.editor.setPlainText(words)


def others(dialog: ContactDialog) -> list[int]:
    return dialog.form.field("others").value()


def said(dialog: ContactDialog) -> list[object]:
    return [part.value for part in dialog.form.summary._said.parts if part.kind == "person"]


def kept(context: Context) -> tuple[ContactEntry, list[int]]:
    (entry,) = context.read(lambda session: session.query(ContactEntry).all())
    return entry, context.read(contacts.others_of, entry.id)


def test_who_is_named_was_there_as_well_and_stays_in_the_text(
    context: Context, new: Write, people: dict[str, int]
) -> None:
    def look(dialog: ContactDialog) -> None:
        type_(dialog, "Gespräch mit Frau Yilmaz und Frau Petrova 20 min")
        assert others(dialog) == said(dialog) == [people["Yilmaz"], people["Petrova"]]

    assert new(look)
    entry, beside = kept(context)
    assert sorted(beside) == sorted([people["Yilmaz"], people["Petrova"]])
    assert "Frau Yilmaz und Frau Petrova" in entry.summary


def test_the_one_it_was_with_is_nobody_beside(new: Write, people: dict[str, int]) -> None:
    def look(dialog: ContactDialog) -> None:
        type_(dialog, "Frau Kovalenko kam mit Frau Yilmaz")
        assert others(dialog) == said(dialog) == [people["Yilmaz"]]

    new(look)


def test_a_chip_that_is_taken_away_takes_her_off_again(context: Context, new: Write, people: dict[str, int]) -> None:
    def look(dialog: ContactDialog) -> None:
        type_(dialog, "Gespräch mit Frau Yilmaz und Frau Petrova")
        dialog.form.summary.chips.removed.emit(("person", people["Yilmaz"]))
        assert others(dialog) == said(dialog) == [people["Petrova"]]

    new(look)
    assert kept(context)[1] == [people["Petrova"]]


def test_what_she_chose_herself_stays(new: Write, people: dict[str, int]) -> None:
    def look(dialog: ContactDialog) -> None:
        dialog.form.field("others")._choose(people["Petrova"])
        type_(dialog, "Gespräch mit Frau Yilmaz")
        assert others(dialog) == [people["Petrova"]]
        assert said(dialog) == []

    new(look)


def test_who_stays_anonymous_is_not_named_by_a_text(
    context: Context, window_context: WindowContext, ask: ScriptedAsk, people: dict[str, int]
) -> None:
    assert people

    def answer(dialog: ContactDialog) -> bool:
        reader_of(window_context).settle()
        type_(dialog, "fragte nach Frau Yilmaz")
        assert others(dialog) == []
        dialog.save()
        return bool(dialog.result())

    ask.answers.append(answer)
    assert write_contact(window_context, None, None)
    assert kept(context)[0].person_id is None


def test_names_that_come_after_the_text_are_read_before_it_is_saved(
    context: Context, window_context: WindowContext, ask: ScriptedAsk, people: dict[str, int]
) -> None:
    def answer(dialog: ContactDialog) -> bool:
        type_(dialog, "Gespräch mit Frau Yilmaz")
        dialog.form.request_save()
        return bool(dialog.result())

    ask.answers.append(answer)
    assert write_contact(window_context, people["Kovalenko"], None)
    assert kept(context)[1] == [people["Yilmaz"]]


def test_a_draft_brings_back_who_was_taken_away(new: Write, people: dict[str, int]) -> None:
    def leave(dialog: ContactDialog) -> None:
        type_(dialog, "Gespräch mit Frau Yilmaz und Frau Petrova")
        dialog.form.summary.chips.removed.emit(("person", people["Yilmaz"]))

    def look(dialog: ContactDialog) -> None:
        assert others(dialog) == said(dialog) == [people["Petrova"]]

    new(leave, save=False)
    new(look)


def test_a_talk_at_an_actor_takes_names_as_well(context: Context, new: Write, people: dict[str, int]) -> None:
    actor = context.write("Akteur", lambda s: organisations.save(s, Organisation(name="Tafel")))
    new(lambda dialog: type_(dialog, "Gespräch mit Frau Yilmaz"), about=actor)
    entry, beside = kept(context)
    assert (entry.record_id, beside) == (actor, [people["Yilmaz"]])


def test_discreet_mode_hides_them(window_context: WindowContext, new: Write) -> None:
    def look(dialog: ContactDialog) -> None:
        type_(dialog, "Gespräch mit Frau Yilmaz")
        window_context.discreet.set(True)
        frames = [chip for chip in dialog.form.summary.chips.findChildren(QFrame) if chip.property("note")]
        words = [label.text() for chip in frames if not chip.isHidden() for label in chip.findChildren(QLabel)]
        assert [text for text in words if "Y…" in text]
        assert not [text for text in words if "Yilmaz" in text]

    new(look)
