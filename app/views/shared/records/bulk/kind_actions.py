"""What a list offers to do with several of its records, derived from what their kind is: reached by mail, or persons."""

from PySide6.QtCore import QCoreApplication

from app.models import Kind, graph
from app.services.kinds import addresses_of
from app.views.shared.lists.list_spec import Bulk
from app.views.shared.records.bulk.event_dialog import EventDialog
from app.views.shared.records.bulk.mail_copy import copy_mails
from app.views.shared.records.bulk.role_dialog import RoleDialog
from app.views.shared.records.merge_actions import merge_bulk
from app.views.window_context import WindowContext

_tr = QCoreApplication.translate


def kind_bulk(window_context: WindowContext, kind: str, name: str) -> tuple[Bulk, ...]:
    """The actions of a kind, beside those that every list has; `name` is that of the list."""

    def to_event(ids: list[int]) -> None:
        window_context.ask.dialog(EventDialog(window_context, ids, window_context.over()))

    def role(ids: list[int]) -> None:
        window_context.ask.dialog(RoleDialog(window_context, ids, window_context.over()))

    def mails(ids: list[int]) -> None:
        copy_mails(window_context, kind, name, ids)

    found = []
    if kind == Kind.PERSON:
        found.append(Bulk(_tr("KindActions", "Zu Veranstaltung …"), to_event, icon="event"))
        found.append(Bulk(_tr("KindActions", "Rolle geben …"), role, icon="volunteer"))
    if addresses_of(kind) is not None:
        found.append(Bulk(_tr("KindActions", "E-Mail-Adressen kopieren"), mails, icon="copy", reads=True))
    if graph.entity_of(kind).mergeable:
        found.append(merge_bulk(window_context))
    return tuple(found)
