"""The contract that holds for every printed form: any text gives a good file, nothing is executed, nothing gets lost silently."""

import importlib
import io
import json
import pkgutil
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict, replace
from typing import Annotated

import pytest
from examples import EXAMPLES, FORMS, example
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tagged import page_count, problems, text_of

from app.common.errors import Cancelled, UserError
from app.common.progress import silent
from app.papers.registry import FILES
from app.reports import forms, unprinted
from app.reports.forms import letter, recovery_sheet, specimen
from app.reports.forms.form import Form
from app.reports.forms.options import Choice, Hint, Option, from_plain, options_of
from app.reports.forms.sentences import SENTENCES
from app.reports.pdf.text.fonts import REPLACEMENT
from tests.shares import Shares

HOSTILE = (
    "<img src='file:///etc/passwd'/><b>&amp;</b>",
    "A\x00B\x07\x1b[0mC",
    "halb\ud800es \udfff Paar",
    "\u202eumgekehrt \u2066und\u2069 أحمد (Ahmad) [3]",
    "x" * 5000,
    "=HYPERLINK(A1) %s {0} \\( BDC EMC ]]>",
    "\ue000\U000f0000\ufffe\ufeff\u0301",
    "a\nb\r\nc\u2028d",
    "🌻" * 50,
    "",
)
_MANY, _VERY_MANY = 2_000, 8_000
"""Words of a huge text, in the short suite and with --long."""
FIXED = (specimen.FORM,)
"""Forms without data of their own."""


@pytest.fixture(params=FORMS, ids=lambda form: form.data.__name__)
def form(request: pytest.FixtureRequest) -> Form:
    return request.param  # type: ignore[no-any-return]


def made(form: Form, *texts: str) -> bytes:
    return form.render(example(form, *texts), form.options(), silent)


def test_every_form_has_an_example() -> None:
    assert set(EXAMPLES) == {form.data for form in FORMS}
    assert len(EXAMPLES) == len(FORMS)


def test_every_drawing_is_the_form_of_a_paper() -> None:
    """A file that draws a form and belongs to no paper is nothing she could print."""
    modules = [
        importlib.import_module(f"app.reports.forms.{module.name}") for module in pkgutil.iter_modules(forms.__path__)
    ]
    assert {module.FORM for module in modules if hasattr(module, "FORM")} == {*FORMS, *(one.drawing for one in FILES)}


