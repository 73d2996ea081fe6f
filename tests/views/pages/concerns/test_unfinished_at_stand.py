"""What was typed at the stall and not taken in yet is found on *Heute*, and leads back there."""

from PySide6.QtTest import QTest

from app.services import drafts
from app.views.location import Location
from app.views.main.window import MainWindow
from app.views.pages import unfinished_drafts


def test_what_was_typed_at_the_stall_is_unfinished(window: MainWindow) -> None:
    window.go(Location("stand"))
    QTest.keyClicks(window.stack.page.form.said.editor, "Lampe dunkel")  # type: ignore[union-attr]
    window.go(Location("today"))
    context = window.window_context
    (left,) = context.context.read(drafts.unfinished)
    assert unfinished_drafts.title(context, left) == "Anliegen: neu"
    unfinished_drafts.go_on(context, left)
    assert window.stack.page.location().page == "stand"
    assert window.stack.page.form.said.value() == "Lampe dunkel"  # type: ignore[union-attr]
