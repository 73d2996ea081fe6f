"""What each paper takes from the vault: right names, right addresses, nobody who has an address block."""

from typing import Any

import pypdfium2
import pytest
from blocked_quarter import BLOCKED, HIDDEN_STREET

from app.common import clock
from app.common.errors import UserError
from app.context import Context
from app.figures.periods import parse
from app.models import Gone, Kind
from app.papers import attendance, labels, letterhead, letters, lists, reports
from app.papers.choice import SELECTED, WHOLE, Chosen
from app.papers.print_job import PrintedFile, PrintJob
from app.reports.pdf.sheets.formats import LabelFormat, format_of
from app.services.actors import organisations
from app.services.casework import cases
from app.services.lists import ListQuery
from app.services.office import settings, stationery, tasks
from app.services.people import households, persons
from app.settings.office import Office, Stationery

Ids = dict[str, int]
SERVICES: dict[Kind, Any] = {
    Kind.PERSON: persons,
    Kind.HOUSEHOLD: households,
    Kind.ORGANISATION: organisations,
    Kind.CASE: cases,
    Kind.TASK: tasks,
}


def chosen(kind: Kind, *selected: int) -> Chosen:
    return Chosen(kind, SERVICES[kind].ids, ListQuery(), tuple(selected))


def list_view(kind: Kind, *columns: lists.ShownColumn, selected: tuple[int, ...] = ()) -> lists.ListView:
    return lists.ListView("Liste", chosen(kind, *selected), SERVICES[kind].rows, columns, "{} Zeilen".format)


def text_of(data: bytes) -> str:
    with pypdfium2.PdfDocument(data) as pdf:
        return "\n".join(page.get_textpage().get_text_bounded() for page in pdf)


def printed(context: Context, print_job: PrintJob, **values: Any) -> tuple[str, PrintedFile]:
    made = print_job.pdf(context, values)
    return text_of(made.data), made


def attendance_of(ids: Ids) -> PrintJob:
    return PrintJob(attendance.ATTENDANCE, ids["event"])


def labels_of_everybody() -> PrintJob:
    return PrintJob(labels.LABELS, chosen(Kind.PERSON))


class TestLabels:
    @pytest.mark.usefixtures("quarter")
    def test_one_per_household_and_who_is_left_out_is_counted(self, context: Context) -> None:
        text, made = printed(context, labels_of_everybody())
        assert "Ivo und Marija Kovač" in text
        assert "Irma Bauer" in text
        taken = made.taken
        assert (taken.persons, taken.withheld, taken.without) == (2, 2, 1), "the child lives at the protected address"

    def test_who_moved_away_is_left_out_and_counted(self, context: Context, quarter: Ids) -> None:
        gone = context.read(persons.load, quarter["alone"])
        gone.gone, gone.gone_on = Gone.MOVED, clock.today()
        context.write("Person gesichert", persons.save, gone)
        _text, made = printed(context, labels_of_everybody())
        assert (made.taken.persons, made.taken.gone) == (1, 1)

    @pytest.mark.usefixtures("quarter")
    def test_one_each_and_in_the_order_of_the_post(self, context: Context) -> None:
        text, made = printed(context, labels_of_everybody(), per_household=False, by_street=True)
        assert made.taken.persons == 3
        assert text.index("79541") < text.index("79585")

    def test_for_those_selected(self, context: Context, quarter: Ids) -> None:
        print_job = PrintJob(labels.LABELS, chosen(Kind.PERSON, quarter["alone"], quarter["blocked"]))
        assert context.read(print_job.options)[0].default == SELECTED
        assert printed(context, print_job)[1].taken.persons == 1
        assert printed(context, print_job, scope=WHOLE)[1].taken.persons == 2

    @pytest.mark.parametrize(
        ("kind", "count", "words"), [(Kind.HOUSEHOLD, 1, "Kovač"), (Kind.ORGANISATION, 2, "SV Steinen")]
    )
    def test_of_households_and_organisations(
        self, context: Context, quarter: Ids, kind: Kind, count: int, words: str
    ) -> None:
        assert quarter
        print_job = PrintJob(labels.LABELS, chosen(kind))
        assert "per_household" not in {option.name for option in context.read(print_job.options)}
        text, made = printed(context, print_job, sender_line=True)
        assert words in text
        assert "Gemeinde Steinen · 79585 Steinen" in text
        assert made.taken.persons == count

    @pytest.mark.usefixtures("quarter")
    def test_her_own_sheets_are_offered_and_those_switched_off_are_not(self, context: Context) -> None:
        own = LabelFormat("own-1", "Mein Bogen", 2, 3, 90, 60, 10, 20, (95, 65))
        context.write("Bogen", letterhead.keep_format, own)
        context.write("Bogen", stationery.switch_sheet, "70x37", False)
        print_job = labels_of_everybody()
        sheets = next(option for option in context.read(print_job.options) if option.name == "sheet")
        keys = [key for key, _ in sheets.choices]
        assert "own-1" in keys
        assert "70x37" not in keys
        assert "80x50" not in keys, "badges are no labels"
        assert sheets.default == keys[0]
        assert print_job.pdf(context, {"sheet": "own-1"}).data != print_job.pdf(context, {}).data

    def test_a_sheet_that_cannot_be_is_refused(self, context: Context) -> None:
        form = LabelFormat("own-1", "Zu breit", 3, 3, 90, 60, 10, 20, (95, 65))
        with pytest.raises(UserError, match="ragen"):
            context.write("Bogen", letterhead.keep_format, form)

    def test_a_common_sheet_is_changed_and_brought_back(self, context: Context) -> None:
        usual = format_of("70x36")
        context.write("Bogen", letterhead.keep_format, LabelFormat("70x36", "Anders", 3, 8, 68, 35, 2, 5, (69, 35)))
        forms = {form.key: form for form, _ in context.read(letterhead.every_format)}
        assert forms["70x36"].title == "Anders"
        context.write("Bogen", stationery.drop_sheet, "70x36")
        assert {form.key: form for form, _ in context.read(letterhead.every_format)}["70x36"] == usual

    def test_the_trial_shows_every_label_of_the_sheet(self, context: Context) -> None:
        text, _ = printed(context, PrintJob(labels.TRIAL, "64x38"))
        assert "Etikett 21" in text
        assert "Etikett 22" not in text


