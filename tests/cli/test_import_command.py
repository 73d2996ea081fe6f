"""import as it is called from a shell: what came in, what it met, what it could not take."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Call

LIST = "Nachname;Vorname;Geburtsjahr\nÇelik;Aylin;1988\nKurz;Ida;früher\nÇelik;Aylin;1988\n;;1990\n"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "liste.csv"
    path.write_text(LIST, encoding="utf-8-sig")
    return path


def told(call: Call, capsys: pytest.CaptureFixture[str], *words: Any) -> Any:
    assert call("import", *words, "--json") == 0
    return json.loads(capsys.readouterr().out)


def listed(call: Call, capsys: pytest.CaptureFixture[str], kind: str = "persons") -> list[Any]:
    assert call("list", kind, "--json") == 0
    found: list[Any] = json.loads(capsys.readouterr().out)
    return found


def counts(told: Any) -> tuple[int, ...]:
    return tuple(told[name] for name in ("new", "matched", "faulty", "skipped"))


def test_it_brings_people_in_and_tells_what_it_did_not_understand(
    call: Call, path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = told(call, capsys, "people", path)
    assert list(said) == ["new", "matched", "faulty", "skipped", "problems"]
    assert counts(said) == (2, 1, 1, 0)
    assert [problem["row"] for problem in said["problems"]] == [3, 4, 5]
    assert [person["birth_year"] for person in listed(call, capsys)] == [1988, None]


def test_the_same_list_again_brings_nobody(call: Call, path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told(call, capsys, "people", path)
    assert counts(told(call, capsys, "people", path)) == (0, 3, 1, 0)
    assert len(listed(call, capsys)) == 2


def test_a_dry_run_tells_the_same_and_writes_nothing(
    call: Call, path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    foreseen = told(call, capsys, "people", path, "--dry-run")
    assert listed(call, capsys) == []
    assert told(call, capsys, "people", path) == foreseen


def test_what_it_did_is_told_in_words(call: Call, path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("import", "people", path, "--dry-run") == 0
    assert "2 würden übernommen" in capsys.readouterr().out
    assert call("import", "people", path) == 0
    first, *others = capsys.readouterr().out.splitlines()
    assert first == "2 übernommen, 1 schon eingetragen, 1 fehlerhaft, 0 ausgelassen."
    assert others[0].startswith("Zeile 3: ")


@pytest.mark.parametrize("whole", [False, True])
def test_a_mapping_says_which_column_is_what(
    whole: bool, call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path, mapping = tmp_path / "liste.csv", tmp_path / "zuordnung.json"
    path.write_text("X|Y|Z\nÇelik|Aylin|03/04/1985\n", encoding="utf-8")
    columns = {"X": "family_name", "Y": "given_name", "Z": "birth_date"}
    options = {"delimiter": "|", "order": "month_first", "source": "Wohnbau", "legal_basis": "Einwilligung"}
    mapping.write_text(json.dumps({"columns": columns, **options} if whole else columns), encoding="utf-8")
    assert told(call, capsys, "people", path, "--mapping", mapping)["new"] == 1
    (person,) = listed(call, capsys)
    assert (person["title"], person["birth_year"]) == ("Çelik, Aylin", 1985)


@pytest.mark.parametrize(
    "text", ["", "[1]", '{"X": "hunde"}', '{"columns": {"X": "hunde"}}', "{", '{"X": ["name"]}', '{"columns": 3}']
)
def test_a_mapping_that_is_none_is_refused(
    text: str, call: Call, path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mapping = tmp_path / "zuordnung.json"
    mapping.write_text(text, encoding="utf-8")
    assert call("import", "people", path, "--mapping", mapping) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert call("import", "people", path, "--mapping", tmp_path / "keine.json") == 2


def test_organisations_come_in(call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "vereine.csv"
    path.write_text("Name;Ort;Telefon\nTurnverein;Steinen;07627 1234\n", encoding="utf-8")
    assert counts(told(call, capsys, "organisations", path)) == (1, 0, 0, 0)
    assert [one["title"] for one in listed(call, capsys, "organisations")] == ["Turnverein"]


def test_who_is_perhaps_known_is_made_or_left_out(
    call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = tmp_path / "a.csv", tmp_path / "b.csv"
    first.write_text("Nachname;Vorname;Straße\nMüller;Eva;Webergasse 1\n", encoding="utf-8")
    second.write_text("Nachname;Vorname;Handy\nMüller;Eva;0176 40690123\n", encoding="utf-8")
    told(call, capsys, "people", first)
    left_out = told(call, capsys, "people", second, "--undecided", "skip")
    assert counts(left_out) == (0, 0, 0, 1)
    made = told(call, capsys, "people", second, "--undecided", "new")
    assert counts(made) == (1, 0, 0, 0)
    assert any("vergleichen" in problem["reason"] for problem in made["problems"])


def test_origin_needs_both_of_its_parts(call: Call, path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("import", "people", path, "--source", "Wohnbau") == 2
    assert "--legal-basis" in capsys.readouterr().err
    assert told(call, capsys, "people", path, "--source", "Wohnbau", "--legal-basis", "Einwilligung")["new"] == 2


def test_faulty_rows_go_into_a_file(call: Call, path: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "fehler.csv"
    told(call, capsys, "people", path, "--faulty", target)
    heading, row = target.read_text(encoding="utf-8-sig").splitlines()
    assert heading == "Nachname;Vorname;Geburtsjahr;Zeile;Grund"
    assert row.startswith(";;1990;5;")


@pytest.mark.parametrize("content", [None, b"", b"Farbe;Form\nrot;rund\n", b"\x00\x01\x02PK"])
def test_a_file_that_is_no_list_changes_nothing(
    content: bytes | None, call: Call, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "liste.csv"
    if content is not None:
        path.write_bytes(content)
    assert call("import", "people", path) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert listed(call, capsys) == []
