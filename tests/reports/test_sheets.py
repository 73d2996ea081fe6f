"""Labels, badges and letters: everything in its place on the sheet, nothing lost without a sign."""

import io
from dataclasses import replace

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tagged import elements, page_count, problems, text_of

from app.common.errors import Cancelled, UserError
from app.reports.forms import badges, labels, letter
from app.reports.forms.badges import Badge, BadgeOptions, NameBadges
from app.reports.forms.labels import AddressLabels, LabelOptions
from app.reports.forms.letter import Letter, LetterOptions
from app.reports.pdf.sheets.formats import FORMATS, LabelFormat, checked, format_of
from app.reports.pdf.sheets.letter import Envelope, Sender
from app.reports.pdf.sheets.return_line import WIDTH, ReturnLine, return_line

MM = 72 / 25.4
ADDRESS = ("Frau", "Olena Kravchenko", "Köchlinstraße 3", "79541 Hüsingen")
LONG = (
    "Herrn",
    "Maximilian-Alexander Freiherr von und zu Guttenberg-Hohenlohe-Langenburg " * 2,
    "c/o Amt",
    "79539 Lörrach",
)
HOSTILE = ("<img src='file:///etc/passwd'>", "A\x00B\ud800", "x" * 3000, "\u202eumgekehrt", "أحمد (Ahmad) 3")


def boxes(data: bytes, page: int = 0) -> list[tuple[str, tuple[float, float, float, float]]]:
    """The letters of a page with their boxes in millimetres from the upper left corner."""
    with pypdfium2.PdfDocument(data) as pdf:
        height = pdf[page].get_size()[1]
        text = pdf[page].get_textpage()
        found = []
        for index in range(text.count_chars()):
            left, bottom, right, top = text.get_charbox(index)
            box = (left / MM, (height - top) / MM, right / MM, (height - bottom) / MM)
            found.append((text.get_text_range(index, 1), box))
        return found


def place_of(data: bytes, words: str, page: int = 0) -> tuple[float, float]:
    """Left and lower edge of the first letter of some words, in millimetres from the upper left corner."""
    letters = boxes(data, page)
    text = "".join(letter or " " for letter, _ in letters)
    _, (left, _, _, bottom) = letters[text.index(words)]
    return left, bottom


class TestFormats:
    @pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.key)
    def test_lie_on_the_sheet_and_not_on_each_other(self, form: LabelFormat) -> None:
        assert checked(form) is form
        corners = [form.corner(index) for index in range(form.count)]
        assert len(set(corners)) == form.count
        left, top = corners[0]
        right, bottom = (last + size for last, size in zip(corners[-1], (form.width, form.height), strict=True))
        assert left == pytest.approx(210 - right, abs=0.01)
        assert top == pytest.approx(297 - bottom, abs=0.01)

    def test_keys_are_unique(self) -> None:
        assert len({form.key for form in FORMATS}) == len(FORMATS)

    @pytest.mark.parametrize(
        ("change", "words"),
        [
            ({"width": 80}, "aufeinander"),
            ({"rows": 9}, "ragen"),
            ({"left": -5}, "ragen"),
            ({"columns": 0}, "mindestens"),
            ({"height": 3}, "mindestens"),
        ],
    )
    def test_her_own_are_checked(self, change: dict[str, float], words: str) -> None:
        own = replace(format_of("70x37"), key="own", **change)
        with pytest.raises(UserError, match=words):
            format_of("own", (own,))

    def test_unknown(self) -> None:
        with pytest.raises(UserError, match="anderen"):
            format_of("nicht da")


class TestLabels:
    @pytest.mark.parametrize("form", [form for form in FORMATS if form.kind == "label"], ids=lambda form: form.key)
    def test_every_letter_stays_inside_its_label(self, form: LabelFormat) -> None:
        data = labels.render(
            AddressLabels((ADDRESS, LONG) * form.count, "Gemeinde Steinen"), LabelOptions(form.key, 2, True)
        )
        assert problems(data) == []
        assert page_count(data) == 3
        for letter_, (left, top, right, bottom) in boxes(data):
            if not letter_.strip():
                continue
            inside = any(
                x - 0.2 <= left and right <= x + form.width + 0.2 and y - 0.2 <= top and bottom <= y + form.height + 0.2
                for x, y in (form.corner(index) for index in range(form.count))
            )
            assert inside, (letter_, left, top)

    def test_a_begun_sheet_goes_on(self) -> None:
        form = format_of("70x37")
        data = labels.render(AddressLabels((ADDRESS,) * 2), LabelOptions(first=24))
        assert page_count(data) == 2
        x, y = form.corner(23)
        left, bottom = place_of(data, "Frau")
        assert x < left < x + form.width
        assert y < bottom < y + form.height
        assert place_of(data, "Frau", 1)[1] < form.height

    def test_none_at_all(self) -> None:
        data = labels.render(AddressLabels(), LabelOptions())
        assert problems(data) == []
        assert page_count(data) == 1

    def test_what_does_not_fit_ends_with_an_ellipsis(self) -> None:
        data = labels.render(
            AddressLabels((("x" * 3000,), tuple(f"Zeile {n}" for n in range(60)))), LabelOptions("38x21")
        )
        assert problems(data) == []
        assert text_of(data).count("…") == 2

    def test_can_be_stopped(self) -> None:
        def stop(done: int, _total: int, _what: str) -> None:
            if done:
                raise Cancelled("genug")

        with pytest.raises(Cancelled):
            labels.render(AddressLabels((ADDRESS,) * 9), LabelOptions(), stop)

    @given(st.lists(st.lists(st.text(max_size=60), max_size=8), max_size=5))
    @settings(max_examples=20, deadline=None)
    def test_any_text(self, addresses: list[list[str]]) -> None:
        data = labels.render(
            AddressLabels(tuple(map(tuple, addresses)), "".join(map(str, addresses))), LabelOptions(sender_line=True)
        )
        assert problems(data) == []


