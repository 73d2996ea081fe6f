"""The contract of the layout: everything can be read and reached at every size and zoom, in both languages.

A new page, record, dialog, paper or start screen is one of the gallery's scenes and comes here by itself. Each is looked at
at one size and zoom, pages so in each language, and at all of them with --long; the window stays the same while its zoom
changes.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from app.context import Context
from app.views import gallery
from app.views.gallery import Scene, Stage
from app.views.language import i18n
from app.views.settings import Settings
from app.views.theme import Look
from tests.contract.layout import Fault, faults
from tests.contract.window_views import VIEWS, View, show_at
from tests.shares import Shares
from tests.views.windows import MakeWindow, arrived, every_tab

_PAGES = ("seite-", "auswahl-", "neu-")
_LANGUAGES = ("de", "en")
Found = dict[Fault, list[str]]


@pytest.fixture(scope="session")
def vault_template(linked_template: Path) -> Path:
    """A vault with a record of each kind in the midst of others."""
    return linked_template


@pytest.fixture
def views_of(shares: Shares, language: str) -> Iterator[Callable[[str], list[View]]]:
    """Which views a scene, by its name, is looked at in; all together are all that there are."""
    views, languages = (Shares(shares.everything, size=1) for _ in range(2))

    def of(name: str) -> list[View]:
        wanted = name.startswith(_PAGES) or language in languages.of(_LANGUAGES, name)
        return views.of(VIEWS, f"{name}-{language}") if wanted else []

    yield of
    assert views.unmet(VIEWS) == set()
    assert languages.unmet(_LANGUAGES) == set()


@pytest.fixture
def stage(qapp: QApplication, context: Context, make_window: MakeWindow, settings: Settings, look: Look) -> Stage:
    window = make_window()
    return Stage(qapp, context, window.window_context.work, settings, look, window)


@pytest.mark.parametrize("language", _LANGUAGES)
def test_everything_is_read_and_reached(
    qapp: QApplication,
    request: pytest.FixtureRequest,
    views_of: Callable[[str], list[View]],
    set_screen: Callable[[tuple[int, int]], None],
    language: str,
) -> None:
    i18n.install(qapp, language)
    stage: Stage = request.getfixturevalue("stage")
    found: Found = {}
    scenes = list(gallery.scenes(stage))
    for zoom, size in VIEWS:
        set_screen(size)
        show_at(stage, (zoom, size))
        for scene in scenes:
            if (zoom, size) in views_of(scene.name):
                for fault in _look_at(stage, scene, size):
                    found.setdefault(fault, []).append(f"{scene.name} at {size[0]}x{size[1]}, {zoom} %")
    assert not found, _told(found)


def _look_at(stage: Stage, scene: Scene, size: tuple[int, int]) -> Iterator[Fault]:
    part = scene.play(stage)
    arrived(stage.work, part)
    for _tab in every_tab(part):
        yield from faults(part, QSize(*size))
    if part is not stage.window:
        part.close()
        part.deleteLater()


def _told(found: Found) -> str:
    kinds = Counter(fault.kind for fault in found)
    lines = [f"{fault} ({where[0]}, {len(where)} times)" for fault, where in sorted(found.items(), key=str)]
    return "\n".join([", ".join(f"{kind}: {number}" for kind, number in kinds.items()), *lines])
