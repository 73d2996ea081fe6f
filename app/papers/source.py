"""A paper of the catalogue joined with the vault: what is taken for it, how it may be printed, and its bytes.

A new paper is one line in the catalogue and one `Source`; the window, the command line and the tests need no more.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session

from app.common.errors import UserError
from app.common.progress import Progress, silent
from app.common.sentences import Sentence
from app.context import Context
from app.papers import house
from app.reports.papers.options import Choices, Option, from_plain, options_of

if TYPE_CHECKING:
    from app.reports.papers.catalogue import Paper

Values = Mapping[str, Any]
"""Options as plain JSON by their names."""


@dataclass(frozen=True)
class NoChoice:
    """Nothing about what is taken can be chosen."""


@dataclass(frozen=True)
class Taken:
    """What was read for a paper. `persons` stand on it; `withheld` were left out because of an address block (or stand on it
    without their address), `without` because they have no address.
    """

    data: Any
    persons: int = 0
    withheld: int = 0
    without: int = 0


def _nothing(_session: Session, _about: Any) -> dict[str, Any]:
    return {}


def _all_shown(_about: Any) -> frozenset[str]:
    return frozenset()


@dataclass(frozen=True)
class Source:
    """How a paper gets its data.

    Attributes:
        paper: its name in the catalogue.
        take: (session, about, options of `kind`, most) → `Taken`; `most` other than 0 asks for no more than that many
            entries, enough for the first page.
        kind: options on what is taken, described like those of the paper.
        start: option values that depend on what it is about, over the defaults.
        choices: choices that depend on what it is about, by option.
        hidden: options that mean nothing for what it is about.
    """

    paper: str
    take: Callable[[Session, Any, Any, int], Taken]
    kind: type = NoChoice
    start: Callable[[Session, Any], Mapping[str, Any]] = _nothing
    choices: Callable[[Session, Any], Mapping[str, Choices]] = _nothing
    hidden: Callable[[Any], frozenset[str]] = _all_shown


@dataclass(frozen=True)
class Made:
    """A file, and what was taken for it."""

    data: bytes
    taken: Taken


@dataclass(frozen=True)
class Order:
    """One paper about one thing: an event, a period, some records."""

    source: Source
    about: Any = None

    @property
    def paper(self) -> "Paper":
        """The paper in the catalogue."""
        from app.reports.papers.catalogue import paper_named  # brings the whole paper engine

        return paper_named(self.source.paper)

    def options(self, session: Session) -> tuple[Option, ...]:
        """How it may be printed: first what is taken, then how it looks; her settings are the defaults."""
        meant = self._meant(session)
        hidden = self.source.hidden(self.about)
        found = (*options_of(self.source.kind, *meant), *options_of(self.paper.kind, *meant))
        return tuple(option for option in found if option.name not in hidden)

    def pdf(self, context: Context, values: Values, progress: Progress = silent, most: int = 0) -> Made:
        """The PDF. Raises UserError where something is missing, Cancelled through `progress`."""
        return self._made(context, self.paper.render, values, progress, most)

    def table(self, context: Context, values: Values, progress: Progress = silent) -> Made:
        """The same as a spreadsheet. Raises like `pdf`."""
        if self.paper.table is None:
            raise UserError("Das Papier „{title}“ gibt es nicht als Tabelle.", title=self.paper.title)
        return self._made(context, self.paper.table, values, progress, 0)

    def _made(
        self, context: Context, render: Callable[..., bytes], values: Values, progress: Progress, most: int
    ) -> Made:
        progress(0, 1, Sentence("Seiten werden gesetzt"))
        taken, printed, look = context.read(self._read, values, most)
        return Made(render(taken.data, printed, progress, look), taken)

    def _read(self, session: Session, values: Values, most: int) -> tuple[Taken, Any, Any]:
        meant = self._meant(session)
        taken = self.source.take(session, self.about, from_plain(self.source.kind, values, *meant), most)
        return taken, from_plain(self.paper.kind, values, *meant), house.house(session)

    def _meant(self, session: Session) -> tuple[dict[str, Choices], dict[str, Any]]:
        """Choices and defaults: of the settings, and of what the paper is about."""
        choices = {**house.choices(session, self.paper), **self.source.choices(session, self.about)}
        return choices, {**house.defaults(session), **self.source.start(session, self.about)}
