"""A paper about one thing, joined with a vault: how it may be printed, what it is called, and its bytes."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy.orm import Session

from app.common.errors import NothingToPrint, UserError
from app.common.progress import Progress, silent
from app.common.sentences import Sentence, TrailWords
from app.context import Context
from app.papers import foreign, letterhead, secret_content
from app.papers.foreign import ForeignText
from app.papers.letterhead import OFFICE, Look
from app.papers.paper import Paper, PaperData, Values
from app.reports import unprinted
from app.reports.drawing_process import drawn
from app.reports.forms.form import PDF, TABLE
from app.reports.forms.options import Choices, Option, from_plain, options_of
from app.services.secrecy.content import NOTHING, Content
from app.services.secrecy.receivers import Client, Receiver


@dataclass(frozen=True)
class PrintedFile:
    """A file, what was taken for it and what of that stands under secrecy, the characters on it that no font has, and its texts in
    other languages.
    """

    data: bytes
    taken: PaperData
    content: Content = NOTHING
    unprinted: frozenset[str] = frozenset()
    foreign: tuple[ForeignText, ...] = ()


def warnings(made: PrintedFile) -> tuple[Sentence, ...]:
    """What she should look at before a file leaves; characters without a font too."""
    return (*made.taken.warnings, *([unprinted.sentence(made.unprinted)] if made.unprinted else []))


@dataclass(frozen=True)
class Taken:
    """What was read for a paper, ready to be drawn as any of its formats. `content` is what of it stands under secrecy, `short` says
    that drawing it is soon done.
    """

    data: PaperData
    content: Content
    options: Any
    look: Any
    short: bool
    foreign: tuple[ForeignText, ...] = ()


@dataclass(frozen=True)
class PrintJob:
    """One paper about one thing: an event, a period, some records. `look` may differ from that of the settings."""

    paper: Paper
    about: Any = None
    look: Look = OFFICE

    @property
    def key(self) -> str:
        """Where its options are remembered."""
        return self.paper.key.format(about=self.about)

    @property
    def record(self) -> int | None:
        """The record it is about, for the audit trail."""
        return self.paper.record(self.about)

    def prepared(self, session: Session) -> "Prepared":
        """What has to be read before it can be shown. Raises UserError where what it is about is gone."""
        file_name = self.paper.file_name(session, self.about)
        proposed = self.paper.proposed_name(session, self.about)
        return Prepared(self, self.options(session), file_name, proposed, self.paper.long(session, self.about))

    def options(self, session: Session) -> tuple[Option, ...]:
        """How it may be printed: first what is taken, then how it looks; her settings are the defaults."""
        meant = self._meant(session)
        hidden = self.paper.hidden(self.about)
        found = (*options_of(self.paper.source_options, *meant), *options_of(self.paper.drawing.options, *meant))
        return tuple(option for option in found if option.name not in hidden)

    def receiver(self, session: Session) -> Receiver | None:
        """Who gets it, where that is in its nature."""
        return Client() if self.paper.for_client else self.paper.receiver(session, self.about)

    def filed(self, session: Session, values: Values) -> int:
        """Note in the vault that it went out with these options; how much was noted."""
        options = from_plain(self.paper.source_options, values, *self._meant(session))
        return self.paper.filed(session, self.about, options)

    def pdf(
        self, context: Context, values: Values, progress: Progress = silent, most: int = 0, *, apart: bool = False
    ) -> PrintedFile:
        """The PDF. With `apart` what may be long is drawn in a process of its own, for the window's sake.

        Raises NothingToPrint, UserError where something is missing, Cancelled.
        """
        return self.drawn(PDF, self.taken(context, values, progress, most), progress, apart=apart)

    def table(
        self, context: Context, values: Values, progress: Progress = silent, *, apart: bool = False
    ) -> PrintedFile:
        """The same as a spreadsheet. Raises like `pdf`."""
        if self.paper.drawing.table is None:
            raise UserError("Das Papier „{title}“ gibt es nicht als Tabelle.", title=self.paper.title)
        return self.made(context, TABLE, values, progress, apart=apart)

    def made(
        self, context: Context, format_: str, values: Values, progress: Progress = silent, *, apart: bool = False
    ) -> PrintedFile:
        """The same as one of the formats of its form. Raises like `pdf`."""
        return self.drawn(format_, self.taken(context, values, progress), progress, apart=apart)

    def taken(self, context: Context, values: Values, progress: Progress = silent, most: int = 0) -> Taken:
        """What stands on it; no more than `most` entries unless that is 0. Raises like `pdf`."""
        progress(0, 1, Sentence(self.paper.title))
        short = bool(most) or context.read(self.paper.short, self.about)
        if short:
            data, content, printed, look, texts = context.read(self._read, values, most)
        else:
            data, content, printed, look, texts = context.read_long(self._read, values, most, progress=progress)
        return Taken(data, content, printed, look, short, texts)

    def drawn(self, format_: str, taken: Taken, progress: Progress = silent, *, apart: bool = False) -> PrintedFile:
        """What was taken as one of the formats of its form. Raises Cancelled."""
        with unprinted.noted() as characters:
            if apart and not taken.short:
                data = drawn(self.paper.form, format_, taken.data.data, taken.options, progress, taken.look)
            else:
                render = self.paper.drawing.render_as(format_)
                data = render(taken.data.data, taken.options, progress, taken.look)
        return PrintedFile(data, taken.data, taken.content, frozenset(characters), taken.foreign)

    def _read(
        self, session: Session, values: Values, most: int
    ) -> tuple[PaperData, Content, Any, Any, tuple[ForeignText, ...]]:
        meant = self._meant(session)
        source = from_plain(self.paper.source_options, values, *meant)
        taken = self.paper.take(session, self.about, source, most)
        printed = from_plain(self.paper.drawing.options, values, *meant)
        if nothing := self.paper.drawing.nothing(taken.data, printed):
            raise NothingToPrint(nothing)
        texts = foreign.printed(session, self.paper, {**vars(source), **vars(printed)})
        if self.paper.only_checked:
            foreign.demand_checked(texts)
        content = secret_content.content(session, self.paper, self.about, source)
        return taken, content, printed, letterhead.letterhead(session, self.look), texts

    def _meant(self, session: Session) -> tuple[dict[str, Choices], dict[str, Any]]:
        """Choices and defaults: of the settings, and of what the paper is about."""
        choices = {**letterhead.choices(session, self.paper), **self.paper.choices(session, self.about)}
        return choices, {**letterhead.defaults(session), **self.paper.start(session, self.about)}


@dataclass(frozen=True)
class Prepared:
    """A print job that can be shown. In the audit trail its file is called `file_name`, without its end; `proposed_name`
    is what she is proposed to save it as.

    Of a `long` one the beginning is worth showing before the whole is made.
    """

    print_job: PrintJob
    options: tuple[Option, ...]
    file_name: TrailWords
    proposed_name: str
    long: bool = False

    @property
    def defaults(self) -> dict[str, Any]:
        """The options before anything was remembered."""
        return {option.name: option.default for option in self.options}

    @property
    def about_what(self) -> tuple[Option, ...]:
        """The options on what is taken, without those on how it looks."""
        names = {field.name for field in fields(self.print_job.paper.source_options)}
        return tuple(option for option in self.options if option.name in names)

    @property
    def files(self) -> tuple[str, ...]:
        """What it can be written as beside a PDF."""
        return tuple(format_ for format_ in self.print_job.paper.drawing.formats if format_ != PDF)

    @property
    def has_table(self) -> bool:
        """Whether there is the same as a spreadsheet."""
        return self.print_job.paper.drawing.table is not None

    def kept(self, values: Values) -> Mapping[str, Any]:
        """These options without those that are asked for each time."""
        anew = {option.name for option in self.options if not option.kept}
        return {name: value for name, value in values.items() if name not in anew}
