"""Where things lie on this computer."""

from pathlib import Path

import pytest

from app.common import paths


@pytest.mark.parametrize(
    ("asked", "place", "name"),
    [
        ("user_data_path", paths.default_vault, "Tresor"),
        ("user_config_path", paths.settings_file, "fenster.ini"),
        ("user_state_path", paths.state_folder, ""),
    ],
)
def test_nothing_of_hers_wanders_to_other_computers(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, asked: str, place: object, name: str
) -> None:
    """Folders that Windows carries along with her account, or puts under an author's name, are asked for by no place."""
    said: list[tuple[tuple[object, ...], dict[str, object]]] = []

    def folder(*names: object, **options: object) -> Path:
        said.append((names, options))
        return tmp_path

    monkeypatch.setattr(paths, asked, folder)
    assert callable(place)
    assert place() == tmp_path / name
    assert said == [(("Quartiersbuch",), {"appauthor": False, "roaming": False})]


@pytest.mark.parametrize("inside", [True, False])
def test_resources_lie_in_an_installed_package_or_beside_the_sources(tmp_path: Path, inside: bool) -> None:
    package = tmp_path / "app"
    (package / "resources" if inside else package).mkdir(parents=True)
    assert paths.resources(package) == (package if inside else tmp_path) / "resources"
