"""An `Order` (a paper of the catalogue about something in the vault) as the preview takes it."""

from collections.abc import Callable

from app.common.progress import Progress
from app.papers import source
from app.papers.source import Order, Taken
from app.views.desk import Desk
from app.views.papers.fields import fields_of
from app.views.papers.memory import Memory
from app.views.papers.paper import Made, Options, Paper

Personal = Callable[[Taken, Options], str]
"""What was taken, and the options → one sentence on whose data the paper contains."""
_ENOUGH = 80
"""Entries that surely fill the first page."""


def ordered(
    desk: Desk,
    order: Order,
    *,
    key: str,
    title: str,
    file_name: str,
    personal: Personal,
    long: bool = False,
    record: int | None = None,
    memory: Memory | None = None,
) -> Paper:
    """The paper with fields from the descriptions of its options. A `long` one shows its beginning first.

    Raises UserError where what it is about is gone.
    """
    options = desk.context.read(order.options)

    def told(made: source.Made, chosen: Options) -> Made:
        return Made(made.data, personal(made.taken, chosen))

    def render(chosen: Options, progress: Progress) -> Made:
        return told(order.pdf(desk.context, chosen, progress), chosen)

    def table(chosen: Options, progress: Progress) -> Made:
        return told(order.table(desk.context, chosen, progress), chosen)

    def glimpse(chosen: Options, progress: Progress) -> Made:
        return told(order.pdf(desk.context, chosen, progress, _ENOUGH), chosen)

    return Paper(
        key=key,
        title=title,
        file_name=file_name,
        render=render,
        fields=lambda: fields_of(options),
        defaults={option.name: option.default for option in options},
        table=table if order.paper.table else None,
        glimpse=glimpse if long else None,
        asked_anew=frozenset(option.name for option in options if not option.kept),
        memory=memory,
        record=record,
    )
