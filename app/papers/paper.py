"""What a paper is: who draws it, what is taken from the vault for it, how it is called, remembered and asked for.

A new paper is a drawing that ends with its `FORM` (`app/reports/forms/`), a file here that ends with its `Paper`, and a line in
`registry.py`. The window, the command line, the gallery, the translations and the tests read nothing else.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal

from sqlalchemy.orm import Session

from app.common import clock
from app.common.sentences import Sentence, TrailWords
from app.figures.periods import Period
from app.models import Kind, Scope, graph
from app.papers.command import Command
from app.reports.forms.options import Choices, Option, options_of
from app.services.secrecy.receivers import Receiver

if TYPE_CHECKING:
    from app.reports.forms.form import Form

Values = Mapping[str, Any]
"""Options as plain JSON by their names."""
FilePart = date | Period | Kind | None
"""What may stand in the name of a file: never a text that somebody typed."""


@dataclass(frozen=True)
class NoChoice:
    """Nothing about what is taken can be chosen."""


@dataclass(frozen=True)
class PaperData:
    """What was read for a paper. `persons` stand on it; `withheld` were left out because of an address block (or stand on it
    without their address), `without` because they have no address, `gone` because they moved away, died or were dissolved.
    """

    data: Any
    persons: int = 0
    withheld: int = 0
    without: int = 0
    gone: int = 0
    fields: tuple[str, ...] = ()
    """What is told of each of them, in words."""
    warnings: tuple[Sentence, ...] = ()
    """What she should look at before it leaves: names in typed texts, entries that found no room."""


@dataclass(frozen=True)
class Printout:
    """What a remark is about: the choice a paper was made for, what was taken, and the options."""

    about: Any
    taken: PaperData
    values: Values


def _always(_printout: Printout) -> bool:
    return True


def any_withheld(printout: Printout) -> bool:
    """Whether somebody was left out because of an address block."""
    return printout.taken.withheld > 0


def any_without(printout: Printout) -> bool:
    """Whether somebody was left out for want of an address."""
    return printout.taken.without > 0


def any_gone(printout: Printout) -> bool:
    """Whether somebody was left out who moved away, died or was dissolved."""
    return printout.taken.gone > 0


@dataclass(frozen=True)
class Remark:
    """A sentence on whose data a paper holds; it is said `when` that is so. "%n" stands for the number that `count` names."""

    text: str
    count: Literal["", "persons", "withheld", "without", "gone"] = ""
    when: Callable[[Printout], bool] = _always


def _no_options(_session: Session, _about: Any) -> dict[str, Any]:
    """Nothing depends on what the paper is about."""
    return {}


def _all_shown(_about: Any) -> frozenset[str]:
    return frozenset()


def _no_values(_about: Any) -> Mapping[str, str]:
    return {}


def _no_part(_session: Session, _about: Any) -> FilePart:
    return None


def _not_filed(_session: Session, _about: Any, _options: Any) -> int:
    return 0


FILED_AS_LETTERS = "Briefe abgelegt"


def _no_record(_about: Any) -> int | None:
    return None


def _nobody_known(_session: Session, _about: Any) -> Receiver | None:
    return None


def _nothing(_session: Session) -> Any:
    return None


def _never(_session: Session, _about: Any) -> bool:
    return False


def always_short(_session: Session, _about: Any) -> bool:
    """For what is about one record, or none."""
    return True


def always_long(_session: Session, _about: Any) -> bool:
    """For lists of any length."""
    return True


@dataclass(frozen=True, kw_only=True)
class Paper:
    """One paper. TrailWords are German; the window translates them.

    Attributes:
        name: what it is called on the command line and in the registry.
        title: what it is called for her.
        form: the module that draws it, with a `FORM`; loaded when it is needed, because it brings the paper engine.
        take: (session, about, `source_options`, most) → `PaperData`; `most` other than 0 asks for no more than that many
            entries, enough for the first page.
        source_options: options on what is taken, described like those of the form.
        start: option values that depend on what it is about, over the defaults.
        choices: choices that depend on what it is about, by option.
        hidden: options that mean nothing for what it is about.
        heading: what the preview is called where that is more than the title, with `{name}` for each of `heading_values`, texts or
            periods.
        remarks: one sentence or more on whose data it holds.
        file_stem: how the name of its file begins in the audit trail; `file_part` follows.
        key: where its options are remembered in the vault; `{about}` is what the paper is about.
        draft: whether its options are something she writes: kept as a draft until the paper was printed or saved.
        short: whether it is about so little, in a vault of any size, that it is read from the file itself; all others are
            read from a snapshot and keep nobody from saving.
        long: whether its beginning is shown before the whole is made.
        record: the record it is about, for the audit trail.
        scopes: what of a case it holds; demanded of what is about a record under secrecy (§ 203 StGB). A list holds what the kind
            of its records tells.
        for_client: whether it goes to the client by its nature: the command line need not say so.
        receiver: who gets it, where that is in the nature of the paper (a letter to the client); she may choose otherwise.
        example: something in a vault it could be about, for pictures and tests. Raises LookupError where there is nothing.
        only_checked: whether a text in another language is printed only once somebody has read it who speaks it; what is signed
            rests on it.
        one_language: why it has no option `language`, unless it has: a paper in the hands of residents speaks theirs.
        filed: what is noted in the vault once it was printed or saved, of (session, about, `source_options`); how much that was.
        filing: what that step is called.
        foreign: subjects of the texts that it prints in other languages (`app/reports/forms/foreign_texts.py`), by the option
            that says in which.
        command: how it is asked for on the command line.
    """

    name: str
    title: str
    form: str
    take: Callable[[Session, Any, Any, int], PaperData]
    source_options: type = NoChoice
    start: Callable[[Session, Any], Mapping[str, Any]] = _no_options
    choices: Callable[[Session, Any], Mapping[str, Choices]] = _no_options
    hidden: Callable[[Any], frozenset[str]] = _all_shown
    heading: str = ""
    heading_values: Callable[[Any], Mapping[str, Any]] = _no_values
    remarks: tuple[Remark, ...]
    file_stem: str
    file_part: Callable[[Session, Any], FilePart] = _no_part
    key: str
    draft: bool = False
    short: Callable[[Session, Any], bool] = _never
    long: Callable[[Session, Any], bool] = _never
    record: Callable[[Any], int | None] = _no_record
    for_client: bool = False
    scopes: tuple[Scope, ...] = ()
    receiver: Callable[[Session, Any], Receiver | None] = _nobody_known
    example: Callable[[Session], Any] = _nothing
    filed: Callable[[Session, Any, Any], int] = _not_filed
    filing: str = FILED_AS_LETTERS
    foreign: Mapping[str, tuple[str, ...]] = field(default_factory=dict, hash=False)
    only_checked: bool = False
    one_language: str = ""
    command: Command

    @property
    def is_filed(self) -> bool:
        """Whether something is noted in the vault once it was printed or saved."""
        return self.filed is not _not_filed

    @property
    def drawing(self) -> "Form":
        """The form that it is drawn as."""
        form: Form = import_module(self.form).FORM
        return form

    @property
    def options(self) -> tuple[Option, ...]:
        """All its options with their usual defaults: first what is taken, then how it looks."""
        return (*options_of(self.source_options), *options_of(self.drawing.options))

    def words(self) -> Iterator[str]:
        """Every text of it that the window translates."""
        yield self.title
        if self.heading:
            yield self.heading
        if self.is_filed:
            yield self.filing
        yield from (remark.text for remark in self.remarks)
        for option in self.options:
            yield from option.words

    def proposed_name(self, session: Session, about: Any) -> str:
        """What she is proposed to save its file as, without its end: title, kind of the records, and the period or the day
        ("Monatsblatt 2026-10", "Liste Personen 2026-11-29"); names nobody.
        """
        part = self.file_part(session, about)
        kinds = [str(graph.plural_of(part))] if isinstance(part, Kind) else []
        when = part.key if isinstance(part, Period) else part if isinstance(part, date) else clock.today()
        return " ".join((self.title, *kinds, str(when)))

    def file_name(self, session: Session, about: Any) -> TrailWords:
        """What its file is called, without its end; names nobody."""
        part = self.file_part(session, about)
        if part is None:
            return TrailWords(self.file_stem)
        return TrailWords(f"{self.file_stem}-{part.key if isinstance(part, Period) else part}")