class TestEveryForm:
    def test_short(self, form: Form) -> None:
        data = made(form, "Kurz")
        assert problems(data) == []
        if form not in FIXED:
            assert "Kurz" in text_of(data)

    def test_empty(self, form: Form) -> None:
        assert problems(made(form)) == []
        assert problems(made(form, "")) == []

    def test_hostile(self, form: Form) -> None:
        data = made(form, *HOSTILE)
        assert problems(data) == []
        assert b"/JavaScript" not in data
        assert b"/Launch" not in data

    def test_huge(self, form: Form, shares: Shares) -> None:
        """A text of many thousand letters: printed, or cut with a sign where it can't be."""
        words = _VERY_MANY if shares.everything else _MANY
        assert problems(made(form, "Wort " * words, "w" * (words * 5 // 2))) == []

    def test_every_language(self, form: Form) -> None:
        with unprinted.noted() as characters:
            data = made(form, *SENTENCES.values())
        assert characters == set()
        assert problems(data) == []
        if form not in FIXED:
            assert "Menschen" in text_of(data)

    def test_characters_that_no_font_has_are_noted(self, form: Form) -> None:
        with unprinted.noted() as characters:
            made(form, "Kurz", "ᠠ Kurz", "Ku\uf0b7rz", "ᠠ\u05d0", REPLACEMENT)
        assert characters == (set() if form in FIXED else {"ᠠ", "\uf0b7"})

    def test_the_same_twice_is_the_same_file(self, form: Form) -> None:
        assert made(form, "Kurz", "مرحبا") == made(form, "Kurz", "مرحبا")

    def test_options_have_types_and_defaults(self, form: Form) -> None:
        for option in options_of(form.options):
            assert option.type in {"flag", "number", "text", "lines", "texts", "choice", "choices"}
            assert option.title
            assert option.title != option.name
            if option.choices:
                chosen = option.default if option.type == "choices" else [option.default]
                assert set(chosen) <= set(dict(option.choices))
        assert json.loads(json.dumps([asdict(option) for option in options_of(form.options)])) is not None
        usual = {option.name: option.default for option in options_of(form.options)}
        assert from_plain(form.options, usual) == form.options()

    def test_every_value_of_every_option(self, form: Form) -> None:
        data = example(form, "Anna", "أحمد")
        for option in options_of(form.options):
            for value in values(option):
                options = replace(form.options(), **{option.name: value})
                with suppress(UserError):
                    assert problems(form.render(data, options, silent)) == []

    def test_can_be_stopped_and_tells_how_far_it_is(self, form: Form) -> None:
        seen: list[tuple[int, int]] = []

        def stop(done: int, total: int, what: str) -> None:
            seen.append((done, total))
            assert what
            raise Cancelled("genug")

        if form is recovery_sheet.FORM:
            return
        with pytest.raises(Cancelled):
            form.render(example(form, "Anna"), form.options(), stop)
        assert all(0 <= done <= total for done, total in seen)

    def test_spreadsheets_open(self, form: Form) -> None:
        if form.table:
            data = form.table(example(form, *HOSTILE), form.options(), silent)
            assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None

    @given(texts=st.lists(st.text(max_size=60), max_size=4))
    @settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
    def test_any_text(self, form: Form, texts: list[str]) -> None:
        if form not in FIXED:
            assert problems(made(form, *texts)) == []


def values(option: Option) -> Iterator[object]:
    """A few values that an option may have."""
    if option.type == "choices":
        yield from ((), ("en", "ar", "xx"), tuple(key for key, _ in option.choices))
    elif option.choices:
        yield from (key for key, _ in option.choices)
    elif option.type == "flag":
        yield from (True, False)
    elif option.type == "number":
        yield from (0, 1, 3, 70)
    elif option.type == "texts":
        yield from ((), ("en", "ar", "xx"), HOSTILE[:3])
    else:
        yield from ("", HOSTILE[0])


@pytest.mark.long
def test_a_megabyte_in_a_letter() -> None:
    data = made(letter.FORM, "Wort und noch eins " * 55_000)
    assert page_count(data) > 100


def test_the_specimen_shows_every_language() -> None:
    copied = "".join(text_of(made(specimen.FORM)).split())
    found = {code for code, sentence in SENTENCES.items() if sentence.replace(" ", "")[:12] in copied}
    assert len(found) >= 33


class TestOptions:
    def test_from_plain_values(self) -> None:
        from app.reports.forms.labels import LabelOptions

        assert from_plain(LabelOptions, {"sheet": "64x38", "first": 4}) == LabelOptions("64x38", 4)
        assert from_plain(LabelOptions, {"sheet": "nichts", "first": "vier", "outlines": 1, "x": 2}) == LabelOptions()

    def test_types(self) -> None:
        from dataclasses import dataclass

        @dataclass(frozen=True)
        class Probe:
            flag: Annotated[bool, Hint("Ja")] = True
            words: Annotated[tuple[str, ...], Hint("Wörter")] = ("a",)
            some: Annotated[tuple[str, ...], Choice("Einige", (("a", "A"),))] = ()
            plain: str = "x"

        assert [(option.name, option.type, option.default) for option in options_of(Probe)] == [
            ("flag", "flag", True),
            ("words", "texts", ["a"]),
            ("some", "choices", []),
            ("plain", "text", "x"),
        ]
        assert from_plain(Probe, {"words": ["b", "c"]}).words == ("b", "c")
        assert from_plain(Probe, {"words": [1]}).words == ("a",)
