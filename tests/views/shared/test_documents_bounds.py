"""Files that are attached are measured before the first of them is read."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.common.errors import UserError
from app.models import Person
from app.services.office import documents
from app.services.people import persons
from app.views.shared.records.documents import DocumentsPanel
from app.views.shared.records.given import Given
from app.views.window_context import WindowContext

GIGA = 1024**3


def _hole(path: Path, size: int) -> Path:
    with path.open("wb") as file:
        file.truncate(size)
    return path


@pytest.fixture
def panel(qtbot: QtBot, window_context: WindowContext) -> DocumentsPanel:
    made = DocumentsPanel(window_context)
    qtbot.addWidget(made)
    made.record_id = window_context.context.write("Person", persons.save, Person(family_name="Vorher"))
    return made


def test_three_gigabytes_are_refused_with_the_limit(panel: DocumentsPanel, tmp_path: Path) -> None:
    paths = [_hole(tmp_path / "klein.txt", 10), _hole(tmp_path / "film.mp4", 3 * GIGA)]
    with pytest.raises(UserError, match=r"„film\.mp4“ ist größer als 100 MB"):
        panel._read_and_attach(panel.record_id or 0, Given((paths[1],)))
    with pytest.raises(UserError, match=r"100 MB|200 MB"):
        panel._read_and_attach(panel.record_id or 0, Given(tuple(paths)))
    assert panel.window_context.context.read(documents.of_record, panel.record_id) == []


def test_many_files_are_bounded_together(
    panel: DocumentsPanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(documents, "MOST_AT_ONCE", 25)
    paths = [_hole(tmp_path / f"{number}.txt", 10 + number) for number in range(3)]
    with pytest.raises(UserError, match="Zusammen"):
        panel._read_and_attach(panel.record_id or 0, Given(tuple(paths)))
    panel._read_and_attach(panel.record_id or 0, Given(tuple(paths[:2])))
    assert len(panel.window_context.context.read(documents.of_record, panel.record_id)) == 2


def test_a_pipe_is_not_waited_for(panel: DocumentsPanel, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="lässt sich nicht lesen"):
        panel._read_and_attach(panel.record_id or 0, Given((tmp_path,)))
