"""What the tests of the shared widgets stand on: settings in a folder of their own and drafts in a dictionary."""

from datetime import datetime
from pathlib import Path

import pytest

from app.services.drafts import StoredDraft
from app.views.settings import Settings


class DraftBook:
    """Drafts in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, StoredDraft] = {}

    def save_draft(self, key: str, payload: dict[str, object]) -> None:
        self.kept[key] = StoredDraft(key, dict(payload), datetime(2026, 11, 22, 9, 15))

    def load_draft(self, key: str) -> StoredDraft | None:
        return self.kept.get(key)

    def drop_draft(self, key: str) -> None:
        self.kept.pop(key, None)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "fenster.ini")


@pytest.fixture
def drafts() -> DraftBook:
    return DraftBook()
