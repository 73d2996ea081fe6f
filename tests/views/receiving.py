"""Answers to the question who gets what leaves of a case."""

from app.views.shared.secrecy.receiver_dialog import ReceiverDialog, Who


def own_use(dialog: ReceiverDialog) -> bool:
    """It stays with her."""
    return named(dialog, Who.OWN_USE)


def to_client(dialog: ReceiverDialog) -> bool:
    """The client gets it."""
    return named(dialog, Who.CLIENT)


def named(dialog: ReceiverDialog, who: Who, recipient: int | None = None) -> bool:
    """Choose as she does, and go on; whether it may leave."""
    for field, value in ((dialog.form.who, who), (dialog.form.on_file, recipient)):
        field.set_value(value)
        field.changed.emit()
    dialog.save()
    return dialog.outgoing is not None
