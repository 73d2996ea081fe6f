"""Whether something may leave, and who gets it: asked where content of a case is in it, and nowhere else."""

from collections.abc import Callable, Sequence
from functools import partial

from app.models import Kind, Scope
from app.services.secrecy.content import Content, content_of, secrets
from app.services.secrecy.gate import Outgoing
from app.services.secrecy.receivers import Receiver
from app.views.window_context import WindowContext


def ask_receiver(
    window_context: WindowContext,
    content: Content,
    meant: Receiver | None = None,
    *,
    left: Callable[[], object] = lambda: None,
) -> Outgoing | None:
    """What leaves and who gets it; None if she left, or it may not leave. Nothing is asked where nothing of a case is in it.

    `left` is called when she goes to see to a release instead: whatever dialog stands open closes.
    """
    if not content:
        return Outgoing()
    from app.views.shared.secrecy.receiver_dialog import ReceiverDialog  # here, because it is not needed at the start

    found = window_context.context.read(secrets, content.record_ids)
    dialog = ReceiverDialog(window_context, content, found, meant, window_context.over())
    if window_context.ask.dialog(dialog):
        return dialog.outgoing
    if (release := dialog.release_id) is not None:
        left()
        window_context.open(Kind.RELEASE, release)
    return None


def of_record(window_context: WindowContext, record_id: int, scopes: Sequence[Scope]) -> Content:
    """What of a record stands under secrecy, as far as these scopes go."""
    return window_context.context.read(partial(content_of, scopes=scopes), [record_id])
