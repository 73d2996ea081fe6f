"""What the preview of a paper offers is said the same on the command line, and nothing else is understood there."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.commands.papers import chosen
from app.common.errors import UserError
from app.context import Context
from app.papers import letterhead
from app.papers.asked import AskedList
from app.papers.letterhead import Look
from app.papers.lists import LIST
from app.papers.print_job import PrintJob
from app.papers.registry import PAPERS
from app.reports.forms.options import Option
from app.services.lists import ListQuery
from app.services.office import stationery
from app.services.people import persons
from app.vaults import opening
from app.views.asked_lists import AskedLists
from app.views.preview.fields import fields_of
from app.views.preview.options import OptionsPanel
from tests.cli.conftest import Call
from tests.conftest import PASSPHRASE
from tests.reports.pictures import picture

pytestmark = pytest.mark.usefixtures("filled")


@pytest.fixture
def opened(filled: None, vault_folder: Path) -> Iterator[Context]:
    assert filled is None
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    yield context
    context.close()


def offered(option: Option) -> list[tuple[Any, str]]:
    """Values that the field of an option can take, and how they are said."""
    match option.type:
        case "flag":
            return [(True, "ja"), (False, "nein")]
        case "number":
            return [(option.least, str(option.least)), (option.most, str(option.most))]
        case "choice":
            return [(key, key) for key, _ in option.choices]
        case "choices":
            keys = [key for key, _ in option.choices]
            return [(keys[:2], ",".join(keys[:2])), ([], "")]
        case "texts":
            return [(["Uhr", "Ort"], "Uhr, Ort"), ([], "")]
        case "lines":
            return [("Erstens\nzweitens", "Erstens\nzweitens"), ("", "")]
    return [("Grüße", "Grüße"), ("", "")]


def refused(option: Option) -> list[str]:
    """What its field can not take."""
    match option.type:
        case "flag":
            return ["vielleicht", ""]
        case "number":
            assert option.most is not None
            return ["viele", "-1", "", str(option.most + 1), "9" * 30]
        case "choice" | "choices":
            return ["nichts"]
    return []


def options_of(context: Context) -> dict[str, tuple[Option, ...]]:
    """What the preview of each paper offers, by the name of the paper."""
    return {paper.name: context.read(PrintJob(paper, context.read(paper.example)).options) for paper in PAPERS}


def test_every_value_of_every_field_is_understood(opened: Context) -> None:
    for name, options in options_of(opened).items():
        usual = {option.name: option.default for option in options}
        panel = OptionsPanel(fields_of(options), usual)
        for option in options:
            for value, said in offered(option):
                panel.fields[option.name].set_value(value)
                wanted = panel.options()
                assert {**usual, **chosen(options, {}, [f"{option.name}={said}"])} == wanted, name
            panel.fields[option.name].set_value(option.default)
        panel.deleteLater()


def test_what_no_field_takes_is_refused_with_what_is_possible(opened: Context) -> None:
    for options in options_of(opened).values():
        with pytest.raises(UserError, match="Möglich sind: ") as unknown:
            chosen(options, {}, ["nichts=1"])
        assert all(option.name in str(unknown.value) for option in options)
        for option in options:
            for said in refused(option):
                with pytest.raises(UserError, match="Möglich sind") as wrong:
                    chosen(options, {}, [f"{option.name}={said}"])
                assert all(key in str(wrong.value) for key, _ in option.choices)
            if option.most is not None:
                with pytest.raises(UserError, match=f"Zahlen von {option.least} bis {option.most}"):
                    chosen(options, {option.name: option.most + 1}, [])


def test_what_is_printed_is_what_the_window_prints(
    call: Call, opened: Context, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    options = {"large": "ja", "paper": "landscape", "numbered": "ja"}
    said = [word for name, value in options.items() for word in ("--option", f"{name}={value}")]
    person = opened.read(lambda session: persons.ids(session, ListQuery())[0])
    words = ("--kind", "persons", "--columns", "phone,name", "--sort", "name:ab", "--selected", person)
    asked = AskedList("persons", ("phone", "name"), sort=(("name", True),), selected=(person,))
    about = AskedLists(opened.read).list_view(asked)
    look = Look(letterhead.ready_logo(picture("RGB", "PNG")), "#1F4E8C")
    values = {"large": True, "paper": "landscape", "numbered": True}
    plain, own = (PrintJob(LIST, about, one).pdf(opened, values).data for one in (Look(), look))
    opened.write("Aussehen", stationery.save_stationery, stationery.Stationery(accent="#1F4E8C"))
    opened.write("Logo", stationery.save_logo, look.logo)
    assert PrintJob(LIST, about).pdf(opened, values).data == own != plain
    opened.undo()
    opened.undo()
    opened.close()
    (tmp_path / "logo.png").write_bytes(picture("RGB", "PNG"))
    for more, wanted in (((), plain), (("--logo", tmp_path / "logo.png", "--accent", "#1F4E8C"), own)):
        assert call("print", "liste", *words, *said, *more, "--out", tmp_path / "x.pdf") == 0
        assert (tmp_path / "x.pdf").read_bytes() == wanted
    capsys.readouterr()


@pytest.mark.parametrize(
    ("words", "possible"),
    [
        ("liste --kind persons --columns name,nichts", "name, native_name, household"),
        ("liste --kind persons --sort nichts:ab", "name, household"),
        ("liste --kind persons --sort name:quer", "auf, ab"),
        ("liste --kind persons --filter role=nichts", "resident (Bewohner/in), volunteer (Ehrenamt)"),
        ("liste --kind persons --filter interpreter=1", "ja, nein"),
        ("liste --kind persons --filter nichts=1", "role, tag, gone, birthday, language, interpreter, consent, block"),
        ("liste --kind persons --selected 99999", "99999"),
        ("liste --kind persons --selected eins", "eins"),
        ("liste --kind nichts", "persons"),
        ("liste --kind persons --option large=groß", "ja, nein"),
        ("liste --kind persons --option nichts=1", "paper, numbered, large"),
        ("liste --kind persons --option scope=selected", "paper, numbered, large"),
        ("liste --kind persons --accent rot", "#0F5F66"),
        ("liste --kind persons --accent #FFE000", "dunklere"),
        ("liste --kind persons --logo fehlt.png", "fehlt.png"),
        ("protokoll --filter kind=nichts", "nach außen"),
        ("protokoll --filter period=1", "heute"),
        ("etikettenprobe --sheet nichts", "70x37"),
        ("adressetiketten --of events", "persons"),
        ("monatsblatt --period 2026", "2026-10"),
        ("jahresbericht --period 2026-Q1", "Jahr wie 2026"),
        ("quartalsbericht --period 2026", "2026-Q4"),
    ],
)
def test_what_is_not_possible_is_one_sentence(
    words: str, possible: str, call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert call("print", *words.split(), "--out", tmp_path / "x.pdf") == 2
    error = capsys.readouterr().err
    assert possible in error
    assert error.count("\n") == 1
    assert not (tmp_path / "x.pdf").exists()


def test_every_list_is_described_without_a_vault(call: Call, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("print", "--list", "--json") == 0
    (lists,) = (one["lists"] for one in json.loads(capsys.readouterr().out) if one["name"] == "liste")
    assert {"name": "birth_year", "title": "Jahrgang", "default": True, "sortable": True} in lists["persons"]["columns"]
    assert {"name": "role", "title": "Rolle"} in lists["persons"]["filters"]
