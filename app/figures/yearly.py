"""The Jahresbericht (or Quartalsbericht) für den Gemeinderat: every chapter, and the annex."""

from collections.abc import Iterator, Mapping

from sqlalchemy.orm import Session

from app.common import german
from app.figures.chapter import Chapter
from app.figures.contents import CHAPTERS, compare
from app.figures.document.report import Block, Heading, Report, Text
from app.figures.frame import frame
from app.figures.indicators import Comparison
from app.figures.periods import Period


def yearly_report(session: Session, period: Period, texts: Mapping[str, str] | None = None) -> Report:
    """The report of a year or quarter.

    `texts` are her own openings of chapters, by their keys; an empty text leaves a chapter without one.
    """
    setting = frame(session)
    comparison = compare(session, period, setting.limits, setting.made_on)
    ended = period.has_ended(setting.made_on)
    return Report(
        "Jahresbericht" if period.months == 12 else "Quartalsbericht",
        f"{setting.publisher.name} – Bericht an den Gemeinderat"
        + ("" if ended else f" · vorläufig, Stand\u00a0{german.day(setting.made_on)}"),
        period.label,
        setting.made_on,
        setting.publisher,
        setting.limits,
        tuple(block for chapter in CHAPTERS for block in printed(chapter, comparison, texts or {})),
        period.name_of_previous,
        annexed=True,
    )


def printed(chapter: Chapter, of: Comparison, texts: Mapping[str, str]) -> Iterator[Block]:
    """A chapter with its heading and how it begins; nothing of one that is about what she does not do."""
    if chapter.there is not None and not chapter.there(of.now):
        return
    yield Heading(1, chapter.title)
    if text := texts.get(chapter.key, chapter.introduction):
        yield Text(text)
    yield from chapter.blocks(of)
