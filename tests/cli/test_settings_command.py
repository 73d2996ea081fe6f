"""The command settings: what can be set, and what is."""

import json
from pathlib import Path

import pytest

from app.cli import main
from app.services.office import settings as kept
from app.settings.listing import SETTINGS, specs_of
from app.settings.office import Office
from app.settings.safety import LOCK_AFTER
from app.settings.window import TABLE_LAYOUT
from app.vaults import opening
from app.views.settings import Settings
from tests.cli.conftest import Call
from tests.conftest import PASSPHRASE


def listed(capsys: pytest.CaptureFixture[str]) -> dict[str, dict[str, object]]:
    told = capsys.readouterr()
    assert told.err == ""
    return {str(row["name"]): row for row in json.loads(told.out)}


def test_every_setting_is_listed_with_all_of_its_declaration(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["settings", "--json"]) == 0
    rows = listed(capsys)
    assert list(rows) == [spec.key for declared in SETTINGS for spec in specs_of(declared)]
    assert rows["protection.persons"] == {
        "name": "protection.persons",
        "label": "Personen mindestens",
        "type": "integer",
        "default": 5,
        "least": 2,
        "most": 100,
        "choices": [],
        "unit": "",
        "stored_in": "vault",
        "dated": True,
        "value": None,
    }
    assert rows["backup_every"]["value"] == rows["backup_every"]["default"] == 30


def test_values_of_this_computer_need_no_vault(capsys: pytest.CaptureFixture[str]) -> None:
    settings = Settings()
    settings.set(LOCK_AFTER, 15)
    settings.set(TABLE_LAYOUT.of("people"), {"sort": []})
    settings.flush()
    assert main(["settings", "--json"]) == 0
    rows = listed(capsys)
    assert (rows["lock_after"]["value"], rows["lock_after"]["default"]) == (15, 5)
    assert rows["table/*"]["value"] == ["people"]
    assert {row["value"] for row in rows.values() if row["stored_in"] != "computer"} == {None}


def test_values_of_the_vault_are_shown_where_it_is_named(
    call: Call, vault_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    context = opening.open_with_passphrase(vault_folder, PASSPHRASE)
    context.write("Büro", kept.save_office, Office(person="Maria Muster"))
    context.close()
    assert call("settings", "--json") == 0
    rows = listed(capsys)
    assert rows["office.person"]["value"] == "Maria Muster"
    assert (rows["protection.persons"]["value"], rows["capacity.tight"]["value"]) == (5, 90)
    assert (rows["logo"]["value"], rows["paper.*"]["value"], rows["copies.last"]["value"]) == (False, [], None)
    assert rows["lock_after"]["value"] == 5


def test_people_get_a_line_for_each(call: Call, capsys: pytest.CaptureFixture[str]) -> None:
    assert call("settings") == 0
    lines = {line.split("\t")[0]: line.split("\t")[1:] for line in capsys.readouterr().out.splitlines()}
    assert lines["capacity.tight"] == ["Knapp ab", "90", "90", "10–200 %", "im Tresor"]
    assert lines["theme"][2:] == ["system", "system, light, dark", "auf diesem Computer"]
    assert lines["logo"][1] == "nein"
