"""What a look at a vault has found."""

from dataclasses import dataclass

OK, WARNING, ERROR = "ok", "warning", "error"


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at: `severity` is ok, warning or error; `text` is a German sentence."""

    area: str
    severity: str
    text: str
