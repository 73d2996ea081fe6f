"""Other words for what can be chosen in a field."""

from collections.abc import Callable, Hashable, Mapping
from types import MappingProxyType
from typing import Any

from app.common.text import search_key

NO_WORDS: Mapping[str, Hashable] = MappingProxyType({})


class OtherWords:
    """What people say for values beside their labels; proposed with the label behind: "Farsi (Persisch)"."""

    def __init__(self, words: Mapping[str, Hashable]) -> None:
        self._words = words
        self._folded = {search_key(word): value for word, value in words.items()}

    def __bool__(self) -> bool:
        return bool(self._words)

    def proposals(self, label_of: Callable[[Any], str]) -> list[str]:
        """What can be chosen; a value without a label is left out."""
        shown = ((word, label_of(value)) for word, value in self._words.items())
        return [f"{word} ({label})" for word, label in shown if label]

    def meant(self, typed: str) -> Any:
        """The value of a typed word, or of a proposal; None where it is none."""
        return self._folded.get(search_key(typed.partition(" (")[0])) if self._words else None
