"""An official text as it is pasted into a mail to the editors or into the municipality's own council programme: German."""

from collections.abc import Iterator

from app.common import german
from app.models import Medium, OfficialText


def as_text(text: OfficialText) -> str:
    """All of it in plain lines, its parts with their headings; what is empty is left out."""
    parts = _gazette(text) if text.medium is Medium.GAZETTE else _council(text)
    return "\n\n".join(part for part in parts if part)


def _gazette(text: OfficialText) -> Iterator[str]:
    yield text.heading
    yield text.text


def _council(text: OfficialText) -> Iterator[str]:
    yield "Sitzungsvorlage, öffentlich" if text.public else "Sitzungsvorlage, nicht öffentlich"
    yield text.heading
    yield f"Sitzung am {german.day(text.day)}" if text.day else ""
    for title, words in (
        ("Sachverhalt", text.text),
        ("Finanzielle Auswirkungen", text.financial_effect),
        ("Beschlussvorschlag", text.proposal),
        ("Beschluss", text.outcome),
    ):
        yield f"{title}\n{words}" if words else ""
