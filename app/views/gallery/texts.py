"""The dialog in which a text in another language is read."""

from PySide6.QtWidgets import QWidget

from app.papers import foreign
from app.views.gallery.stage import Scene, Stage, shown
from app.views.preview.check_dialog import CheckDialog


def _check(stage: Stage) -> QWidget:
    """The receipt for a concern in Arabic."""
    found = stage.context.read(foreign.everything)
    texts = [one for one in found if (one.subject, one.language) == ("receipt", "ar")]
    return shown(CheckDialog(stage.window.window_context, texts, stage.window))


SCENES = (Scene("text-pruefen", _check),)