class TestBadges:
    def test_names_as_they_are_said(self, context: Context, quarter: Ids) -> None:
        text, made = printed(context, PrintJob(attendance.BADGES, quarter["event"]), roles=True, blank=2)
        text = " ".join(text.split())
        assert "Marija Kovač" in text
        assert "Bożena" in text
        assert text.count("Ehrenamt") == 1
        assert text.count("Nähcafé") == 5
        assert (made.taken.persons, made.taken.withheld) == (3, 1)

    def test_first_names_only(self, context: Context, quarter: Ids) -> None:
        text, _ = printed(context, PrintJob(attendance.BADGES, quarter["event"]), names="given")
        assert "Marija" in text
        assert "Kovač" not in text


class TestAttendance:
    def test_languages_offered_are_those_of_the_settings(self, context: Context, quarter: Ids) -> None:
        context.write("Aussehen", stationery.save_stationery, Stationery(languages=("ar", "uk")))
        print_job = attendance_of(quarter)
        offered = next(option for option in context.read(print_job.options) if option.name == "languages")
        assert {key for key, _ in offered.choices} == {"ar", "uk"}
        assert "Katılımcı" not in printed(context, print_job, languages=["tr"])[0]

    def test_contacts_only_on_the_copy_for_the_office(self, context: Context, quarter: Ids) -> None:
        print_job = attendance_of(quarter)
        assert "07627" not in printed(context, print_job)[0]
        assert "07627 1" in printed(context, print_job, office_copy=True)[0]

    def test_the_beginning_of_a_long_list_tells_of_all(self, context: Context, quarter: Ids) -> None:
        for paper in (attendance.ATTENDANCE, attendance.BADGES):
            made = PrintJob(paper, quarter["event"]).pdf(context, {}, most=1)
            assert (made.taken.persons, made.taken.withheld) == (3, 1)
            assert sum(name in text_of(made.data) for name in ("Marija", "Ivo", "Bożena")) == 1


