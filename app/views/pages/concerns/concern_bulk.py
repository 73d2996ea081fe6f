"""What can be done with several concerns of the list at once."""

from PySide6.QtCore import QCoreApplication

from app.common import clock
from app.services.concerns import steps
from app.views.shared.lists.list_spec import Bulk
from app.views.shared.records.record_actions import record_bulk
from app.views.shared.step import change
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


def concern_bulk(window_context: WindowContext) -> tuple[Bulk, ...]:
    """Counting voices, joining what is the same to the first that is selected, acknowledging; tags and the trash."""

    def add_voice(ids: list[int]) -> None:
        name = _tr("Concerns", "„Auch ich“ gezählt")
        change(window_context, name, steps.add_voice, ids, about=ids)

    def join(ids: list[int]) -> None:
        count = len(ids)
        name = _tr("Concerns", "%n Anliegen zusammengefasst", None, count)
        change(window_context, name, steps.join, min(ids), [one for one in ids if one != min(ids)], about=ids)

    def acknowledge(ids: list[int]) -> None:
        name = _tr("Concerns", "Eingang bestätigt")
        change(window_context, name, steps.acknowledge, ids, clock.today(), about=ids)

    def hang_up(ids: list[int]) -> None:
        from app.papers.board_notice import NOTICE  # here, because papers take time to load
        from app.views.preview.opening import open_paper

        open_paper(window_context, NOTICE, tuple(ids))

    return (
        Bulk(_tr("Concerns", "Auch ich"), add_voice, icon="new"),
        Bulk(_tr("Concerns", "Zusammenfassen"), join, icon="merge"),
        Bulk(_tr("Concerns", "Eingang bestätigt"), acknowledge, icon="check"),
        Bulk(_tr("Concerns", "Aushang „Du hast gesagt“ …"), hang_up, icon="print", reads=True),
        *record_bulk(window_context),
    )
