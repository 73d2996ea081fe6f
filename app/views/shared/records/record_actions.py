"""What can be done with several records of a list at once."""

from PySide6.QtCore import QCoreApplication

from app.services import trash
from app.views.shared.forms.tag_dialog import TagDialog
from app.views.shared.lists.list_spec import Bulk
from app.views.shared.step import change
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


def record_bulk(window_context: WindowContext) -> tuple[Bulk, ...]:
    """What every list of records offers: tags, and the trash."""

    def tag(ids: list[int]) -> None:
        window_context.ask.dialog(TagDialog(window_context, ids, window_context.over()))

    return (Bulk(_tr("RecordActions", "Schlagwörter …"), tag, icon="tag"), *trash_bulk(window_context))


def trash_bulk(window_context: WindowContext) -> tuple[Bulk, ...]:
    """Put the selected records into the trash, with the way back in the bar at the bottom."""

    def run(ids: list[int]) -> None:
        count = len(ids)
        name = _tr("RecordActions", "%n Eintrag/Einträge gelöscht", None, count)
        change(window_context, name, trash.trash, ids, about=ids)

    return (Bulk(_tr("RecordActions", "Löschen"), run, icon="trash", shortcut="Del", danger=True),)
