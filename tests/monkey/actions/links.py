"""A form points to a record, and the record goes before the form is saved: undone, or put into the trash."""

from PySide6.QtWidgets import QLineEdit

from app.views.shared.forms.fields.picker import PickerField
from tests.monkey import sight
from tests.monkey.actions.base import AT_ONCE, CALM, Action, Monkey, choosing, deed
from tests.monkey.actions.commands import command
from tests.monkey.actions.keyboard import at_once
from tests.monkey.actions.records import work_on_a_record

_NAMES = ("Müller", "Änne", "Café im Hof", "Undine Wellengang", "a")


@choosing(window=4)
def _points_to_what_goes(monkey: Monkey, _top: str) -> list[Action]:
    """On any page: choose a record in a field of a form that is new or open, let it go, save."""
    dice = monkey.dice
    actions = [
        work_on_a_record(monkey) | {"how": dice.choice(("new", "new", "edit"))},
        command(f"page:{monkey.page()}"),
        command("new"),
        {"do": "look up", "text": dice.choice(_NAMES), "pick": monkey.share(), "then": CALM},
        {"do": "key", "top": sight.POPUP, "key": dice.choice(("Down", "Up")), "then": AT_ONCE},
        {"do": "key", "top": sight.POPUP, "key": "Return", "then": CALM},
        {"do": "accept", "then": CALM},
        _goes(monkey),
        command("save", then=CALM),
    ]
    return actions if dice.random() < 0.5 else [actions[0], *actions[3:]]


def _goes(monkey: Monkey) -> Action:
    dice = monkey.dice
    if dice.random() < 0.7:
        return {"do": "turns", "keys": ["undo"] * dice.randint(1, 3), "then": dice.choice((AT_ONCE, CALM))}
    return work_on_a_record(monkey) | {"how": "bulk"}


@deed("look up")
def _look_up(monkey: Monkey, text: str, pick: float) -> None:
    """Type into a field that refers to a record, as if she searched."""
    page = monkey.main.stack.page
    fields = [one for one in page.findChildren(PickerField) if sight.usable(one)] if page is not None else []
    if not fields or sight.blocked():
        return
    editor = fields[int(pick * len(fields))].editor
    assert isinstance(editor, QLineEdit)
    editor.setFocus()
    editor.selectAll()
    at_once(editor, text)