class TestBadges:
    def test_names_in_every_script(self) -> None:
        names = (
            "Olena Kravchenko",
            "أحمد الخطيب",
            "王小明",
            "ተስፋይ ገብረ",
            "Đặng Thị Ngọc",
            "யாழினி",
            "Maximilian von Guttenberg Hohenlohe",
        )
        data = badges.render(
            NameBadges(tuple(Badge(name, "Ehrenamt") for name in names), "Quartiersfest"), BadgeOptions()
        )
        assert problems(data) == []
        copied = "".join(text_of(data).split())
        assert [name for name in names if name.replace(" ", "") not in copied] == []
        assert copied.count("Quartiersfest") == len(names)

    def test_short_names_are_larger_than_long_ones(self) -> None:
        def size(name: str) -> float:
            data = badges.render(NameBadges((Badge(name),)), BadgeOptions(outlines=False))
            return max(bottom - top for letter_, (_, top, _, bottom) in boxes(data) if letter_.strip())

        assert size("Anna") > 1.2 * size("Annamaria-Theodora Freifrau von und zu Guttenberg-Hohenlohe")

    @pytest.mark.parametrize("key", [form.key for form in FORMATS if form.kind == "badge"])
    def test_hostile_names_stay_on_their_badge(self, key: str) -> None:
        data = badges.render(NameBadges(tuple(Badge(text, text) for text in HOSTILE), HOSTILE[2]), BadgeOptions(key))
        assert problems(data) == []
        form = format_of(key)
        right = form.corner(form.columns - 1)[0] + form.width
        assert all(box[2] <= right for letter_, box in boxes(data) if letter_.strip())


SENDER = Sender(
    "Gemeinde Steinen", "Quartiersmanagement", ("Eisenbahnstraße 31", "79585 Steinen"), ("Telefon 07627 9100-0",)
)
LETTER = Letter(
    SENDER,
    Envelope(ADDRESS, ("Einschreiben",), (("Datum", "23.11.2026"), ("Telefon", "07627 9100-42"))),
    "Ihr Anliegen A-112",
    ("Sehr geehrte Frau Kravchenko,", "vielen Dank für Ihren Hinweis."),
    signed_by="Lena Huber",
    enclosed=("Plan",),
)


