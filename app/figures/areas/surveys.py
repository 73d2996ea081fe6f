"""The survey: how safe and how well residents feel, wave by wave. Sheets have no names; shares stand with their intervals."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from app.common.sentences import Sentence
from app.figures.chapter import Chapter
from app.figures.definitions import Definition, Format, ListBehind
from app.figures.document.charts import Chart, ChartKind
from app.figures.document.report import Block, Note, Text
from app.figures.document.tables import Column, Row, Table
from app.figures.indicators import Comparison, Counted, Indicator
from app.figures.periods import Period
from app.figures.protection import protect
from app.figures.protection.protect import Opinion
from app.figures.protection.thresholds import Thresholds
from app.figures.protection.unprotected import Figure, survey_sheets
from app.models import Topic
from app.services.surveys import results
from app.services.surveys.results import Asked, Share, Wave

_CLOSED = ListBehind("survey", (("state", "closed"),))
_NOBODY = Share(0, 0)
_MOST_WAVES = 8
"""The latest that stand in a table."""
_METHOD = (
    "Anteil der Bögen, auf denen mehr als die Hälfte der beantworteten Fragen zu diesem Thema mit „stimmt“ oder „stimmt eher“ "
    "beantwortet ist. Es zählt die Welle, die im Zeitraum als letzte abgeschlossen wurde; gezeigt wird ab der Grundlage für Anteile."
)

SHEETS = Indicator(
    "survey_sheets",
    "Ausgefüllte Bögen",
    "Bögen der Welle, die im Zeitraum als letzte abgeschlossen wurde. Sie haben keinen Namen.",
    behind=_CLOSED,
    figure=lambda counted: survey_sheets(_sheets(counted)),
)
SAFETY = Indicator(
    "feel_safe",
    "Fühlen sich sicher",
    _METHOD,
    Format.PERCENT,
    behind=_CLOSED,
    figure=lambda counted: _topic(counted, Topic.SAFETY).share,
)
WELLBEING = Indicator(
    "feel_well",
    "Fühlen sich wohl",
    _METHOD,
    Format.PERCENT,
    behind=_CLOSED,
    figure=lambda counted: _topic(counted, Topic.WELLBEING).share,
)
QUESTIONS = Definition(
    "survey_questions",
    "Stimmungsbild nach Frage",
    "Anteil der Antworten „stimmt“ und „stimmt eher“ an allen Antworten auf die Frage, ohne „keine Angabe“, mit dem 95-%-Bereich "
    "nach Wilson: Läge es nur am Zufall, wer einen Bogen abgibt, enthielte er in 95 von 100 Fällen den Anteil im ganzen Quartier. In "
    "Klammern dieselbe Frage in der Welle davor.",
    Format.PERCENT,
    behind=_CLOSED,
)
SAFETY_WAVES = Definition(
    "safety_waves",
    "Sicherheit im Verlauf",
    f"{_METHOD} Mit dem 95-%-Bereich nach Wilson.",
    Format.PERCENT,
    behind=_CLOSED,
)
WELLBEING_WAVES = Definition(
    "wellbeing_waves",
    "Wohlbefinden im Verlauf",
    f"{_METHOD} Mit dem 95-%-Bereich nach Wilson.",
    Format.PERCENT,
    behind=_CLOSED,
)


@dataclass(frozen=True)
class SurveyFigures:
    """Waves closed by the end of the period in the order in which they began; `latest` is the last closed within it."""

    waves: tuple[Wave, ...]
    latest: Wave | None

    @property
    def before(self) -> Wave | None:
        """The wave before the latest."""
        return self.waves[place - 1] if self.latest and (place := self.waves.index(self.latest)) else None


def count_surveys(session: Session, period: Period) -> SurveyFigures:
    """Read what every wave says that was closed by the end of a period."""
    waves = tuple(results.waves(session, period.last))
    within = [wave for wave in waves if _closed(wave) >= period.first]
    return SurveyFigures(waves, max(within, key=lambda wave: (_closed(wave), wave.begun_on, wave.id), default=None))


def _closed(wave: Wave) -> date:
    assert wave.closed_on is not None
    return wave.closed_on


def _sheets(counted: Counted) -> int:
    latest = counted.of(count_surveys).latest
    return latest.sheets if latest else 0


def _topic(counted: Counted, topic: Topic) -> Opinion:
    latest = counted.of(count_surveys).latest
    return _opinion(latest.topics[topic] if latest else _NOBODY, counted.limits)


def _opinion(share: Share, limits: Thresholds) -> Opinion:
    return protect.opinion(share.hits, share.answered, limits)


def _figures(share: Share, limits: Thresholds) -> tuple[Figure, ...]:
    return (*_opinion(share, limits), survey_sheets(share.answered))


def _columns(*, before: bool = False) -> tuple[Column, ...]:
    prefix = "before_" if before else ""
    return (
        Column(f"{prefix}share", Sentence("Anteil"), Format.PERCENT, before),
        Column(f"{prefix}low", Sentence("von"), Format.PERCENT, before),
        Column(f"{prefix}high", Sentence("bis"), Format.PERCENT, before),
        Column(f"{prefix}answers", "n", bracketed=before),
    )


def questions_table(of: Comparison) -> Table | None:
    """Each question of the latest wave beside the wave before; None where none was closed in the period."""
    figures = of.now.of(count_surveys)
    if figures.latest is None:
        return None
    before = figures.before

    def row(asked: Asked) -> Row:
        now = _figures(asked.share, of.limits)
        if before is None:
            return Row(asked.key, asked.text, now)
        same = before.question(asked.key)
        return Row(asked.key, asked.text, (*now, *_figures(same.share if same else _NOBODY, of.limits)))

    columns = (*_columns(), *(_columns(before=True) if before else ()))
    note = f"{figures.latest.name}; in Klammern {before.name}" if before else figures.latest.name
    rows = tuple(map(row, figures.latest.questions))
    return Table(
        QUESTIONS.key, "Stimmungsbild Fragen", QUESTIONS.title, "Frage", columns, rows, None, QUESTIONS, f"{note}."
    )


def waves_table(of: Comparison, topic: Topic, definition: Definition) -> Table:
    """A topic in the latest waves."""
    waves = of.now.of(count_surveys).waves[-_MOST_WAVES:]
    rows = tuple(
        Row(_key(wave, waves), _called(wave, waves), _figures(wave.topics[topic], of.limits)) for wave in waves
    )
    return Table(
        definition.key, str(definition.title), definition.title, "Stimmungsbild", _columns(), rows, None, definition
    )


def _key(wave: Wave, waves: Sequence[Wave]) -> str:
    """The day on which it began; with its id where two share it."""
    day = wave.begun_on.isoformat()
    return day if sum(other.begun_on == wave.begun_on for other in waves) == 1 else f"{day}-{wave.id}"


def _called(wave: Wave, waves: Sequence[Wave]) -> str:
    """Its name; with the month where two share it."""
    same = [other for other in waves if other.name == wave.name]
    return wave.name if len(same) == 1 else f"{wave.name} ({wave.begun_on:%m.%Y})"


def _drawn(table: Table) -> tuple[Block, ...]:
    """A table of shares below their intervals; the table alone where all are withheld."""
    chart = Chart(ChartKind.INTERVALS, table, (0, 1, 2))
    return (chart, table) if chart.drawable else (table,)


def _blocks(of: Comparison) -> Iterable[Block]:
    """The latest wave of the period, and the course up to it; a sentence where no wave was closed."""
    table = questions_table(of)
    if table is None:
        yield Text("In diesem Zeitraum wurde kein Stimmungsbild abgeschlossen.")
        return
    yield of.key_figures(SAFETY, WELLBEING, SHEETS)
    if table.rows:
        yield from _drawn(table)
    if len(of.now.of(count_surveys).waves) > 1:
        yield from _drawn(waves_table(of, Topic.SAFETY, SAFETY_WAVES))
        yield from _drawn(waves_table(of, Topic.WELLBEING, WELLBEING_WAVES))
    yield Note(
        "Wer einen Bogen abgibt, entscheidet das selbst. Das Stimmungsbild ist deshalb keine Zufallsstichprobe, und der "
        "Bereich sagt nur, wie genau der Anteil unter ihnen ist."
    )


CHAPTER = Chapter(
    key="mood",
    title="Stimmungsbild",
    introduction="Wie sicher und wie wohl fühlen sich die Menschen im Quartier? Sie antworten freiwillig und ohne Namen auf einem "
    "Fragebogen, den es in mehreren Sprachen gibt.",
    defines=(SHEETS, SAFETY, WELLBEING, QUESTIONS, SAFETY_WAVES, WELLBEING_WAVES),
    blocks=_blocks,
    recorded=lambda counted: counted.of(count_surveys).latest is not None,
)
