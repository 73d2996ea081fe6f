"""list and search as they are called from a shell."""

import json

import pytest

from tests.cli.conftest import Call


def listed(call: Call, capsys: pytest.CaptureFixture[str], *words: str) -> list[dict[str, object]]:
    assert call(*words, "--json") == 0
    told = capsys.readouterr()
    assert told.err == ""
    found: list[dict[str, object]] = json.loads(told.out)
    return found


@pytest.mark.usefixtures("filled")
def test_lists_have_ids_and_titles_in_the_order_of_the_window(call: Call, capsys: pytest.CaptureFixture[str]) -> None:
    people = listed(call, capsys, "list", "persons")
    assert [person["title"] for person in people] == ["Äpfel, ሰላም", "Zoë, Ana"]
    assert list(people[0])[:2] == ["id", "title"]
    assert [actor["title"] for actor in listed(call, capsys, "list", "organisations")] == ["Bauamt", "SV Steinen"]
    assert len(listed(call, capsys, "list", "cases")) == 1


@pytest.mark.usefixtures("filled")
def test_events_tell_day_status_and_numbers(call: Call, capsys: pytest.CaptureFixture[str]) -> None:
    (event,) = listed(call, capsys, "list", "events")
    told = {key: event[key] for key in ("title", "date", "status", "registered", "attended")}
    assert told == {
        "title": "Nähcafé",
        "date": "2026-10-06",
        "status": "planned",
        "registered": 2,
        "attended": 1,
    }


def test_an_empty_vault_lists_nothing(call: Call, capsys: pytest.CaptureFixture[str]) -> None:
    assert listed(call, capsys, "list", "events") == []


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("words", [["Nähcafé"], ["nahcafe"], ["näh", "caf"], ["hcaf"]])
def test_search_finds_as_the_window_does(words: list[str], call: Call, capsys: pytest.CaptureFixture[str]) -> None:
    (hit,) = listed(call, capsys, "search", *words)
    assert list(hit) == ["id", "kind", "title", "where"]
    assert (hit["kind"], hit["title"]) == ("event", "Nähcafé")


@pytest.mark.usefixtures("filled")
def test_search_says_where_something_is(call: Call, capsys: pytest.CaptureFixture[str]) -> None:
    (event,) = listed(call, capsys, "search", "Nähcafé")
    assert "06.10.2026" in str(event["where"])


@pytest.mark.usefixtures("filled")
def test_search_takes_any_text(call: Call, capsys: pytest.CaptureFixture[str]) -> None:
    assert listed(call, capsys, "search", '"; DROP TABLE record --', "*", "NEAR(") == []


@pytest.mark.usefixtures("filled")
def test_without_json_there_is_a_line_for_each(call: Call, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("list", "persons") == 0
    assert [line.split("\t")[1] for line in capsys.readouterr().out.splitlines()] == ["Äpfel, ሰላም", "Zoë, Ana"]
    assert call("search", "Steinen") == 0
    assert capsys.readouterr().out.split("\t")[1:3] == ["Akteur", "SV Steinen"]