class TestLetter:
    def test_the_address_stands_in_the_window(self) -> None:
        """DIN 5008 form B, and 5 mm that a sheet may slip in its envelope (window 90 × 45 mm)."""
        data = letter.render(LETTER, LetterOptions())
        assert problems(data) == []
        for line in ADDRESS:
            left, bottom = place_of(data, line)
            assert 25 <= left <= 26
            assert 45 + 17.7 < bottom < 45 + 45
        assert 45 < place_of(data, "Einschreiben")[1] < 45 + 17.7
        assert place_of(data, "Datum")[0] == pytest.approx(125, abs=1)
        assert 98.5 <= place_of(data, "Ihr Anliegen")[1] <= 105

    def test_marks_to_fold_and_punch(self) -> None:
        with pikepdf.open(io.BytesIO(letter.render(LETTER, LetterOptions()))) as pdf:
            operations = pikepdf.parse_content_stream(pdf.pages[0])
        heights = [
            297 - float(operands[1]) / MM
            for operands, name in operations
            if str(name) == "m" and float(operands[0]) < 30
        ]
        for mark in (105, 148.5, 210):
            assert any(abs(height - mark) < 0.1 for height in heights)

    def test_reading_order(self) -> None:
        data = letter.render(LETTER, LetterOptions())
        text = text_of(data)
        order = [
            "Quartiersmanagement",
            "Einschreiben",
            "Olena",
            "Datum",
            "Ihr Anliegen",
            "Sehr geehrte",
            "Mit freundlichen",
            "Plan",
        ]
        places = [text.index(word) for word in order]
        assert places == sorted(places)
        assert [tag for tag, _ in elements(data)].count("H1") == 1

    def test_long_text_goes_on_below_a_running_head(self) -> None:
        data = letter.render(replace(LETTER, paragraphs=("Wort " * 1500,)), LetterOptions())
        assert problems(data) == []
        assert page_count(data) > 2
        assert text_of(data).count("Wort") == 1500
        assert place_of(data, "Wort", 1)[1] < 40

    @pytest.mark.parametrize("large", [False, True])
    def test_hostile_everything(self, large: bool) -> None:
        text = " ".join(HOSTILE)
        sender = Sender(text, text, HOSTILE, HOSTILE)
        envelope = Envelope(HOSTILE * 4, HOSTILE, tuple((word, word) for word in HOSTILE * 3))
        data = letter.render(Letter(sender, envelope, text, HOSTILE, text, text, HOSTILE), LetterOptions(large))
        assert problems(data) == []

    def test_names_nobody_in_its_metadata(self) -> None:
        with pikepdf.open(io.BytesIO(letter.render(LETTER, LetterOptions()))) as pdf:
            assert str(pdf.docinfo.Title) == "Brief"
            assert b"Kravchenko" not in bytes(pdf.Root.Metadata.read_raw_bytes())

    def test_further_pages_say_which_letter_but_not_to_whom(self) -> None:
        """In print of both sizes: subject and date above, the page number below, and no name."""
        long = replace(LETTER, paragraphs=("Wort " * 1500,), date="29.11.2026", subject="Ihr Anliegen " * 9)
        for large in (False, True):
            data = letter.render(long, LetterOptions(large))
            pages = page_count(data)
            for page in range(1, pages):
                top = "".join(sign or " " for sign, box in boxes(data, page) if box[3] < 60)
                foot = "".join(sign for sign, box in boxes(data, page) if box[1] > 270)
                assert "Ihr Anliegen" in top
                assert "29.11.2026" in top
                assert "Kravchenko" not in top
                assert f"Seite {page + 1} von {pages}" in foot

    @pytest.mark.parametrize("large", [False, True])
    @pytest.mark.parametrize(
        "office",
        [
            ("Gemeinde Steinen", "79585 Steinen"),
            ("Stadt Villingen-Schwenningen", "Bickenstraße 12", "78050 Villingen-Schwenningen"),
            (
                "Gemeindeverwaltungsverband Mittleres Wiesental",
                "Bürgermeister-Schätzle-Straße 128 a",
                "79585 Höllstein",
            ),
        ],
        ids=["short", "long", "very long"],
    )
    def test_the_small_line_is_never_cut_and_stays_in_the_window(self, office: tuple[str, ...], large: bool) -> None:
        sender = replace(LETTER.sender, return_line=" · ".join(office))
        data = letter.render(replace(LETTER, sender=sender), LetterOptions(large))
        line = [(sign, box) for sign, box in boxes(data) if 45 < box[1] < 62.7 and box[0] < 105]
        text = "".join(sign or " " for sign, _ in line)
        assert "…" not in text
        assert office[-1] in text
        assert max(box[2] for sign, box in line if sign.strip()) <= 105


class TestReturnLine:
    def test_smaller_first_then_shorter_streets_then_without_whose_house_it_is(self) -> None:
        office = "Stadt Villingen-Schwenningen · Bickenstraße 12 · 78050 Villingen-Schwenningen"
        assert shown(return_line("Gemeinde Steinen · 79585 Steinen")) == ("Gemeinde Steinen · 79585 Steinen", 7.0, True)
        assert shown(return_line(office))[0] == office
        assert 5.5 <= return_line(office).size < 7
        assert shown(return_line(f"Große Kreis{office.lower()}"))[0].endswith(
            " · bickenstr. 12 · 78050 villingen-schwenningen"
        )
        assert shown(return_line(f"Quartiersmanagement beim Amt für Soziales · {office}"))[0] == office.replace(
            "aße", "."
        )
        assert not return_line(f"Quartiersmanagement beim Amt für Soziales · {office}").whole

    @given(st.lists(st.text(max_size=90), max_size=5).map(" · ".join))
    @settings(max_examples=60, deadline=None)
    def test_always_fits(self, text: str) -> None:
        lines, size, _ = return_line(text)
        assert 5.5 <= size <= 7
        assert all(line.width * size / 1000 <= WIDTH + 0.1 for line in lines)


def shown(made: ReturnLine) -> tuple[str, float, bool]:
    return "".join(run.text for line in made.lines for run, _, _ in line.runs), made.size, made.whole
