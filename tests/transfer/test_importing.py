"""Lists meet what is on file: row by row, in one step, and nothing on file is lost."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.context import Context
from app.models import Gone, Household, ImportRow, Kind, NameKind, NumberKind, Organisation, Person, Record
from app.services import trash
from app.services.actors import organisations
from app.services.importing import runs
from app.services.kinds import service_of
from app.services.lists import ListQuery
from app.services.office import tags
from app.services.people import households, persons
from app.transfer.columns.rows import FurtherName, FurtherNumber, OrganisationRow, PersonRow
from app.transfer.importing.decisions import Decision, Decisions
from app.transfer.importing.dry_run import DryRun, State, dry_run
from app.transfer.importing.tally import Fate, Tally
from app.transfer.importing.writing import Origin, Result, bring_in, foresee


def _run(context: Context, *rows: Any, kind: Kind = Kind.PERSON) -> DryRun:
    return context.read(dry_run, kind, rows)


def _bring(
    context: Context,
    *rows: Any,
    kind: Kind = Kind.PERSON,
    decide: Decisions | None = None,
    origin: Origin | None = None,
) -> Result:
    def work(session: Session) -> Result:
        return bring_in(session, dry_run(session, kind, rows), decide or Decisions(), origin or Origin())

    return context.write("Liste übernommen", work)


def _person(context: Context, **values: Any) -> int:
    return context.write("Person", persons.save, Person(**values))


def _states(run: DryRun) -> list[State]:
    return [one.state for one in run.outcomes]


def _loaded(context: Context, person_id: int) -> Person:
    return context.read(persons.load, person_id)


UDO = {"family_name": "Pfaff", "given_name": "Udo", "birth_date": date(1961, 5, 4)}
UDO_ROW = PersonRow(2, "Pfaff", "Udo", birth_date=date(1961, 5, 4), birth_year=1961)


def test_a_known_person_gets_what_was_empty_and_keeps_what_was_not(context: Context) -> None:
    udo = _person(context, **UDO, street="Garnstraße 3", city="Steinen")
    row = UDO_ROW._replace(mobile="01512 3456789", email="udo@example.org", street="Bergweg 1", city="Steinen")
    (outcome,) = _run(context, row).outcomes
    assert outcome.state is State.KNOWN
    assert outcome.match is not None
    assert {one.key: one.fills for one in outcome.match.differences} == {"mobile": True, "email": True, "street": False}
    result = _bring(context, row)
    assert (result.new, result.updated, result.matched) == (0, 1, 1)
    kept = _loaded(context, udo)
    assert (kept.mobile, kept.email, kept.street) == ("01512 3456789", "udo@example.org", "Garnstraße 3")
    (problem,) = result.problems
    assert "Mobil, E-Mail" in problem.text
    assert "nicht übernommen ist: Anschrift" in problem.text
    assert "01512" not in problem.text


def test_what_is_otherwise_is_taken_where_she_says_so(context: Context) -> None:
    udo = _person(context, **UDO, street="Garnstraße 3", postcode="79585", city="Steinen")
    row = UDO_ROW._replace(street="Bergweg 1", postcode="79539", city="Lörrach", mobile="01512 3456789")
    _bring(context, row, decide=Decisions(taken={(2, "street"): True, (2, "mobile"): False}))
    kept = _loaded(context, udo)
    assert (kept.street, kept.postcode, kept.city, kept.mobile) == ("Bergweg 1", "79539", "Lörrach", "")


def test_another_number_stands_beside_the_first(context: Context) -> None:
    udo = _person(context, **UDO, phone="07627 910010")
    _bring(context, UDO_ROW._replace(phone="07627 910099"))
    kept = _loaded(context, udo)
    assert kept.phone == "07627 910010"
    assert [(one.kind, one.value) for one in kept.numbers] == [(NumberKind.HOME, "07627 910099")]


@pytest.mark.parametrize(
    "told",
    [
        {"phone": "+49 7627 910010"},
        {"mobile": "07627/910010"},
        {"numbers": (FurtherNumber(NumberKind.WORK, "07627 910010"),)},
        {"family_name": "PFAFF"},
        {"birth_date": None, "birth_year": 1961},
        {"street": "Garnstr. 3"},
        {"note": "ruft  gern an"},
        {"languages": ("tr",)},
        {"names": (FurtherName(NameKind.ALSO, "Uli Pfaff"),)},
    ],
)
def test_the_same_said_otherwise_is_nothing_new(context: Context, told: dict[str, Any]) -> None:
    home = context.write("Haushalt", households.save, Household(name="Pfaff", street="Garnstraße 3", city="Steinen"))
    udo = _person(context, **UDO, phone="07627 910010", household_id=home, note="Kommt oft, ruft gern an.")
    whole = UDO_ROW._replace(languages=("tr",), names=(FurtherName(NameKind.ALSO, "Uli Pfaff"),))
    _bring(context, whole)
    before = _loaded(context, udo).version
    result = _bring(context, UDO_ROW._replace(**told))
    assert (result.new, result.updated, result.matched, result.run_id) == (0, 0, 1, 0)
    assert _loaded(context, udo).version == before


def test_the_same_list_twice_doubles_nobody_and_changes_nothing(context: Context) -> None:
    rows = (
        PersonRow(2, "Diallo", "Mamadou", birth_date=date(1998, 2, 1), birth_year=1998, phone="07621 111111"),
        PersonRow(3, "Diallo", "Mamadou", birth_date=date(1998, 11, 30), birth_year=1998, phone="07622 222222"),
        PersonRow(4, "Kern", "Ida", phone="0049 7627 888888"),
        PersonRow(5, "Nur", "Name"),
    )
    first = _bring(context, *rows)
    assert (first.new, first.matched) == (4, 0)
    again = _bring(context, *rows)
    assert (again.new, again.updated, again.matched, again.run_id) == (0, 0, 4, 0)


def test_a_second_row_of_the_same_person_adds_to_the_first(context: Context) -> None:
    row = PersonRow(
        2, "Kern", "Ida", birth_date=date(1950, 3, 4), birth_year=1950, phone="07627 888888", city="Steinen"
    )
    other = row._replace(line=3, mobile="01512 3456789", city="Lörrach")
    result = _bring(context, row, other)
    assert (result.new, result.matched) == (1, 1)
    assert [problem.line for problem in result.problems] == [3]
    (ida,) = context.read(persons.ids, ListQuery())
    kept = _loaded(context, ida)
    assert (kept.mobile, kept.city) == ("01512 3456789", "Steinen")
    assert "Lörrach" in kept.note, "what the second row says otherwise is not lost"


def test_who_is_perhaps_known_waits_for_a_word(context: Context) -> None:
    eva = _person(context, family_name="Müller", given_name="Eva", street="Webergasse 1")
    row = PersonRow(2, "Müller", "Eva", mobile="01512 3456789")
    run = _run(context, row)
    assert _states(run) == [State.MAYBE]
    same = Decisions(rows={2: Decision.SAME})
    assert (foresee(run, Decisions()).new, foresee(run, same).updated) == (1, 1)
    assert _bring(context, row, decide=Decisions(Decision.OUT)).left_out == 1
    assert _bring(context, row, decide=same).updated == 1
    assert _loaded(context, eva).mobile == "01512 3456789"
    assert context.read(persons.count) == 1


def test_further_names_and_numbers_come_in_and_are_found(context: Context) -> None:
    row = PersonRow(
        2,
        "Kovač",
        "Marija",
        names=(FurtherName(NameKind.FORMER, "Horvat"),),
        numbers=(FurtherNumber(NumberKind.WORK, "07621/4455660"),),
    )
    _bring(context, row)
    for text in ("Horvat", "076214455660"):
        (found,) = context.read(persons.ids, ListQuery(text=text))
        assert _loaded(context, found).family_name == "Kovač"
    assert {finding.severity for finding in context.check()} == {"ok"}


def test_an_import_is_kept_with_its_origin_and_stands_on_the_card(context: Context) -> None:
    udo = _person(context, **UDO)
    origin = Origin("Wohnbau Steinen", "Einwilligung")
    result = _bring(context, UDO_ROW._replace(mobile="01512 3456789"), PersonRow(3, "Kern", "Ida"), origin=origin)
    (run,) = context.read(runs.runs)
    assert (run.source, run.legal_basis, run.made, run.updated, run.there) == (
        *("Wohnbau Steinen", "Einwilligung"),
        1,
        1,
        2,
    )
    listed = context.read(persons.ids, ListQuery(filters={runs.FILTER: str(result.run_id)}))
    assert len(listed) == 2
    assert udo in listed
    facts = [str(fact.text) for fact in context.read(persons.head, udo)]
    assert any("Wohnbau Steinen" in fact and "Einwilligung" in fact for fact in facts)
    context.write("Herkunft", runs.set_origin, run.id, "", "")
    assert not any("Herkunft" in str(fact.text) for fact in context.read(persons.head, udo))


def test_undo_takes_all_of_it_back(context: Context) -> None:
    udo = _person(context, **UDO)
    _bring(context, UDO_ROW._replace(mobile="01512 3456789"), PersonRow(3, "Kern", "Ida"))
    context.undo()
    assert context.read(persons.ids, ListQuery()) == [udo]
    assert _loaded(context, udo).mobile == ""
    assert context.read(runs.runs) == []
    context.redo()
    assert context.read(persons.count) == 2
    assert context.read(lambda session: len(list(session.scalars(select(ImportRow.id))))) == 2


def test_nothing_is_written_where_a_known_one_went_into_the_trash_meanwhile(context: Context) -> None:
    udo = _person(context, **UDO)
    run = _run(context, UDO_ROW._replace(mobile="01512 3456789"), PersonRow(3, "Kern", "Ida"))
    context.write("Papierkorb", trash.trash, [udo])
    with pytest.raises(UserError, match="Papierkorb"):
        context.write("Liste", bring_in, run, Decisions(), Origin())
    assert context.read(persons.count) == 0


def test_organisations_come_in_with_their_kind_and_are_known_again(context: Context) -> None:
    rows = (
        OrganisationRow(2, "Sportverein Steinen e. V.", kind="Verein", phone="07627 1234", website="www.sv.example"),
        OrganisationRow(3, "Kaufhaus Kern", kind="Warenhaus"),
    )
    run = _run(context, *rows, kind=Kind.ORGANISATION)
    assert [(problem.line, "Akteursart" in problem.text) for problem in run.problems] == [(3, True)]
    assert _bring(context, *rows, kind=Kind.ORGANISATION).new == 2
    found = [context.read(organisations.load, one) for one in context.read(organisations.ids, ListQuery())]
    by_name: dict[str, Organisation] = {one.name: one for one in found}
    kind = by_name["Sportverein Steinen e. V."].kind_entry
    assert kind is not None
    assert kind.label == "Verein"
    assert "Warenhaus" in by_name["Kaufhaus Kern"].note
    again = _bring(context, *rows, kind=Kind.ORGANISATION)
    assert (again.new, again.updated, again.matched) == (0, 0, 2)


SAMPLES: dict[Kind, Sequence[Any]] = {
    Kind.PERSON: (UDO_ROW, PersonRow(3, "Kern", "Ida"), PersonRow(4, "Kern", "Ida", street="Bergweg 1")),
    Kind.ORGANISATION: (OrganisationRow(2, "Turnverein"), OrganisationRow(3, "Turnverein", city="Steinen")),
}


@pytest.mark.parametrize("kind", SAMPLES)
def test_what_is_foreseen_is_what_comes(context: Context, kind: Kind) -> None:
    def both(session: Session) -> tuple[Result, Result]:
        run = dry_run(session, kind, SAMPLES[kind])
        return foresee(run, Decisions()), bring_in(session, run, Decisions(), Origin())

    foreseen, done = context.write("Liste", both)
    assert (foreseen.new, foreseen.updated, foreseen.matched, foreseen.problems) == (
        *(done.new, done.updated, done.matched),
        done.problems,
    )
    assert context.read(service_of(kind).count) == done.new
    assert context.read(lambda session: session.query(Record).count()) >= done.new


@pytest.mark.parametrize("undecided", [None, *Decision])
def test_rows_are_counted_as_they_are_written(context: Context, undecided: Decision | None) -> None:
    _person(context, **UDO)
    _person(context, family_name="Müller", given_name="Eva", street="Webergasse 1")
    rows = (
        UDO_ROW._replace(mobile="01512 3456789"),
        PersonRow(3, "Müller", "Eva", email="eva@example.org"),
        PersonRow(4, "Kern", "Ida"),
        PersonRow(5, "Kern", "Ida", phone="07627 888888"),
    )
    run = _run(context, *rows)
    tally = Tally(run)
    for decisions in (
        Decisions(undecided),
        Decisions(undecided, rows={3: Decision.SAME, 4: Decision.OUT}),
        Decisions(undecided, rows={2: Decision.NEW}, taken={(2, "mobile"): False}),
    ):
        counted, foreseen = tally.count(decisions), foresee(run, decisions)
        assert counted[Fate.NEW] + counted[Fate.UPDATED] + counted[Fate.MATCHED] + counted[Fate.OUT] == len(rows)
        assert counted[Fate.OUT] == foreseen.left_out
        assert counted[Fate.UPDATED] == foreseen.updated
        assert tally.undecided(decisions) == sum(not decisions.decided(one) for one in run.outcomes)


def test_tags_and_a_day_of_death_come_in(context: Context) -> None:
    udo = _person(context, **UDO)
    new = PersonRow(3, "Kern", "Ida", died_on=date(2020, 1, 2), tags=("Chor", "Chor", "Garten"))
    known = UDO_ROW._replace(died_on=date(2021, 1, 2), tags=("chor", "Sport"))
    _bring(context, new, known)
    (ida,) = set(context.read(persons.ids, ListQuery())) - {udo}
    assert context.read(tags.of_record, ida) == ("Chor", "Garten")
    assert (_loaded(context, ida).gone, _loaded(context, ida).gone_on) == (Gone.DIED, date(2020, 1, 2))
    assert context.read(tags.of_record, udo) == ("Chor", "Sport")
    assert _loaded(context, udo).gone is Gone.NO, "that somebody on file died is not taken as said"
    again = _bring(context, new, known)
    assert (again.new, again.updated) == (0, 0)
    _bring(context, known, decide=Decisions(taken={(2, "gone"): True}))
    assert _loaded(context, udo).gone is Gone.DIED
