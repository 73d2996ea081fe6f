"""What a look at a vault has found."""

from dataclasses import dataclass

from app.common.sentences import Sentence

OK, WARNING, ERROR = "ok", "warning", "error"


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at: `severity` is ok, warning or error; `text` says what."""

    area: str
    severity: str
    text: Sentence
