"""What can be done with several records of a list at once."""

from PySide6.QtCore import QCoreApplication

from app.common.errors import StorageError, UserError
from app.services import trash
from app.views.desk import Desk
from app.views.language.sentences import told
from app.views.shared.forms.tag_dialog import TagDialog
from app.views.shared.lists.list_pane import Bulk

_tr = QCoreApplication.translate


def record_bulk(desk: Desk) -> tuple[Bulk, ...]:
    """What every list of records offers: tags, and the trash."""

    def tag(ids: list[int]) -> None:
        desk.ask.dialog(TagDialog(desk, ids, desk.over()))

    return (Bulk(_tr("RecordActions", "Schlagwörter …"), tag, icon="tag"), *trash_bulk(desk))


def trash_bulk(desk: Desk) -> tuple[Bulk, ...]:
    """Put the selected records into the trash, with the way back in the bar at the bottom."""

    def run(ids: list[int]) -> None:
        count = len(ids)
        name = _tr("RecordActions", "%n Eintrag/Einträge gelöscht", None, count)
        try:
            desk.context.write(name, trash.trash, ids)
        except (UserError, StorageError) as error:
            desk.ask.message(_tr("RecordActions", "Löschen"), told(error))
            return
        desk.notice(name, True)

    return (Bulk(_tr("RecordActions", "Löschen"), run, icon="trash", shortcut="Del", danger=True),)