class TestLetters:
    def test_to_a_person(self, context: Context, quarter: Ids) -> None:
        context.write("Büro", settings.save_office, Office(person="Petra Beispiel", return_line="Rathaus Steinen"))
        print_job = PrintJob(letters.LETTER, letters.Recipient(Kind.PERSON, quarter["alone"]))
        text, made = printed(
            context,
            print_job,
            subject="Ihr Garten",
            body="Erstens.\n\nZweitens.",
            remark="Persönlich",
            enclosed=["Plan"],
        )
        for words in ("Irma Bauer", "Am Bach 2", "79541 Lörrach", "Ihr Garten", "Zweitens.", "Persönlich", "Plan"):
            assert words in text
        for words in ("Guten Tag Irma Bauer,", "Petra Beispiel", "Rathaus Steinen"):
            assert words in text
        assert (made.taken.withheld, made.taken.without) == (0, 0)

    def test_to_the_client_with_the_number_of_the_case(self, context: Context, quarter: Ids) -> None:
        print_job = PrintJob(letters.LETTER, letters.Recipient(Kind.CASE, quarter["case"]))
        text, _ = printed(context, print_job)
        assert "Marija Kovač" in text
        assert "F-2026-001" in text

    def test_to_a_household_and_without_an_address(self, context: Context, quarter: Ids) -> None:
        text, _ = printed(context, PrintJob(letters.LETTER, letters.Recipient(Kind.HOUSEHOLD, quarter["home"])))
        assert "Ivo und Marija Kovač" in text
        made = printed(context, PrintJob(letters.LETTER, letters.Recipient(Kind.PERSON, quarter["nowhere"])))[1]
        assert made.taken.without == 1

    @pytest.mark.parametrize(("kind", "name"), [(Kind.PERSON, "blocked"), (Kind.HOUSEHOLD, "shelter")])
    def test_with_an_address_block_the_address_stays_away(
        self, context: Context, quarter: Ids, kind: Kind, name: str
    ) -> None:
        text, made = printed(context, PrintJob(letters.LETTER, letters.Recipient(kind, quarter[name])))
        assert BLOCKED in text
        assert HIDDEN_STREET not in text
        assert made.taken.withheld == 1

    def test_to_an_organisation_for_the_attention_of_somebody(self, context: Context, quarter: Ids) -> None:
        print_job = PrintJob(letters.LETTER, letters.Recipient(Kind.ORGANISATION, quarter["club"]))
        attention = context.read(print_job.options)[0]
        assert [key for key, _ in attention.choices] == ["", "Irma Bauer"]
        text, _ = printed(context, print_job, attention="Irma Bauer")
        assert "z. Hd. Irma Bauer" in text
        assert "Sehr geehrte Damen und Herren," in text


class TestLists:
    def test_the_columns_and_rows_she_sees(self, context: Context, quarter: Ids) -> None:
        columns = (
            lists.ShownColumn("Name", lambda row: row.name, True),
            lists.ShownColumn("Anschrift", lambda row: row.address, True),
        )
        text, made = printed(context, PrintJob(lists.LIST, list_view(Kind.PERSON, *columns)))
        assert "Bauer, Irma" in text
        assert "4 Zeilen" in text
        assert (made.taken.persons, made.taken.withheld) == (4, 2), "the child lives at the protected address"
        view = list_view(Kind.PERSON, *columns, selected=(quarter["alone"], quarter["ivo"]))
        text, made = printed(context, PrintJob(lists.LIST, view))
        assert made.taken.persons == 2

    @pytest.mark.parametrize(
        ("kind", "column", "count"),
        [
            (Kind.CASE, lists.ShownColumn("Klient/in", lambda row: row.client, True), 1),
            (Kind.ORGANISATION, lists.ShownColumn("Ansprechpersonen", lambda row: ", ".join(row.speakers), True), 1),
            (Kind.TASK, lists.ShownColumn("Worum es geht", lambda row: row.about, True), 3),
        ],
    )
    def test_names_of_others_stay_away_with_an_address_block(
        self, context: Context, quarter: Ids, kind: Kind, column: lists.ShownColumn, count: int
    ) -> None:
        assert quarter
        view = list_view(kind, lists.ShownColumn("Nr.", lambda row: str(row.id)), column)
        text, made = printed(context, PrintJob(lists.LIST, view))
        assert BLOCKED not in text
        assert "F-2026-002" not in text
        assert made.taken.withheld == count

    @pytest.mark.usefixtures("quarter")
    def test_the_beginning_of_a_long_list(self, context: Context) -> None:
        print_job = PrintJob(lists.LIST, list_view(Kind.PERSON, lists.ShownColumn("Name", lambda row: row.name, True)))
        taken = print_job.pdf(context, {}, most=2).taken
        assert taken.persons + taken.withheld == 2


class TestReports:
    def test_her_words_stand_in_them(self, context: Context) -> None:
        monthly = PrintJob(reports.MONTHLY_SHEET, parse("2026-10"))
        text, _ = printed(context, monthly, voice="Hier kennt man mich.", decisions="Raum ab März\n\nSchlüssel")
        assert "Hier kennt man mich." in text
        assert "Schlüssel" in text
        yearly = PrintJob(reports.YEARLY_REPORT, parse("2026"))
        assert "Unser Quartier wächst." in printed(context, yearly, quarter="Unser Quartier wächst.")[0]

    def test_large_print_of_the_settings_is_the_usual(self, context: Context) -> None:
        print_job = PrintJob(reports.YEARLY_REPORT, parse("2026"))
        usual = print_job.pdf(context, {}).data
        context.write("Aussehen", stationery.save_stationery, Stationery(large=True))
        large = next(option for option in context.read(print_job.options) if option.name == "large")
        assert large.default is True
        assert print_job.pdf(context, {}).data != usual
        assert print_job.pdf(context, {"large": False}).data == usual
